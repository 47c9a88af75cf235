import { IsoDate, IsoInstant, OfficeCode } from '@kakehashi/shared/calendar';
import { CaseType } from '@kakehashi/shared/case-types';

/** A case as home shows it. */
export interface HomeCase {
  readonly reference: string;
  readonly type: CaseType;
  readonly office: OfficeCode;
  readonly title: string;
  readonly state: string;
  readonly ownerName: string | null;
  readonly requesterName: string | null;
  readonly nextDeadline: { readonly code: string; readonly dueOn: IsoDate; readonly overdue: boolean } | null;
}

/** An appointment of today. */
export interface HomeAppointment {
  readonly id: string;
  readonly host: { readonly name: string };
  readonly place: string | null;
  readonly startsAt: IsoInstant;
  readonly endsAt: IsoInstant;
  readonly timeZone: string;
  readonly status: string;
  readonly caseReference: string;
  readonly caseTitle: string;
}

/** Something left unfinished. */
export interface HomeDraft {
  readonly key: string;
  readonly title: string | null;
  readonly updatedAt: IsoInstant;
}

/** Where a day begins. */
export interface HomeView {
  readonly needsMe: readonly HomeCase[];
  readonly overdue: readonly HomeCase[];
  readonly todaysAppointments: readonly HomeAppointment[];
  readonly drafts: readonly HomeDraft[];
}

/** What kind of draft a key names, and the case it is about. */
export function draftOf(key: string): { kind: 'new' | 'edit' | 'comment' | 'other'; about: string; link: string[] } {
  const [kind = '', about = ''] = key.split(':');
  switch (kind) {
    case 'case-new':
      return { kind: 'new', about, link: ['/cases', 'new', about] };
    case 'case-edit':
    case 'case-members':
      return { kind: 'edit', about, link: ['/cases', about] };
    case 'comment':
      return { kind: 'comment', about, link: ['/cases', about] };
    default:
      return { kind: 'other', about, link: ['/home'] };
  }
}
