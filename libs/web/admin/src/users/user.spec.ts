import { DatedGrant, phaseOf } from './user';

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
