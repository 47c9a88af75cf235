console.log('nothing to migrate yet');
