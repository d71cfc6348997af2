import type { EndLabel } from '../../charts/axes/end_labels.ts';
import { figure } from '../../charts/figure.ts';
import { targetPathChart } from '../../charts/target_path/chart.ts';
import { type Markup, nothing } from '../../html/markup.ts';
import type { TargetPathRow } from '../../reading/analysis_rows.ts';
import type { PublishedRow } from '../../reading/rows.ts';
import type { Context } from '../context.ts';
import { billionsUnit, isMoney } from '../money.ts';
import { pastWord } from '../trust/past_word.ts';
import { bare, bareRange } from './targets.ts';

/** One adopted target as a picture: what was published, the even path, where the trend leads, milestones on the way. */
export function targetPathFigure(
  context: Context,
  rows: readonly TargetPathRow[],
  published: readonly PublishedRow[],
): Markup {
  const { t, formats, labels, language } = context;
  const last = rows.at(-1)!;
  const inUnit = (value: number) => (isMoney(context, last.unit) ? value / 1e9 : value);
  const print = (value: number | null) => bare(context, value, last.unit);
  const past = published
    .filter((row) => row.measure === last.measure && row.definition === last.definition)
    .filter((row) => row.year <= last.from_year);
  const observed = past.map(({ year, value }) => ({
    year,
    value: inUnit(value),
  }));
  const measure = labels.measure(last.measure);
  const title = t.path.chartTitle({
    measure,
    target: print(last.path_value),
    year: String(last.year),
    trend: last.trend_lo === null ? null : bareRange(context, last.trend_lo, last.trend_hi, last.unit),
  });
  const path = rows.filter((row) => row.year > last.from_year);
  const drawn = targetPathChart({
    words: {
      id: `trajectoire-${last.measure}`,
      title,
      description: `${title} ${t.path.startsFrom(print(last.from_value), String(last.from_year))}`,
    },
    observed: observed.length > 0 ? observed : [{ year: last.from_year, value: inUnit(last.from_value) }],
    observedText: print(last.from_value),
    path: path.map((row) => ({ year: row.year, value: inUnit(row.path_value) })),
    trend: path.flatMap((row) =>
      row.trend_lo === null || row.trend_hi === null
        ? []
        : [{ year: row.year, low: inUnit(row.trend_lo), high: inUnit(row.trend_hi) }],
    ),
    milestones: path.flatMap((row) =>
      row.milestone_value === null || row.year === last.year
        ? []
        : [{ year: row.year, value: inUnit(row.milestone_value), text: print(row.milestone_value) }],
    ),
    endLabels: ends(context, last, inUnit),
    shortfall:
      last.trend_hi !== null && last.trend_hi < last.path_value
        ? { from: inUnit(last.trend_hi), to: inUnit(last.path_value) }
        : null,
    labels: {
      tick: formats.printed,
      xTitle: labels.isStock(last.measure) ? t.chart.year : t.chart.yearFlow,
      yTitle: isMoney(context, last.unit)
        ? t.chart.billions(billionsUnit(context))
        : t.chart.inPersons(measure),
      observed: pastWord(t, past),
      path: t.path.value,
      trend: t.target.trend,
      milestone: t.path.milestone,
      mark: '',
    },
    rtl: language.direction === 'rtl',
  });
  return figure(
    t,
    drawn,
    { title, subtitle: t.path.chartSubtitle, mark: nothing },
    {
      id: `trajectoire-${last.measure}-donnees`,
      caption: title,
      mark: nothing,
      columns: [
        { label: t.chart.columnYear },
        { label: t.path.value, numeric: true },
        { label: t.target.trend, numeric: true },
        { label: t.path.milestone, numeric: true },
      ],
      rows: path.map((row) => [
        String(row.year),
        print(row.path_value),
        bareRange(context, row.trend_lo, row.trend_hi, row.unit),
        row.milestone_value === null ? t.sign.notApplicable : print(row.milestone_value),
      ]),
    },
  );
}

function ends(context: Context, last: TargetPathRow, inUnit: (value: number) => number): EndLabel[] {
  const { t } = context;
  const print = (value: number | null) => bare(context, value, last.unit);
  const target: EndLabel = {
    value: inUnit(last.path_value),
    text: t.chart.target(print(last.path_value)),
    kind: 'target',
  };
  if (last.trend_lo === null || last.trend_hi === null) return [target];
  const short = last.path_value - last.trend_hi;
  return [
    target,
    ...(short > 0
      ? [
          {
            value: inUnit((last.trend_hi + last.path_value) / 2),
            text: t.chart.shortfall(print(short), print(last.path_value - last.trend_lo)),
            kind: 'shortfall' as const,
          },
        ]
      : []),
    { value: inUnit(last.trend_hi), text: t.chart.highLabel(print(last.trend_hi)), kind: 'main' },
    { value: inUnit(last.trend_lo), text: t.chart.lowLabel(print(last.trend_lo)), kind: 'main' },
  ];
}
