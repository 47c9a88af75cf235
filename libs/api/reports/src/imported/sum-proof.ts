/** What a line of a table is in its sums: a part, one that may be none, or what adds lines up. */
export type LineRole = 'part' | 'perhaps' | 'subtotal' | 'total';

/** A row or column of a table, with its figures across; null where one is not known. */
export interface SumLine {
  readonly role: LineRole;
  readonly values: readonly (number | null)[];
}

/** A printed total that is another one than its lines add up to; `computed` is null where that is not known. */
export interface SumFinding {
  readonly line: number;
  readonly across: number;
  readonly printed: number;
  readonly computed: number | null;
  /** The lines that it adds up. */
  readonly parts: readonly number[];
}

/** The lines that a total may add up. */
type Scope = readonly number[];

/**
 * Proves every total of a table. A subtotal adds up its group; a total adds up all lines, or the totals of the groups;
 * of several lines called alike it is told by the figures which they are. Totals may also stand before their lines.
 */
export function proveSums(lines: readonly SumLine[]): SumFinding[] {
  const all = lines.map((_, at) => at);
  const sums = all.filter((at) => isSum(lines[at]));
  if (sums.length === 1) return sums.flatMap((at) => against(lines, at, [all.filter((one) => one !== at)]));
  const [first = -1] = sums;
  const stand = all.filter((at) => lines[at]?.role !== 'perhaps');
  if (stand[0] !== first) return inOrder(lines, all);
  // Totals before their lines: read from the end, they stand behind them.
  if (stand.at(-1) !== sums.at(-1)) return inOrder(lines, [...all].reverse());
  const below = all.slice(first + 1);
  return [...against(lines, first, [below.filter((at) => !isSum(lines[at]))]), ...inOrder(lines, below)];
}

/** Whether a line adds others up. */
export function isSum(line: SumLine | undefined): boolean {
  return line?.role === 'subtotal' || line?.role === 'total';
}

function inOrder(lines: readonly SumLine[], order: readonly number[]): SumFinding[] {
  const sums = order.filter((at) => isSum(lines[at]));
  return sums.flatMap((at, index) => {
    const above = order.slice(0, order.indexOf(at));
    return against(lines, at, scopesOf(lines, above, at, index === sums.length - 1));
  });
}

/** What a total may add up, the likeliest first. */
function scopesOf(lines: readonly SumLine[], above: readonly number[], at: number, isLast: boolean): Scope[] {
  const lastSum = above.findLastIndex((one) => isSum(lines[one]));
  const group = above.slice(lastSum + 1);
  const parts = above.filter((one) => !isSum(lines[one]));
  // A group holds something; a total without one adds up what the others do.
  const isGroup = group.some((one) => lines[one]?.role === 'part');
  if (lines[at]?.role === 'subtotal' && isGroup) return [group];
  const groups = [...above.filter((one) => isSum(lines[one])), ...group];
  const whole = lastSum < 0 ? [parts] : [parts, groups];
  if (!isGroup || above.some((one) => lines[one]?.role === 'subtotal')) return whole;
  return isLast ? [...whole, group] : [group, ...whole];
}

/** The findings of the scope that leaves the fewest of them; where it does not tell, another one may. */
function against(lines: readonly SumLine[], at: number, scopes: readonly Scope[]): SumFinding[] {
  const [best = [], ...others] = scopes
    .filter((scope) => scope.some((one) => lines[one]?.role !== 'perhaps'))
    .map((scope) => findingsOf(lines, at, scope))
    .sort((a, b) => differing(a) - differing(b) || a.length - b.length);
  return best.flatMap((finding) => {
    if (finding.computed !== null) return [finding];
    const told = others.map((other) => other.find(({ across }) => across === finding.across));
    return told.includes(undefined) ? [] : [told.find((one) => one && one.computed !== null) ?? finding];
  });
}

function differing(findings: readonly SumFinding[]): number {
  return findings.filter(({ computed }) => computed !== null).length;
}

function findingsOf(lines: readonly SumLine[], line: number, scope: Scope): SumFinding[] {
  return (lines[line]?.values ?? []).flatMap((printed, across) => {
    if (printed === null) return [];
    const [computed, most] = [false, true].map((withAll) => sumOf(lines, scope, across, withAll));
    if (computed === printed || most === printed) return [];
    const parts = scope.filter((at) => lines[at]?.role !== 'perhaps');
    return [{ line, across, printed, computed: computed ?? null, parts }];
  });
}

function sumOf(lines: readonly SumLine[], scope: Scope, across: number, withAll: boolean): number | null {
  let sum = 0;
  for (const at of scope) {
    const line = lines[at];
    const value = line?.values[across] ?? null;
    if (line?.role === 'perhaps') sum += withAll ? (value ?? 0) : 0;
    else if (value === null) return null;
    else sum += value;
  }
  return sum;
}
