import { html, type Markup, nothing } from '../../html/markup.ts';
import type { ForecastRow } from '../../reading/rows.ts';
import { lookUp } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** Which model drew the line, what it does, and what agreement with the other lines changed. */
export function modelNote({ t, formats }: Context, row: ForecastRow | undefined): Markup {
  if (row === undefined || row.model === null) return nothing;
  const models = modelCodes(row.model).map(
    (code) => lookUp(t.names.model, code) ?? { name: code, meaning: '' },
  );
  const base =
    row.base_mean === null
      ? null
      : { base: formats.persons(row.base_mean, row.is_illustrative), year: String(row.year) };
  const sentences = [
    row.n_obs === 0 ? '' : t.chart.model(formats.list(models.map((model) => model.name)), row.n_obs),
    ...models.map((model) => model.meaning),
    row.is_reconciled ? t.chart.reconciled(base) : '',
    row.interval_kind === 'summed_ends' ? t.chart.summedEnds : '',
  ];
  return html`<p class="note">${sentences.filter((sentence) => sentence !== '').join(' ')}</p>`;
}

/** `reconciled(middle_of_six+local_trend)` is two models that then had to agree with the others. */
export function modelCodes(model: string): string[] {
  return model.replace(/^reconciled\((.*)\)$/, '$1').split('+');
}
