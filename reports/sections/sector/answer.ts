import { html, type Markup } from '../../html/markup.ts';
import type { SectorAnswerRow, SectorFacts } from '../../reading/sector/facts.ts';
import { counted } from '../act/plan_words.ts';
import { peopleRange } from '../answer/people.ts';
import { decidingSection, verdictLine } from '../answer/verdicts.ts';
import type { Context } from '../context.ts';

/** The openings of a sector, the people it is short of and has over, and what can be decided. */
export function sectorAnswer(context: Context, facts: SectorFacts): Markup {
  const [first, ...others] = sentencesOf(context, facts);
  return html`<div class="answer"><p>${first ?? ''}</p>
${verdictLine(context, facts.verdicts)}${others.map(
  (sentence) => html`<p>${sentence}</p>
`,
)}</div>
${decidingSection(context, facts.verdicts)}`;
}

function sentencesOf(context: Context, facts: SectorFacts): string[] {
  const { t, formats } = context;
  const answer = facts.whole;
  if (answer === null) return [t.sectorPage.answerNone];
  const illustrative = answer.is_illustrative;
  const openings = t.sectorPage.openings({
    conditional: illustrative,
    persons: counted(context, answer.openings_persons ?? 0, illustrative),
    from: String(answer.from_year),
    to: String(answer.to_year),
  });
  if (answer.short_persons === null)
    return [openings, t.answer.notEvaluable({ year: String(answer.to_year), conditional: illustrative })];
  const scope =
    answer.n_evaluable_cells === answer.n_cells
      ? []
      : [t.sectorPage.evaluableOf({ share: formats.share(answer.evaluable_share, false) })];
  return [`${openings} ${sides(context, answer)}`, ...scope, t.sectorPage.allocated];
}

function sides(context: Context, answer: SectorAnswerRow): string {
  const illustrative = answer.is_illustrative;
  return context.t.sectorPage.sides({
    conditional: illustrative,
    short: counted(context, answer.short_persons ?? 0, illustrative),
    shortRange: peopleRange(context, answer, 'short'),
    over: counted(context, answer.over_persons ?? 0, illustrative),
    overRange: peopleRange(context, answer, 'over'),
    year: String(answer.to_year),
  });
}
