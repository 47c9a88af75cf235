import { activityFields, activityProgrammes, type ActivityProgramme } from '@kakehashi/shared/case-types';
import { Field } from '@kakehashi/api/platform';
import { OrganisationRef } from '../../case/dto/refs.dto';
import { OrganisationInput } from '../../visit/dto/visit-details.dto';

const { participants, actualParticipants } = activityFields;
const https = /^https?:\/\/[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?$/;

/** How many are expected from a country. */
export class PlannedCountryCount {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer', min: participants.min, max: participants.max })
  count!: number;
}

/** How many came from a country. */
export class CountryCount {
  @Field({ kind: 'country' })
  country!: string;

  @Field({ kind: 'integer', min: actualParticipants.min, max: actualParticipants.max })
  count!: number;
}

/** The fields of an activity as they are given when it is logged; some are asked of some programmes only. */
export class ActivityDetailsInput {
  @Field(activityFields.programme)
  programme!: ActivityProgramme;

  @Field(activityFields.theme)
  theme?: string | null;

  @Field(activityFields.organiser, { of: () => OrganisationInput })
  organiser?: OrganisationInput | null;

  @Field(activityFields.from)
  from?: string | null;

  @Field(activityFields.to)
  to?: string | null;

  @Field(activityFields.venue)
  venue?: string | null;

  @Field(activityFields.cities, { nullable: false })
  cities?: string[];

  @Field(participants, { of: () => PlannedCountryCount, nullable: false })
  participants?: PlannedCountryCount[];

  @Field(activityFields.visitors)
  visitors?: number | null;

  @Field(activityFields.publicationType)
  publicationType?: string | null;

  @Field(activityFields.issueNumber)
  issueNumber?: string | null;

  @Field(activityFields.language)
  language?: string | null;

  @Field(activityFields.url, { pattern: https })
  url?: string | null;

  @Field(activityFields.outline)
  outline?: string | null;
}

/** The fields of an activity that change; what is not named stays. */
export class ActivityDetailsChange extends ActivityDetailsInput {
  @Field(activityFields.programme, { optional: true })
  declare programme: ActivityProgramme;

  @Field(actualParticipants, { of: () => CountryCount, nullable: false, minItems: 1 })
  actualParticipants?: CountryCount[];

  @Field(activityFields.actualVisitors, { nullable: false })
  actualVisitors?: number;
}

/** What is given along with a step of an activity. */
export class ActivityTransitionData {
  @Field({ kind: 'text', maxLength: 60, optional: true, description: 'The code of a reason' })
  reason?: string;

  @Field(actualParticipants, { of: () => CountryCount, nullable: false })
  actualParticipants?: CountryCount[];

  @Field(activityFields.actualVisitors, { nullable: false })
  actualVisitors?: number;
}

/** The fields of an activity. */
export class ActivityDetails {
  @Field({ kind: 'choice', choices: activityProgrammes })
  programme!: ActivityProgramme;

  @Field({ kind: 'text', nullable: true })
  theme!: string | null;

  @Field({ kind: 'object', of: () => OrganisationRef, nullable: true })
  organiser!: OrganisationRef | null;

  @Field({ kind: 'date', nullable: true })
  from!: string | null;

  @Field({ kind: 'date', nullable: true })
  to!: string | null;

  @Field({ kind: 'text', nullable: true })
  venue!: string | null;

  @Field({ kind: 'texts' })
  cities!: string[];

  @Field({ kind: 'objects', of: () => CountryCount })
  participants!: CountryCount[];

  @Field({ kind: 'objects', of: () => CountryCount, nullable: true, description: 'Null until it was held' })
  actualParticipants!: CountryCount[] | null;

  @Field({ kind: 'integer', nullable: true })
  visitors!: number | null;

  @Field({ kind: 'integer', nullable: true, description: 'Null until it was held' })
  actualVisitors!: number | null;

  @Field({ kind: 'text', nullable: true })
  publicationType!: string | null;

  @Field({ kind: 'text', nullable: true })
  issueNumber!: string | null;

  @Field({ kind: 'text', nullable: true })
  language!: string | null;

  @Field({ kind: 'text', nullable: true })
  url!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  outline!: string | null;

  @Field({ kind: 'text', nullable: true })
  endReason!: string | null;

  @Field({ kind: 'long_text', nullable: true })
  endComment!: string | null;
}
