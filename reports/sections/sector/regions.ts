import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import { readGap } from '../../reading/gap.ts';
import type { SectorAnswerRow, SectorFacts, SectorGapRow } from '../../reading/sector/facts.ts';
import { crossed } from '../../reading/shaping.ts';
import { gapWords } from '../answer/gap_words.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

type Link = (regionCode: string) => string;

/** Needs, supply and gap of a sector: a row a region, the nation last. */
export function sectorRegions(context: Context, facts: SectorFacts, link: Link): Markup {
  const { t, labels } = context;
  if (facts.byRegion.length === 0) return nothing;
  const rows = [...facts.byRegion, ...(facts.whole === null ? [] : [facts.whole])];
  const [first, last] = [String(rows[0]!.from_year), String(rows[0]!.to_year)];
  return html`${heading(context, t.sectorPage.regionTitle)}
<p>${t.sectorPage.regionIntro}</p>
${table({
  id: 'secteur-regions',
  caption: t.sectorPage.regionCaption(labels.sector(facts.sectorCode)),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.home.region },
    { label: t.sector.openings(first, last), numeric: true },
    { label: t.sector.supply, numeric: true },
    { label: t.sector.gap, numeric: true },
    { label: t.home.reading },
  ],
  rows: rows.map((row) => [regionName(context, row, link), ...answerCells(context, row)]),
})}`;
}

function regionName({ t, labels, edition }: Context, { region_code }: SectorAnswerRow, link: Link): Markup {
  if (region_code === '_T') return html`<strong>${t.planPage.whole}</strong>`;
  const name = named(labels.region(region_code));
  return edition.regions.includes(region_code)
    ? html`<a href="${link(region_code)}">${name}</a>`
    : html`${name}`;
}

function answerCells({ t, formats }: Context, row: SectorAnswerRow): (string | Markup)[] {
  const persons = (value: number | null) => formats.persons(value, row.is_illustrative);
  const signed = (value: number | null) => formats.signedPersons(value, row.is_illustrative);
  const isKnown = row.n_evaluable_cells > 0 && row.gap_cum_persons !== null;
  const scope =
    isKnown && row.n_evaluable_cells < row.n_cells
      ? html`<small>${t.headline.ofWhichEvaluable(persons(row.openings_evaluable_persons))}</small>`
      : nothing;
  const range =
    row.gap_cum_lo_80 === null
      ? nothing
      : html`<small class="range">(${t.range.fromTo(signed(row.gap_cum_lo_80), signed(row.gap_cum_hi_80))})</small>`;
  return [
    html`${persons(row.openings_persons)}${scope}`,
    isKnown ? persons(row.supply_evaluable_persons) : t.sign.notEvaluable,
    isKnown ? html`<strong>${signed(row.gap_cum_persons)}</strong>${range}` : t.sign.notEvaluable,
    gapWords(t)[readGap(row)],
  ];
}

/** The gap of each specialty in each region. */
export function sectorGaps(context: Context, facts: SectorFacts): Markup {
  const { t, formats, labels } = context;
  if (facts.gaps.length === 0 || facts.whole === null) return nothing;
  const asked = labels.specialties.filter((code) => facts.gaps.some((row) => row.occupation_code === code));
  const regions = crossed(
    facts.gaps,
    (row) => row.region_code,
    (row) => row.occupation_code,
    asked,
  );
  const cell = (row: SectorGapRow | undefined) => {
    if (row === undefined) return t.sign.notApplicable;
    // Why is told once, below the table.
    if (row.gap_cum_persons === null) return t.sign.notEvaluable;
    const printed = formats.signedPersons(row.gap_cum_persons, row.is_illustrative);
    // A shortage is told by its sign first, and by weight.
    return row.gap_cum_persons <= -0.5 ? html`<strong>${printed}</strong>` : printed;
  };
  return html`${heading(context, t.sectorPage.gapTitle)}
<p>${t.sectorPage.gapIntro}</p>
${table({
  id: 'secteur-ecarts',
  caption: t.sectorPage.gapCaption({
    sector: labels.sector(facts.sectorCode),
    year: String(facts.whole.to_year),
  }),
  mark: illustrativeMark(
    t,
    facts.gaps.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.home.region },
    ...asked.map((code) => ({ label: labels.occupation(code), numeric: true })),
  ],
  rows: regions.map(({ key, cells }) => [named(labels.region(key)), ...cells.map(([row]) => cell(row))]),
})}`;
}
