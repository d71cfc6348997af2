import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { DatumRow, PlanFacts } from '../../reading/plan/facts.ts';
import { holderIn } from '../../reading/plan/measures.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millions, millionsUnit } from '../money.ts';
import { inputName } from '../trust/input_name.ts';

/** Data that stand on a page: the most precious. */
const MOST = 12;

/** What each datum would be worth before the first decision, the most precious first, with who holds it. */
export function planData(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  const rows = facts.data.slice(0, MOST);
  if (rows.length === 0) return nothing;
  return html`${heading(context, t.planPage.dataTitle)}
<p>${t.planPage.dataIntro}</p>
${table({
  id: 'plan-valeur-donnees',
  caption: t.planPage.dataCaption(millionsUnit(context)),
  mark: illustrativeMark(
    t,
    rows.some((row) => row.is_illustrative),
  ),
  columns: [
    { label: t.planPage.datum },
    { label: t.planPage.value, numeric: true },
    { label: t.planPage.valueYears, numeric: true },
    { label: t.planPage.holder, long: true },
  ],
  rows: rows.map((row) => datumCells(context, row)),
})}`;
}

function datumCells(context: Context, row: DatumRow): (string | Markup)[] {
  const { t, formats, language } = context;
  const holder = holderIn(row, language.code);
  return [
    html`${inputName(context, row.input_group)}${row.is_plan_input ? html`<small>${t.planPage.planInput}</small>` : nothing}`,
    millions(context, row.value_money, row.is_illustrative),
    formats.persons(row.value_persons, row.is_illustrative),
    holder === '' ? formats.missing : named(language.typeset(holder)),
  ];
}
