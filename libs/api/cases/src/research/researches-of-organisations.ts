import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { researchRequesterReference } from './research-references';

/** Keeps an organisation from being changed over the heads of offices whose researches it asked for; researches follow a merge. */
@Injectable()
export class ResearchesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', researchRequesterReference);
    uses.add(async (db, organisationId) => {
      const rows = await db.query<{ office: OfficeCode }[]>(
        `SELECT DISTINCT c.office_code AS office FROM cases c JOIN researches r ON r.case_id = c.id
         WHERE r.requester_organisation_id = $1`,
        [organisationId],
      );
      return rows.map(({ office }) => office);
    });
  }
}
