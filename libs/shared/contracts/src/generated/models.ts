/* Made from docs/openapi.json; do not edit. `UPDATE_OPENAPI=1` with the specs of apps/api makes it anew. */

export interface AccountPatch {
  displayName?: string;
  kana?: string | null;
  locale?: 'ja' | 'en';
  secondedFrom?: string | null;
  /** False ends the account and its sessions */
  active?: boolean;
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

export interface AuditEntryView {
  id: string;
  at: string;
  actor: UserRef | null;
  action: string;
  subjectType: string;
  subjectId: string | null;
  detail: Record<string, unknown>;
}

export interface AuditPage {
  items: AuditEntryView[];
  nextCursor: string | null;
}

export interface CountryList {
  items: CountryView[];
}

export interface CountryView {
  code: string;
  nameJa: string;
  nameEn: string;
}

export interface Evidence {
  /** The number itself */
  count: number | null;
  /** How many cases stand behind it, over all pages */
  total: number;
  cases: EvidenceCase[];
  published: EvidenceFigure[];
  nextCursor: string | null;
}

export interface EvidenceCase {
  reference: string;
  type: string;
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
  plannedPeople: number | null;
  actualPeople: number | null;
  updatedAt: string;
  version: number;
}

export interface EvidenceFigure {
  table: string | null;
  title: ReportLabel;
  document: string | null;
  printed: number | null;
  computed: number | null;
  accepted: number | null;
  /** Line of the document */
  line: number | null;
  rowLabel: string;
  columnLabel: string;
  flags: string[];
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

export interface HealthView {
  status: 'ok';
}

export interface HolidayList {
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

export interface MeasureName {
  code: string;
  label: ReportLabel;
  /** Whether it is shown when nobody asks for particular measures */
  standard: boolean;
}

export interface MunicipalityList {
  items: MunicipalityView[];
}

export interface MunicipalityView {
  code6: string;
  prefecture: string;
  nameJa: string;
  nameKana: string;
  nameEn: string;
  validFrom: string;
  validTo: string | null;
  successorCode6: string | null;
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

export interface NewJurisdiction {
  country: string;
  validFrom: string;
  validTo?: string | null;
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
}

export interface NewPost {
  title: string;
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

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
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

export interface ProfileInput {
  locale?: 'ja' | 'en';
  shortcutsEnabled?: boolean;
}

export interface PublishedTableName {
  id: string;
  title: ReportLabel;
}

export interface ReportLabel {
  ja: string;
  en: string;
}

export interface ReportProgramme {
  code: 'visit' | 'lgotp' | 'exchange_seminar' | 'regional_exchange' | 'dispatch' | 'jet' | 'affiliation';
  label: ReportLabel;
  measures: MeasureName[];
  axes: string[];
  from: number;
  to: number;
  tables: PublishedTableName[];
}

export interface ReportProgrammeList {
  items: ReportProgramme[];
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
}

export interface SignInInput {
  email: string;
  password: string;
}

export interface SubstituteView {
  id: string;
  substitute: UserRef;
  validFrom: string;
  validTo: string;
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

export interface UserRef {
  id: string;
  displayName: string;
  email: string;
}

export interface UserRefList {
  items: UserRef[];
}
