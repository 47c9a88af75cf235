import type { CaseScreens } from '../types/case-screens';
import { PersonalTab } from './personal-tab';
import { placementFormKind } from './placement-form-kind';
import { PlacementTab } from './placement-tab';

/** What a trainee's placement brings to the screens. */
export const placementScreens: CaseScreens = {
  form: placementFormKind,
  facts: [
    'programmeTerms',
    'trainee',
    'age',
    'nominatedBy',
    'recommendedOn',
    'field',
    'fieldText',
    'japaneseLevel',
    'plannedArrival',
    'plannedDeparture',
    'consentVersion',
    'consentRecipient',
    'consentedOn',
    'arrivedOn',
    'departedOn',
  ],
  briefFacts: ['trainee', 'field', 'japaneseLevel', 'plannedArrival', 'plannedDeparture', 'arrivedOn'],
  tabs: [
    {
      key: 'placement',
      label: 'cases.tab.placement',
      component: PlacementTab,
      count: (view) => (view.type === 'placement' ? view.details.monthlyReports.length : 0),
    },
    { key: 'personal', label: 'cases.tab.personal', component: PersonalTab },
  ],
  mends: { preparation: 'placement', stages: 'placement' },
  above: () => [],
  beside: () => [],
  deciding: () => [],
  decisions: ['select', 'reject', 'decide'],
  batch: [],
};
