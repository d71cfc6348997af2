import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import { readGap } from '../reading/gap.ts';
import type { NationalFacts, UnevaluableRow } from '../reading/national_facts.ts';
import type { RegionFacts } from '../reading/region_facts.ts';
import { readStock } from '../reading/stock.ts';
import { answerable, missing } from '../sections/answerable.ts';
import type { Context } from '../sections/context.ts';
import { gapWords } from '../sections/gap_words.ts';
import { downloadSection, noteSection, sourceSection } from '../sections/provenance.ts';
import { balanceRecord } from '../sections/record.ts';
import { regionPath } from './region.ts';

/** The way in: every region, what can be answered today, what cannot, and where the numbers are. */
export async function indexPage(
  context: Context,
  regions: readonly RegionFacts[],
  national: NationalFacts,
  unevaluable: readonly UnevaluableRow[],
): Promise<PageContent> {
  const { t, edition, formats } = context;
  const files = edition.sources.length;
  const rejected = edition.sources.reduce((sum, source) => sum + source.rejected, 0);
  const gaps = missing(context, regions, national, unevaluable);
  return {
    path: 'index.html',
    title: t.home.title(edition.run.title),
    lead: t.home.lead,
    body: html`<section>
<h2>${t.home.answeredTitle}</h2>
${bullets(answerable(context, regions, national))}
<h2>${t.home.missingTitle}</h2>
${gaps.length === 0 ? html`<p>${t.home.missingNone}</p>` : html`<p>${t.home.missingIntro}</p>${bullets(gaps)}`}
</section>
<section>
<h2>${t.home.regionsTitle}</h2>
${regions.some((facts) => facts.answer !== null) ? flowTable(context, regions) : stockTable(context, regions)}
${balanceRecord(context)}
</section>
<section>
<h2>${t.home.qualityTitle}</h2>
<p>${rejected === 0 ? t.home.noneRejected(files) : t.home.rejected(rejected, files)}</p>
${sourceSection(context)}
${noteSection(context)}
<h2>${t.home.openTitle}</h2>
<p>${t.home.openIntro}</p>
<pre tabindex="0"><code>duckdb -readonly adequation.duckdb \\
  "from main.answer where scenario = '${edition.run.scenario}' and sector_code = '_T' order by region_code"</code></pre>
<p>${t.home.openRule} ${t.page.edition(formats.date(edition.run.as_of))}.</p>
${downloadSection(context, '../../')}
</section>`,
  };
}

function bullets(items: readonly string[]): Markup {
  return html`<ul class="plain">${items.map(
    (item) => html`<li>${item}</li>
`,
  )}</ul>`;
}

function linkTo({ labels }: Context, facts: RegionFacts): Markup {
  return html`<a href="${regionPath(facts.regionCode)}">${named(labels.region(facts.regionCode))}</a>`;
}

/** In the order of the codes: a ranking of illustrative rows would be a ranking of their maker's choices. */
function flowTable(context: Context, regions: readonly RegionFacts[]): Markup {
  const { t, formats } = context;
  const known = regions.filter((facts) => facts.answer !== null);
  const [first, last] = [String(known[0]!.answer!.from_year), String(known[0]!.answer!.to_year)];
  return html`<p>${t.home.regionsIntroFlow(first, last)}</p>
${table({
  id: 'regions',
  caption: t.home.regionsCaption,
  mark: illustrativeMark(
    t,
    known.some((facts) => facts.answer!.is_illustrative),
  ),
  columns: [
    { label: t.home.region },
    { label: t.home.openings(first, last), numeric: true },
    { label: t.home.gap, numeric: true },
    { label: t.home.reading },
    { label: t.home.data },
  ],
  rows: known.map((facts) => {
    const answer = facts.answer!;
    const signed = (value: number | null) => formats.signedPersons(value, answer.is_illustrative);
    const range =
      answer.gap_cum_lo_80 === null
        ? nothing
        : html`<small class="range">(${t.range.fromTo(signed(answer.gap_cum_lo_80), signed(answer.gap_cum_hi_80))})</small>`;
    const gap =
      answer.gap_cum_persons === null
        ? html`${t.sign.notEvaluable}`
        : html`<strong>${signed(answer.gap_cum_persons)}</strong>${range}${answer.gap_cum_median === null ? nothing : html`<small>${t.home.median(signed(answer.gap_cum_median))}</small>`}`;
    return [
      linkTo(context, facts),
      formats.persons(answer.openings_persons, answer.is_illustrative),
      gap,
      gapWords(t)[readGap(answer)],
      answer.is_illustrative ? illustrativeMark(t, true) : t.home.real,
    ];
  }),
})}`;
}

function stockTable(context: Context, regions: readonly RegionFacts[]): Markup {
  const { t, formats } = context;
  const known = regions.map((facts) => ({ facts, stock: readStock(facts.balance) }));
  const year = known.find((one) => one.stock !== null)?.stock?.year;
  return html`<p>${year === undefined ? t.answer.noBalance : t.home.regionsIntroStock(String(year))}</p>
${table({
  id: 'regions',
  caption: t.home.regionsCaption,
  mark: illustrativeMark(
    t,
    known.some((one) => one.stock?.illustrative ?? false),
  ),
  columns: [
    { label: t.home.region },
    { label: t.home.shortOccupations, numeric: true },
    { label: t.home.occupations, numeric: true },
    { label: t.home.data },
  ],
  rows: known.map(({ facts, stock }) => [
    linkTo(context, facts),
    formats.printed(stock?.nShort ?? null),
    formats.printed(stock?.nTotal ?? null),
    stock?.illustrative ? illustrativeMark(t, true) : t.home.real,
  ]),
})}`;
}
