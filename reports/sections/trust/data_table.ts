import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { DataRow } from '../../reading/reference/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { moneyText } from '../money.ts';

/** Missing data, the most decisive first: who holds each, which file to fill and what hangs on it. */
export function dataTable(context: Context, rows: readonly DataRow[]): Markup {
  const { t } = context;
  return table({
    id: 'donnees',
    caption: t.obtain.caption,
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.obtain.data },
      { label: t.obtain.holder, long: true },
      { label: t.obtain.template },
      { label: t.obtain.change, long: true },
      { label: t.obtain.decides, long: true },
      { label: t.obtain.now },
    ],
    rows: rows.map((row) => cells(context, row)),
    note: t.obtain.note,
  });
}

function cells(context: Context, row: DataRow): (string | Markup)[] {
  const { t, formats, language } = context;
  const asked = row.is_asked ? html`<small>${t.obtain.asked}</small>` : nothing;
  return [
    html`${formats.printed(row.rank)}. ${named(upperFirst(row.name, language.code))}${asked}`,
    row.holder === '' ? formats.missing : named(row.holder),
    html`<code>${row.template}</code>`,
    row.change === '' ? formats.missing : named(row.change),
    decides(context, row),
    html`${wordFor(t.obtain.status, row.status)}${row.grade === null || row.grade === '' ? nothing : html`<small>${wordFor(t.names.grade, row.grade)}</small>`}`,
  ];
}

/** Names begin a cell here; elsewhere they stand inside a sentence. */
export function upperFirst(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}

/** How many persons hang on it, what these persons are, and how much of the spread it goes with. */
function decides(context: Context, row: DataRow): Markup {
  const { t, formats } = context;
  const persons =
    row.decides_persons === null
      ? html`${t.sign.notEvaluable}`
      : html`<strong>${formats.persons(row.decides_persons, row.is_illustrative)}</strong>`;
  const basis = html`<small>${wordFor(t.obtain.basis, row.decides_basis)}</small>`;
  const cells =
    row.cells_not_evaluable === null || row.cells_not_evaluable === 0
      ? nothing
      : html`<small>${t.obtain.cells(row.cells_not_evaluable, formats.persons(row.openings_not_evaluable_persons, row.is_illustrative))}</small>`;
  return html`${persons}${basis}${cells}${share(context, row)}${worth(context, row)}`;
}

/** What the plan would save by it; less than half a person-year is nothing to ask anybody for. */
function worth(context: Context, { value_money, value_persons, is_illustrative }: DataRow): Markup {
  if (value_money === null || value_persons === null || value_persons < 0.5) return nothing;
  const { t, formats } = context;
  return html`<small>${t.obtain.worth({ money: moneyText(context, value_money), personYears: formats.persons(value_persons, is_illustrative) })}</small>`;
}

/** Whole per cent: the draws know no more. */
function share({ t, formats }: Context, row: DataRow): Markup {
  if (row.rank_share === null || row.rank_share < 0.0005) return nothing;
  const text =
    row.rank_share < 0.005
      ? t.decide.lessThanOne
      : formats.share(Math.round(row.rank_share * 100) / 100, false);
  return html`<small>${t.obtain.share(text)}</small>`;
}
