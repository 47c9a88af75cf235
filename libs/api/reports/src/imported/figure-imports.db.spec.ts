import { stringify } from 'csv-stringify/sync';
import { fingerprintOf } from '@kakehashi/api/exchange';
import type {
  DiscrepancyList,
  Evidence,
  ImportFindings,
  ImportHindrance,
  ImportLayoutView,
  ImportRowList,
  ImportView,
  YearlyCounts,
} from '@kakehashi/shared/contracts';
import {
  addStaff,
  bootTestApp,
  createTestDatabase,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

const lines = [
  ['東南アジア 訪問者数'],
  ['国', 'FY07', '平成20年度', '計'],
  ['シンガポール', '3', '5', '8'],
  ['獅子国', '2', '2', '4'],
  ['タイ', '2', '２', '5'],
  ['インドネシア', '-', '1', 'many'],
  ['合計', '5', '9', '14'],
];

describe('a table of figures out of a file', () => {
  let database: TestDatabase;
  let app: TestApp;
  let manager: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database);
    await addStaff(app);
    await app.addUser({ email: 'hq.manager', roles: ['hq_manager'] });
    manager = await app.as('hq.manager');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const send = (
    client: TestClient,
    fields: Readonly<Record<string, string>>,
    table: string[][] | Buffer = lines,
    name = 'figures.csv',
  ) => {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.append(field, value);
    form.append('file', new Blob([Buffer.isBuffer(table) ? Uint8Array.from(table) : stringify(table)]), name);
    return client.post<ImportView>('/api/imports', form);
  };
  const settled = async (id: string) => {
    await app.drainOutbox();
    return (await manager.get<ImportView>(`/api/imports/${id}`)).body;
  };
  const act = async ({ id, version }: ImportView, verb: string) => {
    const { status } = await manager.post(`/api/imports/${id}/${verb}`, {}, { ifMatch: version });
    return [status, await settled(id)] as const;
  };

  it('is proved, comes in beside the published record, and is resolved by a person', async () => {
    const subject = { kind: 'figures', programme: 'visit', measure: 'people' };
    expect((await send(manager, { ...subject, measure: 'doves' })).status).toBe(400);
    expect((await send(await app.as('manager.sin'), subject)).status).toBe(403);
    const published = await app.query(`SELECT key, accepted FROM published_figures ORDER BY key`);

    const checked = await settled((await send(manager, subject)).body.id);
    expect(checked).toMatchObject({
      status: 'checked',
      layout: { headerRow: 2, columns: [{ column: 'label' }, { column: 'figure' }, { column: 'figure' }, {}] },
      counts: { added: 3, refused: 2 },
    });
    const rows = (await manager.get<ImportRowList>(`/api/imports/${checked.id}/rows`)).body.items;
    expect(rows.map(({ errors, notices }) => [...errors, ...notices].map(({ code }) => code))).toEqual([
      [],
      ['unknown-label'],
      ['row-total'],
      ['no-figure'],
      ['column-total', 'column-unproved'],
    ]);
    const [, committed] = await act(checked, 'commit');
    expect(committed).toMatchObject({ status: 'committed', done: 3, problem: null });

    // It stands beside what is published of the same year and place, and counts in nothing.
    const cellOf = async (row: string, asOf = '') => {
      const query = `programme=visit&measures=people&rows=fiscalYear&columns=country&from=2007&to=2009${asOf}`;
      const { body } = await manager.get<YearlyCounts>(`/api/reports/yearly-counts?${query}`);
      return body.cells.find((cell) => cell.row === row && cell.column === 'SG');
    };
    const beside = await cellOf('2008');
    expect(beside?.flags).toContain('imported');
    expect(beside?.value).toBeNull();
    // A manager of an office is not shown what a table of headquarters says of all of them.
    const others = await (
      await app.as('manager.sin')
    ).get<YearlyCounts>(
      '/api/reports/yearly-counts?programme=visit&measures=people&rows=fiscalYear&columns=country&from=2007&to=2009&scope=all',
    );
    expect(others.body.cells.flatMap(({ flags }) => flags)).not.toContain('imported');
    expect(await cellOf('2008', '&asOf=2020-01-01T00:00:00Z')).toBeUndefined();
    const { body: evidence } = await manager.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=visit&rows=fiscalYear&columns=country&measure=people&row=2008&column=SG&from=2007&to=2009',
    );
    expect(evidence.published.map(({ table, document, printed }) => [table, document, printed])).toContainEqual([
      'imported',
      'figures.csv',
      5,
    ]);

    const address = `/api/imports/${checked.id}/discrepancies`;
    const { items } = (await manager.get<DiscrepancyList>(address)).body;
    expect(
      items.map(({ row, column, printed, computed, accepted }) => [row, column, printed, computed, accepted]),
    ).toEqual([
      ['タイ', '計', 5, 4, null],
      ['合計', '平成20年度', 9, 10, null],
    ]);
    expect((await manager.get(`/api/imports/${checked.id}/undo`)).body).toEqual({ reason: null });
    const decide = (client: TestClient, after: number, decision = 'computed') =>
      client.post<DiscrepancyList>(`${address}/${items[0]?.id}/decisions`, { decision, reason: '再集計', after });
    expect((await decide(await app.as('auditor'), 0)).status).toBe(403);
    expect((await decide(manager, 0)).body.items?.[0]).toMatchObject({ printed: 5, computed: 4, accepted: 4 });
    expect((await decide(manager, 0)).status).toBe(412);
    expect((await act(committed, 'undo'))[0]).toBe(409);
    const hindrance = await manager.get<ImportHindrance>(`/api/imports/${checked.id}/undo`);
    expect(hindrance.body.reason?.ja).toContain('不一致についての決定');
    expect(hindrance.body.reason?.ja).toContain('：タイ。');

    const again = await settled((await send(manager, subject)).body.id);
    expect(again.counts).toMatchObject({ added: 0, duplicate: 3, refused: 2 });
    expect((await act(again, 'commit'))[0]).toBe(409);
    // Other years are other figures, although a total stands beside them as well.
    const later = lines.map((line) => line.map((cell) => ({ FY07: 'FY11', 平成20年度: '平成24年度' })[cell] ?? cell));
    const other = await settled((await send(manager, subject, later)).body.id);
    expect(other.counts).toMatchObject({ added: 3, duplicate: 0, refused: 2 });
    expect(await app.query(`SELECT key, accepted FROM published_figures ORDER BY key`)).toEqual(published);
    // Years below the name of the measure stand beside what is printed of them in all.
    const years = [
      ['年度', '件数'],
      ['FY90', '31'],
      ['FY91', '60'],
      ['計', '90'],
    ];
    const byYear = await settled((await send(manager, { ...subject, measure: 'cases' }, years)).body.id);
    expect(byYear).toMatchObject({
      layout: { columns: [{ column: 'label' }, { column: 'figure' }] },
      counts: { added: 3 },
    });
    await act(byYear, 'commit');
    const contradictions = await manager.get<DiscrepancyList>(`/api/imports/${byYear.id}/discrepancies`);
    expect(contradictions.body.items.map(({ row, printed, computed }) => [row, printed, computed])).toEqual([
      ['計', 90, 91],
    ]);
    const { body: ofYear } = await manager.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=visit&rows=fiscalYear&columns=none&measure=cases&row=1990&column=all&from=1990&to=1991',
    );
    expect(ofYear.published.map(({ table, printed }) => [table, printed])).toEqual(
      expect.arrayContaining([
        ['imported', 31],
        [expect.not.stringMatching('imported'), 30],
      ]),
    );
    // Of years of which nothing else is known, a country stands with its mark, and opens what is behind it.
    const seminars = { kind: 'figures', programme: 'exchange_seminar', measure: 'cases' };
    const early = [
      ['国', '1990年度', '1991年度'],
      ['タイ', '3', '5'],
    ];
    await act(await settled((await send(manager, seminars, early)).body.id), 'commit');
    const overYears = 'programme=exchange_seminar&rows=country&columns=none&from=1990&to=1991';
    const { body: span } = await manager.get<YearlyCounts>(`/api/reports/yearly-counts?${overYears}&measures=cases`);
    expect(span.rows.map(({ key }) => key)).toEqual(['TH']);
    expect(span.cells).toMatchObject([{ row: 'TH', value: null, flags: ['no-record', 'imported'] }]);
    const { body: behind } = await manager.get<Evidence>(
      `/api/reports/yearly-counts/evidence?${overYears}&measure=cases&row=TH&column=all`,
    );
    expect([behind.count, ...behind.published.map(({ printed }) => printed)]).toEqual([null, 3, 5]);
    // A table is proved as a whole, up to its limit.
    const long = (rows: number) => [['国', 'FY07'], ...Array.from({ length: rows }, (_, at) => [`国${at}`, '1'])];
    const whole = await settled((await send(manager, subject, long(500))).body.id);
    expect([whole.status, whole.counts.refused]).toEqual(['checked', 500]);
    expect((await settled((await send(manager, subject, long(501))).body.id)).status).toBe('failed');
  });

  it.each([
    ['csv', 'text/csv'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('changes nothing where it was saved here, as %s', async (ending, type) => {
    const tables = [
      'rows=fiscalYear&columns=none&measures=cases',
      'rows=fiscalYear&columns=office&measures=cases',
      'rows=country&columns=fiscalYear&measures=cases&measures=people',
    ];
    for (const [index, table] of tables.entries()) {
      const language = index === 0 ? 'en' : 'ja';
      const { status, content } = await manager.get(
        `/api/reports/yearly-counts?programme=visit&from=1990&to=2010&${table}`,
        { headers: { Accept: type, 'Accept-Language': language } },
      );
      expect(status).toBe(200);
      const subject = { kind: 'figures', programme: 'visit', measure: 'cases' };
      const again = await settled((await send(manager, subject, content, `counts.${ending}`)).body.id);
      expect([table, again.status]).toEqual([table, 'checked']);
      expect(Object.entries(again.counts).filter(([, count]) => count > 0)).toEqual([
        ['unchanged', expect.any(Number)],
      ]);
      const rows = (await manager.get<ImportRowList>(`/api/imports/${again.id}/rows`)).body.items;
      expect(rows[0]?.notices.map(({ code }) => code)).toEqual(['own-export']);
      expect((await act(again, 'commit'))[0]).toBe(409);
    }
  });

  it('changes nothing where it was saved here, however many lines it has; another table is not that long', async () => {
    const { content } = await manager.get(
      '/api/reports/yearly-counts?programme=visit&from=1990&to=2010&rows=fiscalYear&columns=none&measures=cases',
      { headers: { Accept: 'text/csv' } },
    );
    const [heading = '', first = '', ...others] = content.toString('utf8').split(/\r?\n/);
    const long = [heading, ...Array.from({ length: 600 }, () => first), ...others].join('\r\n');
    const subject = { kind: 'figures', programme: 'visit', measure: 'cases' };
    const again = await settled((await send(manager, subject, Buffer.from(long), 'counts.csv')).body.id);
    expect([again.status, again.counts.unchanged > 600]).toEqual(['checked', true]);
    const printed = [['国', '2009'], ...Array.from({ length: 501 }, () => ['タイ', '2'])];
    expect((await settled((await send(manager, subject, printed)).body.id)).status).toBe('failed');
  });

  it('is read as somebody says, and keeps its printed labels', async () => {
    const subject = { kind: 'figures', programme: 'visit', measure: 'cases' };
    const table = [
      ['国', '8', '9', '計', '備考'],
      ['獅子国', '1', '2', '3', ''],
      ['合計', '1', '2', '4', ''],
      ['注：速報値', '', '', '', ''],
    ];
    const unclear = await settled((await send(manager, subject, table)).body.id);
    expect(unclear).toMatchObject({ status: 'checked', counts: { added: 0, refused: 2, unchanged: 1 } });
    const { body: findings } = await manager.get<ImportFindings>(`/api/imports/${unclear.id}/findings`);
    expect(findings.unknown.map(({ column, value }) => [column, value])).toEqual([
      ['figure', '8'],
      ['figure', '9'],
      ['label', '獅子国'],
    ]);
    const layout = {
      sheet: 0,
      headerRow: 1,
      columns: ['0:label', '1:figure', '2:figure', '3:total'],
      meanings: [
        { column: 'figure', value: '8', meaning: '2008' },
        { column: 'figure', value: '9', meaning: 'leave-out' },
        { column: 'label', value: '獅子国', meaning: 'LK' },
      ],
    };
    const { id, version } = unclear;
    const wrong = { ...layout, meanings: [{ column: 'label', value: '獅子国', meaning: '獅子' }] };
    const refused = await manager.put<{ errors: object[] }>(`/api/imports/${id}/layout`, wrong, { ifMatch: version });
    expect([refused.status, refused.body.errors]).toMatchObject([
      400,
      [{ pointer: '/meanings/0/meaning', code: 'not-in-list' }],
    ]);
    expect((await manager.put(`/api/imports/${id}/layout`, layout, { ifMatch: version })).status).toBe(200);
    const said = await settled(id);
    expect(said.counts).toMatchObject({ added: 2, refused: 0, unchanged: 1 });
    const rows = (await manager.get<ImportRowList>(`/api/imports/${id}/rows`)).body.items;
    expect(rows.map(({ title, notices }) => [title, ...notices.map(({ text }) => text.ja)])).toEqual([
      [
        '獅子国',
        '「8」を「2008年度（平成20）」と読みました。',
        '見出し「9」の列は取り込みません。',
        '見出し「備考」の列は取り込みません。',
        '「獅子国」を「スリランカ」と読みました。',
      ],
      [
        '合計',
        '行の合計は4と記載されていますが、各欄の合計は1です。',
        '列の合計は4と記載されていますが、各行の合計は3です。',
      ],
      ['注：速報値', '注記または区切りの行とみなし、取り込みません。'],
    ]);
    expect((await act(said, 'commit'))[0]).toBe(202);
    const { items } = (await manager.get<DiscrepancyList>(`/api/imports/${id}/discrepancies`)).body;
    expect(items.map(({ row }) => row)).toEqual(['合計', '合計']);
  });

  it('has a total of its own where no other table has its years, and what contradicts it is decided on', async () => {
    const subject = { kind: 'figures', programme: 'visit', measure: 'people' };
    const take = async (table: string[][]) => settled((await send(manager, subject, table)).body.id);
    const other = [
      ['年度', 'タイ', 'ベトナム', '計'],
      ['1971年度', '10', '5', '16'],
      ['1972年度', '12', '6', '18'],
      ['計', '23', '11', '34'],
    ];
    expect((await act(await take(other), 'commit'))[1].status).toBe('committed');
    const table = [
      ['Year', 'Thailand', 'Vietnam', 'Total'],
      ['FY1968', '1', '2', '3'],
      ['FY1969', '1', '2', '4'],
      ['FY1970', '3', '4', '7'],
      ['Total', '5', '8', '13'],
    ];
    const checked = await take(table);
    expect(checked.counts).toMatchObject({ added: 4, duplicate: 0 });
    expect((await act(checked, 'commit'))[1].status).toBe('committed');
    const { body } = await manager.get<DiscrepancyList>(`/api/imports/${checked.id}/discrepancies`);
    expect(body.items.map(({ row, code, printed, computed }) => [row, code, printed, computed])).toEqual([
      ['FY1969', 'row-total', 4, 3],
      ['Total', 'column-total', 13, 14],
    ]);
    expect((await take(table)).counts).toMatchObject({ added: 0, duplicate: 4 });
    expect((await take(other)).counts).toMatchObject({ added: 0, duplicate: 3 });
  });

  it('stands beside another that says something else, as a whole and told figure by figure', async () => {
    const subject = { kind: 'figures', programme: 'visit', measure: 'people' };
    const take = async (table: string[][]) => settled((await send(manager, subject, table)).body.id);
    const toldOf = async ({ id }: ImportView) =>
      (await manager.get<ImportRowList>(`/api/imports/${id}/rows`)).body.items.map(({ title, outcome, notices }) => [
        title,
        outcome,
        ...notices.map(({ column, code }) => [column, code]),
      ]);
    const first = [
      ['国', '1951', '1952', '1953'],
      ['タイ', '3', '4', '5'],
    ];
    expect((await act(await take(first), 'commit'))[1].status).toBe('committed');
    expect(
      await toldOf(
        await take([
          ['国', '1952', '1953'],
          ['タイ', '4', '5'],
        ]),
      ),
    ).toEqual([['タイ', 'duplicate', [null, 'there-already']]]);
    const later = [
      ['国', '1953', '1954'],
      ['タイ', '5', '31'],
    ];
    const other = [
      ['国', '1951', '1952', '1953'],
      ['タイ', '30', '40', '5'],
    ];
    expect(await toldOf(await take(later))).toEqual([['タイ', 'added', [null, 'partly-there']]]);
    const [one, two] = [await take(other), await take(other)];
    expect(await toldOf(one)).toEqual([
      ['タイ', 'added', ['1951', 'stands-otherwise'], ['1952', 'stands-otherwise'], [null, 'partly-there']],
    ]);
    expect((await act(one, 'commit'))[1].status).toBe('committed');
    // What came in meanwhile does not come in once more.
    const [, again] = await act(two, 'commit');
    expect([again.status, again.problem?.code]).toEqual(['checked', 'import-duplicated']);
    const query = 'programme=visit&columns=country&measures=people&from=1951&to=1953';
    const { body } = await manager.get<YearlyCounts>(`/api/reports/yearly-counts?${query}`);
    const flagsOf = (year: string) => body.cells.find(({ row, column }) => row === year && column === 'TH')?.flags;
    expect(flagsOf('1951')).toEqual(expect.arrayContaining(['imported', 'conflict']));
    expect(flagsOf('1953')).not.toContain('conflict');
    const behind = await manager.get<Evidence>(
      '/api/reports/yearly-counts/evidence?programme=visit&columns=country&measure=people&row=1951&column=TH&from=1951&to=1953',
    );
    expect(behind.body.published.map(({ printed }) => printed)).toEqual([3, 30]);
  });

  it('is read in the sheet that is chosen, and comes in as it was looked through', async () => {
    const { Workbook } = await import('exceljs');
    const book = new Workbook();
    book.addWorksheet('甲').addRows([
      ['国', '1961年度', '1962年度'],
      ['タイ', 3, 5],
    ]);
    book.addWorksheet('乙').addRows([['年次の表'], ['年', '人数'], ['1963', 4], ['1964', 6]]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    const subject = { kind: 'figures', programme: 'visit', measure: 'people' };
    const upload = async () => settled((await send(manager, subject, content, 'two.xlsx')).body.id);
    const meanings = ({ columns }: ImportLayoutView) => columns.map(({ column }) => column);
    const checked = await upload();
    expect(checked).toMatchObject({ status: 'checked', layout: { sheet: 0 } });

    // The columns of another sheet, or below another row, are recognised like those of a new file.
    const address = `/api/imports/${checked.id}`;
    const proposed = (place: string) => manager.get<ImportLayoutView>(`${address}/layout?${place}`);
    const { body: other } = await proposed('sheet=1');
    const { body: above } = await proposed('sheet=1&headerRow=1');
    expect([other.headerRow, meanings(other)]).toEqual([2, ['label', 'figure']]);
    expect([above.headerRow, meanings(above).length]).toEqual([1, 1]);
    expect((await proposed('sheet=1&headerRow=9')).status).toBe(400);
    expect((await proposed('sheet=2')).status).toBe(400);
    expect((await (await app.as('manager.sin')).get(`${address}/layout?sheet=1`)).status).toBe(404);
    expect((await manager.get<ImportView>(address)).body).toEqual(checked);

    // Nothing of a table that brings nothing is remembered, and what was is left alone.
    const lay = async ({ id, version }: ImportView, layout: object) => {
      const { body } = await manager.put<ImportView>(`/api/imports/${id}/layout`, layout, { ifMatch: version });
      await app.drainOutbox();
      return body;
    };
    const waiting = await lay(checked, { sheet: 0, headerRow: 1, columns: [] });
    expect(waiting.status).toBe('mapping');
    await app.query(`INSERT INTO import_layouts (fingerprint, columns, chosen_at) VALUES ($1, '[null, null]', now())`, [
      fingerprintOf('figures people', ['年', '人数']),
    ]);
    expect(meanings((await proposed('sheet=0')).body)).toEqual(['label', 'figure', 'figure']);
    expect(meanings((await proposed('sheet=1')).body)).toEqual(['label', 'figure']);
    expect((await upload()).layout).toMatchObject({ sheet: 0, columns: checked.layout?.columns });

    // A result comes in as somebody saw it, or not at all.
    await lay(waiting, { sheet: 1, headerRow: 2, columns: ['0:label', '1:figure'] });
    const again = await settled(checked.id);
    expect(again).toMatchObject({ status: 'checked', layout: { sheet: 1 }, counts: { added: 2 } });
    const commit = (version: number, body: object) =>
      manager.post<{ code: string }>(`${address}/commit`, body, { ifMatch: version });
    expect((await commit(checked.version, {})).body.code).toBe('stale-version');
    expect((await commit(again.version, { sheet: 0, headerRow: 1 })).body.code).toBe('import-read-otherwise');
    expect((await commit(again.version, { sheet: 1, headerRow: 1 })).body.code).toBe('import-read-otherwise');
    expect((await commit(again.version, { sheet: 1, headerRow: 2 })).status).toBe(202);
    expect(await settled(checked.id)).toMatchObject({ status: 'committed', done: 2 });
  });
});
