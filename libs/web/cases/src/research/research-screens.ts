import type { CaseScreens } from '../types/case-screens';
import { researchFormKind } from './research-form-kind';

/** What a commissioned research brings to the screens. */
export const researchScreens: CaseScreens = {
  form: researchFormKind,
  facts: ['requester', 'branch', 'questions', 'background', 'receivedOn', 'dueOn', 'shareable'],
  briefFacts: ['requester', 'questions', 'receivedOn', 'dueOn'],
  tabs: [],
  mends: {},
  above: () => [],
  beside: () => [],
  deciding: () => [],
  decisions: ['decline', 'close'],
  batch: [],
};
