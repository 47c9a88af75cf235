import { openItemDefinitions, openItemKinds, type OpenItemKind } from '@kakehashi/shared/access';
import type { HandOverRow, OpenItemCount, OpenItemView } from '@kakehashi/shared/contracts';

/** What names an item over all kinds. */
export function nameOf({ kind, id }: Pick<OpenItemView, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}

/** The kind of an address; the first where it names none. */
export function kindOf(text: string | undefined): OpenItemKind {
  return openItemKinds.find((kind) => kind === text) ?? openItemKinds[0];
}

/** How many still need a successor. */
export function lacking(kinds: readonly OpenItemCount[]): number {
  return kinds.reduce((total, one) => total + one.lacking, 0);
}

/** How many could go to a successor. */
export function transferable(kinds: readonly OpenItemCount[]): number {
  return sum(kinds.filter((one) => one.transferable));
}

/** The request that gives away exactly what was previewed as possible, at the versions previewed. */
export function itemsToGive(rows: readonly HandOverRow[]): object[] {
  return rows
    .filter(({ ok }) => ok)
    .map(({ item: { kind, id, version }, to }) => ({ kind, id, to: to.id, ...(version === null ? {} : { version }) }));
}

/** A selection with an item added, or without it. */
export function toggled(
  chosen: ReadonlyMap<string, OpenItemView>,
  items: readonly OpenItemView[],
  on: boolean,
): ReadonlyMap<string, OpenItemView> {
  const next = new Map(chosen);
  for (const item of items) {
    if (!openItemDefinitions[item.kind].transferable) continue;
    if (on) next.set(nameOf(item), item);
    else next.delete(nameOf(item));
  }
  return next;
}

function sum(kinds: readonly OpenItemCount[]): number {
  return kinds.reduce((total, { count }) => total + count, 0);
}
