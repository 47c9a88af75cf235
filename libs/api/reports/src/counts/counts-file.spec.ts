import { yearlyCountsCsv } from './counts-file';
import type { CountsAsked } from './counts-file-conditions';
import type { YearlyCounts } from './views.dto';

const label = (text: string) => ({ ja: text, en: text });

const asked: CountsAsked = {
  programme: { ja: '視察対応', en: 'Visit support' },
  rows: 'fiscalYear',
  columns: 'none',
  offices: [{ ja: 'シンガポール事務所', en: 'Singapore' }],
  table: null,
  municipalities: null,
  made: new Date('2026-11-29T06:53:16Z'),
};

const counts: YearlyCounts = {
  programme: 'visit',
  from: 2008,
  to: 2008,
  asOf: null,
  attribution: null,
  scope: { code: 'own', note: null, offices: ['SIN'] },
  filters: [],
  rows: [{ key: '2008', label: label('=FY2008') }],
  columns: [{ key: 'all', label: label('All') }],
  measures: [{ code: 'cases', label: label('Cases'), definition: label('One request'), standard: true }],
  cells: [
    {
      row: '2008',
      column: 'all',
      measure: 'cases',
      value: null,
      source: 'published',
      published: null,
      live: null,
      printed: null,
      computed: null,
      accepted: null,
      parts: { added: null, then: null, now: null, beside: null },
      flags: ['A3', 'no-record'],
      change: { difference: null, percent: null, reason: 'no-previous-year' },
    },
  ],
  totals: [
    {
      axis: 'grand',
      key: null,
      measure: 'cases',
      computed: 7,
      printed: 8,
      accepted: null,
      rule: 'cells',
      printedIn: null,
      flags: [],
    },
  ],
  totalRules: [{ code: 'cells', label: label('Adds the cells'), of: label('totals of KH') }],
  tableTotals: [],
  findings: [
    {
      id: 'A3',
      severity: 'note',
      text: label('Lost'),
      importRule: label('-'),
      decision: null,
      table: 't',
      cells: [],
    },
  ],
  sources: [
    {
      id: 't',
      title: 'Table',
      label: label('Table'),
      document: 'Booklet',
      documentName: label('The booklet'),
      asOf: label('As of 1 Apr 2009'),
    },
  ],
  publications: [{ id: 'p', fiscalYear: 2008, revision: 2, asOf: '2026-11-29T06:53:16.642Z', hash: 'ec33' }],
  notes: [label('A note')],
  derivedLegend: [{ code: 'no-previous-year', label: label('No figure of the year before') }],
  legend: [{ code: 'no-record', label: label('No record') }],
};

describe('the file of yearly counts', () => {
  it('begins with a byte order mark and holds the definition, the sources and the findings', () => {
    const file = yearlyCountsCsv(counts, asked, 'en');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.slice(1).split('\r\n')).toEqual([
      'Fiscal year,Cases,Cases Change on the year before,Cases Change (%),Marks',
      // No figure is empty, what cannot be worked out a dash with its reason in words: neither is 0.
      "'=FY2008,,–,–,A3; No record; No figure of the year before",
      'Total (computed),7,,,',
      'Total (printed),8,,,',
      expect.any(String),
      'Programme,Visit support',
      'Span,FY2008 (Heisei 20)',
      'Rows,Fiscal year',
      'Columns,Not split',
      'Figures,Cases',
      'Year counted by,as each figure is defined',
      'Only,no filter',
      'As known at,"not given; what was known when this was made, 2026-11-29 15:53:16 (Japan time)"',
      'Of whom,Cases of Singapore,"Published figures stand as printed, whatever the office"',
      'How totals are computed,totals of KH,Adds the cells',
      'Definition,Cases,One request',
      'Published,FY2008,"as of 2026-11-29 15:53:16.642 (Japan time), revision 2",ec33',
      'Note,A note',
      'Marks,No record',
      'Change and share,–,No figure of the year before',
      'Finding,A3,Lost',
      'Source,Table,The booklet,As of 1 Apr 2009',
      '',
    ]);
  });

  it('says what it is of and limited to, in the language of the reader', () => {
    const limited = {
      ...counts,
      from: 2019,
      to: 2025,
      asOf: '2026-11-01T14:59:59.999Z',
      attribution: { code: 'approval' as const, label: label('承認年度'), definition: label('-') },
      scope: { code: 'all' as const, note: label('3未満は伏せます。'), offices: [] },
      filters: [{ axis: 'country' as const, keys: [{ key: 'TH', label: label('タイ') }] }],
    };
    const of = {
      ...asked,
      rows: 'country',
      columns: 'fiscalYear',
      municipalities: 'successor',
      table: label('表'),
    } as const;
    const lines = yearlyCountsCsv(limited, of, 'ja').slice(1).split('\r\n');
    expect(lines[0]?.split(',')[0]).toBe('国');
    expect(lines.slice(5, 17)).toEqual([
      '事業,視察対応',
      '期間,2019年度（平成31・令和元）〜2025年度（令和7）',
      '行,国',
      '列,年度',
      '値,Cases',
      '年度の数え方,承認年度',
      '合併した自治体,合併後の自治体で数える',
      '公表資料,表',
      '絞り込み,国,タイ',
      '基準日時,2026-11-01の終わり（日本時間）',
      '対象,全事務所の案件,3未満は伏せます。',
      '計の求め方,totals of KH,Adds the cells',
    ]);
  });
});
