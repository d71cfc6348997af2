import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SectorAnswerRow, SectorFacts, SectorGapRow } from '../../reading/sector/facts.ts';
import { crossed } from '../../reading/shaping.ts';
import { peopleCell } from '../answer/people.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';

type Link = (regionCode: string) => string;

/** Needs, allocated supply and people short and over of a sector: a row a region, the nation last. */
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
    { label: t.verdict.short, numeric: true },
    { label: t.verdict.over, numeric: true },
  ],
  rows: rows.map((row) => [regionName(context, row, link), ...answerCells(context, row)]),
  ...(facts.whole === null ? {} : { sums: { down: [1, 2, 3, 4] } }),
  note: t.sectorPage.allocated,
})}`;
}

function regionName({ t, labels, edition }: Context, { region_code }: SectorAnswerRow, link: Link): Markup {
  if (region_code === '_T') return html`<strong>${t.planPage.whole}</strong>`;
  const name = named(labels.region(region_code));
  return edition.regions.includes(region_code)
    ? html`<a href="${link(region_code)}">${name}</a>`
    : html`${name}`;
}

function answerCells(context: Context, row: SectorAnswerRow): (string | Markup)[] {
  const { t, formats } = context;
  const isKnown = row.n_evaluable_cells > 0 && row.short_persons !== null;
  const scope =
    isKnown && row.n_evaluable_cells < row.n_cells
      ? html`<small>${t.headline.ofWhichEvaluable(formats.share(row.evaluable_share, false))}</small>`
      : nothing;
  return [
    html`${formats.persons(row.openings_persons, row.is_illustrative)}${scope}`,
    isKnown ? formats.persons(row.supply_persons, row.is_illustrative) : t.sign.notEvaluable,
    peopleCell(context, row, 'short'),
    peopleCell(context, row, 'over'),
  ];
}

/** The sector's part of the net gap of each specialty in each region, at central values. */
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
