import type { PublicationCell } from '@kakehashi/shared/contracts';

/** A cell by what tells it apart from the others of its publication. */
export function cellOf({ measure, attribution, cut, office, place }: PublicationCell): PublicationCell {
  return { measure, attribution, cut, office, place };
}

/** The name of a cell among those of its publication. */
export function cellKey(cell: PublicationCell): string {
  return JSON.stringify(Object.values(cellOf(cell)));
}
