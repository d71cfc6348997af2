import { leastOf } from '../../models/plan/input.ts';
import type { planCaseClass, planRobustness } from '../dictionary/plan.ts';
import type { Row } from '../dictionary/table.ts';
import type { PlanAnswer } from './answer.ts';
import type { SolvedCase } from './cases.ts';
import type { PlanSetup } from './setup.ts';

/** What tells one measure of a scenario from another. */
interface MeasureName {
  readonly region_code: string;
  readonly occupation_code: string;
  readonly lever_code: string;
  readonly action: string;
}

/** A case with its starts of the first year, by measure. */
export interface CaseStarts {
  readonly row: SolvedCase['row'];
  readonly starts: ReadonlyMap<string, number>;
}

/** A measure of the first year: what would be decided now. */
export interface Measure extends MeasureName {
  /** Starts of the plan, and the fewest with which a case keeps it. */
  readonly starts: number;
  readonly least: number;
}

const keyOf = ({ region_code, occupation_code, lever_code, action }: MeasureName) =>
  [region_code, occupation_code, lever_code, action].join('|');

/** Who could tell an input, and which input decides a place: as the files and the draws say. */
export interface Deciders {
  holderOf(input: string): string | null;
  decidingOf(scenario: string, region: string, occupation: string): string | null;
}

/** Whether each measure of a plan's first year stays in, in every case of every scenario. */
export function robustnessOf(
  { scenario, year, measures }: { scenario: string; year: number; measures: readonly Measure[] },
  cases: readonly CaseStarts[],
  deciders: Deciders,
): { classes: Row<typeof planCaseClass>[]; robustness: Row<typeof planRobustness>[] } {
  const classes: Row<typeof planCaseClass>[] = [];
  const robustness = measures.map(({ starts: _, least, ...name }): Row<typeof planRobustness> => {
    const named = { ...name, year };
    const stays = cases.map((own) => {
      const { row } = own;
      const starts = startsIn(name, own);
      const isIn = staysIn({ ...name, least }, own);
      classes.push({ case_id: row.case_id, plan_scenario: scenario, ...named, starts, stays: isIn });
      return isIn;
    });
    const settled = settledBy(cases, stays);
    const settled_by =
      settled === 'draws' ? deciders.decidingOf(scenario, name.region_code, name.occupation_code) : settled;
    return {
      ...{ scenario, ...named, settled_by },
      robust_share: robustShare(cases, stays),
      cases: cases.length,
      data_holder_code: settled_by === null ? null : deciders.holderOf(settled_by),
    };
  });
  return { classes, robustness };
}

/**
 * Of all cases, or of the clusters of draws alone where that is less: most inputs change nothing of most measures, and
 * their cases repeat the one for all draws.
 */
function robustShare(cases: readonly CaseStarts[], stays: readonly boolean[]): number {
  const shareOf = (isCounted: (own: CaseStarts) => boolean) => {
    const own = stays.filter((_, i) => isCounted(cases[i]!));
    return own.length === 0 ? 1 : own.filter(Boolean).length / own.length;
  };
  return Math.min(
    shareOf(() => true),
    shareOf(({ row }) => row.kind === 'cluster'),
  );
}

const startsIn = (name: MeasureName, { starts }: Pick<CaseStarts, 'starts'>) => starts.get(keyOf(name)) ?? 0;

/** Whether a case keeps a measure: its class can open, or half of its people are asked for. */
export const staysIn = (
  { least, ...name }: Omit<Measure, 'starts'>,
  own: Pick<CaseStarts, 'starts'>,
): boolean => startsIn(name, own) >= least - 1e-6;

/** Codes instead of positions, which mean nothing to another scenario. */
function naming({ levers, system: { rows } }: PlanSetup) {
  return (own: { region: number; specialty: number; lever: number; action: string }): MeasureName => ({
    region_code: rows.regions[own.region]!,
    occupation_code: rows.occupations[own.specialty]!,
    lever_code: levers[own.lever]!.lever_code,
    action: own.action,
  });
}

/** What the whole plan would decide now. */
export function firstYear({ setup, input, plan: { stated, whole } }: PlanAnswer): Measure[] {
  const nameOf = naming(setup);
  const found = new Map<string, Measure>();
  const add = (name: MeasureName, starts: number, least: number | null) => {
    const all = (found.get(keyOf(name))?.starts ?? 0) + starts;
    // A measure by persons stays where a case asks for half of them.
    found.set(keyOf(name), { ...name, starts: all, least: least ?? all / 2 });
  };
  stated.decisions.forEach((own, d) => {
    const starts = whole.starts[d]!;
    if (own.year !== 0 || starts === 0) return;
    const lever = input.levers[own.lever]!;
    const isClass = own.track !== null && lever.classSize > 1;
    add(nameOf(own), starts, isClass ? leastOf(input, lever) : null);
  });
  for (const { lever, from, specialty, year, persons } of whole.relocated)
    if (year === 0) add(nameOf({ region: from, specialty, lever, action: 'relocate' }), persons, null);
  return [...found.values()];
}

/** What a case, linear, would decide now. */
export function startsOf(
  setup: PlanSetup,
  { row, decisions, linear }: Pick<SolvedCase, 'row' | 'decisions' | 'linear'>,
): CaseStarts {
  const nameOf = naming(setup);
  const starts = new Map<string, number>();
  const add = (name: MeasureName, more: number) =>
    starts.set(keyOf(name), (starts.get(keyOf(name)) ?? 0) + more);
  decisions.forEach((own, d) => {
    if (own.year === 0) add(nameOf(own), linear.amounts.starts[d]!);
  });
  for (const { lever, from, specialty, year, persons } of linear.amounts.relocated)
    if (year === 0) add(nameOf({ region: from, specialty, lever, action: 'relocate' }), persons);
  return { row, starts };
}

/**
 * What parts the cases most: an input whose ends disagree with each other or with the rest, the scenario, or the draws;
 * null where all agree. The share of a kind's cases in which the measure falls out ranks them.
 */
function settledBy(cases: readonly CaseStarts[], stays: readonly boolean[]): string | null {
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
