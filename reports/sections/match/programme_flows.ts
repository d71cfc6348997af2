import { foldedTable } from '../../html/fold.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, named, nothing } from '../../html/markup.ts';
import type { Column } from '../../html/table.ts';
import type { ProgrammeFlowRow } from '../../reading/reference/rows.ts';
import { byCode, byKey, crossed, distinct } from '../../reading/shaping.ts';
import type { Context } from '../context.ts';
import { trainingPath } from './training.ts';

/** Flows of one programme: the whole year by year, then each region in its last year; a table a definition. */
export function programmeFlows(
  context: Context,
  programme: string,
  flows: readonly ProgrammeFlowRow[],
  id: string,
): Markup {
  const { t } = context;
  const rows = flows.filter((row) => row.programme_code === programme);
  const definitions = [...byKey(rows, (row) => row.definition)];
  if (rows.length === 0) return html`<p>${t.programmes.noFlows}</p>`;
  return html`${definitions.map(([definition, own], at) => {
    const part = definitions.length > 1 ? `${id}-${at + 1}` : id;
    const shown = definitions.length > 1 ? definition : null;
    return html`${yearTable(context, programme, own, part, shown)}
${regionTable(context, programme, own, part)}`;
  })}`;
}

function yearTable(
  context: Context,
  programme: string,
  flows: readonly ProgrammeFlowRow[],
  id: string,
  definition: string | null,
): Markup {
  const { t, labels } = context;
  const rows = flows.filter((row) => row.region_code === '_T');
  if (rows.length === 0) return nothing;
  const name = labels.programme(programme);
  const measures = measuresOf(rows);
  const years = crossed(rows, (row) => row.year, measureOf, measures).sort((a, b) => a.key - b.key);
  return foldedTable({
    id: `${id}-annees`,
    caption:
      definition === null
        ? t.programmes.flowsCaption(name)
        : t.programmes.flowsCaptionDefinition(name, labels.definition(measures[0]!, definition)),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [{ label: t.chart.columnYear }, ...measureColumns(context, measures)],
    rows: years.map(({ key, cells }) => [
      String(key),
      ...measures.flatMap((measure, at) => measureCells(context, measure, cells[at]?.[0])),
    ]),
  });
}

function regionTable(
  context: Context,
  programme: string,
  flows: readonly ProgrammeFlowRow[],
  id: string,
): Markup {
  const { t, labels } = context;
  const rows = flows.filter((row) => row.region_code !== '_T');
  if (rows.length === 0) return nothing;
  const measures = measuresOf(rows);
  const regions = crossed(rows, (row) => row.region_code, measureOf, measures).sort(byCode);
  return foldedTable({
    id: `${id}-regions`,
    caption: t.programmes.regionsCaption(labels.programme(programme)),
    mark: illustrativeMark(
      t,
      rows.some((row) => row.is_illustrative),
    ),
    columns: [
      { label: t.home.region },
      ...measureColumns(context, measures, (measure) => rows.find((row) => row.measure === measure)!.year),
    ],
    rows: regions.map(({ key, cells }) => [
      named(labels.region(key)),
      ...measures.flatMap((measure, at) => measureCells(context, measure, cells[at]?.[0])),
    ]),
  });
}

const measureOf = (row: ProgrammeFlowRow) => row.measure;

function measuresOf(rows: readonly ProgrammeFlowRow[]): string[] {
  const place = (measure: string) =>
    (trainingPath.indexOf(measure) + trainingPath.length + 1) % (trainingPath.length + 1);
  return distinct(rows, measureOf).sort((a, b) => place(a) - place(b));
}

function measureColumns(
  context: Context,
  measures: readonly string[],
  yearOf?: (measure: string) => number,
): Column[] {
  const { t, labels } = context;
  return measures.flatMap((measure) => {
    const name = labels.measure(measure);
    const rate = rateName(context, measure);
    return [
      { label: yearOf ? t.programmes.lastFlow(name, String(yearOf(measure))) : name, numeric: true },
      ...(rate === null ? [] : [{ label: rate, numeric: true }]),
    ];
  });
}

function measureCells(
  context: Context,
  measure: string,
  row: ProgrammeFlowRow | undefined,
): (string | Markup)[] {
  const { formats } = context;
  const rate = formats.share(row?.rate ?? null, row?.is_illustrative ?? false);
  return [flowCell(context, row), ...(rateName(context, measure) === null ? [] : [rate])];
}

/** What came and, where one was delivered, what was planned with the difference. */
function flowCell({ t, formats }: Context, row: ProgrammeFlowRow | undefined): string | Markup {
  if (row === undefined) return formats.missing;
  const actual = formats.persons(row.actual, row.is_illustrative);
  if (row.planned === null) return actual;
  const words = {
    planned: formats.persons(row.planned, row.is_illustrative),
    difference: formats.signedPersons(row.difference, row.is_illustrative),
  };
  return html`${actual}<small>${t.programmes.plannedDifference(words)}</small>`;
}

function rateName({ t }: Context, measure: string): string | null {
  if (measure === 'new_entrants') return t.programmes.fillRate;
  return measure === 'inserted_9m' ? t.programmes.nineMonthRate : null;
}
