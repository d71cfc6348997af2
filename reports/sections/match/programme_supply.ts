import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ProgrammeCellRow } from '../../reading/reference/rows.ts';
import { sum } from '../../reading/shaping.ts';
import type { ProgrammeFacts } from '../../reading/training/facts.ts';
import type { Context } from '../context.ts';

/** Whether the supply of each programme goes where people are short, or where there are too many. */
export function programmeSupply(context: Context, facts: ProgrammeFacts): Markup {
  const { t } = context;
  const rows = facts.cells;
  if (rows.length === 0) return nothing;
  const years = { from: String(Math.min(...rows.map((row) => row.from_year))), to: String(rows[0]!.to_year) };
  const illustrative = rows.some((row) => row.is_illustrative);
  const fed = facts.programmes.filter((one) => rows.some((row) => row.programme_code === one.programme_code));
  return html`<h2>${t.programmes.trainTitle}</h2>
<p>${t.programmes.trainIntro({ ...years, conditional: illustrative })}</p>
${table({
  id: 'former-juste',
  caption: t.programmes.trainCaption(years.from, years.to),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.programmes.programme },
    { label: t.programmes.supply, numeric: true },
    { label: t.programmes.toShort, numeric: true },
    { label: t.programmes.toSurplus, numeric: true },
    { label: t.programmes.toUnclear, numeric: true },
    { label: t.programmes.toUnknown, numeric: true },
  ],
  rows: fed.map((one) =>
    cells(
      context,
      one.programme_code,
      rows.filter((row) => row.programme_code === one.programme_code),
    ),
  ),
  note: t.programmes.trainNote,
})}
${byRegion(
  context,
  fed.map((one) => one.programme_code),
  rows,
  years,
  illustrativeMark(t, illustrative),
)}`;
}

type Reading = ProgrammeCellRow['reading'];

function cells(context: Context, programme: string, rows: readonly ProgrammeCellRow[]): (string | Markup)[] {
  const { t, formats, labels } = context;
  const illustrative = rows.some((row) => row.is_illustrative);
  const name = named(labels.programme(programme));
  if (rows.every((row) => row.supply_persons === null)) {
    const none = formats.missing;
    return [
      html`${name}<small>${t.programmes.trainUnknown}</small>`,
      t.sign.notEvaluable,
      none,
      none,
      none,
      none,
    ];
  }
  const part = (reading: Reading): Markup => {
    const own = rows.filter((row) => row.reading === reading);
    return html`${formats.persons(suppliedTo(own), illustrative)}<small>${t.programmes.cells(own.length)}</small>`;
  };
  return [
    name,
    formats.persons(suppliedTo(rows), illustrative),
    part('short'),
    part('surplus'),
    part('unclear'),
    part('unknown'),
  ];
}

/** Persons over some cells; a flow that is unknown stays out, and its programme says so. */
export function suppliedTo(rows: readonly ProgrammeCellRow[]): number {
  return sum(rows, (row) => row.supply_persons);
}

/** Where each programme leads in each region: to people short there, and to people too many there. */
function byRegion(
  context: Context,
  programmes: readonly string[],
  rows: readonly ProgrammeCellRow[],
  years: { from: string; to: string },
  mark: Markup,
): Markup {
  const { t, formats, labels, edition } = context;
  const known = programmes.filter((code) =>
    rows.some((row) => row.programme_code === code && row.supply_persons !== null),
  );
  const regions = edition.regions.filter((code) => rows.some((row) => row.region_code === code));
  if (regions.length < 2 || known.length === 0) return nothing;
  return table({
    id: 'former-juste-regions',
    caption: t.programmes.trainRegionCaption(years.from, years.to),
    mark,
    columns: [
      { label: t.home.region },
      ...known.map((code) => ({ label: labels.programme(code), numeric: true })),
    ],
    rows: regions.map((region) => [
      named(labels.region(region)),
      ...known.map((code) => {
        const own = rows.filter((row) => row.region_code === region && row.programme_code === code);
        const illustrative = own.some((row) => row.is_illustrative);
        const part = (reading: Reading) =>
          formats.persons(suppliedTo(own.filter((row) => row.reading === reading)), illustrative);
        if (own.length === 0) return t.sign.notApplicable;
        if (own.every((row) => row.reading === 'unknown')) return t.sign.notEvaluable;
        return t.programmes.shortAndSurplus(part('short'), part('surplus'));
      }),
    ]),
    note: t.programmes.trainRegionNote,
  });
}
