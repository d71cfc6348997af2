import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { RegionTargetRow } from '../../reading/analysis_rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { billionsText, isMoney } from '../money.ts';

/** A region's part of the national targets, beside its own forecast. */
export function imputedTargets(context: Context, rows: readonly RegionTargetRow[], place: string): Markup {
  const { t } = context;
  const imputed = rows.some((row) => row.obs_status === 'I');
  return table({
    id: 'cibles-imputees',
    caption: imputed ? t.imputed.caption(place) : t.target.caption(place),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.target.what },
      { label: t.target.year, numeric: true },
      { label: t.target.value, numeric: true },
      { label: t.imputed.trend, numeric: true },
      { label: t.imputed.difference, numeric: true },
      { label: t.imputed.status },
    ],
    rows: rows.map((row) => cells(context, row)),
    ...(imputed ? { note: t.imputed.noteImputed } : {}),
  });
}

function cells(context: Context, row: RegionTargetRow): (string | Markup)[] {
  const { t, formats, labels } = context;
  const illustrative = row.is_illustrative || row.forecast_is_illustrative === true;
  const print = (value: number | null, made: boolean) =>
    value !== null && isMoney(context, row.unit)
      ? billionsText(context, value)
      : formats.persons(value, made);
  const difference = row.forecast_mean === null ? null : row.forecast_mean - row.value;
  return [
    html`${named(labels.measure(row.measure))}<small>${named(labels.definition(row.measure, row.definition))}</small>`,
    String(row.year),
    print(row.value, row.is_illustrative),
    row.forecast_mean === null
      ? formats.missing
      : print(row.forecast_mean, row.forecast_is_illustrative === true),
    difference === null ? formats.missing : formats.signedPersons(difference, illustrative),
    wordFor(t.imputed.obsStatus, row.obs_status),
  ];
}
