import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { appointmentReference, hostReference, requesterReference } from './visit-references';

/** Keeps an organisation from being changed over the heads of offices whose visits name it; visits follow a merge. */
@Injectable()
export class VisitsOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', requesterReference, hostReference, appointmentReference);
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT DISTINCT c.office_code AS office FROM cases c WHERE c.id IN (
           SELECT case_id FROM visits WHERE requester_organisation_id = $1
           UNION ALL SELECT case_id FROM visit_hosts WHERE organisation_id = $1
           UNION ALL SELECT case_id FROM appointments WHERE host_organisation_id = $1)`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
