import { HELD_SHARE } from '../../../models/balance/holds.ts';
import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { firstYear, holderIn, type Measure, measuresOf } from '../../reading/plan/measures.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { millions, millionsUnit } from '../money.ts';
import { errorShare } from './plan_outcomes.ts';
import { casesShare, decisionOf, effectOf, measureName, settlerName, sizeOf, unsure } from './plan_words.ts';

/** A longer list waits behind its name, but for what is recommended everywhere. */
const MOST_OPEN = 8;

/** Measures of the first year: recommended in every planned scenario, in some, and options with what would settle them. */
export function planMeasures(context: Context, facts: PlanFacts): Markup {
  const { t, formats } = context;
  const year = firstYear(facts);
  if (year === null) return nothing;
  const { common, some, options } = measuresOf(facts);
  const scenarios = facts.scenarios.length;
  return html`<div class="together">${heading(context, t.planPage.measuresTitle(String(year)))}
<p>${t.planPage.measuresIntro({ cases: formats.share(HELD_SHARE, false) })}</p></div>
${recommendedSums(context, facts)}
${reducedCases(context, facts)}
${
  common.length === 0
    ? html`<p>${t.planPage.commonNone(scenarios)}</p>`
    : table(measureTable(context, facts, common, 'plan-recommandees', t.planPage.commonCaption(scenarios)))
}
${longTable(context, facts, some, 'plan-un-scenario', t.planPage.someCaption)}
${
  facts.regionCode === '_T' && options.length > 0
    ? html`<p><a href="plan-details.html#plan-options-titre">${t.planPage.optionCaption}</a></p>`
    : longTable(context, facts, options, 'plan-options', t.planPage.optionCaption)
}`;
}

/** What is recommended nowhere, with what would settle it; of the country a list so long that it is no page of decisions. */
export function planOptions(context: Context, facts: PlanFacts): Markup {
  const { options } = measuresOf(facts);
  return longTable(context, facts, options, 'plan-options', context.t.planPage.optionCaption);
}

/** What is asked to be signed, beside the whole plan of which it is a part. */
function recommendedSums(context: Context, { scenarios, recommended, outcomes }: PlanFacts): Markup {
  const { t, labels, formats } = context;
  if (recommended.length === 0) return nothing;
  // In the order of the project, as everywhere on the page.
  const ordered = scenarios.flatMap((code) => recommended.filter(({ scenario }) => scenario === code));
  return html`<ul>${ordered.map((own) => {
    const whole = outcomes.find(({ scenario }) => scenario === own.scenario)?.cost_money ?? null;
    return html`<li>${t.planPage.recommendedSums({
      scenario: labels.scenario(own.scenario),
      measures: own.measures,
      cost: millions(context, own.cost_money, own.is_illustrative),
      whole: millions(context, whole, own.is_illustrative),
      unit: millionsUnit(context),
      brought: formats.persons(own.arrivals_persons, own.is_illustrative),
      lost: formats.persons(own.arrivals_lost_persons, own.is_illustrative),
    })}</li>
`;
  })}</ul>`;
}

/** Cases are solved reduced: how far from the full plan that is, at its worst over the planned scenarios. */
function reducedCases(context: Context, { regionCode, outcomes }: PlanFacts): Markup {
  const { t, formats } = context;
  const told = outcomes.flatMap(({ cases_error_share: error, cases_agreement_share: agreed }) =>
    error === null || agreed === null ? [] : [{ error, agreed }],
  );
  if (regionCode !== '_T' || told.length === 0) return nothing;
  const error = Math.max(...told.map((own) => own.error));
  const agreed = Math.min(...told.map((own) => own.agreed));
  return html`<p>${t.planPage.casesError({
    // A plan made on fewer tangents can come out no dearer: that is no error below zero.
    error: errorShare(context, Math.max(0, error)),
    agreed: formats.share(Math.floor(agreed * 100) / 100, false),
  })}</p>`;
}

function longTable(
  context: Context,
  facts: PlanFacts,
  measures: readonly Measure[],
  id: string,
  caption: string,
): Markup {
  if (measures.length === 0) return nothing;
  const content = measureTable(context, facts, measures, id, caption);
  return measures.length > MOST_OPEN ? foldedTable(content) : table(content);
}

/** A row a measure, a column a scenario; what would settle it where it is not recommended everywhere. */
function measureTable(
  context: Context,
  facts: PlanFacts,
  measures: readonly Measure[],
  id: string,
  caption: string,
): TableContent {
  const { t, labels } = context;
  const isNation = facts.regionCode === '_T';
  const isOpen = measures.some((measure) => settledBy(measure) !== null);
  return {
    id,
    caption,
    mark: illustrativeMark(
      t,
      measures.some(({ one }) => one.is_illustrative),
    ),
    columns: [
      { label: t.planPage.measure, long: true },
      ...facts.scenarios.map((scenario) => ({ label: labels.scenario(scenario), long: true })),
      { label: t.planPage.decision },
      ...(isOpen ? [{ label: t.planPage.settles, long: true }] : []),
    ],
    rows: measures.map((measure) => [
      html`${measureName(context, measure.one)}${isNation ? html`<small>${named(labels.region(measure.one.region_code))}</small>` : nothing}`,
      ...facts.scenarios.map((scenario) => scenarioCell(context, measure.rows.get(scenario))),
      decisionOf(context, measure.one),
      ...(isOpen ? [settlesCell(context, measure)] : []),
    ]),
  };
}

/** How much one plan takes of a measure, whom it brings, and in how many cases it holds. */
function scenarioCell(context: Context, row: PlanDecision | undefined): Markup {
  const { t } = context;
  if (row === undefined) return html`${t.planPage.absent}`;
  const said = [
    ...effectOf(context, row),
    row.robust_share === null ? '' : t.planPage.holdsIn(casesShare(context, row.robust_share)),
    row.is_unsure ? unsure(context, row) : '',
    row.is_minimum ? t.planPage.state.minimum : '',
  ].filter((text) => text !== '');
  return html`<strong>${sizeOf(context, [row])}</strong>${said.map((text) => html`<small>${text}</small>`)}`;
}

/** Of the scenarios in which a measure is an option, the datum that would settle it first. */
function settledBy(measure: Measure): PlanDecision | null {
  const rows = [...measure.rows.values()].filter((row) => !row.is_recommended);
  return rows.find((row) => row.settled_by !== null) ?? rows[0] ?? null;
}

function settlesCell(context: Context, measure: Measure): Markup {
  const { t, language } = context;
  const row = settledBy(measure);
  if (row === null) return html`${t.sign.notApplicable}`;
  if (row.settled_by === null) return html`${row.is_unsure ? t.sign.notApplicable : t.planPage.unsettled}`;
  const holder = holderIn(row, language.code);
  return html`${settlerName(context, row.settled_by)}${holder === '' ? nothing : html`<small>${named(language.typeset(holder))}</small>`}`;
}
