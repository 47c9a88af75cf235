import { codeErrors } from './code-errors';
import type { VisitRowValues } from './visit-row';

const prefectures: Readonly<Record<string, string>> = { 石川県: '17', 富山県: '16', 北海道: '01', 京都府: '26' };
const places = { prefecture: (text: string) => prefectures[text] ?? null };
const wrong = (values: VisitRowValues) => codeErrors(values, places).map(({ column, code }) => `${column} ${code}`);

describe('the code of the local government that asks', () => {
  it.each(['170004', '999999', '017000', '000017'])('is refused where its digits are wrong: %s', (municipalityCode) => {
    expect(wrong({ requester: '石川県', municipalityCode })).toEqual(['municipalityCode wrong-code']);
  });

  it('is refused where the row says another prefecture', () => {
    expect(wrong({ requester: '架空市', municipalityCode: '170003', prefecture: '01' })).toEqual([
      'prefecture prefecture-differs',
    ]);
    expect(wrong({ requester: '富山県教育委員会', municipalityCode: '170003' })).toEqual([
      'municipalityCode code-elsewhere',
    ]);
  });

  it('is taken where nothing speaks against it', () => {
    expect(wrong({ requester: '石川県議会', municipalityCode: '170003', prefecture: '17' })).toEqual([]);
    expect(wrong({ requester: '京都市', municipalityCode: '261009' })).toEqual([]);
    expect(wrong({ requester: '宇都宮市', municipalityCode: '092011' })).toEqual([]);
    expect(wrong({ requester: '富山県', municipalityCode: null })).toEqual([]);
  });
});
