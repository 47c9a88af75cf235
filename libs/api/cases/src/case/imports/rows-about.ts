import { hash } from 'node:crypto';

/** So many bytes of a digest tell the subjects of one file apart. */
const BYTES = 16;

/** Remembers what each row of a file is about. */
export class RowsAbout {
  /** Kept by digest: a subject of some hundred letters would make a large file cost more memory than all else. */
  private readonly seen = new Map<string, number>();

  /** Notes the subject of a row, and answers the number of the row further up that is about the same. */
  note(about: string, number: number): number | null {
    const key = hash('sha256', about, 'buffer').toString('latin1', 0, BYTES);
    const above = this.seen.get(key) ?? null;
    if (above === null) this.seen.set(key, number);
    return above;
  }
}
