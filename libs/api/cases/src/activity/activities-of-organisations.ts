import { Injectable } from '@nestjs/common';
import { OrganisationUses } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** Keeps an organisation from being changed over the heads of offices whose activities name it as partner. */
@Injectable()
export class ActivitiesOfOrganisations {
  constructor(uses: OrganisationUses) {
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
