import { Injectable } from '@nestjs/common';
import { OrganisationUses } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** Keeps an organisation from being changed over the heads of offices whose dispatches name it as host. */
@Injectable()
export class DispatchesOfOrganisations {
  constructor(uses: OrganisationUses) {
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT DISTINCT c.office_code AS office FROM cases c JOIN dispatches d ON d.case_id = c.id
         WHERE d.host_organisation_id = $1`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
