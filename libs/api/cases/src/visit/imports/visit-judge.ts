import { localDate, officeZones, prefectureOf, type OfficeCode } from '@kakehashi/shared/calendar';
import { reachOf, type Actor } from '@kakehashi/shared/access';
import { DtoPipe } from '@kakehashi/api/platform';
import type { PlaceFinders, ReadLine, RowFinding, RowTexts, TableLayout, Verdict } from '@kakehashi/api/exchange';
import { foldForSearch, type LocalGovernments } from '@kakehashi/api/registry';
import type { EntityManager } from 'typeorm';
import { noteCaseType } from '../../types/case-details';
import { ChangeCase, CreateCase } from '../../case/dto/case-input.dto';
import { dateErrors } from '../visit-checks';
import { differenceOf, type ExistingVisit } from './changed-visit';
import { brokenRules, entryFinding } from '../../case/imports/entry-rules';
import { addNew, tells } from '../../case/imports/told-once';
import { finding } from '../../case/imports/findings';
import { isWithin } from '../../case/imports/import-reach';
import { PlacedRows } from '../../case/imports/placed-rows';
import { RowsAbout } from '../../case/imports/rows-about';
import { codeErrors } from './code-errors';
import { farOff } from './far-off';
import { mayBring } from './import-rights';
import { newVisit, type ImportableState } from './new-visit';
import { alikeQuestions, type ImportLookups } from './import-lookups';
import type { RequesterNames } from './requester-names';
import { visitImportColumns } from './visit-columns';
import { withRequester } from './with-requester';
import { readVisitRow, type VisitRowValues } from './visit-row';

type Row = ReadLine & { readonly texts: RowTexts };

/** What is to be written of a row. */
export type VisitInput =
  | {
      readonly kind: 'new';
      readonly body: CreateCase<'visit'>;
      readonly actual: readonly number[] | null;
      readonly state: ImportableState;
    }
  | {
      readonly kind: 'change';
      readonly reference: string;
      readonly version: number;
      readonly change: ChangeCase<'visit'>;
      readonly before: object;
    };

/** What is said of a visit only because its days or its people are as they are. */
const followsFromPast: readonly string[] = ['past-without-state', 'closed-without-people', 'too-early'];

const nothing = { reference: null, input: null, errors: [], notices: [], changes: [], duplicates: [] } as const;

/** Judges the rows of one file by the rules by which people enter visits. */
export class VisitJudge {
  private readonly pipe = new DtoPipe();
  /** The rows of this file by what they are about. */
  private readonly seen = new RowsAbout();
  private readonly mayBring: ReturnType<typeof mayBring>;
  private readonly mayEdit: ReturnType<typeof isWithin>;
  private readonly ownOffice: OfficeCode | null;
  private readonly placed: PlacedRows;
  private readonly today: string;

  constructor(
    private readonly db: EntityManager,
    private readonly actor: Actor,
    private readonly places: PlaceFinders,
    private readonly lookups: ImportLookups,
    private readonly governments: LocalGovernments,
    private readonly requesters: RequesterNames,
    private readonly now: Date,
    layout: TableLayout,
  ) {
    this.today = localDate(now, 'Asia/Tokyo');
    this.mayBring = mayBring(actor);
    this.mayEdit = isWithin(actor, 'visit.edit');
    const create = reachOf(actor, 'visit.create');
    this.ownOffice = create !== 'all' && create.length === 1 ? (create[0] ?? null) : null;
    this.placed = new PlacedRows(layout, visitImportColumns, (texts) => readVisitRow(texts, places).errors);
  }

  async judge(rows: readonly Row[]): Promise<Verdict[]> {
    const read = rows.map((row) => ({ ...row, ...readVisitRow(row.texts, this.places) }));
    const references = read.flatMap(({ values }) => values.reference ?? []);
    const existing = await this.lookups.visits(this.db, references, reachOf(this.actor, 'case.read'));
    const verdicts: Verdict[] = [];
    const prefectures: (string | null)[] = [];
    for (const { number, cells, unsaved, values, errors } of read) {
      const visit = existing.get(values.reference ?? '');
      prefectures.push(saidPrefecture(values, visit));
      const title = values.title ?? null;
      const isOther = values.type === null && errors.some(({ column }) => column === 'type');
      const verdict = isOther
        ? ({ ...nothing, outcome: 'refused', title, errors: [finding('type', 'not-a-visit')] } as const)
        : values.reference
          ? await this.known(number, values, errors, visit)
          : await this.unknown(number, values, errors);
      verdicts.push(this.placed.judged({ number, cells, ...(unsaved && { unsaved }) }, verdict));
    }
    return this.withDuplicates(await this.withRequesters(verdicts, prefectures));
  }

