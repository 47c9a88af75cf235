import fc from 'fast-check';
import { guarded, withoutGuard } from './formulas';

describe('guarded', () => {
  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '＝1', '\t=1', "'=1"])('keeps %j from being run', (text) => {
    expect(guarded(text)).toMatch(/^'/);
  });

  it.each(['', '横浜市', "O'Brien", "'quoted'", '2026-04-01'])('leaves %j alone', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('can be taken back from any text', () => {
    const risky = fc.array(fc.constantFrom("'", '=', '-', '@', '＝', 'a', '\n')).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(risky, fc.string()), (text) => withoutGuard(guarded(text)) === text));
  });
});
