import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOf, fiscalYearOfInstant, localDate, officeZones } from '@kakehashi/shared/calendar';
import { activityFields, isAsked, isFilled, type FieldTable } from '@kakehashi/shared/case-types';
import { DomainError } from '@kakehashi/api/platform';
import { Jurisdictions, OrganisationDirectory } from '@kakehashi/api/registry';
import { assertAsked } from '../case/asked-fields';
import type { LoadedCase } from '../case/case-loader';
import type { CasePlan, CaseTypeBehaviour, DetailChange, StepRecord, TakenStep, TypedCase } from '../case/case-type';
import { assertCovered } from '../case/coverage';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import type { SqlRunner } from '../case/sql';
import type { OrganisationInput } from '../visit/dto/visit-details.dto';
import { changeOf } from './activity-change';
import { assertActivityDates, assertCountries, notYetHeld } from './activity-checks';
import { activitySearchText, insertActivity, loadActivities, replacePeople, updateActivity } from './activity-store';
import { peopleOf, typedActivity } from './activity-view';
import type { ActivityDetails, ActivityDetailsChange } from './dto/activity-details.dto';

/** What an activity of a programme adds to the core. */
@Injectable()
export class ActivityBehaviour implements CaseTypeBehaviour<'activity'> {
  constructor(
    private readonly directory: OrganisationDirectory,
    private readonly jurisdictions: Jurisdictions,
  ) {}

  async load(db: SqlRunner, caseIds: readonly string[]): Promise<Map<string, TypedCase<'activity'>>> {
    const rows = await loadActivities(db, caseIds);
    return new Map(rows.map((row) => [row.caseId, typedActivity(row)]));
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'activity'>, now: Date): Promise<CasePlan> {
    const { details, country, office } = input;
    const { programme, from = null, participants = [] } = details;
    const to = details.to ?? (programme === 'publication' ? from : null);
    assertAsked(activityFields, { ...details }, { ...details }, '/details');
    assertActivityDates(from, to);
    await assertCountries(tx, participants, '/details/participants');
    await assertCovered(this.jurisdictions, tx, { office, country, on: from ?? localDate(now, officeZones[office]) });
    const organiser = details.organiser ? await this.organiser(tx, details.organiser, country) : null;
    return {
      columns: {
        prefecture_code: null,
        fiscal_year: from ? fiscalYearOf(from) : fiscalYearOfInstant(now),
        first_date: from,
        last_date: to,
      },
      after: { country, programme, from, to, participants },
      insert: async (inner, caseId) => {
        await insertActivity(inner, caseId, {
          programme,
          theme: details.theme || null,
          organiser_organisation_id: organiser,
          venue: details.venue || null,
          cities: details.cities ?? [],
          visitors_planned: details.visitors ?? null,
          publication_type: details.publicationType ?? null,
          issue_number: details.issueNumber || null,
          language: details.language ?? null,
          url: details.url || null,
          outline: details.outline || null,
        });
        await replacePeople(inner, caseId, peopleOf(participants, null));
      },
    };
  }

