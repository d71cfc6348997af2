import type { EndLabel } from '../../charts/axes/end_labels.ts';
import { employmentChart } from '../../charts/employment/chart.ts';
import type { EmploymentChart } from '../../charts/employment/input.ts';
import { figure } from '../../charts/figure.ts';
import { illustrativeMark } from '../../html/mark.ts';
import { html, type Markup, nothing } from '../../html/markup.ts';
import type { TableContent } from '../../html/table.ts';
import type { RegionFacts } from '../../reading/region/facts.ts';
import type { ForecastRow } from '../../reading/rows.ts';
import { wordFor } from '../../words/shape/texts.ts';
import type { Context } from '../context.ts';
import { modelNote } from '../trust/model_note.ts';

/** A stock over the years, of a place or of a sector. */
export type StockFacts = Pick<
  RegionFacts,
  'history' | 'historyBasis' | 'historyIsIllustrative' | 'forecast' | 'targets'
>;

/** The demand stock of a place over the years: chart, its numbers and the model that drew the future. */
export function employmentSection(context: Context, facts: RegionFacts): Markup {
  return stockFigure(context, facts, context.labels.region(facts.regionCode));
}

/** @param place the name of the place or of the sector. */
export function stockFigure(context: Context, facts: StockFacts, place: string): Markup {
  const { t } = context;
  if (facts.history.length === 0) return nothing;
  const chart = employmentChart(chartOf(context, facts, place));
  return html`${figure(
    t,
    chart,
    {
      title: chartTitle(context, facts, place),
      subtitle: subtitle(context, facts),
      mark: illustrativeMark(t, facts.historyIsIllustrative),
    },
    dataTable(context, facts, place),
  )}
${modelNote(context, facts.forecast.at(-1))}`;
}

function subtitle({ t }: Context, facts: StockFacts): string {
  if (facts.forecast.length === 0) return t.chart.subtitleObserved;
  const past = pastWord(t, facts);
  return facts.forecast.some((row) => row.lo_80 !== null)
    ? t.chart.subtitle(past)
    : t.chart.subtitleNoBand(past);
}

/** What the past of a stock is: it is called observed only where all of it was counted. */
function pastWord(t: Context['t'], facts: StockFacts): string {
  return wordFor(t.evidence.basis, facts.historyBasis);
}

/** What the project calls the stock that firms need. */
function measureName({ labels, edition }: Context): string {
  return labels.measure(edition.run.demand_measure);
}

function chartTitle(context: Context, facts: StockFacts, place: string): string {
  const { t, formats } = context;
  const last = facts.history.at(-1)!;
  const horizon = facts.forecast.at(-1);
  if (horizon === undefined || horizon.mean === null)
    return t.chart.tableCaption(measureName(context), place);
  return t.chart.title({
    measure: measureName(context),
    place,
    last: formats.persons(last.value, facts.historyIsIllustrative),
    horizon: formats.persons(horizon.mean, horizon.is_illustrative),
    from: String(last.year),
    to: String(horizon.year),
  });
}

function chartOf(context: Context, facts: StockFacts, place: string): EmploymentChart {
  const { t, formats } = context;
  const last = facts.history.at(-1)!;
  const illustrative = facts.historyIsIllustrative;
  const targets = facts.targets
    .filter((row) => row.adopted === 'adopted' && row.kind === 'level' && row.sector_code === '_T')
    .filter((row) => row.measure === context.edition.run.demand_measure)
    .filter((row) => row.definition === context.edition.run.demand_definition)
    .map((row) => ({ year: row.year, value: row.value }));
  return {
    words: {
      id: 'emploi',
      title: chartTitle(context, facts, place),
      description: describeChart(context, facts, place),
    },
    history: facts.history,
    forecast: facts.forecast,
    targets,
    endLabels: endLabels(context, facts.forecast.at(-1), targets),
    pointLabels: [{ ...last, text: formats.persons(last.value, illustrative) }],
    shortfall: null,
    labels: {
      tick: formats.printed,
      xTitle: t.chart.year,
      yTitle: t.chart.inPersons(measureName(context)),
      observed: pastWord(t, facts),
      expected: t.chart.expected,
      mark: illustrative ? t.mark.short : '',
    },
  };
}

