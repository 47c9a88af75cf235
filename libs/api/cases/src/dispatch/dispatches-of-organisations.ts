import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import { officesNaming } from '../case/found-by-organisation';
import { invitationReference, missionHostReference } from './dispatch-references';

/** Keeps an organisation from being changed over the heads of offices whose dispatches name it as host; dispatches follow a merge. */
@Injectable()
export class DispatchesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', missionHostReference);
    references.add('expert', invitationReference);
    uses.add(officesNaming(missionHostReference));
  }
}
