import { agreement } from './agreement/agreement';
import { certificate } from './certificate/certificate';
import { itinerary } from './itinerary/itinerary';
import type { Letter } from './letter';

/** Every letter that is drafted from cases; a further one is an entry here and a route. */
export const letters = {
  agreement,
  certificate,
  itinerary,
} satisfies Record<string, Letter>;

/** The name of a letter. */
export type LetterKind = keyof typeof letters;
