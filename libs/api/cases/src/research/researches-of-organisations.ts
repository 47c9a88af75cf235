import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import { officesNaming } from '../case/found-by-organisation';
import { researchRequesterReference } from './research-references';

/** Keeps an organisation from being changed over the heads of offices whose researches it asked for; researches follow a merge. */
@Injectable()
export class ResearchesOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', researchRequesterReference);
    uses.add(officesNaming(researchRequesterReference));
  }
}
