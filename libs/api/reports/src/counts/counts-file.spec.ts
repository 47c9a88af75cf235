import { yearlyCountsCsv } from './counts-file';
import type { YearlyCounts } from './views.dto';

const label = (text: string) => ({ ja: text, en: text });

describe('the file of yearly counts', () => {
  it('begins with a byte order mark and holds the definition, the sources and the findings', () => {
    const counts: YearlyCounts = {
      programme: 'visit',
      from: 2008,
      to: 2008,
      asOf: null,
      attribution: null,
      scope: { code: 'own', note: null },
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
      sources: [{ id: 't', title: 'Table', label: label('Table'), document: 'Booklet', asOf: null }],
      publications: [],
      notes: [label('A note')],
      derivedLegend: [{ code: 'no-previous-year', label: label('No figure of the year before') }],
      legend: [{ code: 'no-record', label: label('No record') }],
    };
    const file = yearlyCountsCsv(counts, 'en');
    expect(file.startsWith('\uFEFF')).toBe(true);
    expect(file.slice(1).split('\r\n')).toEqual([
      ',Cases,Cases Change on the year before,Cases Change (%),Marks',
      // No figure is empty, what cannot be worked out a dash with its reason in words: neither is 0.
      "'=FY2008,,–,–,A3; No record; No figure of the year before",
      'Total (computed),7,,,',
      'Total (printed),8,,,',
      expect.any(String),
      'Total (computed),Adds the cells,totals of KH',
      'Definition,Cases,One request',
      'Note,A note',
      'Marks,No record',
      'Change and share,–,No figure of the year before',
      'Finding,A3,Lost',
      'Source,Table,Booklet',
      '',
    ]);
  });
});
