import type { PageContent } from '../html/layout.ts';
import { html, type Markup } from '../html/markup.ts';
import type { SourceFacts } from '../reading/reference/facts.ts';
import type { Context } from '../sections/context.ts';
import { parameterTable } from '../sections/trust/assumptions.ts';
import { definitionSection } from '../sections/trust/definitions.ts';
import { doubtSection } from '../sections/trust/doubts.ts';
import { protectionSection } from '../sections/trust/protection.ts';
import { downloadSection, sourceSection } from '../sections/trust/provenance.ts';
import { rankedAssumptions } from '../sections/trust/ranked_assumptions.ts';
import { rejectedLines } from '../sections/trust/rejected_lines.ts';

/** All that enters the calculation, from the files to the last assumption. */
export function sourcesPage(context: Context, facts: SourceFacts): PageContent {
  const { t } = context;
  return {
    path: 'sources.html',
    rows: { tables: ['source', 'parameter', 'rejected_row', 'plausibility', 'disclosure'] },
    title: t.sources.title,
    lead: t.sources.lead,
    body: html`<nav aria-label="${t.sources.contents}"><ul>
${contents(context).map(
  ([id, name]) => html`<li><a href="#${id}">${name}</a></li>
`,
)}</ul></nav>
<section>
${sourceSection(context)}
${rejectedLines(context, facts.rejected)}
${doubtSection(context, facts.doubts)}
${protectionSection(context, facts.protection)}
</section>
<section>
${rankedAssumptions(context, facts.sensitivity)}
${parameters(context)}
</section>
<section>
${definitionSection(context, facts.definitions, facts.splices)}
</section>
<section>
${downloadSection(context, '../../')}
</section>`,
  };
}

/** The parts further down, each under its id. */
function contents({ t }: Context): [string, string][] {
  return [
    ['poids', t.sources.rankedTitle],
    ['hypotheses', t.sources.parameterTitle],
  ];
}

function parameters(context: Context): Markup {
  const { t, edition } = context;
  const rows = edition.parameters;
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const title = html`<h2 id="hypotheses">${t.sources.parameterTitle}</h2>`;
  if (rows.length === 0) return html`${title}<p>${t.sources.parameterNone}</p>`;
  return html`${title}
<p>${t.sources.parameterIntro({ total: rows.length, assumed: count('assumed'), unknown: count('unknown') })}</p>
${parameterTable(context, rows, 'toutes-les-hypotheses', t.sources.parameterCaption)}`;
}
