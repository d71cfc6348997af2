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

/**
 * Leads the total of several paths to a value: even growth from the level of T0 to the value at the end of the
 * phase, each path keeping its share of the total; held at the value afterwards.
 *
 * @param paths flat, `count` paths of `levels` years each (T0 first); changed in place from `firstYear` on.
 * @param chosen which of the paths are led.
 */
export function leadTotal(
  paths: Float64Array,
  levels: number,
  chosen: readonly number[],
  baseYear: number,
  step: ScenarioStep,
): void {
  const total = (t: number) => chosen.reduce((sum, k) => sum + paths[k * levels + t]!, 0);
  const start = total(0);
  if (!(start > 0)) return;
  for (let t = 1; t < levels; t++) {
    const share = effectShare(step, baseYear + t);
    const own = total(t);
    if (share === 0 || !(own > 0)) continue;
    const wanted = start * (step.value / start) ** share;
    for (const k of chosen) paths[k * levels + t]! *= wanted / own;
  }
}
