import type { OfferCard, TraineeCard } from '@kakehashi/shared/contracts';
import { boardOf, dropOn, isCandidate, movesOf, proposedPairs, unplacedCandidates } from './board-model';
import { readTraineeState, traineeQuery } from './trainee-query';

const offer = (id: string, more: Partial<OfferCard> = {}): OfferCard => ({
  id,
  host: { id: `host-${id}`, name: `${id}市`, municipalityCode: null },
  field: 'tourism',
  capacity: 2,
  taken: 0,
  minJapaneseLevel: 'n4',
  availableFrom: '2027-04-01',
  availableTo: '2028-03-31',
  retired: false,
  ...more,
});

const trainee = (number: number, more: Partial<TraineeCard> = {}): TraineeCard => ({
  reference: `P-SIN-2027-000${number}`,
  version: 1,
  state: 'eligible',
  nameRoman: `TRAINEE ${number}`,
  nameNative: null,
  office: 'SIN',
  country: 'VN',
  fiscalYear: 2027,
  field: 'tourism',
  japaneseLevel: 'n3',
  plannedArrival: '2027-05-17',
  plannedDeparture: '2028-03-10',
  offerId: null,
  overridden: false,
  ...more,
});

describe('the board of trainees', () => {
  it('lays them out by stage in the lanes of their hosts, whoever has none apart', () => {
    const { waiting, states, lanes } = boardOf({
      trainees: [
        trainee(1, { state: 'nominated' }),
        trainee(2),
        trainee(3, { state: 'host_training', offerId: 'a' }),
        trainee(4, { state: 'host_review', offerId: 'a' }),
      ],
      offers: [offer('b', { capacity: 1 }), offer('c'), offer('a', { taken: 2 })],
    });
    expect(waiting.map(({ state, trainees }) => [state, trainees.length])).toEqual([
      ['nominated', 1],
      ['eligible', 1],
    ]);
    expect(states).toEqual(['host_review', 'host_training']);
    expect(lanes.map(({ offer: { id }, left }) => [id, left])).toEqual([
      ['a', 0],
      ['c', 2],
      ['b', 1],
    ]);
    expect(lanes[0]?.stages.map(({ trainees }) => trainees.map(({ nameRoman }) => nameRoman))).toEqual([
      ['TRAINEE 4'],
      ['TRAINEE 3'],
    ]);
  });

  it('take a card only where it is let go over a lane with a place', () => {
    const full = offer('a', { taken: 2 });
    const board = boardOf({ trainees: [trainee(1)], offers: [full, offer('b')] });
    expect(dropOn(board, 'b')).toEqual({ offer: offer('b'), takes: true });
    expect(dropOn(board, 'a')).toEqual({ offer: full, takes: false });
    expect([dropOn(board, undefined), dropOn(board, 'gone')]).toEqual([null, null]);
  });

  it('offers the moves that are possible, those that fit first', () => {
    const offers = [
      offer('a', { field: 'forestry', minJapaneseLevel: 'n1' }),
      offer('b', { taken: 2 }),
      offer('c', { retired: true }),
      offer('d'),
    ];
    expect(movesOf(trainee(1), offers).map((move) => [move.offer.id, move.left, move.unmet])).toEqual([
      ['d', 2, []],
      ['a', 2, ['field', 'japanese_level']],
    ]);
    expect([isCandidate(trainee(1)), isCandidate(trainee(1, { state: 'nominated' }))]).toEqual([true, false]);
  });

  it('sets the two sides of a proposal beside each other, and names the hosts where something would have to give', () => {
    const pair = { reference: trainee(1).reference, fits: true, constraints: [], preferences: [], score: 50 };
    const rows = proposedPairs(
      [
        { ...pair, offerId: 'a' },
        { ...pair, offerId: 'gone' },
      ],
      [trainee(1)],
      [offer('a')],
    );
    expect(rows.map((row) => [row.trainee.nameRoman, row.offer.host.name])).toEqual([['TRAINEE 1', 'a市']]);
    const relaxation = { obstacles: ['field' as const], offerIds: ['a', 'b'], offerCount: 4 };
    expect(
      unplacedCandidates(
        [{ reference: trainee(2).reference, relaxations: [relaxation] }],
        [trainee(1), trainee(2)],
        [offer('a'), offer('b')],
      ),
    ).toEqual([{ trainee: trainee(2), relaxations: [{ obstacles: ['field'], hosts: ['a市', 'b市'], more: 2 }] }]);
  });

  it('reads its address, and leaves out what it does not know', () => {
    const read = (query: string) => readTraineeState(new URLSearchParams(query));
    expect(traineeQuery(read(''))).toEqual({ programme: 'lgotp' });
    expect(read('programme=next&office=LON&year=2027&view=table')).toEqual({
      programme: 'next',
      office: 'LON',
      year: 2027,
      view: 'table',
    });
    expect(traineeQuery(read("programme='&office=XXX&year=27"))).toEqual({ programme: 'lgotp' });
    expect(traineeQuery(read('office=SIN&year=2026'))).toEqual({
      programme: 'lgotp',
      office: 'SIN',
      fiscalYear: '2026',
    });
  });
});
