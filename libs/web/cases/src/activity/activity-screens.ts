import { programmeName } from '@kakehashi/shared/case-types';
import type { CaseScreens } from '../types/case-screens';
import { activityFormKind } from './activity-form-kind';
import { ResultsTab } from './results-tab';

/** What an activity brings to the screens. */
export const activityScreens: CaseScreens = {
  form: activityFormKind,
  facts: [
    'programme',
    'theme',
    'organiser',
    'from',
    'to',
    'venue',
    'cities',
    'participants',
    'actualParticipants',
    'visitors',
    'actualVisitors',
    'publicationType',
    'issueNumber',
    'language',
    'url',
    'outline',
  ],
  briefFacts: ['programme', 'theme', 'organiser', 'from', 'to', 'participants', 'actualParticipants'],
  nameOf: (view, key) =>
    view.type === 'activity' && key === 'programme'
      ? programmeName(view.details.programme, view.fiscalYear)
      : undefined,
  tabs: [{ key: 'results', label: 'cases.tab.results', component: ResultsTab }],
  mends: {},
  above: () => [],
  beside: () => [],
  deciding: () => [],
  decisions: ['close'],
  batch: [],
};
