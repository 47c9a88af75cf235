import { draftOf } from './home-view';

describe('draftOf', () => {
  it.each([
    ['case-new:visit', 'new', ['/cases', 'new', 'visit']],
    ['case-edit:V-SIN-2026-0042', 'edit', ['/cases', 'V-SIN-2026-0042']],
    ['comment:V-SIN-2026-0042', 'comment', ['/cases', 'V-SIN-2026-0042']],
    ['something', 'other', ['/home']],
  ])('leads from %s to where it goes on', (key, kind, link) => {
    expect(draftOf(key)).toMatchObject({ kind, link });
  });
});
