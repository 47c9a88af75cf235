import { assertSaysWhy, givesAway } from './reveal-reason';

const passport = { number: 'C1234567', validUntil: '2030-01-31' };

describe('the reason for a look at personal data', () => {
  it.each(['.', '......', 'ok', '確認', '　　　　　　'])('“%s” says nothing', (reason) => {
    expect(() => assertSaysWhy(reason)).toThrow();
  });

  it.each(['航空券の手配', 'visa form'])('“%s” does', (reason) => {
    expect(() => assertSaysWhy(reason)).not.toThrow();
  });

  it.each([
    ['旅券番号 C1234567 の確認', passport],
    ['c 123-4567 を照合', passport],
    ['Ｃ１２３４５６７の確認', passport],
    ['2030年の期限は 2030/01/31 か', passport],
    ['電話 +84 234 000 000 へ', { phone: '+84-234-000-000' }],
  ])('“%s” gives away what it asks for', (reason, value) => {
    expect(givesAway(reason, value)).toBe(true);
  });

  it.each([
    ['航空券の手配のため', passport],
    ['持病はなしと聞いたが確認', { conditions: 'なし', bloodType: 'O' }],
    ['航空券の手配のため', null],
  ])('“%s” does not', (reason, value) => {
    expect(givesAway(reason, value)).toBe(false);
  });
});
