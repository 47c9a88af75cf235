import { ItineraryTab } from '../itinerary/itinerary-tab';
import type { CaseScreens } from '../types/case-screens';
import { dispatchFormKind } from './dispatch-form-kind';
import { FollowUpCard } from './follow-up-card';
import { LastReturn } from './last-return';
import { MatchingTab } from './matching-tab';
import { MissionTab } from './mission-tab';
import { DecisionCard } from './decision-card';
import { ReceiptPanel } from './receipt-panel';

/** What a specialist dispatch brings to the screens. */
export const dispatchScreens: CaseScreens = {
  form: dispatchFormKind,
  facts: [
    'targetFiscalYear',
    'counterpart',
    'endorsedOn',
    'host',
    'expertise',
    'expertiseText',
    'objectives',
    'periodFrom',
    'periodTo',
    'expertsRequested',
    'languages',
    'mode',
    'hostCostUndertaking',
  ],
  briefFacts: ['host', 'expertise', 'objectives', 'periodFrom', 'periodTo', 'expertsRequested'],
  tabs: [
    { key: 'matching', label: 'cases.tab.matching', component: MatchingTab },
    { key: 'mission', label: 'cases.tab.mission', component: MissionTab },
    {
      key: 'itinerary',
      label: 'cases.tab.missionItinerary',
      component: ItineraryTab,
      count: ({ counts }) => counts.appointments,
    },
  ],
  mends: { preparation: 'mission' },
  above: (view) => (view.type === 'dispatch' && view.details.lastReturn ? [LastReturn] : []),
  beside: () => [ReceiptPanel, FollowUpCard],
  deciding: (view) =>
    view.type === 'dispatch'
      ? [...(view.details.lastReturn ? [LastReturn] : []), ...(view.details.score ? [DecisionCard] : [])]
      : [],
  decisions: ['approve', 'return', 'reject', 'close'],
  batch: ['approve', 'return', 'reject'],
};
