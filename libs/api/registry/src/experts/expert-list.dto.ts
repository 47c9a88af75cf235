import { Field } from '@kakehashi/api/platform';
import {
  expertiseAreas,
  expertKinds,
  expertLanguages,
  type ExpertiseCode,
  type ExpertKind,
} from '@kakehashi/shared/case-types';
import { ExpertView } from './expert.dto';

/** Which experts to find; several values of one parameter mean any of them. */
export class ExpertQuery {
  @Field({ kind: 'text', maxLength: 100, optional: true, description: 'Part of a name or employer, in any script' })
  q?: string;

  @Field({ kind: 'choices', choices: expertiseAreas, maxItems: 32, optional: true })
  expertise?: ExpertiseCode[];

  @Field({ kind: 'choices', choices: expertLanguages, maxItems: 20, optional: true })
  language?: string[];

  @Field({ kind: 'countries', maxItems: 60, optional: true, description: 'Experience in or dispatched to' })
  country?: string[];

  @Field({ kind: 'texts', maxLength: 60, maxItems: 20, optional: true, description: 'Regions, as they are registered' })
  region?: string[];

  @Field({ kind: 'date', optional: true, description: 'Available on every day from this one on, and not dispatched' })
  availableFrom?: string;

  @Field({ kind: 'date', optional: true, description: 'The last day; the same one where it is left out' })
  availableTo?: string;

  @Field({ kind: 'choices', choices: expertKinds, optional: true })
  kind?: ExpertKind[];

  @Field({ kind: 'integer', min: 1, max: 100, optional: true })
  limit?: number;

  @Field({ kind: 'text', maxLength: 1000, optional: true })
  cursor?: string;
}

/** How many of the found experts have a value. */
export class ExpertFacetCount {
  @Field({ kind: 'choice', choices: ['expertise', 'kind', 'language', 'country', 'region'] })
  facet!: string;

  @Field({ kind: 'text' })
  value!: string;

  @Field({ kind: 'integer', min: 1 })
  count!: number;
}

/** A page of experts, by name. */
export class ExpertPage {
  @Field({ kind: 'objects', of: () => ExpertView, maxItems: 100 })
  items!: ExpertView[];

  @Field({ kind: 'integer', min: 0 })
  total!: number;

  @Field({ kind: 'boolean', description: 'Whether there are more than the total and the facets count' })
  totalIsCapped!: boolean;

  @Field({ kind: 'objects', of: () => ExpertFacetCount, maxItems: 500 })
  facets!: ExpertFacetCount[];

  @Field({ kind: 'text', maxLength: 1000, nullable: true })
  nextCursor!: string | null;
}
