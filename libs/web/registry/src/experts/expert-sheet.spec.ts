import type { ExpertSubjectReport } from '@kakehashi/shared/contracts';
import { expertSheet } from './expert-sheet';

const report = {
  drawnUpAt: '2026-11-20T01:00:00Z',
  expert: {
    nameJa: '髙﨑 健一',
    nameKana: 'タカサキ ケンイチ',
    nameRoman: null,
    kind: 'official',
    expertise: ['fire'],
    listed: true,
    employments: [{ organisation: { name: '横浜市' }, title: '主査', validFrom: '2020-04-01', validTo: null }],
    availability: [],
    dispatches: [
      {
        country: 'TH',
        fiscalYear: 2025,
        validFrom: '2025-06-01',
        validTo: '2025-06-14',
        caseReference: 'D-SIN-2025-0001',
      },
    ],
  },
  personalData: [{ field: 'passport', value: 'TR1234567' }],
  invitations: [],
  otherNames: ['高崎 健一'],
  reveals: [{ at: '2026-11-19T00:00:00Z', by: 'HQ', field: 'passport', reason: '査証申請' }],
} as unknown as ExpertSubjectReport;

it('tells all that is held on an expert part by part, what is not filled in left out', () => {
  const parts = expertSheet(report, {
    say: (key, params) => `${key}${params ? ` ${Object.values(params).join(' ')}` : ''}`,
    label: (key) => key,
    text: (_field, value) => (value === null || value === undefined ? '' : String(value)),
    secret: (field) => field,
    country: (code) => code,
    area: (code) => code,
    date: (day) => day ?? '',
    when: (at) => at.slice(0, 10),
  });
  const linesOf = (key: string) =>
    parts.find((part) => part.key === key)?.lines.map(({ label, text }) => [label, text]);
  expect(linesOf('person')).toEqual([
    ['nameJa', '髙﨑 健一'],
    ['nameKana', 'タカサキ ケンイチ'],
    ['kind', 'official'],
    ['otherNames', '高崎 健一'],
  ]);
  expect(linesOf('secrets')).toEqual([['passport', 'TR1234567']]);
  expect(linesOf('employments')).toEqual([['横浜市 主査', '2020-04-01 – ']]);
  expect(parts.find(({ key }) => key === 'dispatches')?.lines).toEqual([
    { label: '2025-06-01 – 2025-06-14', text: 'TH / D-SIN-2025-0001', link: ['/cases', 'D-SIN-2025-0001'] },
  ]);
  expect(linesOf('availability')).toEqual([]);
  expect(linesOf('reveals')).toEqual([['2026-11-19', 'seen HQ passport 査証申請']]);
});
