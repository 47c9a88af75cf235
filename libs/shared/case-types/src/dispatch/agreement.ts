const draftable: ReadonlySet<string> = new Set([
  'consent',
  'agreed',
  'preparing',
  'dispatched',
  'returned_home',
  'reported',
  'closed',
]);

/** Whether an agreement can be drafted: a specialist has been asked, and the case has not ended early. */
export function mayDraftAgreement(state: string): boolean {
  return draftable.has(state);
}
