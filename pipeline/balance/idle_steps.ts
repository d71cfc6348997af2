import { EXIT, UserError } from '../problem.ts';
import { scenarioFiller } from './input.ts';
import type { StepRow } from './steps.ts';
import type { BalanceSystem } from './system.ts';

/** Steps of one scenario of which no number of its balance is made: of a parameter nobody reads, or of a place nobody is in. */
export function idleSteps(system: BalanceSystem, steps: readonly StepRow[]): StepRow[] {
  const read = new Set<StepRow>();
  scenarioFiller(system, steps, (step) => {
    read.add(step);
    return 0;
  });
  return steps.filter((step) => !read.has(step));
}

const SCOPE = ['region_code', 'sector_code', 'occupation_code', 'programme_code'] as const;

/** @throws UserError for steps that would change nothing: their scenario would be another one by its name alone. */
export function refuseIdleSteps(steps: readonly StepRow[]): void {
  if (steps.length === 0) return;
  throw new UserError(
    EXIT.usage,
    steps.map((step) => {
      const scope = SCOPE.map((column) => step[column]).filter((code) => code !== '_T');
      const named = scope.length === 0 ? step.name : `${step.name} of ${scope.join(', ')}`;
      return {
        where: `seeds.scenario_step, ${step.scenario}, step ${step.step}`,
        rule: 'scenario_idle',
        what: `nothing in the balance of this scenario is made of ${named}.`,
        why: 'the scenario would be told as if it held this step, with the numbers of one without it.',
        fix: 'name a parameter that the balance reads, and a place by the codes that its rows stand under; of people who come to the country the specialty that their own row names.',
      };
    }),
  );
}
