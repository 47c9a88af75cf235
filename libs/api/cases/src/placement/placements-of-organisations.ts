import { Injectable } from '@nestjs/common';
import { OrganisationUses } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';

/** Keeps an organisation from being changed over the heads of headquarters, whose offers name it as host. */
@Injectable()
export class PlacementsOfOrganisations {
  constructor(uses: OrganisationUses) {
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT 'HQ' AS office WHERE EXISTS (SELECT FROM host_offers WHERE organisation_id = $1)
         UNION SELECT c.office_code FROM host_offers o JOIN host_offer_places p ON p.offer_id = o.id
           JOIN cases c ON c.id = p.case_id WHERE o.organisation_id = $1`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
