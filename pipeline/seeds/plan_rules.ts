import type { Problem } from '../problem.ts';
import { newestDelivery, planFirstYear } from '../project/edition.ts';
import type { Project } from '../project/project.ts';
import { leverProblems } from './lever_rules.ts';
import { leverServiceProblems } from './lever_service_rules.ts';
import { planLimitProblems } from './plan_limit_rules.ts';
import { planPriceProblems } from './plan_price_rules.ts';
import { rareProblems } from './rare_rules.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** What can be wrong with levers, prices, budgets and minimums of the plan. */
export function planProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const span = {
    first: planFirstYear(project, newestDelivery(project.sources)),
    last: project.target_year,
  };
  return [
    ...leverProblems(seeds, files, span),
    ...leverServiceProblems(project, seeds, files),
    ...rareProblems(project, seeds, files),
    ...planPriceProblems(seeds, files),
    ...planLimitProblems(seeds, files, span),
  ];
}
