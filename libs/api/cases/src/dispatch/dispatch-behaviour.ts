import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { localDate, officeZones } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { Counterparts, Jurisdictions, OrganisationDirectory } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { CasePlan, CaseTypeBehaviour, DetailChange, StepRecord, TakenStep, TypedCase } from '../case/case-type';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import { assertCovered } from '../case/coverage';
import { selectOne, type SqlRunner } from '../case/sql';
import type { OrganisationInput } from '../visit/dto/visit-details.dto';
import type { ShapeOf } from '../types/case-details';
import { changeOf } from './dispatch-change';
import { assertAhead, assertEndorsed, assertInYear, assertPeriod, assertTravelled } from './dispatch-checks';
import { DispatchSteps } from './dispatch-steps';
import { dispatchSearchText, insertDispatch, loadDispatches, updateDispatch } from './dispatch-store';
import { awayOf, travelOf, typedDispatch } from './dispatch-view';
import { Invitations } from './invitations';

/** What a specialist dispatch adds to the core. */
@Injectable()
export class DispatchBehaviour implements CaseTypeBehaviour<'dispatch'> {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly jurisdictions: Jurisdictions,
    private readonly counterparts: Counterparts,
    private readonly invitations: Invitations,
    private readonly steps: DispatchSteps,
  ) {}

  async load(db: SqlRunner, caseIds: readonly string[], now: Date): Promise<Map<string, TypedCase<'dispatch'>>> {
    const rows = await loadDispatches(db, caseIds, now);
    return new Map(rows.map((row) => [row.caseId, typedDispatch(row)]));
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'dispatch'>, now: Date): Promise<CasePlan> {
    const { details, country, office } = input;
    const { targetFiscalYear, periodFrom = null, periodTo = null } = details;
    assertPeriod(periodFrom, periodTo);
    assertInYear(periodFrom, targetFiscalYear);
    assertEndorsed(details.endorsedOn, targetFiscalYear, localDate(now, officeZones[office]));
    await assertCovered(this.jurisdictions, tx, { office, country, on: periodFrom ?? localDate(now, 'Asia/Tokyo') });
    const counterpart = await this.counterpart(tx, details.counterpartId, localDate(now, officeZones[office]));
    const host = await this.host(tx, details.host, country);
    return {
      // The year that the application is for, whenever it came in.
      columns: {
        prefecture_code: null,
        fiscal_year: targetFiscalYear,
        first_date: periodFrom,
        last_date: periodTo,
      },
      after: { country, targetFiscalYear, periodFrom, periodTo },
      insert: (inner, caseId) =>
        insertDispatch(inner, caseId, {
          target_fiscal_year: targetFiscalYear,
          ...counterpart,
          endorsed_on: details.endorsedOn ?? null,
          host_organisation_id: host,
          expertise: details.expertise ?? null,
          expertise_text: details.expertiseText ?? null,
          period_from: periodFrom,
          period_to: periodTo,
          objectives: details.objectives ?? null,
          languages: details.languages ?? [],
          experts_requested: details.expertsRequested ?? 1,
          host_cost_undertaking: details.hostCostUndertaking ?? false,
          mode: details.mode ?? 'on_site',
        }),
    };
  }

  async change(
    tx: EntityManager,
    loaded: LoadedCase<'dispatch'>,
    input: ChangeCase<'dispatch'>,
  ): Promise<DetailChange> {
    const { record, typed } = loaded;
    const { details } = input;
    const change = changeOf(typed.details, details ?? {});
    const before = { ...change.before };
    const after = { ...change.after };
    const columns = { ...change.columns };
    const { periodFrom, periodTo, targetFiscalYear } = { ...typed.details, ...change.after } as Period;
    const moved = 'periodFrom' in after || 'periodTo' in after;
    if (moved) assertPeriod(periodFrom, periodTo);
    if ('periodFrom' in after && typed.details.receivedAt) assertAhead(periodFrom, loaded.today);
    if (moved || 'targetFiscalYear' in after) assertInYear(periodFrom, targetFiscalYear);
    if (details && 'endorsedOn' in after) assertEndorsed(details.endorsedOn, targetFiscalYear, loaded.today);
    if ('departedOn' in after || 'returnedOn' in after) {
      const travel = travelOf(record, { ...typed.details, ...change.after });
      assertTravelled(travel, loaded.today, '/details');
      const away = awayOf(travel, typed.details);
      if (away) await this.invitations.reschedule(tx, record, away);
    }
    if (moved && periodFrom && periodTo)
      await this.invitations.reschedule(tx, record, { from: periodFrom, to: periodTo });
    const country = input.country ?? record.country;
    if (country !== record.country)
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: periodFrom ?? loaded.today });
    if (
      details?.counterpartId !== undefined &&
      (details.counterpartId ?? null) !== (typed.details.counterpart?.id ?? null)
    ) {
      const counterpart = await this.counterpart(tx, details.counterpartId, loaded.today);
      Object.assign(columns, counterpart);
      before['counterpartId'] = typed.details.counterpart?.name ?? null;
      after['counterpartId'] = counterpart.counterpart_name;
    }
    if (details?.host) {
      const id = await this.host(tx, details.host, country);
      if (id !== typed.details.host.id) {
        columns.host_organisation_id = id;
        before['host'] = typed.details.host.name;
        after['host'] = await nameOf(tx, id);
      }
    }
    await updateDispatch(tx, record.id, columns);
    return {
      columns: {
        ...(moved ? { first_date: periodFrom, last_date: periodTo } : {}),
        ...(columns.target_fiscal_year ? { fiscal_year: columns.target_fiscal_year } : {}),
      },
      before,
      after,
    };
  }

  accompany(tx: EntityManager, loaded: LoadedCase<'dispatch'>, step: TakenStep<'dispatch'>): Promise<StepRecord> {
    return this.steps.accompany(tx, loaded, step);
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return dispatchSearchText(db, caseId, reference, title);
  }

  private host(tx: EntityManager, { id, name }: OrganisationInput, country: string): Promise<string> {
    const pointer = '/details/host';
    if (id) return this.directory.resolve(tx, { id }, pointer);
    if (name) return this.directory.resolve(tx, { name, kind: 'local_government', country }, pointer);
    const detail = { ja: '入力してください。', en: 'Fill this in.' };
    throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/name`, code: 'required', detail }] });
  }

  /** A counterpart with its name as of a day; the name is written anew when the application is received. */
  private async counterpart(tx: EntityManager, id: string | null | undefined, on: string) {
    if (!id) return { counterpart_id: null, counterpart_name: null };
    const found = await this.counterparts.byId(tx, id, on);
    if (!found) {
      throw new DomainError('validation-failed', {
        errors: [{ pointer: '/details/counterpartId', code: 'not-found' }],
      });
    }
    return { counterpart_id: id, counterpart_name: found.name };
  }
}

type Period = Pick<ShapeOf<'details', 'dispatch'>, 'periodFrom' | 'periodTo' | 'targetFiscalYear'>;

async function nameOf(db: SqlRunner, id: string): Promise<string | null> {
  return (await selectOne<{ name: string }>(db, `SELECT name FROM organisations WHERE id = $1`, [id]))?.name ?? null;
}
