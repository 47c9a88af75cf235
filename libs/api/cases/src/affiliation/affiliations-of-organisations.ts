import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { consultationReference } from './affiliation-references';

/** Keeps an organisation from being changed over the heads of offices that it consults about an affiliation; those follow a merge. */
@Injectable()
export class AffiliationsOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', consultationReference);
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT DISTINCT c.office_code AS office
         FROM cases c JOIN affiliation_consultations a ON a.case_id = c.id
         WHERE a.requester_organisation_id = $1`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
