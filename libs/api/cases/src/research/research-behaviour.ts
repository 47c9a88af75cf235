import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOf, localDate, officeZones } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { Jurisdictions } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { CasePlan, CaseTypeBehaviour, DetailChange, StepRecord, TakenStep, TypedCase } from '../case/case-type';
import { plainChange } from '../case/plain-change';
import { assertCovered } from '../case/coverage';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import type { SqlRunner } from '../case/sql';
import { organisationNames, prefectureOf, VisitOrganisations } from '../visit/visit-organisations';
import type { ResearchDetailsChange } from './dto/research-details.dto';
import { insertResearch, loadResearches, researchSearchText, updateResearch } from './research-store';

const plainColumns = {
  branch: 'branch',
  questions: 'questions',
  background: 'background',
  shareable: 'shareable',
  // The dates stand with the case.
  receivedOn: null,
  dueOn: null,
} as const satisfies Partial<Record<keyof ResearchDetailsChange, string | null>>;

/** What a commissioned research adds to the core. */
@Injectable()
export class ResearchBehaviour implements CaseTypeBehaviour<'research'> {
  constructor(
    private readonly organisations: VisitOrganisations,
    private readonly jurisdictions: Jurisdictions,
  ) {}

  async load(db: SqlRunner, caseIds: readonly string[]): Promise<Map<string, TypedCase<'research'>>> {
    const rows = await loadResearches(db, caseIds);
    return new Map(
      rows.map(({ caseId, ...details }) => {
        const { receivedOn, dueOn, requester } = details;
        const facts = { requestingGovernment: requester.municipalityCode };
        return [caseId, { details, values: { ...details }, facts, clock: { receivedOn, dueOn } }];
      }),
    );
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'research'>, now: Date): Promise<CasePlan> {
    const { details, country, office } = input;
    const receivedOn = details.receivedOn ?? localDate(now, officeZones[office]);
    const dueOn = details.dueOn ?? null;
    assertDue(receivedOn, dueOn);
    await assertCovered(this.jurisdictions, tx, { office, country, on: receivedOn });
    const requester = await this.organisations.requester(tx, details.requester);
    return {
      columns: {
        prefecture_code: await prefectureOf(tx, requester),
        fiscal_year: fiscalYearOf(receivedOn),
        first_date: receivedOn,
        last_date: dueOn,
      },
      after: { country, receivedOn, dueOn },
      insert: (inner, caseId) =>
        insertResearch(inner, caseId, {
          requester_organisation_id: requester,
          branch: details.branch || null,
          questions: details.questions || null,
          background: details.background || null,
          shareable: details.shareable ?? false,
        }),
    };
  }

  async change(
    tx: EntityManager,
    { record, typed }: LoadedCase<'research'>,
    input: ChangeCase<'research'>,
  ): Promise<DetailChange> {
    const current = typed.details;
    const given: Partial<ResearchDetailsChange> = { ...input.details };
    const { columns, before, after } = plainChange(plainColumns, current, given);
    const next = { ...current, ...after };
    const moved = 'receivedOn' in after || 'dueOn' in after;
    if (moved) assertDue(next.receivedOn, next.dueOn);
    const country = input.country ?? record.country;
    if ('receivedOn' in after || country !== record.country)
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: next.receivedOn });
    const requester = given.requester ? await this.organisations.requester(tx, given.requester) : null;
    const asks = requester !== null && requester !== current.requester.id;
    if (asks) {
      columns['requester_organisation_id'] = requester;
      before['requester'] = current.requester.name;
      after['requester'] = (await organisationNames(tx, [requester]))[0];
    }
    await updateResearch(tx, record.id, columns);
    return {
      columns: {
        ...(moved ? { first_date: next.receivedOn, last_date: next.dueOn } : {}),
        ...('receivedOn' in after ? { fiscal_year: fiscalYearOf(next.receivedOn) } : {}),
        ...(asks ? { prefecture_code: await prefectureOf(tx, requester) } : {}),
      },
      before,
      after,
    };
  }

  async accompany(
    tx: EntityManager,
    { record }: LoadedCase<'research'>,
    { transition, input: { data, comment } }: TakenStep<'research'>,
  ): Promise<StepRecord> {
    if (!transition.reasons) return { before: {}, after: {} };
    const reason = data?.reason;
    if (transition.name !== 'reopen')
      await updateResearch(tx, record.id, { end_reason: reason ?? null, end_comment: comment?.trim() || null });
    return { before: {}, after: { reason } };
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return researchSearchText(db, caseId, reference, title);
  }
}

/** Refuses an answer that would be due before the question came in. */
function assertDue(receivedOn: string, dueOn: string | null): void {
  if (!dueOn || dueOn >= receivedOn) return;
  const detail = { ja: '回答期限は受付日以降の日付にしてください。', en: 'It cannot be due before it came in.' };
  throw new DomainError('validation-failed', {
    errors: [{ pointer: '/details/dueOn', code: 'before-first-date', detail }],
  });
}
