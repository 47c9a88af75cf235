import type { CandidateView } from '@kakehashi/shared/contracts';
import { candidateOf, constraintNames } from './candidate-text';

const say = (key: string, params: Record<string, unknown> = {}) =>
  [key, ...Object.values(params).map(String)].join('|');

function candidate(more: Partial<CandidateView>): CandidateView {
  return {
    expertId: 'e',
    name: '佐藤 一郎',
    nameRoman: 'SATO Ichiro',
    kind: 'official',
    employerName: '架空市',
    fits: true,
    score: 70,
    constraints: [],
    preferences: [],
    ...more,
  };
}

describe('a candidate in words', () => {
  it('names the condition that is not met with what is missing', () => {
    const { whyNot, met, barred } = candidateOf(
      candidate({
        constraints: [
          { code: 'language', met: false, values: { missing: 'th vi' } },
          { code: 'field', met: true, values: {} },
          { code: 'health', met: true, values: { until: '2027-03-31' } },
        ],
      }),
      'ja',
      say,
    );
    expect(whyNot).toEqual(['because|言語|タイ語・ベトナム語']);
    expect(met).toBe('専門分野、because|健康診断の有効期限|until|2027-03-31');
    expect(barred).toBe(false);
  });

  it('says when and why somebody refused this very mission, and bars them not', () => {
    const values = { on: '2026-06-01', reason: 'expert_declined' };
    const { whyNot, barred } = candidateOf(
      candidate({ constraints: [{ code: 'refusal', met: false, values }] }),
      'en',
      say,
    );
    expect([whyNot, barred]).toEqual([
      ['because|Has not refused this mission|refusedOn|2026-06-01|The specialist declined'],
      false,
    ]);
  });

  it('bars whom nobody may ask, whatever the reason', () => {
    const tied = candidate({ constraints: [{ code: 'own_government', met: false, values: { employer: '130001' } }] });
    expect(candidateOf(tied, 'en', say).barred).toBe(true);
  });

  it('says which field is needed and which are held', () => {
    const values = { needed: 'agriculture', held: 'fishery tourism' };
    const other = candidate({ constraints: [{ code: 'field', met: false, values }] });
    expect(candidateOf(other, 'en', say).whyNot).toEqual([
      'because|Field of expertise|insteadOf|Agriculture|Fishery, Tourism',
    ]);
  });

  it('tells what speaks for asking in part from what does wholly', () => {
    const preferences = [{ code: 'seniority' as const, met: false, points: 7, of: 20, values: { years: 7 } }];
    const { why, partly } = candidateOf(candidate({ preferences }), 'en', say);
    expect([why, partly]).toEqual([[], ['points|because|Years of service|years|7|7|20']]);
  });

  it('gives the points of what speaks for asking, and leaves out what gives none', () => {
    const { why } = candidateOf(
      candidate({
        preferences: [
          { code: 'country_experience', met: true, points: 50, of: 50, values: { dispatches: 2 } },
          { code: 'seniority', met: false, points: 0, of: 20, values: { years: null } },
        ],
      }),
      'en',
      say,
    );
    expect(why).toEqual(['points|because|Experience in the country|dispatches|2|50|50']);
  });

  it('counts one dispatch as one', () => {
    const once = { code: 'country_experience' as const, met: true, points: 50, of: 50, values: { dispatches: 1 } };
    const { why } = candidateOf(candidate({ preferences: [once] }), 'en', say);
    expect(why).toEqual(['points|because|Experience in the country|dispatch|1|50|50']);
  });

  it('names conditions together', () => {
    expect(constraintNames(['language', 'health'], 'ja')).toBe('言語・健康診断の有効期限');
  });
});
