import { html, type Markup, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { QualityRow } from '../../reading/reference/rows.ts';
import { sum } from '../../reading/shaping.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';

/** What of this edition is delivered, made up, imputed, assumed or not evaluable, in counts. */
export function qualitySection(context: Context, rows: readonly QualityRow[]): Markup {
  const { t, formats, edition } = context;
  const count = (what: string) => rows.find((row) => row.what === what)?.n ?? 0;
  const of = (n: number, total: number) => t.method.outOf(formats.printed(n), formats.printed(total));
  const accepted = sum(edition.sources, (source) => source.accepted);
  const rejected = sum(edition.sources, (source) => source.rejected);
  const status = (name: string) => edition.parameters.filter((row) => row.status === name).length;
  const unevaluable = rows.filter((row) => row.what === 'cells_not_evaluable');
  const total = edition.parameters.length;
  return html`<h2>${t.method.qualityTitle}</h2>
${table({
  id: 'qualite',
  caption: t.method.qualityCaption,
  mark: nothing,
  columns: [{ label: t.method.what }, { label: t.method.count, numeric: true }],
  rows: [
    [t.method.accepted, formats.printed(accepted)],
    [t.method.rejected, formats.printed(rejected)],
    ...(edition.hasIllustrative
      ? [[t.method.illustrative, of(count('illustrative'), count('observations'))]]
      : []),
    ...(count('cells') === 0
      ? []
      : [[t.method.cellsEvaluable, of(count('cells_evaluable'), count('cells'))]]),
    ...unevaluable.map((row) => [
      t.method.cellsReason(wordFor(t.names.reasonShort, row.reason ?? '')),
      formats.printed(row.n),
    ]),
    ...(count('regional_targets') === 0
      ? []
      : [[t.method.imputedTargets, of(count('imputed_targets'), count('regional_targets'))]]),
    ...(count('draws') === 0 ? [] : [[t.method.draws, formats.printed(count('draws'))]]),
    ...(total === 0
      ? []
      : [
          [t.method.assumed, of(status('assumed'), total)],
          [t.method.unknown, of(status('unknown'), total)],
        ]),
  ],
})}`;
}
