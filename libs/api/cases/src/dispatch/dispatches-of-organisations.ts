import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import type { OfficeCode } from '@kakehashi/shared/calendar';
import { invitationReference, missionHostReference } from './dispatch-references';

/** Keeps an organisation from being changed over the heads of offices whose dispatches name it as host; dispatches follow a merge. */
@Injectable()
export class DispatchesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', missionHostReference);
    references.add('expert', invitationReference);
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
