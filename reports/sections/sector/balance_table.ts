import { illustrativeMark, illustrativeSign } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { columnsFrom, table } from '../../html/table.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import { likelihoodCell, peopleCell } from '../answer/people.ts';
import { verdictCell, verdictSpread } from '../answer/verdicts.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { itaClass } from '../match/ita.ts';

/** Employment, needs, allocated supply, people short and over: a row a sector. */
export function sectorSection(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  if (facts.answer === null || facts.bySector.length === 0) return nothing;
  const place = labels.region(facts.regionCode);
  const [first, last] = [String(facts.answer.from_year), String(facts.answer.to_year)];
  const lastYear = facts.history.at(-1)?.year;
  const rows = [...facts.bySector, facts.answer];
  const years =
    itaClass(context, facts, '_T', '_T')?.years ?? facts.answer.to_year - facts.answer.from_year + 1;
  return html`${heading(context, t.sector.title)}
<p>${t.sector.intro(first, last)}</p>
${table({
  id: 'secteurs',
  caption: t.sector.caption(place),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.sector.name },
    ...(lastYear === undefined ? [] : [{ label: t.sector.employment(String(lastYear)), numeric: true }]),
    { label: t.sector.employment(last), numeric: true },
    { label: t.sector.openings(first, last), numeric: true },
    { label: t.sector.supply, numeric: true },
    { label: t.verdict.short, numeric: true },
    { label: t.verdict.over, numeric: true },
    { label: t.sector.ita, long: true },
  ],
  rows: rows.map((row) => sectorCells(context, facts, row, rows, lastYear !== undefined)),
  sums: { down: columnsFrom(1, lastYear === undefined ? 5 : 6) },
  note: t.sector.note,
})}
<p class="note">${t.sector.itaNote(years)} ${t.sector.itaCuts(cuts(context))}</p>`;
}

/** The same needs and supply, a row a specialty, with what can be decided. */
export function specialtySection(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  if (facts.answer === null || facts.byOccupation.length === 0) return nothing;
  const place = labels.region(facts.regionCode);
  const [first, last] = [String(facts.answer.from_year), String(facts.answer.to_year)];
  const order = new Map(labels.specialties.map((code, at) => [code, at]));
  const rank = (row: AnswerRow) => order.get(row.occupation_code) ?? order.size;
  const rows = [...facts.byOccupation].sort((a, b) => rank(a) - rank(b));
  const isRegion = facts.regionCode !== '_T';
  const verdictsOf = (row: AnswerRow) =>
    facts.verdicts.filter((one) => one.occupation_code === row.occupation_code);
  return html`${heading(context, t.specialty.title)}
<p>${t.specialty.intro}</p>
${table({
  id: 'specialites',
  caption: t.specialty.caption(place),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.specialty.name },
    { label: t.sector.employment(last), numeric: true },
    { label: t.sector.openings(first, last), numeric: true },
    { label: t.sector.supply, numeric: true },
    { label: t.verdict.short, numeric: true },
    { label: t.verdict.over, numeric: true },
    ...(isRegion ? [{ label: t.verdict.probability, numeric: true }] : []),
    { label: t.verdict.column, long: true },
  ],
  rows: rows.map((row) => [
    html`${named(labels.occupation(row.occupation_code))}${signIfMixed(context, row, rows)}`,
    context.formats.persons(row.employment_persons, row.is_illustrative),
    context.formats.persons(row.openings_persons, row.is_illustrative),
    ...supplyAndSides(context, facts, row),
    ...(isRegion ? [likelihoodCell(context, row)] : []),
    isRegion ? verdictCell(context, verdictsOf(row)[0]) : verdictSpread(context, verdictsOf(row)),
  ]),
  note: `${t.verdict.note} ${t.specialty.note}`,
})}`;
}

