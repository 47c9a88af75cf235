import { DtoPipe } from '@kakehashi/api/platform';
import { expertiseAreas, matchExperts, type MatchingExpert } from '@kakehashi/shared/case-types';
import { implausibleDates } from '../experts/expert-dates';
import { NewExpert } from '../experts/expert.dto';
import { demoExperts } from './demo-experts';

const today = '2026-11-28';
const experts = demoExperts(today);

/** A demonstration expert as matching sees one. */
function candidate(expert: NewExpert): MatchingExpert {
  const periods = (list: readonly { validFrom: string; validTo?: string | null }[] = []) =>
    list.map(({ validFrom, validTo = null }) => ({ from: validFrom, to: validTo }));
  return {
    id: expert.nameJa,
    kind: expert.kind,
    expertise: expert.expertise,
    languages: expert.languages ?? [],
    countries: expert.countries ?? [],
    employerGovernment: null,
    employerKnown: Boolean(expert.employments?.length),
    availability: periods(expert.availability),
    dispatches: (expert.dispatches ?? []).map((each) => ({ ...each, from: each.validFrom, to: each.validTo ?? null })),
    healthClearUntil: expert.healthClearUntil ?? null,
    yearsOfService: expert.yearsOfService ?? null,
    listed: expert.listed ?? false,
  };
}

describe('demonstration experts', () => {
  it.each(['2026-11-28', '2027-03-31', '2027-04-01', '2028-02-29'])(
    'are what a person could enter on %s',
    async (date) => {
      for (const expert of demoExperts(date)) {
        expect(implausibleDates(expert, date)).toEqual([]);
        await expect(new DtoPipe().transform(expert, { type: 'body', metatype: NewExpert })).resolves.toBeDefined();
      }
    },
  );

  it('are forty, named once in kana and Latin letters, and marked as invented', () => {
    expect(new Set(experts.map(({ nameJa }) => nameJa)).size).toBe(40);
    for (const { nameKana, nameRoman, note } of experts) {
      expect(nameKana).toMatch(/^[ァ-ヶー]+ [ァ-ヶー]+$/);
      expect(nameRoman).toMatch(/^[A-Z]+ [A-Z][a-z]+$/);
      expect(note).toContain('デモデータ');
    }
  });

  it('know every area, serving and retired, listed and not', () => {
    const areas = new Set(experts.flatMap(({ expertise }) => expertise));
    expect(expertiseAreas.filter(({ value }) => !areas.has(value))).toEqual([]);
    expect(new Set(experts.map(({ kind }) => kind))).toEqual(new Set(['official', 'retiree']));
    expect(experts.filter(({ listed }) => !listed)).toHaveLength(4);
  });

  it('fit a need in the common fields, and for a rare one show what would have to give', () => {
    const need = {
      periodFrom: '2027-06-07',
      periodTo: '2027-06-18',
      languages: ['en'],
      country: 'TH',
      requireHealthClearance: true,
    };
    const all = experts.map(candidate);
    expect(matchExperts({ ...need, expertise: 'fire_disaster_prevention' }, all).fits.length).toBeGreaterThan(0);
    const rare = matchExperts({ ...need, expertise: 'tourism', languages: ['en', 'th'] }, all);
    expect(rare.fits).toEqual([]);
    expect(rare.relaxations.length).toBeGreaterThan(0);
  });
});
