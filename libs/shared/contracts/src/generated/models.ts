/* Made from docs/openapi.json; do not edit. `UPDATE_OPENAPI=1` with the specs of apps/api makes it anew. */

export interface AccountPatch {
  displayName?: string;
  kana?: string | null;
  locale?: 'ja' | 'en';
  secondedFrom?: string | null;
  /** False ends the account and its sessions */
  active?: boolean;
  /** Why the account ends although an office is left without a manager */
  reason?: string;
}

export interface ActivityDetails {
  programme: 'exchange_seminar' | 'regional_exchange' | 'study_tour' | 'travel_fair' | 'exchange_event' | 'publication';
  theme: string | null;
  organiser: OrganisationRef | null;
  from: string | null;
  to: string | null;
  venue: string | null;
  cities: string[];
  participants: CountryCount[];
  /** Null until it was held */
  actualParticipants: CountryCount[] | null;
  visitors: number | null;
  /** Null until it was held */
  actualVisitors: number | null;
  publicationType: string | null;
  issueNumber: string | null;
  language: string | null;
  url: string | null;
  outline: string | null;
  endReason: string | null;
  endComment: string | null;
}

export interface ActivityDetailsChange {
  /** Programme */
  programme?:
    'exchange_seminar' | 'regional_exchange' | 'study_tour' | 'travel_fair' | 'exchange_event' | 'publication';
  /** Theme */
  theme?: string | null;
  /** Partner */
  organiser?: OrganisationInput | null;
  /** First day */
  from?: string | null;
  /** Last day */
  to?: string | null;
  /** Venue */
  venue?: string | null;
  /** Cities */
  cities?: string[];
  /** Planned participants by country */
  participants?: PlannedCountryCount[];
  /** Expected visitors */
  visitors?: number | null;
  /** Kind of publication */
  publicationType?: 'newsletter' | 'report' | 'booklet' | 'web' | 'other' | null;
  /** Number */
  issueNumber?: string | null;
  /** Language */
  language?:
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
    | null;
  /** Address on the web */
  url?: string | null;
  /** Outline */
  outline?: string | null;
  /** Actual participants by country */
  actualParticipants?: CountryCount[];
  /** Visitors */
  actualVisitors?: number;
}

export interface ActivityDetailsInput {
  /** Programme */
  programme: 'exchange_seminar' | 'regional_exchange' | 'study_tour' | 'travel_fair' | 'exchange_event' | 'publication';
  /** Theme */
  theme?: string | null;
  /** Partner */
  organiser?: OrganisationInput | null;
  /** First day */
  from?: string | null;
  /** Last day */
  to?: string | null;
  /** Venue */
  venue?: string | null;
  /** Cities */
  cities?: string[];
  /** Planned participants by country */
  participants?: PlannedCountryCount[];
  /** Expected visitors */
  visitors?: number | null;
  /** Kind of publication */
  publicationType?: 'newsletter' | 'report' | 'booklet' | 'web' | 'other' | null;
  /** Number */
  issueNumber?: string | null;
  /** Language */
  language?:
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
    | null;
  /** Address on the web */
  url?: string | null;
  /** Outline */
  outline?: string | null;
}

export interface ActivityTransitionData {
  /** The code of a reason */
  reason?: string;
  /** Actual participants by country */
  actualParticipants?: CountryCount[];
  /** Visitors */
  actualVisitors?: number;
}

export interface AdminUserPage {
  items: AdminUserView[];
  nextCursor: string | null;
}

export interface AdminUserView {
  id: string;
  email: string;
  displayName: string;
  kana: string | null;
  locale: 'ja' | 'en';
  active: boolean;
  secondedFrom: string | null;
  /** Whether the person can sign in with a password */
  hasPassword: boolean;
  grants: GrantView[];
  substitutes: SubstituteView[];
  createdAt: string;
  version: number;
}

export interface AffectedCell {
  table: string | null;
  row: string;
  column: string | null;
}

export interface AffiliationChange {
  change: 'removed' | 'added' | 'respelt';
  entry: AffiliationEntryView;
  /** Both parties as the earlier list prints them */
  printedBefore: string | null;
  /** Both parties as the later list prints them */
  printedAfter: string | null;
}

export interface AffiliationChanges {
  from: AffiliationListView;
  to: AffiliationListView;
  removed: number;
  added: number;
  respelt: number;
  unchanged: number;
  rule: AffiliationRule;
  /** The first 500 */
  items: AffiliationChange[];
}

export interface AffiliationDetails {
  requester: RequesterView;
  cities: string[];
  affiliationKind: 'sister' | 'friendship' | 'other' | null;
  exchangeFields: (
    | 'education'
    | 'culture'
    | 'sports'
    | 'economy'
    | 'tourism'
    | 'agriculture'
    | 'environment'
    | 'administration'
    | 'other'
  )[];
  background: string | null;
  candidates: string[];
  contacts: string | null;
  partner: string | null;
  signedOn: string | null;
  /** Null until it was signed */
  entry: RegisteredAffiliation | null;
  endReason: string | null;
  endComment: string | null;
}

export interface AffiliationDetailsChange {
  /** Requester */
  requester?: RequesterInput;
  /** Places wanted */
  cities?: string[];
  /** Kind of affiliation */
  affiliationKind?: 'sister' | 'friendship' | 'other' | null;
  /** What to exchange */
  exchangeFields?: (
    | 'education'
    | 'culture'
    | 'sports'
    | 'economy'
    | 'tourism'
    | 'agriculture'
    | 'environment'
    | 'administration'
    | 'other'
  )[];
  /** Background */
  background?: string | null;
  /** Candidates introduced */
  candidates?: string[];
  /** Contacts */
  contacts?: string | null;
  /** Partner */
  partner?: string | null;
}

export interface AffiliationDetailsInput {
  /** Requester */
  requester: RequesterInput;
  /** Places wanted */
  cities?: string[];
  /** Kind of affiliation */
  affiliationKind?: 'sister' | 'friendship' | 'other' | null;
  /** What to exchange */
  exchangeFields?: (
    | 'education'
    | 'culture'
    | 'sports'
    | 'economy'
    | 'tourism'
    | 'agriculture'
    | 'environment'
    | 'administration'
    | 'other'
  )[];
  /** Background */
  background?: string | null;
  /** Candidates introduced */
  candidates?: string[];
  /** Contacts */
  contacts?: string | null;
  /** Partner */
  partner?: string | null;
}

export interface AffiliationEntryDetail {
  id: string;
  japanese: JapaneseParty;
  country: string;
  /** The place abroad */
  foreignName: string;
  /** The state or province that it lies in */
  foreignRegion: string | null;
  /** Null where no source says */
  kind: 'sister' | 'friendship' | 'other' | null;
  status: 'active' | 'dormant' | 'ended' | 'unconfirmed';
  /** The day as of which the status is known */
  asOf: string;
  signedOn: string | null;
  endedOn: string | null;
  /** Null where nobody looked at it */
  signedByHeads: boolean | null;
  /** Null where nobody looked at it */
  wideRange: boolean | null;
  /** Null where nobody looked at it */
  assemblyApproved: boolean | null;
  /** From a published list, or entered */
  basis: 'published' | 'office';
  note: string | null;
  version: number;
  listings: AffiliationListing[];
}

export interface AffiliationEntryPage {
  items: AffiliationEntryView[];
  total: number;
  /** Whether there are more than the total counts */
  totalIsCapped: boolean;
  nextCursor: string | null;
}

export interface AffiliationEntryPatch {
  /** Needed where the municipality code is not given */
  prefecture?: string;
  municipalityCode?: string | null;
  /** Needed where the code does not say the name */
  japaneseName?: string | null;
  country?: string;
  foreignName?: string;
  foreignRegion?: string | null;
  kind?: 'sister' | 'friendship' | 'other' | null;
  status?: 'active' | 'dormant' | 'ended' | 'unconfirmed';
  /** The day as of which the status is known */
  asOf?: string;
  signedOn?: string | null;
  /** Given exactly where the status is `ended` */
  endedOn?: string | null;
  /** Null where nobody looked at it */
  signedByHeads?: boolean | null;
  /** Null where nobody looked at it */
  wideRange?: boolean | null;
  /** Null where nobody looked at it */
  assemblyApproved?: boolean | null;
  note?: string | null;
}

export interface AffiliationEntryView {
  id: string;
  japanese: JapaneseParty;
  country: string;
  /** The place abroad */
  foreignName: string;
  /** The state or province that it lies in */
  foreignRegion: string | null;
  /** Null where no source says */
  kind: 'sister' | 'friendship' | 'other' | null;
  status: 'active' | 'dormant' | 'ended' | 'unconfirmed';
  /** The day as of which the status is known */
  asOf: string;
  signedOn: string | null;
  endedOn: string | null;
  /** Null where nobody looked at it */
  signedByHeads: boolean | null;
  /** Null where nobody looked at it */
  wideRange: boolean | null;
  /** Null where nobody looked at it */
  assemblyApproved: boolean | null;
  /** From a published list, or entered */
  basis: 'published' | 'office';
  note: string | null;
  version: number;
}

export interface AffiliationFinding {
  id: string;
  severity: string;
  textJa: string;
  textEn: string;
}

export interface AffiliationListView {
  /** A day that exists, by which lists are ordered */
  asOf: string;
  /** The date as printed */
  asOfPrinted: string;
  titleJa: string;
  titleEn: string;
  /** How many pairs it names */
  count: number;
  findings: AffiliationFinding[];
}

export interface AffiliationListing {
  asOf: string;
  titleJa: string;
  titleEn: string;
  /** Null where the list lost the local government */
  printedJapanese: string | null;
  printedForeign: string;
  /** Line of the source document */
  line: number | null;
  findings: AffiliationFinding[];
}

export interface AffiliationLists {
  items: AffiliationListView[];
}

export interface AffiliationPairCount {
  prefecture: string;
  country: string;
  count: number;
}

export interface AffiliationPairCounts {
  items: AffiliationPairCount[];
  /** Null for a day of which no list tells */
  total: number | null;
}

export interface AffiliationRule {
  ja: string;
  en: string;
}

export interface AffiliationTransitionData {
  /** The code of a reason */
  reason?: string;
  signedOn?: string;
  /** Whether it is known to be met */
  signedByHeads?: boolean;
  /** Whether it is known to be met */
  wideRange?: boolean;
  /** Whether it is known to be met */
  assemblyApproved?: boolean;
}

export interface AllowedActionView {
  /** The row of the access table */
  action: string;
  transition: string;
  allowed: boolean;
  reasons: ReasonView[];
  /** What has to be explained along with it */
  asks: ReasonView[];
}

export interface AlumniPage {
  items: AlumnusView[];
  nextCursor: string | null;
}

export interface AlumnusView {
  reference: string;
  programme: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  nameRoman: string;
  nameNative: string | null;
  employer: string;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  host: OrganisationRef | null;
  /** Of the host */
  prefecture: string | null;
  /** Of the arrival */
  fiscalYear: number;
  arrivedOn: string;
  departedOn: string;
}

export interface AppointmentChange {
  /** Host */
  host?: OrganisationInput;
  /** Post */
  post?: string | null;
  /** Place */
  place?: string | null;
  /** Start (local time) */
  localStart?: string;
  /** End (local time) */
  localEnd?: string;
  /** Time zone of the venue */
  timeZone?: string;
  /** Status */
  status?: 'proposed' | 'requested' | 'confirmed' | 'declined' | 'dropped';
  /** Accompanying staff */
  staffIds?: string[];
  /** Interpreter */
  interpreter?: string | null;
  /** Travel from the previous venue (minutes) */
  travelMinutes?: number | null;
  /** Notes */
  notes?: string | null;
  overrides?: WarningOverride[];
}

export interface AppointmentInput {
  /** Host */
  host: OrganisationInput;
  /** Post */
  post?: string | null;
  /** Place */
  place?: string | null;
  /** Start (local time) */
  localStart: string;
  /** End (local time) */
  localEnd: string;
  /** Time zone of the venue */
  timeZone: string;
  /** Status */
  status: 'proposed' | 'requested' | 'confirmed' | 'declined' | 'dropped';
  /** Accompanying staff */
  staffIds?: string[];
  /** Interpreter */
  interpreter?: string | null;
  /** Travel from the previous venue (minutes) */
  travelMinutes?: number | null;
  /** Notes */
  notes?: string | null;
  overrides?: WarningOverride[];
}

export interface AppointmentList {
  items: AppointmentView[];
}

export interface AppointmentView {
  id: string;
  host: RecordedOrganisationRef;
  post: string | null;
  place: string | null;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  localStart: string;
  localEnd: string;
  status: 'proposed' | 'requested' | 'confirmed' | 'declined' | 'dropped';
  staff: UserRef[];
  interpreter: string | null;
  travelMinutes: number | null;
  notes: string | null;
  warnings: AppointmentWarningView[];
}

