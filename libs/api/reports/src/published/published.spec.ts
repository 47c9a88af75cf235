import { isExpertiseCode } from '@kakehashi/shared/case-types';
import { allFigures, allRows, figureKey } from './loader';
import type { Figure } from './figure';
import { findings } from './findings';
import { inferredExpertise, printedExpertise, UNMATCHED } from './printed-expertise';
import { record } from './record';
import { publishedTables } from './tables';

const figures = allFigures();
const of = (table: string, kind: Figure['kind'], measure?: string) =>
  figures.filter((f) => f.table === table && f.kind === kind && (!measure || f.measure === measure));
const add = (values: (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('the published record', () => {
  it('covers every transcribed table and names every figure once', () => {
    expect(publishedTables).toHaveLength(14);
    expect(new Set(allRows().map(({ table }) => table)).size).toBe(14);
    expect(new Set(figures.map(figureKey)).size).toBe(figures.length);
  });

  it('has 24 findings in both languages, each about a known table or document', () => {
    expect(findings).toHaveLength(24);
    for (const finding of findings) {
      expect(finding.text.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(finding.text.en).not.toBe('');
      expect(finding.tables.length + finding.documents.length).toBeGreaterThan(0);
    }
  });

  it('never states a figure that the source cannot tell, and accepts nothing', () => {
    for (const figure of figures.filter(({ determined }) => !determined)) {
      expect([figure.printed, figure.computed]).toEqual([null, null]);
      expect(figure.findings.length).toBeGreaterThan(0);
    }
  });

  it('agrees with the sums that the transcription computed', () => {
    for (const [id, table] of Object.entries(record.tables)) {
      const grand = (table as { computed_grand_total?: number }).computed_grand_total;
      if (grand === undefined) continue;
      expect(of(id, 'grand_total').map(({ computed }) => computed)).toEqual([grand]);
      expect(add(of(id, 'cell').map(({ printed }) => printed))).toBe(grand);
      expect(add(of(id, 'year_total').map(({ printed }) => printed))).toBe(grand);
    }
  });

  it('counts visits FY1990–2008 as 1,042 cases and 12,067 people', () => {
    expect(add(of('visits_support_by_year', 'cell', 'cases').map(({ printed }) => printed))).toBe(1042);
    expect(add(of('visits_support_by_year', 'cell', 'people').map(({ printed }) => printed))).toBe(12067);
  });

  it('counts dispatch 2000–2008 as 27 experts, 16 times, 14 lines', () => {
    const total = (measure: string) => of('specialist_dispatch_2000_2008', 'grand_total', measure)[0];
    expect(total('experts')).toMatchObject({ printed: 27, computed: 27 });
    expect(total('times')).toMatchObject({ printed: 16, computed: 16 });
    expect(total('cases')).toMatchObject({ printed: null, computed: 14 });
  });

  it('shows recent dispatch without experts or times, and a suspect year without a year', () => {
    const experts = of('specialist_dispatch_2008_2017', 'cell', 'experts');
    expect(experts).toHaveLength(37);
    expect(experts.every(({ determined, findings: ids }) => !determined && ids.includes('A11'))).toBe(true);
    const open = of('specialist_dispatch_2008_2017', 'cell', 'cases').filter(({ fiscalYear }) => fiscalYear === null);
    expect(open).toHaveLength(3);
    expect(open.every(({ findings: ids }) => ids.includes('A4'))).toBe(true);
    expect(allRows().filter(({ findings: ids }) => ids.includes('A7'))).toHaveLength(17);
    expect(allRows().filter(({ findings: ids }) => ids.includes('A5'))).toHaveLength(1);
  });

  it('reads every printed field of both lists, knows no other, and matches areas that exist', () => {
    const printed = [
      ...record.tables.specialist_dispatch_2000_2008.rows,
      ...record.tables.specialist_dispatch_2008_2017.rows,
    ].map(({ expertise_printed }) => expertise_printed);
    expect(printed).toHaveLength(14 + 37);
    expect(Object.keys(printedExpertise).sort()).toEqual([...new Set(printed)].sort());
    for (const { code, reason } of Object.values(printedExpertise)) {
      expect(code === null || isExpertiseCode(code)).toBe(true);
      expect(reason.ja).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(reason.en).not.toBe('');
    }
    expect(() => inferredExpertise('Fire fighting')).toThrow(/Fire fighting/);
  });

  it('keeps a line whose field spans two areas, or none, in no area', () => {
    const inNone = (table: string) =>
      of(table, 'cell', 'cases')
        .filter(({ expertise }) => expertise === UNMATCHED)
        .map(({ rowLabel }) => rowLabel);
    expect(inNone('specialist_dispatch_2000_2008')).toEqual([
      'Thailand: Healthcare and welfare',
      'Lao PDR: Library Management',
      'Lao PDR: Local Administration',
      'Lao PDR: Library Management',
      'Cambodia: Library Management',
    ]);
    expect(inNone('specialist_dispatch_2008_2017')).toEqual([
      'Malaysia (Kuala Lumpur): Management of Markets and Food Courts',
      'Brunei: Agriculture and Commerce',
      'Brunei: Agriculture and commerce',
      'Thailand: Health and social walfare',
    ]);
  });

  it('counts 137 seminar participants and 192 trainees to 2008', () => {
    expect(of('exchange_cooperation_seminar_1995_2008', 'grand_total')[0]).toMatchObject({
      printed: 137,
      computed: 137,
    });
    expect(of('lgotp_trainees_1996_2008', 'grand_total')[0]).toMatchObject({ printed: 192, computed: 192 });
  });

  it('counts 233 trainees to 2017, keeps Cambodia apart, and leaves 21 cells open', () => {
    const id = 'lgotp_trainees_1996_2017';
    expect(of(id, 'grand_total')[0]).toMatchObject({ printed: 233, computed: 233 });
    const cambodia = of(id, 'country_total').find(({ country }) => country === 'KH');
    expect(cambodia).toMatchObject({ printed: 8, computed: 7, findings: ['A1'], flags: ['total-mismatch'] });
    expect(add(of(id, 'country_total').map(({ printed }) => printed))).toBe(234);
    expect(of(id, 'cell').filter(({ determined }) => !determined)).toHaveLength(21);
  });

  it('marks that Indonesia falls from 42 to 34', () => {
    const to2008 = of('lgotp_trainees_1996_2008', 'country_total').find(({ country }) => country === 'ID');
    const to2010 = of('lgotp_trainees_1996_2017', 'cell').find((f) => f.country === 'ID' && f.periodTo === 2010);
    expect(to2008).toMatchObject({ printed: 42, findings: ['A2'], flags: ['cumulative-decrease'] });
    expect(to2010).toMatchObject({ printed: 34, findings: ['A2'], flags: ['cumulative-decrease'] });
  });

  it('counts 7 CIR and 65 ALT of JET as 72', () => {
    const roles = of('jet_fy2008', 'role_total').map(({ role, printed, computed }) => [role, printed, computed]);
    expect(roles).toEqual([
      ['CIR', 7, 7],
      ['ALT', 65, 65],
    ]);
    expect(of('jet_fy2008', 'grand_total')[0]).toMatchObject({ printed: 72, computed: 72 });
  });

  it('counts 39 affiliations twice: two removed, two added, three respelt', () => {
    expect(of('sister_cities_2009', 'year_total')[0]).toMatchObject({ printed: 39, computed: 39 });
    expect(of('sister_cities_2015', 'year_total')[0]).toMatchObject({ printed: null, computed: 39 });
    const changed = (table: string, flag: string) =>
      allRows().filter((row) => row.table === table && row.flags.includes(flag)).length;
    expect(changed('sister_cities_2009', 'removed')).toBe(2);
    expect(changed('sister_cities_2015', 'added')).toBe(2);
    expect(changed('sister_cities_2009', 'respelt')).toBe(3);
    expect(changed('sister_cities_2015', 'respelt')).toBe(3);
  });

  it('holds the year of the Brunei row open and counts a cancelled programme as not held', () => {
    const held = of('regional_alliances_program_1995_2007', 'cell').filter(({ fiscalYear }) => fiscalYear === null);
    expect(held).toMatchObject([{ country: 'BN', findings: ['A12'] }]);
    expect(of('regional_exchange_program_2007_2014', 'grand_total')[0]).toMatchObject({ computed: 7 });
  });

  it('gives every number of the text that counts a programme its place in the yearly counts', () => {
    const placed = figures.filter(({ table, kind }) => table === null && kind === 'cell');
    expect(placed).toMatchObject([
      { programme: 'study_tour', measure: 'participants', fiscalYear: 2008, country: null, printed: 9 },
      { programme: 'travel_fair', measure: 'visitors', fiscalYear: 2009, country: 'SG', printed: 56_000 },
      { programme: 'travel_fair', measure: 'visitors', fiscalYear: 2008, country: 'MY', printed: 73_000 },
      { programme: 'jet', measure: 'participants', fiscalYear: 2011, country: null, printed: 56 },
    ]);
    expect(placed.slice(1, 3).every(({ flags }) => flags.includes('approximate'))).toBe(true);
    // The rest either stands in a table already or counts no programme: staff, days, prefectures, all of JET worldwide.
    expect(figures.filter(({ kind }) => kind === 'fact').map(({ measure }) => measure)).toEqual([
      'staff_dispatched_from_japan',
      'local_staff',
      'jet_recruits_fy2008',
      'study_tour_2008_days_japan',
      'study_tour_2008_days_thailand',
      'sister_affiliations',
      'registered_specialists_2010',
      'jet_participants_since_1987_over',
      'jet_countries',
      'prefectures',
      'designated_cities',
      'program_2015_participants',
      'program_2015_days',
      'jet_participants_since_1987_more_than',
    ]);
  });
});
