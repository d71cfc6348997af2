import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ScoreRow } from '../../reading/analysis_rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** How the forecasts of every set of series did in the past, beside the last value held. */
export function accuracySection(context: Context): Markup {
  const { t, edition } = context;
  const title = html`<h2>${t.method.accuracyTitle}</h2>
<p>${t.method.accuracyIntro}</p>`;
  if (edition.scores.length === 0) return html`${title}<p>${t.method.accuracyNone}</p>`;
  return html`${title}
${table({
  id: 'exactitude',
  caption: t.method.accuracyCaption,
  mark: nothing,
  columns: [
    { label: t.method.series },
    { label: t.method.beats },
    { label: t.method.points, numeric: true },
    { label: t.method.error, numeric: true },
    { label: t.method.own, numeric: true },
    { label: t.method.naive, numeric: true },
    { label: t.method.inBand, numeric: true },
  ],
  rows: edition.scores.map((row) => cells(context, row)),
  note: t.method.accuracyNote,
})}`;
}

function cells(context: Context, row: ScoreRow): (string | Markup)[] {
  const { t, formats, labels } = context;
  const [measure = '', definition = ''] = row.set_name.split('/');
  const name = html`${named(labels.measure(measure))}<small>${named(labels.definition(measure, definition))}</small>`;
  if (!row.evaluable || row.mase === null) {
    const reason = html`<small>${wordFor(t.record.reason, row.reason ?? 'too_few_points')}</small>`;
    const none = t.sign.notApplicable;
    return [name, html`${t.sign.notEvaluable}${reason}`, none, none, none, none, none];
  }
  const percent = (share: number | null) =>
    share === null ? formats.missing : formats.share(Math.round(share * 100) / 100, false);
  return [
    name,
    html`<strong>${row.beats_naive === 'yes' ? t.method.yes : t.method.no}</strong>`,
    formats.printed(row.n_points),
    // The view prints it in per cent.
    formats.share(row.mape === null ? null : row.mape / 100, false),
    formats.ratio(row.mase, false),
    formats.ratio(row.naive_mase, false),
    formats.commas([percent(row.coverage_80), percent(row.coverage_95)]),
  ];
}
