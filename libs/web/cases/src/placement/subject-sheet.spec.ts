import type { PlacementDetails, SubjectReport } from '@kakehashi/shared/contracts';
import { sheetCsv } from '@kakehashi/web/ui';
import { subjectSheet, type SheetWords } from './subject-sheet';

const words: SheetWords = {
  locale: 'en',
  zone: 'Asia/Tokyo',
  zoneName: 'Tokyo',
  say: (key, params) => `${key}${params ? ` ${Object.values(params).join(' ')}` : ''}`,
  of: ({ en }) => en,
  label: (field) => field,
  text: (_field, value) => (value === null || value === undefined ? '' : String(value)),
  month: (month) => `month ${month}`,
  document: (kind) => kind,
  state: (state) => state,
  office: (code) => `office ${code}`,
  happened: ({ kind }) => kind,
};

const details = {
  programmeTerms: { nameJa: '研修', nameEn: 'LGOTP' },
  trainee: { nameRoman: 'LAN', nameNative: null, nameKana: null, birthDate: '1996-08-20', employer: 'Hue' },
  plannedArrival: '2026-05-17',
  plannedDeparture: null,
  personal: [{ field: 'health', held: false, masked: null, updatedAt: null, erasedAt: '2026-11-01T00:00:00Z' }],
  placement: { host: { name: '横浜市' } },
  monthlyReports: [{ month: '2026-06', submittedOn: '2026-07-01', summary: '案内板' }],
  decidedAt: null,
} as unknown as PlacementDetails;

const held: SubjectReport['others'][number] = {
  reference: 'P-SIN-2026-0001',
  office: 'SIN',
  title: 'Hue',
  state: 'completed',
  country: 'VN',
  details,
  personalData: [{ field: 'passport', value: { number: 'C1', validUntil: '2031-01-01' } }],
  documents: [{ kind: 'recommendation', fileName: 'a.pdf', addedAt: '2026-01-02T03:00:00Z' }],
  reveals: [],
  comments: [
    {
      id: 'c',
      body: 'late twice',
      createdAt: '2026-06-02T03:00:00Z',
      author: { id: 'a', displayName: 'Ito', email: 'ito@kakehashi.example' },
      mentions: [],
    },
  ],
  history: [{ seq: 1, at: '2026-01-02T03:00:00Z', kind: 'created' } as SubjectReport['history'][number]],
};

const before = {
  ...held,
  reference: 'P-SIN-2020-0009',
  personalData: [{ field: 'passport' as const, value: { number: 'C0' } }],
};

const report: SubjectReport = {
  ...held,
  drawnUpAt: '2026-11-20T01:00:00Z',
  retention: [{ field: 'passport', months: 6 }],
  others: [before],
  otherCases: [{ reference: 'P-LON-2021-0003', office: 'LON' }],
};

describe('all that is held on a trainee', () => {
  const parts = subjectSheet(report, words);
  const linesOf = (key: string) =>
    parts.find((part) => part.key === key)?.lines.map(({ label, text }) => [label, text]);

  it('is told part by part, what is not filled in left out', () => {
    expect(linesOf('person')).toEqual([
      ['nameRoman', 'LAN'],
      ['birthDate', '1996-08-20'],
      ['employer', 'Hue'],
      ['programme', 'LGOTP'],
    ]);
    expect(linesOf('details')).toEqual([
      ['reference', 'P-SIN-2026-0001'],
      ['title', 'Hue'],
      ['state', 'completed'],
      ['country', 'VN'],
      ['host', '横浜市'],
      ['plannedArrival', '2026-05-17'],
    ]);
    expect(linesOf('monthly')).toEqual([['month 2026-06', '案内板']]);
    expect(linesOf('comments')).toEqual([['2026-06-02 12:00 Tokyo', 'said Ito late twice']]);
    expect(linesOf('history')).toEqual([['2026-01-02 12:00 Tokyo', 'created']]);
  });

  it('goes on with every other placement, whom to ask of the rest, and what it does not hold', () => {
    expect(parts.find(({ key }) => key === 'passport-P-SIN-2020-0009')).toEqual({
      key: 'passport-P-SIN-2020-0009',
      title: 'partOf P-SIN-2020-0009 Passport',
      lines: [{ label: 'entries.passport.number', text: 'C0' }],
    });
    expect(linesOf('otherCases')).toEqual([['ask office LON', 'P-LON-2021-0003']]);
    expect(linesOf('scope')?.map(([label]) => label)).toEqual(['matched', 'otherOffices', 'contents', 'limits']);
    expect(new Set(parts.map(({ key }) => key)).size).toBe(parts.length);
  });

  it('opens what is held, and says what was erased and what never was there', () => {
    expect(linesOf('passport')).toEqual([
      ['entries.passport.number', 'C1'],
      ['entries.passport.validUntil', '2031-01-01'],
    ]);
    expect(linesOf('health')).toEqual([['Health', 'erased 2026-11-01 09:00 Tokyo']]);
    expect(linesOf('emergencyContact')).toEqual([]);
  });

  it('goes into a sheet whose cells are never formulas', () => {
    const csv = sheetCsv([
      { key: 'a', title: 'A', lines: [{ label: 'say "x"', text: '=1+1' }] },
      { key: 'b', title: 'B', lines: [] },
    ]);
    expect(csv).toBe('\uFEFF"A","say ""x""","\'=1+1"\r\n"B","","–"\r\n');
  });
});
