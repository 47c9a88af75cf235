import { expertKinds, matchConstraints, matchPreferences } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';

/** How many of those who do not fit are shown. */
export class MatchingQuery {
  @Field({ kind: 'integer', min: 0, max: 200, optional: true, description: 'Of those who do not fit; 20 by default' })
  others?: number;
}

/** What a dispatch asks of a specialist. */
export class NeedView {
  @Field({ kind: 'text' })
  expertise!: string;

  @Field({ kind: 'date' })
  periodFrom!: string;

  @Field({ kind: 'date' })
  periodTo!: string;

  @Field({ kind: 'texts' })
  languages!: string[];

  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'boolean' })
  requireHealthClearance!: boolean;
}

/** One condition, whether a specialist meets it, and the values that explain it. */
export class ConstraintView {
  @Field({ kind: 'choice', choices: matchConstraints })
  code!: string;

  @Field({ kind: 'boolean' })
  met!: boolean;

  @Field({ kind: 'json' })
  values!: Record<string, unknown>;
}

/** What one preference gives, and the values that explain it. */
export class PreferenceView {
  @Field({ kind: 'choice', choices: matchPreferences })
  code!: string;

  @Field({ kind: 'boolean' })
  met!: boolean;

  @Field({ kind: 'number' })
  points!: number;

  @Field({ kind: 'number' })
  of!: number;

  @Field({ kind: 'json' })
  values!: Record<string, unknown>;
}

/** A specialist beside the need of a dispatch, and why they fit or not. */
export class CandidateView {
  @Field({ kind: 'uuid' })
  expertId!: string;

  @Field({ kind: 'text' })
  name!: string;

  @Field({ kind: 'text', nullable: true })
  nameRoman!: string | null;

  @Field({ kind: 'choice', choices: expertKinds })
  kind!: string;

  @Field({ kind: 'text', nullable: true })
  employerName!: string | null;

  @Field({ kind: 'boolean' })
  fits!: boolean;

  @Field({ kind: 'number', description: 'Points of the preferences together, out of 100' })
  score!: number;

  @Field({ kind: 'objects', of: () => ConstraintView })
  constraints!: ConstraintView[];

  @Field({ kind: 'objects', of: () => PreferenceView })
  preferences!: PreferenceView[];
}

/** Conditions that could be given up together, and how many would fit then. */
export class RelaxationView {
  @Field({ kind: 'choices', choices: matchConstraints })
  constraints!: string[];

  @Field({ kind: 'integer' })
  count!: number;

  @Field({ kind: 'objects', of: () => CandidateView, description: 'The best of them' })
  best!: CandidateView[];
}

/** Who fits a dispatch, who does not and why, and what would have to give where nobody fits. */
export class MatchingView {
  @Field({ kind: 'object', of: () => NeedView })
  need!: NeedView;

  @Field({ kind: 'objects', of: () => CandidateView, description: 'The best first, 200 at most' })
  fits!: CandidateView[];

  @Field({ kind: 'integer' })
  fitCount!: number;

  @Field({ kind: 'objects', of: () => CandidateView, description: 'The fewest unmet conditions first' })
  others!: CandidateView[];

  @Field({ kind: 'integer' })
  otherCount!: number;

  @Field({ kind: 'objects', of: () => RelaxationView })
  relaxations!: RelaxationView[];

  @Field({
    kind: 'boolean',
    description: 'Whether missions of offices whose cases the reader may not read are left out',
  })
  ownMissionsOnly!: boolean;
}
