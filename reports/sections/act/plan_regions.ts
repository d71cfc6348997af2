import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import { byCode, byKey, crossed, sum, under } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { classTable } from './intake_calendar.ts';
import { kindOf, leverName, pair } from './plan_words.ts';

type Link = (regionCode: string) => string;

/** Places of the next intake: a row a region, a column a lever. */
export function planRegions(context: Context, facts: PlanFacts, link: Link): Markup {
  const { t, formats, labels } = context;
  if (facts.classes.length === 0) return nothing;
  const year = Math.min(...facts.classes.map((row) => row.year));
  const rows = facts.classes.filter((row) => row.year === year);
  const leverOf = (row: PlanClassRow) => `${row.lever_code} ${kindOf(row)}`;
  const levers = byKey(rows, leverOf);
  const heads = [...levers.keys()];
  const print = (value: number | null) => formats.persons(value, facts.isIllustrative);
  const cell = (some: readonly PlanClassRow[]) =>
    some.length === 0
      ? html`0`
      : pair(
          context,
          facts,
          sum(some, (row) => row.starts_persons),
          sum(some, (row) => row.insured_starts_persons),
          print,
        );
  const regions = crossed(rows, (row) => row.region_code, leverOf, heads).sort(byCode);
  return html`${heading(context, t.planPage.regionsTitle(String(year)))}
<p>${t.planPage.regionsIntro}</p>
${table({
  id: 'plan-regions',
  caption: t.planPage.regionsCaption(String(year)),
  mark: illustrativeMark(t, facts.isIllustrative),
  columns: [
    { label: t.home.region },
    ...[...levers.values()].map(([one]) => ({
      label: leverName(context, one!.lever_code, kindOf(one!)),
      numeric: true,
    })),
  ],
  rows: [
    ...regions.map(({ key, cells }) => [
      html`<a href="${link(key)}">${named(labels.region(key))}</a>`,
      ...cells.map(cell),
    ]),
    [html`<strong>${t.planPage.whole}</strong>`, ...under(rows, leverOf, heads).map(cell)],
  ],
})}`;
}

/** Every class of the plan, folded region by region. */
export function planDetails(context: Context, facts: PlanFacts): Markup {
  const { t, labels } = context;
  if (facts.classes.length === 0) return nothing;
  const regions = [...byKey(facts.classes, (row) => row.region_code)].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  // Folded parts are not printed, nor is their heading; the page of a region prints its own.
  return html`<div class="screen">${heading(context, t.planPage.detailsTitle)}
<p>${t.planPage.detailsIntro}</p>
${regions.map(([code, rows]) => {
  const own = { ...facts, regionCode: code, classes: rows };
  const id = code.toLowerCase();
  return html`<details><summary>${named(labels.region(code))}</summary>
${classTable(context, own, `classes-${id}`, false)}
${facts.high === null ? nothing : classTable(context, own, `assurance-${id}`, true)}
</details>
`;
})}</div>`;
}
