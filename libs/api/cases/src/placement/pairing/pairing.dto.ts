import {
  japaneseLevels,
  offerConditions,
  pairPreferences,
  trainingFields,
  type JapaneseLevel,
  type PairObstacle,
} from '@kakehashi/shared/case-types';
import { officeCodes, type OfficeCode } from '@kakehashi/shared/calendar';
import { Field } from '@kakehashi/api/platform';
import { HostRef } from '@kakehashi/api/registry';

const programme = { kind: 'text', maxLength: 40 } as const;
const conditionCodes = Object.keys(offerConditions);

/** Whose placements: of one programme, and narrower where asked. */
export class TraineeQuery {
  @Field(programme)
  programme!: string;

  @Field({ kind: 'choices', choices: officeCodes, maxItems: 10, optional: true })
  office?: OfficeCode[];

  @Field({ kind: 'integers', min: 1990, max: 2199, maxItems: 40, optional: true })
  fiscalYear?: number[];
}

/** A trainee as boards and proposals show one: no personal data beyond the name. */
export class TraineeCard {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'integer', min: 1 })
  version!: number;

  @Field({ kind: 'text' })
  state!: string;

  @Field({ kind: 'text' })
  nameRoman!: string;

  @Field({ kind: 'text', nullable: true })
  nameNative!: string | null;

  @Field({ kind: 'office' })
  office!: OfficeCode;

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer' })
  fiscalYear!: number;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field({ kind: 'choice', choices: japaneseLevels })
  japaneseLevel!: JapaneseLevel;

  @Field({ kind: 'date', nullable: true })
  plannedArrival!: string | null;

  @Field({ kind: 'date', nullable: true })
  plannedDeparture!: string | null;

  @Field({ kind: 'uuid', nullable: true, description: 'The offer of which the trainee has a place' })
  offerId!: string | null;

  @Field({ kind: 'boolean', description: 'Whether the place was taken although a condition is not met' })
  overridden!: boolean;
}

/** An offer beside the trainees. */
export class OfferCard {
  @Field({ kind: 'uuid' })
  id!: string;

  @Field({ kind: 'object', of: () => HostRef })
  host!: HostRef;

  @Field({ kind: 'choice', choices: trainingFields })
  field!: string;

  @Field({ kind: 'integer' })
  capacity!: number;

  @Field({ kind: 'integer', description: 'By trainees whose cases the reader may read' })
  taken!: number;

  @Field({ kind: 'choice', choices: japaneseLevels })
  minJapaneseLevel!: JapaneseLevel;

  @Field({ kind: 'date' })
  availableFrom!: string;

  @Field({ kind: 'date' })
  availableTo!: string;

  @Field({ kind: 'boolean' })
  retired!: boolean;
}

/** One condition of an offer, and whether the candidate meets it. */
export class PairConditionView {
  @Field({ kind: 'choice', choices: conditionCodes })
  code!: string;

  @Field({ kind: 'boolean' })
  met!: boolean;
}

/** What one preference gives, and the values that explain it. */
export class PairPreferenceView {
  @Field({ kind: 'choice', choices: pairPreferences })
  code!: string;

  @Field({ kind: 'integer' })
  points!: number;

  @Field({ kind: 'integer' })
  of!: number;

  @Field({ kind: 'json' })
  values!: Record<string, unknown>;
}

/** How a candidate and an offer fit, and why. */
export class PairView {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'uuid' })
  offerId!: string;

  @Field({ kind: 'boolean' })
  fits!: boolean;

  @Field({ kind: 'objects', of: () => PairConditionView })
  constraints!: PairConditionView[];

  @Field({ kind: 'objects', of: () => PairPreferenceView })
  preferences!: PairPreferenceView[];

  @Field({ kind: 'integer', description: 'The points of the preferences, out of 100' })
  score!: number;
}

/** What would have to give together, and where that would be enough. */
export class PairRelaxationView {
  @Field({ kind: 'choices', choices: [...conditionCodes, 'places'] })
  obstacles!: PairObstacle[];

  @Field({ kind: 'uuids', description: 'The best few' })
  offerIds!: string[];

  @Field({ kind: 'integer', description: 'How many offers there are' })
  offerCount!: number;
}

/** A candidate for whom the proposal has no place. */
export class UnplacedView {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'objects', of: () => PairRelaxationView })
  relaxations!: PairRelaxationView[];
}

/** A proposal for all candidates at once; a person decides. */
export class PairingView {
  @Field({ kind: 'objects', of: () => TraineeCard, description: 'Those found eligible, who waited longest first' })
  candidates!: TraineeCard[];

  @Field({ kind: 'objects', of: () => OfferCard, description: 'Those with a place left' })
  offers!: OfferCard[];

  @Field({ kind: 'objects', of: () => PairView })
  pairs!: PairView[];

  @Field({ kind: 'objects', of: () => UnplacedView })
  unplaced!: UnplacedView[];

  @Field({ kind: 'integer', description: 'Candidates beyond what one proposal takes' })
  candidatesLeftOut!: number;

  @Field({ kind: 'integer', description: 'Offers beyond what one proposal takes' })
  offersLeftOut!: number;

  @Field({ kind: 'boolean', description: 'Whether places taken by trainees of other offices are left out' })
  ownPlacesOnly!: boolean;
}

/** Where trainees and hosts stand. */
export class TraineeBoard {
  @Field({ kind: 'objects', of: () => TraineeCard, description: 'Whose placements are under way' })
  trainees!: TraineeCard[];

  @Field({ kind: 'objects', of: () => OfferCard, description: 'Those that go on, and those that trainees have' })
  offers!: OfferCard[];

  @Field({ kind: 'integer' })
  traineesLeftOut!: number;

  @Field({ kind: 'integer' })
  offersLeftOut!: number;

  @Field({ kind: 'boolean', description: 'Whether places taken by trainees of other offices are left out' })
  ownPlacesOnly!: boolean;
}

/** Which offers to explain. */
export class OffersQuery {
  @Field({ kind: 'uuid', optional: true, description: 'Only this one' })
  offerId?: string;
}

/** The open offers for one candidate. */
export class OffersForCandidate {
  @Field({ kind: 'objects', of: () => PairView, description: 'The best first' })
  pairs!: PairView[];

  @Field({ kind: 'objects', of: () => OfferCard, description: 'The offers of the pairs, in their order' })
  offers!: OfferCard[];

  @Field({ kind: 'integer', description: 'Offers beyond those that are explained' })
  offersLeftOut!: number;
}

/** A pair that a person chose. */
export class ChosenPair {
  @Field({ kind: 'reference' })
  reference!: string;

  @Field({ kind: 'integer', min: 1, description: 'Of the case, as it was read' })
  version!: number;

  @Field({ kind: 'uuid' })
  offerId!: string;

  @Field({
    kind: 'long_text',
    maxLength: 1000,
    optional: true,
    nullable: true,
    description: 'Why, where a condition is not met',
  })
  overrideReason?: string | null;
}

/** The pairs that a person chose. */
export class ConfirmPairing {
  @Field({ kind: 'objects', of: () => ChosenPair, minItems: 1, maxItems: 100 })
  pairs!: ChosenPair[];
}
