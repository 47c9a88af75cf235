import type { FixTarget } from '@kakehashi/shared/case-types';
import type { BlockedReason } from './views';

/** The tabs of a case's page. */
export const caseTabs = ['overview', 'itinerary', 'people', 'documents', 'timeline'] as const;

/** A tab of a case's page. */
export type CaseTab = (typeof caseTabs)[number];

/** What a reason says of the thing that is missing. */
export type Missing = Pick<BlockedReason, 'code' | 'field' | 'fixTarget'>;

/** Where a missing thing is mended on the page of its case. */
export interface MendingPlace {
  /** The part of the address. */
  readonly query: { readonly tab: CaseTab | null; readonly edit: '1' | null; readonly kind: string | null };
  /** What takes the focus there. */
  readonly selector: string;
}

const tabOf: Readonly<Record<FixTarget, CaseTab | null>> = {
  details: null,
  earlier_visits: null,
  owner: null,
  itinerary: 'itinerary',
  people: 'people',
  documents: 'documents',
};

/** Where the missing thing is mended; null where nobody on this page can mend it. */
export function mendingPlace({ code, field, fixTarget }: Missing): MendingPlace | null {
  const target = Object.keys(tabOf).find((one): one is FixTarget => one === fixTarget);
  if (!target) return null;
  const query = {
    tab: tabOf[target],
    edit: target === 'details' ? ('1' as const) : null,
    kind: target === 'documents' ? (field ?? null) : null,
  };
  return { query, selector: selectorOf(target, code, field) };
}

function selectorOf(target: FixTarget, code: string, field: string | undefined): string {
  if (target === 'details' && field) return `#v-${field}`;
  if (code === 'appointment-unconfirmed') return '#kk-itinerary .kk-unsettled';
  return `#kk-${target}`;
}

const focusable = 'input, select, textarea, button, [tabindex]';
const patienceMs = 5_000;

/** Puts the focus on a place of the page as soon as it is there; gives up after a while. */
export function focusWhenThere(document: Document, selector: string): void {
  if (focusOn(document.querySelector<HTMLElement>(selector))) return;
  const observer = new MutationObserver(() => {
    if (!focusOn(document.querySelector<HTMLElement>(selector))) return;
    observer.disconnect();
    clearTimeout(timer);
  });
  const timer = setTimeout(() => observer.disconnect(), patienceMs);
  observer.observe(document.body, { childList: true, subtree: true });
}

function focusOn(place: HTMLElement | null): boolean {
  const target = place?.matches(focusable) ? place : place?.querySelector<HTMLElement>(focusable);
  if (!place || !target) return false;
  place.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}
