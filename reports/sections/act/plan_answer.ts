import { html, type Markup } from '../../html/markup.ts';
import type { PlanClassRow, PlanFacts } from '../../reading/plan/facts.ts';
import { sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { counted, insuredShare, isEmpty, millions, partsOf, planName } from './plan_words.ts';

/** How many places next year, decided by when; what the two plans mean; what they leave and what they cost. */
export function planAnswer(context: Context, facts: PlanFacts): Markup {
  const sentences = planSentences(context, facts);
  return html`<div class="answer">${sentences.map(
    (sentence) => html`<p>${sentence}</p>
`,
  )}</div>`;
}

/** How many places for the next intake of a place, decided by when: what most readers of its page came for. */
export function nextIntake(context: Context, facts: PlanFacts): string {
  const next = nextClasses(facts);
  if (next.length === 0) return '';
  return `${intakeSentence(context, facts, next)} ${decisions(context, next)}`;
}

/** Classes of the first September in which the plan opens any. */
function nextClasses(facts: PlanFacts): PlanClassRow[] {
  const some = facts.classes.filter((row) => row.starts_persons > 0);
  const first = Math.min(...some.map((row) => row.year));
  return some.filter((row) => row.year === first);
}

function intakeSentence(context: Context, facts: PlanFacts, next: readonly PlanClassRow[]): string {
  return context.t.planPage.answer({
    conditional: facts.isIllustrative,
    september: String(next[0]!.year),
    parts: partsOf(context, facts, next, false),
  });
}

export function planSentences(context: Context, facts: PlanFacts): string[] {
  const { t } = context;
  const next = nextClasses(facts);
  if (next.length === 0) return [t.planPage.nothing, uncovered(context, facts)].filter(Boolean);
  return [
    intakeSentence(context, facts, next),
    decisions(context, next),
    ...meaning(context, facts),
    wholePlan(context, facts),
    uncovered(context, facts),
    cost(context, facts),
  ].filter((sentence) => sentence !== '');
}

function decisions({ t, formats }: Context, classes: readonly PlanClassRow[]): string {
  const sorted = classes.map((row) => row.decide_by).sort();
  const [first, last] = [sorted[0]!, sorted.at(-1)!];
  if (first === last) return t.planPage.decideOn(formats.date(first));
  return t.planPage.decideBetween({ first: formats.date(first), last: formats.date(last) });
}

function meaning(context: Context, facts: PlanFacts): string[] {
  if (facts.high === null) return [];
  const { t, formats } = context;
  return [
    t.planPage.meaning({
      low: planName(context, facts.low),
      lowShare: formats.share(facts.low, false),
      high: planName(context, facts.high),
      highShare: formats.share(facts.high, false),
      isMedian: facts.low === 0.5,
    }),
  ];
}

function wholePlan(context: Context, facts: PlanFacts): string {
  const insured = facts.high === null ? null : partsOf(context, facts, facts.classes, true);
  return context.t.planPage.untilTarget({
    year: String(Math.max(...facts.classes.map((row) => row.year))),
    parts: partsOf(context, facts, facts.classes, false),
    insured: insured === null || isEmpty(insured) ? null : insured,
    name: facts.high === null ? '' : planName(context, facts.high),
  });
}

function uncovered(context: Context, facts: PlanFacts): string {
  const rows = facts.coverage.filter((row) => row.is_total);
  const left = sum(rows, (row) => row.uncovered_persons);
  const insured = sum(rows, (row) => row.insured_uncovered_persons);
  if (rows.length === 0 || Math.max(left, insured) < 0.5) return '';
  return context.t.planPage.uncovered({
    year: String(rows[0]!.year),
    persons: counted(context, left, facts.isIllustrative),
    insured: facts.high === null ? null : counted(context, insured, facts.isIllustrative),
    share: insuredShare(context, facts),
    conditional: facts.isIllustrative,
  });
}

function cost(context: Context, facts: PlanFacts): string {
  const rows = facts.costs.filter((row) => row.item !== 'aid');
  // A plan with a part whose cost is unknown has no cost.
  if (rows.length === 0 || rows.some((row) => row.cost_money === null)) return '';
  return context.t.planPage.cost({
    millions: millions(
      context,
      sum(rows, (row) => row.cost_money),
    ),
    insured:
      facts.high === null
        ? null
        : millions(
            context,
            sum(rows, (row) => row.insured_cost_money),
          ),
    share: insuredShare(context, facts),
    conditional: facts.isIllustrative,
  });
}
