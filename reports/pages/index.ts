import { fold } from '../html/fold.ts';
import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { regionPath } from '../html/region_file.ts';
import { table } from '../html/table.ts';
import type { NationalFacts } from '../reading/nation/facts.ts';
import type { DataRow } from '../reading/reference/rows.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import { sum } from '../reading/shaping.ts';
import { readStock } from '../reading/stock.ts';
import { answerable, missing } from '../sections/answer/answerable.ts';
import { peopleCell } from '../sections/answer/people.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import { regionMap } from '../sections/answer/region_map.ts';
import { type Entry, searchSection } from '../sections/answer/search.ts';
import { decidingSection, verdictLine, verdictSpread } from '../sections/answer/verdicts.ts';
import type { Context } from '../sections/context.ts';
import { downloadSection, noteSection } from '../sections/trust/provenance.ts';
import { sectorPath } from './sector.ts';

/** What the index leads to beside the regions. */
export interface Ways {
  readonly sectors: readonly string[];
  /** Titles of pages that are one of a kind, by path. */
  readonly pages: readonly { readonly path: string; readonly title: string }[];
  readonly programmes: readonly { readonly path: string; readonly code: string }[];
  readonly data: readonly DataRow[];
  readonly script: string;
}

/** The way in: what can be answered, what is to be obtained, every region on its map, and every page by name. */
export function indexPage(
  context: Context,
  regions: readonly RegionFacts[],
  national: NationalFacts,
  ways: Ways,
): PageContent {
  const { t, edition, formats } = context;
  const files = edition.sources.length;
  const rejected = sum(edition.sources, (source) => source.rejected);
  const gaps = missing(context, regions, national);
  const hasFlows = regions.some((facts) => facts.answer !== null);
  return {
    path: 'index.html',
    title: t.home.title(edition.run.title),
    lead: t.home.lead,
    script: { code: ways.script, json: '{}' },
    body: html`${decided(context, regions)}<div class="beside">
<section>
<h2>${t.home.answeredTitle}</h2>
${bullets(answerable(context, regions, national))}
</section>
${dataSection(context, ways.data, gaps)}
</div>
<section>
<h2>${t.home.regionsTitle}</h2>
${regionMap(context, regions)}
${hasFlows ? flowTable(context, regions) : stockTable(context, regions)}
${balanceRecord(context)}
</section>
<section>
${searchSection(context, entries(context, regions, ways))}
</section>
<section>
<h2>${t.home.qualityTitle}</h2>
<p>${rejected === 0 ? t.home.noneRejected(files) : t.home.rejected(rejected, files)} <a href="sources.html">${t.data.sources}</a></p>
${noteSection({ ...context, isNested: true })}
<h2>${t.home.openTitle}</h2>
<p>${t.home.openIntro}</p>
<pre tabindex="0"><code>duckdb -readonly adequation.duckdb \\
  "from main.answer where scenario = '${edition.run.scenario}' and sector_code = '_T' order by region_code"</code></pre>
<p>${t.home.openRule} ${t.page.edition(formats.date(edition.run.as_of))}.</p>
${downloadSection(context, '../../')}
</section>`,
  };
}

/** The data that decide most, above the map while rows are made up, then what cannot be answered without them. */
function dataSection({ t }: Context, rows: readonly DataRow[], gaps: readonly string[]): Markup {
  return html`<section>
<h2>${t.data.title}</h2>
${rows.length === 0 ? nothing : firstData(t, rows)}
${gaps.length === 0 ? html`<p>${t.home.missingNone}</p>` : prevented(t, gaps, rows.length > 0)}
</section>`;
}

/** What is missing is folded where the first data to ask for stand above it, and open where it stands alone. */
function prevented(t: Context['t'], gaps: readonly string[], isFolded: boolean): Markup {
  const list = html`<p>${t.home.missingIntro}</p>${bullets(gaps)}`;
  return isFolded ? fold(t.home.missingTitle, list) : html`<h3>${t.home.missingTitle}</h3>${list}`;
}

function firstData(t: Context['t'], rows: readonly DataRow[]): Markup {
  return html`<p>${t.data.intro}</p>
<ol>${rows.slice(0, 5).map(
    (
      row,
    ) => html`<li>${named(row.name)}${row.holder === '' ? nothing : html` <small>(${named(row.holder)})</small>`}</li>
`,
  )}</ol>
<p><a href="data.html">${t.data.all}</a></p>`;
}

function entries({ t, labels }: Context, regions: readonly RegionFacts[], ways: Ways): Entry[] {
  return [
    ...ways.pages.map(({ path, title }) => ({ path, name: title, kind: t.find.page })),
    ...regions.map(({ regionCode }) => ({
      path: regionPath(regionCode),
      name: labels.region(regionCode),
      kind: t.find.region,
    })),
    ...ways.programmes.map(({ path, code }) => ({
      path,
      name: labels.programme(code),
      kind: t.find.programme,
    })),
    ...ways.sectors.map((code) => ({
      path: sectorPath(code),
      name: labels.sector(code),
      kind: t.find.sector,
    })),
    ...(regions.some((facts) => facts.answer !== null)
      ? labels.specialties.map((code) => ({
          path: 'national.html#specialites-titre',
          name: labels.occupation(code),
          kind: t.find.specialty,
        }))
      : []),
  ];
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

/** What can be decided over all regions, and which data would decide the rest, at the head of the page. */
function decided(context: Context, regions: readonly RegionFacts[]): Markup {
  const verdicts = regions.flatMap((facts) => facts.verdicts);
  if (verdicts.length === 0) return nothing;
  return html`<div class="answer">${verdictLine(context, verdicts)}</div>
${decidingSection(context, verdicts)}`;
}

/** In the order of the codes: a ranking of regions would rank what nobody measured. */
function flowTable(context: Context, regions: readonly RegionFacts[]): Markup {
  const { t, formats } = context;
  const known = regions.filter((facts) => facts.answer !== null);
  const [first, last] = [String(known[0]!.answer!.from_year), String(known[0]!.answer!.to_year)];
  const illustrative = known.some((facts) => facts.answer!.is_illustrative);
  return html`<p>${t.home.regionsIntroFlow(first, last)}</p>
${table({
  id: 'regions',
  caption: t.home.regionsCaption,
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.home.region },
    { label: t.home.openings(first, last), numeric: true },
    { label: t.verdict.short, numeric: true },
    { label: t.verdict.over, numeric: true },
    { label: t.verdict.column, long: true },
    ...(illustrative ? [{ label: t.home.data }] : []),
  ],
  rows: known.map((facts) => {
    const answer = facts.answer!;
    return [
      linkTo(context, facts),
      formats.persons(answer.openings_persons, answer.is_illustrative),
      peopleCell(context, answer, 'short'),
      peopleCell(context, answer, 'over'),
      verdictSpread(context, facts.verdicts),
      ...(illustrative ? [answer.is_illustrative ? illustrativeMark(t, true) : t.home.real] : []),
    ];
  }),
  note: t.verdict.note,
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