export interface AppointmentWarningView {
  code:
    'overlap_delegation' | 'overlap_staff' | 'overlap_interpreter' | 'travel_time' | 'host_holiday' | 'outside_visit';
  message: string;
  /** The appointment of this case that it collides with */
  withAppointmentId?: string;
  override: OverrideView | null;
}

export interface ApprovalItem {
  reference: string;
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  title: string;
  state: string;
  ownerId: string | null;
  ownerName: string | null;
  fiscalYear: number;
  firstDate: string | null;
  lastDate: string | null;
  prefecture: string | null;
  requesterName: string | null;
  nextDeadline: NextDeadline | null;
  plannedPeople: number | null;
  actualPeople: number | null;
  updatedAt: string;
  version: number;
  waitingSince: string;
  allowedActions: AllowedActionView[];
}

export interface ApprovalList {
  items: ApprovalItem[];
  nextCursor: string | null;
}

export interface AssignCase {
  ownerId: string | null;
}

export interface AttributionName {
  code: 'approval' | 'departure';
  label: ReportLabel;
}

export interface AttributionView {
  code: 'approval' | 'departure';
  label: ReportLabel;
  definition: ReportLabel;
}

export interface AuditEntryView {
  id: string;
  at: string;
  actor: UserRef | null;
  /** The absent colleague for whom it was done, where that was by a substitute */
  onBehalfOf: UserRef | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

export interface AuditPage {
  items: AuditEntryView[];
  nextCursor: string | null;
}

export interface Availability {
  validFrom: string;
  /** The last day; null until further notice */
  validTo?: string | null;
  note?: string | null;
}

export interface AxisEntryView {
  key: string;
  label: ReportLabel;
}

export interface BehindFigure {
  key: string;
  reference: string;
  title: string;
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  stepLabel: ReportLabel;
  /** Calendar days */
  days: number | null;
  at: string;
}

export interface BudgetInput {
  /** The council: travel, accident insurance, incidentals */
  clair: number;
  /** The host: local transport and interpreting */
  host?: number;
}

export interface BudgetView {
  clair: number;
  host: number;
  total: number;
}

export interface CalendarView {
  calendar: string;
  /** full; fixed_only: days that move are missing; partial: many are missing; none: only what people added */
  coverage: 'full' | 'fixed_only' | 'partial' | 'none';
}

export interface CandidateView {
  expertId: string;
  name: string;
  nameRoman: string | null;
  kind: 'official' | 'retiree';
  employerName: string | null;
  fits: boolean;
  /** Points of the preferences together, out of 100 */
  score: number;
  constraints: ConstraintView[];
  preferences: PreferenceView[];
}

export interface CaseCountsView {
  members: number;
  appointments: number;
  documents: number;
  comments: number;
  watchers: number;
  links: number;
}

export interface CaseList {
  items: CaseListItem[];
  /** How many there are in all, as far as they were counted */
  total: number;
  /** False where there are more than `total` */
  totalIsExact: boolean;
  nextCursor: string | null;
}

export interface CaseListItem {
  reference: string;
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  title: string;
  state: string;
  ownerId: string | null;
  ownerName: string | null;
  fiscalYear: number;
  firstDate: string | null;
  lastDate: string | null;
  prefecture: string | null;
  requesterName: string | null;
  nextDeadline: NextDeadline | null;
  plannedPeople: number | null;
  actualPeople: number | null;
  updatedAt: string;
  version: number;
}

export interface CaseView {
  reference: string;
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  title: string;
  state: string;
  ownerId: string | null;
  ownerName: string | null;
  fiscalYear: number;
  firstDate: string | null;
  lastDate: string | null;
  prefecture: string | null;
  requesterName: string | null;
  nextDeadline: NextDeadline | null;
  plannedPeople: number | null;
  actualPeople: number | null;
  updatedAt: string;
  version: number;
  id: string;
  createdAt: string;
  createdBy: UserRef;
  owner: UserRef | null;
  /** The state that it came from; null where it has had one only */
  previousState: string | null;
  /** The version of the workflow that the case is pinned to */
  definitionVersion: number;
  details: VisitDetails | DispatchDetails | PlacementDetails | ActivityDetails | ResearchDetails | AffiliationDetails;
  allowedActions: AllowedActionView[];
  deadlines: DeadlineView[];
  counts: CaseCountsView;
  watching: boolean;
  /** Whether the reader took care of it before */
  ownedBefore: boolean;
  mayEdit: boolean;
}

export interface CellPartsView {
  /** Of the figure, what comes from cases; with `published` it makes the figure */
  added: number | null;
  /** Of the figure, what was published of cases */
  then: number | null;
  /** What the cases of those years give now; null if not told */
  now: number | null;
  /** What cases give beside the printed record; it is not in the figure */
  beside: number | null;
}

export interface ChangeCase {
  /** Title */
  title?: string;
  /** Country */
  country?: string;
  details?:
    | VisitDetailsChange
    | DispatchDetailsChange
    | PlacementDetailsChange
    | ActivityDetailsChange
    | ResearchDetailsChange
    | AffiliationDetailsChange;
}

export interface ChangeEvent {
  at: string;
  /** Null where the system did */
  by: string | null;
}

export interface ChangeFigure {
  code: string;
  label: ReportLabel;
  value: string | null;
}

export interface ChangeSide {
  fiscalYears: number[];
  /** Null of figures of no office */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  country: ReportLabel;
  /** Prefecture or area of expertise */
  division: ReportLabel | null;
  /** That a visit was asked for by */
  municipality: ReportLabel | null;
  /** Null of figures that are no case */
  state: ReportLabel | null;
  figures: ChangeFigure[];
}

export interface ChangeView {
  difference: number | null;
  /** Of the year before, in per cent */
  percent: number | null;
  /** Why there is none; `derivedLegend` says it in words */
  reason: string | null;
}

export interface ChangedCase {
  /** Null of entered figures, whose title is their source */
  reference: string | null;
  /** Null where the reader does not see the case any more */
  title: string | null;
  kinds: ('late' | 'progressed' | 'withdrawn' | 'retracted' | 'reclassified' | 'corrected')[];
  /** Null where it was not there */
  before: ChangeSide | null;
  /** Null where it is not there */
  after: ChangeSide | null;
  /** What happened since, latest first */
  events: ChangeEvent[];
}

export interface ChangedCell {
  measure: string;
  /** Null where there is one way only */
  attribution: 'approval' | 'departure' | null;
  cut: 'country' | 'prefecture' | 'expertise' | 'field';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  /** Key on the axis of the cut */
  place: string;
  measureLabel: ReportLabel;
  placeLabel: ReportLabel;
  /** As published */
  published: number | null;
  /** As it is now, or in the later revision */
  now: number | null;
  /** Null where a side is not known */
  difference: number | null;
}

export interface ChangesPage {
  since: string;
  items: ChangedCase[];
  nextCursor: string | null;
}

export interface ChosenPair {
  reference: string;
  /** Of the case, as it was read */
  version: number;
  offerId: string;
  /** Why, where a condition is not met */
  overrideReason?: string | null;
}

export interface CommentList {
  items: CommentView[];
}

export interface CommentView {
  id: string;
  author: UserRef;
  body: string;
  mentions: UserRef[];
  createdAt: string;
}

export interface CommitImport {
  /** Whether rows that look like something that is there come in all the same */
  withDuplicates?: boolean;
  /** The sheet whose rows were shown; refused where another one was looked through */
  sheet?: number;
  /** The row with the headings below which they stand, likewise */
  headerRow?: number;
}

export interface ConfirmPairing {
  pairs: ChosenPair[];
}

export interface ConstraintView {
  code: 'language' | 'health' | 'availability' | 'booking' | 'field' | 'refusal' | 'own_government' | 'listed';
  met: boolean;
  values: Record<string, unknown>;
}

export interface CountCellView {
  row: string;
  column: string;
  measure: string;
  value: number | null;
  source: 'cases' | 'published' | 'both';
  published: number | null;
  live: number | null;
  /** The published value as printed */
  printed: number | null;
  /** What its own parts add up to; null where it has none */
  computed: number | null;
  /** What a person settled on; null where nobody has */
  accepted: number | null;
  parts: CellPartsView;
  /** Marks and numbers of findings */
  flags: string[];
  /** Where `compare` asks for it */
  change?: ChangeView;
  /** Where `share` asks for it */
  share?: ShareView;
}

export interface CountSourceView {
  id: string;
  title: string;
  label: ReportLabel;
  document: string | null;
  /** What the document is called */
  documentName: ReportLabel | null;
  /** Of a state of things: its date as printed */
  asOf: ReportLabel | null;
}

export interface CountTotalView {
  axis: 'row' | 'column' | 'grand';
  key: string | null;
  measure: string;
  computed: number | null;
  printed: number | null;
  accepted: number | null;
  flags: string[];
  /** How it was computed; `totalRules` says it in words */
  rule: 'cells' | 'source' | 'known' | 'once' | 'not-computed';
  /** The published table that prints it */
  printedIn: string | null;
}

export interface CounterpartDetail {
  id: string;
  country: string;
  /** Body and ministry in one */
  name: string;
  body: string | null;
  ministry: string | null;
  organisation: CounterpartOrganisation;
  /** The post in charge */
  post: PostView | null;
  /** Who holds the post on that day */
  holder: TenureView | null;
  /** Null where it began before the record */
  validFrom: string | null;
  /** The last day; null until further notice */
  validTo: string | null;
  /** Printed in a public source, or entered */
  basis: 'published' | 'office';
  printed: PrintedCounterpart | null;
  findings: CounterpartFinding[];
  note: string | null;
  version: number;
  names: CounterpartNameView[];
  posts: CounterpartPostView[];
}

export interface CounterpartFinding {
  id: string;
  severity: string;
  textJa: string;
  textEn: string;
}

export interface CounterpartList {
  items: CounterpartView[];
}

export interface CounterpartNameView {
  name: string;
  body: string | null;
  ministry: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export interface CounterpartOrganisation {
  id: string;
  name: string;
}

export interface CounterpartOrganisationInput {
  id?: string;
  name?: string;
  /** Name in another language */
  nameLocal?: string | null;
}

export interface CounterpartPatch {
  validTo?: string | null;
  note?: string | null;
}

export interface CounterpartPostView {
  post: PostView;
  /** Null where it began before the record */
  validFrom: string | null;
  /** The last day; null until further notice */
  validTo: string | null;
  holders: TenureView[];
}

export interface CounterpartRef {
  id: string;
  name: string | null;
  country: string | null;
  /** Since when it speaks for the country; null for always */
  inChargeFrom: string | null;
  /** The last day on which it does; null for no end */
  inChargeTo: string | null;
}

export interface CounterpartView {
  id: string;
  country: string;
  /** Body and ministry in one */
  name: string;
  body: string | null;
  ministry: string | null;
  organisation: CounterpartOrganisation;
  /** The post in charge */
  post: PostView | null;
  /** Who holds the post on that day */
  holder: TenureView | null;
  /** Null where it began before the record */
  validFrom: string | null;
  /** The last day; null until further notice */
  validTo: string | null;
  /** Printed in a public source, or entered */
  basis: 'published' | 'office';
  printed: PrintedCounterpart | null;
  findings: CounterpartFinding[];
  note: string | null;
  version: number;
}

export interface CountryCount {
  country: string;
  count: number;
}

export interface CountryList {
  items: CountryView[];
}

export interface CountryView {
  code: string;
  nameJa: string;
  nameEn: string;
}

export interface CreateCase {
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  /** Country */
  country: string;
  /** Title */
  title: string;
  /** Who takes care of it; the caller by default */
  ownerId?: string | null;
  details:
    | VisitDetailsInput
    | DispatchDetailsInput
    | PlacementDetailsInput
    | ActivityDetailsInput
    | ResearchDetailsInput
    | AffiliationDetailsInput;
}

export interface Dashboard {
  /** Null: all that the reader may see */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  /** The first month of the period, `2026-01` */
  from: string;
  /** Its last month */
  to: string;
  /** When it was asked */
  at: string;
  figures: DashboardFigureView[];
}

export interface DashboardCell {
  cut: 'all' | 'office' | 'type' | 'officeType' | 'step' | 'age' | 'officeAge' | 'stepAge' | 'month';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation' | null;
  /** State, decision, or status */
  step: string | null;
  stepLabel: ReportLabel | null;
  age: 'week' | 'month' | 'quarter' | 'older' | null;
  /** `2026-11` */
  month: string | null;
  count: number;
  /** How many of them came about; null where that is not asked */
  met: number | null;
  /** Calendar days; null where they are not measured */
  median: number | null;
  /** Calendar days; null where they are not measured */
  p90: number | null;
}

export interface DashboardEvidence {
  total: number;
  items: BehindFigure[];
  nextCursor: string | null;
}

export interface DashboardFigureView {
  code: 'open' | 'overdue' | 'waiting' | 'decisions' | 'completed' | 'appointments';
  label: ReportLabel;
  definition: ReportLabel;
  /** Whether it is of this moment, whatever the period */
  standing: boolean;
  cells: DashboardCell[];
}

export interface DeadlineView {
  code: string;
  dueOn: string;
  metOn: string | null;
  overdue: boolean;
}

export interface DecidedValue {
  document: string | null;
  table: string | null;
  /** The table, or the document of a running text, by name */
  tableName: ReportLabel;
  /** As printed */
  row: string;
  rowName: ReportLabel;
  /** As printed */
  column: string;
  columnName: ReportLabel;
  printed: number | null;
  computed: number | null;
  accepted: number | null;
}

export interface DecisionView {
  /** The highest one stands */
  number: number;
  decision: 'printed' | 'computed' | 'open';
  reason: string;
  decidedBy: string;
  decidedAt: string;
}

export interface DiscrepancyList {
  items: DiscrepancyView[];
}

export interface DiscrepancyView {
  id: string;
  /** The row of the file */
  number: number;
  row: string;
  column: string | null;
  code: string;
  text: ReportLabel;
  printed: number | null;
  computed: number | null;
  /** Null while nobody has decided for a value */
  accepted: number | null;
  /** What was decided, the latest first */
  decisions: DecisionView[];
}

export interface DismissalView {
  id: string;
  by: string;
  at: string;
  reason: string;
}

export interface DispatchDetails {
  targetFiscalYear: number;
  window: 'upcoming' | 'open' | 'closed' | 'none';
  counterpart: CounterpartRef | null;
  endorsedOn: string | null;
  host: RecordedOrganisationRef;
  expertise: string | null;
  expertiseText: string | null;
  periodFrom: string | null;
  periodTo: string | null;
  objectives: string | null;
  languages: string[];
  expertsRequested: number;
  hostCostUndertaking: boolean;
  mode: string;
  receivedAt: string | null;
  lateEntry: LateEntryView | null;
  lastReturn: ReturnView | null;
  score: ScoreView | null;
  budget: BudgetView | null;
  approvedAt: string | null;
  /** The day of the approval in Japan, by which the year is counted */
  approvedOn: string | null;
  micConsultation: string | null;
  invitations: InvitationView[];
  /** Why fewer specialists go than were requested */
  fewerReason: string | null;
  preparations: string[];
  departedOn: string | null;
  returnedOn: string | null;
  attendees: number | null;
  endReason: string | null;
  endComment: string | null;
  /** The kinds of documents that count now, for whoever is asked or has left */
  countedDocuments: string[];
  /** By the rules on the day of the first receipt; today’s while it has not come in */
  requiredDocuments: RequiredDocumentView[];
}

export interface DispatchDetailsChange {
  /** Target fiscal year */
  targetFiscalYear?: number;
  /** Counterpart */
  counterpartId?: string | null;
  /** Date of the endorsement */
  endorsedOn?: string | null;
  /** Host local government */
  host?: OrganisationInput;
  /** Field of expertise */
  expertise?:
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
    | null;
  /** Field as written in the request */
  expertiseText?: string | null;
  /** Mission from */
  periodFrom?: string | null;
  /** Mission until */
  periodTo?: string | null;
  /** Objectives */
  objectives?: string | null;
  /** Working languages */
  languages?: (
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
  )[];
  /** Specialists asked for */
  expertsRequested?: number;
  /** Host undertakes its costs */
  hostCostUndertaking?: boolean;
  /** Mode */
  mode?: 'on_site' | 'online';
  /** Consultation with MIC */
  micConsultation?: string | null;
  /** Preparation */
  preparations?: (
    | 'insurance'
    | 'visa'
    | 'itinerary'
    | 'health_declaration'
    | 'flight'
    | 'accommodation'
    | 'interpreter'
    | 'local_transport'
  )[];
  /** As it is: only steps and imports set it */
  approvedOn?: string;
  /** A correction of what was recorded */
  departedOn?: string;
  /** A correction of what was recorded */
  returnedOn?: string;
  /** Attendees */
  attendees?: number | null;
}

export interface DispatchDetailsInput {
  /** Target fiscal year */
  targetFiscalYear: number;
  /** Counterpart */
  counterpartId?: string | null;
  /** Date of the endorsement */
  endorsedOn?: string | null;
  /** Host local government */
  host: OrganisationInput;
  /** Field of expertise */
  expertise?:
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
    | null;
  /** Field as written in the request */
  expertiseText?: string | null;
  /** Mission from */
  periodFrom?: string | null;
  /** Mission until */
  periodTo?: string | null;
  /** Objectives */
  objectives?: string | null;
  /** Working languages */
  languages?: (
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
  )[];
  /** Specialists asked for */
  expertsRequested?: number;
  /** Host undertakes its costs */
  hostCostUndertaking?: boolean;
  /** Mode */
  mode?: 'on_site' | 'online';
}

export interface DispatchFunnel {
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  stages: FunnelStageView[];
  leadTimes: LeadTimeView[];
  /** The newest year first, then all together; empty where there is no application */
  years: FunnelYear[];
}

export interface DispatchTransitionData {
  /** The code of a reason */
  reason?: string;
  /** Why it is received outside the window */
  lateReason?: string;
  score?: ScoreInput;
  budget?: BudgetInput;
  expertId?: string;
  /** Who of several refused */
  refusedExpertId?: string;
  /** Why a condition is passed over */
  overrideReason?: string;
  /** Why fewer go than were requested */
  fewerReason?: string;
  departedOn?: string;
  returnedOn?: string;
  /** Attendees */
  attendees?: number;
}

export interface DocumentList {
  items: DocumentView[];
  /** Kinds that keep whoever adds or withdraws one from deciding */
  tyingKinds: string[];
}

export interface DocumentView {
  id: string;
  kind: string;
  fileName: string;
  contentType: string;
  /** Bytes */
  size: number;
  sha256: string;
  createdAt: string;
  createdBy: UserRef;
  /** The invitation of the specialist whose consent it is */
  invitationId: string | null;
}

export interface DraftList {
  items: DraftView[];
}

export interface DraftRef {
  key: string;
  title: string | null;
  updatedAt: string;
}

export interface DraftView {
  key: string;
  title: string | null;
  body: Record<string, unknown>;
  updatedAt: string;
}

export interface DrawExpertReport {
  /** Such as the date and number of the request for disclosure */
  reason: string;
}

export interface DrawSubjectReport {
  /** Needed; such as the date and number of the request for disclosure */
  reason?: string;
}

export interface DuplicatePage {
  items: DuplicatePair[];
  nextCursor: string | null;
  /** How many changed records are still to be compared */
  pending: number;
}

export interface DuplicatePair {
  first: DuplicateRecord;
  second: DuplicateRecord;
  sureness: 'certain' | 'likely' | 'possible';
  reasons: ('same-name' | 'same-bare-name' | 'same-reading' | 'same-code' | 'same-organisation')[];
  dismissal: DismissalView | null;
}

export interface DuplicateRecord {
  id: string;
  title: string;
  subtitle: string;
}

export interface EarlierVisitSearchView {
  at: string;
  by: UserRef;
  resultCount: number;
  references: string[];
}

export interface EarlierVisitView {
  reference: string;
  title: string;
  firstDate: string | null;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  requesterName: string | null;
  matchedOn: ('host' | 'country_topic')[];
  state: string;
}

export interface EarlierVisits {
  items: EarlierVisitView[];
  searchedAt: string | null;
  searchedBy: UserRef | null;
}

export interface EmergencyContactData {
  name: string;
  relation?: string;
  phone?: string;
  email?: string;
  address?: string;
}

export interface EmployerInput {
  id?: string;
  name?: string;
  /** Local government code */
  municipalityCode?: string | null;
}

export interface EmployerView {
  id: string;
  name: string;
  municipalityCode: string | null;
}

export interface EmploymentInput {
  organisation: EmployerInput;
  title?: string | null;
  validFrom?: string | null;
  /** The last day; null until further notice */
  validTo?: string | null;
}

export interface EmploymentView {
  organisation: EmployerView;
  title: string | null;
  validFrom: string | null;
  /** The last day; null until further notice */
  validTo: string | null;
}

export interface ErasurePage {
  items: ErasureView[];
  nextCursor: string | null;
}

export interface ErasureView {
  reference: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  field: 'passport' | 'health' | 'emergencyContact';
  /** When it is due, or when it was done */
  at: string;
}

export interface EventPage {
  items: EventView[];
  nextCursor: string | null;
}

export interface EventView {
  seq: number;
  at: string;
  actor: UserRef | null;
  onBehalfOf: UserRef | null;
  kind: string;
  transition: string | null;
  fromState: string | null;
  toState: string | null;
  changes: FieldChange[];
  comment: string | null;
}

export interface Evidence {
  /** The instant as of which it is; null is now */
  asOf: string | null;
  /** The number itself; of a total what is computed */
  count: number | null;
  /** How many cases of the own offices stand behind it, over all pages */
  total: number;
  /** Why not all that it counts is shown, or not all offices are counted */
  withheld: ReportLabel | null;
  /** As of an instant, or of a published year: why the cases say only what was counted of them */
  leftOut: ReportLabel | null;
  cases: EvidenceCase[];
  published: EvidenceFigure[];
  nextCursor: string | null;
}

export interface EvidenceCase {
  reference: string;
  type: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  /** As it is now; null as of an instant or as published, as all is that no fact keeps */
  title: string | null;
  state: string;
  ownerId: string | null;
  ownerName: string | null;
  fiscalYear: number;
  firstDate: string | null;
  lastDate: string | null;
  prefecture: string | null;
  requesterName: string | null;
  plannedPeople: number | null;
  actualPeople: number | null;
  /** Of a dispatch: the day of its approval in Japan */
  approvedOn: string | null;
  /** Of a dispatch: the day on which its experts left */
  departedOn: string | null;
  /** Of a dispatch: its experts as counted; null for other types */
  experts: EvidenceExpert[] | null;
  updatedAt: string | null;
  version: number | null;
  /** Of a year of the published record: it stands beside the figure, not in it */
  beside: boolean;
  /** Told as it was counted when its year was published, not as it is now */
  asPublished: boolean;
}

export interface EvidenceExpert {
  id: string;
  name: string;
}

export interface EvidenceFigure {
  table: string | null;
  title: ReportLabel;
  document: string | null;
  /** What the document is called */
  documentName: ReportLabel | null;
  printed: number | null;
  computed: number | null;
  accepted: number | null;
  /** Line of the document */
  line: number | null;
  /** As printed */
  rowLabel: string;
  rowName: ReportLabel;
  /** As printed */
  columnLabel: string;
  columnName: ReportLabel;
  /** The line as printed, of lists that are kept line by line */
  printedLine: PrintedLine | null;
  expertise: InferredExpertise | null;
  flags: string[];
}

export interface ExpertDetail {
  id: string;
  nameJa: string;
  nameKana: string | null;
  nameRoman: string | null;
  /** Whether the family name comes first */
  familyFirst: boolean;
  kind: 'official' | 'retiree';
  expertise: (
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
  )[];
  /** The words in which the expertise was registered */
  expertiseText: string | null;
  languages: ExpertLanguage[];
  /** Countries of experience */
  countries: string[];
  regions: string[];
  /** The present or last employer */
  employer: EmployerView | null;
  healthClearUntil: string | null;
  firstRegisteredYear: number | null;
  yearsOfService: number | null;
  /** The fiscal year of the latest dispatch that is over, of those that the reader may know of */
  lastDispatchedYear: number | null;
  /** Whether all offices see the expert */
  listed: boolean;
  version: number;
  employments: EmploymentView[];
  availability: Availability[];
  dispatches: ExpertDispatchView[];
  /** The version of the consent to be listed */
  consentVersion: string | null;
  consentedOn: string | null;
  note: string | null;
  personal: PersonalField[];
}

export interface ExpertDispatchView {
  country: string;
  /** The fiscal year in which it began */
  fiscalYear: number;
  validFrom: string;
  /** The last day; null until further notice */
  validTo: string | null;
  expertise:
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
    | null;
  /** The case that it belongs to */
  caseReference: string | null;
}

export interface ExpertFacetCount {
  facet: 'expertise' | 'kind' | 'language' | 'country' | 'region';
  value: string;
  count: number;
}

export interface ExpertImportColumn {
  header: string;
  /** Null where the column is left out */
  column: string | null;
}

export interface ExpertImportError {
  /** The column, where one is at fault */
  column: string | null;
  code: string;
  detailJa: string;
  detailEn: string;
}

export interface ExpertImportResult {
  dryRun: boolean;
  columns: ExpertImportColumn[];
  added: number;
  known: number;
  refused: number;
  rows: ExpertImportRow[];
}

export interface ExpertImportRow {
  /** The number that a spreadsheet shows for the row */
  row: number;
  /** `known`: an expert of that name is there and stays as it is */
  outcome: 'added' | 'known' | 'refused';
  name: string | null;
  /** The expert that was added */
  expertId: string | null;
  errors: ExpertImportError[];
}

export interface ExpertInvitation {
  caseReference: string;
  status: string;
  invitedAt: string;
  /** What was noted of the answer */
  comment: string | null;
}

export interface ExpertLanguage {
  language:
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other';
  level: 'basic' | 'daily' | 'working' | 'native';
}

export interface ExpertPage {
  items: ExpertView[];
  total: number;
  /** Whether there are more than the total and the facets count */
  totalIsCapped: boolean;
  facets: ExpertFacetCount[];
  nextCursor: string | null;
}

export interface ExpertPatch {
  nameJa?: string;
  nameKana?: string | null;
  nameRoman?: string | null;
  familyFirst?: boolean;
  kind?: 'official' | 'retiree';
  expertise?: (
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
  )[];
  expertiseText?: string | null;
  languages?: ExpertLanguage[];
  countries?: string[];
  regions?: string[];
  employments?: EmploymentInput[];
  availability?: Availability[];
  dispatches?: PastDispatch[];
  healthClearUntil?: string | null;
  firstRegisteredYear?: number | null;
  yearsOfService?: number | null;
  consentVersion?: string | null;
  consentedOn?: string | null;
  /** Needs a consent with version and date */
  listed?: boolean;
  note?: string | null;
  personal?: PersonalData;
}

export interface ExpertReveal {
  at: string;
  by: string;
  field: 'birthDate' | 'phone' | 'email' | 'address' | 'passport';
  reason: string;
}

export interface ExpertSubjectReport {
  drawnUpAt: string;
  expert: ExpertDetail;
  personalData: RevealedField[];
  invitations: ExpertInvitation[];
  /** Names of the records that were merged into this one */
  otherNames: string[];
  /** Who has seen personal data before */
  reveals: ExpertReveal[];
}

export interface ExpertView {
  id: string;
  nameJa: string;
  nameKana: string | null;
  nameRoman: string | null;
  /** Whether the family name comes first */
  familyFirst: boolean;
  kind: 'official' | 'retiree';
  expertise: (
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
  )[];
  /** The words in which the expertise was registered */
  expertiseText: string | null;
  languages: ExpertLanguage[];
  /** Countries of experience */
  countries: string[];
  regions: string[];
  /** The present or last employer */
  employer: EmployerView | null;
  healthClearUntil: string | null;
  firstRegisteredYear: number | null;
  yearsOfService: number | null;
  /** The fiscal year of the latest dispatch that is over, of those that the reader may know of */
  lastDispatchedYear: number | null;
  /** Whether all offices see the expert */
  listed: boolean;
  version: number;
}

export interface FieldChange {
  field: string;
  before: string | number | boolean | unknown[] | Record<string, unknown> | null;
  after: string | number | boolean | unknown[] | Record<string, unknown> | null;
}

export interface FieldChangeView {
  field: string;
  /** `{value}` as it was when the application was returned */
  before: Record<string, unknown>;
  /** `{value}` as it is now */
  after: Record<string, unknown>;
}

export interface FilterView {
  axis: 'office' | 'country' | 'prefecture' | 'state' | 'expertise' | 'field';
  keys: AxisEntryView[];
}

export interface FindingDecisions {
  items: DecisionView[];
  values: DecidedValue[];
  /** What can be decided */
  choices: ('printed' | 'computed' | 'open')[];
  /** Why not everything can be decided */
  whyNot: ReportLabel | null;
}

export interface FindingView {
  id: string;
  severity: string;
  text: ReportLabel;
  /** What a person settled on */
  decision: 'printed' | 'computed' | 'open' | null;
  importRule: ReportLabel;
  table: string;
  cells: AffectedCell[];
}

export interface FirstRecord {
  /** Of the offices of the reader; null where nothing is */
  at: string | null;
}

export interface FlagView {
  code: string;
  label: ReportLabel;
}

export interface FoundInRows {
  column: string | null;
  code: string;
  /** Whether a row with it is refused */
  refuses: boolean;
  rows: number;
  /** What it says of one of the rows */
  example: TextView;
}

export interface FunnelCase {
  reference: string;
  title: string;
  state: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  targetFiscalYear: number;
  /** By the clock of the office, as are the other days */
  receivedOn: string;
  decidedOn: string | null;
  departedOn: string | null;
  /** What it adds to a wait; null behind a stage */
  workingDays: number | null;
}

export interface FunnelEvidence {
  /** How many applications stand behind it, over all pages */
  total: number;
  cases: FunnelCase[];
  nextCursor: string | null;
}

export interface FunnelStageView {
  code: 'requested' | 'endorsed' | 'approved' | 'matched' | 'dispatched';
  label: ReportLabel;
  definition: ReportLabel;
}

export interface FunnelYear {
  /** Null: all the years that are shown */
  targetFiscalYear: number | null;
  stages: StageCount[];
  leadTimes: LeadTimeFigure[];
}

export interface GrantView {
  role: 'officer' | 'coordinator' | 'manager' | 'hq' | 'hq_manager' | 'auditor' | 'admin';
  /** Null for all offices */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  validFrom: string;
  /** The last day; null until further notice */
  validTo: string | null;
  id: string;
}

export interface HandOver {
  from: string;
  to: string;
  references: string[];
}

export interface HandOverInput {
  /** Changes nothing and says what would become of each item */
  dryRun?: boolean;
  /** The successor for everything that nothing else names */
  to?: string;
  kinds?: SuccessorOfKind[];
  items?: SuccessorOfItem[];
}

export interface HandOverResult {
  dryRun: boolean;
  rows: HandOverRow[];
}

export interface HandOverRow {
  item: OpenItemView;
  to: UserRef;
  ok: boolean;
  /** Why not, as a code of the problem table */
  code: string | null;
  message: string | null;
}

export interface HeadLineView {
  number: number;
  cells: string[];
}

export interface HeadcountInput {
  elected?: number;
  official?: number;
  student?: number;
  escort?: number;
  private?: number;
}

export interface HeadcountView {
  elected: number;
  official: number;
  student: number;
  escort: number;
  private: number;
  total: number;
}

export interface HealthData {
  /** The day of the health form */
  examinedOn?: string;
  conditions?: string;
  medication?: string;
  allergies?: string;
  /** Blood type, where the trainee states one */
  bloodType?: string;
  notes?: string;
}

export interface HealthView {
  status: 'ok';
}

export interface HolidayList {
  /** The calendars asked for */
  calendars: CalendarView[];
  items: HolidayView[];
}

export interface HolidayPatch {
  date?: string;
  nameJa?: string;
  nameEn?: string;
  active?: boolean;
}

export interface HolidayView {
  id: string;
  calendar: string;
  date: string;
  nameJa: string;
  nameEn: string;
  /** A library, our list, or a person */
  source: 'library' | 'fixed' | 'office';
  /** Whether the day counts */
  active: boolean;
  /** Whether a person changed what was loaded */
  edited: boolean;
  version: number;
}

export interface HomeView {
  needsMe: CaseListItem[];
  overdue: CaseListItem[];
  todaysAppointments: TodaysAppointment[];
  drafts: DraftRef[];
  unread: number;
}

export interface HostInput {
  id?: string;
  name?: string;
  municipalityCode?: string | null;
}

export interface HostOfferPage {
  items: HostOfferView[];
  nextCursor: string | null;
  /** Whether places taken by trainees of other offices are left out */
  ownPlacesOnly: boolean;
}

export interface HostOfferPatch {
  field?:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  capacity?: number;
  minJapaneseLevel?: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  languages?: (
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
  )[];
  availableFrom?: string;
  availableTo?: string;
  conditions?: string | null;
}

export interface HostOfferView {
  id: string;
  programme: string;
  host: HostRef;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  capacity: number;
  /** Places taken by candidates who are proposed, selected or there, of those whose cases the reader may read */
  taken: number;
  minJapaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  /** In which the host can train beside Japanese */
  languages: (
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
  )[];
  availableFrom: string;
  availableTo: string;
  conditions: string | null;
  retiredAt: string | null;
  retiredReason: string | null;
  version: number;
}

export interface HostRef {
  id: string;
  name: string;
  municipalityCode: string | null;
}

export interface ImportColumnView {
  header: string;
  /** Null where the column is left out */
  column: string | null;
}

export interface ImportCounts {
  added: number;
  changed: number;
  unchanged: number;
  duplicate: number;
  refused: number;
}

export interface ImportFindings {
  items: FoundInRows[];
  unknown: UnknownName[];
}

export interface ImportHindrance {
  /** Null where nothing does */
  reason: TextView | null;
}

export interface ImportItem {
  id: string;
  kind: 'visits' | 'activities' | 'dispatches' | 'figures';
  /** What figures are of */
  programme: string | null;
  /** What figures count */
  measure: string | null;
  fileName: string;
  status: 'checking' | 'mapping' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';
  createdAt: string;
  createdByName: string;
  /** Whether the reader is who works on it */
  own: boolean;
  counts: ImportCounts;
}

export interface ImportLayoutInput {
  /** Which sheet, counted from 0 */
  sheet: number;
  /** The row with the headings */
  headerRow: number;
  /** For each column `number:key`, such as `0:title`; what is not named is left out */
  columns?: string[];
  meanings?: ValueMeaning[];
}

export interface ImportLayoutView {
  sheet: number;
  headerRow: number;
  columns: ImportColumnView[];
  meanings: ValueMeaning[];
}

export interface ImportList {
  items: ImportItem[];
  nextCursor: string | null;
}

export interface ImportProblemView {
  code: string;
  text: TextView;
}

export interface ImportRowList {
  items: ImportRowView[];
  nextCursor: string | null;
}

export interface ImportRowView {
  /** The number that a spreadsheet shows for the row */
  number: number;
  outcome: 'added' | 'changed' | 'unchanged' | 'duplicate' | 'refused';
  title: string | null;
  reference: string | null;
  errors: RowFindingView[];
  notices: RowFindingView[];
  changes: RowChangeView[];
  /** References, or `#12` for a row further up */
  duplicates: string[];
}

export interface ImportView {
  id: string;
  kind: 'visits' | 'activities' | 'dispatches' | 'figures';
  /** What figures are of */
  programme: string | null;
  /** What figures count */
  measure: string | null;
  fileName: string;
  status: 'checking' | 'mapping' | 'checked' | 'committing' | 'committed' | 'undoing' | 'undone' | 'failed';
  createdAt: string;
  createdByName: string;
  /** Whether the reader is who works on it */
  own: boolean;
  counts: ImportCounts;
  version: number;
  /** Rows that the running work has done */
  done: number;
  /** Rows that it has to do, once that is known */
  total: number | null;
  problem: ImportProblemView | null;
  knownColumns: KnownColumnView[];
  /** Columns that have to be there and are not */
  missing: string[];
  sheets: SheetView[];
  layout: ImportLayoutView | null;
}

export interface InferredExpertise {
  /** The field as printed */
  printed: string;
  /** Null where no single area can be told from the words */
  code: string | null;
  label: ReportLabel | null;
  /** Why it is counted there, or in no area */
  reason: ReportLabel;
}

export interface InvitationView {
  id: string;
  expertId: string;
  expertName: string;
  /** Decides whose consent is needed */
  expertKind: 'official' | 'retiree';
  status: 'invited' | 'agreed' | 'refused' | 'released';
  invitedAt: string;
  invitedBy: UserRef;
  answeredAt: string | null;
  reason: string | null;
  comment: string | null;
  /** Why a condition that was not met was passed over */
  overrideReason: string | null;
  /** The conditions that were not met when they were asked */
  unmet: ('language' | 'health' | 'availability' | 'booking' | 'field' | 'refusal' | 'own_government' | 'listed')[];
  /** Whether the consent that it needs is among the documents */
  consentFiled: boolean;
}

export interface IssuedToken {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  token: string;
}

export interface JapaneseParty {
  prefecture: string;
  /** Null where the code is not known for certain */
  municipalityCode: string | null;
  /** Null where no source names the local government */
  nameJa: string | null;
  nameEn: string | null;
  /** As a list prints it or somebody entered it; else the code says */
  asRecorded: string | null;
}

export interface JetCorrection {
  /** The document that the figures are taken from */
  source: string;
  note?: string | null;
  reason: string;
  rows: JetRow[];
}

export interface JetRevision {
  /** The highest one stands */
  revision: number;
  source: string;
  note: string | null;
  /** Why it was corrected; null for the first */
  reason: string | null;
  /** Who entered it */
  enteredBy: string;
  enteredAt: string;
  totals: JetTotals;
  rows: JetRow[];
}

export interface JetRow {
  country: string;
  /** Null where the source does not say: n/a, never 0 */
  CIR: number | null;
  /** Null where the source does not say: n/a, never 0 */
  ALT: number | null;
  /** Null where the source does not say: n/a, never 0 */
  SEA: number | null;
}

export interface JetTotals {
  CIR: number | null;
  ALT: number | null;
  SEA: number | null;
  total: number | null;
}

export interface JetYear {
  fiscalYear: number;
  /** Whether the published record has figures of the year: only those count */
  inRecord: boolean;
  current: JetRevision;
}

export interface JetYearDetail {
  fiscalYear: number;
  /** Whether the published record has figures of the year: only those count */
  inRecord: boolean;
  current: JetRevision;
  /** What was corrected, the latest first */
  earlier: JetRevision[];
}

export interface JetYears {
  items: JetYear[];
}

export interface JurisdictionPatch {
  validFrom?: string;
  validTo?: string | null;
}

export interface JurisdictionView {
  id: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  validFrom: string;
  /** The last day; null until further notice */
  validTo: string | null;
  /** Where the statement is from */
  basis: 'published' | 'assumption' | 'office';
  version: number;
}

export interface KnownColumnView {
  key: string;
  label: TextView;
  /** Whether several columns of a file may be of this kind */
  isRepeatable: boolean;
}

export interface LateEntryView {
  reason: string;
  at: string;
  by: UserRef;
}

export interface LeadTimeFigure {
  code: 'decision' | 'departure';
  /** How many waits it is taken from */
  n: number;
  /** Null where n is 0 */
  median: number | null;
  /** Null where n is 0 */
  p90: number | null;
  /** Why there is no figure */
  reason: ReportLabel | null;
  /** Where the applications behind it are */
  evidence: string;
}

export interface LeadTimeView {
  code: 'decision' | 'departure';
  label: ReportLabel;
  definition: ReportLabel;
}

export interface LinkList {
  items: LinkView[];
}

export interface LinkView {
  id: string;
  reference: string;
  title: string;
  state: string;
  kind: 'related' | 'follow_up' | 'duplicate';
  /** Whether this case names the other, or the other this */
  direction: 'to' | 'from';
}

export interface MatchingView {
  need: NeedView;
  /** The best first, 200 at most */
  fits: CandidateView[];
  fitCount: number;
  /** The fewest unmet conditions first */
  others: CandidateView[];
  otherCount: number;
  relaxations: RelaxationView[];
  /** Whether missions of offices whose cases the reader may not read are left out */
  ownMissionsOnly: boolean;
}

export interface MeasureName {
  code: string;
  label: ReportLabel;
  /** Whether it is shown when nobody asks for particular measures */
  standard: boolean;
}

export interface MeasureView {
  code: string;
  label: ReportLabel;
  /** Whether it is shown when nobody asks for particular measures */
  standard: boolean;
  definition: ReportLabel;
}

export interface MemberInput {
  /** Name */
  nameNative?: string | null;
  /** Kana */
  nameKana?: string | null;
  /** Name in Roman letters */
  nameRoman?: string | null;
  /** Title */
  title?: string | null;
  /** Category */
  category: 'elected' | 'official' | 'student' | 'escort' | 'private';
}

export interface MemberList {
  items: MemberView[];
}

export interface MemberView {
  id: string;
  nameNative: string | null;
  nameKana: string | null;
  nameRoman: string | null;
  title: string | null;
  category: 'elected' | 'official' | 'student' | 'escort' | 'private';
}

export interface MergeFieldView {
  field: string;
  label: MergeLabel;
  survivor: string | null;
  other: string | null;
  /** Whether the two agree */
  same: boolean;
  /** Whether the other’s value is proposed, because the survivor has none */
  proposed: boolean;
}

export interface MergeLabel {
  ja: string;
  en: string;
}

export interface MergePage {
  items: MergeView[];
  nextCursor: string | null;
}

export interface MergePreview {
  survivor: MergeRecord;
  other: MergeRecord;
  fields: MergeFieldView[];
  references: MergeReferenceView[];
  allowed: boolean;
  reasons: RefusalView[];
  /** Who said that they are two */
  dismissal: DismissalView | null;
}

export interface MergeRecord {
  id: string;
  title: string;
  version: number;
}

export interface MergeReferenceView {
  code: string;
  label: MergeLabel;
  count: number;
  /** Of these, how many the survivor has as well */
  doubled: number;
}

export interface MergeView {
  id: string;
  survivorId: string;
  survivorName: string;
  mergedId: string;
  mergedName: string;
  reason: string | null;
  mergedBy: string;
  mergedAt: string;
  /** How many references it moved */
  moved: number;
  undoneBy: string | null;
  undoneAt: string | null;
}

export interface MergerPage {
  items: MergerView[];
  nextCursor: string | null;
}

export interface MergerView {
  predecessor: MunicipalityRef;
  successor: MunicipalityRef;
  /** The first day of the merged municipality */
  mergedOn: string;
  /** Where it is taken from */
  source: string | null;
  /** In English, where the source is our own words */
  sourceEn: string | null;
}

export interface MonthlyReportInput {
  /** Such as `2026-06` */
  month: string;
  submittedOn: string;
  summary: string;
  /** Whether it takes the place of the one for the same month */
  corrects?: boolean;
}

export interface MonthlyReportView {
  month: string;
  submittedOn: string;
  summary: string;
}

export interface MonthlySummarySubscription {
  subscribed: boolean;
}

export interface MunicipalityList {
  items: MunicipalityView[];
}

export interface MunicipalityRef {
  code6: string;
  prefecture: string;
  nameJa: string;
  nameEn: string;
}

export interface MunicipalityView {
  code6: string;
  prefecture: string;
  nameJa: string;
  nameKana: string;
  nameEn: string;
  /** The first day; null where it is not recorded */
  validFrom: string | null;
  /** The last day; null until further notice */
  validTo: string | null;
  successorCode6: string | null;
  /** Where it is taken from */
  source: string | null;
}

export interface NamedPerson {
  id: string;
  displayName: string;
}

export interface NeedView {
  expertise: string;
  periodFrom: string;
  periodTo: string;
  languages: string[];
  country: string;
  requireHealthClearance: boolean;
}

export interface NewAccount {
  email: string;
  displayName: string;
  kana?: string | null;
  locale?: 'ja' | 'en';
  /** The government that seconds the person */
  secondedFrom?: string | null;
  grants?: NewGrant[];
}

export interface NewAffiliationEntry {
  /** Needed where the municipality code is not given */
  prefecture?: string;
  municipalityCode?: string | null;
  /** Needed where the code does not say the name */
  japaneseName?: string | null;
  country: string;
  foreignName: string;
  foreignRegion?: string | null;
  kind?: 'sister' | 'friendship' | 'other' | null;
  status?: 'active' | 'dormant' | 'ended' | 'unconfirmed';
  /** The day as of which the status is known */
  asOf?: string;
  signedOn?: string | null;
  /** Given exactly where the status is `ended` */
  endedOn?: string | null;
  /** Null where nobody looked at it */
  signedByHeads?: boolean | null;
  /** Null where nobody looked at it */
  wideRange?: boolean | null;
  /** Null where nobody looked at it */
  assemblyApproved?: boolean | null;
  note?: string | null;
}

export interface NewComment {
  body: string;
  mentions?: string[];
}

export interface NewCounterpart {
  country: string;
  organisation: CounterpartOrganisationInput;
  body?: string | null;
  ministry?: string | null;
  /** The post in charge, of that organisation */
  postId?: string | null;
  validFrom: string;
  note?: string | null;
}

export interface NewCounterpartName {
  body?: string | null;
  ministry?: string | null;
  validFrom: string;
}

export interface NewCounterpartPost {
  /** A post of the organisation */
  postId?: string;
  /** The title, where no id is given */
  title?: string;
  validFrom: string;
}

export interface NewDecision {
  decision: 'printed' | 'computed' | 'open';
  reason: string;
  /** How many decisions were read before it */
  after: number;
}

export interface NewDismissal {
  firstId: string;
  secondId: string;
  reason: string;
}

export interface NewExpert {
  nameJa: string;
  nameKana?: string | null;
  nameRoman?: string | null;
  familyFirst?: boolean;
  kind: 'official' | 'retiree';
  expertise: (
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
  )[];
  expertiseText?: string | null;
  languages?: ExpertLanguage[];
  countries?: string[];
  regions?: string[];
  employments?: EmploymentInput[];
  availability?: Availability[];
  dispatches?: PastDispatch[];
  healthClearUntil?: string | null;
  firstRegisteredYear?: number | null;
  yearsOfService?: number | null;
  consentVersion?: string | null;
  consentedOn?: string | null;
  /** Needs a consent with version and date */
  listed?: boolean;
  note?: string | null;
  personal?: PersonalData;
}

export interface NewGrant {
  role: 'officer' | 'coordinator' | 'manager' | 'hq' | 'hq_manager' | 'auditor' | 'admin';
  /** Null for all offices */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  validFrom: string;
  /** The last day; null until further notice */
  validTo?: string | null;
}

export interface NewHoliday {
  calendar: string;
  date: string;
  nameJa: string;
  nameEn: string;
}

export interface NewHostOffer {
  programme: string;
  host: HostInput;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  capacity: number;
  /** `none` by default */
  minJapaneseLevel?: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  languages?: (
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
  )[];
  availableFrom: string;
  availableTo: string;
  conditions?: string | null;
}

export interface NewJetYear {
  /** No later than the present one */
  fiscalYear: number;
  /** The document that the figures are taken from */
  source: string;
  note?: string | null;
  rows: JetRow[];
}

export interface NewJurisdiction {
  country: string;
  validFrom: string;
  validTo?: string | null;
}

export interface NewLink {
  reference: string;
  kind: 'related' | 'follow_up' | 'duplicate';
}

export interface NewMerge {
  otherId: string;
  /** The version of the other that the preview showed */
  otherVersion: number;
  /** Fields taken from the other */
  take?: string[];
  reason?: string | null;
}

export interface NewMunicipality {
  code6: string;
  nameJa: string;
  nameKana: string;
  nameEn: string;
  validFrom?: string | null;
  source?: string | null;
}

export interface NewMunicipalityMerger {
  /** The codes that end */
  predecessors: string[];
  /** The code that goes on */
  successorCode6: string;
  /** The first day of the merged municipality */
  mergedOn: string;
  /** Where it is taken from */
  source: string;
}

export interface NewOrganisationInput {
  /** Name */
  name: string;
  /** Name in another language */
  nameLocal?: string | null;
  /** Kana */
  kana?: string | null;
  /** Kind */
  kind: 'local_government' | 'association' | 'school' | 'government' | 'public_body' | 'company' | 'other';
  /** Country */
  country: string;
  /** Local government code */
  municipalityCode?: string | null;
  /** Organisations of a similar name of which it is not a duplicate, as the refusal listed them */
  notDuplicateOf?: string[];
  /** Why it is another than those; remembered beside the pairs */
  notDuplicateReason?: string;
}

export interface NewPost {
  title: string;
}

export interface NewProgramme {
  nameJa: string;
  nameEn: string;
  opensOn: string;
  /** The first day without nominations; today closes it at once, null leaves it open */
  closesOn?: string | null;
  successor?: string | null;
  minAge?: number | null;
  maxAge?: number | null;
  minJapaneseLevel?: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1' | null;
  code: string;
  /** The programme that it goes on for */
  succeeds?: string | null;
}

export interface NewPublication {
  /** One of `/api/reports/programmes` */
  programme: string;
  fiscalYear: number;
  /** How many cases of the year are known to be open still; it has to be so many */
  openCases?: number;
}

export interface NewRequirement {
  /** null: all countries */
  country?: string | null;
  kind:
    | 'request_form'
    | 'endorsement'
    | 'cost_undertaking'
    | 'host_profile'
    | 'mic_consultation'
    | 'insurance'
    | 'visa'
    | 'itinerary'
    | 'health_declaration'
    | 'specialist_report'
    | 'host_report';
  step: 'submit' | 'recommend' | 'approve' | 'agree' | 'depart' | 'report';
  validFrom: string;
  validTo?: string | null;
  noteJa?: string | null;
  noteEn?: string | null;
}

export interface NewRestatement {
  cells: PublicationCell[];
  reason: string;
}

export interface NewSavedReport {
  name: string;
  /** The part of the page’s address after `?` */
  query: string;
  /** The office that sees it */
  office?: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
}

export interface NewSubstitute {
  substituteId: string;
  validFrom: string;
  validTo: string;
}

export interface NewTenure {
  person: PersonInput;
  validFrom: string;
  validTo?: string | null;
}

export interface NewToken {
  name: string;
  scope: 'read' | 'write';
  /** Days until it ends by itself */
  days: number;
}

export interface NewWindow {
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  targetFiscalYear: number;
  localOpening: string;
  localCutOff: string;
  note?: string | null;
}

export interface NextDeadline {
  code: string;
  dueOn: string;
  overdue: boolean;
}

export interface NotificationList {
  items: NotificationView[];
  unread: number;
}

export interface NotificationView {
  id: string;
  kind: 'mentioned' | 'assigned' | 'accompanying' | 'decision_wanted' | 'changed' | 'role_ends';
  /** The case that it is about, if any */
  type: 'visit' | 'dispatch' | 'placement' | 'activity' | 'research' | 'affiliation' | null;
  reference: string | null;
  title: string | null;
  /** The role that ends, if it is about one */
  roleEnd: RoleEndView | null;
  actor: UserRef | null;
  /** What happened to the case: the kind of the event */
  event: string | null;
  transition: string | null;
  toState: string | null;
  /** What the event changed */
  changes: FieldChange[];
  /** The beginning of what was said with it */
  comment: string | null;
  createdAt: string;
  read: boolean;
}

export interface OfferCard {
  id: string;
  host: HostRef;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  capacity: number;
  /** By trainees whose cases the reader may read */
  taken: number;
  minJapaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  availableFrom: string;
  availableTo: string;
  retired: boolean;
}

export interface OfferFitView {
  code: string;
  met: boolean;
}

export interface OffersForCandidate {
  /** The best first */
  pairs: PairView[];
  /** The offers of the pairs, in their order */
  offers: OfferCard[];
  /** Offers beyond those that are explained */
  offersLeftOut: number;
}

export interface OfficeDetail {
  code: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  nameJa: string;
  nameEn: string;
  timeZone: string;
  /** The country whose holidays close the office */
  country: string | null;
  /** The countries that the office covers today */
  countries: string[];
  version: number;
  jurisdictions: JurisdictionView[];
}

export interface OfficeDetailList {
  items: OfficeDetail[];
}

export interface OfficeList {
  items: OfficeView[];
}

export interface OfficePatch {
  nameJa?: string;
  nameEn?: string;
  timeZone?: string;
}

export interface OfficeView {
  code: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  nameJa: string;
  nameEn: string;
  timeZone: string;
  /** The country whose holidays close the office */
  country: string | null;
  /** The countries that the office covers today */
  countries: string[];
}

export interface OpenCase {
  reference: string;
  title: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  state: string;
}

export interface OpenItemCount {
  kind: 'cases' | 'approvals' | 'appointments' | 'watches' | 'substitutions' | 'drafts';
  count: number;
  /** How many of them have to find a successor before account and role can end */
  lacking: number;
  /** Whether the caller may see them one by one */
  listed: boolean;
  /** Whether account and role stay until these have a successor */
  needsSuccessor: boolean;
  /** Whether a successor can be named for them */
  transferable: boolean;
}

export interface OpenItemList {
  person: UserRef;
  /** As whom the caller sees it */
  relation: 'self' | 'manager' | 'admin';
  mayHandOver: boolean;
  /** The offices whose items are counted; null for all */
  offices: string[] | null;
  kinds: OpenItemCount[];
  items: OpenItemView[];
  nextCursor: string | null;
}

export interface OpenItemView {
  kind: 'cases' | 'approvals' | 'appointments' | 'watches' | 'substitutions' | 'drafts';
  id: string;
  /** What was read; a hand-over that names it takes no other */
  version: number | null;
  reference: string | null;
  type: string | null;
  state: string | null;
  office: string | null;
  title: string;
  /** The day it is due or begins */
  on: string | null;
  /** Its last day */
  until: string | null;
  /** Of an approval: whether nobody else could decide it */
  sole: boolean;
}

export interface OrganisationDetail {
  id: string;
  /** Name */
  name: string;
  /** Name in another language */
  nameLocal: string | null;
  /** Kana */
  kana: string | null;
  /** Kind */
  kind: 'local_government' | 'association' | 'school' | 'government' | 'public_body' | 'company' | 'other';
  /** Country */
  country: string;
  /** Local government code */
  municipalityCode: string | null;
  prefecture: string | null;
  version: number;
  posts: PostView[];
  tenures: TenureView[];
  allowedActions: RecordActionView[];
}

export interface OrganisationInput {
  id?: string;
  name?: string;
}

export interface OrganisationPage {
  items: OrganisationView[];
  nextCursor: string | null;
}

export interface OrganisationPatch {
  /** Name */
  name?: string;
  /** Name in another language */
  nameLocal?: string | null;
  /** Kana */
  kana?: string | null;
  /** Kind */
  kind?: 'local_government' | 'association' | 'school' | 'government' | 'public_body' | 'company' | 'other';
  /** Local government code */
  municipalityCode?: string | null;
}

export interface OrganisationRef {
  id: string;
  name: string;
}

export interface OrganisationView {
  id: string;
  /** Name */
  name: string;
  /** Name in another language */
  nameLocal: string | null;
  /** Kana */
  kana: string | null;
  /** Kind */
  kind: 'local_government' | 'association' | 'school' | 'government' | 'public_body' | 'company' | 'other';
  /** Country */
  country: string;
  /** Local government code */
  municipalityCode: string | null;
  prefecture: string | null;
  version: number;
  posts: PostView[];
}

export interface OverrideView {
  reason: string;
  by: UserRef;
}

export interface PairConditionView {
  code: 'field' | 'japanese_level' | 'dates';
  met: boolean;
}

export interface PairPreferenceView {
  code: 'country_experience' | 'japanese_margin' | 'stay';
  points: number;
  of: number;
  values: Record<string, unknown>;
}

export interface PairRelaxationView {
  obstacles: ('field' | 'japanese_level' | 'dates' | 'places')[];
  /** The best few */
  offerIds: string[];
  /** How many offers there are */
  offerCount: number;
}

export interface PairView {
  reference: string;
  offerId: string;
  fits: boolean;
  constraints: PairConditionView[];
  preferences: PairPreferenceView[];
  /** The points of the preferences, out of 100 */
  score: number;
}

export interface PairingView {
  /** Those found eligible, who waited longest first */
  candidates: TraineeCard[];
  /** Those with a place left */
  offers: OfferCard[];
  pairs: PairView[];
  unplaced: UnplacedView[];
  /** Candidates beyond what one proposal takes */
  candidatesLeftOut: number;
  /** Offers beyond what one proposal takes */
  offersLeftOut: number;
  /** Whether places taken by trainees of other offices are left out */
  ownPlacesOnly: boolean;
}

export interface PassportData {
  number: string;
  validUntil: string;
}

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

export interface PastDispatch {
  country: string;
  validFrom: string;
  /** The last day; null until further notice */
  validTo?: string | null;
  expertise?:
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other'
    | null;
}

export interface PersonInput {
  id?: string;
  nameNative?: string | null;
  nameKana?: string | null;
  nameRoman?: string | null;
  familyFirst?: boolean;
}

export interface PersonView {
  id: string;
  nameNative: string | null;
  nameKana: string | null;
  nameRoman: string | null;
  /** Whether the family name comes first */
  familyFirst: boolean;
}

export interface PersonalData {
  birthDate?: string | null;
  phone?: string | null;
  email?: string | null;
  address?: string | null;
  passport?: string | null;
}

export interface PersonalDataView {
  field: 'passport' | 'health' | 'emergencyContact';
  held: boolean;
  /** What stands in its place */
  masked: string | null;
  updatedAt: string | null;
  /** When it was erased, at the end of its retention */
  erasedAt: string | null;
  /** Who took it out, and when */
  removed: PieceRemoved | null;
  /** Months for which it is kept after the end of the case */
  keptMonths: number;
  /** When it will be erased; null while the case is open */
  erasedFrom: string | null;
}

export interface PersonalField {
  field: 'birthDate' | 'phone' | 'email' | 'address' | 'passport';
  held: boolean;
}

export interface PieceRemoved {
  at: string;
  by: UserRef;
}

export interface PlacementDetails {
  programme: string;
  programmeTerms: ProgrammeNames;
  trainee: TraineeView;
  /** In full years on the planned day of arrival */
  age: number | null;
  nominatedBy: string | null;
  recommendedOn: string | null;
  field: string;
  fieldText: string | null;
  japaneseLevel: string;
  plannedArrival: string | null;
  plannedDeparture: string | null;
  consentVersion: string | null;
  consentRecipient: string | null;
  consentedOn: string | null;
  tokyoFrom: string | null;
  tokyoTo: string | null;
  jiamFrom: string | null;
  jiamTo: string | null;
  hostFrom: string | null;
  hostTo: string | null;
  personal: PersonalDataView[];
  /** Whether the passport is valid past the planned end */
  passportCovers: boolean | null;
  placement: PlacementHost | null;
  micDecision: string | null;
  checklist: string[];
  decidedAt: string | null;
  arrivedOn: string | null;
  departedOn: string | null;
  monthlyReports: MonthlyReportView[];
  endReason: string | null;
  endComment: string | null;
}

export interface PlacementDetailsChange {
  /** Nominated by */
  nominatedBy?: string | null;
  /** Recommended by the employer on */
  recommendedOn?: string | null;
  /** What the trainee wants to learn */
  fieldText?: string | null;
  /** Planned arrival */
  plannedArrival?: string | null;
  /** Planned end */
  plannedDeparture?: string | null;
  /** Consent form version */
  consentVersion?: string | null;
  /** Personal data may go to */
  consentRecipient?: string | null;
  /** Consented on */
  consentedOn?: string | null;
  /** Tokyo from */
  tokyoFrom?: string | null;
  /** Tokyo until */
  tokyoTo?: string | null;
  /** JIAM from */
  jiamFrom?: string | null;
  /** JIAM until */
  jiamTo?: string | null;
  /** Host training from */
  hostFrom?: string | null;
  /** Host training until */
  hostTo?: string | null;
  /** Passport */
  passport?: PassportData | null;
  /** Health */
  health?: HealthData | null;
  /** Emergency contact */
  emergencyContact?: EmergencyContactData | null;
  /** Programme */
  programme?: string;
  /** Trainee */
  trainee?: TraineeChange;
  /** Training field */
  field?:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  /** Japanese */
  japaneseLevel?: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  /** Decision of MIC and CLAIR */
  micDecision?: string | null;
  /** Travel */
  checklist?: ('visa' | 'flight' | 'insurance' | 'residence' | 'pickup' | 'allowance')[];
  /** A correction of what was recorded */
  arrivedOn?: string;
}

export interface PlacementDetailsInput {
  /** Nominated by */
  nominatedBy?: string | null;
  /** Recommended by the employer on */
  recommendedOn?: string | null;
  /** What the trainee wants to learn */
  fieldText?: string | null;
  /** Planned arrival */
  plannedArrival?: string | null;
  /** Planned end */
  plannedDeparture?: string | null;
  /** Consent form version */
  consentVersion?: string | null;
  /** Personal data may go to */
  consentRecipient?: string | null;
  /** Consented on */
  consentedOn?: string | null;
  /** Tokyo from */
  tokyoFrom?: string | null;
  /** Tokyo until */
  tokyoTo?: string | null;
  /** JIAM from */
  jiamFrom?: string | null;
  /** JIAM until */
  jiamTo?: string | null;
  /** Host training from */
  hostFrom?: string | null;
  /** Host training until */
  hostTo?: string | null;
  /** Passport */
  passport?: PassportData | null;
  /** Health */
  health?: HealthData | null;
  /** Emergency contact */
  emergencyContact?: EmergencyContactData | null;
  /** Programme */
  programme: string;
  /** Trainee */
  trainee: TraineeInput;
  /** Training field */
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  /** Japanese */
  japaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
}

export interface PlacementHost {
  offerId: string;
  host: OrganisationRef;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  availableFrom: string;
  availableTo: string;
  takenAt: string;
  /** When the place was given back */
  releasedAt: string | null;
  overrideReason: string | null;
  explanation: OfferFitView[];
}

export interface PlacementTransitionData {
  /** The code of a reason */
  reason?: string;
  offerId?: string;
  /** Why an offer that does not fit is chosen */
  overrideReason?: string;
  arrivedOn?: string;
  departedOn?: string;
  /** When a training ended early; left out, today at the office of the case or the planned end, whichever is earlier */
  endedOn?: string;
}

export interface PlannedCountryCount {
  country: string;
  count: number;
}

export interface PostView {
  id: string;
  title: string;
}

export interface PrefectureList {
  items: PrefectureView[];
}

export interface PrefectureView {
  code: string;
  code6: string;
  nameJa: string;
  nameKana: string;
  nameEn: string;
}

export interface PreferenceView {
  code: 'country_experience' | 'seniority' | 'rested';
  met: boolean;
  points: number;
  of: number;
  values: Record<string, unknown>;
}

export interface PrintedCounterpart {
  body: string | null;
  ministry: string | null;
  documentJa: string;
  documentEn: string;
}

export interface PrintedField {
  label: ReportLabel;
  text: string | null;
}

export interface PrintedLine {
  /** Its place among the lines of its table, from 1 */
  position: number;
  fields: PrintedField[];
}

export interface ProfileInput {
  locale?: 'ja' | 'en';
  shortcutsEnabled?: boolean;
}

export interface ProgrammeList {
  items: ProgrammeView[];
}

export interface ProgrammeNames {
  code: string;
  nameJa: string;
  nameEn: string;
  minAge: number | null;
  maxAge: number | null;
  minJapaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1' | null;
}

export interface ProgrammePatch {
  nameJa?: string;
  nameEn?: string;
  opensOn?: string;
  /** The first day without nominations; today closes it at once, null leaves it open */
  closesOn?: string | null;
  successor?: string | null;
  minAge?: number | null;
  maxAge?: number | null;
  minJapaneseLevel?: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1' | null;
}

export interface ProgrammeView {
  code: string;
  nameJa: string;
  nameEn: string;
  /** Whether it takes nominations today, by the date in Japan */
  state: 'upcoming' | 'open' | 'closed';
  /** The first day on which nominations are taken */
  opensOn: string;
  /** The first day on which they no longer are */
  closesOn: string | null;
  /** The programme that goes on in its place */
  successor: string | null;
  minAge: number | null;
  maxAge: number | null;
  minJapaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1' | null;
  /** Placements under way that the reader may count */
  running: number;
  version: number;
}

export interface PublicationCell {
  measure: string;
  /** Null where there is one way only */
  attribution: 'approval' | 'departure' | null;
  cut: 'country' | 'prefecture' | 'expertise' | 'field';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  /** Key on the axis of the cut */
  place: string;
}

export interface PublicationCheck {
  /** Code of the problem by which it would be refused */
  refusal: string | null;
  openCases: number;
  /** The first of them */
  open: OpenCase[];
}

export interface PublicationDetail {
  id: string;
  programme: string;
  fiscalYear: number;
  /** The highest one stands */
  revision: number;
  /** The figures are those that were known then */
  asOf: string;
  publishedBy: string;
  /** Why it was restated; null for the first */
  reason: string | null;
  /** SHA-256 over the figures, the cases behind them and the hash before it */
  hash: string;
  /** How many cases of the reader’s offices stand behind it */
  cases: number;
  /** What it changed; empty for the first */
  restated: ChangedCell[];
  /** Whether the hash still fits the figures and cases that are kept */
  isIntact: boolean;
  /** Whether no later revision was published */
  isStanding: boolean;
  /** Cells that would differ today */
  drift: ChangedCell[];
  /** All revisions, latest first */
  revisions: PublicationRevision[];
}

export interface PublicationList {
  items: StandingYear[];
  /** Ended years that are not */
  publishable: PublishableYear[];
}

export interface PublicationMark {
  id: string;
  fiscalYear: number;
  revision: number;
  asOf: string;
  /** SHA-256 over the figures and the cases behind them */
  hash: string;
}

export interface PublicationRevision {
  id: string;
  programme: string;
  fiscalYear: number;
  /** The highest one stands */
  revision: number;
  /** The figures are those that were known then */
  asOf: string;
  publishedBy: string;
  /** Why it was restated; null for the first */
  reason: string | null;
  /** SHA-256 over the figures, the cases behind them and the hash before it */
  hash: string;
  /** How many cases of the reader’s offices stand behind it */
  cases: number;
  /** What it changed; empty for the first */
  restated: ChangedCell[];
}

export interface PublishableYear {
  programme: string;
  fiscalYear: number;
}

export interface PublishedTableName {
  id: string;
  title: ReportLabel;
}

export interface ReadNotifications {
  ids?: string[];
}

export interface ReasonView {
  /** A problem code */
  code: string;
  message: string;
  field?: string;
  /** The part of the case where the missing thing is mended */
  fixTarget?:
    | 'details'
    | 'itinerary'
    | 'people'
    | 'documents'
    | 'earlier_visits'
    | 'owner'
    | 'mission'
    | 'preparation'
    | 'placement'
    | 'stages'
    | 'personal';
}

export interface RecordActionView {
  /** The row of the access table */
  action: string;
  allowed: boolean;
  reasons: RefusalView[];
}

export interface RecordFinding {
  id: string;
  severity: string;
  text: ReportLabel;
  /** The programmes that it is about */
  programmes: ReportLabel[];
  /** The documents whose text it is about, by their number */
  documents: string[];
  /** Null where nobody decided yet */
  decision: 'printed' | 'computed' | 'open' | null;
  /** What can be decided */
  choices: ('printed' | 'computed' | 'open')[];
  /** Why not everything can be decided */
  whyNot: ReportLabel | null;
}

export interface RecordFindings {
  items: RecordFinding[];
}

export interface RecordedOrganisationRef {
  id: string;
  name: string;
  /** The name when it was entered; null where it is still the same */
  recordedName: string | null;
}

export interface RefusalView {
  code: string;
  message: string;
}

export interface RegisteredAffiliation {
  id: string;
  name: string;
}

export interface RelaxationView {
  constraints: (
    'language' | 'health' | 'availability' | 'booking' | 'field' | 'refusal' | 'own_government' | 'listed'
  )[];
  count: number;
  /** The best of them */
  best: CandidateView[];
}

export interface ReplaceMembers {
  members: MemberInput[];
}

export interface ReportFilterList {
  items: FilterView[];
}

export interface ReportLabel {
  ja: string;
  en: string;
}

export interface ReportProgramme {
  code: string;
  label: ReportLabel;
  measures: MeasureName[];
  axes: string[];
  /** How cases may be attributed to years, the usual way first; empty where there is one way only */
  attributions: AttributionName[];
  from: number;
  to: number;
  tables: PublishedTableName[];
}

export interface ReportProgrammeList {
  items: ReportProgramme[];
  /** Whether the reader may ask for counts of other offices too */
  mayReadOthers: boolean;
}

export interface RequesterEndedView {
  nameJa: string;
  nameEn: string;
  lastDay: string;
  successor: SuccessorMunicipality | null;
}

export interface RequesterInput {
  id?: string;
  name?: string;
  kind?: 'local_government' | 'association' | 'school';
  municipalityCode?: string | null;
}

export interface RequesterView {
  id: string;
  name: string;
  /** The name when it was entered; null where it is still the same */
  recordedName: string | null;
  kind: string;
  municipalityCode: string | null;
  prefecture: string | null;
}

export interface RequiredDocumentView {
  kind:
    | 'request_form'
    | 'endorsement'
    | 'cost_undertaking'
    | 'host_profile'
    | 'mic_consultation'
    | 'insurance'
    | 'visa'
    | 'itinerary'
    | 'health_declaration'
    | 'specialist_report'
    | 'host_report';
  /** The step that asks for it first */
  step: 'submit' | 'recommend' | 'approve' | 'agree' | 'depart' | 'report';
  noteJa: string | null;
  noteEn: string | null;
}

export interface RequirementList {
  items: RequirementView[];
  /** The first day on which a new rule may begin */
  earliestStart: string;
  /** The first day that may be the last of a rule */
  earliestEnd: string;
}

export interface RequirementPatch {
  validTo?: string | null;
  noteJa?: string | null;
  noteEn?: string | null;
}

export interface RequirementView {
  id: string;
  /** null: all countries */
  country: string | null;
  kind:
    | 'request_form'
    | 'endorsement'
    | 'cost_undertaking'
    | 'host_profile'
    | 'mic_consultation'
    | 'insurance'
    | 'visa'
    | 'itinerary'
    | 'health_declaration'
    | 'specialist_report'
    | 'host_report';
  /** The step that asks for it first */
  step: 'submit' | 'recommend' | 'approve' | 'agree' | 'depart' | 'report';
  /** null: since before the record begins */
  validFrom: string | null;
  /** The last day; null: no end */
  validTo: string | null;
  noteJa: string | null;
  noteEn: string | null;
  state: 'coming' | 'in_force' | 'ended';
  version: number;
}

export interface ResearchDetails {
  requester: RequesterView;
  branch: string | null;
  receivedOn: string;
  questions: string | null;
  background: string | null;
  dueOn: string | null;
  shareable: boolean;
  endReason: string | null;
  endComment: string | null;
}

export interface ResearchDetailsChange {
  /** Requester */
  requester?: RequesterInput;
  /** Branch */
  branch?: string | null;
  /** Received on */
  receivedOn?: string;
  /** Questions */
  questions?: string | null;
  /** Background */
  background?: string | null;
  /** Answer due */
  dueOn?: string | null;
  /** May be shared with other governments */
  shareable?: boolean;
}

export interface ResearchDetailsInput {
  /** Requester */
  requester: RequesterInput;
  /** Branch */
  branch?: string | null;
  /** Received on */
  receivedOn?: string;
  /** Questions */
  questions?: string | null;
  /** Background */
  background?: string | null;
  /** Answer due */
  dueOn?: string | null;
  /** May be shared with other governments */
  shareable?: boolean;
}

export interface ResearchTransitionData {
  /** The code of a reason */
  reason?: string;
}

export interface RetentionRule {
  field: 'passport' | 'health' | 'emergencyContact';
  /** Months after the end of the case */
  months: number;
  /** Pieces that are kept now */
  held: number;
  /** Of those, how many the next run erases */
  due: number;
  version: number;
}

export interface RetentionRuleList {
  items: RetentionRule[];
}

export interface RetentionRulePatch {
  /** Months after the end of the case */
  months: number;
}

export interface RetentionRuleView {
  field: string;
  months: number;
}

export interface RetireHostOffer {
  reason: string;
}

export interface ReturnView {
  reason: string;
  comment: string;
  at: string;
  by: UserRef;
  /** When it was received again; the clock stands still until then */
  resumedAt: string | null;
  changes: FieldChangeView[];
}

export interface RevealPage {
  items: RevealView[];
  nextCursor: string | null;
}

export interface RevealRequest {
  field: 'birthDate' | 'phone' | 'email' | 'address' | 'passport';
  /** Kept in the audit log */
  reason: string;
}

export interface RevealTraineeData {
  field: 'passport' | 'health' | 'emergencyContact';
  /** Why, in words; it is logged */
  reason: string;
}

export interface RevealView {
  id: string;
  field: 'passport' | 'health' | 'emergencyContact';
  at: string;
  by: UserRef;
  onBehalfOf: UserRef | null;
  purpose: 'reveal' | 'subject_report';
  reason: string;
  /** Whether there was anything to see */
  held: boolean;
}

export interface RevealedField {
  field: 'birthDate' | 'phone' | 'email' | 'address' | 'passport';
  /** Null where none is kept */
  value: string | null;
}

export interface RevealedTraineeData {
  field: 'passport' | 'health' | 'emergencyContact';
  /** What is kept; null where nothing is */
  value: Record<string, unknown> | null;
}

export interface RoleEndView {
  person: NamedPerson;
  role: 'officer' | 'coordinator' | 'manager' | 'hq' | 'hq_manager' | 'auditor' | 'admin';
  /** Null for all offices */
  office: string | null;
  /** The last day on which it gives rights */
  lastDay: string;
}

export interface RowChangeView {
  column: string;
  before: string | null;
  after: string | null;
}

export interface RowFindingView {
  column: string | null;
  code: string;
  text: TextView;
  /** The name that means nothing here, as the file writes it */
  value?: string;
}

export interface RowResult {
  reference: string;
  ok: boolean;
  code?: string;
  message?: string;
}

export interface RowResults {
  items: RowResult[];
}

export interface SaveDraft {
  body: Record<string, unknown>;
  title?: string | null;
}

export interface SavedReport {
  id: string;
  name: string;
  query: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
  /** Whether it is the caller’s own, to rename and to delete */
  own: boolean;
  /** Who keeps it */
  ownerName: string;
  version: number;
  updatedAt: string;
}

export interface SavedReportList {
  items: SavedReport[];
}

export interface SavedReportPatch {
  name?: string;
  /** The office that sees it */
  office?: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
}

export interface ScopeView {
  code: 'own' | 'all';
  /** What has to be known of it */
  note: ReportLabel | null;
  /** The offices whose cases are counted; empty where it is all of them */
  offices: string[];
}

export interface ScoreInput {
  /** Points in all, checked against the sum of the criteria */
  total?: number;
  need: number;
  fit: number;
  readiness: number;
  effect: number;
  exchange: number;
}

export interface ScoreView {
  total: number;
  /** Points by criterion; empty where only the total is known */
  criteria: Record<string, unknown>;
}

export interface SessionGrant {
  role: 'officer' | 'coordinator' | 'manager' | 'hq' | 'hq_manager' | 'auditor' | 'admin';
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS' | null;
}

export interface SessionUser {
  id: string;
  email: string;
  displayName: string;
  locale: 'ja' | 'en';
  shortcutsEnabled: boolean;
}

export interface SessionView {
  user: SessionUser;
  grants: SessionGrant[];
  /** Codes of the offices whose cases may be read */
  offices: string[];
  /** Places of the menu that may be opened */
  menu: string[];
  sessionExpiresAt: string;
  /** Whether an administrator set the password; until it is changed, nothing else is answered */
  mustChangePassword: boolean;
}

export interface ShareView {
  /** In per cent */
  percent: number | null;
  /** Why there is none; `derivedLegend` says it in words */
  reason: string | null;
}

export interface SheetView {
  name: string;
  /** Whether the workbook does not show it */
  hidden: boolean;
  lines: HeadLineView[];
}

export interface SignInInput {
  email: string;
  password: string;
}

export interface StageCount {
  stage: 'requested' | 'endorsed' | 'approved' | 'matched' | 'dispatched';
  count: number;
  /** Where the applications behind it are */
  evidence: string;
}

export interface StandingYear {
  id: string;
  programme: string;
  fiscalYear: number;
  /** The highest one stands */
  revision: number;
  /** The figures are those that were known then */
  asOf: string;
  publishedBy: string;
  /** Why it was restated; null for the first */
  reason: string | null;
  /** SHA-256 over the figures, the cases behind them and the hash before it */
  hash: string;
  /** How many cases of the reader’s offices stand behind it */
  cases: number;
  /** How many of its cells would differ today */
  drift: number;
}

export interface SubjectCase {
  reference: string;
  /** The office to ask */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
}

export interface SubjectDocument {
  kind: string;
  fileName: string;
  addedAt: string;
}

export interface SubjectPlacement {
  reference: string;
  /** The office in charge */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  title: string;
  state: string;
  country: string;
  details: PlacementDetails;
  personalData: RevealedTraineeData[];
  documents: SubjectDocument[];
  /** Who has seen personal data before */
  reveals: RevealView[];
  /** What was said of the case */
  comments: CommentView[];
  /** What happened to the case, the newest first */
  history: EventView[];
}

export interface SubjectReport {
  reference: string;
  /** The office in charge */
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  title: string;
  state: string;
  country: string;
  details: PlacementDetails;
  personalData: RevealedTraineeData[];
  documents: SubjectDocument[];
  /** Who has seen personal data before */
  reveals: RevealView[];
  /** What was said of the case */
  comments: CommentView[];
  /** What happened to the case, the newest first */
  history: EventView[];
  drawnUpAt: string;
  retention: RetentionRuleView[];
  /** The other placements of the same person: those with the same date of birth and the same name in roman letters, capitals, width and spaces apart */
  others: SubjectPlacement[];
  /** Placements of the same person that the reader may see but not list */
  otherCases: SubjectCase[];
}

export interface SubstituteView {
  id: string;
  substitute: UserRef;
  validFrom: string;
  validTo: string;
}

export interface SuccessorMunicipality {
  code6: string;
  nameJa: string;
  nameEn: string;
}

export interface SuccessorOfItem {
  kind: 'cases' | 'approvals' | 'appointments' | 'watches' | 'substitutions' | 'drafts';
  to: string;
  id: string;
  /** The version that was previewed; a later one is refused */
  version?: number | null;
}

export interface SuccessorOfKind {
  kind: 'cases' | 'approvals' | 'appointments' | 'watches' | 'substitutions' | 'drafts';
  to: string;
}

export interface TableTotalView {
  axis: 'row' | 'column' | 'grand';
  key: string | null;
  measure: string;
  computed: number | null;
  printed: number | null;
  accepted: number | null;
  flags: string[];
  table: string;
}

export interface TemporaryPassword {
  temporaryPassword: string;
}

export interface TenureView {
  id: string;
  postId: string;
  person: PersonView;
  validFrom: string;
  /** The last day; null until further notice */
  validTo: string | null;
}

export interface TextView {
  ja: string;
  en: string;
}

export interface TodaysAppointment {
  id: string;
  host: RecordedOrganisationRef;
  post: string | null;
  place: string | null;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  localStart: string;
  localEnd: string;
  status: 'proposed' | 'requested' | 'confirmed' | 'declined' | 'dropped';
  staff: UserRef[];
  interpreter: string | null;
  travelMinutes: number | null;
  notes: string | null;
  warnings: AppointmentWarningView[];
  caseReference: string;
  caseTitle: string;
}

export interface TokenList {
  items: TokenView[];
}

export interface TokenView {
  id: string;
  name: string;
  scope: 'read' | 'write';
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
}

export interface TotalRuleView {
  code: string;
  label: ReportLabel;
  /** Which totals; null where it is all */
  of: ReportLabel | null;
}

export interface TraineeBoard {
  /** Whose placements are under way */
  trainees: TraineeCard[];
  /** Those that go on, and those that trainees have */
  offers: OfferCard[];
  traineesLeftOut: number;
  offersLeftOut: number;
  /** Whether places taken by trainees of other offices are left out */
  ownPlacesOnly: boolean;
}

export interface TraineeCard {
  reference: string;
  version: number;
  state: string;
  nameRoman: string;
  nameNative: string | null;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  country: string;
  fiscalYear: number;
  field:
    | 'general_administration'
    | 'agriculture'
    | 'agricultural_engineering'
    | 'forestry'
    | 'livestock'
    | 'fishery'
    | 'biotechnology'
    | 'commerce'
    | 'industry'
    | 'ceramics'
    | 'city_planning'
    | 'environment_conservation'
    | 'civil_engineering'
    | 'water_supply_sewerage'
    | 'public_transportation'
    | 'waste_management'
    | 'architecture_housing'
    | 'electric_power'
    | 'fire_disaster_prevention'
    | 'social_welfare'
    | 'medical'
    | 'health_hygiene'
    | 'education'
    | 'vocational_training'
    | 'cultural_assets'
    | 'japanese_studies'
    | 'japanese_language'
    | 'tourism'
    | 'law'
    | 'finance'
    | 'taxation'
    | 'election'
    | 'other';
  japaneseLevel: 'none' | 'n5' | 'n4' | 'n3' | 'n2' | 'n1';
  plannedArrival: string | null;
  plannedDeparture: string | null;
  /** The offer of which the trainee has a place */
  offerId: string | null;
  /** Whether the place was taken although a condition is not met */
  overridden: boolean;
}

export interface TraineeChange {
  /** Name (roman) */
  nameRoman?: string;
  /** Name (native script) */
  nameNative?: string | null;
  /** Name (kana) */
  nameKana?: string | null;
  /** Date of birth */
  birthDate?: string;
  /** Employer */
  employer?: string;
}

export interface TraineeInput {
  /** Name (roman) */
  nameRoman: string;
  /** Name (native script) */
  nameNative?: string | null;
  /** Name (kana) */
  nameKana?: string | null;
  /** Date of birth */
  birthDate: string;
  /** Employer */
  employer: string;
}

export interface TraineeView {
  nameRoman: string;
  nameNative: string | null;
  nameKana: string | null;
  birthDate: string;
  employer: string;
}

export interface TransitionCase {
  /** The verb of the step */
  transition: string;
  comment?: string | null;
  data?:
    | VisitTransitionData
    | DispatchTransitionData
    | PlacementTransitionData
    | ActivityTransitionData
    | ResearchTransitionData
    | AffiliationTransitionData;
}

export interface UnknownName {
  column: string;
  value: string;
  rows: number;
}

export interface UnplacedView {
  reference: string;
  relaxations: PairRelaxationView[];
}

export interface UserRef {
  id: string;
  displayName: string;
  email: string;
}

export interface UserRefList {
  items: UserRef[];
}

export interface ValueMeaning {
  column: string;
  /** As the file writes it, in whatever width or case */
  value: string;
  /** A code or name that is known here; of headings and labels of figures `leave-out`, too */
  meaning: string;
}

export interface VisitDetails {
  requester: RequesterView;
  requesterEnded: RequesterEndedView | null;
  hosts: OrganisationRef[];
  branch: string | null;
  mode: string;
  protocolClass: string | null;
  purpose: string | null;
  supportKinds: string[];
  firstDate: string | null;
  lastDate: string | null;
  cities: string[];
  language: string | null;
  plannedPeople: HeadcountView;
  actualPeople: HeadcountView | null;
  thankYouSent: boolean;
  endReason: string | null;
  endComment: string | null;
  earlierVisitSearch: EarlierVisitSearchView | null;
}

export interface VisitDetailsChange {
  /** Requester */
  requester?: RequesterInput;
  hosts?: OrganisationInput[];
  /** Branch */
  branch?: string | null;
  /** Mode */
  mode?: 'on_site' | 'online' | 'office_visit';
  /** Protocol class */
  protocolClass?: 'head' | 'deputy_head' | 'assembly' | 'director' | 'working_level' | null;
  /** Purpose */
  purpose?: string | null;
  /** Support */
  supportKinds?: (
    | 'introduction'
    | 'appointment'
    | 'accompaniment'
    | 'interpreting'
    | 'briefing'
    | 'materials'
    | 'office_space'
    | 'online_briefing'
  )[];
  /** First day */
  firstDate?: string | null;
  /** Last day */
  lastDate?: string | null;
  /** Cities */
  cities?: string[];
  /** Language */
  language?:
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
    | null;
  /** Planned people */
  plannedPeople?: HeadcountInput;
  /** Actual people */
  actualPeople?: HeadcountInput;
  /** Thank-you letters sent */
  thankYouSent?: boolean;
}

export interface VisitDetailsInput {
  /** Requester */
  requester: RequesterInput;
  hosts?: OrganisationInput[];
  /** Branch */
  branch?: string | null;
  /** Mode */
  mode: 'on_site' | 'online' | 'office_visit';
  /** Protocol class */
  protocolClass?: 'head' | 'deputy_head' | 'assembly' | 'director' | 'working_level' | null;
  /** Purpose */
  purpose?: string | null;
  /** Support */
  supportKinds?: (
    | 'introduction'
    | 'appointment'
    | 'accompaniment'
    | 'interpreting'
    | 'briefing'
    | 'materials'
    | 'office_space'
    | 'online_briefing'
  )[];
  /** First day */
  firstDate?: string | null;
  /** Last day */
  lastDate?: string | null;
  /** Cities */
  cities?: string[];
  /** Language */
  language?:
    | 'en'
    | 'ja'
    | 'zh'
    | 'ko'
    | 'fr'
    | 'de'
    | 'it'
    | 'es'
    | 'pt'
    | 'id'
    | 'ms'
    | 'th'
    | 'vi'
    | 'fil'
    | 'km'
    | 'lo'
    | 'my'
    | 'hi'
    | 'ta'
    | 'other'
    | null;
  /** Planned people */
  plannedPeople?: HeadcountInput;
}

export interface VisitTransitionData {
  /** The code of a reason */
  reason?: string;
  /** Actual people */
  actualPeople?: HeadcountInput;
  /** Whether the hosts were told */
  hostsTold?: boolean;
}

export interface WarningOverride {
  code:
    'overlap_delegation' | 'overlap_staff' | 'overlap_interpreter' | 'travel_time' | 'host_holiday' | 'outside_visit';
  reason: string;
}

export interface WatcherList {
  items: UserRef[];
}

export interface WindowCopy {
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  targetFiscalYear: number;
}

export interface WindowList {
  items: WindowView[];
}

export interface WindowPatch {
  localOpening?: string;
  localCutOff?: string;
  note?: string | null;
}

export interface WindowView {
  id: string;
  office: 'HQ' | 'SIN' | 'NYC' | 'LON' | 'PAR' | 'SEL' | 'SYD' | 'BJS';
  targetFiscalYear: number;
  state: 'upcoming' | 'open' | 'closed';
  opensAt: string;
  /** The first moment at which it is closed */
  cutsOffAt: string;
  /** The zone of the office */
  zone: string;
  /** The opening by the clock of the office */
  localOpening: string;
  /** The cut-off by the clock of the office */
  localCutOff: string;
  /** Seconds to the cut-off; null unless it is open */
  secondsLeft: number | null;
  /** Working days of the office to the cut-off, today included; null unless it is open */
  workingDaysLeft: number | null;
  note: string | null;
  version: number;
}

export interface YearlyCounts {
  programme: string;
  from: number;
  to: number;
  asOf: string | null;
  /** Null where there is one way only */
  attribution: AttributionView | null;
  scope: ScopeView;
  filters: FilterView[];
  rows: AxisEntryView[];
  columns: AxisEntryView[];
  measures: MeasureView[];
  cells: CountCellView[];
  totals: CountTotalView[];
  tableTotals: TableTotalView[];
  /** How the totals were computed, in words */
  totalRules: TotalRuleView[];
  findings: FindingView[];
  sources: CountSourceView[];
  publications: PublicationMark[];
  notes: ReportLabel[];
  legend: FlagView[];
  /** Why a change or a share is not there */
  derivedLegend: FlagView[];
}
