import type { Found } from '../../../files/found.ts';
import type { Problem } from '../../../problem.ts';
import type { CsvSeries, RowSeries } from '../series_rows.ts';
import { unitBound } from '../unit_bound.ts';
import { foldSeries, type PartsLayout } from './fold_series.ts';
import { partTally } from './part_tally.ts';

/** Makes yearly series of those that a small file gives in parts of years. */
export function foldFile(
  rows: readonly RowSeries[],
  layout: PartsLayout,
  where: string,
): { readonly series: CsvSeries[]; readonly problems: readonly Problem[]; readonly found: readonly Found[] } {
  const [series, problems]: [CsvSeries[], Problem[]] = [[], []];
  const tally = partTally();
  for (const { id, panel, unit, years: slots, values } of rows) {
    const read = foldSeries({ id, slots, values, bound: unitBound({ id, unit, values }) }, layout, where);
    if ('problem' in read) {
      problems.push(read.problem);
      continue;
    }
    tally.add(id, read.folded);
    const { years, values: yearly, nowcast } = read.folded;
    const bound = unitBound({ id, unit, values: yearly });
    series.push({ id, panel, years, values: yearly, bound, nowcast });
  }
  return { series, problems, found: tally.said() };
}
