import { assertSaysWhy, givesAway } from './reveal-reason';

const passport = { number: 'C1234567', validUntil: '2030-01-31' };

describe('the reason for a look at personal data', () => {
  it.each(['.', '......', 'ok', '確認', '　　　　　　', 'aaaaaaaa', '111222'])('“%s” says nothing', (reason) => {
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
    ['旅券 1234567 のみ照合', { number: 'C12345678' }],
    ['he has diabetes mellitus, check', { conditions: 'Diabetes mellitus, on insulin' }],
    ['喘息薬の確認のため', { conditions: '喘息薬' }],
    ['電話 +84 234 000 000 へ', { phone: '+84-234-000-000' }],
  ])('“%s” gives away what it asks for', (reason, value) => {
    expect(givesAway(reason, value)).toBe(true);
  });

  it.each([
    ['航空券の手配のため', passport],
    ['持病はなしと聞いたが確認', { conditions: 'なし', bloodType: 'O' }],
    ['航空券の手配のため', null],
    ['異常なしかどうか確認するため', { conditions: '異常なし' }],
    ['Nothing to report so far, book the flight', { conditions: 'Nothing to report' }],
    ['アレルギーの有無を確認するため', { conditions: 'アレルギーなし' }],
    ['2030-01-10の出発前に期限を確認', passport],
  ])('“%s” does not', (reason, value) => {
    expect(givesAway(reason, value)).toBe(false);
  });
});
