/** Keys that a control of the place handles itself, and what they do; each key or combination on its own. */
interface OtherKeys {
  readonly keys: readonly string[];
  readonly act: string;
}

/** What the keys of one place do: single letters, which the place binds, and the keys of its controls. */
interface Place {
  readonly letters: Readonly<Record<string, string>>;
  readonly others: readonly OtherKeys[];
}

/**
 * Every key there is, by the place where it works. The words are in `platform.keys`. Whoever binds a place's letters
 * gives each of them its act, so that none is missing here or there.
 */
export const shortcutPlaces = {
  everywhere: {
    letters: { '/': 'palette', c: 'create', '?': 'help' },
    others: [
      { keys: ['Ctrl+K'], act: 'palette' },
      { keys: ['Esc'], act: 'close' },
    ],
  },
  cases: {
    letters: { j: 'next', k: 'previous', x: 'choose', '/': 'searchCases' },
    others: [
      { keys: ['↓', '↑'], act: 'rows' },
      { keys: ['PageDown', 'PageUp'], act: 'tenRows' },
      { keys: ['Home', 'End'], act: 'ends' },
      { keys: ['Enter'], act: 'open' },
      { keys: ['Space'], act: 'peek' },
    ],
  },
  approvals: {
    letters: { j: 'next', k: 'previous', x: 'choose' },
    others: [{ keys: ['↓', '↑'], act: 'rows' }],
  },
  duplicates: {
    letters: { j: 'next', k: 'previous' },
    others: [{ keys: ['↓', '↑'], act: 'rows' }],
  },
  timeline: {
    letters: {},
    others: [
      { keys: ['@'], act: 'mention' },
      { keys: ['Ctrl+Enter'], act: 'say' },
    ],
  },
  counts: {
    letters: {},
    others: [
      { keys: ['↑', '↓', '←', '→'], act: 'figures' },
      { keys: ['Enter'], act: 'evidence' },
    ],
  },
  pickers: {
    letters: {},
    others: [
      { keys: ['↓', '↑'], act: 'suggestions' },
      { keys: ['Enter'], act: 'pick' },
    ],
  },
} as const satisfies Readonly<Record<string, Place>>;

/** A place where keys work. */
export type ShortcutPlace = keyof typeof shortcutPlaces;

/** The single letters of a place. */
export type LettersOf<Name extends ShortcutPlace> = keyof (typeof shortcutPlaces)[Name]['letters'] & string;

/** One line of the list of keys. */
export interface ShortcutLine {
  readonly keys: readonly string[];
  readonly act: string;
}

/** The lines of a place, one for each act, letters first; without the acts that a reader may not do. */
export function shortcutLines(place: ShortcutPlace, hidden: readonly string[] = []): ShortcutLine[] {
  const { letters, others }: Place = shortcutPlaces[place];
  const lines = new Map<string, readonly string[]>();
  const all = [...Object.entries(letters).map(([key, act]) => ({ keys: [key], act })), ...others];
  for (const { keys, act } of all) lines.set(act, [...(lines.get(act) ?? []), ...keys]);
  return [...lines].map(([act, keys]) => ({ keys, act })).filter(({ act }) => !hidden.includes(act));
}
