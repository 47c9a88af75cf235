import fc from 'fast-check';
import { assign } from './assignment';

const cell = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });

const tables = fc
  .record({ rows: fc.integer({ min: 0, max: 5 }), places: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 4 }) })
  .chain(({ rows, places }) =>
    fc.record({
      places: fc.constant(places),
      points: fc.array(fc.array(cell, { minLength: places.length, maxLength: places.length }), {
        minLength: rows,
        maxLength: rows,
      }),
    }),
  );

describe('the assignment of rows to places', () => {
  it('gives up the better pair where two pairs are worth more', () => {
    const points = [
      [90, 80],
      [85, 10],
    ];
    expect(assign(2, [1, 1], (row, column) => points[row]?.[column] ?? null)).toEqual([1, 0]);
  });

  it('places one more rather than a better one', () => {
    const points = [
      [100, 1],
      [0, null],
    ];
    expect(assign(2, [1, 1], (row, column) => points[row]?.[column] ?? null)).toEqual([1, 0]);
  });

  it('leaves rows without any place', () => {
    expect(assign(2, [], () => 1)).toEqual([null, null]);
    expect(assign(2, [0], () => 1)).toEqual([null, null]);
    expect(assign(0, [3], () => 1)).toEqual([]);
  });

  it('is as good as the best of all answers, and stays within places and what may be', () => {
    fc.assert(
      fc.property(tables, ({ places, points }) => {
        const worth = (row: number, column: number) => points[row]?.[column] ?? null;
        const answer = assign(points.length, places, worth);
        places.forEach((count, column) => {
          expect(answer.filter((each) => each === column).length).toBeLessThanOrEqual(count);
        });
        expect(valueOf(points, answer)).toEqual(bestOf(points, places));
      }),
    );
  });
});

interface Value {
  readonly placed: number;
  readonly points: number;
}

function valueOf(points: readonly (readonly (number | null)[])[], answer: readonly (number | null)[]): Value {
  const worths = answer.map((column, row) => {
    if (column === null) return null;
    const value = points[row]?.[column];
    if (value === undefined || value === null) throw new Error('a pair that may not be');
    return value;
  });
  const placed = worths.filter((worth) => worth !== null);
  return { placed: placed.length, points: placed.reduce((sum, worth) => sum + worth, 0) };
}

/** Every answer there is, tried one after the other. */
function bestOf(points: readonly (readonly (number | null)[])[], places: readonly number[]): Value {
  const [first, ...rest] = points;
  if (!first) return { placed: 0, points: 0 };
  const answers = first.flatMap((worth, column) => {
    const count = places[column] ?? 0;
    if (worth === null || count === 0) return [];
    const after = bestOf(rest, places.with(column, count - 1));
    return [{ placed: after.placed + 1, points: after.points + worth }];
  });
  return [bestOf(rest, places), ...answers].reduce((best, each) =>
    each.placed > best.placed || (each.placed === best.placed && each.points > best.points) ? each : best,
  );
}
