import type { NumberRow } from './numbers.ts';

/** Of one parameter: positions of its rows by their scope, and which dimensions they name, the most specific first. */
export interface Scopes {
  readonly rows: ReadonlyMap<string, number>;
  readonly named: readonly (readonly boolean[])[];
}

/** By parameter. Places are many and scopes are few: nothing is kept by place. */
export function scopesOf(all: readonly NumberRow[]): ReadonlyMap<string, Scopes> {
  const byName = new Map<string, { rows: Map<string, number>; named: boolean[][] }>();
  all.forEach((row, at) => {
    if (row.parameter === null) return;
    const own = byName.get(row.parameter) ?? { rows: new Map<string, number>(), named: [] };
    byName.set(row.parameter, own);
    const scope = [row.region_code, row.sector_code, row.occupation_code, row.programme_code];
    own.rows.set(scope.join('|'), at);
    const named = scope.map((code) => code !== '_T');
    if (!own.named.some((other) => other.join() === named.join())) own.named.push(named);
  });
  const count = (named: readonly boolean[]) => named.filter(Boolean).length;
  for (const { named } of byName.values()) named.sort((a, b) => count(b) - count(a));
  return byName;
}

/**
 * Position among the numbers of the row of a parameter that holds in a place: the most specific whose scope holds it, as
 * leaf_parameter.sql resolves it for checks and causes (a test holds both equal). Two rows that are equally specific and
 * meet were refused with the seeds; where no row holds it is undefined.
 */
export function rowFor(
  scopes: ReadonlyMap<string, Scopes>,
  name: string,
  ...place: readonly [region: string, sector: string, occupation: string, programme: string]
): number | undefined {
  const own = scopes.get(name);
  for (const named of own?.named ?? []) {
    const at = own!.rows.get(place.map((code, i) => (named[i] ? code : '_T')).join('|'));
    if (at !== undefined) return at;
  }
  return undefined;
}
