import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOf, fiscalYearOfInstant, localDate } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { Jurisdictions } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { CasePlan, CaseTypeBehaviour, DetailChange, StepRecord, TakenStep, TypedCase } from '../case/case-type';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import { assertCovered } from '../case/coverage';
import type { SqlRunner } from '../case/sql';
import { fullHeadcount, totalOf } from './headcount';
import { assertDates } from './visit-checks';
import { changeOf } from './visit-change';
import { organisationNames, prefectureOf, VisitOrganisations } from './visit-organisations';
import { insertVisit, loadVisits, replaceHosts, updateVisit, visitSearchText } from './visit-store';
import { topicKey, typedVisit } from './visit-view';

/** What a visit adds to the core. */
@Injectable()
export class VisitBehaviour implements CaseTypeBehaviour<'visit'> {
  constructor(
    private readonly organisations: VisitOrganisations,
    private readonly jurisdictions: Jurisdictions,
  ) {}

  async load(db: SqlRunner, caseIds: readonly string[]): Promise<Map<string, TypedCase<'visit'>>> {
    const rows = await loadVisits(db, caseIds);
    return new Map(rows.map((row) => [row.caseId, typedVisit(row)]));
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'visit'>, now: Date): Promise<CasePlan> {
    const { details, country, title } = input;
    const { firstDate = null, lastDate = null } = details;
    assertDates({ firstDate, lastDate });
    await assertCovered(this.jurisdictions, tx, {
      office: input.office,
      country,
      on: firstDate ?? localDate(now, 'Asia/Tokyo'),
    });
    const requester = await this.organisations.requester(tx, details.requester);
    const hosts = await this.organisations.hosts(tx, details.hosts ?? [], country);
    const prefecture = await prefectureOf(tx, requester);
    const planned = fullHeadcount(details.plannedPeople);
    return {
      columns: {
        prefecture_code: prefecture,
        fiscal_year: firstDate ? fiscalYearOf(firstDate) : fiscalYearOfInstant(now),
        first_date: firstDate,
        last_date: lastDate,
      },
      after: { country, mode: details.mode, firstDate, lastDate, plannedPeople: totalOf(planned) },
      insert: async (inner, caseId) => {
        await insertVisit(inner, caseId, {
          requester_organisation_id: requester,
          branch: details.branch ?? null,
          mode: details.mode,
          protocol_class: details.protocolClass ?? null,
          purpose: details.purpose ?? null,
          support_kinds: details.supportKinds ?? [],
          first_date: firstDate,
          last_date: lastDate,
          cities: details.cities ?? [],
          language: details.language ?? null,
          topic_key: topicKey(title, details.purpose),
          planned,
        });
        if (hosts.length) await replaceHosts(inner, caseId, hosts);
      },
    };
  }

  async change(tx: EntityManager, loaded: LoadedCase<'visit'>, input: ChangeCase<'visit'>): Promise<DetailChange> {
    const { record, typed } = loaded;
    const change = changeOf(typed.details, input.details ?? {});
    const { firstDate, lastDate } = change.next;
    const datesChanged = 'firstDate' in change.after || 'lastDate' in change.after;
    if (datesChanged) assertDates({ firstDate, lastDate });
    if ('actualPeople' in change.after) {
      if (!typed.details.actualPeople) throw notYetCounted();
      if (change.columns.actual && totalOf(change.columns.actual) === 0) throw nobodyCame('/details/actualPeople');
    }
    const country = input.country ?? record.country;
    if (datesChanged || country !== record.country) {
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: firstDate ?? loaded.today });
    }
    const after: Record<string, unknown> = { ...change.after };
    const before: Record<string, unknown> = { ...change.before };
    const prefecture = await this.changeOrganisations(tx, loaded, input, country, before, after);
    const topic =
      input.title !== undefined || 'purpose' in after
        ? { topic_key: topicKey(input.title ?? record.title, change.next.purpose) }
        : {};
    await updateVisit(tx, record.id, { ...change.columns, ...topic });
    const columns = {
      ...(datesChanged ? { first_date: firstDate, last_date: lastDate } : {}),
      ...('firstDate' in after && firstDate ? { fiscal_year: fiscalYearOf(firstDate) } : {}),
      ...(prefecture === undefined ? {} : { prefecture_code: prefecture }),
    };
    return { columns, before, after };
  }

  async accompany(
    tx: EntityManager,
    { record, typed }: LoadedCase<'visit'>,
    { transition, input: { data, comment } }: TakenStep<'visit'>,
  ): Promise<StepRecord> {
    const given = new Set(transition.dataFields.map(({ key }) => key));
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    if (given.has('actualPeople')) {
      const actual = fullHeadcount(data?.actualPeople);
      if (totalOf(actual) === 0) throw nobodyCame('/data/actualPeople');
      before['actualPeople'] = typed.details.actualPeople;
      after['actualPeople'] = { ...actual, total: totalOf(actual) };
      await updateVisit(tx, record.id, { actual });
    }
    if (given.has('reason')) after['reason'] = data?.reason;
    if (given.has('hostsTold') && data?.hostsTold !== undefined) after['hostsTold'] = data.hostsTold;
    const ends = transition.reasons !== undefined && transition.to !== 'reported';
    if (ends)
      await updateVisit(tx, record.id, { end_reason: data?.reason ?? null, end_comment: comment?.trim() || null });
    return { before, after };
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return visitSearchText(db, caseId, reference, title);
  }

  private async changeOrganisations(
    tx: EntityManager,
    { record, typed }: LoadedCase<'visit'>,
    { details }: ChangeCase<'visit'>,
    country: string,
    before: Record<string, unknown>,
    after: Record<string, unknown>,
  ): Promise<string | null | undefined> {
    const { requester, hosts } = typed.details;
    if (details?.hosts) {
      const ids = [...new Set(await this.organisations.hosts(tx, details.hosts, country))];
      if (ids.join() !== hosts.map(({ id }) => id).join()) {
        await replaceHosts(tx, record.id, ids);
        before['hosts'] = hosts.map(({ name }) => name);
        after['hosts'] = await organisationNames(tx, ids);
      }
    }
    if (!details?.requester) return undefined;
    const id = await this.organisations.requester(tx, details.requester);
    if (id === requester.id) return undefined;
    await updateVisit(tx, record.id, { requester_organisation_id: id });
    before['requester'] = requester.name;
    after['requester'] = (await organisationNames(tx, [id]))[0];
    return prefectureOf(tx, id);
  }
}

function notYetCounted(): DomainError {
  const detail = {
    ja: '実績人数は「実施済にする」手続きで入力します。',
    en: 'The actual headcount is entered when the visit is completed.',
  };
  return new DomainError('validation-failed', {
    errors: [{ pointer: '/details/actualPeople', code: 'too-early', detail }],
  });
}

function nobodyCame(pointer: string): DomainError {
  return new DomainError('actual-people-missing', {
    errors: [{ pointer, code: 'actual-people-missing' }],
  });
}
