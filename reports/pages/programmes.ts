import { beside } from '../html/beside.ts';
import type { PageContent } from '../html/layout.ts';
import { html, type Markup, nothing } from '../html/markup.ts';
import type { ProgrammeRow } from '../reading/reference/rows.ts';
import type { ProgrammeFacts } from '../reading/training/facts.ts';
import type { Context } from '../sections/context.ts';
import { programmeChain } from '../sections/match/programme_chain.ts';
import { programmeDestinations } from '../sections/match/programme_destinations.ts';
import { programmeFlows } from '../sections/match/programme_flows.ts';
import { programmePublished } from '../sections/match/programme_published.ts';
import {
  levelAndDuration,
  programmeId,
  programmePath,
  programmeSummary,
} from '../sections/match/programme_summary.ts';
import { programmeSupply } from '../sections/match/programme_supply.ts';
import { tableFiles } from '../sections/table_files.ts';

const files = ['programme', 'training_flow', 'crosswalk', 'supply', 'balance', 'parameter'];

/** Every programme on one page, then a page each: what it takes in and delivers, and where its leavers go. */
export function programmePages(context: Context, facts: ProgrammeFacts): PageContent[] {
  return [
    listPage(context, facts),
    ...facts.programmes.map((row, at) => programmePage(context, facts, row, at)),
  ];
}

function listPage(context: Context, facts: ProgrammeFacts): PageContent {
  const { t } = context;
  return {
    path: 'programmes.html',
    rows: { tables: ['programme', 'training_flow', 'supply'] },
    title: t.programmes.title,
    lead: t.programmes.lead,
    body:
      facts.programmes.length === 0
        ? html`<section><p>${t.programmes.none}</p></section>`
        : html`<section>
${programmeSummary(context, facts)}
${programmeSupply(context, facts)}
${notes(context, facts)}
${tableFiles(context, '../../', files)}
</section>`,
  };
}

function notes({ t }: Context, facts: ProgrammeFacts): Markup {
  const unplanned = facts.flows.every((row) => row.planned === null);
  return html`<p class="note">${t.programmes.flowsNote} ${t.programmes.partial}${unplanned ? html` ${t.programmes.noPlanned}` : nothing}</p>`;
}

/** Where each programme stands. */
export function programmeWays({ programmes }: ProgrammeFacts): { path: string; code: string }[] {
  return programmes.map((row) => ({ path: programmePath(row.programme_code), code: row.programme_code }));
}

function programmePage(context: Context, facts: ProgrammeFacts, row: ProgrammeRow, at: number): PageContent {
  const { t, labels } = context;
  const code = row.programme_code;
  const id = programmeId(at);
  const known = levelAndDuration(context, row);
  return {
    path: programmePath(code),
    rows: { tables: ['programme', 'training_flow', 'supply'], where: `programme_code = '${code}'` },
    title: labels.programme(code),
    lead: t.programmes.levelAndDuration({
      level: row.level ? known.level : '',
      duration: row.duration_years === null ? '' : known.duration,
    }),
    above: 'reference.html',
    body: html`${neighbours(context, facts, at)}
<section>
${programmeFlows(context, code, facts.flows, id)}
${programmePublished(context, code, facts, id)}
${programmeDestinations(context, code, facts, id)}
${programmeChain(context, code, id)}
${notes(context, facts)}
${tableFiles(context, '../../../', files)}
</section>`,
  };
}

/** The list, and the programmes before and after this one. */
function neighbours({ t, labels }: Context, { programmes }: ProgrammeFacts, at: number): Markup {
  const others = [programmes[at - 1], programmes[at + 1]].filter((row) => row !== undefined);
  return beside(t.part.others, [
    { href: '../programmes.html', name: t.programmes.title },
    ...others.map(({ programme_code }) => ({
      href: `../${programmePath(programme_code)}`,
      name: labels.programme(programme_code),
    })),
  ]);
}
