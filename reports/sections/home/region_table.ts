import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { type TableContent, table } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { leastOf, measuresOf } from '../../reading/plan/measures.ts';
import { grouped } from '../../reading/shaping.ts';
import { lookUp } from '../../words/shape/texts.ts';
import { amountOf } from '../act/plan_words.ts';
import { peopleCell } from '../answer/people.ts';
import { verdictSpread } from '../answer/verdicts.ts';
import type { Context } from '../context.ts';
import type { KnownRegion } from './region_map.ts';

interface Row extends KnownRegion {
  /** What every planned scenario recommends for the first intake. */
  common: PlanDecision[];
  options: number;
}

const KEYS = ['short', 'over', 'openings', 'measures', 'code'] as const;
type Key = (typeof KEYS)[number];

const amountIn: Record<Key, (row: Row) => number> = {
  short: ({ answer }) => answer.short_persons ?? -1,
  over: ({ answer }) => answer.over_persons ?? -1,
  openings: ({ answer }) => answer.openings_persons ?? -1,
  measures: ({ common }) => common.length,
  code: () => 0,
};

/**
 * What each region is short of and has to decide, in as many orders as somebody may ask for: one table an order, of which
 * a choice shows one, so that sorting needs no script.
 */
export function regionTable(
  context: Context,
  known: readonly KnownRegion[],
  link: (region: string) => string,
): Markup {
  const { t } = context;
  const rows = known.map((one) => ({ ...one, ...firstMeasures(one.facts.plan) }));
  const keys = rows.some((row) => row.facts.plan !== null) ? KEYS : KEYS.filter((key) => key !== 'measures');
  return html`<div class="sorts" role="group" aria-label="${t.way.sort}">
<span>${t.way.sort}</span>
${keys.map(
  (key, at) => html`<input type="radio" name="tri" id="tri-${key}"${at === 0 ? html` checked` : nothing}>
<label for="tri-${key}">${t.way.sortKey[key]}</label>
`,
)}${keys.map(
  (key) => html`<div class="sorted">
${table(sortedTable(context, rows, key, link))}</div>
`,
)}</div>`;
}

/** The measures of the first intake: of those that hold everywhere, the row of the scenario that takes least. */
function firstMeasures(plan: PlanFacts | null): { common: PlanDecision[]; options: number } {
  if (plan === null) return { common: [], options: 0 };
  const { common, some, options } = measuresOf(plan);
  return {
    common: common.map((measure) => leastOf(measure.rows.values())),
    options: some.length + options.length,
  };
}

function sortedTable(
  context: Context,
  rows: readonly Row[],
  key: Key,
  link: (region: string) => string,
): TableContent {
  const { t, formats, labels } = context;
  const { from_year, to_year } = rows[0]!.answer;
  const years = rows.flatMap(({ facts }) => facts.plan?.decisions.map((row) => row.year) ?? []);
  const illustrative = rows.some(({ answer }) => answer.is_illustrative);
  // A sort keeps the official order of what is equal.
  const sorted = [...rows].sort((one, other) => amountIn[key](other) - amountIn[key](one));
  return {
    id: `regions-${key}`,
    caption: t.way.tableCaption({ key: t.way.sortKey[key], year: String(to_year) }),
    mark: illustrativeMark(t, illustrative),
    columns: [
      { label: t.home.region },
      { label: t.verdict.short, numeric: true },
      { label: t.verdict.over, numeric: true },
      { label: t.home.openings(String(from_year), String(to_year)), numeric: true },
      { label: t.verdict.column, long: true },
      ...(years.length === 0 ? [] : [{ label: t.way.decide(String(Math.min(...years))), long: true }]),
    ],
    rows: sorted.map((row) => [
      html`<a href="${link(row.facts.regionCode)}">${named(labels.region(row.facts.regionCode))}</a>`,
      peopleCell(context, row.answer, 'short'),
      peopleCell(context, row.answer, 'over'),
      formats.persons(row.answer.openings_persons, row.answer.is_illustrative),
      verdictSpread(context, row.facts.verdicts),
      ...(years.length === 0 ? [] : [decideCell(context, row)]),
    ]),
  };
}

function decideCell(context: Context, { common, options }: Row): Markup {
  const { t, formats } = context;
  if (common.length === 0) return html`${t.way.decideOptions(options)}`;
  const phrases = grouped(common, (row) => row.action).flatMap((own) => {
    const phrase = lookUp(t.planPage.do, own[0]!.action);
    return phrase === undefined ? [] : [phrase(amountOf(context, own))];
  });
  const [first] = common.map((row) => row.decide_by).sort();
  return html`<strong>${formats.list(phrases)}</strong><small>${t.planPage.before(formats.date(first!))}</small>`;
}
