import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanFacts } from '../../reading/plan/facts.ts';
import { grouped } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { sizeCell } from './plan_words.ts';

/** Places that change specialty within their programme, over all intakes. */
export function planMoves(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  if (facts.classes.length === 0) return nothing;
  const moves = facts.classes.filter((row) => row.action === 'move');
  const title = heading(context, t.planPage.movesTitle);
  if (moves.length === 0) return html`${title}<p>${t.planPage.movesNone}</p>`;
  const lines = grouped(moves, (row) =>
    [row.lever_code, row.from_occupation_code, row.occupation_code].join(' '),
  );
  return html`${title}
<p>${t.planPage.movesIntro}</p>
${table({
  id: 'plan-deplacements',
  caption: t.planPage.movesCaption,
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.planPage.from },
    { label: t.planPage.to },
    { label: t.planPage.lever },
    { label: t.planPage.moved, numeric: true },
  ],
  rows: lines.map((rows) => {
    const one = rows[0]!;
    return [
      named(labels.occupation(one.from_occupation_code)),
      named(labels.occupation(one.occupation_code)),
      named(labels.lever(one.lever_code)),
      sizeCell(context, facts, rows),
    ];
  }),
})}`;
}
