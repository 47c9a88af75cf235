import { Injectable } from '@nestjs/common';
import { OrganisationUses, RecordReferences } from '@kakehashi/api/registry';
import { officesNaming } from '../case/found-by-organisation';
import { consultationReference } from './affiliation-references';

/** Keeps an organisation from being changed over the heads of offices that it consults about an affiliation; those follow a merge. */
@Injectable()
export class AffiliationsOfOrganisations {
  constructor(uses: OrganisationUses, references: RecordReferences) {
    references.add('organisation', consultationReference);
    uses.add(officesNaming(consultationReference));
  }
}
