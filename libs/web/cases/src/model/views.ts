import type {
  AppointmentView as AppointmentAnswer,
  CommentView as CommentAnswer,
  HeadcountView,
  MemberInput,
  ReasonView,
  UserRef as User,
} from '@kakehashi/shared/contracts';

export type {
  AllowedActionView,
  AppointmentWarningView as AppointmentWarning,
  ApprovalItem,
  ApprovalList,
  CaseList as CaseListPage,
  CaseListItem,
  CaseView,
  CountryView,
  DocumentView,
  EarlierVisits,
  EventPage,
  EventView,
  FieldChange,
  LinkView,
  MunicipalityView,
  OfficeView,
  OrganisationView,
  RowResult,
} from '@kakehashi/shared/contracts';

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
