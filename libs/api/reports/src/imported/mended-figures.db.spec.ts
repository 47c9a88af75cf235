import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import type { DiscrepancyList, Evidence, ImportRowList, ImportView } from '@kakehashi/shared/contracts';
import {
  addStaff,
  bootTestApp,
  createTestDatabase,
  momentBetween,
  type TestApp,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

/** What becomes of cells that are wrong. */
type Mended = Readonly<Record<string, string>>;

/** A table of its own for each test. */
const tableOf = (year: number) => [
  ['東南アジア'],
  ['国', `${year}`, `${year + 2}`, '計'],
  ['タイ', '1', 'x', '3'],
  ['ベトナム', '1', '2', '3'],
  ['獅子国', '1', '1', '2'],
  ['合計', '3', '4', '8'],
];
const all: Mended = { x: '2', 獅子国: 'シンガポール' };

describe('a table of figures whose refused rows are mended', () => {
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

  const settled = async (id: string) => {
    await app.drainOutbox();
    return (await manager.get<ImportView>(`/api/imports/${id}`)).body;
  };
  const take = async (file: string[][] | Uint8Array<ArrayBuffer>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ kind: 'figures', programme: 'visit', measure: 'people' }))
      form.append(name, value);
    const isTable = Array.isArray(file);
    form.append('file', new Blob([isTable ? stringify(file) : file]), isTable ? 'figures.csv' : 'figures.xlsx');
    return settled((await manager.post<ImportView>('/api/imports', form)).body.id);
  };
  const act = async ({ id, version }: ImportView, verb: 'commit' | 'undo') => {
    const { status, body } = await manager.post<{ detail?: string }>(
      `/api/imports/${id}/${verb}`,
      {},
      { ifMatch: version },
    );
    return { status, detail: body.detail, view: await settled(id) };
  };
  const done = async (one: ImportView, verb: 'commit' | 'undo') => {
    const { status, view } = await act(one, verb);
    expect([status, view.problem]).toEqual([202, null]);
    return view;
  };
  /** The file of refused rows, with some cells mended, as a workbook and as what is saved of it as CSV. */
  const mended = async ({ id }: ImportView, cells: Mended) => {
    const book = new ExcelJS.Workbook();
    const { content } = await manager.get(`/api/imports/${id}/refused`);
    await book.xlsx.load(content as unknown as ExcelJS.Buffer);
    const lines: string[][] = [];
    book.worksheets[0]?.eachRow((row) => {
      row.eachCell((cell) => (cell.value = cells[cell.text] ?? cell.value));
      lines.push(Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).text));
    });
    return { lines, book: Uint8Array.from(Buffer.from(await book.xlsx.writeBuffer())) };
  };
  const rowsOf = async ({ id }: ImportView) =>
    (await manager.get<ImportRowList>(`/api/imports/${id}/rows`)).body.items.map(({ title, outcome, notices }) => [
      title,
      outcome,
      ...notices.map(({ code }) => code),
    ]);
  const discrepancies = async ({ id }: ImportView) =>
    (await manager.get<DiscrepancyList>(`/api/imports/${id}/discrepancies`)).body.items;
  const told = async (one: ImportView) =>
    (await discrepancies(one)).map(({ number, row, column, printed, computed }) => [
      number,
      row,
      column,
      printed,
      computed,
    ]);
  const decide = async ({ id }: ImportView, of: string | undefined) => {
    const decision = { decision: 'computed', reason: '再集計', after: 0 };
    return (await manager.post(`/api/imports/${id}/discrepancies/${of}/decisions`, decision)).status;
  };
  /** What stands beside the total of a year: printed, computed and accepted. */
  const beside = async (year: number, asOf = '') => {
    const query = `programme=visit&rows=fiscalYear&columns=none&measure=people&row=${year}&column=all&from=${year}&to=${year}`;
    const { body } = await manager.get<Evidence>(`/api/reports/yearly-counts/evidence?${query}${asOf}`);
    return body.published.map(({ printed, computed, accepted }) => [printed, computed, accepted]);
  };

  it('is proved as a whole again: what stands gets what the mended rows show of it, and goes without it', async () => {
    const first = await done(await take(tableOf(1950)), 'commit');
    expect(first.counts).toMatchObject({ added: 2, refused: 2 });
    const known = [6, '合計', '計', 8, 7];
    expect(await told(first)).toEqual([known]);
    const { lines, book } = await mended(first, all);
    expect(lines).toEqual([
      ['国', '1950', '1952', '計', 'Why it was refused', 'Row in the file'],
      ['タイ', '1', '2', '3', expect.stringContaining('“x”'), '3'],
      ['ベトナム', '1', '2', '3', '', '4'],
      ['シンガポール', '1', '1', '2', expect.stringContaining('“獅子国”'), '5'],
      ['合計', '3', '4', '8', '', '6'],
    ]);

    for (const file of [lines, book])
      expect(await rowsOf(await take(file))).toEqual([
        ['タイ', 'added'],
        ['ベトナム', 'unchanged', 'stands-already'],
        ['シンガポール', 'added'],
        ['合計', 'changed', 'column-total', 'stands-already'],
      ]);
    const checked = await take(book);
    const moment = await momentBetween(app);
    const second = await done(checked, 'commit');
    expect(second.done).toBe(3);
    expect(await told(second)).toEqual([[5, '合計', '1952', 4, 5]]);
    expect(await told(first)).toEqual([known]);
    expect(await beside(1952)).toEqual([[4, 5, null]]);
    expect(await beside(1952, `&asOf=${moment}`)).toEqual([[4, null, null]]);

    // All of it is in now, and what somebody changed although it was in is another row.
    const again = await take(book);
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 4, duplicate: 0, refused: 0 });
    expect((await act(again, 'commit')).status).toBe(409);
    const other = await take((await mended(first, { ...all, ベトナム: 'Viet Nam' })).lines);
    expect(other.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, duplicate: 1 });
    // Without the headings of refusals it is a file like any other.
    const plain = await take(lines.map((line) => line.slice(0, 4)));
    expect(plain.counts).toMatchObject({ added: 0, changed: 0, unchanged: 0, duplicate: 4 });

    const between = await momentBetween(app);
    await done(second, 'undo');
    expect(await told(first)).toEqual([known]);
    expect(await beside(1952)).toEqual([[4, null, null]]);
    expect(await beside(1952, `&asOf=${between}`)).toEqual([[4, 5, null]]);
    expect((await take(book)).counts).toMatchObject({ added: 2, changed: 1, unchanged: 1 });
  });

  it('keeps what people decided, and what they decide then keeps it', async () => {
    const first = await done(await take(tableOf(1954)), 'commit');
    const [known] = await discrepancies(first);
    expect(await decide(first, known?.id)).toBe(201);
    const { book } = await mended(first, all);
    await done(await done(await take(book), 'commit'), 'undo');
    const second = await done(await take(book), 'commit');
    expect((await discrepancies(first)).map(({ id, accepted }) => [id, accepted])).toEqual([[known?.id, 7]]);
    const [found] = await discrepancies(second);
    // It is decided on where it was found.
    expect(await decide(first, found?.id)).toBe(404);
    expect(await decide(second, found?.id)).toBe(201);
    expect(await beside(1956)).toEqual([[4, 5, 5]]);
    expect((await act(second, 'undo')).status).toBe(409);
    // Put back to open, nothing rests on it.
    const url = `/api/imports/${second.id}/discrepancies/${found?.id}/decisions`;
    const back = await manager.post(url, { decision: 'open', reason: 'Not sure after all', after: 1 });
    expect(back.status).toBe(201);
    await done(second, 'undo');
  });

  it('comes in as a whole where nothing of it stands, and step by step where it is mended so', async () => {
    const checked = await take(tableOf(1958));
    const { book } = await mended(checked, all);
    const whole = await take(book);
    expect(whole.counts).toMatchObject({ added: 4, changed: 0, unchanged: 0 });

    const first = await done(checked, 'commit');
    const step = await done(await take((await mended(first, { x: '2' })).book), 'commit');
    // A row that is refused still counts with what it holds.
    expect(await rowsOf(step)).toEqual([
      ['タイ', 'added'],
      ['ベトナム', 'unchanged', 'stands-already'],
      ['獅子国', 'refused'],
      ['合計', 'changed', 'column-total', 'stands-already'],
    ]);
    const rest = await mended(step, all);
    expect(rest.lines[0]).toEqual(['国', '1958', '1960', '計', 'Why it was refused', 'Row in the file']);
    const last = await take(rest.book);
    expect(last.counts).toMatchObject({ added: 1, changed: 0, unchanged: 3 });
    const committed = await done(last, 'commit');
    // A table is not left as a half: what came later goes first.
    const hindered = await act(first, 'undo');
    expect([hindered.status, hindered.detail]).toEqual([409, expect.stringContaining('figures')]);
    await done(committed, 'undo');
    await done(step, 'undo');
    await done(first, 'undo');
    expect(await told(step)).toEqual([]);
    expect((await take(book)).counts).toMatchObject({ added: 4, changed: 0, unchanged: 0 });
  });

  it('does not come in as a half of it where the rest was taken back meanwhile', async () => {
    const whole = [
      ['国', '1966', '1968'],
      ['タイ', '1', '2'],
      ['合計', '1', '2'],
    ];
    const first = await done(await take(whole), 'commit');
    const more = await take([...whole.slice(0, 2), ['ベトナム', '3', '4'], ['合計', '4', '6']]);
    expect(await rowsOf(more)).toEqual([
      ['タイ', 'duplicate', 'there-already'],
      ['ベトナム', 'added'],
      ['合計', 'added'],
    ]);
    await done(first, 'undo');
    const { view } = await act(more, 'commit');
    expect([view.status, view.problem?.code]).toEqual(['checked', 'import-outdated']);
  });

  it('does not come in where a row of it was taken back meanwhile, and tells nothing twice', async () => {
    const first = await done(await take(tableOf(1962)), 'commit');
    const { book } = await mended(first, all);
    const [one, two, three] = [await take(book), await take(book), await take(book)];
    const brought = await done(one, 'commit');
    const twice = (await act(two, 'commit')).view;
    expect([twice.status, twice.problem?.code]).toEqual(['checked', 'import-duplicated']);
    expect(twice.problem?.text.en).toContain('“タイ”');
    await done(brought, 'undo');
    await done(first, 'undo');
    const { view } = await act(three, 'commit');
    expect([view.status, view.problem?.code]).toEqual(['checked', 'import-outdated']);
    expect(view.problem?.text.ja).toContain('取り消された');
  });
});
