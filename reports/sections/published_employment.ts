import { type EndLabel, employmentChart } from '../charts/employment.ts';
import { figure } from '../html/figure.ts';
import { html, type Markup, named, nothing } from '../html/markup.ts';
import { table } from '../html/table.ts';
import type { NationalFacts } from '../reading/national_facts.ts';
import type { ForecastRow, ProgressRow, PublishedRow, TargetRow } from '../reading/rows.ts';
import type { Context } from './context.ts';

/** The published employment series of the adopted target, what follows it and the target itself. */
interface EmploymentLine {
  points: PublishedRow[];
  forecast: ForecastRow[];
  horizon: ForecastRow;
  target: TargetRow;
  progress: ProgressRow;
}

/** Null when no published series carries an adopted employment target in the target year. */
function readLine({ edition }: Context, national: NationalFacts): EmploymentLine | null {
  const target = national.targets.find(
    (row) =>
      row.measure === 'employment' &&
      row.adopted === 'adopted' &&
      row.kind === 'level' &&
      row.year === edition.run.target_year,
  );
  if (target === undefined) return null;
  const same = (row: { measure: string; definition: string }) =>
    row.measure === target.measure && row.definition === target.definition;
  const points = national.published.filter(same);
  const forecast = national.forecast.filter(same);
  const horizon = forecast.at(-1);
  const progress = national.progress.find(
    (row) => row.target_id === target.target_id && row.from_basis === 'baseline',
  );
  if (points.length === 0 || horizon === undefined || progress === undefined) return null;
  return { points, forecast, horizon, target, progress };
}

export async function publishedEmployment(context: Context, national: NationalFacts): Promise<Markup> {
  const { t } = context;
  const line = readLine(context, national);
  if (line === null) return html`<p>${t.national.noPublished}</p>`;
  return html`<div class="answer">
<p>${trendSentence(context, line)}</p>
<p>${t.national.rangeIsNoInterval(line.points.length)}</p>
<p>${requiredSentences(context, line, national)}</p>
</div>
${await chart(context, line)}
${otherDefinitions(context, line, national)}`;
}

function trendSentence({ t, formats }: Context, line: EmploymentLine): string {
  const { progress } = line;
  const words = {
    year: String(progress.target_year),
    low: formats.estimate(progress.trend_lo),
    high: formats.estimate(progress.trend_hi),
    target: formats.estimate(progress.target_value),
    shortfallLow: formats.estimate(progress.shortfall_lo),
    shortfallHigh: formats.estimate(progress.shortfall_hi),
    from: String(line.points[0]!.year),
    to: String(line.points.at(-1)!.year),
  };
  const short = progress.shortfall_lo !== null && progress.shortfall_lo > 0;
  return short ? t.national.employment(words) : t.national.employmentReached(words);
}

function requiredSentences({ t, formats }: Context, line: EmploymentLine, national: NationalFacts): string {
  const other = national.progress.find(
    (row) =>
      row.target_id === line.target.target_id && row.from_basis === 'last_actual' && !row.same_definition,
  );
  const words = (row: ProgressRow) => ({
    growth: formats.share(row.required_growth_share, false),
    from: String(row.from_year),
    fromValue: formats.estimate(row.from_value),
    perYear: formats.estimate(row.required_per_year),
  });
  const first = t.national.required(words(line.progress));
  return other === undefined ? first : `${first} ${t.national.requiredOther(words(other))}`;
}

