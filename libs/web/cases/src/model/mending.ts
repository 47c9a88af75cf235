import { fixTargets, type FixTarget } from '@kakehashi/shared/case-types';
import type { BlockedReason } from './views';

/** What a reason says of the thing that is missing. */
export type Missing = Pick<BlockedReason, 'code' | 'field' | 'fixTarget'>;

/** Where a missing thing is mended on the page of its case. */
export interface MendingPlace {
  /** The part of the address. */
  readonly query: { readonly tab: string | null; readonly edit: '1' | null; readonly kind: string | null };
  /** What takes the focus there. */
  readonly selector: string;
}

/** What stands on the first tab, or above all of them. */
const overview: readonly string[] = ['details', 'owner', 'overview'] satisfies (FixTarget | 'overview')[];

/** Where the missing thing is mended, by the parts of the page; null where nobody on this page can mend it. */
export function mendingPlace(
  { code, field, fixTarget }: Missing,
  mends: Partial<Record<FixTarget, string>>,
): MendingPlace | null {
  const target = fixTargets.find((one) => one === fixTarget);
  if (!target) return null;
  const part = mends[target] ?? target;
  const query = {
    tab: overview.includes(part) ? null : part,
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
  const target = place?.matches(`${focusable}, a[href]`) ? place : place?.querySelector<HTMLElement>(focusable);
  if (!place || !target) return false;
  place.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
  return true;
}
