import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { organiserReference } from './activity-references';

/** Keeps an organisation from being changed over the heads of offices whose activities name it as partner; activities follow a merge. */
@Injectable()
export class ActivitiesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', organiserReference);
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT DISTINCT c.office_code AS office FROM cases c JOIN activities a ON a.case_id = c.id
         WHERE a.organiser_organisation_id = $1`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
