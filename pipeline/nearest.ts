import { closest, distance } from 'fastest-levenshtein';

/** The valid name a person most likely meant, or nothing when none is near (more than a third differs). */
export function nearest(name: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0) return undefined;
  const best = closest(
    name.toLowerCase(),
    [...valid].map((v) => v.toLowerCase()),
  );
  const found = valid.find((v) => v.toLowerCase() === best);
  const allowed = Math.max(2, Math.ceil(name.length / 3));
  return found !== undefined && distance(name.toLowerCase(), best) <= allowed ? found : undefined;
}

/** « Did you mean …? » or the list of what there is. */
export function suggestion(name: string, valid: readonly string[]): string {
  const near = nearest(name, valid);
  if (near !== undefined) return `did you mean "${near}"?`;
  return `use one of: ${[...valid].sort().join(', ')}.`;
}
