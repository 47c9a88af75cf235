import { commentParts, mentionBeingTyped, mergeTimeline, timelineDays } from './timeline';
import type { CommentView, EventView } from '../model/views';

const event = (seq: number, at: string, kind = 'edited'): EventView => ({
  seq,
  at,
  actor: null,
  onBehalfOf: null,
  kind,
  transition: null,
  fromState: null,
  toState: null,
  changes: [],
  comment: null,
});
const comment = (id: string, createdAt: string): CommentView => ({
  id,
  author: { id: 'u', displayName: '山田' },
  body: 'x',
  mentions: [],
  createdAt,
});

describe('timeline', () => {
  it('puts the newest first and keeps the order of one instant by sequence', () => {
    const entries = mergeTimeline(
      [event(9, '2026-11-22T01:00:00Z'), event(10, '2026-11-22T01:00:00Z'), event(2, '2026-11-20T01:00:00Z')],
      [comment('a', '2026-11-21T01:00:00Z')],
    );
    expect(entries.map((entry) => entry.key)).toEqual(['e10', 'e9', 'ca', 'e2']);
  });

  it('does not tell a comment twice', () => {
    const entries = mergeTimeline(
      [event(1, '2026-11-22T01:00:00Z', 'comment')],
      [comment('a', '2026-11-22T01:00:00Z')],
    );
    expect(entries.map((entry) => entry.kind)).toEqual(['comment']);
  });

  it('groups by day', () => {
    const entries = mergeTimeline([event(2, '2026-11-22T01:00:00Z'), event(1, '2026-11-21T23:00:00Z')], []);
    expect(timelineDays(entries, (at) => at.slice(0, 10)).map((day) => [day.date, day.entries.length])).toEqual([
      ['2026-11-22', 1],
      ['2026-11-21', 1],
    ]);
  });

  it('finds mentions in a text, also names with spaces', () => {
    expect(commentParts('@佐藤 花子 さん、確認を', ['佐藤', '佐藤 花子'])).toEqual([
      { text: '@佐藤 花子', mention: true },
      { text: ' さん、確認を', mention: false },
    ]);
    expect(commentParts('a@b.example', [])).toEqual([{ text: 'a@b.example', mention: false }]);
  });

  it('knows when a name is being typed', () => {
    expect(mentionBeingTyped('見てください @佐')).toBe('佐');
    expect(mentionBeingTyped('@')).toBe('');
    expect(mentionBeingTyped('mail a@b')).toBeNull();
    expect(mentionBeingTyped('@佐藤 お願い')).toBeNull();
  });
});
