import { unusableCursor } from '@kakehashi/api/platform';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The place in a list sorted by a key and an id, as an opaque text. */
export function encodeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify([key, id])).toString('base64url');
}

/** Reads a cursor; one that this list never gave is refused. */
export function decodeCursor(cursor: string): readonly [key: string, id: string] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(value) && value.length === 2) {
      const [key, id] = value as unknown[];
      if (typeof key === 'string' && !key.includes('\0') && typeof id === 'string' && uuid.test(id)) return [key, id];
    }
  } catch {
    // What cannot be read is refused below, like what does not belong here.
  }
  throw unusableCursor();
}
