import { databaseWords } from '../html/database_words.ts';
import type { PageContent } from '../html/layout.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import { inLanguage } from '../reading/labels.ts';
import type { MethodFacts } from '../reading/reference/facts.ts';
import type { IndicatorRow } from '../reading/reference/rows.ts';
import type { Context } from '../sections/context.ts';
import { proxyNote } from '../sections/match/emigration.ts';
import { paragraphs, plainParts } from '../sections/plain_parts.ts';
import { tableFiles } from '../sections/table_files.ts';
import { accuracySection } from '../sections/trust/accuracy.ts';
import { assumedSection } from '../sections/trust/assumed.ts';
import { glossarySection } from '../sections/trust/glossary.ts';
import { qualitySection } from '../sections/trust/quality.ts';

/** How the numbers are made, in plain words, how well forecasts did, and how good this edition is. */
export function methodPage(context: Context, facts: MethodFacts): PageContent {
  const { t, formats, edition } = context;
  const isFlow = edition.run.basis === 'flow';
  const words = {
    title: edition.run.title,
    date: formats.date(edition.run.as_of),
    run: edition.run.run_id,
  };
  return {
    path: 'method.html',
    rows: { tables: ['model_score', 'indicator'] },
    title: t.method.title,
    lead: t.method.lead,
    body: html`<section>
${plainParts(isFlow ? t.method.flow : t.method.stock)}
${isFlow ? proxyNote(context) : nothing}
${plainParts([t.method.forecast])}
${isFlow ? likelihood(context) : nothing}
${facts.indicators.length === 0 ? nothing : indicators(context, facts.indicators)}
${assumedSection(context, facts.assumed)}
</section>
<section>
${accuracySection(context)}
${qualitySection(context, facts.quality)}
<h2>${t.method.revisionTitle}</h2>
${paragraphs(t.method.revision)}
<h2>${t.method.citeTitle}</h2>
<blockquote><p>${t.method.cite(words)}</p></blockquote>
${edition.hasIllustrative ? html`<p>${t.method.citeIllustrative}</p>` : nothing}
${paragraphs(t.method.licence)}
${tableFiles(context, '../../', ['model_score', 'indicator', 'indicator_class', 'revision', 'vintage_score'])}
</section>
<section>
${glossarySection(context)}
</section>`,
  };
}

/** The fixed words and the probabilities they stand for. */
function likelihood({ t, formats, edition }: Context): Markup {
  const percent = (share: number) => formats.share(share, false);
  const words = t.method.scaleWords;
  return html`<h2>${t.method.scaleTitle}</h2>
<p>${t.method.scaleIntro}${edition.hasIllustrative ? html` ${t.method.scaleIllustrative}` : nothing}</p>
${table({
  id: 'probabilites',
  caption: t.method.scaleCaption,
  mark: nothing,
  columns: [{ label: t.method.word }, { label: t.method.probability, numeric: true }],
  rows: words.map(([lowest, word], at) => {
    const above = words[at - 1]?.[0];
    if (above === undefined) return [word, t.method.atLeast(percent(lowest))];
    return [
      word,
      lowest === 0 ? t.method.below(percent(above)) : t.range.fromTo(percent(lowest), percent(above)),
    ];
  }),
})}`;
}

function indicators({ t, formats, labels, language }: Context, rows: readonly IndicatorRow[]): Markup {
  // Without words of its own in this language, an indicator is told by its formula.
  const meaning = (row: IndicatorRow): string | Markup => {
    const told = inLanguage(row, 'meaning', language.code);
    return told === null ? html`<code>${row.formula ?? formats.missing}</code>` : language.typeset(told);
  };
  return html`<h2>${t.method.indicatorTitle}</h2>
<p>${t.method.indicatorIntro}</p>
${table({
  id: 'indicateurs',
  caption: t.method.indicatorCaption,
  mark: nothing,
  columns: [
    { label: t.method.indicator },
    { label: t.method.meaning, long: true },
    { label: t.method.indicatorSource, long: true },
  ],
  rows: rows.map((row) => [
    named(labels.indicator(row.indicator)),
    meaning(row),
    row.source ? html`<span${databaseWords(language)}>${row.source}</span>` : formats.missing,
  ]),
})}`;
}
