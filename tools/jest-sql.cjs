// Lets a test import a .sql file as its text, as the bundle does.
module.exports = { process: (text) => ({ code: `module.exports = ${JSON.stringify(text)};` }) };