  private async known(
    number: number,
    values: VisitRowValues,
    unread: readonly RowFinding[],
    visit: ExistingVisit | undefined,
  ): Promise<Verdict> {
    const reference = values.reference ?? '';
    const title = values.title ?? visit?.title ?? null;
    const refused = (...errors: RowFinding[]): Verdict => ({
      ...nothing,
      outcome: 'refused',
      title,
      reference,
      errors,
    });
    if (!visit) return refused(finding('reference', 'case-not-found', { value: reference }));
    const above = this.seen.note(reference, number);
    if (above !== null) return refused(finding('reference', 'repeated-case', { value: above }));
    const difference = differenceOf(values, visit);
    const errors = [...unread];
    addNew(errors, difference.errors);
    const { changes } = difference;
    const days = difference.change.details ?? {};
    const notices = [...difference.notices, ...farOff(days, this.today)];
    if (errors.length === 0 && changes.length === 0)
      return { ...nothing, outcome: 'unchanged', title, reference, notices };
    // Where the case itself cannot be changed, nothing else is worth mending.
    if (typeof values.version === 'number' && values.version !== visit.version)
      return refused(...errors, finding('version', 'stale-version', { value: visit.version }));
    if (!visit.open) return refused(...errors, finding(null, 'case-closed'));
    if (!this.mayEdit(visit.office as OfficeCode)) return refused(...errors, finding(null, 'not-allowed'));
    const dates = { firstDate: visit.visit.firstDate, lastDate: visit.visit.lastDate, ...difference.change.details };
    const body = { ...difference.change };
    noteCaseType(body, 'visit');
    const requester = difference.change.details?.['requester'] as { municipalityCode: string | null } | undefined;
    if (requester) {
      const { municipalityCode } = requester;
      const prefecture = municipalityCode ? values.prefecture : saidPrefecture(values, visit);
      addNew(errors, codeErrors({ ...values, municipalityCode, prefecture }, this.governments));
    }
    addNew(errors, [...(await brokenRules(this.pipe, body, ChangeCase)), ...dateErrors(dates).map(entryFinding)]);
    if (!tells(errors, 'country', 'firstDate'))
      addNew(errors, await this.coverage(visit.office, values.country ?? visit.country, dates.firstDate));
    if (errors.length > 0) return refused(...errors);
    const input = { kind: 'change', reference, version: visit.version, change: body, before: difference.before };
    return { ...nothing, outcome: 'changed', title, reference, input, notices, changes };
  }

  private async unknown(number: number, values: VisitRowValues, unread: readonly RowFinding[]): Promise<Verdict> {
    const office = values.office ?? this.ownOffice;
    const zone = office ? officeZones[office as OfficeCode] : 'Asia/Tokyo';
    const visit = newVisit(values, this.ownOffice, localDate(this.now, zone));
    const title = values.title ?? null;
    const errors = [...unread];
    // Whether it took place cannot be told from what could not be read.
    const isClear = !unread.some(({ column }) => /^(firstDate|lastDate|actual)/u.test(column ?? ''));
    addNew(errors, isClear ? visit.errors : visit.errors.filter(({ code }) => !followsFromPast.includes(code)));
    const { firstDate, lastDate } = values;
    const dates = { firstDate: firstDate ?? null, lastDate: lastDate ?? firstDate ?? null };
    addNew(errors, [...(await brokenRules(this.pipe, visit.body, CreateCase)), ...dateErrors(dates).map(entryFinding)]);
    addNew(errors, codeErrors(values, this.governments));
    if (office && !tells(errors, 'office')) {
      if (!this.mayBring(office as OfficeCode, 'inquiry')) errors.push(finding('office', 'not-allowed'));
      else if (!this.mayBring(office as OfficeCode, visit.state)) errors.push(finding('state', 'state-not-allowed'));
      else if (!tells(errors, 'country', 'firstDate'))
        addNew(errors, await this.coverage(office, values.country ?? '', dates.firstDate));
    }
    const { body, actual, state } = visit;
    const notices = [...visit.notices, ...farOff(dates, this.today)];
    if (errors.length > 0) return { ...nothing, outcome: 'refused', title, errors, notices };
    const { country, requester, prefecture = null } = values;
    const about = [country, firstDate, foldForSearch(requester ?? ''), foldForSearch(title ?? ''), prefecture];
    const above = this.seen.note(JSON.stringify(about), number);
    const input = { kind: 'new', body, actual, state };
    const outcome = above === null ? 'added' : 'duplicate';
    return { ...nothing, outcome, title, input, notices, duplicates: above === null ? [] : [`#${above}`] };
  }

  /** Finds whom each row names; refused is what its name does not tell from others: it would become one more of them. */
  private async withRequesters(
    verdicts: readonly Verdict[],
    prefectures: readonly (string | null)[],
  ): Promise<Verdict[]> {
    const named = verdicts.flatMap((verdict, at) => {
      const visit = verdict.input as VisitInput | null;
      const requester = visit?.kind === 'new' ? visit.body.details.requester : visit?.change.details?.requester;
      if (!requester?.name || requester.id) return [];
      const { name, municipalityCode: code = null } = requester;
      return [{ at, question: { name, code, prefecture: prefectures[at] ?? null } }];
    });
    const answers = await this.requesters.of(
      this.db,
      named.map(({ question }) => question),
    );
    const byPlace = new Map(named.map(({ at }, index) => [at, answers[index]]));
    return verdicts.map((verdict, at) => {
      const answer = byPlace.get(at);
      return answer ? withRequester(verdict, answer) : verdict;
    });
  }

  /** Marks what looks like a visit that is there. */
  private async withDuplicates(verdicts: readonly Verdict[]): Promise<Verdict[]> {
    const questions = alikeQuestions(verdicts.map(({ input }) => input as VisitInput | null));
    const alike = await this.lookups.alike(this.db, questions, reachOf(this.actor, 'case.read'));
    return verdicts.map((verdict, at) => {
      const duplicates = alike.get(at);
      if (!duplicates) return verdict;
      return { ...verdict, outcome: 'duplicate', duplicates: [...verdict.duplicates, ...duplicates] };
    });
  }

  private async coverage(office: string, country: string, firstDate: string | null): Promise<RowFinding[]> {
    const on = firstDate ?? this.today;
    const covered = await this.lookups.covers(this.db, office, country, on);
    return covered ? [] : [finding('country', 'country-not-in-office')];
  }
}

/** The prefecture that a row says of who asks; one that stands there of another requester says nothing. */
function saidPrefecture({ prefecture = null }: VisitRowValues, existing: ExistingVisit | undefined): string | null {
  const code = existing?.visit.requester.municipalityCode;
  return code && prefectureOf(code) === prefecture ? null : prefecture;
}
