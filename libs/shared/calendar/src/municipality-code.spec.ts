import fc from 'fast-check';
import { isMunicipalityCode, municipalityCheckDigit, prefectureOf } from './municipality-code';

describe('municipality codes', () => {
  it.each(['010006', '130001', '401307', '011002', '271004', '131016', '473821'])('accepts %s', (code) => {
    expect(isMunicipalityCode(code)).toBe(true);
  });

  it.each(['010005', '480002', '000000', '01000', '0100061', '０１０００６', 10006, null])('refuses %p', (code) => {
    expect(isMunicipalityCode(code)).toBe(false);
  });

  it('notices every single wrong digit of a code it accepts', () => {
    const codes = fc
      .tuple(fc.integer({ min: 1, max: 47 }), fc.integer({ min: 0, max: 999 }))
      .map(([prefecture, rest]) => `${String(prefecture).padStart(2, '0')}${String(rest).padStart(3, '0')}`);
    fc.assert(
      fc.property(codes, fc.integer({ min: 1, max: 9 }), (five, slip) => {
        const digit = municipalityCheckDigit(five);
        expect(isMunicipalityCode(five + digit)).toBe(true);
        expect(isMunicipalityCode(five + String((Number(digit) + slip) % 10))).toBe(false);
      }),
    );
  });

  it('belongs to a prefecture', () => expect(prefectureOf('401307')).toBe('40'));
});
