import { illustrativeMark } from '../html/mark.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { ProgrammeCellRow } from '../reading/reference_rows.ts';
import type { ProgrammeFacts } from '../reading/training_facts.ts';
import type { Context } from './context.ts';

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
})}`;
}

function cells(context: Context, programme: string, rows: readonly ProgrammeCellRow[]): (string | Markup)[] {
  const { t, formats, labels } = context;
  const illustrative = rows.some((row) => row.is_illustrative);
  const name = named(labels.programme(programme));
  // A programme of which one part is unknown has no whole; its known parts stay.
  const isKnown = rows.some((row) => row.supply_persons !== null);
  if (!isKnown) {
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
  const part = (persons: keyof ProgrammeCellRow, count: keyof ProgrammeCellRow): Markup => {
    const sum = rows.reduce((total, row) => total + Number(row[persons]), 0);
    const n = rows.reduce((total, row) => total + Number(row[count]), 0);
    return html`${formats.persons(sum, illustrative)}<small>${t.programmes.cells(n)}</small>`;
  };
  const whole = rows.reduce((total, row) => total + (row.supply_persons ?? 0), 0);
  return [
    name,
    formats.persons(whole, illustrative),
    part('short_persons', 'n_short'),
    part('surplus_persons', 'n_surplus'),
    part('unclear_persons', 'n_unclear'),
    part('unknown_persons', 'n_unknown'),
  ];
}
