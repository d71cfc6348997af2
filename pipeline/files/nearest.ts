import { closest, distance } from 'fastest-levenshtein';

/** The valid name a person most likely meant, or nothing when none is near (more than a third differs). */
export function nearest(name: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0) return undefined;
  const best = closest(
    name.toLowerCase(),
    [...valid].map((v) => v.toLowerCase()),
  );
  const found = valid.find((v) => v.toLowerCase() === best);
  return found !== undefined && distance(name.toLowerCase(), best) <= allowed(name) ? found : undefined;
}

const allowed = (name: string) => Math.max(2, Math.ceil(name.length / 3));

/** What lies near a name, nearest first: at most a third of its letters differ, or one. */
export function nearestFew<T extends { readonly key: string }>(
  name: string,
  valid: readonly T[],
): (T & { readonly distance: number })[] {
  const most = Math.max(1, Math.floor(name.length / 3));
  return valid
    .filter(({ key }) => Math.abs(key.length - name.length) <= most)
    .map((one) => ({ ...one, distance: distance(name, one.key) }))
    .filter((one) => one.distance <= most)
    .sort((a, b) => a.distance - b.distance || (a.key < b.key ? -1 : 1));
}

/** « Did you mean …? » or the list of what there is. */
export function suggestion(name: string, valid: readonly string[]): string {
  const near = nearest(name, valid);
  if (near !== undefined) return `did you mean "${near}"?`;
  return `use one of: ${[...valid].sort().join(', ')}.`;
}
