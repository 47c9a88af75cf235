import type { CaseType } from '@kakehashi/shared/case-types';
import type {
  ActivityDetails,
  AffiliationDetails,
  AppointmentView as AppointmentAnswer,
  CaseView as CaseAnswer,
  CommentView as CommentAnswer,
  DispatchDetails,
  HeadcountView,
  MemberInput,
  PlacementDetails,
  ReasonView,
  ResearchDetails,
  UserRef as User,
  VisitDetails,
} from '@kakehashi/shared/contracts';

export type {
  AllowedActionView,
  AppointmentWarningView as AppointmentWarning,
  ApprovalItem,
  ApprovalList,
  CaseList as CaseListPage,
  CaseListItem,
  CounterpartView,
  CountryCount,
  CountryView,
  DocumentView,
  EarlierVisits,
  EventPage,
  EventView,
  FieldChange,
  InvitationView,
  LinkView,
  MunicipalityView,
  OfficeView,
  OrganisationView,
  ReturnView,
  RowResult,
  WindowView,
} from '@kakehashi/shared/contracts';

interface DetailsByType {
  visit: VisitDetails;
  dispatch: DispatchDetails;
  placement: PlacementDetails;
  activity: ActivityDetails;
  research: ResearchDetails;
  affiliation: AffiliationDetails;
}

/** A case of one type. */
export type CaseOf<T extends CaseType> = Omit<CaseAnswer, 'type' | 'details'> & { type: T; details: DetailsByType[T] };

/** A case of whatever type; its type tells what its details are. */
export type CaseView = { [T in CaseType]: CaseOf<T> }[CaseType];

/** A colleague as far as the screens name one. */
export type UserRef = Pick<User, 'id' | 'displayName'>;

/** Why an action is blocked, in the reader's language. */
export type BlockedReason = ReasonView;

/** People by category. */
export type Headcount = Omit<HeadcountView, 'total'>;

/** One person of the delegation, stored or just typed. */
export type MemberView = MemberInput & { id?: string };

/** An appointment whose staff may just have been picked. */
export type AppointmentView = Omit<AppointmentAnswer, 'staff'> & { staff: UserRef[] };

/** A comment with the names it mentions. */
export type CommentView = Omit<CommentAnswer, 'author' | 'mentions'> & { author: UserRef; mentions: UserRef[] };
