import type { CaseScreens } from '../types/case-screens';
import { affiliationFormKind } from './affiliation-form-kind';
import { RegisterPanel } from './register-panel';

/** What a consultation about an affiliation brings to the screens. */
export const affiliationScreens: CaseScreens = {
  form: affiliationFormKind,
  facts: [
    'requester',
    'cities',
    'affiliationKind',
    'exchangeFields',
    'background',
    'candidates',
    'contacts',
    'partner',
  ],
  briefFacts: ['requester', 'cities', 'candidates', 'partner'],
  tabs: [],
  mends: {},
  above: () => [],
  beside: () => [RegisterPanel],
  deciding: () => [],
  decisions: ['close'],
  batch: [],
};
