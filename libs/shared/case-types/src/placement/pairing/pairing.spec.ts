import fc from 'fast-check';
import { japaneseLevels } from '../vocabularies';
import { explainPair, offersFor, proposePairs, type PairingCandidate, type PairingOffer } from './pairing';

const candidate = (values: Partial<PairingCandidate> = {}): PairingCandidate => ({
  id: 'P-SIN-2026-0001',
  country: 'VN',
  field: 'tourism',
  japaneseLevel: 'n3',
  plannedArrival: '2027-05-10',
  plannedDeparture: '2028-03-10',
  ...values,
});

const offer = (values: Partial<PairingOffer> = {}): PairingOffer => ({
  id: 'a',
  field: 'tourism',
  minJapaneseLevel: 'n4',
  availableFrom: '2027-06-15',
  availableTo: '2028-03-31',
  places: 1,
  earlierTrainees: [],
  ...values,
});

const levels = japaneseLevels.map(({ value }) => value);
const fields = fc.constantFrom('tourism', 'general_administration');
const months = fc.constantFrom('2027-05-10', '2027-08-01', '2027-12-01', '2028-03-10');

const someCandidates = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map((n) => `P-${String(n)}`),
    country: fc.constantFrom('VN', 'TH'),
    field: fields,
    japaneseLevel: fc.constantFrom(...levels),
    plannedArrival: fc.option(months),
    plannedDeparture: fc.option(months),
  }),
  { selector: ({ id }) => id, maxLength: 8 },
);

const someOffers = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 99 }).map((n) => `o-${String(n)}`),
    field: fields,
    minJapaneseLevel: fc.constantFrom(...levels),
    availableFrom: fc.constant('2027-05-01'),
    availableTo: months,
    places: fc.integer({ min: 0, max: 3 }),
    earlierTrainees: fc.array(fc.constantFrom('VN', 'TH'), { maxLength: 3 }),
  }),
  { selector: ({ id }) => id, maxLength: 5 },
);

describe('the pairing of candidates and offers', () => {
  it('says for a pair what is met, what is not, and what speaks for it', () => {
    const pair = explainPair(candidate({ japaneseLevel: 'n5' }), offer({ earlierTrainees: ['VN', 'TH', 'VN'] }));
    expect(pair.fits).toBe(false);
    expect(pair.constraints.filter(({ met }) => !met).map(({ code }) => code)).toEqual(['japanese_level']);
    expect(pair.preferences).toEqual([
      { code: 'country_experience', points: 50, of: 50, values: { trainees: 2 } },
      { code: 'japanese_margin', points: 0, of: 30, values: { levels: -1 } },
      { code: 'stay', points: 19, of: 20, values: { days: 270, offered: 291 } },
    ]);
    expect(pair.score).toBe(69);
  });

  it('lists the offers of a candidate by what they lack, then by points', () => {
    const list = offersFor(candidate(), [
      offer({ id: 'other-field', field: 'public_works', earlierTrainees: ['VN'] }),
      offer({ id: 'known', earlierTrainees: ['VN'] }),
      offer({ id: 'fits' }),
    ]);
    expect(list.map(({ offerId }) => offerId)).toEqual(['known', 'fits', 'other-field']);
  });

  it('gives the place that both want to the one who has no other', () => {
    const proposal = proposePairs(
      [candidate({ id: '1' }), candidate({ id: '2', japaneseLevel: 'n4' })],
      [offer({ id: 'easy', earlierTrainees: ['VN'] }), offer({ id: 'hard', minJapaneseLevel: 'n3' })],
    );
    expect(proposal.pairs.map(({ candidateId, offerId }) => [candidateId, offerId])).toEqual([
      ['1', 'hard'],
      ['2', 'easy'],
    ]);
  });

  it('says of who is left what would have to give, the least there is', () => {
    const proposal = proposePairs(
      [candidate({ id: '1' }), candidate({ id: '2' }), candidate({ id: '3', field: 'fire_disaster_prevention' })],
      [offer({ id: 'a' }), offer({ id: 'b', minJapaneseLevel: 'n1', field: 'public_works' })],
    );
    expect(proposal.pairs.map(({ candidateId }) => candidateId)).toEqual(['1']);
    expect(proposal.unplaced).toEqual([
      { candidateId: '2', relaxations: [{ obstacles: ['places'], offerIds: ['a'] }] },
      {
        candidateId: '3',
        relaxations: [
          { obstacles: ['field', 'japanese_level'], offerIds: ['b'] },
          { obstacles: ['field', 'places'], offerIds: ['a'] },
        ],
      },
    ]);
  });

  it('has nothing to relax where there is no offer', () => {
    expect(proposePairs([candidate()], [])).toEqual({
      pairs: [],
      unplaced: [{ candidateId: 'P-SIN-2026-0001', relaxations: [] }],
    });
  });

  it('never breaks a condition or a number of places, leaves nobody who could be seated, and answers the same in any order', () => {
    fc.assert(
      fc.property(someCandidates, someOffers, fc.infiniteStream(fc.nat()), (candidates, offers, chance) => {
        const proposal = proposePairs(candidates, offers);
        expect(proposal.pairs.length + proposal.unplaced.length).toBe(candidates.length);
        expect(proposal.pairs.every(({ fits }) => fits)).toBe(true);
        for (const { id, places } of offers) {
          expect(proposal.pairs.filter(({ offerId }) => offerId === id).length).toBeLessThanOrEqual(places);
        }
        for (const { relaxations } of proposal.unplaced) {
          expect(relaxations.every(({ obstacles }) => obstacles.length > 0)).toBe(true);
        }
        const shuffled = <T>(values: readonly T[]): T[] =>
          values
            .map((value) => ({ value, at: chance.next().value ?? 0 }))
            .sort((a, b) => a.at - b.at)
            .map(({ value }) => value);
        expect(proposePairs(shuffled(candidates), shuffled(offers))).toEqual(proposal);
      }),
    );
  });
});
