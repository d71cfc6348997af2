import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanFacts } from '../../reading/plan/facts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millionsUnit } from '../money.ts';
import { costTables } from './plan_cost.ts';
import { regionCoverage } from './plan_coverage.ts';
import { regionDecisions } from './plan_decisions.ts';
import { planMeasures } from './plan_measures.ts';
import { trainerTables } from './plan_trainers.ts';

/**
 * The plan in one region: what holds in which scenario, then the plan of the scenario of the run; the page of the plan has
 * the others. Nothing where there is no plan.
 */
export function planSection(context: Context, facts: PlanFacts | null): Markup {
  if (facts === null) return nothing;
  const { t, labels } = context;
  const place = labels.region(facts.regionCode);
  const unit = millionsUnit(context);
  const own = { ...facts, scenarios: facts.scenarios.slice(0, 1) };
  return html`${
    facts.decisions.length === 0
      ? html`${heading(context, t.intake.title)}
<p>${t.intake.none}</p>`
      : html`${planMeasures({ ...context, isNested: true }, facts)}
${regionDecisions(context, own)}`
  }
${regionCoverage(context, own)}
${trainerTables(context, own)}
${costTables(context, own, (scenario) => t.intake.costCaption({ place, scenario: labels.scenario(scenario), unit }))}
<p><a href="../plan.html">${t.intake.toPlan}</a></p>`;
}
