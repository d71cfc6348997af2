import { html, type Markup, nothing } from '../../html/markup.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { firstYear } from '../../reading/plan/measures.ts';
import { type NextDecision, nextDecisions } from '../../reading/plan/next_decisions.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { AnswerRow } from '../../reading/rows.ts';
import { distinct, grouped, sum } from '../../reading/shaping.ts';
import { decidingData } from '../../reading/verdict.ts';
import { lookUp } from '../../words/shape/texts.ts';
import { amountOf, counted, placeOf } from '../act/plan_words.ts';
import { decidingName } from '../answer/deciding_name.ts';
import { peopleRange } from '../answer/people.ts';
import type { Context } from '../context.ts';

/** What reduces a surplus, where everything else serves a shortage. */
const REDUCES = new Set(['close', 'relocate']);

/** The answer of a region in three lines: what to decide, for whom, and why; or which datum would settle it. */
export function answerLines(context: Context, facts: RegionFacts): Markup {
  const { t } = context;
  const { plan, answer } = facts;
  if (answer === null) return nothing;
  const common = plan === null ? [] : nextDecisions(plan).filter(({ state }) => state === 'common');
  const rows = common.flatMap((one) => one.rows);
  const served = rows.length > 0 ? servedBy(facts, rows) : sureIn(facts);
  const lines: [string, string][] = [
    ...(plan === null ? [] : [[t.sheet.decide, decideLine(context, plan, common)] as [string, string]]),
    [rows.length > 0 ? t.sheet.forWhom : t.sheet.sure, forLine(context, facts, served)],
    rows.length > 0
      ? [t.sheet.because, becauseLine(context, answer, served)]
      : [t.sheet.waits, datumLine(context, facts)],
  ];
  return html`<div class="answer lines">${answer.is_illustrative ? html`<p>${t.sheet.conditional}</p>` : nothing}${lines
    .filter(([, line]) => line !== '')
    .map(
      ([name, line]) => html`<p><strong>${name}</strong> ${line}</p>
`,
    )}</div>`;
}

/** What every planned scenario recommends for the next intake, by whom and before when. */
export function decideLine(context: Context, plan: PlanFacts, common: readonly NextDecision[]): string {
  const { t, formats, labels } = context;
  const scenarios = plan.scenarios.length;
  const rows = common.flatMap((one) => one.rows);
  if (rows.length === 0) {
    const year = firstYear(plan);
    return t.sheet.nothing({ september: year === null ? '' : String(year), scenarios });
  }
  const days = rows.map((row) => row.decide_by).sort();
  const phrases = grouped(rows, (row) => row.action).flatMap((own) => {
    const amount = amountOf(context, own);
    const [short, long] = [lookUp(t.sheet.do, own[0]!.action), lookUp(t.planPage.do, own[0]!.action)];
    const said = short?.(amount.starts) ?? long?.(amount);
    return said === undefined ? [] : `${said}${placeOf(context, own, rows)}`;
  });
  return t.sheet.act({
    september: String(rows[0]!.year),
    measures: formats.list(phrases),
    deciders: formats.list(distinct(rows, (row) => labels.instrument(row.decided_by))),
    day: formats.date(days[0]!),
    last: days.at(-1) === days[0] ? '' : formats.date(days.at(-1)!),
    scenarios,
  });
}

interface Served {
  row: AnswerRow;
  side: 'short' | 'over';
}

/** The specialties for which the measures are, the largest shortage or surplus first. */
function servedBy(facts: RegionFacts, rows: readonly PlanDecision[]): Served[] {
  return bySize(
    distinct(rows, (row) => row.occupation_code).flatMap((code) => {
      const answer = facts.byOccupation.find((row) => row.occupation_code === code);
      const own = rows.filter((row) => row.occupation_code === code);
      const side = own.every((row) => REDUCES.has(row.action)) ? ('over' as const) : ('short' as const);
      return answer === undefined ? [] : [{ row: answer, side }];
    }),
  );
}

/** The specialties of which a shortage or a surplus is sure. */
function sureIn(facts: RegionFacts): Served[] {
  return bySize(
    facts.verdicts.flatMap(({ occupation_code, verdict }) => {
      const row = facts.byOccupation.find((one) => one.occupation_code === occupation_code);
      return row !== undefined && (verdict === 'short' || verdict === 'over') ? [{ row, side: verdict }] : [];
    }),
  );
}

function bySize(served: Served[]): Served[] {
  return served.sort((one, other) => sizeOf(other) - sizeOf(one));
}

function sizeOf({ row, side }: Served): number {
  return row[`${side}_persons`] ?? 0;
}

function forLine(context: Context, facts: RegionFacts, served: readonly Served[]): string {
  const { t, formats, labels } = context;
  const year = String(facts.answer!.to_year);
  // Three lines have sixty words: the first specialty has its number, a second its name, more are counted.
  const [first, second] = served;
  if (first === undefined) return t.sheet.noneSure(year);
  const sized = ({ row, side }: Served) => {
    const words = {
      name: labels.occupation(row.occupation_code),
      persons: counted(context, row[`${side}_persons`] ?? 0, row.is_illustrative),
      range: peopleRange(context, row, side),
    };
    return side === 'short' ? t.sheet.short(words) : t.sheet.over(words);
  };
  const others =
    second === undefined
      ? []
      : [
          served.length === 2
            ? labels.occupation(second.row.occupation_code)
            : t.sheet.others(served.length - 1),
        ];
  return t.sheet.byYear({
    list: formats.list([sized(first), ...others]),
    year,
  });
}

function becauseLine(context: Context, answer: AnswerRow, served: readonly Served[]): string {
  const { t } = context;
  const rows = served.map(({ row }) => row);
  const print = (value: number) => counted(context, value, answer.is_illustrative);
  return t.sheet.openings({
    openings: print(sum(rows, (row) => row.openings_persons)),
    candidates: print(sum(rows, (row) => row.supply_persons)),
    specialties: rows.length,
    from: String(answer.from_year),
    to: String(answer.to_year),
  });
}

/** The datum for which most specialties wait, with who holds it; empty where none waits. */
export function datumLine(context: Context, facts: RegionFacts): string {
  const { t, language } = context;
  const [first] = decidingData(facts.verdicts, language.code);
  if (first === undefined) return '';
  return t.sheet.datum({
    input: decidingName(context, first),
    holder: language.typeset(first.holder),
  });
}
