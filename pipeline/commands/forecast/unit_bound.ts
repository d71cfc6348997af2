import { seriesTally } from './series_tally.ts';

/** Words by which a file says that a series is a part of a whole, in its unit or in its name. */
const PERCENT =
  /(?:^|[^\p{L}])(?:%|pct|percent(?:age)?|per cent|pourcent(?:age)?|pour cent)(?:$|[^\p{L}])|%/iu;
const SHARE = /(?:^|[^\p{L}])(?:share|part|fraction|proportion)(?:$|[^\p{L}])/iu;

/**
 * What the values of a series cannot pass by their unit: 100 for a percentage, 1 for a share. The unit is that of a
 * column `unit`, else what the series is called; only where every value keeps to the bound is it taken for one.
 *
 * @param values of the series, all finite.
 * @returns null where nothing says so.
 */
export function unitBound({
  id,
  unit,
  values,
}: {
  readonly id: string;
  readonly unit: string;
  readonly values: readonly number[];
}): number | null {
  const says = unit.trim() === '' ? id.replaceAll('_', ' ') : unit;
  const within = (bound: number) => values.every((value) => value >= 0 && value <= bound);
  if (PERCENT.test(says) && within(100)) return 100;
  return SHARE.test(says) && within(1) ? 1 : null;
}

/** Counts the series that a unit bounds, and says it. */
export function boundTally() {
  const tallies = new Map([100, 1].map((bound) => [bound, seriesTally()]));
  return {
    add: (id: string, bound: number | null) => {
      if (bound !== null) tallies.get(bound)!.add(id);
    },
    said: (where: string) =>
      [...tallies]
        .filter(([, tally]) => tally.count() > 0)
        .map(
          ([bound, tally]) =>
            `${where}: ${tally.who()} by ${tally.count() === 1 ? 'its' : 'their'} unit never above ${bound}; --ceiling says otherwise.`,
        ),
  };
}
