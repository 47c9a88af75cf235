// Runs the files in the order of their names: in the whole run, what takes longest is named first.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const { default: Sequencer } = require('@jest/test-sequencer');

module.exports = class InOrder extends Sequencer {
  sort(tests) {
    const isDatabase = ({ path }) => path.endsWith('.db.spec.ts');
    return [...tests].sort(
      (a, b) => Number(isDatabase(b)) - Number(isDatabase(a)) || (a.path < b.path ? -1 : Number(a.path > b.path)),
    );
  }
};
