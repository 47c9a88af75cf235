import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOf, localDate } from '@kakehashi/shared/calendar';
import { DomainError } from '@kakehashi/api/platform';
import { AgreedTerms, Jurisdictions, Programmes } from '@kakehashi/api/registry';
import { assertCovered } from '../case/coverage';
import { demand } from '../case/refusal';
import type { LoadedCase } from '../case/case-loader';
import type {
  CasePlan,
  CaseTypeBehaviour,
  DetailChange,
  SaidOfCase,
  StepRecord,
  TakenStep,
  TypedCase,
} from '../case/case-type';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import type { SqlRunner } from '../case/sql';
import type { PlacementDetails } from './dto/placement-details.dto';
import { TraineeVault } from './personal/trainee-vault';
import { Untold } from './personal/untold';
import { changeOf, traineeInHistory } from './placement-change';
import { assertAfterOpening, assertArrival, assertDates, assertPerson, type PlacementDates } from './placement-checks';
import { PlacementSteps } from './placement-steps';
import {
  arrivalColumns,
  insertPlacement,
  loadPlacements,
  placementSearchText,
  updatePlacement,
} from './placement-store';
import { typedPlacement } from './placement-view';

/** What a host agreed to with its offer. */
const agreedKeys = ['field', 'japaneseLevel', 'plannedArrival', 'plannedDeparture'] as const;

/** What a trainee's placement adds to the core. */
@Injectable()
export class PlacementBehaviour implements CaseTypeBehaviour<'placement'> {
  constructor(
    private readonly jurisdictions: Jurisdictions,
    private readonly programmes: Programmes,
    private readonly vault: TraineeVault,
    private readonly steps: PlacementSteps,
    private readonly terms: AgreedTerms,
    private readonly untold: Untold,
  ) {}

  assertUntold(tx: EntityManager, said: SaidOfCase): Promise<void> {
    return this.untold.assert(tx, said);
  }

  async load(db: SqlRunner, caseIds: readonly string[]): Promise<Map<string, TypedCase<'placement'>>> {
    const rows = await loadPlacements(db, caseIds);
    return new Map(
      rows.map((row) => {
        const { caseId, passportKeyId: keyId, passportSealed: sealed } = row;
        const validUntil = keyId && sealed ? this.vault.validUntil({ keyId, sealed }, caseId) : null;
        return [caseId, typedPlacement(row, validUntil)];
      }),
    );
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'placement'>, now: Date): Promise<CasePlan> {
    const { details, country, office } = input;
    const today = localDate(now, 'Asia/Tokyo');
    const { programme, trainee, plannedArrival = null, plannedDeparture = null } = details;
    assertDates(details, today);
    assertPerson(details, today);
    assertAfterOpening(plannedArrival, await this.assertOpen(tx, programme, today));
    await assertCovered(this.jurisdictions, tx, { office, country, on: today });
    const names = {
      nameRoman: trainee.nameRoman,
      nameNative: trainee.nameNative || null,
      nameKana: trainee.nameKana || null,
      employer: trainee.employer,
    };
    return {
      columns: {
        prefecture_code: null,
        fiscal_year: fiscalYearOf(plannedArrival ?? today),
        first_date: plannedArrival,
        last_date: plannedDeparture,
      },
      after: { country, programme, trainee: traineeInHistory(names), field: details.field, ...givenPersonal(details) },
      insert: async (inner, caseId) => {
        await insertPlacement(inner, caseId, {
          programme_code: programme,
          name_roman: names.nameRoman,
          name_native: names.nameNative,
          name_kana: names.nameKana,
          birth_date: trainee.birthDate,
          employer: names.employer,
          nominated_by: details.nominatedBy || null,
          recommended_on: details.recommendedOn ?? null,
          field: details.field,
          field_text: details.fieldText || null,
          japanese_level: details.japaneseLevel,
          planned_arrival: plannedArrival,
          planned_departure: plannedDeparture,
          consent_version: details.consentVersion || null,
          consent_recipient: details.consentRecipient || null,
          consented_on: details.consentedOn ?? null,
          tokyo_from: details.tokyoFrom ?? null,
          tokyo_to: details.tokyoTo ?? null,
          jiam_from: details.jiamFrom ?? null,
          jiam_to: details.jiamTo ?? null,
          host_from: details.hostFrom ?? null,
          host_to: details.hostTo ?? null,
        });
        await this.vault.keep(inner, caseId, details, now);
      },
    };
  }

