import { html, type Markup, nothing } from '../../html/markup.ts';
import type { DataRow } from '../../reading/reference/rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { whatHolds } from '../act/plan_answer.ts';
import { answerSentence, stockSentences } from '../answer/answer.ts';
import { verdictLine } from '../answer/verdicts.ts';
import type { Context } from '../context.ts';

/** The answer of the whole: who is short, what holds for the next intake, and the datum that is worth most. */
export function homeAnswer(context: Context, whole: RegionFacts, data: readonly DataRow[]): Markup {
  const { t } = context;
  const { answer, plan } = whole;
  const first =
    answer === null ? (stockSentences(context, whole)[0] ?? '') : answerSentence(context, whole, answer);
  const decided = plan === null ? [] : whatHolds(context, plan);
  const [datum] = data;
  return html`<div class="answer"><p>${first} <a href="national.html">${t.way.toNational}</a></p>
${verdictLine(context, whole.verdicts)}${
  decided.length === 0
    ? nothing
    : html`<p class="next">${decided.join(' ')} <a href="plan.html">${t.way.toPlan}</a></p>
`
}${
  datum === undefined
    ? nothing
    : html`<p>${t.way.firstDatum(datum)} <a href="data.html">${t.way.toData}</a></p>
`
}</div>`;
}
