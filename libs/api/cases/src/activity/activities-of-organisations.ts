import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import { officesNaming } from '../case/found-by-organisation';
import { organiserReference } from './activity-references';

/** Keeps an organisation from being changed over the heads of offices whose activities name it as partner; activities follow a merge. */
@Injectable()
export class ActivitiesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', organiserReference);
    uses.add(officesNaming(organiserReference));
  }
}
