import { html, type Markup, nothing } from '../../html/markup.ts';
import { readGap } from '../../reading/gap.ts';
import { textOf } from '../../reading/region/decision.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow, BalanceRow } from '../../reading/rows.ts';
import { byKey, distinct } from '../../reading/shaping.ts';
import { readStock } from '../../reading/stock.ts';
import { roundPersons } from '../../words/format/rounding.ts';
import type { AnswerWords } from '../../words/shape/handed.ts';
import { wordFor } from '../../words/shape/texts.ts';
import { nextIntake } from '../act/plan_answer.ts';
import type { Context } from '../context.ts';

/** The answer of a place: one sentence, then what it leaves out and how sure it is. */
export function answerSection(context: Context, facts: RegionFacts): Markup {
  const [first, ...others] =
    facts.answer === null ? stockSentences(context, facts) : flowSentences(context, facts, facts.answer);
  return html`<div class="answer"><p>${first ?? ''}</p>
${next(context, facts)}${others.map(
  (sentence) => html`<p>${sentence}</p>
`,
)}</div>`;
}

function flowSentences(context: Context, facts: RegionFacts, answer: AnswerRow): string[] {
  const { t, formats, edition } = context;
  const partial = answer.n_evaluable_cells > 0 && answer.n_evaluable_cells < answer.n_cells;
  const scope = t.answer.scope({
    evaluable: formats.persons(answer.openings_evaluable_persons, answer.is_illustrative),
    openings: formats.persons(answer.openings_persons, answer.is_illustrative),
  });
  const short = summary(context, facts);
  return [
    short || answerSentence(context, facts, answer),
    [
      ...(partial ? [scope] : []),
      // Beside a summary the figures below tell the median; alone, the answer tells it.
      certainty(context, answer, short === ''),
      edition.run.initial_gap_known ? '' : t.answer.initialUnknown,
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  ].filter((sentence) => sentence !== '');
}

/** What the plan asks to decide next; the nation's page leaves it to that of the plan. */
function next(context: Context, facts: RegionFacts): Markup {
  const sentence = facts.plan === null || facts.regionCode === '_T' ? '' : nextIntake(context, facts.plan);
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

/** The answer with its cause, what may be done and what decides, where the edition has put it into one sentence. */
function summary({ language }: Context, facts: RegionFacts): string {
  return facts.summary === null ? '' : language.typeset(textOf(facts.summary, 'sentence', language.code));
}

/** How sure the answer is: the draws and, where rows are real, the likelihood of a shortage. */
function certainty({ t, formats }: Context, answer: AnswerRow, withMedian: boolean): string {
  if (answer.gap_cum_persons === null) return '';
  const signed = (value: number | null) => formats.signedPersons(value, answer.is_illustrative);
  const median =
    answer.gap_cum_median === null || !withMedian
      ? ''
      : t.certainty.median({
          median: signed(answer.gap_cum_median),
          central: signed(answer.gap_cum_persons),
          conditional: answer.is_illustrative,
        });
  const likelihood =
    answer.is_illustrative || answer.p_shortage === null
      ? ''
      : t.certainty.shortage({
          probability: answer.p_shortage,
          share: formats.share(Math.round(answer.p_shortage * 100) / 100, false),
        });
  const basis = answer.is_illustrative ? t.answer.certaintyIllustrative : t.answer.certaintyDraws;
  return [likelihood, basis, median].filter((sentence) => sentence !== '').join(' ');
}

/** How many are short or over, in which specialties, by when, between which ends. */
export function answerSentence(context: Context, facts: RegionFacts, answer: AnswerRow): string {
  const { t } = context;
  const reading = readGap(answer);
  if (reading === 'not_evaluable') {
    return t.answer.notEvaluable({ year: String(answer.to_year), conditional: answer.is_illustrative });
  }
  const words = answerWords(context, facts, answer, reading === 'no_net_gap');
  if (reading === 'shortage') return t.answer.shortage(words);
  return reading === 'surplus' ? t.answer.surplus(words) : t.answer.noNetGap(words);
}

function answerWords(
  { t, formats, labels }: Context,
  facts: RegionFacts,
  answer: AnswerRow,
  signed: boolean,
): AnswerWords {
  const illustrative = answer.is_illustrative;
  const size = (value: number) => formats.persons(Math.abs(value), illustrative);
  const { gap_cum_lo_80: low, gap_cum_hi_80: high } = answer;
  const ends = low === null || high === null ? null : { low, high };
  const basis = wordFor(t.names.intervalBasis, answer.interval_basis ?? '');
  const nearer = ends && Math.min(Math.abs(ends.low), Math.abs(ends.high));
  const farther = ends && Math.max(Math.abs(ends.low), Math.abs(ends.high));
  const range =
    ends === null
      ? null
      : signed
        ? {
            low: formats.signedPersons(ends.low, illustrative),
            high: formats.signedPersons(ends.high, illustrative),
            basis,
          }
        : { low: size(nearer!), high: size(farther!), basis };
  const short = facts.byOccupation
    .filter((row) => readGap(row) === 'shortage')
    .sort((a, b) => a.gap_cum_persons! - b.gap_cum_persons!)
    .slice(0, 3);
  return {
    conditional: illustrative,
    persons: size(answer.gap_cum_persons!),
    year: String(answer.to_year),
    range,
    specialties: short.map((row) => ({
      name: labels.occupation(row.occupation_code),
      persons: size(row.gap_cum_persons!),
    })),
    count: roundPersons(Math.abs(answer.gap_cum_persons!), illustrative),
  };
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

function stockSentences({ t, formats, labels }: Context, facts: RegionFacts): string[] {
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
