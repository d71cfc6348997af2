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
  const names = new Map<number, string[]>([100, 1].map((bound) => [bound, []]));
  const counts = new Map<number, number>();
  return {
    add: (id: string, bound: number | null) => {
      if (bound === null) return;
      const named = names.get(bound)!;
      if (named.length < 3) named.push(id);
      counts.set(bound, (counts.get(bound) ?? 0) + 1);
    },
    said: (where: string) =>
      [...names]
        .filter(([, named]) => named.length > 0)
        .map(([bound, named]) => {
          const n = counts.get(bound)!;
          const who = n === 1 ? named[0] : `${n} series (${named.join(', ')}${n > 3 ? ', …' : ''})`;
          return `${where}: ${who} by ${n === 1 ? 'its' : 'their'} unit never above ${bound}; --ceiling says otherwise.`;
        }),
  };
}
