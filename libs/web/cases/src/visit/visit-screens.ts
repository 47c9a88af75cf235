import { visitFields } from '@kakehashi/shared/case-types';
import { ItineraryTab } from '../itinerary/itinerary-tab';
import type { CaseScreens } from '../types/case-screens';
import { EarlierVisitsPanel } from './earlier-visits';
import { PeopleTab } from './people-tab';
import { RequesterEndedPanel } from './requester-ended-panel';
import { visitFormKind } from './visit-form-kind';

const [requester = '', ...others] = Object.keys(visitFields);

/** What a visit brings to the screens. */
export const visitScreens: CaseScreens = {
  form: visitFormKind,
  facts: [requester, 'hosts', ...others],
  briefFacts: ['requester', 'purpose', 'firstDate', 'lastDate', 'plannedPeople', 'actualPeople'],
  tabs: [
    {
      key: 'itinerary',
      label: 'cases.tab.itinerary',
      component: ItineraryTab,
      count: ({ counts }) => counts.appointments,
    },
    { key: 'people', label: 'cases.tab.people', component: PeopleTab, count: ({ counts }) => counts.members },
  ],
  mends: { earlier_visits: 'overview' },
  // Whoever assesses looks at earlier visits first; later they stay at hand beside.
  above: (view) => [
    ...(view.type === 'visit' && view.details.requesterEnded ? [RequesterEndedPanel] : []),
    ...(view.state === 'assessing' ? [EarlierVisitsPanel] : []),
  ],
  beside: ({ state }) => (['inquiry', 'assessing'].includes(state) ? [] : [EarlierVisitsPanel]),
  deciding: () => [EarlierVisitsPanel],
  decisions: ['accept', 'decline', 'close'],
  batch: ['accept'],
};
