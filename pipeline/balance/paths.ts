import { imputedLevels, type PreparedImputation, prepareImputation } from '../../models/imputation/levels.ts';
import type { Imputed } from '../imputation/imputation.ts';
import type { SeriesLevels } from '../imputation/wholes.ts';

/**
 * Levels over the years that the balance asks for, [path][year]: first the series that were counted, then the parts of
 * those that were split. Draws give each series a rank; parts follow from them and from the drawn shares.
 */
export interface Paths {
  readonly firstYear: number;
  /** How many years. */
  readonly span: number;
  /** Position of T0 among them. */
  readonly base: number;
  readonly series: readonly SeriesPath[];
  readonly imputation: PreparedImputation;
  /** [node], the series of a whole; −1 for parts. */
  readonly wholeOf: readonly number[];
  /** Series or part → path. */
  readonly at: ReadonlyMap<string, number>;
  /** [path], true in years that were counted (of a part: whose whole was). */
  readonly isCounted: readonly (readonly boolean[])[];
  /** [path], position of the last year that was counted, or of which a part was; −1 where there is none. */
  readonly lastTold: readonly number[];
}

export interface SeriesPath extends SeriesLevels {
  /** Employment series move together as the national forecast says; the others each by themselves. */
  readonly isEmployment: boolean;
}

export function pathsOf(given: {
  readonly employment: ReadonlySet<string>;
  readonly training: ReadonlySet<string>;
  readonly series: ReadonlyMap<string, SeriesLevels>;
  readonly imputed: Imputed;
  readonly firstYear: number;
  readonly span: number;
  readonly baseYear: number;
}): Paths {
  const { employment, training, imputed, firstYear, span, baseYear } = given;
  const { tree } = imputed;
  const wanted = new Set([...employment, ...training]);
  const used = usedWholes(imputed, wanted);
  const series: SeriesPath[] = [...given.series.values()].map((own) => ({
    ...own,
    isEmployment: employment.has(own.series_id),
  }));
  const wholeOf = tree.nodes.map(({ id, parent }, node) => {
    if (parent >= 0 || !used.has(node)) return -1;
    series.push({
      ...within(imputed, id, firstYear, span),
      isEmployment: used.get(node)!.some((leaf) => employment.has(leaf)),
    });
    return series.length - 1;
  });
  const at = new Map(series.map(({ series_id }, i) => [series_id, i]));
  const isCounted = series.map((own) => own.isCounted);
  const lastTold = series.map((own) => own.isTold.lastIndexOf(true));
  let root = -1;
  tree.nodes.forEach(({ id, parent }, node) => {
    if (parent < 0) root = wholeOf[node]!;
    isCounted.push(root < 0 ? [] : series[root]!.isCounted);
    lastTold.push(root < 0 ? -1 : series[root]!.isTold.lastIndexOf(true));
    if (parent >= 0) at.set(id, series.length + node);
  });
  const counted = shifted(imputed.counted, imputed, firstYear, span);
  const imputation = prepareImputation({ ...imputed, firstYear, span, counted });
  const base = baseYear - firstYear;
  return { firstYear, span, base, series, imputation, wholeOf, at, isCounted, lastTold };
}

/** Wholes of which some wanted part comes, with those parts; a whole comes before its parts. */
function usedWholes({ tree }: Imputed, wanted: ReadonlySet<string>): Map<number, string[]> {
  const used = new Map<number, string[]>();
  let root = 0;
  tree.nodes.forEach(({ id, parent }, node) => {
    if (parent < 0) root = node;
    if (wanted.has(id)) used.set(root, [...(used.get(root) ?? []), id]);
  });
  return used;
}

/** A whole over the years of the balance, from those of the imputation. */
function within(
  { wholes, firstYear: from }: Imputed,
  id: string,
  firstYear: number,
  span: number,
): SeriesLevels {
  const own = wholes.get(id)!;
  const cut = (levels: Float64Array) =>
    Float64Array.from({ length: span }, (_, j) => levels[firstYear - from + j] ?? Number.NaN);
  const cutTrue = (years: readonly boolean[]) =>
    Array.from({ length: span }, (_, j) => years[firstYear - from + j] ?? false);
  return {
    series_id: id,
    ...{ mean: cut(own.mean), lo_80: cut(own.lo_80), hi_80: cut(own.hi_80) },
    ...{ lo_95: cut(own.lo_95), hi_95: cut(own.hi_95) },
    ...{ isCounted: cutTrue(own.isCounted), isTold: cutTrue(own.isTold) },
  };
}

function shifted(
  counted: Float64Array,
  { firstYear: from, span: before, tree }: Imputed,
  firstYear: number,
  span: number,
) {
  const result = new Float64Array(tree.nodes.length * span).fill(Number.NaN);
  for (let i = 0; i < tree.nodes.length; i++)
    for (let j = 0; j < span; j++) {
      const at = firstYear - from + j;
      if (at >= 0 && at < before) result[i * span + j] = counted[i * before + at]!;
    }
  return result;
}

/** How many numbers one set of levels takes. */
export const pathLength = ({ series, imputation, span }: Paths): number =>
  (series.length + imputation.tree.nodes.length) * span;

/**
 * Fills the parts of `levels`, whose series are there already.
 *
 * @param weights shares by their position in the imputation.
 */
export function fillParts(
  { series, imputation, wholeOf, span }: Paths,
  weights: ArrayLike<number>,
  levels: Float64Array,
): void {
  const parts = levels.subarray(series.length * span);
  wholeOf.forEach((whole, node) => {
    if (whole >= 0) parts.set(levels.subarray(whole * span, (whole + 1) * span), node * span);
  });
  imputedLevels(imputation, weights, parts, parts);
}

/**
 * Levels with every series at one end of its band, and shares as given.
 *
 * @param employmentOnly whether the series of training stay at their means.
 */
export function levelsAt(
  paths: Paths,
  end: 'mean' | 'lo_80' | 'hi_80' | 'lo_95' | 'hi_95',
  weights: ArrayLike<number>,
  employmentOnly = false,
): Float64Array {
  const levels = new Float64Array(pathLength(paths));
  paths.series.forEach((own, i) => {
    levels.set(employmentOnly && !own.isEmployment ? own.mean : own[end], i * paths.span);
  });
  fillParts(paths, weights, levels);
  return levels;
}
