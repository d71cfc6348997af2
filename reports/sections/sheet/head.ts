import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { regionFile } from '../../html/region_file.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** From the strongest to the weakest; what is made up comes last. */
const ORDER = ['observed', 'derived', 'imputed', 'assumed', 'illustrative'];
const WIDTH = 120;

/** What the numbers of a place rest on, in one line: a bar a side, and the same in words. */
export function evidenceLine(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  if (facts.evidence.length === 0) return links(context, facts);
  const said = { demand: partsOf(context, facts, 'demand'), supply: partsOf(context, facts, 'supply') };
  return html`${t.sheet.restsOn} ${bar(context, facts, 'demand')}${bar(context, facts, 'supply')} ${t.sheet.evidence(said)}<span class="screen"> · ${links(context, facts)}</span>`;
}

function rowsOf(facts: RegionFacts, side: string) {
  return facts.evidence
    .filter((row) => row.side === side)
    .sort((one, other) => ORDER.indexOf(one.basis) - ORDER.indexOf(other.basis));
}

function partsOf({ t, formats }: Context, facts: RegionFacts, side: string): string {
  const rows = rowsOf(facts, side).filter((row) => row.share >= 0.005);
  return formats.commas(
    rows.map((row) =>
      t.sheet.part({
        basis: wordFor(t.evidence.basis, row.basis),
        share: formats.share(Math.round(row.share * 100) / 100, false),
      }),
    ),
  );
}

function bar(context: Context, facts: RegionFacts, side: 'demand' | 'supply'): Markup {
  let x = 0;
  const parts = rowsOf(facts, side).map((row) => {
    const width = row.share * WIDTH;
    x += width;
    return html`<rect class="${row.basis}" x="${(x - width).toFixed(1)}" width="${width.toFixed(1)}" height="12"/>`;
  });
  if (parts.length === 0) return nothing;
  const id = `preuve-${side}`;
  return html`<svg role="img" aria-labelledby="${id}-t ${id}-d" class="bar" preserveAspectRatio="none" width="${WIDTH}" height="12" viewBox="0 0 ${WIDTH} 12"><title id="${id}-t">${context.t.evidence.side[side]}</title><desc id="${id}-d">${partsOf(context, facts, side)}</desc>${parts}</svg>`;
}

/** The way to the sheet of each other region, and to the details of this one. */
export function regionSwitcher({ t, labels }: Context, facts: RegionFacts, all: readonly string[]): Markup {
  if (all.length < 2) return nothing;
  const own = regionFile(facts.regionCode);
  return html`<nav class="places" aria-label="${t.sheet.regions}"><details class="wide-open"><summary>${t.sheet.regions}</summary>
<ul>${all.map((regionCode) => {
    const file = regionFile(regionCode);
    return html`<li><a href="${file}.html"${file === own ? html` aria-current="page"` : nothing}>${named(labels.region(regionCode))}</a></li>
`;
  })}</ul></details></nav>`;
}

/** What the sheet rests on: the details of the region, its workbook, and what would change it. */
function links(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const own = facts.regionCode === '_T' ? 'national' : regionFile(facts.regionCode);
  const up = facts.regionCode === '_T' ? '' : '../';
  return html`<a href="${own}-details.html">${t.sheet.toDetails}</a>${context.edition.hasPlaces ? html` · <a href="${own}.xlsx">${t.sheet.toWorkbook}</a>` : nothing}${whatIfLink(context, `${up}what-if.html`, facts.regionCode)}`;
}

/** To the place on the what-if page; to the page itself where it does not list the place, as the whole of one region. */
function whatIfLink(context: Context, page: string, regionCode: string): Markup {
  const { t, edition } = context;
  if (edition.movable === null) return nothing;
  const isListed = edition.movable.includes(regionCode);
  return html` · <a href="${page}${isListed ? `#place=${regionCode}` : ''}">${t.whatIf.navigation}</a>`;
}
