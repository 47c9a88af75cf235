import { Field } from '@kakehashi/api/platform';
import { japaneseLevels, trainingFields, visitLanguages, type JapaneseLevel } from '@kakehashi/shared/case-types';

const programme = { kind: 'text', maxLength: 40 } as const;
const capacity = { kind: 'integer', min: 1, max: 99 } as const;
const languages = { kind: 'choices', choices: visitLanguages, maxItems: 5 } as const;
const conditions = { kind: 'long_text', maxLength: 4000, optional: true, nullable: true } as const;

/** Which offers to find; several values of one parameter mean any of them. */
export class HostOfferQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of the name of the host' })
  q?: string;

  @Field({ ...programme, optional: true })
  programme?: string;

  @Field({ kind: 'choices', choices: trainingFields, maxItems: 40, optional: true })
  field?: string[];

  @Field({
    kind: 'boolean',
    optional: true,
    description: 'Only those that still have a place, by what the reader may know, and have not ended',
  })
  open?: boolean;

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'cursor', maxLength: 1000, optional: true })
  cursor?: string;
}

/** The local government that offers the places. */
export class HostRef {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'municipality', nullable: true })
  municipalityCode!: string | null;
}

/** Places that a local government offers to trainees. */
export class HostOfferView {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field(programme)
  programme!: string;

  @Field({ kind: 'object', of: () => HostRef })
  host!: HostRef;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field(capacity)
  capacity!: number;

  @Field({
    kind: 'integer',
    min: 0,
    description:
      'Places taken by candidates who are proposed, selected or there, of those whose cases the reader may read',
  })
  taken!: number;

  @Field({ kind: 'choice', choices: japaneseLevels })
  minJapaneseLevel!: JapaneseLevel;

  @Field({ ...languages, description: 'In which the host can train beside Japanese' })
  languages!: string[];

  @Field({ kind: 'date' })
  availableFrom!: string;

  @Field({ kind: 'date' })
  availableTo!: string;

  @Field({ kind: 'long_text', nullable: true })
  conditions!: string | null;

  @Field({ kind: 'instant', nullable: true })
  retiredAt!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  retiredReason!: string | null;

  @Field({ kind: 'integer', min: 1 })
  version!: number;
}

/** A page of offers, those that begin last first. */
export class HostOfferPage {
  @Field({ kind: 'objects', of: () => HostOfferView, maxItems: 100 })
  items!: HostOfferView[];

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;

  @Field({ kind: 'boolean', description: 'Whether places taken by trainees of other offices are left out' })
  ownPlacesOnly!: boolean;
}

/** A host by its id, or by its name where it may be new. */
export class HostInput {
  @Field({ kind: 'uuid', optional: true })
  id?: string;

  @Field({ kind: 'text', maxLength: 200, optional: true })
  name?: string;

  @Field({ kind: 'municipality', optional: true, nullable: true })
  municipalityCode?: string | null;
}

/** A new offer. */
export class NewHostOffer {
  @Field(programme)
  programme!: string;

  @Field({ kind: 'object', of: () => HostInput })
  host!: HostInput;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field(capacity)
  capacity!: number;

  @Field({ kind: 'choice', choices: japaneseLevels, optional: true, description: '`none` by default' })
  minJapaneseLevel?: JapaneseLevel;

  @Field({ ...languages, optional: true })
  languages?: string[];

  @Field({ kind: 'date' })
  availableFrom!: string;

  @Field({ kind: 'date' })
  availableTo!: string;

  @Field(conditions)
  conditions?: string | null;
}

/** What changes of an offer; its host and programme stay. */
export class HostOfferPatch {
  @Field({ kind: 'choice', choices: trainingFields, optional: true })
  field?: string;

  @Field({ ...capacity, optional: true })
  capacity?: number;

  @Field({ kind: 'choice', choices: japaneseLevels, optional: true })
  minJapaneseLevel?: JapaneseLevel;

  @Field({ ...languages, optional: true })
  languages?: string[];

  @Field({ kind: 'date', optional: true })
  availableFrom?: string;

  @Field({ kind: 'date', optional: true })
  availableTo?: string;

  @Field(conditions)
  conditions?: string | null;
}

/** Why an offer ends. */
export class RetireHostOffer {
  @Field({ kind: 'long_text', maxLength: 1000 })
  reason!: string;
}
