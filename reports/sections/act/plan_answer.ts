import { html, type Markup } from '../../html/markup.ts';
import type { PlanDecision, PlanFacts, PlanOutcome } from '../../reading/plan/facts.ts';
import { leastOf, type Measure, measuresOf, settlingOf } from '../../reading/plan/measures.ts';
import { grouped } from '../../reading/shaping.ts';
import { lookUp } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { millions, millionsText } from '../money.ts';
import { upperFirst } from '../trust/data_table.ts';
import { askedNow } from './plan_asked.ts';
import { dearestDatum } from './plan_charts.ts';
import { amountOf, counted, placeOf, settlerName } from './plan_words.ts';

/**
 * What is asked now: money, by whom, by when; the measures; what the rest waits for. Each whole plan stands in the table
 * below; in a sentence here where nothing is asked.
 *
 * @param choice what those who sign have to choose themselves.
 */
export function planAnswer(context: Context, facts: PlanFacts, choice: Markup): Markup {
  const asked = askedNow(context, facts);
  const sentences = (
    asked.length > 0
      ? [asked.join(' '), ...signedAndWaiting(context, facts)]
      : [...whatHolds(context, facts), ...facts.outcomes.map((row) => outcomeSentence(context, row))]
  ).filter((sentence) => sentence !== '');
  return html`<div class="answer lines">${sentences.map(
    (sentence) => html`<p>${sentence}</p>
`,
  )}${choice}</div>`;
}

function signedAndWaiting(context: Context, facts: PlanFacts): string[] {
  const { common, some, options } = measuresOf(facts);
  const rows = common.map((measure) => leastOf(measure.rows.values()));
  const datum = dearestDatum(context, facts);
  const waits = datum === null ? waitsSentence(context, [...some, ...options]) : `${datum}.`;
  return [recommendedSentence(context, facts, rows), `${context.t.planPage.rest} ${waits}`.trim()];
}

/** What every scenario recommends, decided by when; or that none does, and the datum that would settle most. */
export function whatHolds(context: Context, facts: PlanFacts): string[] {
  const { t } = context;
  if (facts.decisions.length === 0) return [t.planPage.nothing];
  const { common, some, options } = measuresOf(facts);
  const rows = common.map((measure) => leastOf(measure.rows.values()));
  if (rows.length > 0) return [recommendedSentence(context, facts, rows), decisionDays(context, rows)];
  return [
    t.planPage.recommendedNone({
      conditional: facts.isIllustrative,
      scenarios: facts.scenarios.length,
    }),
    waitsSentence(context, [...some, ...options]),
  ];
}

/** What every scenario recommends in a place; empty where none does: what most readers of its page came for. */
export function nextDecisions(context: Context, facts: PlanFacts): string {
  const rows = measuresOf(facts).common.map((measure) => leastOf(measure.rows.values()));
  if (rows.length === 0) return '';
  return `${recommendedSentence(context, facts, rows)} ${decisionDays(context, rows)}`;
}

function recommendedSentence(context: Context, facts: PlanFacts, rows: readonly PlanDecision[]): string {
  const { t, language } = context;
  const phrases = grouped(rows, (row) => row.action).flatMap((own) => {
    const phrase = lookUp(t.planPage.do, own[0]!.action);
    return phrase === undefined ? [] : [`${phrase(amountOf(context, own))}${placeOf(context, own, rows)}`];
  });
  return t.planPage.recommended({
    conditional: facts.isIllustrative,
    september: String(rows[0]!.year),
    scenarios: facts.scenarios.length,
    measures: phrases.map((phrase) => upperFirst(phrase, language.code)).join('. '),
  });
}

function decisionDays({ t, formats }: Context, rows: readonly PlanDecision[]): string {
  const days = rows.map((row) => row.decide_by).sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  if (first === last) return t.planPage.decideOn(formats.date(first));
  return t.planPage.decideBetween({ first: formats.date(first), last: formats.date(last) });
}

function waitsSentence(context: Context, options: readonly Measure[]): string {
  const { t, language } = context;
  const [most] = settlingOf(options, language.code);
  if (most === undefined) return '';
  return t.planPage.waits({
    input: settlerName(context, most.input),
    holder: language.typeset(most.holder),
    measures: options.length,
  });
}

function outcomeSentence(context: Context, row: PlanOutcome): string {
  const { t, formats, labels, edition } = context;
  if (row.need_persons === null || row.short_persons === null) return '';
  const print = (value: number | null) => formats.persons(value, row.is_illustrative);
  const money = (value: number) => millionsText(context, value, row.is_illustrative);
  return t.planPage.outcome({
    scenario: labels.scenario(row.scenario),
    conditional: row.is_illustrative,
    before: counted(context, row.need_persons, row.is_illustrative),
    after: counted(context, row.short_persons, row.is_illustrative),
    range:
      row.short_lo_80 === null || row.short_hi_80 === null
        ? ''
        : t.range.fromTo(print(row.short_lo_80), print(row.short_hi_80)),
    cost: row.cost_money === null ? '' : money(row.cost_money),
    costRange: costRange(context, row),
    year: String(edition.run.target_year),
  });
}

/** The 80 % range of a cost in words; empty where there is none. */
export function costRange(context: Context, row: PlanOutcome): string {
  if (row.cost_lo_80 === null || row.cost_hi_80 === null) return '';
  const print = (value: number) => millions(context, value, row.is_illustrative);
  return context.t.range.fromTo(print(row.cost_lo_80), print(row.cost_hi_80));
}
