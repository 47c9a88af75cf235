import { stringify } from 'csv-stringify/sync';
import { parse } from 'csv-parse/sync';
import encoding from 'encoding-japanese';
import { Workbook } from 'exceljs';
import { foldForSearch } from '@kakehashi/api/registry';
import type { CaseView, ImportFindings, ImportRowList, ImportView } from '@kakehashi/shared/contracts';
import {
  addStaff,
  bootTestApp,
  createTestDatabase,
  createVisit,
  type TestApp,
  type TestAnswer,
  type TestClient,
  type TestDatabase,
} from '@kakehashi/testing';

const headings = ['案件名', '国', '自治体', '訪問日', '終了日', '年度', '人数', '首長・議員', '職員', '事務所', '状態'];
const rows = [
  ['都市交通の視察', 'ｼﾝｶﾞﾎﾟｰﾙ', '横浜市', 'H20.11.10', '2008/11/12', '平成20', '9', '2', '6', 'SIN'],
  ['姉妹都市40周年', 'シンガポール', '川崎市', '令和8年12月1日', '2026-12-02', '2026', '', '', '', 'シンガポール'],
  ['港湾の視察', 'アトランティス', '神戸市', '2008-02-30', '', 'FY90', 'many', '', '', 'SIN'],
  ['農業の視察', 'フランス', '札幌市', '2009-04-01', '2009-04-02', '2009', '4', '', '', 'SIN'],
  ['下水道の視察', 'シンガポール', '堺市', '2009-05-11', '2009-05-12', '2009', '', '', '', 'SIN'],
  ['消防の視察', 'シンガポール', '堺市', '2009-05-13', '2009-05-14', '2009', '', '', '', 'SIN', '中止'],
];

