import { leastOf, type PlanInput } from '../../models/plan/input.ts';
import type { planCaseClass, planRobustness } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanAnswer } from './answer.ts';
import type { SolvedCase } from './cases.ts';

/** A measure of the first year: what would be decided now. */
interface Measure {
  readonly region: number;
  readonly specialty: number;
  readonly lever: number;
  readonly action: string;
  /** Starts of the plan, and the fewest with which a case keeps it. */
  readonly starts: number;
  readonly least: number;
}

const keyOf = ({ region, specialty, lever, action }: Omit<Measure, 'starts' | 'least'>) =>
  [region, specialty, lever, action].join('|');

/** Who could tell an input, and which input decides a place: as the files and the draws say. */
export interface Deciders {
  holderOf(input: string): string | null;
  decidingOf(scenario: string, region: string, occupation: string): string | null;
}

/** Whether each measure of a plan's first year stays in, in every case of every scenario. */
export function robustnessOf(
  { setup, input, plan }: PlanAnswer,
  cases: readonly SolvedCase[],
  deciders: Deciders,
): { classes: Row<typeof planCaseClass>[]; robustness: Row<typeof planRobustness>[] } {
  const { regions, occupations } = setup.system.rows;
  const measures = firstYear(input, plan.stated, plan.whole);
  const inCases = cases.map((own) => startsIn(own));
  const classes: Row<typeof planCaseClass>[] = [];
  const robustness = measures.map((measure): Row<typeof planRobustness> => {
    const key = keyOf(measure);
    const named = {
      region_code: regions[measure.region]!,
      occupation_code: occupations[measure.specialty]!,
      lever_code: setup.levers[measure.lever]!.lever_code,
      action: measure.action,
      year: setup.years[0]!,
    };
    const stays = cases.map(({ row }, i) => {
      const starts = inCases[i]!.get(key) ?? 0;
      const isIn = starts >= measure.least - 1e-6;
      classes.push({ case_id: row.case_id, plan_scenario: setup.scenario, ...named, starts, stays: isIn });
      return isIn;
    });
    const settled = settledBy(cases, stays);
    const settled_by =
      settled === 'draws'
        ? deciders.decidingOf(setup.scenario, named.region_code, named.occupation_code)
        : settled;
    return {
      ...{ scenario: setup.scenario, ...named, settled_by },
      robust_share: stays.filter(Boolean).length / cases.length,
      cases: cases.length,
      data_holder_code: settled_by === null ? null : deciders.holderOf(settled_by),
    };
  });
  return { classes, robustness };
}

function firstYear(
  input: PlanInput,
  stated: PlanAnswer['plan']['stated'],
  whole: PlanAnswer['plan']['whole'],
): Measure[] {
  const found = new Map<string, Measure>();
  const add = (own: Omit<Measure, 'starts' | 'least'>, starts: number, least: number | null) => {
    const before = found.get(keyOf(own));
    const all = (before?.starts ?? 0) + starts;
    // A measure by persons stays where a case asks for half of them.
    found.set(keyOf(own), { ...own, starts: all, least: least ?? all / 2 });
  };
  stated.decisions.forEach((own, d) => {
    const starts = whole.starts[d]!;
    if (own.year !== 0 || starts === 0) return;
    const lever = input.levers[own.lever]!;
    const isClass = own.track !== null && lever.classSize > 1;
    add({ ...own }, starts, isClass ? leastOf(input, lever) : null);
  });
  for (const { lever, from, specialty, year, persons } of whole.relocated)
    if (year === 0) add({ region: from, specialty, lever, action: 'relocate' }, persons, null);
  return [...found.values()].map(({ region, specialty, lever, action, starts, least }) => ({
    ...{ region, specialty, lever, action, starts, least },
  }));
}

/** Starts of the first year in the linear plan of a case, by measure. */
function startsIn({ stated, linear }: SolvedCase): Map<string, number> {
  const found = new Map<string, number>();
  const add = (own: Omit<Measure, 'starts' | 'least'>, starts: number) =>
    found.set(keyOf(own), (found.get(keyOf(own)) ?? 0) + starts);
  stated.decisions.forEach((own, d) => {
    if (own.year === 0) add(own, linear.amounts.starts[d]!);
  });
  for (const { lever, from, specialty, year, persons } of linear.amounts.relocated)
    if (year === 0) add({ region: from, specialty, lever, action: 'relocate' }, persons);
  return found;
}

/**
 * What parts the cases most: an input whose ends disagree with each other or with the rest, the scenario, or the draws;
 * null where all agree. The share of a kind's cases in which the measure falls out ranks them.
 */
function settledBy(cases: readonly SolvedCase[], stays: readonly boolean[]): string | null {
  const kinds = new Map<string, { out: number; all: number }>();
  const count = (kind: string, isIn: boolean) => {
    const own = kinds.get(kind) ?? { out: 0, all: 0 };
    kinds.set(kind, { out: own.out + (isIn ? 0 : 1), all: own.all + 1 });
  };
  const base = new Map(cases.map(({ row }, i) => [row.kind === 'base' ? row.scenario : '', stays[i]!]));
  cases.forEach(({ row }, i) => {
    // What the scenario alone decides is told once, not by each of its inputs.
    if (row.kind === 'base') count('scenario', stays[i]!);
    else if (base.get(row.scenario)) count(row.kind === 'cluster' ? 'draws' : row.input, stays[i]!);
  });
  const [most] = [...kinds]
    .filter(([, { out }]) => out > 0)
    .sort(([a, x], [b, y]) => y.out / y.all - x.out / x.all || (a < b ? -1 : 1));
  return most?.[0] ?? null;
}
