import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark, statusFlag } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import { table } from '../../html/table.ts';
import type { ScenarioAnswerRow, ScenarioStepRow } from '../../reading/analysis_rows.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import { peopleCell } from '../answer/people.ts';
import type { Context } from '../context.ts';
import { heading } from '../heading.ts';
import { amount, parameterName, scopeOf, unitOf } from '../trust/assumptions.ts';

/** People short and over in each scenario beside the trend. */
export function scenarioSection(context: Context, facts: RegionFacts): Markup {
  const { t, labels } = context;
  if (facts.scenarios.length < 2 || facts.answer === null) return nothing;
  const illustrative = facts.scenarios.some((row) => row.is_illustrative);
  return html`${heading(context, t.scenario.title)}
<p>${illustrative ? t.scenario.introIllustrative : t.scenario.intro}</p>
${table({
  id: 'scenarios',
  caption: t.scenario.caption(labels.region(facts.regionCode)),
  mark: illustrativeMark(t, illustrative),
  columns: [
    { label: t.scenario.name },
    { label: t.verdict.short, numeric: true },
    { label: t.scenario.difference, numeric: true },
    { label: t.verdict.over, numeric: true },
  ],
  rows: facts.scenarios.map((row) => scenarioCells(context, row)),
  note: t.scenario.note,
})}`;
}

/** A scenario: people short, how far that is from the reference, and people over. */
export function scenarioCells(context: Context, row: ScenarioAnswerRow): (string | Markup)[] {
  const { t, formats, labels, edition } = context;
  const isTrend = row.scenario === edition.run.scenario;
  return [
    named(labels.scenario(row.scenario)),
    peopleCell(context, row, 'short'),
    isTrend ? t.scenario.reference : formats.signedPersons(row.difference_persons, row.is_illustrative),
    peopleCell(context, row, 'over'),
  ];
}

/** What the scenarios change, step by step: rows that a user may add to. */
export function scenarioSteps(context: Context): Markup {
  const { t, labels, edition } = context;
  if (edition.steps.length === 0) return nothing;
  return foldedTable({
    id: 'etapes-scenarios',
    caption: t.scenario.stepsCaption,
    mark: nothing,
    columns: [
      { label: t.scenario.name },
      { label: t.scenario.changes, long: true },
      { label: t.scenario.from, long: true },
      { label: t.scenario.status },
    ],
    rows: edition.steps.map((row) => [
      named(labels.scenario(row.scenario)),
      stepWords(context, row),
      start(context, row),
      statusFlag(t, row.status),
    ]),
  });
}

export function stepWords(context: Context, row: ScenarioStepRow): string {
  const { t, formats, labels } = context;
  // A factor is a bare number; a level or an addition is in the unit of what it changes.
  const print = (value: number | null) =>
    row.operation === 'multiply' || row.target === 'series'
      ? formats.parameter(value)
      : amount(context, unitOf(context, row.name), value);
  return t.scenario.step({
    what: row.target === 'series' ? labels.measure(row.name) : parameterName(context, row.name),
    scope: scopeOf(context, row),
    operation: row.operation,
    value: print(row.value),
    range: row.low === null || row.high === null ? '' : t.range.fromTo(print(row.low), print(row.high)),
  });
}

/** A year with a decimal part begins in one of its months. */
function start({ t }: Context, row: ScenarioStepRow): string {
  const year = Math.floor(row.from_year);
  const month = Math.min(12, Math.floor((row.from_year - year) * 12 + 0.01) + 1);
  return t.scenario.start({ year, month, phaseYears: row.phase_years });
}
