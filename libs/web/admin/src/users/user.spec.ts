import { DatedGrant, UserAccount, matching, phaseOf } from './user';

const grant = (validFrom: string, validTo: string | null): DatedGrant => ({
  id: '1',
  role: 'officer',
  office: 'SIN',
  validFrom,
  validTo,
});

describe('phaseOf', () => {
  it.each([
    ['2026-04-01', null, 'current'],
    ['2026-11-22', '2026-11-22', 'current'],
    ['2026-11-23', null, 'future'],
    ['2025-04-01', '2026-11-21', 'past'],
  ] as const)('from %s until %s is %s on 22 November 2026', (from, to, phase) => {
    expect(phaseOf(grant(from, to), '2026-11-22')).toBe(phase);
  });
});

describe('matching', () => {
  const user = (displayName: string, kana: string | null, email: string): UserAccount => ({
    id: email,
    email,
    displayName,
    kana,
    locale: 'ja',
    active: true,
    version: 1,
    grants: [],
  });
  const users = [user('佐藤 美咲', 'さとう みさき', 'sato@example.jp'), user('John Tan', null, 'tan@example.sg')];

  it.each([
    ['美咲', 1],
    ['さとう', 1],
    ['ＴＡＮ', 1],
    ['@example', 2],
    ['', 2],
    ['山田', 0],
  ])('finds by %s', (text, count) => {
    expect(matching(users, text)).toHaveLength(count);
  });
});
