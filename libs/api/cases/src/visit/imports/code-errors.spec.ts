import { LocalGovernments } from '@kakehashi/api/registry';
import { codeErrors } from './code-errors';
import type { VisitRowValues } from './visit-row';

const registered = [
  ['010006', '北海道', 'prefecture'],
  ['130001', '東京都', 'prefecture'],
  ['140007', '神奈川県', 'prefecture'],
  ['160008', '富山県', 'prefecture'],
  ['170003', '石川県', 'prefecture'],
  ['260002', '京都府', 'prefecture'],
  ['270008', '大阪府', 'prefecture'],
  ['261009', '京都市', 'municipality'],
  ['141003', '横浜市', 'municipality'],
  ['401307', '福岡市', 'municipality'],
] as const;
const governments = new LocalGovernments(
  registered.map(([code, name, source]) => ({ code, today: code, name, kana: null, english: null, source })),
);
const wrong = (values: VisitRowValues) =>
  codeErrors(values, governments).map(({ column, code }) => `${column} ${code}`);

describe('the code of the local government that asks', () => {
  it.each(['170004', '999999', '017000', '000017'])('is refused where its digits are wrong: %s', (municipalityCode) => {
    expect(wrong({ requester: '石川県', municipalityCode })).toEqual(['municipalityCode wrong-code']);
  });

  it('is refused where the row says another prefecture', () => {
    expect(wrong({ requester: '架空市', municipalityCode: '170003', prefecture: '01' })).toEqual([
      'prefecture prefecture-differs',
    ]);
    expect(wrong({ requester: '富山県教育委員会', municipalityCode: '170003' })).toEqual([
      'municipalityCode code-of-another',
    ]);
    // Nobody knows of whom 172014 is, but it is of a place in 石川県.
    expect(wrong({ requester: '富山県教育委員会', municipalityCode: '172014' })).toEqual([
      'municipalityCode code-elsewhere',
    ]);
  });

  it.each(['010006', '401307'])('is refused where it is another’s: %s', (municipalityCode) => {
    expect(wrong({ requester: '横浜市', municipalityCode })).toEqual(['municipalityCode code-of-another']);
    expect(wrong({ requester: '横浜市教育委員会', municipalityCode })).toEqual(['municipalityCode code-of-another']);
  });

  it('is not needed to see that a name and a prefecture contradict', () => {
    expect(wrong({ requester: '東京都', prefecture: '27' })).toEqual(['prefecture prefecture-elsewhere']);
    expect(wrong({ requester: '神奈川県横浜市', prefecture: '27' })).toEqual(['prefecture prefecture-elsewhere']);
    expect(wrong({ requester: '東京都', prefecture: '13' })).toEqual([]);
    expect(wrong({ requester: '府中市', prefecture: '27' })).toEqual([]);
  });

  it('is taken where nothing speaks against it', () => {
    expect(wrong({ requester: '石川県議会', municipalityCode: '170003', prefecture: '17' })).toEqual([]);
    expect(wrong({ requester: '神奈川県横浜市', municipalityCode: '141003' })).toEqual([]);
    expect(wrong({ requester: '京都市', municipalityCode: '261009' })).toEqual([]);
    expect(wrong({ requester: '宇都宮市', municipalityCode: '092011' })).toEqual([]);
    expect(wrong({ requester: '富山県', municipalityCode: null })).toEqual([]);
  });
});
