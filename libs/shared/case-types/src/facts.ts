import type { Hand } from '@kakehashi/shared/access';
import type { IsoDate, OfficeCode } from '@kakehashi/shared/calendar';
import type { CaseType } from './case-type';
import type { DispatchFacts } from './dispatch/facts';
import type { RequiredDocument } from './dispatch/required-documents';
import type { PlacementFacts } from './placement/facts';

/** What the evaluator has to know about a case; API and web fill it from what they hold. */
export interface CaseFacts {
  readonly type: CaseType;
  readonly state: string;
  readonly office: OfficeCode;
  readonly ownerId: string | null;
  readonly createdBy: string | null;
  /** Who changed its substance after it was created. */
  readonly editorIds: readonly string[];
  /** Who ever recommended it, or gave a first of several approvals in the round that is running. */
  readonly recommenderIds?: readonly string[];
  /** Who else had a hand in it, as its history tells. */
  readonly hands?: readonly Hand[];
  /** The municipality code of the government that asks, where it is one. */
  readonly requestingGovernment?: string | null;
  readonly today: IsoDate;
  /** The values of the fields, by key. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly appointments: readonly { readonly status: string }[];
  readonly documentKinds: readonly string[];
  /** What the rules of its country ask for; the rule of all countries where nobody says. */
  readonly requiredDocuments?: readonly RequiredDocument[];
  readonly memberCount: number;
  readonly earlierVisitSearched: boolean;
  /** What only a dispatch is judged by. */
  readonly dispatch?: DispatchFacts;
  /** What only a placement is judged by. */
  readonly placement?: PlacementFacts;
  /** Who owned it before. */
  readonly formerOwnerIds?: readonly string[];
  /** Who took a step of it. */
  readonly handlerIds?: readonly string[];
}
