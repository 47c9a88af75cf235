import { fieldOrder, type FieldOwner } from '../model/field-tables';
import type { CommentView, EventView, FieldChange } from '../model/views';

/** One entry of the timeline: something that happened or something somebody said. */
export type TimelineEntry =
  | { kind: 'event'; at: string; key: string; event: EventView }
  | { kind: 'comment'; at: string; key: string; comment: CommentView };

/** The entries of one day, newest first. */
export interface TimelineDay {
  date: string;
  entries: TimelineEntry[];
}

/** Puts events and comments into one order, newest first; an event that only repeats a comment is left out. */
export function mergeTimeline(events: readonly EventView[], comments: readonly CommentView[]): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events
      .filter((event) => event.kind !== 'comment')
      .map((event) => ({ kind: 'event' as const, at: event.at, key: `e${event.seq}`, event })),
    ...comments.map((comment) => ({ kind: 'comment' as const, at: comment.createdAt, key: `c${comment.id}`, comment })),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at) || b.key.localeCompare(a.key, 'en', { numeric: true }));
}

/** Changes in the order in which the forms show their fields; unknown ones come last. */
export function inOrder(changes: readonly FieldChange[], owner: FieldOwner): FieldChange[] {
  const order = fieldOrder(owner);
  const place = ({ field }: FieldChange) => {
    const at = order.indexOf(field);
    return at < 0 ? order.length : at;
  };
  return [...changes].sort((a, b) => place(a) - place(b));
}

/** Groups by the day at the office. */
export function timelineDays(entries: readonly TimelineEntry[], dateOf: (instant: string) => string): TimelineDay[] {
  const days: TimelineDay[] = [];
  for (const entry of entries) {
    const date = dateOf(entry.at);
    const last = days.at(-1);
    if (last?.date === date) last.entries.push(entry);
    else days.push({ date, entries: [entry] });
  }
  return days;
}

/** A piece of a comment: plain text or a mentioned person. */
export interface CommentPart {
  text: string;
  mention: boolean;
}

/** Splits a comment at the names it mentions, the longest name first. */
export function commentParts(body: string, names: readonly string[]): CommentPart[] {
  const known = [...names].filter(Boolean).sort((a, b) => b.length - a.length);
  if (known.length === 0) return [{ text: body, mention: false }];
  const pattern = new RegExp(`(@(?:${known.map((name) => escape(name)).join('|')}))`, 'u');
  return body
    .split(pattern)
    .filter(Boolean)
    .map((text) => ({ text, mention: text.startsWith('@') && known.includes(text.slice(1)) }));
}

/** The name being typed after an @ at the end of the text before the caret, or null. */
export function mentionBeingTyped(before: string): string | null {
  return /(?:^|[\s\u3000、。（(])@([^\s\u3000@]{0,30})$/u.exec(before)?.[1] ?? null;
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