  /** A piece that is there is replaced or taken out only by who may look at it. */
  assertMayChange(actor: Actor, loaded: LoadedCase<'placement'>, { details }: ChangeCase<'placement'>): void {
    const { personal, plannedDeparture } = loaded.typed.details;
    const held = personal.flatMap((piece) => (piece.held ? [piece.field] : []));
    // The page says whether the passport lasts beyond the departure: moving that day about would find its last one.
    const measures = (details?.plannedDeparture ?? plannedDeparture) !== plannedDeparture && held.includes('passport');
    if (measures || held.some((field) => details?.[field] !== undefined)) demand(actor, 'placement.reveal', loaded);
  }

  async change(
    tx: EntityManager,
    loaded: LoadedCase<'placement'>,
    input: ChangeCase<'placement'>,
    now: Date,
  ): Promise<DetailChange> {
    const { record, typed, today } = loaded;
    const details = input.details ?? {};
    const { columns, before, after } = changeOf(typed.details, details);
    const dates = { ...typed.details, ...after } as PlacementDates;
    if (Object.keys(after).some((key) => key in dates)) assertDates(dates, today);
    assertPerson(details, today);
    const { arrivedOn } = details;
    if (arrivedOn && 'arrivedOn' in after) assertArrival(arrivedOn, typed.details, today, '/details');
    if ('programme' in after || 'plannedArrival' in after)
      await this.assertProgramme(tx, typed.details, after, localDate(now, 'Asia/Tokyo'));
    const country = input.country ?? record.country;
    if (country !== record.country)
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: today });
    const touched = await this.vault.keep(tx, record.id, details, now);
    await updatePlacement(tx, record.id, columns);
    if (agreedKeys.some((key) => key in after)) await this.terms.ofCase(tx, record.id);
    const removed = touched.filter((field) => details[field] === null);
    const given = touched.filter((field) => details[field] !== null);
    // What was written before the piece was sealed is looked at too.
    if (given.length > 0)
      await this.untold.assert(tx, {
        caseId: record.id,
        actorId: null,
        words: [record.title, typed.details],
        pointer: '',
      });
    const personal = [...((after['personalData'] as string[] | undefined) ?? []), ...given];
    return {
      columns: {
        ...planColumns(dates, after),
        ...('arrivedOn' in after && arrivedOn ? arrivalColumns(arrivedOn) : {}),
      },
      before,
      sealed: touched,
      after: {
        ...after,
        ...(personal.length ? { personalData: personal } : {}),
        ...(removed.length ? { personalDataRemoved: removed } : {}),
      },
    };
  }

  accompany(tx: EntityManager, loaded: LoadedCase<'placement'>, step: TakenStep<'placement'>): Promise<StepRecord> {
    return this.steps.accompany(tx, loaded, step);
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return placementSearchText(db, caseId, reference, title);
  }

  /** Refuses a nomination for a programme that takes none; answers since when it is there. */
  private async assertOpen(tx: EntityManager, code: string, today: string): Promise<string> {
    const programme = await this.programmes.byCode(tx, code, today);
    const pointer = '/details/programme';
    if (!programme) throw new DomainError('validation-failed', { errors: [{ pointer, code: 'not-found' }] });
    if (programme.state !== 'open')
      throw new DomainError('programme-closed', { errors: [{ pointer, code: 'programme-closed' }] });
    return programme.opensOn;
  }

  /** A case goes on in a programme that has closed; only another one has to be open. */
  private async assertProgramme(
    tx: EntityManager,
    current: Pick<PlacementDetails, 'programme' | 'plannedArrival'>,
    after: Readonly<Record<string, unknown>>,
    today: string,
  ): Promise<void> {
    const { programme, plannedArrival } = { ...current, ...after } as typeof current;
    const opensOn =
      programme === current.programme
        ? (await this.programmes.byCode(tx, programme, today))?.opensOn
        : await this.assertOpen(tx, programme, today);
    if (opensOn) assertAfterOpening(plannedArrival, opensOn);
  }
}

/** The dates of the case itself, where its plan moved. */
function planColumns({ plannedArrival, plannedDeparture }: PlacementDates, after: Readonly<Record<string, unknown>>) {
  if (!('plannedArrival' in after || 'plannedDeparture' in after)) return {};
  return {
    first_date: plannedArrival ?? null,
    last_date: plannedDeparture ?? null,
    ...(plannedArrival ? { fiscal_year: fiscalYearOf(plannedArrival) } : {}),
  };
}

/** That personal data was given, for the history; never what it says. */
function givenPersonal(details: CreateCase<'placement'>['details']): { personalData?: string[] } {
  const given = (['passport', 'health', 'emergencyContact'] as const).filter((field) => details[field]);
  return given.length ? { personalData: given } : {};
}
