import { fold } from '../html/fold.ts';
import type { PageContent } from '../html/layout.ts';
import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { NationalFacts } from '../reading/nation/facts.ts';
import type { DataRow } from '../reading/reference/rows.ts';
import type { RegionFacts } from '../reading/region/facts.ts';
import type { RegionLine } from '../reading/region/line.ts';
import { sum } from '../reading/shaping.ts';
import { readStock } from '../reading/stock.ts';
import { answerable, missing } from '../sections/answer/answerable.ts';
import { balanceRecord } from '../sections/answer/record.ts';
import { type Entry, searchSection } from '../sections/answer/search.ts';
import type { Context } from '../sections/context.ts';
import { heading } from '../sections/heading.ts';
import { homeAnswer } from '../sections/home/answer.ts';
import { onRequest } from '../sections/home/on_request.ts';
import { knownRegions, regionMap } from '../sections/home/region_map.ts';
import { regionTable } from '../sections/home/region_table.ts';
import { regionWay } from '../sections/region_way.ts';
import { downloadSection } from '../sections/trust/provenance.ts';
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

/** The way in: the answer and where it is, what each region has to decide, then every page by name. */
export function indexPage(
  context: Context,
  regions: readonly RegionLine[],
  whole: RegionFacts,
  national: NationalFacts,
  ways: Ways,
): PageContent {
  const { t, edition } = context;
  const files = edition.sources.length;
  const rejected = sum(edition.sources, (source) => source.rejected);
  const gaps = missing(context, regions, national);
  const known = knownRegions(regions);
  return {
    path: 'index.html',
    rows: { tables: ['answer', 'plan'], where: `sector_code = '_T'` },
    title: t.home.title(edition.run.title),
    lead: t.home.lead,
    script: { code: ways.script, json: '{}' },
    style: homeStyle,
    body: html`<div class="first">
${homeAnswer(context, whole, ways.data)}
${regionMap(context, known, (code) => regionWay(context, code))}
</div>
<section>
${heading(context, t.home.regionsTitle)}
${known.length > 0 ? regionTable(context, known, (code) => regionWay(context, code)) : stockTable(context, regions)}
<p class="note">${t.verdict.note}</p>
</section>${onRequest(context)}
<div class="beside">
<section>
<h2>${t.home.answeredTitle}</h2>
${bullets(answerable(context, regions, national))}
</section>
${dataSection(context, ways.data, gaps)}
</div>
<section>
${searchSection(context, entries(context, regions, ways))}
</section>
<section>
<h2>${t.home.qualityTitle}</h2>
<p>${rejected === 0 ? t.home.noneRejected(files) : t.home.rejected(rejected, files)} <a href="sources.html">${t.data.sources}</a></p>
${balanceRecord(context)}
${downloadSection(context, '../../')}
</section>`,
  };
}

/** The answer beside its map; a choice of order shows its table. */
const homeStyle = `
.first { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 1.5rem; align-items: start; }
@media (min-width: 62rem) { .first { grid-template-columns: minmax(0, 20.5rem) minmax(0, 1fr); } }
.first .answer { margin: .4rem 0 1rem; padding-inline-start: .8rem; }
.first .answer p, .first .answer p:first-child, .first .answer p + p { font-size: .9375rem; line-height: 1.42; }
.first .answer p:first-child { font-weight: 600; }
.first .answer p.next { font-weight: 400; color: var(--ink); }
.first figure { margin: .4rem 0 0; }
.first .wide svg { max-width: 43rem; }
h1 { font-size: clamp(1.5rem, 1.2rem + 1.2vw, 1.9rem); margin-top: 1.1rem; }
.first + section h2 { margin-top: 1.5rem; }
svg a text:first-of-type { text-decoration: underline; text-underline-offset: .15em; }
.sorts { display: flex; flex-wrap: wrap; gap: .3rem .35rem; align-items: baseline; font-size: .9375rem; }
.sorts > span { color: var(--quiet); margin-inline-end: .4rem; }
.sorts > input { position: absolute; opacity: 0; }
.sorts > label { padding: .1rem .6rem; border: 1px solid var(--edge); border-radius: 1rem; cursor: pointer; }
.sorts > input:checked + label { background: var(--link); border-color: var(--link); color: var(--paper); font-weight: 600; }
.sorts > input:focus-visible + label { outline: 3px solid var(--focus); outline-offset: 2px; }
.sorted { display: none; flex: 1 0 100%; max-width: 100%; }
.sorted .scroll { margin-top: .6rem; }
${[1, 2, 3, 4, 5].map((n) => `.sorts > input:nth-of-type(${n}):checked ~ .sorted:nth-of-type(${n}) { display: block; }`).join('\n')}
@media print { .sorts > input, .sorts > label, .sorts > span { display: none; } .first { grid-template-columns: 62mm 1fr; gap: 6mm; } }
@media (forced-colors: active) { .sorts > input:checked + label { outline: 2px solid CanvasText; } }
`;

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

function entries(context: Context, regions: readonly RegionLine[], ways: Ways): Entry[] {
  const { t, labels } = context;
  // A programme is found as such, not as a page once more.
  const programmes = new Set(ways.programmes.map(({ path }) => path));
  const pages = ways.pages.filter(({ path }) => !programmes.has(path));
  return [
    ...pages.map(({ path, title }) => ({ path, name: title, kind: t.find.page })),
    ...regions.map(({ regionCode }) => ({
      path: regionWay(context, regionCode),
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

function linkTo(context: Context, { regionCode }: RegionLine): Markup {
  return html`<a href="${regionWay(context, regionCode)}">${named(context.labels.region(regionCode))}</a>`;
}

function stockTable(context: Context, regions: readonly RegionLine[]): Markup {
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
