import { grouped, sum } from '../shaping.ts';
import type { PlanDecision, PlanFacts } from './facts.ts';
import { leastOf, type Measure, measuresOf } from './measures.ts';

/** What one who decides would do with one lever by one day: the specialties of a region that it serves together. */
export interface NextDecision {
  state: 'common' | 'some' | 'option';
  /** The scenarios that recommend it; of an option those whose plan takes it. */
  scenarios: string[];
  /** Of each specialty the row of the scenario that takes least of it, most people first. */
  rows: PlanDecision[];
  /** In the fewest of the cases in which any of its measures holds; null where none was tried. */
  robustShare: number | null;
}

/** What can be decided for the next intake: what every planned scenario recommends, then some, then options. */
export function nextDecisions(facts: PlanFacts): NextDecision[] {
  const { common, some, options } = measuresOf(facts);
  return [
    ...decisionsOf(facts, common, 'common'),
    ...decisionsOf(facts, some, 'some'),
    ...decisionsOf(facts, options, 'option'),
  ];
}

function decisionsOf(
  facts: PlanFacts,
  measures: readonly Measure[],
  state: NextDecision['state'],
): NextDecision[] {
  const taken = measures.map((measure) => {
    const own = facts.scenarios.flatMap((scenario) => measure.rows.get(scenario) ?? []);
    const rows = state === 'some' ? own.filter((row) => row.is_recommended) : own;
    return { rows, least: leastOf(rows), scenarios: rows.map((row) => row.scenario) };
  });
  return grouped(taken, ({ least, scenarios }) =>
    [
      least.lever_code,
      least.action,
      least.to_region_code,
      least.decide_by,
      least.decided_by,
      ...scenarios,
    ].join(' '),
  )
    .map((own): NextDecision => {
      const shares = own.flatMap(({ rows }) => rows.flatMap((row) => row.robust_share ?? []));
      return {
        state,
        scenarios: own[0]!.scenarios,
        rows: own.map(({ least }) => least).sort((one, other) => other.starts_persons - one.starts_persons),
        robustShare: shares.length === 0 ? null : Math.min(...shares),
      };
    })
    .sort((one, other) => broughtBy(other) - broughtBy(one) || startsOf(other) - startsOf(one));
}

export function broughtBy({ rows }: NextDecision): number {
  return sum(rows, (row) => row.arrivals_persons);
}

function startsOf({ rows }: NextDecision): number {
  return sum(rows, (row) => row.starts_persons);
}
