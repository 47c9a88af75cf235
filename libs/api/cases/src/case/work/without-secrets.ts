import { caseTypeOfReference, placementDraftKeys, sealedKeys } from '@kakehashi/shared/case-types';

/** A text that is kept in the open, without the fields that may only be kept sealed, however deep they lie. */
export function withoutSecrets(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(withoutSecrets);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]: [string, unknown]) =>
      sealedKeys.includes(key) ? [] : [[key, withoutSecrets(value)]],
    ),
  );
}

/** What a form adds to the type's own fields: where they stand, the office, and the version that an edit began from. */
const frame: readonly string[] = ['version', 'value', 'details', 'office', 'programmeName'];
const kept: ReadonlySet<string> = new Set([...frame, ...placementDraftKeys]);

/** What a draft under this key may keep: of a placement a closed list, so that neither a mail nor an unknown key stays. */
export function keptInDraft(key: string, body: unknown): unknown {
  const open = withoutSecrets(body);
  return isOfPlacement(key) ? onlyKept(open) : open;
}

function isOfPlacement(key: string): boolean {
  const [kind, name = ''] = key.split(':');
  if (kind === 'case-new') return name === 'placement';
  return kind === 'case-edit' && caseTypeOfReference(name) === 'placement';
}

function onlyKept(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(onlyKept);
  if (typeof body !== 'object' || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).flatMap(([key, value]: [string, unknown]) => (kept.has(key) ? [[key, onlyKept(value)]] : [])),
  );
}
