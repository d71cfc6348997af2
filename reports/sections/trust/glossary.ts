import { html, type Markup, named } from '../../html/markup.ts';
import type { Entry } from '../../words/shape/handed.ts';
import type { Context } from '../context.ts';
import { signList } from './provenance.ts';

/** The words and acronyms of the pages, each in the alphabetical order of the page's own language. */
export function glossarySection(context: Context): Markup {
  const { t, edition } = context;
  // A word for what is made up has no place where nothing is.
  const terms = Object.values(t.glossary.terms).filter(
    (one) => edition.hasIllustrative || one !== t.glossary.terms.illustrative,
  );
  const acronyms = [...Object.values(t.glossary.acronyms), ...edition.acronyms];
  return html`<h2 id="glossaire">${t.glossary.title}</h2>
<p>${t.glossary.lead}</p>
<h3>${t.glossary.termsTitle}</h3>
${entries(context, terms)}
<h3>${t.glossary.acronymsTitle}</h3>
${entries(context, acronyms)}
<h3>${t.glossary.signsTitle}</h3>
${signList(context)}`;
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
