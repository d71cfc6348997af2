import type { PageContent } from '../html/layout.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import type { Context } from '../sections/context.ts';
import { downloadSection } from '../sections/trust/provenance.ts';
import { sectorPath } from './sector.ts';

/** What the other pages rest on, each with what it holds, and the page of each sector. */
export function referencePage(
  context: Context,
  pages: readonly (readonly PageContent[])[],
  sectors: readonly string[],
): PageContent {
  const { t, labels } = context;
  return {
    path: 'reference.html',
    rows: { tables: ['source', 'run'] },
    title: t.way.referenceTitle,
    lead: t.way.referenceLead,
    body: html`<section>
<dl class="terms">
${pages.map(([first, ...parts]) => entry(first!, parts))}</dl>
${
  sectors.length === 0
    ? nothing
    : html`<h2>${t.sectorPage.listTitle}</h2>
<ul class="plain">${sectors.map(
        (code) => html`<li><a href="${sectorPath(code)}">${named(labels.sector(code))}</a></li>
`,
      )}</ul>`
}
${downloadSection(context, '../../')}
</section>`,
  };
}

/** A page with what it holds and the way to each of its parts. */
function entry({ path, title, lead }: PageContent, parts: readonly PageContent[]): Markup {
  return html`<dt><a href="${path}">${title}</a></dt><dd>${lead}${
    parts.length === 0
      ? nothing
      : html` <small>${parts.map(
          (part, at) => html`${at === 0 ? '' : ' · '}<a href="${part.path}">${named(part.title)}</a>`,
        )}</small>`
  }</dd>
`;
}
