import { inLanguage } from '../labels.ts';
import { grouped, sum } from '../shaping.ts';
import type { PlanDecision, PlanFacts } from './facts.ts';

/** One measure of the first year: the same decision in each scenario whose plan takes it. */
export interface Measure {
  /** By scenario; a scenario that does without it has no row. */
  rows: ReadonlyMap<string, PlanDecision>;
  /** Any of them: what the measure is. */
  one: PlanDecision;
}

/** Measures of the first year by how far they hold. */
export interface Measures {
  /** Recommended in every planned scenario. */
  common: Measure[];
  /** Recommended in some, the rest of them being options. */
  some: Measure[];
  /** Recommended nowhere. */
  options: Measure[];
}

/** First year in which any scenario decides anything; null where none does. */
export function firstYear(facts: PlanFacts): number | null {
  return facts.decisions.length === 0 ? null : Math.min(...facts.decisions.map((row) => row.year));
}

export function measuresOf(facts: PlanFacts): Measures {
  const first = firstYear(facts);
  const rows = facts.decisions.filter((row) => row.year === first);
  const measures = grouped(rows, keyOf).map(
    (own): Measure => ({ rows: new Map(own.map((row) => [row.scenario, row])), one: own[0]! }),
  );
  const holds = (measure: Measure) =>
    facts.scenarios.filter((scenario) => measure.rows.get(scenario)?.is_recommended === true).length;
  return {
    common: measures.filter((measure) => holds(measure) === facts.scenarios.length),
    some: measures.filter((measure) => holds(measure) > 0 && holds(measure) < facts.scenarios.length),
    options: measures.filter((measure) => holds(measure) === 0),
  };
}

function keyOf(row: PlanDecision): string {
  return [
    row.region_code,
    row.occupation_code,
    row.lever_code,
    row.action,
    row.from_occupation_code,
    row.to_region_code,
  ].join(' ');
}

/** An input that would settle measures, and who would tell it. */
export interface Settling {
  input: string;
  /** In the language of the page; empty where nobody is named. */
  holder: string;
}

/** What the scenarios themselves part: no datum would tell it today. */
const BY_SCENARIO = 'scenario';

/** What would settle the options: the input that parts most of them first, data before scenarios. */
export function settlingOf(measures: readonly Measure[], language: string): Settling[] {
  const rows = measures
    .flatMap((measure) => [...measure.rows.values()])
    .filter((row) => !row.is_recommended && row.settled_by !== null);
  return grouped(rows, (row) => row.settled_by!)
    .sort(
      (one, other) =>
        Number(one[0]!.settled_by === BY_SCENARIO) - Number(other[0]!.settled_by === BY_SCENARIO) ||
        other.length - one.length ||
        sum(other, (row) => row.arrivals_persons) - sum(one, (row) => row.arrivals_persons),
    )
    .map((own) => ({ input: own[0]!.settled_by!, holder: holderIn(own[0]!, language) }));
}

/** Who holds the datum of a row, in the language of the page. */
export function holderIn(row: object, language: string): string {
  return inLanguage(row as Record<string, string | number | null>, 'holder', language) ?? '';
}

/** Of the scenarios that take a measure, the row of the one that takes least of it. */
export function leastOf(rows: Iterable<PlanDecision>): PlanDecision {
  return [...rows].reduce((least, row) => (row.starts_persons < least.starts_persons ? row : least));
}