describe('visits out of a file', () => {
  let database: TestDatabase;
  let app: TestApp;
  let manager: TestClient;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await bootTestApp(database, { now: '2026-09-01T03:00:00Z' });
    await addStaff(app);
    manager = await app.as('manager.sin');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const table = (lines: readonly (readonly string[])[]) => stringify(lines.map((line) => [...line]));

  async function upload(content: string | Uint8Array<ArrayBuffer>, client = manager): Promise<ImportView> {
    const form = new FormData();
    form.append('kind', 'visits');
    form.append('file', new Blob([content]), 'legacy.csv');
    const { status, body, text } = await client.post<ImportView>('/api/imports', form);
    expect([status, text]).toEqual([202, expect.any(String)]);
    return settled(body.id);
  }

  /** Lets the workers finish, and asks again. */
  async function settled(id: string): Promise<ImportView> {
    await app.drainOutbox();
    return (await manager.get<ImportView>(`/api/imports/${id}`)).body;
  }

  const act = (view: ImportView, verb: 'commit' | 'undo', body: object = {}) =>
    manager.post<ImportView & { code: string; detail: string }>(`/api/imports/${view.id}/${verb}`, body, {
      ifMatch: view.version,
    });
  const done = async (view: ImportView, verb: 'commit' | 'undo', body?: object) => {
    expect((await act(view, verb, body)).status).toBe(202);
    return settled(view.id);
  };
  const rowsOf = async ({ id }: ImportView) => (await manager.get<ImportRowList>(`/api/imports/${id}/rows`)).body.items;
  const cases = async () => {
    const [row] = await app.query<{ cases: number; people: number }>(
      `SELECT count(*)::integer AS cases, coalesce(sum(actual_people) FILTER (WHERE state = 'closed'), 0)::integer AS people
       FROM case_facts WHERE known_to IS NULL`,
    );
    return row;
  };

  it('are shown row by row, come in as they were shown, and go again', async () => {
    const shiftJis = encoding.convert(encoding.stringToCode(table([['訪問実績'], headings, ...rows])), {
      from: 'UNICODE',
      to: 'SJIS',
    });
    const checked = await upload(Uint8Array.from(shiftJis));
    expect(checked).toMatchObject({
      status: 'checked',
      counts: { added: 3, changed: 0, unchanged: 0, duplicate: 0, refused: 3 },
      layout: { sheet: 0, headerRow: 2 },
    });
    expect(await cases()).toEqual({ cases: 0, people: 0 });
    const [first, second, third, fourth, fifth] = await rowsOf(checked);
    expect(first?.notices.map(({ code }) => code)).toEqual(['total-differs', 'taken-as-closed', 'kind-assumed']);
    expect(second?.notices.map(({ code }) => code)).toEqual(['kind-assumed']);
    expect(third?.errors.map(({ column, code }) => [column, code])).toEqual([
      ['country', 'not-in-list'],
      ['firstDate', 'wrong-date'],
      ['actualPeople', 'wrong-number'],
    ]);
    expect(fourth?.errors.map(({ code }) => code)).toEqual(['country-not-in-office']);
    expect(fifth?.errors.map(({ code }) => code)).toEqual(['past-without-state']);

    const committed = await done(checked, 'commit');
    expect(committed).toMatchObject({ status: 'committed', done: 3, problem: null });
    expect(await cases()).toEqual({ cases: 3, people: 8 });
    const [old, coming, , , , cancelled] = (await rowsOf(committed)).map(({ reference }) => reference);
    expect([old, coming]).toEqual(['V-SIN-2008-0001', 'V-SIN-2026-0001']);
    const { body: visit } = await manager.get<CaseView>(`/api/cases/${old}`);
    expect(visit).toMatchObject({ state: 'closed', title: '都市交通の視察', version: 1, country: 'SG' });
    expect((await manager.get<CaseView>(`/api/cases/${cancelled}`)).body).toMatchObject({
      state: 'cancelled',
      owner: null,
      deadlines: [],
    });
    const entered = await createVisit(await app.as('officer.sin'), {
      details: { firstDate: '2026-12-01', lastDate: '2026-12-02' },
    });
    const { body: open } = await manager.get<CaseView>(`/api/cases/${coming}`);
    expect(open.nextDeadline).toEqual(entered.nextDeadline);
    const { body: history } = await manager.get<{ items: { kind: string }[] }>(`/api/cases/${coming}/events`);
    expect(history.items.map(({ kind }) => kind)).toEqual(['imported']);

    // The same file again: everything is there.
    const again = await upload(table([headings, ...rows]));
    expect(again.counts).toMatchObject({ added: 1, duplicate: 2, refused: 3 });
    expect((await rowsOf(again))[0]?.duplicates).toEqual([old]);

    await manager.patch(`/api/cases/${coming}`, { title: '姉妹都市50周年' }, { ifMatch: 1 });
    const refused = await act(committed, 'undo');
    expect([refused.status, refused.body.code]).toEqual([409, 'import-touched']);
    expect(refused.body.detail).toContain(coming);
    expect(await cases()).toEqual({ cases: 4, people: 8 });
  });

  it('keep a mapping, give back what was refused, and can be taken back while untouched', async () => {
    const strange = [
      ['なまえ', 'くに', 'だれ', 'いつ', 'じむしょ', 'まち'],
      ['水道の視察', '獅子国', '福岡市', '2026-12-10', 'SIN', 'シンガポール、ﾊﾞﾝｺｸ'],
      ['', '獅子国', '福岡市', '2026-12-20', 'SIN', ''],
    ];
    const unclear = await upload(table(strange));
    expect(unclear).toMatchObject({ status: 'mapping', layout: null, missing: ['title'] });
    const columns = ['0:title', '1:country', '2:requester', '3:firstDate', '4:office', '5:cities'];
    const lay = async ({ id, version }: ImportView, meanings: object[]) => {
      const layout = { sheet: 0, headerRow: 1, columns, meanings };
      const answer = await manager.put(`/api/imports/${id}/layout`, layout, { ifMatch: version });
      expect(answer.status).toBe(200);
      return settled(id);
    };
    const mapped = await lay(unclear, []);
    expect(mapped.counts).toMatchObject({ added: 0, refused: 2 });
    const findings = async () => (await manager.get<ImportFindings>(`/api/imports/${unclear.id}/findings`)).body;
    expect((await findings()).unknown).toEqual([{ column: 'country', value: '獅子国', rows: 2 }]);
    const checked = await lay(mapped, [{ column: 'country', value: '獅子國', meaning: 'SG' }]);
    expect(checked.counts).toMatchObject({ added: 1, refused: 1 });
    expect((await findings()).items.map(({ column, code, refuses, rows }) => [column, code, refuses, rows])).toEqual([
      ['title', 'required', true, 1],
      ['requesterKind', 'kind-assumed', false, 2],
      ['cities', 'city-elsewhere', false, 1],
    ]);
    const filtered = await manager.get<ImportRowList>(`/api/imports/${unclear.id}/rows?finding=city-elsewhere`);
    expect(filtered.body.items.map(({ number }) => number)).toEqual([2]);
    const before = await cases();
    const committed = await done(checked, 'commit');
    const [{ reference = '' } = {}] = (await rowsOf(committed)) as { reference?: string }[];
    const follower = await app.as('officer.sin');
    await follower.put(`/api/cases/${reference}/watch`);
    const undone = await done(committed, 'undo');
    expect(undone.status).toBe('undone');
    expect((await manager.get<CaseView>(`/api/cases/${reference}`)).body.state).toBe('withdrawn');
    const told = await follower.get<{ items: { reference: string }[] }>('/api/notifications');
    expect(told.body.items.map((one) => one.reference)).toEqual([reference]);
    // What was taken back counts as nothing: it was not withdrawn by anybody who asked.
    expect(await cases()).toEqual(before);
    const statuses = async (who: string) => {
      const reader = await app.as(who);
      const shown = await reader.get(`/api/imports/${undone.id}`);
      const listed = await reader.get<{ items: object[] }>('/api/imports');
      const again = await reader.post(`/api/imports/${undone.id}/undo`, {}, { ifMatch: undone.version });
      return [shown.status, listed.body.items?.length, again.status];
    };
    expect(await statuses('manager.lon')).toEqual([404, 0, 404]);
    expect(await statuses('auditor')).toEqual([200, 3, 403]);
    expect(await statuses('officer.sin')).toEqual([403, undefined, 403]);
    const file = await manager.get(`/api/imports/${undone.id}/refused`);
    const form = new FormData();
    form.append('kind', 'visits');
    form.append('file', new Blob([Uint8Array.from(file.content)]), 'refused.xlsx');
    const { body } = await manager.post<ImportView>('/api/imports', form);
    const mended = await settled(body.id);
    expect(mended.counts).toMatchObject({ added: 0, refused: 1 });
    // Each reason says of which column it is.
    expect(mended.sheets[0]?.lines[1]?.cells).toContainEqual('Title: Fill this in.');
  });

  it('mean by a name what its column knows, and nothing else is remembered', async () => {
    const lines = [
      ['あんけん', 'どこ', 'だれ', 'いつ', 'ばしょ', 'どうなった'],
      ['ごみの視察', 'タイ', '福岡市', '2026-12-11', 'SIN', '終了'],
    ];
    const columns = ['0:title', '1:country', '2:requester', '3:firstDate', '4:office', '5:state'];
    const unclear = await upload(table(lines));
    const lay = (meanings: object[]) =>
      manager.put<{ code: string; errors: { pointer: string; code: string; detail: string }[] }>(
        `/api/imports/${unclear.id}/layout`,
        { sheet: 0, headerRow: 1, columns, meanings },
        { ifMatch: unclear.version },
      );
    const own = { column: 'title', value: 'ごみの視察', meaning: '廃棄物の視察' };
    const refused = await lay([
      own,
      { column: 'requester', value: '福岡市', meaning: '北九州市' },
      { column: 'state', value: '終了', meaning: 'VN' },
      { column: 'country', value: 'タイ', meaning: '獅子国' },
    ]);
    expect([refused.status, refused.body.code]).toEqual([400, 'validation-failed']);
    expect(refused.body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/meanings/2/meaning', 'not-in-list'],
      ['/meanings/3/meaning', 'not-in-list'],
    ]);
    const [state, country] = refused.body.errors.map(({ detail }) => detail);
    expect(state).toMatch(/^“VN” is not known in this column. It knows: Inquiry, .*Closed/u);
    expect(country).toContain('countries');
    expect(await settled(unclear.id)).toEqual(unclear);
    const next = await upload(table(lines));
    expect([next.status, next.layout]).toEqual(['mapping', null]);

    // A reading by which nothing comes in is not remembered, and displaces none by which something did.
    const meaningsOf = async () => (await upload(table(lines))).layout?.meanings;
    expect((await lay([own])).status).toBe(200);
    expect((await settled(unclear.id)).counts).toMatchObject({ added: 0, refused: 1 });
    expect(await meaningsOf()).toBeUndefined();
    const layAgain = async (meanings: object[]) => {
      const { version } = await settled(unclear.id);
      const layout = { sheet: 0, headerRow: 1, columns, meanings };
      await manager.put(`/api/imports/${unclear.id}/layout`, layout, { ifMatch: version });
      return (await settled(unclear.id)).counts;
    };
    const inquiry = { column: 'state', value: '終了', meaning: '照会' };
    expect(await layAgain([own, inquiry])).toMatchObject({ added: 1, refused: 0 });
    const remembered = await meaningsOf();
    expect(remembered).toContainEqual(inquiry);
    const elsewhere = { column: 'country', value: 'タイ', meaning: 'GB' };
    expect(await layAgain([own, inquiry, elsewhere])).toMatchObject({ added: 0, refused: 1 });
    expect(await meaningsOf()).toEqual(remembered);
    // Once rows came in by one, another that was only looked through does not displace it.
    const malaysia = { column: 'country', value: 'タイ', meaning: 'MY' };
    expect(await layAgain([own, inquiry, malaysia])).toMatchObject({ added: 1 });
    expect(await meaningsOf()).toContainEqual(expect.objectContaining({ column: 'country', meaning: 'MY' }));
    expect(await layAgain([own, inquiry])).toMatchObject({ added: 1 });
    await done(await done(await settled(unclear.id), 'commit'), 'undo');
    const another = await upload(table(lines));
    const layout = { sheet: 0, headerRow: 1, columns, meanings: [own, inquiry, malaysia] };
    await manager.put(`/api/imports/${another.id}/layout`, layout, { ifMatch: another.version });
    expect((await settled(another.id)).counts).toMatchObject({ added: 1 });
    expect(await meaningsOf()).toEqual(remembered);

    // What was remembered before means nothing, and a refusal names what the cell says.
    await app.query(
      `UPDATE import_layouts SET meanings = meanings || '{"state": {"終了": "VN"}}' WHERE meanings ? 'title'`,
    );
    const [row] = await rowsOf(await upload(table(lines)));
    expect(row?.title).toBe('廃棄物の視察');
    expect(row?.errors.map(({ column, value, text }) => [column, value, text.ja])).toEqual([
      ['state', '終了', '「終了」は登録されていない値です。'],
    ]);
  });

  it('tell all that is wrong with a row at once, and what stands below no heading', async () => {
    const row = [
      '視察',
      'シンガポール',
      '堺市',
      '2009-05-12',
      '2009-05-11',
      '2008',
      '-3',
      '',
      '',
      'SIN',
      '完了',
      '備考',
    ];
    const narrow = await upload(table([headings, row]));
    const [wrong] = await rowsOf(narrow);
    expect(wrong?.errors.map(({ column, code }) => [column, code])).toEqual([
      ['actualPeople', 'wrong-number'],
      ['lastDate', 'before-first-date'],
    ]);
    expect(wrong?.notices.map(({ code }) => code)).toEqual(['year-differs', 'kind-assumed', 'heading-missing']);
    const { content } = await manager.get(`/api/imports/${narrow.id}/refused`);
    const again = await rowsOf(await upload(Uint8Array.from(content)));
    expect(again[0]?.errors).toEqual(wrong?.errors);
    // Where several bear a name, only a code tells which of them is meant.
    await app.query(
      `INSERT INTO organisations (name, kind, country_code, municipality_code, name_key, search_text)
       SELECT '架空県', 'local_government', 'JP', code, $1, '' FROM unnest($2::text[]) AS code`,
      [foldForSearch('架空県'), ['180009', '010006']],
    );
    const named = (requester: string) => rows[0]?.map((cell, at) => (at === 2 ? requester : cell)) ?? [];
    const judged = await rowsOf(await upload(table([headings, named('架空県'), named('架空市')])));
    expect(judged.map(({ outcome, errors }) => [outcome, errors.map(({ code }) => code)])).toEqual([
      ['refused', ['name-ambiguous']],
      ['added', []],
    ]);
    const empty = await upload(table([headings]));
    expect([empty.status, empty.problem?.text.en]).toEqual(['failed', expect.stringContaining('no rows')]);
  });

  it('are not looked for on a hidden sheet where another holds the table', async () => {
    const book = async (states: ('hidden' | 'veryHidden' | 'visible')[], tables: (readonly string[])[][]) => {
      const workbook = new Workbook();
      for (const [at, state] of states.entries())
        workbook.addWorksheet(`表${at}`, { state }).addRows((tables[at] ?? []).map((line) => [...line]));
      return upload(Uint8Array.from(Buffer.from(await workbook.xlsx.writeBuffer())));
    };
    const full = [headings, rows[1] ?? []];
    const both = await book(['hidden', 'veryHidden', 'visible'], [full, full, full]);
    expect([both.layout?.sheet, ...both.sheets.map(({ hidden }) => hidden)]).toEqual([2, true, true, false]);
    const only = await book(['visible', 'hidden'], [[['国', 'ある']], full]);
    expect(only.layout?.sheet).toBe(1);
  });

  it('change nothing where nothing is changed, and only what is', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer, {
      title: "'=x",
      details: { purpose: '=1\n2', cities: ['Singapore', 'Johor'], protocolClass: 'director', language: 'en' },
    });
    await createVisit(officer, { title: 'edges', details: { purpose: ' lead', cities: ['a;b', '|x'] } });
    const exported = async (): Promise<TestAnswer<unknown>> =>
      manager.get('/api/cases?sort=reference', { headers: { Accept: 'text/csv' } });
    const { content } = await exported();
    const same = await upload(Uint8Array.from(content));
    expect(same.counts).toMatchObject({ added: 0, changed: 0, duplicate: 0, refused: 0 });
    expect(same.counts.unchanged).toBeGreaterThan(4);
    const lines = parse(content, { bom: true }) as string[][];
    const at = (heading: string) => lines[0]?.indexOf(heading) ?? -1;
    const line = lines.find(([one]) => one === reference) ?? [];
    // Another requester is judged as that of a new visit is.
    const other = line.map(
      (cell, place) => ({ [at('Requester or host')]: '架空市', [at('Municipality code')]: '170004' })[place] ?? cell,
    );
    const [bad] = await rowsOf(await upload(table([lines[0] ?? [], other])));
    expect(bad?.errors.map(({ column, code }) => [column, code])).toEqual([['municipalityCode', 'wrong-code']]);
    // What cannot be read is not missing as well.
    const unread = line.map((cell, place) => (place === at('Country') ? 'どこか' : cell));
    const [nowhere] = await rowsOf(await upload(table([lines[0] ?? [], unread])));
    expect(nowhere?.errors.map(({ column, code }) => [column, code])).toEqual([['country', 'not-in-list']]);
    line[at('Title')] = '上下水道の視察';
    line[at('Planned people (Officials)')] = '7';
    line[at('Last day')] = '令和8年11月14日';
    const changed = await upload(table(lines));
    expect(changed.counts).toMatchObject({ added: 0, changed: 1, refused: 0 });
    const [row] = (await manager.get<ImportRowList>(`/api/imports/${changed.id}/rows?outcome=changed`)).body.items;
    expect(row?.changes.map(({ column, after }) => [column, after])).toEqual([
      ['title', '上下水道の視察'],
      ['lastDate', '2026-11-14'],
      ['plannedPeople', '2 / 7 / 0 / 1 / 0'],
    ]);
    const committed = await done(changed, 'commit');
    const now = (await manager.get<CaseView>(`/api/cases/${reference}`)).body;
    expect(now).toMatchObject({ title: '上下水道の視察', details: { lastDate: '2026-11-14' } });
    // The older file is out of date now.
    const stale = await upload(Uint8Array.from(content));
    expect((await rowsOf(stale)).find((one) => one.reference === reference)?.errors[0]?.code).toBe('stale-version');
    await done(committed, 'undo');
    const back = (await manager.get<CaseView>(`/api/cases/${reference}`)).body;
    expect(back).toMatchObject({ title: "'=x", details: { lastDate: '2026-11-13', plannedPeople: { official: 5 } } });
  });

  it('take the bodies that they brought with them when they go, but for those that something else names', async () => {
    const named = async (name: string) =>
      (await manager.get<{ items: { id: string }[] }>(`/api/organisations?q=${encodeURIComponent(name)}`)).body.items;
    const [alone, shared] = ['あけぼの川町', 'みずほ野町'];
    const lines = [alone, shared].map((name, at) => [`公園の視察${at}`, 'シンガポール', name, `2026-12-1${at}`, 'SIN']);
    const checked = await upload(table([['案件名', '国', '自治体', '訪問日', '事務所'], ...lines]));
    expect([await named(alone), await named(shared)]).toEqual([[], []]);
    const committed = await done(checked, 'commit');
    const [[brought], [used]] = [await named(alone), await named(shared)];
    const officer = await app.as('officer.sin');
    const visitOf = (id = '') => createVisit(officer, { details: { requester: { id } } });
    await visitOf(used?.id);
    await done(committed, 'undo');
    expect([await named(alone), await named(shared)]).toEqual([[], [used]]);
    // Named again it stands again, and is the same.
    await visitOf(brought?.id);
    expect(await named(alone)).toEqual([brought]);
  });

  it('are of whom name, code and prefecture say together', async () => {
    const government = (name: string, code: string | null) =>
      app.query(
        `INSERT INTO organisations (name, kind, country_code, municipality_code, name_key, search_text, retracted_at)
         VALUES ($1, 'local_government', 'JP', $2, $3, '', $4)`,
        [name, code, foldForSearch(name), code === '132063' ? null : '2026-08-01'],
      );
    await government('府中市', '132063');
    await government('粕屋町', '403423');
    await government('横浜市', null);
    const asked: [requester: string, prefecture: string, code: string][] = [
      ['横浜市', '', '010006'],
      ['横浜市', '', '401307'],
      ['神奈川県横浜市', '', '141003'],
      ['府中市', '広島県', ''],
      ['府中市', '東京都', ''],
      ['東京都', '大阪府', ''],
      ['ﾐｴｹﾝ', '', ''],
      ['三重', '', ''],
      ['Mie Prefecture', '', ''],
      ['三 重 県', '三重', ''],
      ['あけぼの大学', '石川県', ''],
      ['水沢市', '岩手県', ''],
      ['あけぼの川町', '', '172146'],
      ['粕屋町', '福岡県', ''],
      ['横浜市', '', ''],
      ['広島県府中市', '広島県', ''],
    ];
    const head = ['案件名', '国', '団体名', '都道府県', '団体コード', '訪問日', '事務所'];
    const lines = asked.map((one, at) => [`視察${at}`, 'シンガポール', ...one, `2026-11-${10 + at}`, 'SIN']);
    const late = ['視察', 'シンガポール', '横浜市', '', '', '2029-04-01', 'SIN'];
    const checked = await upload(table([head, ...lines, late]));
    const judged = await rowsOf(checked);
    const told = judged.map(({ errors, notices }) =>
      [...errors, ...notices].map(({ code }) => code).filter((code) => code !== 'kind-assumed'),
    );
    expect(told).toEqual([
      ['code-of-another'],
      ['code-of-another'],
      ['taken-as-organisation'],
      ['prefecture-unused', 'new-organisation', 'similar-organisation'],
      [],
      ['prefecture-elsewhere'],
      ['taken-as-organisation'],
      ['new-organisation', 'similar-organisation'],
      ['taken-as-organisation'],
      ['taken-as-organisation'],
      ['prefecture-unused', 'new-organisation'],
      ['new-organisation'],
      ['code-unknown', 'new-organisation'],
      ['prefecture-unused', 'new-organisation'],
      [],
      ['prefecture-unused', 'new-organisation', 'similar-organisation'],
      ['date-unlikely'],
    ]);
    expect(judged[3]?.notices.find(({ code }) => code === 'new-organisation')?.text.ja).toContain('広島県府中市');
    const { items } = (await manager.get<ImportFindings>(`/api/imports/${checked.id}/findings`)).body;
    expect(items.find(({ code }) => code === 'new-organisation')?.rows).toBe(7);
    await done(checked, 'commit');
    const who = await app.query<{ title: string; name: string; code: string | null; prefecture: string | null }>(
      `SELECT o.name, o.municipality_code AS code, c.prefecture_code AS prefecture
       FROM cases c JOIN visits v ON v.case_id = c.id JOIN organisations o ON o.id = v.requester_organisation_id
       WHERE c.title LIKE '視察_%' ORDER BY c.first_date`,
    );
    expect(who.map(({ name, code, prefecture }) => [name, code, prefecture])).toEqual([
      ['横浜市', '141003', '14'],
      ['広島県府中市', null, null],
      ['府中市', '132063', '13'],
      ['三重県', '240001', '24'],
      ['三重', null, null],
      ['三重県', '240001', '24'],
      ['三重県', '240001', '24'],
      ['あけぼの大学', null, null],
      ['水沢市', '032042', '03'],
      ['あけぼの川町', '172146', '17'],
      ['福岡県粕屋町', null, null],
      ['横浜市', '141003', '14'],
      ['広島県府中市', null, null],
    ]);
    // What came in is found again, and is no news.
    const again = await upload(table([head, ...[3, 7, 11, 15].map((at) => lines[at] ?? [])]));
    const seen = await rowsOf(again);
    expect(seen.map(({ outcome }) => outcome)).toEqual(Array<string>(4).fill('duplicate'));
    expect(seen.flatMap(({ notices }) => notices.filter(({ code }) => code.includes('organisation')))).toEqual([]);
  });

  it('come back from the file of refused rows as the texts that they were', async () => {
    const file = new Workbook();
    const sheet = file.addWorksheet('Sheet1');
    sheet.addRow(['案件名', '国', '自治体', '訪問日', '終了日', '事務所', '目的']);
    sheet.addRow(['=1+2', 'シンガポール', '式根市', '2027-02-30', '2027-02-03', 'SIN', "'=目的"]);
    sheet.addRow(['-10℃の視察', 'シンガポール', '式根市', '2027-02-31', '2027-02-03', 'SIN', { formula: 'A1' }]);
    const checked = await upload(new Uint8Array(await file.xlsx.writeBuffer()));
    expect((await rowsOf(checked)).map(({ errors }) => errors.map(({ code }) => code))).toEqual([
      ['wrong-date'],
      ['wrong-date', 'formula-unsaved'],
    ]);
    const { content } = await manager.get(`/api/imports/${checked.id}/refused`);
    const again = new Workbook();
    await again.xlsx.load(content as never);
    for (const cell of ['D2', 'D3']) again.worksheets[0]!.getCell(cell).value = '2027-02-03';
    const mended = await upload(new Uint8Array(await again.xlsx.writeBuffer()));
    expect((await rowsOf(mended)).map(({ title, errors }) => [title, errors.map(({ code }) => code)])).toEqual([
      ['=1+2', []],
      ['-10℃の視察', ['formula-unsaved']],
    ]);
  });

  it('come in not at all where one case has changed since', async () => {
    const officer = await app.as('officer.sin');
    const { reference } = await createVisit(officer, { title: 'before' });
    const right = await upload(
      table([
        ['Reference', 'Title'],
        [reference, 'after'],
      ]),
    );
    await officer.patch(`/api/cases/${reference}`, { title: 'meanwhile' }, { ifMatch: 1 });
    const failed = await done(right, 'commit');
    expect(failed).toMatchObject({ status: 'checked', problem: { code: 'import-outdated' } });
    expect((await manager.get<CaseView>(`/api/cases/${reference}`)).body.title).toBe('meanwhile');
    // Nor where somebody has logged meanwhile what one of its rows would.
    const head = ['Title', 'Country', 'Requester', 'First day', 'Last day', 'Office'];
    const row = (title: string, day: string) => [title, 'SG', '式根市', day, day, 'SIN'];
    const twins = await upload(
      table([head, row('one', '2027-02-08'), row('two', '2027-02-08'), row('three', '2027-02-09')]),
    );
    expect((await rowsOf(twins)).map(({ outcome }) => outcome)).toEqual(['added', 'added', 'added']);
    const logged = await createVisit(officer, {
      title: 'by hand',
      country: 'SG',
      details: {
        requester: { name: '式根市', kind: 'local_government' },
        firstDate: '2027-02-09',
        lastDate: '2027-02-09',
      },
    });
    const held = await cases();
    const stopped = await done(twins, 'commit');
    expect(stopped).toMatchObject({ status: 'checked', problem: { code: 'import-duplicated' } });
    expect(stopped.problem?.text.en).toContain(logged.reference);
    expect(await cases()).toEqual(held);
    // Nor where whoever had it looked through has lost the right to it.
    const coming = await upload(table([headings.slice(0, 10), rows[1] ?? []]));
    await app.query(
      `UPDATE role_grants SET office_code = 'LON' WHERE user_id = (SELECT id FROM users WHERE email LIKE 'manager.sin@%')`,
    );
    const before = await cases();
    const elsewhere = await (
      await app.as('manager.sin')
    ).post(`/api/imports/${coming.id}/commit`, { withDuplicates: true }, { ifMatch: coming.version });
    expect(elsewhere.status).toBe(202);
    expect(await settled(coming.id)).toMatchObject({ status: 'checked', problem: { code: 'forbidden' } });
    expect(await cases()).toEqual(before);
    const officerAnswer = await officer.get('/api/imports');
    expect(officerAnswer.status).toBe(403);
  });
});
