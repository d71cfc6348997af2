import { figure } from '../../charts/figure.ts';
import { type BarGroup, type PartBars, partBarsChart } from '../../charts/part_bars.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { type Markup, named, nothing } from '../../html/markup.ts';
import type { TableContent } from '../../html/table.ts';
import type { PlanDecision, PlanFacts } from '../../reading/plan/facts.ts';
import { holderIn } from '../../reading/plan/measures.ts';
import { distinct, grouped, sum } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { millionsText } from '../money.ts';
import { inputName } from '../trust/input_name.ts';

/** Rows of the value of data that are drawn: the most precious. */
const MOST = 12;

/** What would lack at the end of each year, of which the plan covers a part: a group of bars a scenario. */
export function needByYear(context: Context, facts: PlanFacts): Markup {
  const { t, formats, labels } = context;
  const rows = facts.years.filter((row) => facts.scenarios.includes(row.scenario));
  const [own] = facts.outcomes;
  if (rows.length === 0 || own === undefined || own.need_persons === null || own.short_persons === null)
    return nothing;
  const print = (value: number | null) => formats.persons(value, facts.isIllustrative);
  const sizes = (row: (typeof rows)[number]) => {
    const short = Math.min(row.short_persons ?? 0, row.need_persons ?? 0);
    return [short, (row.need_persons ?? 0) - short];
  };
  const title = t.planChart.needTitle({
    scenario: labels.scenario(own.scenario),
    before: print(own.need_persons),
    after: print(own.short_persons),
    year: String(context.edition.run.target_year),
  });
  return barFigure(context, facts, {
    id: 'plan-annees',
    title,
    subtitle: t.planChart.needSubtitle,
    parts: [t.planChart.left, t.planChart.covered],
    groups: facts.scenarios.map((scenario) => ({
      name: labels.scenario(scenario),
      rows: rows
        .filter((row) => row.scenario === scenario)
        .map((row) => ({
          name: String(row.year),
          values: sizes(row),
          text: t.planChart.ofNeed({ left: print(row.short_persons), need: print(row.need_persons) }),
        })),
    })),
    print,
  });
}

/** Places and aids that start, a bar a lever, a part an intake; what closes or trains trainers opens no place. */
export function placesByLever(context: Context, facts: PlanFacts): Markup {
  const { t, formats, labels } = context;
  const opens = facts.decisions.filter(
    (row) =>
      facts.scenarios.includes(row.scenario) && row.action !== 'close' && row.action !== 'train_trainers',
  );
  const years = distinct(opens, (row) => row.year).sort((a, b) => a - b);
  const [scenario] = facts.scenarios;
  if (opens.length === 0 || scenario === undefined) return nothing;
  const startsOf = (rows: readonly PlanDecision[]) => sum(rows, (row) => row.starts_persons);
  const print = (value: number) => formats.persons(value, facts.isIllustrative);
  const leversOf = (code: string) =>
    grouped(
      opens.filter((row) => row.scenario === code),
      (row) => row.lever_code,
    ).sort((one, other) => startsOf(other) - startsOf(one));
  const first = facts.scenarios.flatMap((code) => leversOf(code).slice(0, 1))[0]!;
  return barFigure(context, facts, {
    id: 'plan-leviers',
    title: t.planChart.placesTitle({
      lever: labels.lever(first[0]!.lever_code),
      starts: print(startsOf(first)),
      scenario: labels.scenario(first[0]!.scenario),
    }),
    subtitle: t.planChart.placesSubtitle,
    parts: years.map((year) => t.planChart.intake(String(year))),
    groups: facts.scenarios.map((code) => ({
      name: labels.scenario(code),
      rows: leversOf(code).map((rows) => ({
        name: labels.lever(rows[0]!.lever_code),
        values: years.map((year) => startsOf(rows.filter((row) => row.year === year))),
        text: print(startsOf(rows)),
      })),
    })),
    print,
  });
}

/** What each datum would be worth before the first decision, with who holds it. */
export function valueOfData(context: Context, facts: PlanFacts): Markup {
  const { t, language } = context;
  const rows = worthKnowing(facts).slice(0, MOST);
  const title = dearestDatum(context, facts);
  if (title === null) return nothing;
  const print = (value: number) => millionsText(context, value, facts.isIllustrative);
  return barFigure(context, facts, {
    id: 'plan-donnees',
    title,
    subtitle: t.planChart.valueSubtitle,
    parts: [t.planPage.value],
    groups: [
      {
        name: '',
        rows: rows.map((row) => {
          const [holder] = language.typeset(holderIn(row, language.code)).split(/[,،;؛(]/);
          const name = inputName(context, row.input_group);
          return {
            name: holder === undefined || holder === '' ? name : `${name} – ${holder.trim()}`,
            values: [row.value_money!],
            text: print(row.value_money!),
          };
        }),
      },
    ],
    print,
  });
}

/** The datum that is worth most before the first decision, in words; null where none is worth anything. */
export function dearestDatum(context: Context, facts: PlanFacts): string | null {
  const [first] = worthKnowing(facts);
  if (first === undefined) return null;
  return context.t.planChart.valueTitle({
    datum: inputName(context, first.input_group),
    value: millionsText(context, first.value_money!, facts.isIllustrative),
  });
}

const worthKnowing = ({ data }: PlanFacts) => data.filter((row) => (row.value_money ?? 0) > 0);

interface Bars extends Pick<PartBars, 'parts'> {
  id: string;
  title: string;
  subtitle: string;
  groups: readonly BarGroup[];
  print: (value: number) => string;
}

/** The picture, and its numbers as a table: a row a bar, a column a part. */
function barFigure(context: Context, { isIllustrative }: PlanFacts, bars: Bars): Markup {
  const { t, language } = context;
  const groups = bars.groups.filter((group) => group.rows.length > 0);
  const shown = groups.map((group) => (groups.length > 1 ? group : { ...group, name: '' }));
  const words = { title: bars.title, subtitle: bars.subtitle, mark: illustrativeMark(t, isIllustrative) };
  const said = shown.flatMap((group) => group.rows.map((row) => `${row.name} ${row.text}`));
  const chart = partBarsChart({
    words: { id: bars.id, title: bars.title, description: said.join('. ') },
    groups: shown,
    parts: bars.parts,
    rtl: language.direction === 'rtl',
    mark: isIllustrative ? t.mark.short : '',
  });
  return figure(t, chart, words, tableOf(context, bars, groups, words.mark));
}

function tableOf(
  { t }: Context,
  { id, title, parts, print }: Bars,
  groups: readonly BarGroup[],
  mark: Markup,
): TableContent {
  const many = groups.length > 1;
  return {
    id: `${id}-donnees`,
    caption: title,
    mark,
    columns: [
      { label: t.planChart.bar },
      ...(many ? [{ label: t.planPage.scenario }] : []),
      ...parts.map((part) => ({ label: part, numeric: true })),
    ],
    rows: groups.flatMap((group) =>
      group.rows.map((row) => [
        named(row.name),
        ...(many ? [named(group.name)] : []),
        ...row.values.map((value) => print(value)),
      ]),
    ),
  };
}