async function chart(context: Context, line: EmploymentLine): Promise<Markup> {
  const { t, formats, labels } = context;
  const { horizon, progress } = line;
  const place = labels.region('_T');
  const [low, high] = [formats.estimate(progress.trend_lo), formats.estimate(progress.trend_hi)];
  const year = String(progress.target_year);
  const title = t.national.employmentChartTitle({
    low,
    high,
    year,
    target: formats.estimate(progress.target_value),
  });
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  const drawn = await employmentChart({
    words: { id: 'emploi-publie', title, description: description(context, line, place) },
    history: line.points.map(({ year: at, value }) => ({ year: at, value })),
    forecast: line.forecast,
    targets: [{ year: progress.target_year, value: progress.target_value }],
    endLabels: endLabels(context, line),
    pointLabels: line.points.map((point) => ({
      year: point.year,
      value: point.value,
      text: t.chart.pointLabel(formats.printed(point.value), String(point.year)),
    })),
    shortfall:
      horizon.range_hi !== null && horizon.range_hi < progress.target_value
        ? { from: horizon.range_hi, to: progress.target_value }
        : null,
    labels: {
      xTitle: t.chart.year,
      yTitle: t.chart.persons,
      observed: t.chart.observed,
      expected: t.chart.expected,
      mark: '',
    },
  });
  const print = (value: number | null) => formats.estimate(value);
  return figure(
    t,
    drawn,
    {
      title,
      subtitle: t.national.employmentChartSubtitle(String(first.year), String(last.year)),
      mark: nothing,
    },
    {
      id: 'donnees-emploi-publie',
      caption: t.chart.tableCaption(place),
      mark: nothing,
      columns: [
        { label: t.chart.columnYear },
        { label: t.chart.columnObserved, numeric: true },
        { label: t.chart.columnRange, numeric: true },
      ],
      rows: [
        ...line.points.map((row) => [String(row.year), formats.printed(row.value), t.sign.notApplicable]),
        ...line.forecast.map((row) => [
          String(row.year),
          t.sign.notApplicable,
          row.range_lo === null ? print(row.mean) : t.range.fromTo(print(row.range_lo), print(row.range_hi)),
        ]),
      ],
    },
  );
}

function endLabels({ t, formats }: Context, { horizon, progress }: EmploymentLine): EndLabel[] {
  const labels: EndLabel[] = [
    {
      value: progress.target_value,
      text: t.chart.target(formats.estimate(progress.target_value)),
      kind: 'target',
    },
  ];
  if (horizon.range_lo !== null && horizon.range_hi !== null) {
    labels.push(
      { value: horizon.range_hi, text: t.chart.highLabel(formats.estimate(horizon.range_hi)), kind: 'main' },
      { value: horizon.range_lo, text: t.chart.lowLabel(formats.estimate(horizon.range_lo)), kind: 'main' },
    );
  } else if (horizon.mean !== null) {
    const text = t.chart.forecastLabel(formats.estimate(horizon.mean), String(horizon.year));
    labels.push({ value: horizon.mean, text, kind: 'main' });
  }
  return labels;
}

function description({ t, formats }: Context, line: EmploymentLine, place: string): string {
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  return [
    t.chart.description({
      place,
      from: String(first.year),
      to: String(last.year),
      first: formats.printed(first.value),
      last: formats.printed(last.value),
    }),
    t.chart.descriptionRange({
      year: String(line.progress.target_year),
      low: formats.estimate(line.progress.trend_lo),
      high: formats.estimate(line.progress.trend_hi),
    }),
    t.chart.descriptionTarget({
      year: String(line.progress.target_year),
      value: formats.estimate(line.progress.target_value),
    }),
  ].join(' ');
}

/** Counts by others, which continue nothing and are continued by nothing. */
function otherDefinitions(
  { t, formats, labels }: Context,
  line: EmploymentLine,
  national: NationalFacts,
): Markup {
  const rows = national.published.filter(
    (row) => row.measure === line.target.measure && row.definition !== line.target.definition,
  );
  if (rows.length === 0) return nothing;
  return table({
    id: 'autres-definitions',
    caption: t.national.otherDefinitions,
    mark: nothing,
    columns: [
      { label: t.national.definition },
      { label: t.chart.columnYear, numeric: true },
      { label: t.national.value, numeric: true },
    ],
    rows: [...rows]
      .sort((a, b) => a.year - b.year || a.value - b.value)
      .map((row) => [
        named(labels.definition(row.measure, row.definition)),
        String(row.year),
        formats.printed(row.value),
      ]),
  });
}
