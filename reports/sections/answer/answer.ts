import { html, type Markup, nothing } from '../../html/markup.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow, BalanceRow } from '../../reading/rows.ts';
import { byKey, distinct } from '../../reading/shaping.ts';
import { readStock } from '../../reading/stock.ts';
import { roundPersons } from '../../words/format/rounding.ts';
import type { AnswerWords } from '../../words/shape/handed.ts';
import { wordFor } from '../../words/shape/texts.ts';
import { nextDecisions } from '../act/plan_answer.ts';
import type { Context } from '../context.ts';
import { peopleRange } from './people.ts';
import { otherPerimeters } from './perimeters.ts';
import { decidingSection, verdictLine } from './verdicts.ts';

/** The answer of a place: one sentence, what can be decided, then what it leaves out and how sure it is. */
export function answerSection(context: Context, facts: RegionFacts): Markup {
  const [first, ...others] = answerSentences(context, facts);
  return html`<div class="answer"><p>${first ?? ''}</p>
${verdictLine(context, facts.verdicts)}${next(context, facts)}${others.map(
  (sentence) => html`<p>${sentence}</p>
`,
)}</div>
${decidingSection(context, facts.verdicts)}`;
}

/** The answer in a sentence, then how sure it is and what it leaves out. */
export function answerSentences(context: Context, facts: RegionFacts): string[] {
  return facts.answer === null ? stockSentences(context, facts) : flowSentences(context, facts, facts.answer);
}

function flowSentences(context: Context, facts: RegionFacts, answer: AnswerRow): string[] {
  const { t, formats, edition } = context;
  const partial = answer.n_evaluable_cells > 0 && answer.n_evaluable_cells < answer.n_cells;
  const scope = t.answer.scope({
    share: formats.share(answer.evaluable_share, false),
    openings: formats.persons(answer.openings_persons, answer.is_illustrative),
  });
  return [
    answerSentence(context, facts, answer),
    [
      ...(partial ? [scope] : []),
      certainty(context, answer),
      edition.run.initial_gap_known ? '' : t.answer.initialUnknown,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
    otherPerimeters(context, facts),
  ].filter((sentence) => sentence !== '');
}

/** What every planned scenario recommends here; the nation's page leaves it to that of the plan. */
function next(context: Context, facts: RegionFacts): Markup {
  const { plan, regionCode } = facts;
  const sentence = plan === null || regionCode === '_T' ? '' : nextDecisions(context, plan);
  return sentence === ''
    ? nothing
    : html`<p class="next">${sentence}</p>
`;
}

/** Which parts have no answer, and why: one sentence a reason. */
export function leftOutSection(context: Context, facts: RegionFacts): Markup {
  const sentences = facts.answer === null ? [] : leftOutSentences(context, facts);
  return sentences.length === 0 ? nothing : html`<p class="note">${sentences.join(' ')}</p>`;
}

/** How sure the answer is: the draws and, where rows are real, the likelihood of a shortage. */
function certainty({ t, formats }: Context, answer: AnswerRow): string {
  if (answer.short_persons === null) return '';
  if (answer.is_illustrative) return t.answer.certaintyIllustrative;
  const likelihood =
    answer.p_short === null
      ? ''
      : t.certainty.shortage({
          probability: answer.p_short,
          share: formats.share(Math.round(answer.p_short * 100) / 100, false),
        });
  return [likelihood, t.answer.certaintyDraws].filter((sentence) => sentence !== '').join(' ');
}

/** How many are short and how many over, in which specialties, by when, between which ends. */
export function answerSentence(context: Context, facts: RegionFacts, answer: AnswerRow): string {
  const { t, labels, formats } = context;
  const illustrative = answer.is_illustrative;
  const year = String(answer.to_year);
  if (answer.short_persons === null) return t.answer.notEvaluable({ year, conditional: illustrative });
  const size = (value: number | null) => formats.persons(value, illustrative);
  const short = facts.byOccupation
    .filter((row) => (row.short_persons ?? 0) >= 0.5)
    .sort((a, b) => b.short_persons! - a.short_persons!)
    .slice(0, 3);
  const words: AnswerWords = {
    conditional: illustrative,
    year,
    short: { n: roundPersons(answer.short_persons, illustrative), text: size(answer.short_persons) },
    shortRange: peopleRange(context, answer, 'short'),
    over: { n: roundPersons(answer.over_persons ?? 0, illustrative), text: size(answer.over_persons) },
    overRange: peopleRange(context, answer, 'over'),
    specialties: short.map((row) => ({
      name: labels.occupation(row.occupation_code),
      persons: size(row.short_persons),
    })),
  };
  return t.answer.shortOver(words);
}

/** Which parts have no gap and why; reasons that touch the same sectors share a sentence. */
function leftOutSentences({ t, formats, labels }: Context, facts: RegionFacts): string[] {
  // In the nation every row is a total, of the same cell over the regions.
  const isCell = (row: BalanceRow) =>
    facts.regionCode === '_T' ? row.sector_code !== '_T' && row.occupation_code !== '_T' : !row.is_total;
  const cells = facts.balance.filter((row) => isCell(row) && row.reason !== null);
  const reasons = [...byKey(cells, (row) => row.reason ?? '')]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([reason, rows]) => ({
      reason: wordFor(t.names.reason, reason),
      sectors: formats.list(
        distinct(rows, (row) => row.sector_code)
          .sort()
          .map((code) => labels.sector(code)),
      ),
    }));
  return [...byKey(reasons, (one) => one.sectors)].map(([sectors, some]) =>
    t.answer.leftOut({ reasons: formats.list(some.map((one) => one.reason)), sectors }),
  );
}

/** A balance of stocks in two sentences: its answer, and what it rests on. */
export function stockSentences({ t, formats, labels }: Context, facts: RegionFacts): string[] {
  const stock = readStock(facts.balance);
  if (stock === null) return [t.answer.noBalance];
  const year = String(stock.year);
  const lastObserved = facts.history.at(-1)?.year;
  const sentence =
    stock.nShort === 0
      ? t.answer.stockBalanced({ year, total: formats.printed(stock.nTotal) })
      : t.answer.stock({
          year,
          short: stock.nShort,
          total: stock.nTotal,
          largest: stock.shortages.slice(0, 3).map((row) => ({
            name: labels.occupation(row.occupation_code),
            persons: formats.persons(Math.abs(row.gap_persons!), row.is_illustrative),
          })),
          conditional: stock.illustrative,
        });
  if (lastObserved === undefined) return [sentence];
  const beyond = stock.year > lastObserved ? ` ${t.answer.stockBeyond}` : '';
  return [sentence, `${t.answer.stockCertainty(String(lastObserved))}${beyond}`];
}
