import { beside } from '../html/beside.ts';
import type { PageContent } from '../html/layout.ts';
import { html } from '../html/markup.ts';
import { codeFile } from '../html/region_file.ts';
import type { PlanFacts } from '../reading/plan/facts.ts';
import { planCalendar } from '../sections/act/plan_calendar.ts';
import { planCost } from '../sections/act/plan_cost.ts';
import { planCoverage } from '../sections/act/plan_coverage.ts';
import { planData } from '../sections/act/plan_data.ts';
import { planDecisions } from '../sections/act/plan_decisions.ts';
import { planFiles } from '../sections/act/plan_files.ts';
import { planIncentives } from '../sections/act/plan_incentives.ts';
import { planLevers, planRests } from '../sections/act/plan_levers.ts';
import { planOptions } from '../sections/act/plan_measures.ts';
import { planPrices } from '../sections/act/plan_prices.ts';
import { planTrainers } from '../sections/act/plan_trainers.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import type { Context } from '../sections/context.ts';
import { regionWay } from '../sections/region_way.ts';
import { tableFiles } from '../sections/table_files.ts';

/** What the plan covers and rests on, then a page of every measure of the first years for each scenario. */
export function planDetailPages(context: Context, facts: PlanFacts): PageContent[] {
  return [
    detailsPage(context, facts),
    ...facts.scenarios.map((scenario) => decisionsPage(context, facts, scenario)),
  ];
}

function detailsPage(context: Context, facts: PlanFacts): PageContent {
  const { t, labels } = context;
  return {
    path: 'plan-details.html',
    rows: { tables: ['plan', 'plan_cost', 'plan_trainer'] },
    title: t.sheet.detailsTitle(t.planPage.title),
    lead: t.way.planDetailsLead,
    body: html`${beside(t.part.others, [
      { href: 'plan.html', name: t.planPage.title },
      ...facts.scenarios.map((scenario) => ({
        href: decisionsPath(scenario),
        name: t.part.decisionsTitle(labels.scenario(scenario)),
      })),
    ])}
<section>
${planOptions(context, facts)}
${planCalendar(context, facts)}
</section>
<section>
${planCoverage(context, facts)}
${planTrainers(context, facts)}
${planPrices(context, facts)}
${planCost(context, facts)}
${planIncentives(context, facts)}
</section>
<section>
${planData(context, facts)}
${planLevers(context, facts)}
${planRests(context, facts)}
${balanceRecord(context)}
</section>
<section>
${planFiles(context, '../../')}
</section>`,
  };
}

function decisionsPath(scenario: string): string {
  return `plan-decisions/${codeFile(scenario)}.html`;
}

function decisionsPage(context: Context, facts: PlanFacts, scenario: string): PageContent {
  const { t, labels } = context;
  const others = facts.scenarios.filter((one) => one !== scenario);
  return {
    path: decisionsPath(scenario),
    rows: { tables: ['plan'], where: `scenario = '${scenario}'` },
    title: t.part.decisionsTitle(labels.scenario(scenario)),
    lead: t.part.decisionsLead,
    above: 'plan.html',
    body: html`${beside(t.part.others, [
      { href: '../plan.html', name: t.planPage.title },
      { href: '../plan-details.html', name: t.sheet.detailsTitle(t.planPage.title) },
      ...others.map((one) => ({
        href: `../${decisionsPath(one)}`,
        name: t.part.decisionsTitle(labels.scenario(one)),
      })),
    ])}
<section>
${planDecisions(context, facts, scenario, (code) => `../${regionWay(context, code)}`)}
${tableFiles(context, '../../../', ['plan'])}
</section>`,
  };
}
