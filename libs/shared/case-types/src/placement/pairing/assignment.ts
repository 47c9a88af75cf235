/** What one pairing is worth, in whole points; null where it may not be. */
export type Worth = (row: number, column: number) => number | null;

/**
 * Gives each row a column such that as many rows as possible have one and, among such answers, the points together
 * are the most; null for a row that is left. A column takes as many rows as it has places.
 * The Hungarian method by shortest augmenting paths, in O(rows² × seats); the same input gives the same answer.
 */
export function assign(rows: number, places: readonly number[], worth: Worth): (number | null)[] {
  const seats = seatsOf(rows, places);
  const points = Array.from({ length: rows }, (_, row) => places.map((_, column) => worth(row, column)));
  const most = points.flat().reduce<number>((best, each) => Math.max(best, each ?? 0), 0);
  // Leaving a row has to cost more than any answer that seats it could lose elsewhere.
  const left = (most + 1) * (rows + 1);
  // Each row has a seat of its own, which means that it is left. These stand first
  // and backwards, so that between equals the later row is left.
  const cost = (row: number, seat: number): number => {
    if (seat < rows) return seat === rows - 1 - row ? left : Infinity;
    const value = points[row]?.[seats[seat - rows] ?? -1] ?? null;
    return value === null ? Infinity : most - value;
  };
  return cheapest(rows, rows + seats.length, cost).map((seat) => seats[seat - rows] ?? null);
}

/** The column of each seat; a column never needs more seats than there are rows. */
function seatsOf(rows: number, places: readonly number[]): number[] {
  return places.flatMap((count, column) => Array.from({ length: Math.max(0, Math.min(count, rows)) }, () => column));
}

/** The cheapest seat of each row, all different; every row must have one that it can take. */
function cheapest(rows: number, width: number, cost: (row: number, seat: number) => number): number[] {
  const rowPrice = new Array<number>(rows).fill(0);
  const seatPrice = new Array<number>(width).fill(0);
  const taken = new Array<number>(width).fill(-1);
  for (let start = 0; start < rows; start++) {
    const { end, cameFrom } = shortestPath(start);
    turn(start, end, cameFrom);
  }
  const result = new Array<number>(rows).fill(-1);
  taken.forEach((row, seat) => {
    if (row >= 0) result[row] = seat;
  });
  return result;

  /** Dijkstra over reduced costs, from a row without a seat to a seat without a row. */
  function shortestPath(start: number): { end: number; cameFrom: number[] } {
    const distance = new Array<number>(width).fill(Infinity);
    const cameFrom = new Array<number>(width).fill(-1);
    const done: number[] = [];
    const isDone = new Array<boolean>(width).fill(false);
    let row = start;
    let reached = 0;
    for (;;) {
      for (let seat = 0; seat < width; seat++) {
        if (isDone[seat]) continue;
        const through = reached + cost(row, seat) - at(rowPrice, row) - at(seatPrice, seat);
        if (through < at(distance, seat)) {
          distance[seat] = through;
          cameFrom[seat] = row;
        }
      }
      const end = nearest(distance, isDone);
      reached = at(distance, end);
      if (at(taken, end) < 0) {
        rowPrice[start] = at(rowPrice, start) + reached;
        for (const seat of done) {
          const gain = reached - at(distance, seat);
          seatPrice[seat] = at(seatPrice, seat) - gain;
          const holder = at(taken, seat);
          rowPrice[holder] = at(rowPrice, holder) + gain;
        }
        return { end, cameFrom };
      }
      isDone[end] = true;
      done.push(end);
      row = at(taken, end);
    }
  }

  /** Seats everybody along the path one further. */
  function turn(start: number, end: number, cameFrom: readonly number[]): void {
    let seat = end;
    for (;;) {
      const row = at(cameFrom, seat);
      const before = taken.indexOf(row);
      taken[seat] = row;
      if (row === start) return;
      seat = before;
    }
  }
}

/** The seat not done yet that is nearest; the first of those at the same distance. */
function nearest(distance: readonly number[], isDone: readonly boolean[]): number {
  let best = -1;
  distance.forEach((value, seat) => {
    if (!isDone[seat] && (best < 0 || value < at(distance, best))) best = seat;
  });
  return best;
}

function at(values: readonly number[], index: number): number {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value at ${index}`);
  return value;
}
