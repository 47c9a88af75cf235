import type { HandOverRow, OpenItemCount, OpenItemView } from '@kakehashi/shared/contracts';
import { itemsToGive, kindOf, lacking, toggled, transferable } from './open-items';

const item = (kind: OpenItemView['kind'], id: string, version: number | null = 1): OpenItemView => ({
  ...{
    kind,
    id,
    version,
    title: id,
    reference: null,
    type: null,
    state: null,
    office: null,
    on: null,
    until: null,
    sole: false,
  },
});
const count = (kind: OpenItemCount['kind'], n: number, lacks: number, moves: boolean): OpenItemCount => ({
  ...{ kind, count: n, lacking: lacks, listed: true, needsSuccessor: kind !== 'watches', transferable: moves },
});

describe('what a leaver still holds', () => {
  const kinds = [count('cases', 3, 3, true), count('approvals', 9, 2, false), count('watches', 4, 0, true)];

  it('is told apart by what needs a successor and what can go to one', () => {
    expect([lacking(kinds), transferable(kinds)]).toEqual([5, 7]);
    expect([kindOf('watches'), kindOf('x'), kindOf(undefined)]).toEqual(['watches', 'cases', 'cases']);
  });

  it('is chosen over several kinds, but never what cannot move', () => {
    const chosen = toggled(new Map(), [item('cases', 'a'), item('drafts', 'd')], true);
    expect([...toggled(chosen, [item('watches', 'a')], true).keys()]).toEqual(['cases a', 'watches a']);
    expect(toggled(chosen, [item('cases', 'a')], false).size).toBe(0);
  });

  it('goes at the versions previewed, without what was refused', () => {
    const to = { id: 'u', displayName: '', email: '' };
    const row = (one: OpenItemView, ok: boolean): HandOverRow => ({ item: one, to, ok, code: null, message: null });
    const rows = [
      row(item('cases', 'a', 3), true),
      row(item('cases', 'b'), false),
      row(item('watches', 'a', null), true),
    ];
    expect(itemsToGive(rows)).toEqual([
      { kind: 'cases', id: 'a', to: 'u', version: 3 },
      { kind: 'watches', id: 'a', to: 'u' },
    ]);
  });
});
