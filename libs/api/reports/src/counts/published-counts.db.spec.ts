import { bootTestApp, createTestDatabase, type TestApp, type TestClient, type TestDatabase } from '@kakehashi/testing';
import type { Problem } from '@kakehashi/shared/contracts';
import type { Evidence } from './evidence.dto';
import type { ReportProgrammeList } from './programmes.dto';
import type { CountCellView, YearlyCounts } from './views.dto';

describe('published figures', () => {
  let database: TestDatabase;
  let app: TestApp;
  let london: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-11-21T03:00:00Z' });
    await app.addUser({ email: 'manager.lon', roles: ['manager@LON'] });
    london = await app.as('manager.lon');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  async function counts(query: string): Promise<YearlyCounts> {
    const answer = await london.get<YearlyCounts>(`/api/reports/yearly-counts?${query}`);
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.any(String)]);
    return answer.body;
  }
  const cell = (report: YearlyCounts, row: string, column = 'all', measure?: string): CountCellView | undefined =>
    report.cells.find((c) => c.row === row && c.column === column && (!measure || c.measure === measure));
  const grand = (report: YearlyCounts, measure: string) =>
    report.totals.find((t) => t.axis === 'grand' && t.measure === measure);
  const tableTotal = (report: YearlyCounts, table: string, key: string | null = null) =>
    report.tableTotals.find((t) => t.table === table && t.key === key);

  it('shows visits FY1990–2008 with printed and computed totals to every reader', async () => {
    const report = await counts('programme=visit&rows=fiscalYear&measures=cases,people&from=1990&to=2008');
    expect(report.rows).toHaveLength(19);
    expect(report.rows.at(-1)?.label).toEqual({ ja: '2008年度（平成20）', en: 'FY2008 (Heisei 20)' });
    expect(cell(report, '1990', 'all', 'people')).toMatchObject({
      value: 256,
      source: 'published',
      published: 256,
      live: null,
    });
    expect(grand(report, 'cases')).toMatchObject({ computed: 1042, printed: 1042, accepted: null });
    expect(grand(report, 'people')).toMatchObject({ computed: 12067, printed: 12067, accepted: null });
    expect(report.findings.map(({ id }) => id)).toEqual(['A19']);
    expect(report.measures[0]?.definition.ja).toContain('1件');
  });

  it('says below a report only what is about its years and measures', async () => {
    const said = async (query: string) => {
      const { findings, sources, notes } = await counts(query);
      return [findings.map(({ id }) => id), sources.map(({ id }) => id), notes.map(({ en }) => en.slice(0, 30))];
    };
    expect(await said('programme=visit&from=2025&to=2025')).toEqual([[], [], []]);
    const [, sources, notes] = await said('programme=visit&from=2008&to=2025');
    expect([sources, notes?.length]).toEqual([['visits_support_by_year'], 2]);
    expect(await said('programme=dispatch&from=2024')).toEqual([[], [], []]);
    const [about] = await said('programme=dispatch&measures=cases&from=2008&to=2017');
    expect(about).not.toContain('A11');
    expect(about).toEqual(expect.arrayContaining(['A4', 'A6', 'A22']));
    expect((await said('programme=dispatch&from=2012&to=2012'))[0]).toEqual(expect.arrayContaining(['A5', 'A11']));
    expect((await said('programme=regional_exchange&from=2001&to=2001'))[0]).toEqual([]);
    expect((await said('programme=regional_exchange&from=2006&to=2006'))[0]).toEqual(['A12']);
    expect((await said('programme=affiliation&to=2010'))[1]).toEqual(['sister_cities_2009']);
  });

  it('counts a line of an open year only in a span that has all the years that it may be of', async () => {
    const told = async (query: string, measure: string) => {
      const report = await counts(`${query}&measures=${measure}`);
      const note = report.notes.find(({ en }) => en.startsWith('A published line of no certain year'));
      const path = `/api/reports/yearly-counts/evidence?${query}&measure=${measure}&row=*&column=*`;
      const { body } = await london.get<Evidence>(path);
      const share = await counts(`${query}&measures=${measure}&share=total`);
      const shares = share.cells.reduce((sum, cell) => sum + (cell.share?.percent ?? 0), 0);
      expect([body.count, Math.round(shares)]).toEqual([grand(report, measure)?.computed, 100]);
      const open = body.published.filter(({ flags }) => flags.some((flag) => /^year-(missing|suspect)$/.test(flag)));
      return [body.count, open.length, note?.en.replace(/^[^.]*\. /, '')];
    };
    const exchange = 'programme=regional_exchange&rows=country';
    expect(await told(`${exchange}&from=2001&to=2001`, 'times')).toEqual([1, 0, undefined]);
    expect(await told(`${exchange}&from=2006&to=2007`, 'times')).toEqual([
      2,
      1,
      'Counted: Times held, lines 1, sum 1.',
    ]);
    const maybe = (count: number) =>
      `Not counted, but maybe of this span: Cases, lines ${String(count)}, sum ${String(count)}.`;
    const dispatch = 'programme=dispatch&rows=country';
    expect(await told(`${dispatch}&from=2008&to=2008`, 'cases')).toEqual([3, 0, undefined]);
    expect(await told(`${dispatch}&from=2015&to=2015`, 'cases')).toEqual([4, 0, undefined]);
    expect(await told(`${dispatch}&from=2010&to=2011`, 'cases')).toEqual([7, 0, maybe(3)]);
    expect(await told(`${dispatch}&from=2009&to=2011`, 'cases')).toEqual([10, 3, 'Counted: Cases, lines 3, sum 3.']);
    const byYear = await counts('programme=dispatch&measures=cases&from=2011&to=2011');
    expect(byYear.rows.map(({ key }) => key)).toEqual(['2011']);
    const file = await london.get('/api/reports/yearly-counts?programme=dispatch&from=2011&to=2011', {
      headers: { Accept: 'text/csv' },
    });
    expect(file.text).toContain(
      'Not counted, but maybe of this span: Cases, lines 3, sum 3; Experts, lines 3, no figure',
    );
  });

  it('keeps a year without any record n/a, and the published total apart from a longer span', async () => {
    const report = await counts('programme=visit&measures=cases');
    expect(report.rows.at(-1)?.key).toBe('2026');
    expect(cell(report, '2012')).toMatchObject({ value: null, flags: ['no-record'] });
    expect(tableTotal(report, 'visits_support_by_year')).toMatchObject({ printed: 1042, computed: 1042 });
  });

  it('says of a year that it stands within a figure for several years, rather than that there is no record', async () => {
    const report = await counts('programme=lgotp');
    for (const year of ['2009', '2010']) {
      expect(cell(report, year, 'all', 'trainees')).toMatchObject({ value: null, flags: ['within-period'] });
    }
  });

  it('puts what a source does not break down into a column of its own', async () => {
    const report = await counts('programme=visit&columns=country&measures=cases&from=1990&to=2008');
    expect(report.columns).toEqual([{ key: 'unspecified', label: { ja: '内訳なし', en: 'Not broken down' } }]);
    expect(cell(report, '2002', 'unspecified')?.value).toBe(27);
    const offices = await counts('programme=visit&columns=office&measures=cases&from=1990&to=2008');
    expect(offices.columns.map(({ key }) => key)).toEqual(['SIN']);
  });

  it('shows trainees to 2017: 233, Cambodia 8 beside 7, 21 open cells, Indonesia 42 and 34', async () => {
    const report = await counts('programme=lgotp&rows=fiscalYear&columns=country');
    const table = 'lgotp_trainees_1996_2017';
    expect(grand(report, 'trainees')).toMatchObject({ printed: 233, computed: 233 });
    expect(tableTotal(report, 'lgotp_trainees_1996_2008')).toMatchObject({ printed: 192, computed: 192 });
    expect(tableTotal(report, table, 'KH')).toMatchObject({ printed: 8, computed: 7, accepted: null });
    expect(tableTotal(report, table, 'KH')?.flags).toEqual(['total-mismatch', 'A1']);
    const open = report.cells.filter(({ flags }) => flags.includes('undetermined'));
    expect(open).toHaveLength(21);
    expect(open.every(({ value, flags }) => value === null && flags.includes('A3'))).toBe(true);
    expect(tableTotal(report, 'lgotp_trainees_1996_2008', 'ID')).toMatchObject({
      printed: 42,
      flags: ['cumulative-decrease', 'A2'],
    });
    expect(cell(report, '1996-2010', 'ID')).toMatchObject({ value: 34, flags: ['cumulative-decrease', 'A2'] });
    expect(cell(report, '1996-2010', 'ID')?.source).toBe('published');
    const year2012 = report.totals.find(({ axis, key }) => axis === 'row' && key === '2012');
    expect(year2012).toMatchObject({ printed: 7, computed: null });
    expect(report.findings.map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A20', 'A24']);
  });

  it('adds the computed value of Cambodia, shows the printed one, and says so in the file too', async () => {
    const report = await counts('programme=lgotp&rows=country');
    const cambodia = { value: 8, printed: 8, computed: 7, accepted: null, flags: ['total-mismatch', 'A1'] };
    expect(cell(report, 'KH')).toMatchObject(cambodia);
    expect(cell(report, 'ID')?.flags).toEqual(['cumulative-decrease', 'A2']);
    expect(report.cells.reduce((sum, { computed, value }) => sum + (computed ?? value ?? 0), 0)).toBe(233);
    expect(report.totals).toMatchObject([
      { axis: 'grand', computed: 233, printed: 233, accepted: null, rule: 'cells' },
    ]);
    expect(report.totals[0]?.flags).toEqual(expect.arrayContaining(['A1', 'A2']));
    expect(report.totalRules).toMatchObject([{ code: 'cells' }]);
    const file = await london.get('/api/reports/yearly-counts?programme=lgotp&rows=country', {
      headers: { Accept: 'text/csv' },
    });
    const lines = file.text.split('\r\n');
    expect(lines[0]).toBe('Country,Trainees,Trainees (computed),Marks');
    expect(lines).toContain('Cambodia,8,7,Printed and computed total differ; A1');
    expect(lines).toContain('Total (computed),233,233,');
    expect(lines).toContain('Total (printed),233,,');
  });

  it('makes every total of every report the sum of its cells, or says why it is not', async () => {
    const { items } = (await london.get<ReportProgrammeList>('/api/reports/programmes')).body;
    for (const { code, axes } of items) {
      for (const rows of axes) {
        for (const columns of new Set([...axes, 'none'])) {
          const isAddable = code !== 'affiliation' || [rows, columns].includes('fiscalYear');
          if (columns === rows || !isAddable) continue;
          const report = await counts(`programme=${code}&rows=${rows}&columns=${columns}`);
          for (const total of report.totals.filter(({ rule }) => rule === 'cells')) {
            const added = report.cells
              .filter(({ measure }) => measure === total.measure)
              .filter(({ row, column }) => total.key === null || total.key === (total.axis === 'row' ? row : column))
              .reduce((sum, { computed, value }) => sum + (computed ?? value ?? 0), 0);
            expect([code, rows, columns, total.key, total.computed]).toEqual([code, rows, columns, total.key, added]);
          }
        }
      }
    }
  });

  it('limits trainees to one table, and to its span', async () => {
    const report = await counts('programme=lgotp&rows=country&table=lgotp_trainees_1996_2008');
    expect(cell(report, 'ID')).toMatchObject({ value: 42 });
    const to2008 = await counts('programme=lgotp&from=1996&to=2008&columns=country');
    expect(grand(to2008, 'trainees')).toMatchObject({ printed: 192, computed: 192 });
  });

  it('shows the seminar, dispatch, JET and affiliations with their marks', async () => {
    const seminar = await counts('programme=exchange_seminar&columns=country&to=2008');
    expect(grand(seminar, 'participants')).toMatchObject({ printed: 137, computed: 137 });
    const dispatch = await counts('programme=dispatch&measures=experts,times,cases&to=2008');
    expect(cell(dispatch, '2008', 'all', 'experts')?.value).toBe(7);
    expect(tableTotal(dispatch, 'specialist_dispatch_2000_2008')).toMatchObject({ printed: 27 });
    expect(cell(dispatch, '2004', 'all', 'experts')).toMatchObject({ value: null, flags: ['no-record'] });
    const recent = await counts('programme=dispatch&measures=experts,cases');
    expect(cell(recent, '2014', 'all', 'experts')).toMatchObject({ value: null });
    expect(cell(recent, '2014', 'all', 'experts')?.flags).toContain('A11');
    expect(cell(recent, 'unknown', 'all', 'cases')).toMatchObject({ value: 3 });
    expect(cell(recent, '2008', 'all', 'cases')?.flags).toEqual(expect.arrayContaining(['conflict', 'A6']));
    const jet = await counts('programme=jet&columns=role');
    expect(cell(jet, '2008', 'CIR')?.value).toBe(7);
    expect(cell(jet, '2008', 'ALT')?.value).toBe(65);
    expect(jet.totals.find(({ axis, key }) => axis === 'row' && key === '2008')).toMatchObject({
      printed: 72,
      computed: 72,
    });
    expect(cell(jet, '2011', 'unspecified')?.value).toBe(56);
    const tour = await counts('programme=study_tour');
    expect(cell(tour, '2008', 'all', 'participants')).toMatchObject({ value: 9, source: 'published' });
    const fairs = await counts('programme=travel_fair&columns=country&measures=visitors');
    expect(cell(fairs, '2009', 'SG')).toMatchObject({ value: 56_000, flags: ['approximate'] });
    expect(cell(fairs, '2008', 'MY')).toMatchObject({ value: 73_000, flags: ['approximate'] });
    const pairs = await counts('programme=affiliation&columns=country');
    expect(pairs.totals.filter(({ axis }) => axis === 'row').map(({ key, computed }) => [key, computed])).toEqual([
      ['2009', 39],
      ['2015', 39],
    ]);
    expect(pairs.totals.every(({ axis }) => axis === 'row')).toBe(true);
    expect(cell(pairs, '2015', 'KH')?.flags).toEqual(expect.arrayContaining(['added', 'A15']));
    const exchange = await counts('programme=regional_exchange');
    expect(cell(exchange, '2008')).toMatchObject({ value: 0 });
    expect(cell(exchange, '2008')?.flags).toContain('cancelled');
    expect(cell(exchange, 'unknown')).toMatchObject({ value: 1 });
  });

  it('opens the 14 and the 37 lines of the lists of dispatches as printed, with what was found about them', async () => {
    const lines = async (query: string) => {
      const path = '/api/reports/yearly-counts/evidence?programme=dispatch&measure=cases';
      return (await london.get<Evidence>(`${path}&${query}`)).body;
    };
    const older = await lines('table=specialist_dispatch_2000_2008&from=2000&to=2017');
    const newer = await lines('table=specialist_dispatch_2008_2017&from=2000&to=2017');
    const positions = ({ published }: Evidence) =>
      new Set(published.flatMap(({ printedLine }) => printedLine?.position ?? []));
    expect([older.count, positions(older).size, newer.count, positions(newer).size]).toEqual([14, 14, 37, 37]);
    const all = await lines('from=2000&to=2017');
    expect(all.published.filter(({ printedLine }) => printedLine)).toHaveLength(51);

    const both = await lines('row=2008&from=2000&to=2017');
    expect(both.count).toBe(3);
    const printed = both.published.map(({ table, document, line, flags, printedLine }) => ({
      table,
      document: Boolean(document),
      line,
      flags,
      text: printedLine?.fields.map(({ label, text }) => `${label.en}: ${text}`).join(', '),
    }));
    expect(printed).toHaveLength(5);
    expect(printed[0]).toEqual({
      table: 'specialist_dispatch_2000_2008',
      document: true,
      line: 109,
      flags: ['experts-times-unclear', 'conflict', 'A10', 'A6'],
      text: 'Year: 2008, Country: Thailand, Experts: 2, Times: 2, Field: Healthcare and welfare',
    });
    expect(printed[3]).toMatchObject({
      table: 'specialist_dispatch_2008_2017',
      flags: ['conflict', 'spelling', 'A6', 'A9'],
      text: 'Fiscal year: 2008, Country: Thailand, Host: null, Field: Health and social walfare',
    });
    const suspect = await lines('row=unknown&from=2000&to=2017');
    expect(suspect.published).toHaveLength(3);
    expect(suspect.published.every(({ flags }) => flags.includes('year-suspect') && flags.includes('A4'))).toBe(true);
    expect(suspect.published[0]?.printedLine?.fields[0]?.text).toBe('2011');
    // What may be of 2009 to 2017 is not shown beside later years.
    expect(await lines('row=unknown&from=2018&to=2026')).toMatchObject({ count: null, published: [] });
  });

  it.each([
    ['row=__proto__', '/row'],
    ['row=99999', '/row'],
    ['columns=country&column=toString', '/column'],
    ['columns=office&column=ZZZ', '/column'],
    ['columns=state&column=applauded', '/column'],
  ])('refuses the evidence of a place that cannot be: %s', async (at, pointer) => {
    const answer = await london.get(`/api/reports/yearly-counts/evidence?programme=visit&measure=cases&${at}`);
    expect([answer.status, answer.body['errors']]).toEqual([
      400,
      [expect.objectContaining({ pointer, code: 'not-in-list' })],
    ]);
  });

  it('answers the evidence of every published cell with the cell', async () => {
    for (const query of [
      'programme=visit&measures=cases&to=2008',
      'programme=lgotp&columns=country',
      'programme=dispatch&columns=country&measures=cases',
      'programme=jet&columns=role',
    ]) {
      const report = await counts(query);
      const some = report.cells.filter((_, index) => index % 7 === 0);
      for (const { row, column, measure, value } of some) {
        const at = `row=${row}&column=${column}&measure=${measure}`;
        const base = query.replace(/&measures=[^&]*/, '');
        const { body, status } = await london.get<Evidence>(`/api/reports/yearly-counts/evidence?${base}&${at}`);
        expect([status, row, column, body.count]).toEqual([200, row, column, value]);
        expect(body.published.length > 0 || value === null).toBe(true);
      }
    }
    // So does that of a total, which adds what is printed of the one year in the span.
    const byState = 'programme=lgotp&rows=state&columns=fiscalYear&from=2017';
    expect(grand(await counts(`${byState}&measures=trainees`), 'trainees')).toMatchObject({ computed: 6 });
    for (const row of ['unspecified', '*']) {
      const { body } = await london.get<Evidence>(
        `/api/reports/yearly-counts/evidence?${byState}&row=${row}&column=*&measure=trainees`,
      );
      expect([row, body.count, body.published[0]?.printed]).toEqual([row, 6, 6]);
    }
    const { body } = await london.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=lgotp&columns=country&row=*&column=KH&measure=trainees',
    );
    expect(body.count).toBe(7);
    expect(body.published[0]).toMatchObject({
      printed: 8,
      computed: 7,
      accepted: null,
      flags: ['total-mismatch', 'A1'],
    });
  });

  it('names the programmes and points at an axis that one does not have', async () => {
    const { body } = await london.get<ReportProgrammeList>('/api/reports/programmes');
    expect(body.items.map(({ code }) => code)).toEqual([
      'visit',
      'lgotp',
      'exchange_seminar',
      'regional_exchange',
      'study_tour',
      'travel_fair',
      'exchange_event',
      'publication',
      'research',
      'dispatch',
      'jet',
      'affiliation',
    ]);
    const refused = async (query: string) => {
      const answer = await london.get(`/api/reports/yearly-counts?${query}`);
      const errors = answer.body['errors'] as { pointer: string }[] | undefined;
      return [answer.status, answer.body['code'], errors?.map(({ pointer }) => pointer)];
    };
    expect(await refused('programme=jet&columns=prefecture')).toEqual([400, 'validation-failed', ['/columns']]);
    expect(await refused('programme=affiliation&rows=country')).toEqual([400, 'validation-failed', ['/rows']]);
    expect(await refused('programme=visit&measures=trainees')).toEqual([400, 'validation-failed', ['/measures']]);
    expect(await refused('programme=visit&from=2008&to=1990')).toEqual([400, 'validation-failed', ['/to']]);
    expect(await refused('programme=visit&asOf=2026-02-30')).toEqual([400, 'validation-failed', ['/asOf']]);
    const number = 'evidence?programme=visit&measure=cases&row=2026';
    for (const [address, pointer] of [
      [`${number}&column=constructor`, '/column'],
      [`${number}&rows=none`, '/row'],
      ['evidence?programme=visit&measure=trainees', '/measure'],
    ] as const) {
      const answer = await london.get<Problem>(`/api/reports/yearly-counts/${address}`);
      expect([answer.status, answer.body.errors?.map((one) => one.pointer)]).toEqual([400, [pointer]]);
    }
    const { body: told } = await london.get<Problem>('/api/reports/yearly-counts?programme=jet&rows=prefecture');
    expect(told.errors?.[0]?.detail).toBe(
      'Cases of this programme have no prefecture on record. Rows and columns of this programme: fiscal year, country, office, role.',
    );
    expect(await refused('programme=visit&colour=red')).toEqual([400, 'unknown-parameter', ['/colour']]);
  });

  it('gives the same figures as a file, with their definitions and sources', async () => {
    const answer = await london.get('/api/reports/yearly-counts?programme=visit&measures=cases,people&to=2008', {
      headers: { Accept: 'text/csv' },
    });
    expect(answer.headers.get('content-type')).toContain('text/csv');
    expect(answer.headers.get('content-disposition')).toContain('.csv');
    const lines = answer.text.split('\r\n');
    expect(lines).toContain('FY1990 (Heisei 2),30,256,Part of a year; A19');
    expect(lines).toContain('Total (computed),1042,12067,');
    expect(lines).toContain('Total (printed),1042,12067,');
    expect(answer.text).toContain('Definition,Cases,');
    expect(answer.text).toContain('Our activities');
  });

  it('opens to people with report.read only', async () => {
    await app.addUser({ email: 'admin', roles: ['admin'] });
    const admin = await app.as('admin');
    expect((await admin.get('/api/reports/yearly-counts?programme=visit')).status).toBe(403);
    expect((await app.anonymous().get('/api/reports/programmes')).status).toBe(401);
  });
});
