/** So many rows leave enough behind to be worth clearing up. */
const ROWS = 5_000;

/**
 * Has Node clear up each time that many rows more are done: left alone it waits until the objects that nobody holds any
 * more, and the buffers outside of the heap with them, are half of the memory. Needs Node's flag `--expose-gc`.
 */
export async function clearUpAfter(rows: number): Promise<void> {
  if (rows % ROWS === 0) await globalThis.gc?.({ type: 'major', execution: 'async' });
}
