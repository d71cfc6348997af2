import { fold } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { firstYear } from '../../reading/plan/measures.ts';
import { byKey, distinct } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { decisionOf, effectOf, measureName, sizeOf, stateOf } from './plan_words.ts';

/** Years after the first that stand on a page: later ones will be planned again before anybody decides them. */
const YEARS_AFTER = 1;

/** What the plan of one scenario decides in the first years: a fold a region. */
export function planDecisions(
  context: Context,
  facts: PlanFacts,
  scenario: string,
  link: (region: string) => string,
): Markup {
  const { t, labels } = context;
  const first = firstYear(facts);
  if (first === null) return nothing;
  const { near, later } = byNearness(
    facts.decisions.filter((row) => row.scenario === scenario),
    first,
  );
  const regions = [...byKey(near, (row) => row.region_code)].sort(([one], [other]) => (one < other ? -1 : 1));
  return html`<p>${t.planPage.decisionsIntro({ first: String(first), last: String(first + YEARS_AFTER) })}</p>
${regions.map(([code, rows]) =>
  fold(
    named(labels.region(code)),
    html`<p><a href="${link(code)}">${t.intake.toRegion}</a></p>
${table(decisionTable(context, rows, code, `decisions-${code.toLowerCase()}`))}`,
  ),
)}
${later === 0 ? nothing : html`<p class="note">${t.planPage.more(later)}</p>`}`;
}

/** The same of one region after the first year, whose measures stand above it. */
export function regionDecisions(context: Context, facts: PlanFacts): Markup {
  const { t } = context;
  const first = firstYear(facts);
  if (first === null) return nothing;
  const { near, later } = byNearness(
    facts.decisions.filter((row) => facts.scenarios.includes(row.scenario)),
    first,
  );
  const next = near.filter((row) => row.year > first);
  return html`${next.length === 0 ? nothing : scenarioTables(context, facts, next, facts.regionCode)}
${later === 0 ? nothing : html`<p class="note">${t.planPage.more(later)}</p>`}`;
}

function byNearness(rows: readonly PlanDecision[], first: number): { near: PlanDecision[]; later: number } {
  const near = rows.filter((row) => row.year <= first + YEARS_AFTER);
  return { near, later: rows.length - near.length };
}

function scenarioTables(
  context: Context,
  facts: PlanFacts,
  rows: readonly PlanDecision[],
  region: string,
): Markup {
  const { t, labels } = context;
  return html`${facts.scenarios.map((scenario, at) => {
    const own = rows.filter((row) => row.scenario === scenario);
    if (own.length === 0)
      return html`<p>${t.planPage.decisionsNone({ scenario: labels.scenario(scenario) })}</p>`;
    return table(decisionTable(context, own, region, `decisions-${region.toLowerCase()}-${at + 1}`));
  })}`;
}

function decisionTable(
  context: Context,
  rows: readonly PlanDecision[],
  region: string,
  id: string,
): TableContent {
  const { t, labels } = context;
  return {
    id,
    caption: t.planPage.decisionsCaption({
      place: labels.region(region),
      scenario: labels.scenario(rows[0]!.scenario),
      years: yearsOf(context, rows),
    }),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.planPage.measure, long: true },
      { label: t.planPage.sizeColumn },
      { label: t.planPage.decision },
      { label: t.planPage.stateColumn },
      { label: t.planPage.september, numeric: true },
      { label: t.planPage.arrival, numeric: true },
    ],
    rows: rows.map((row) => [
      html`${measureName(context, row)}${programme(context, row)}`,
      html`<strong>${sizeOf(context, [row])}</strong>${effectOf(context, row).map((text) => html`<small>${text}</small>`)}`,
      decisionOf(context, row),
      stateOf(context, row),
      String(row.year),
      String(row.arrival_year),
    ]),
  };
}

function yearsOf({ formats }: Context, rows: readonly PlanDecision[]): string {
  return formats.list(distinct(rows, (row) => String(row.year)).sort());
}

/** The programme in which the places stand, where its name says more than that of the lever. */
function programme({ labels }: Context, row: PlanDecision): Markup {
  if (row.programme_code === null || row.programme_code === '') return nothing;
  return html`<small>${named(labels.programme(row.programme_code))}</small>`;
}
