import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { SensitivityRow } from '../../reading/analysis_rows.ts';
import { decideCells, decideColumns, shareSentence } from '../answer/decide.ts';
import type { Context } from '../context.ts';

/** More than these are read in a table of their own. */
const SHOWN = 60;

/** The assumptions that move people short most, the heaviest first. */
export function rankedAssumptions(context: Context, all: readonly SensitivityRow[]): Markup {
  const { t } = context;
  const rows = all.filter((row) => row.input !== 'remainder');
  const title = html`<h2 id="poids">${t.sources.rankedTitle}</h2>`;
  if (rows.length === 0) return html`${title}<p>${t.sources.rankedNone}</p>`;
  return html`${title}
<p>${t.sources.rankedIntro}${rows.length > SHOWN ? ` ${t.sources.rankedShown({ shown: SHOWN, total: rows.length })}` : ''}</p>
${table({
  id: 'hypotheses-par-poids',
  caption: t.sources.rankedCaption,
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: decideColumns(context),
  rows: rows.slice(0, SHOWN).map((row, at) => {
    const [name, ...rest] = decideCells(context, row);
    return [html`${row.importance ?? at + 1}. ${name!}`, ...rest];
  }),
  note: `${t.decide.note} ${shareSentence(context, all, rows)}`,
})}`;
}
