/**
 * What one row of a scenario does to a number: set it, add to it or multiply it, from a moment on and phased in
 * evenly. A moment may lie within a year: 2026.583 is the first of August 2026, of which five twelfths are felt at
 * the end of that year when the phase is one year.
 */
export type Operation = 'set' | 'add' | 'multiply';

export interface ScenarioStep {
  readonly operation: Operation;
  readonly value: number;
  readonly fromYear: number;
  /** Years until the whole effect is there; 0 is at once. */
  readonly phaseYears: number;
}

/** Share (0–1) of the effect that is there at the end of a year. */
export function effectShare(step: Pick<ScenarioStep, 'fromYear' | 'phaseYears'>, year: number): number {
  const elapsed = year + 1 - step.fromYear;
  if (elapsed <= 0) return 0;
  return step.phaseYears <= 0 ? 1 : Math.min(1, elapsed / step.phaseYears);
}

/** The number after the step, at the end of a year. */
export function applyStep(number: number, step: ScenarioStep, year: number): number {
  const share = effectShare(step, year);
  if (step.operation === 'set') return number + (step.value - number) * share;
  if (step.operation === 'add') return number + step.value * share;
  return number * (1 + (step.value - 1) * share);
}

/** Paths of which a step changes the total: flat, each of `levels` years, T0 (`baseYear`) first. */
export interface SteppedPaths {
  readonly paths: Float64Array;
  readonly levels: number;
  /** Which of the paths are changed. */
  readonly chosen: readonly number[];
  readonly baseYear: number;
}

/** Applies a step to the total of several paths, in place: each path keeps its share of the total. */
export function stepTotal(stepped: SteppedPaths, step: ScenarioStep): void {
  if (step.operation === 'set') {
    leadTotal(stepped, step);
    return;
  }
  const { paths, levels, chosen, baseYear } = stepped;
  for (let t = 1; t < levels; t++) {
    const total = totalAt(stepped, t);
    if (!(total > 0)) continue;
    const factor = Math.max(0, applyStep(total, step, baseYear + t)) / total;
    for (const k of chosen) paths[k * levels + t]! *= factor;
  }
}

/**
 * Leads the total of several paths to a value: even growth from the level of the last year before the step to the
 * value at the end of the phase, each path keeping its share of the total; held at the value afterwards.
 */
export function leadTotal(stepped: SteppedPaths, step: ScenarioStep): void {
  const { paths, levels, chosen, baseYear } = stepped;
  let start = totalAt(stepped, 0);
  for (let t = 1; t < levels; t++) {
    const share = effectShare(step, baseYear + t);
    const own = totalAt(stepped, t);
    if (share === 0) start = own;
    if (share === 0 || !(own > 0) || !(start > 0)) continue;
    const wanted = start * (step.value / start) ** share;
    for (const k of chosen) paths[k * levels + t]! *= wanted / own;
  }
}

/**
 * Applies a step to the entrants of several programmes, in place, after the last year whose cohort is enrolled. A value
 * that is led to is reached by even growth from the entrants of that year; where it asks for more than the path itself
 * has at the end, no year has fewer than the path: more training is never less.
 *
 * @param enrolled position of the last year that stands as it is.
 */
export function stepEntrants(stepped: SteppedPaths, step: ScenarioStep, enrolled: number): void {
  const { paths, levels, chosen, baseYear } = stepped;
  const start = totalAt(stepped, enrolled);
  const isMore = step.value >= totalAt(stepped, levels - 1);
  for (let t = enrolled + 1; t < levels; t++) {
    const own = totalAt(stepped, t);
    if (!(own > 0)) continue;
    const share = effectShare(step, baseYear + t);
    if (share === 0) continue;
    const led = start > 0 ? start * (step.value / start) ** share : step.value * share;
    const wanted =
      step.operation === 'set'
        ? isMore
          ? Math.max(own, led)
          : led
        : Math.max(0, applyStep(own, step, baseYear + t));
    for (const k of chosen) paths[k * levels + t]! *= wanted / own;
  }
}

/**
 * Employment of a scenario that exports lead, in place: exports grow evenly to the step's value, and each job exports
 * more by the productivity growth. Years before the step stand; from the last of them, b, on
 *
 *   E_t = E_b · (X/X_b)^share / (1 + g)^(t − b)       X_b = X_0 · E_b/E_0 · (1 + g)^b
 *
 * so that employment × exports per job is the value X at the end of the phase.
 *
 * @param exports X_0, in the unit of the step's value.
 */
export function leadByExports(
  stepped: SteppedPaths,
  step: ScenarioStep,
  { exports, productivityGrowth }: { readonly exports: number; readonly productivityGrowth: number },
): void {
  const { paths, levels, chosen, baseYear } = stepped;
  const first = totalAt(stepped, 0);
  let before = 0;
  while (before + 1 < levels && effectShare(step, baseYear + before + 1) === 0) before++;
  const start = totalAt(stepped, before);
  if (!(first > 0 && start > 0)) return;
  const reached = exports * (start / first) * (1 + productivityGrowth) ** before;
  for (let t = before + 1; t < levels; t++) {
    const own = totalAt(stepped, t);
    if (!(own > 0)) continue;
    const grown = (step.value / reached) ** effectShare(step, baseYear + t);
    const wanted = (start * grown) / (1 + productivityGrowth) ** (t - before);
    for (const k of chosen) paths[k * levels + t]! *= wanted / own;
  }
}

const totalAt = ({ paths, levels, chosen }: SteppedPaths, t: number) =>
  chosen.reduce((sum, k) => sum + paths[k * levels + t]!, 0);
