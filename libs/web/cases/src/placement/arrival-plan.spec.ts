import { milestonesBefore, offeredProgrammes } from './arrival-plan';

describe('planning an arrival', () => {
  it('counts every milestone back from it, the earliest first', () => {
    const found = milestonesBefore('2027-05-10');
    expect(found.map(({ code }) => code)).toEqual([
      'eligibility',
      'host_selection',
      'decision',
      'visa',
      'flight',
      'insurance',
    ]);
    expect(found[0]).toMatchObject({ label: { ja: '適格性の確認', en: 'Eligibility' }, dueOn: '2026-11-11' });
    expect(found.at(-1)?.dueOn).toBe('2027-04-26');
  });

  it('offers no programme that opens only after the arrival, but keeps the one that is chosen', () => {
    const programmes = [
      { code: 'lgotp', state: 'open', opensOn: '1996-04-01' },
      { code: 'next', state: 'upcoming', opensOn: '2027-11-01' },
    ] as const;
    const codes = (chosen: string, arrival: string | null) =>
      offeredProgrammes(programmes, chosen, arrival).map(({ code }) => code);
    expect(codes('lgotp', null)).toEqual(['lgotp']);
    expect(codes('lgotp', '2027-05-10')).toEqual(['lgotp']);
    expect(codes('lgotp', '2028-05-10')).toEqual(['lgotp', 'next']);
    expect(codes('next', '2027-05-10')).toEqual(['lgotp', 'next']);
  });
});
