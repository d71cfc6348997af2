import type { PageContent } from '../html/layout.ts';
import { html, type Markup, named } from '../html/markup.ts';
import type { Context } from '../sections/context.ts';
import { signList } from '../sections/trust/provenance.ts';
import type { Entry } from '../words/shape/handed.ts';

/** The words and acronyms of the pages, each in the alphabetical order of the page's own language. */
export function glossaryPage(context: Context): PageContent {
  const { t, edition } = context;
  // Bodies and segments of Morocco say nothing to the readers of another country's project.
  const isMoroccan = edition.regions.some((code) => code.startsWith('MA-'));
  // A word for what is made up has no place where nothing is.
  const terms = Object.values(t.glossary.terms).filter(
    (one) => edition.hasIllustrative || one !== t.glossary.terms.illustrative,
  );
  const acronyms = [
    ...Object.values(t.glossary.acronyms),
    ...(isMoroccan ? Object.values(t.glossary.moroccan) : []),
  ];
  return {
    path: 'glossary.html',
    title: t.glossary.title,
    lead: t.glossary.lead,
    body: html`<section>
<h2>${t.glossary.termsTitle}</h2>
${entries(context, terms)}
<h2>${t.glossary.acronymsTitle}</h2>
${entries(context, acronyms)}
<h2>${t.glossary.signsTitle}</h2>
${signList(context)}
</section>`,
  };
}

function entries({ language }: Context, all: readonly Entry[]): Markup {
  const collator = new Intl.Collator(language.code);
  const ordered = [...all].sort((a, b) => collator.compare(a.term, b.term));
  return html`<dl class="terms">
${ordered.map(
  ({ term, meaning }) => html`<dt>${named(term)}</dt><dd>${meaning}</dd>
`,
)}</dl>`;
}
