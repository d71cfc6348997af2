import { html, type Markup } from '../../html/markup.ts';
import { readGap } from '../../reading/gap.ts';
import type { SectorAnswerRow, SectorFacts } from '../../reading/sector/facts.ts';
import { counted } from '../act/plan_words.ts';
import type { Context } from '../context.ts';

/** The openings of a sector and their parts, its gap, and how much of it can be evaluated. */
export function sectorAnswer(context: Context, facts: SectorFacts): Markup {
  const sentences = sentencesOf(context, facts);
  return html`<div class="answer">${sentences.map(
    (sentence) => html`<p>${sentence}</p>
`,
  )}</div>`;
}

function sentencesOf(context: Context, facts: SectorFacts): string[] {
  const { t, formats } = context;
  const whole = facts.demand.find((row) => row.occupation_code === '_T');
  const answer = facts.whole;
  if (whole === undefined || answer === null) return [t.sectorPage.answerNone];
  const signed = (value: number) => formats.signedPersons(value, whole.is_illustrative);
  const openings = t.sectorPage.openings({
    conditional: whole.is_illustrative,
    persons: counted(context, whole.openings_persons, whole.is_illustrative),
    expansion: signed(whole.expansion_persons),
    replacement: signed(whole.replacement_persons),
    from: String(whole.from_year),
    to: String(whole.to_year),
  });
  return [openings, ...gapSentences(context, answer)];
}

function gapSentences(context: Context, answer: SectorAnswerRow): string[] {
  const { t, formats } = context;
  const illustrative = answer.is_illustrative;
  const reading = readGap(answer);
  if (reading === 'not_evaluable' || answer.gap_cum_persons === null) {
    return [t.answer.notEvaluable({ year: String(answer.to_year), conditional: illustrative })];
  }
  const { gap_cum_lo_80: low, gap_cum_hi_80: high } = answer;
  const signed = (value: number | null) => formats.signedPersons(value, illustrative);
  const gap = t.sectorPage.gap({
    conditional: illustrative,
    kind: reading === 'no_net_gap' ? 'none' : reading,
    persons: counted(context, Math.abs(answer.gap_cum_persons), illustrative),
    low: signed(low),
    high: signed(high),
    year: String(answer.to_year),
    range: low !== null && high !== null,
    share: formats.share(0.8, false),
  });
  if (answer.n_evaluable_cells === answer.n_cells) return [gap];
  const scope = t.sectorPage.evaluableOf({
    evaluable: formats.persons(answer.openings_evaluable_persons, illustrative),
    total: formats.persons(answer.openings_persons, illustrative),
  });
  return [gap, scope];
}
