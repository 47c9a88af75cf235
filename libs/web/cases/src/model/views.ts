import type { CaseType, AllowedAction as EvaluatedAction } from '@kakehashi/shared/case-types';
import type { IsoDate, IsoInstant, OfficeCode } from '@kakehashi/shared/calendar';
import type { ProblemCode } from '@kakehashi/shared/contracts';

/** A person of the staff as named in an answer. */
export interface UserRef {
  id: string;
  displayName: string;
  email?: string;
}

/** The next thing due on a case. */
export interface DeadlineRef {
  code: string;
  dueOn: IsoDate;
  overdue: boolean;
}

/** One row of the case list. */
export interface CaseListItem {
  reference: string;
  type: CaseType;
  office: OfficeCode;
  country: string;
  title: string;
  state: string;
  ownerId: string | null;
  ownerName: string | null;
  fiscalYear: number;
  firstDate: IsoDate | null;
  lastDate: IsoDate | null;
  prefecture: string | null;
  requesterName: string | null;
  nextDeadline: DeadlineRef | null;
  plannedPeople: number | null;
  actualPeople: number | null;
  updatedAt: IsoInstant;
  version: number;
}

/** A page of the case list. */
export interface CaseListPage {
  items: CaseListItem[];
  total: number;
  /** False where there are more than `total`. */
  totalIsExact: boolean;
  nextCursor: string | null;
}

/** Headcount by category with its sum. */
export interface Headcount {
  elected: number;
  official: number;
  student: number;
  escort: number;
  private: number;
  total?: number;
}

/** Who asks for the visit. */
export interface Requester {
  id?: string;
  name: string;
  kind: string;
  municipalityCode?: string | null;
  prefecture?: string | null;
}

/** That somebody looked for earlier visits, and what they found. */
export interface EarlierVisitSearch {
  at: IsoInstant;
  by: UserRef;
  resultCount: number;
  references: string[];
}

/** The visit's own fields. */
export interface VisitDetails {
  requester: Requester | null;
  branch?: string | null;
  mode?: string | null;
  protocolClass?: string | null;
  purpose?: string | null;
  supportKinds?: string[];
  firstDate?: IsoDate | null;
  lastDate?: IsoDate | null;
  cities?: string[];
  language?: string | null;
  plannedPeople?: Headcount | null;
  actualPeople?: Headcount | null;
  thankYouSent?: boolean;
  hosts?: { id: string; name: string }[];
  endReason?: string | null;
  endComment?: string | null;
  earlierVisitSearch?: EarlierVisitSearch | null;
  [field: string]: unknown;
}

/** Why an action is blocked, in the reader's language. */
export interface BlockedReason {
  code: ProblemCode;
  message: string;
  field?: string;
  fixTarget?: EvaluatedAction['reasons'][number]['fixTarget'];
}

/** What the reader may do with a case, and why not. */
export interface AllowedActionView {
  action: string;
  transition: string;
  allowed: boolean;
  reasons: BlockedReason[];
}

/** One computed deadline of a case. */
export interface DeadlineView extends DeadlineRef {
  metOn: IsoDate | null;
}

/** A case with everything its page shows first. */
export interface CaseView extends CaseListItem {
  id: string;
  createdAt: IsoInstant;
  createdBy: UserRef;
  owner: UserRef | null;
  definitionVersion: number;
  details: VisitDetails;
  allowedActions: AllowedActionView[];
  deadlines: DeadlineView[];
  counts: {
    members: number;
    appointments: number;
    documents: number;
    comments: number;
    watchers: number;
    links: number;
  };
  watching: boolean;
  mayEdit: boolean;
}

/** An appointment warning and, where somebody took it on, the reason. */
export interface AppointmentWarning {
  code: string;
  message: string;
  withAppointmentId?: string;
  override: { reason: string; by: UserRef } | null;
}

/** One appointment of a visit. */
export interface AppointmentView {
  id: string;
  host: { id: string; name: string };
  post: string | null;
  place: string | null;
  startsAt: IsoInstant;
  endsAt: IsoInstant;
  timeZone: string;
  localStart: string;
  localEnd: string;
  status: string;
  staff: UserRef[];
  interpreter: string | null;
  travelMinutes: number | null;
  notes: string | null;
  warnings: AppointmentWarning[];
}

/** One person of the delegation. */
export interface MemberView {
  id?: string;
  nameNative?: string | null;
  nameKana?: string | null;
  nameRoman?: string | null;
  title?: string | null;
  category: string;
}

/** One stored document. */
export interface DocumentView {
  id: string;
  kind: string;
  fileName: string;
  size: number;
  contentType?: string;
  createdAt: IsoInstant;
  createdBy: UserRef | null;
}

/** One change of one field. */
export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

/** One event of the case's history. */
export interface EventView {
  seq: number;
  at: IsoInstant;
  actor: UserRef | null;
  onBehalfOf: UserRef | null;
  kind: string;
  transition: string | null;
  fromState: string | null;
  toState: string | null;
  changes: FieldChange[];
  comment: string | null;
}

/** One comment. */
export interface CommentView {
  id: string;
  author: UserRef;
  body: string;
  mentions: UserRef[];
  createdAt: IsoInstant;
}

/** A case linked to this one. */
export interface LinkView {
  id: string;
  reference: string;
  title: string;
  state: string;
  kind: string;
  /** Whether this case names the other, or the other this. */
  direction: 'to' | 'from';
}

/** An earlier visit to the same host or on the same topic. */
export interface EarlierVisit {
  reference: string;
  title: string;
  firstDate: IsoDate | null;
  office: OfficeCode;
  requesterName: string | null;
  matchedOn: string[];
  state: string;
}

/** The answer of the earlier-visit search. */
export interface EarlierVisits {
  items: EarlierVisit[];
  searchedAt: IsoInstant | null;
  searchedBy: UserRef | null;
}

/** An organisation offered while typing. */
export interface OrganisationView {
  id: string;
  name: string;
  nameLocal: string | null;
  kana: string | null;
  kind: string;
  country: string;
  municipalityCode: string | null;
  posts: { id: string; title: string }[];
}

/** An office and the countries it serves. */
export interface OfficeView {
  code: OfficeCode;
  nameJa: string;
  nameEn: string;
  timeZone: string;
  countries: string[];
}

/** A country's names. */
export interface CountryView {
  code: string;
  nameJa: string;
  nameEn: string;
}

/** A case that waits for the reader's decision. */
export interface ApprovalItem extends CaseListItem {
  waitingSince: IsoInstant;
  allowedActions: AllowedActionView[];
}

/** The outcome for one case of a bulk act. */
export interface RowResult {
  reference: string;
  ok: boolean;
  code?: string;
  message?: string;
}
