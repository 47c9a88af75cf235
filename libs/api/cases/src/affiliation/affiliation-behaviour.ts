import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '@kakehashi/shared/access';
import { fiscalYearOfInstant, localDate, officeZones } from '@kakehashi/shared/calendar';
import { Jurisdictions } from '@kakehashi/api/registry';
import type { LoadedCase } from '../case/case-loader';
import type { CasePlan, CaseTypeBehaviour, DetailChange, StepRecord, TakenStep, TypedCase } from '../case/case-type';
import { assertCovered } from '../case/coverage';
import type { ChangeCase, CreateCase } from '../case/dto/case-input.dto';
import type { SqlRunner } from '../case/sql';
import { VisitOrganisations } from '../visit/visit-organisations';
import { changeOf } from './affiliation-change';
import {
  consultationSearchText,
  insertConsultation,
  loadConsultations,
  partyOf,
  updateConsultation,
  type ConsultationRow,
} from './affiliation-store';
import type { AffiliationDetailsChange } from './dto/affiliation-details.dto';
import { Signing } from './signing';

/** What a consultation about an affiliation adds to the core. */
@Injectable()
export class AffiliationBehaviour implements CaseTypeBehaviour<'affiliation'> {
  constructor(
    private readonly organisations: VisitOrganisations,
    private readonly jurisdictions: Jurisdictions,
    private readonly signing: Signing,
  ) {}

  async load(db: SqlRunner, caseIds: readonly string[]): Promise<Map<string, TypedCase<'affiliation'>>> {
    const rows = await loadConsultations(db, caseIds);
    return new Map(rows.map((row) => [row.caseId, typedConsultation(row)]));
  }

  async plan(tx: EntityManager, _actor: Actor, input: CreateCase<'affiliation'>, now: Date): Promise<CasePlan> {
    const { details, country, office } = input;
    await assertCovered(this.jurisdictions, tx, { office, country, on: localDate(now, officeZones[office]) });
    const requester = await this.organisations.requester(tx, details.requester);
    const { name, prefecture } = await partyOf(tx, requester);
    return {
      columns: {
        prefecture_code: prefecture,
        // A consultation belongs to the fiscal year in which it came in.
        fiscal_year: fiscalYearOfInstant(now),
        first_date: null,
        last_date: null,
      },
      after: { country, requester: name, cities: details.cities ?? [] },
      insert: (inner, caseId) =>
        insertConsultation(inner, caseId, {
          requester_organisation_id: requester,
          cities: details.cities ?? [],
          affiliation_kind: details.affiliationKind ?? null,
          exchange_fields: details.exchangeFields ?? [],
          background: details.background || null,
          candidates: details.candidates ?? [],
          contacts: details.contacts || null,
          partner: details.partner || null,
        }),
    };
  }

  async change(
    tx: EntityManager,
    loaded: LoadedCase<'affiliation'>,
    { country, details: given }: ChangeCase<'affiliation'>,
  ): Promise<DetailChange> {
    const details: Partial<AffiliationDetailsChange> = { ...given };
    const { record, typed, today } = loaded;
    if (country && country !== record.country)
      await assertCovered(this.jurisdictions, tx, { office: record.office, country, on: today });
    const { columns, before, after } = changeOf(typed.details, details);
    await updateConsultation(tx, record.id, columns);
    const known = typed.details.requester;
    const id = details.requester ? await this.organisations.requester(tx, details.requester) : known.id;
    if (id === known.id) return { columns: {}, before, after };
    await updateConsultation(tx, record.id, { requester_organisation_id: id });
    const { name, prefecture } = await partyOf(tx, id);
    return {
      columns: { prefecture_code: prefecture },
      before: { ...before, requester: known.name },
      after: { ...after, requester: name },
    };
  }

  async accompany(
    tx: EntityManager,
    loaded: LoadedCase<'affiliation'>,
    { actor, transition, input: { data = {}, comment } }: TakenStep<'affiliation'>,
  ): Promise<StepRecord> {
    const { id } = loaded.record;
    const given = new Set(transition.dataFields.map(({ key }) => key));
    const { signedOn, reason } = data;
    if (given.has('signedOn') && signedOn) {
      const entry = await this.signing.enter(tx, actor, loaded, { ...data, signedOn });
      await updateConsultation(tx, id, { signed_on: signedOn, entry_id: entry });
      const { partner, signedOn: before } = loaded.typed.details;
      return { before: { signedOn: before }, after: { signedOn, partner } };
    }
    if (!given.has('reason')) return { before: {}, after: {} };
    if (transition.name !== 'reopen')
      await updateConsultation(tx, id, { end_reason: reason ?? null, end_comment: comment?.trim() || null });
    return { before: {}, after: { reason } };
  }

  searchText(db: SqlRunner, caseId: string, reference: string, title: string): Promise<string> {
    return consultationSearchText(db, caseId, reference, title);
  }
}

function typedConsultation({ caseId: _case, ...details }: ConsultationRow): TypedCase<'affiliation'> {
  const { prefecture, municipalityCode } = details.requester;
  return {
    details,
    values: { ...details, requesterPrefecture: prefecture },
    facts: { requestingGovernment: municipalityCode },
  };
}
