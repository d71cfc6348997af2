import { html, type Markup, nothing } from '../../html/markup.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** One line on how the forecasts behind a page did in the past, or why that cannot be told. */
export function recordLine(context: Context, measure: string, definition: string): Markup {
  const sentence = recordSentence(context, measure, definition);
  return sentence === null ? nothing : html`<p class="note">${sentence}</p>`;
}

/** The series that feed the balance: demand, and supply where it is a series of its own. */
export function balanceRecord(context: Context): Markup {
  const { run } = context.edition;
  const demand = recordLine(context, run.demand_measure, run.demand_definition);
  if (run.basis !== 'stock' || run.supply_measure === null || run.supply_definition === null) return demand;
  return html`${demand}
${recordLine(context, run.supply_measure, run.supply_definition)}`;
}

function recordSentence(context: Context, measure: string, definition: string): string | null {
  const { t, formats, labels, edition } = context;
  const row = edition.scores.find((one) => one.set_name === `${measure}/${definition}`);
  if (row === undefined) return null;
  const name = labels.measure(measure);
  if (!row.evaluable || row.mape === null || row.mase === null || row.naive_mase === null) {
    return t.record.notEvaluable({
      measure: name,
      reason: wordFor(t.record.reason, row.reason ?? 'too_few_points'),
    });
  }
  const scored = t.record.scored({
    measure: name,
    series: row.n_series ?? 0,
    points: formats.printed(row.n_points),
    // The view prints it in per cent.
    error: formats.share(row.mape / 100, false),
    beats: row.beats_naive === 'yes',
    own: formats.ratio(row.mase, false),
    naive: formats.ratio(row.naive_mase, false),
  });
  if (row.coverage_80 === null || row.coverage_95 === null) return scored;
  const percent = (share: number) => formats.share(Math.round(share * 100) / 100, false);
  return `${scored} ${t.record.coverage({ in80: percent(row.coverage_80), in95: percent(row.coverage_95) })}`;
}
