import type { EndLabel } from '../../charts/axes/end_labels.ts';
import { employmentChart } from '../../charts/employment/chart.ts';
import { figure } from '../../charts/figure.ts';
import { type Markup, nothing } from '../../html/markup.ts';
import type { EmploymentLine } from '../../reading/nation/employment_line.ts';
import type { Context } from '../context.ts';
import { pastWord } from '../trust/past_word.ts';

/** Published points, the forecast after them and the target, with the same numbers as a table. */
export function publishedEmploymentChart(context: Context, line: EmploymentLine): Markup {
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
  const drawn = employmentChart({
    words: {
      id: 'emploi-publie',
      title,
      description: description(context, line, place),
    },
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
      horizon.hi_80 !== null && horizon.hi_80 < progress.target_value
        ? { from: horizon.hi_80, to: progress.target_value }
        : null,
    labels: {
      tick: formats.printed,
      xTitle: t.chart.year,
      yTitle: t.chart.inPersons(labels.measure(line.target.measure)),
      observed: pastWord(t, line.points),
      expected: t.chart.expected,
      mark: '',
    },
  });
  const print = (value: number | null) => formats.estimate(value);
  const hasPublisher = line.forecast.some((row) => row.publisher_projection !== null);
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
      caption: t.chart.tableCaption(labels.measure(line.target.measure), place),
      mark: nothing,
      columns: [
        { label: t.chart.columnYear },
        { label: t.chart.columnPast(pastWord(t, line.points)), numeric: true },
        { label: t.chart.column80, numeric: true },
        ...(hasPublisher ? [{ label: t.chart.columnPublisher, numeric: true }] : []),
      ],
      rows: [
        ...line.points.map((row) => [
          String(row.year),
          formats.printed(row.value),
          t.sign.notApplicable,
          ...(hasPublisher ? [t.sign.notApplicable] : []),
        ]),
        ...line.forecast.map((row) => [
          String(row.year),
          t.sign.notApplicable,
          row.lo_80 === null ? print(row.mean) : t.range.fromTo(print(row.lo_80), print(row.hi_80)),
          ...(hasPublisher ? [formats.printed(row.publisher_projection)] : []),
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
  if (horizon.lo_80 !== null && horizon.hi_80 !== null) {
    if (horizon.hi_80 < progress.target_value) {
      labels.push({
        value: (horizon.hi_80 + progress.target_value) / 2,
        text: t.chart.shortfall(
          formats.estimate(progress.shortfall_lo),
          formats.estimate(progress.shortfall_hi),
        ),
        kind: 'shortfall',
      });
    }
    labels.push(
      { value: horizon.hi_80, text: t.chart.highLabel(formats.estimate(horizon.hi_80)), kind: 'main' },
      { value: horizon.lo_80, text: t.chart.lowLabel(formats.estimate(horizon.lo_80)), kind: 'main' },
    );
  } else if (horizon.mean !== null) {
    const text = t.chart.forecastLabel(formats.estimate(horizon.mean), String(horizon.year));
    labels.push({ value: horizon.mean, text, kind: 'main' });
  }
  return labels;
}

function description({ t, formats, labels }: Context, line: EmploymentLine, place: string): string {
  const [first, last] = [line.points[0]!, line.points.at(-1)!];
  return [
    t.chart.description({
      measure: labels.measure(line.target.measure),
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