  async change(
    tx: EntityManager,
    loaded: LoadedCase<'activity'>,
    input: ChangeCase<'activity'>,
  ): Promise<DetailChange> {
    const { record, typed } = loaded;
    const { details: current } = typed;
    const programme = input.details?.programme ?? current.programme;
    const given: Partial<ActivityDetailsChange> = { ...input.details, ...dayMoved(programme, current, input.details) };
    assertAsked(activityFields, given, { programme }, '/details');
    const { columns, before, after } = changeOf(current, { ...given, ...noLongerAsked(current, programme) });
    for (const key of ['actualParticipants', 'actualVisitors'] as const)
      if (key in after && current[key] === null) throw notYetHeld(key);
    const next = { ...current, ...after };
    const moved = 'from' in after || 'to' in after;
    if (moved) assertActivityDates(next.from, next.to);
    const country = input.country ?? record.country;
    if (moved || country !== record.country)
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: next.from ?? loaded.today });
    for (const key of ['participants', 'actualParticipants'] as const)
      if (key in after) await assertCountries(tx, next[key] ?? [], `/details/${key}`);
    await this.changeOrganiser(tx, loaded, given, country, { before, after });
    await updateActivity(tx, record.id, columns);
    if ('participants' in after || 'actualParticipants' in after)
      await replacePeople(tx, record.id, peopleOf(next.participants, next.actualParticipants));
    return {
      columns: {
        ...(moved ? { first_date: next.from, last_date: next.to } : {}),
        ...('from' in after && next.from ? { fiscal_year: fiscalYearOf(next.from) } : {}),
      },
      before,
      after,
    };
  }

  async accompany(
    tx: EntityManager,
    { record, typed: { details: current } }: LoadedCase<'activity'>,
    { transition, input: { data, comment } }: TakenStep<'activity'>,
  ): Promise<StepRecord> {
    const given = new Set(transition.dataFields.map(({ key }) => key));
    const { actualParticipants, actualVisitors, reason } = data ?? {};
    assertAsked(activityFields, { ...data }, { ...current }, '/data');
    const before: Record<string, unknown> = {};
    const after: Record<string, unknown> = {};
    if (given.has('actualParticipants') && actualParticipants?.length) {
      await assertCountries(tx, actualParticipants, '/data/actualParticipants');
      before['actualParticipants'] = current.actualParticipants;
      after['actualParticipants'] = actualParticipants;
      await replacePeople(tx, record.id, peopleOf(current.participants, actualParticipants));
    }
    if (given.has('actualVisitors') && actualVisitors !== undefined) {
      before['actualVisitors'] = current.actualVisitors;
      after['actualVisitors'] = actualVisitors;
      await updateActivity(tx, record.id, { visitors_actual: actualVisitors });
    }
    if (given.has('reason')) {
      after['reason'] = reason;
      if (transition.name !== 'reopen')
        await updateActivity(tx, record.id, { end_reason: reason ?? null, end_comment: comment?.trim() || null });
    }
    return { before, after };
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return activitySearchText(db, caseId, reference, title);
  }

  private async changeOrganiser(
    tx: EntityManager,
    { record, typed }: LoadedCase<'activity'>,
    { organiser }: Partial<ActivityDetailsChange>,
    country: string,
    { before, after }: Pick<DetailChange, 'before' | 'after'>,
  ): Promise<void> {
    if (organiser === undefined) return;
    const known = typed.details.organiser;
    const id = organiser ? await this.organiser(tx, organiser, country) : null;
    if (id === (known?.id ?? null)) return;
    await updateActivity(tx, record.id, { organiser_organisation_id: id });
    const [row] = await tx.query<{ name: string }[]>(`SELECT name FROM organisations WHERE id = $1`, [id]);
    Object.assign(before, { organiser: known?.name ?? null });
    Object.assign(after, { organiser: row?.name ?? null });
  }

  private organiser(tx: EntityManager, { id, name }: OrganisationInput, country: string): Promise<string> {
    const pointer = '/details/organiser';
    if (id) return this.directory.resolve(tx, { id }, pointer);
    if (name) return this.directory.resolve(tx, { name, kind: 'other', country }, pointer);
    const detail = { ja: '入力してください。', en: 'Fill this in.' };
    throw new DomainError('validation-failed', { errors: [{ pointer: `${pointer}/name`, code: 'required', detail }] });
  }
}

/** A publication has one day: where its first moves, the last goes with it. */
function dayMoved(
  programme: string,
  current: ActivityDetails,
  { from, to }: Partial<ActivityDetailsChange> = {},
): Partial<ActivityDetailsChange> {
  const isOneDay = programme === 'publication' && current.to === current.from;
  return isOneDay && from !== undefined && to === undefined ? { to: from } : {};
}

/** What is filled in and not asked of another programme: it goes when the programme changes. */
function noLongerAsked(current: ActivityDetails, programme: string): Partial<ActivityDetailsChange> {
  if (programme === current.programme) return {};
  const values: Readonly<Record<string, unknown>> = { ...current };
  const gone = Object.entries<FieldTable[string]>(activityFields).filter(
    ([key, field]) => isFilled(values[key]) && !isAsked(field, { programme }),
  );
  return Object.fromEntries(gone.map(([key]) => [key, Array.isArray(values[key]) ? [] : null]));
}
