import { PLAUSIBILITY_RULES, type PlausibilityRule } from '../dictionary/plausibility.ts';
import type { SeedRow } from '../seeds/row.ts';
import type { Finding, Found, Judged } from './finding.ts';

/** What nobody prints on purpose, and what changes every sum: refused until a reviewed row lets it stand. */
const GRAVE: readonly PlausibilityRule[] = [
  'power_of_ten',
  'unit_unlike_neighbours',
  'fraction_in_count',
  'parent_unlike_children',
  'passage_incomplete',
  'passage_unfitted',
];

export interface RefusedRules {
  readonly refuse?: readonly PlausibilityRule[] | undefined;
  readonly warn?: readonly PlausibilityRule[] | undefined;
}

/**
 * What becomes of each finding, the gravest first.
 *
 * @param choice of the project: rules to refuse besides the grave ones, and rules to tell only.
 * @param waivers reviewed rows; an empty key is any.
 * @param files path of each source.
 */
export function judgedOn(
  found: readonly Found[],
  choice: RefusedRules,
  waivers: readonly SeedRow<'waiver'>[],
  files: ReadonlyMap<string, string>,
): Judged {
  const refused = new Set([...GRAVE, ...(choice.refuse ?? [])]);
  for (const rule of choice.warn ?? []) refused.delete(rule);
  const used = new Set<SeedRow<'waiver'>>();
  const order = (one: Found) => PLAUSIBILITY_RULES.indexOf(one.rule);
  const findings = found
    .toSorted((a, b) => order(a) - order(b) || compare(a.source_id, b.source_id) || a.line - b.line)
    .map((one, i): Finding => {
      const waiver = waivers.find((row) => isLifted(one, row));
      if (waiver !== undefined) used.add(waiver);
      return {
        finding_no: i + 1,
        ...one,
        file: files.get(one.source_id) ?? one.source_id,
        is_refused: refused.has(one.rule) && waiver === undefined,
        waived_by: waiver?.reason ?? null,
      };
    });
  return { findings, idle: waivers.filter((row) => !used.has(row)) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const KEYS = ['region_code', 'sector_code', 'occupation_code', 'programme_code', 'definition'] as const;

function isLifted(finding: Found, waiver: SeedRow<'waiver'>): boolean {
  const { year } = waiver;
  return (
    waiver.rule === finding.rule &&
    waiver.measure === finding.measure &&
    KEYS.every((key) => waiver[key] === null || waiver[key] === finding[key]) &&
    (year === null || ((finding.year ?? year) <= year && year <= (finding.to_year ?? finding.year ?? year)))
  );
}
