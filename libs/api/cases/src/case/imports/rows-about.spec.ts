import fc from 'fast-check';
import { RowsAbout } from './rows-about';

describe('RowsAbout', () => {
  it('answers the first row that is about the same, whatever it is about', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 3 })), (subjects) => {
        const rows = new RowsAbout();
        subjects.forEach((about, at) => {
          const first = subjects.indexOf(about);
          expect(rows.note(about, at + 1)).toBe(first < at ? first + 1 : null);
        });
      }),
    );
  });
});
