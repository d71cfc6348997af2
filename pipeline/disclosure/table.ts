import { DIMENSIONS } from '../dictionary/dimensions.ts';

/** A table of counts: what one measure counts under one definition in one year, cell by cell, totals among them. */

/** Codes of region, sector, occupation and programme. */
export type Codes = readonly [string, string, string, string];

export interface Cell {
  readonly codes: Codes;
  /** Persons, or another unit; ≥ 0. */
  readonly value: number;
  /**
   * Of a cell that must be protected: how far apart the least and the greatest value must lie that an outsider can work
   * out; undefined where it may be told.
   */
  readonly width?: number | undefined;
  /** Whether readers of an earlier release have its value, so that it can hide nobody. */
  readonly isKnown?: boolean;
}

/** What is known of the cells whatever is published: whole − Σ parts lies in [low, high], in the unit of the cells. */
export interface Relation {
  /** Positions of cells. */
  readonly whole: number;
  readonly parts: readonly number[];
  readonly low: number;
  readonly high: number;
}

/** Dimension → code → the codes it is a part of, itself and _T left out. */
export type PartOf = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Sums that come out differ by no more than the arithmetic of a computer. */
const EXACT = 1e-9;

/**
 * Every sum that the cells of a table keep: a whole and the largest cells below it, along one dimension or several at
 * once. Where parts are missing the whole is no less than those that are there.
 *
 * @param step what the values are rounded to, in their unit: sums may be off by half of it for each number in them.
 */
export function relationsOf(cells: readonly Cell[], partOf: PartOf, step: number): Relation[] {
  const found: Relation[] = [];
  const isBelow = (d: number, code: string, whole: string) =>
    code !== whole && (whole === '_T' || (partOf.get(DIMENSIONS[d]!)?.get(code)?.has(whole) ?? false));
  for (let mask = 1; mask < 1 << DIMENSIONS.length; mask++) {
    const along = DIMENSIONS.map((_, d) => d).filter((d) => (mask & (1 << d)) !== 0);
    for (const group of grouped(cells, mask)) {
      for (const whole of group) {
        const under = (part: number, above: number) =>
          along.every((d) => isBelow(d, cells[part]!.codes[d]!, cells[above]!.codes[d]!));
        const below = group.filter((part) => under(part, whole));
        if (below.length === 0) continue;
        const within = (part: number, above: number) =>
          part !== above &&
          along.every((d) => {
            const [own, its] = [cells[part]!.codes[d]!, cells[above]!.codes[d]!];
            return own === its || isBelow(d, own, its);
          });
        const hasInner = along.some((d) => partOf.get(DIMENSIONS[d]!) !== undefined);
        const parts = hasInner ? below.filter((one) => !below.some((other) => within(one, other))) : below;
        found.push(...relationOf(cells, whole, parts, step));
      }
    }
  }
  return found;
}

/** Positions of cells that differ in the dimensions of the mask alone. */
function grouped(cells: readonly Cell[], mask: number): number[][] {
  const groups = new Map<string, number[]>();
  cells.forEach(({ codes }, i) => {
    const key = codes.map((code, d) => ((mask & (1 << d)) === 0 ? code : '')).join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [i]);
    else group.push(i);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

function relationOf(
  cells: readonly Cell[],
  whole: number,
  parts: readonly number[],
  step: number,
): Relation[] {
  const own = cells[whole]!.value;
  const slack = (n: number) => (step * (n + 1)) / 2;
  const leftBy = (some: readonly number[]) => some.reduce((left, part) => left - cells[part]!.value, own);
  const isExact = (left: number) => Math.abs(left) <= EXACT * Math.max(1, own);
  // What lies abroad or outside the perimeter may belong to the whole or not: the values tell.
  const inside = parts.filter((part) => !cells[part]!.codes.some((code) => /^_[A-SU-Z]$/.test(code)));
  for (const some of inside.length === parts.length || inside.length === 0 ? [parts] : [parts, inside]) {
    const left = leftBy(some);
    const kept = { whole, parts: some };
    if (step === 0 ? isExact(left) : Math.abs(left) <= slack(some.length) + EXACT * own)
      return [{ ...kept, low: -roomOf(left, slack(some.length)), high: roomOf(left, slack(some.length)) }];
  }
  const some = inside.length === 0 ? parts : inside;
  const left = leftBy(some);
  const low = -slack(some.length);
  return left > low ? [{ whole, parts: some, low, high: Number.POSITIVE_INFINITY }] : [];
}

/** A sum that comes out to the last digit is taken for exact: an outsider would try that first. */
const roomOf = (left: number, slack: number) => (Math.abs(left) <= EXACT ? 0 : slack);