function sectorCells(
  context: Context,
  facts: RegionFacts,
  row: AnswerRow,
  rows: readonly AnswerRow[],
  hasLast: boolean,
): (string | Markup)[] {
  const { t, formats, labels } = context;
  const isWhole = row.sector_code === '_T';
  const name = isWhole ? html`<strong>${t.sector.whole}</strong>` : named(labels.sector(row.sector_code));
  const last = isWhole ? facts.history.at(-1)?.value : facts.lastBySector.get(row.sector_code);
  return [
    html`${name}${signIfMixed(context, row, rows)}`,
    ...(hasLast ? [formats.persons(last ?? null, facts.historyIsIllustrative)] : []),
    formats.persons(row.employment_persons, row.is_illustrative),
    formats.persons(row.openings_persons, row.is_illustrative),
    ...supplyAndSides(context, facts, row),
    itaCell(context, facts, row),
  ];
}

function supplyAndSides(context: Context, facts: RegionFacts, row: AnswerRow): Markup[] {
  const { t, formats } = context;
  if (row.n_evaluable_cells === 0 || row.short_persons === null) {
    const none = html`${t.sign.notEvaluable}`;
    return [none, html`${t.sign.notEvaluable}${reasonOf(context, facts, row)}`, none];
  }
  const scope =
    row.n_evaluable_cells < row.n_cells
      ? html`<small>${partOf(context, facts, row)(row.n_evaluable_cells, row.n_cells)}</small>`
      : nothing;
  return [
    html`${formats.persons(row.supply_persons, row.is_illustrative)}${scope}`,
    peopleCell(context, row, 'short'),
    peopleCell(context, row, 'over'),
  ];
}

/** What the cells of a row are: specialties of a sector or sectors of a specialty; else they are just cells. */
function partOf(
  { t }: Context,
  facts: RegionFacts,
  row: AnswerRow,
): (evaluable: number, total: number) => string {
  if (facts.regionCode === '_T') return t.sector.evaluableCells;
  if (row.occupation_code !== '_T') return t.sector.evaluableSectors;
  return row.sector_code === '_T' ? t.sector.evaluableCells : t.sector.evaluableSpecialties;
}

/** Why a row has no gap, from the cells that it holds. */
function reasonOf({ t }: Context, facts: RegionFacts, row: AnswerRow): Markup {
  const inRow = (code: string, own: string) => own === '_T' || code === own;
  const reason = facts.balance.find(
    (cell) =>
      cell.reason !== null &&
      inRow(cell.sector_code, row.sector_code) &&
      inRow(cell.occupation_code, row.occupation_code),
  )?.reason;
  return reason == null ? nothing : html`<small>${wordFor(t.names.reasonShort, reason)}</small>`;
}

function itaCell(context: Context, facts: RegionFacts, row: AnswerRow): Markup {
  const ita = itaClass(context, facts, row.sector_code, row.occupation_code);
  if (ita === null) return html`${context.formats.missing}`;
  if (ita.readings === '')
    return html`${ita.value}${ita.label === '' ? nothing : html`<small>${ita.label}</small>`}`;
  return html`<strong>${ita.value}</strong> – ${ita.label}<small>${ita.readings}</small>`;
}

/** When only some rows of a table are illustrative, each of them says so itself. */
function signIfMixed({ t }: Context, row: AnswerRow, rows: readonly AnswerRow[]): Markup {
  return illustrativeSign(t, row.is_illustrative && rows.some((one) => !one.is_illustrative));
}

/** The classes of the indicator and their bounds, as the seed declares them. */
function cuts({ t, formats, edition }: Context): string {
  const classes = edition.classes
    .filter((one) => one.indicator === 'ita')
    .map((one) => {
      const low = formats.ratio(one.lower, false);
      const high = formats.ratio(one.upper, false);
      const bounds =
        one.lower === null
          ? t.range.atMost(high)
          : one.upper === null
            ? t.range.above(low)
            : t.range.fromTo(low, high);
      return `${one.label} (${bounds})`;
    });
  return formats.commas(classes);
}