function endLabels(
  { t, formats }: Context,
  horizon: ForecastRow | undefined,
  targets: readonly { value: number }[],
): EndLabel[] {
  const labels: EndLabel[] = targets.map((target) => ({
    value: target.value,
    text: t.chart.target(formats.estimate(target.value)),
    kind: 'target',
  }));
  if (horizon === undefined) return labels;
  const print = (value: number | null) => formats.persons(value, horizon.is_illustrative);
  const add = (value: number | null, text: string, kind: EndLabel['kind']) => {
    if (value !== null) labels.push({ value, text, kind });
  };
  add(horizon.hi_95, t.chart.band95, 'band');
  add(horizon.hi_80, t.chart.band80, 'band');
  add(horizon.mean, t.chart.forecastLabel(print(horizon.mean), String(horizon.year)), 'main');
  return labels;
}

function describeChart(context: Context, facts: StockFacts, place: string): string {
  const { t, formats } = context;
  const illustrative = facts.historyIsIllustrative;
  const [first, last] = [facts.history[0]!, facts.history.at(-1)!];
  const horizon = facts.forecast.at(-1);
  const print = (value: number | null) => formats.persons(value, illustrative);
  const sentences = [
    illustrative ? `${t.mark.short}.` : '',
    t.chart.description({
      measure: measureName(context),
      place,
      from: String(first.year),
      to: String(last.year),
      first: print(first.value),
      last: print(last.value),
    }),
  ];
  if (horizon !== undefined) {
    const range =
      horizon.lo_80 === null
        ? t.headline.noBand
        : t.headline.band80(t.range.fromTo(print(horizon.lo_80), print(horizon.hi_80)));
    sentences.push(
      t.chart.descriptionForecast({ year: String(horizon.year), mean: print(horizon.mean), range }),
    );
  }
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function dataTable(context: Context, facts: StockFacts, place: string): TableContent {
  const { t, formats } = context;
  const has = (field: keyof ForecastRow) => facts.forecast.some((row) => row[field] !== null);
  const [has80, has95] = [has('lo_80'), has('lo_95')];
  const skip = formats.missing;
  const observed = facts.history.map((row) => [
    String(row.year),
    formats.persons(row.value, facts.historyIsIllustrative),
    t.sign.notApplicable,
    ...(has80 ? [t.sign.notApplicable] : []),
    ...(has95 ? [t.sign.notApplicable] : []),
  ]);
  const expected = facts.forecast.map((row) => {
    const ends = (low: number | null, high: number | null) =>
      low === null
        ? skip
        : t.range.fromTo(
            formats.persons(low, row.is_illustrative),
            formats.persons(high, row.is_illustrative),
          );
    return [
      String(row.year),
      t.sign.notApplicable,
      formats.persons(row.mean, row.is_illustrative),
      ...(has80 ? [ends(row.lo_80, row.hi_80)] : []),
      ...(has95 ? [ends(row.lo_95, row.hi_95)] : []),
    ];
  });
  const numeric = (label: string) => ({ label, numeric: true });
  return {
    id: 'donnees-emploi',
    caption: t.chart.tableCaption(measureName(context), place),
    mark: illustrativeMark(t, facts.historyIsIllustrative),
    columns: [
      { label: t.chart.columnYear },
      numeric(t.chart.columnPast(pastWord(t, facts))),
      numeric(t.chart.columnForecast),
      ...(has80 ? [numeric(t.chart.column80)] : []),
      ...(has95 ? [numeric(t.chart.column95)] : []),
    ],
    rows: [...observed, ...expected],
    note: `${t.sign.notApplicable} = ${t.sign.notApplicableMeaning}`,
  };
}
