import type { PageContent } from '../html/layout.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import type { ProgrammeRow } from '../reading/reference/rows.ts';
import type { ProgrammeFacts } from '../reading/training/facts.ts';
import type { Context } from '../sections/context.ts';
import { programmeChain } from '../sections/match/programme_chain.ts';
import { programmeDestinations } from '../sections/match/programme_destinations.ts';
import { programmeFlows } from '../sections/match/programme_flows.ts';
import { programmePublished } from '../sections/match/programme_published.ts';
import { levelAndDuration, programmeId, programmeSummary } from '../sections/match/programme_summary.ts';
import { programmeSupply } from '../sections/match/programme_supply.ts';
import { tableFiles } from '../sections/table_files.ts';

const files = ['programme', 'training_flow', 'crosswalk', 'supply', 'balance', 'parameter'];

/** Every programme: what it takes in and delivers, where its leavers go, and whether people are short there. */
export function programmesPage(context: Context, facts: ProgrammeFacts): PageContent {
  const { t } = context;
  return {
    path: 'programmes.html',
    title: t.programmes.title,
    lead: t.programmes.lead,
    body:
      facts.programmes.length === 0
        ? html`<section><p>${t.programmes.none}</p></section>`
        : html`<section>
${programmeSummary(context, facts)}
${programmeSupply(context, facts)}
</section>
${facts.programmes.map((row, at) => programmePart(context, facts, row, at))}
<section>
<p class="note">${t.programmes.flowsNote} ${t.programmes.partial}${facts.flows.some((row) => row.planned !== null) ? nothing : html` ${t.programmes.noPlanned}`}</p>
${tableFiles(context, '../../', files)}
</section>`,
  };
}

/** Where each programme stands on its page. */
export function programmeWays({ programmes }: ProgrammeFacts): { path: string; code: string }[] {
  return programmes.map((row, at) => ({
    path: `programmes.html#${programmeId(at)}`,
    code: row.programme_code,
  }));
}

function programmePart(context: Context, facts: ProgrammeFacts, row: ProgrammeRow, at: number): Markup {
  const { t, labels } = context;
  const code = row.programme_code;
  const id = programmeId(at);
  return html`<section>
<h2 id="${id}">${named(labels.programme(code))}</h2>
<p>${t.programmes.levelAndDuration(levelAndDuration(context, row))}</p>
${programmeFlows(context, code, facts.flows, id)}
${programmePublished(context, code, facts, id)}
${programmeDestinations(context, code, facts, id)}
${programmeChain(context, code, id)}
</section>
`;
}
