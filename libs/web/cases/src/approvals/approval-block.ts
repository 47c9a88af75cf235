import type { ApprovalItem, BlockedReason } from '../model/views';

/** Refusals that are about the reader; everything else is about the case and can be mended. */
const aboutReader: readonly string[] = ['forbidden', 'separation-of-duties', 'own-case', 'other-office'];

/** Why no decision is possible now: it is not the reader's, or something is missing first. */
export type ApprovalBlock = { readonly kind: 'not-yours' | 'missing'; readonly reason: BlockedReason | null };

/** What keeps the reader from every decision on a case; null where one is possible. */
export function approvalBlock(
  { allowedActions }: Pick<ApprovalItem, 'allowedActions'>,
  decisions: readonly string[],
): ApprovalBlock | null {
  const wanted = allowedActions.filter(({ transition }) => decisions.includes(transition));
  if (wanted.some(({ allowed }) => allowed)) return null;
  const mine = wanted.filter(({ reasons }) => !reasons.some(isAboutReader));
  const missing = mine.flatMap(({ reasons }) => reasons)[0];
  if (missing) return { kind: 'missing', reason: missing };
  return { kind: 'not-yours', reason: wanted.flatMap(({ reasons }) => reasons).find(isAboutReader) ?? null };
}

function isAboutReader({ code }: BlockedReason): boolean {
  return aboutReader.includes(code);
}
