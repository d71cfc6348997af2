import { at, axesLayer, type Plane, pixel, valueAt } from './axes.ts';
import { type Chart, type ChartWords, drawChart, type Frame, type Layer } from './chart.ts';
import { spread, valueScale, yearTicks } from './scales.ts';
import { colours, dash, fontSize } from './theme.ts';

export interface EmploymentPoint {
  year: number;
  value: number;
}

export interface EmploymentForecast {
  year: number;
  mean: number | null;
  lo_80: number | null;
  hi_80: number | null;
  lo_95: number | null;
  hi_95: number | null;
  range_lo: number | null;
  range_hi: number | null;
}

/** A label at the right of the plot, at the height of a value of the last year. */
export interface EndLabel {
  value: number;
  text: string;
  kind: 'main' | 'band' | 'target';
}

export interface EmploymentChart {
  words: ChartWords;
  history: readonly EmploymentPoint[];
  forecast: readonly EmploymentForecast[];
  targets: readonly EmploymentPoint[];
  endLabels: readonly EndLabel[];
  /** Points of the history that carry their value: all of a short series, the last of a long one. */
  pointLabels: readonly { year: number; value: number; text: string }[];
  /** A vertical measure between the trend and the target in the last year. */
  shortfall: { from: number; to: number } | null;
  labels: { xTitle: string; yTitle: string; observed: string; expected: string; mark: string };
}

const wide: Frame = { narrow: false, width: 540, height: 300, left: 66, right: 154, top: 40, bottom: 62 };
const narrow: Frame = { narrow: true, width: 190, height: 230, left: 52, right: 98, top: 40, bottom: 60 };

/** History, forecast with its bands or scenario range, and targets of one stock. */
export async function employmentChart(chart: EmploymentChart): Promise<Chart> {
  return drawChart(chart.words, { wide, narrow }, (frame) => {
    const plane = planeOf(chart, frame);
    return [
      ...bandLayers(chart, plane),
      axesLayer(plane, frame),
      ...originLayers(chart, plane, frame),
      ...lineLayers(chart, plane),
      ...targetLayers(chart, plane),
      ...labelLayers(chart, plane, frame),
      ...markLayers(chart, frame),
    ];
  });
}

function planeOf(chart: EmploymentChart, frame: Frame): Plane {
  const years = [...chart.history, ...chart.forecast, ...chart.targets].map((point) => point.year);
  const heights = [
    ...chart.history.map((point) => point.value),
    ...chart.targets.map((point) => point.value),
    ...chart.forecast.flatMap((row) => [row.mean, row.hi_95, row.range_hi]),
  ].filter((value) => value !== null);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return {
    first,
    last,
    scale: valueScale(Math.max(...heights) * 1.04, frame.narrow ? 4 : 5),
    years: yearTicks(first, last, frame.narrow ? 4 : 9),
    xTitle: chart.labels.xTitle,
    yTitle: chart.labels.yTitle,
  };
}

/** Bands start at the last observed point, where nothing is uncertain yet. */
function bandLayers(chart: EmploymentChart, plane: Plane): Layer[] {
  const origin = chart.history.at(-1);
  const band = (low: keyof EmploymentForecast, high: keyof EmploymentForecast) => {
    const rows = chart.forecast
      .filter((row) => row[low] !== null && row[high] !== null)
      .map((row) => ({ year: row.year, low: row[low], high: row[high] }));
    if (rows.length === 0) return [];
    return origin === undefined
      ? rows
      : [{ year: origin.year, low: origin.value, high: origin.value }, ...rows];
  };
  const area = (values: Layer[], fill: string): Layer[] =>
    values.length === 0
      ? []
      : [
          {
            data: { values },
            mark: { type: 'area', color: fill, opacity: 1 },
            encoding: at(plane, 'low', 'high'),
          },
        ];
  const edges = (values: Layer[]): Layer[] =>
    values.length === 0
      ? []
      : ['low', 'high'].map((field) => ({
          data: { values },
          mark: { type: 'line', color: colours.line, strokeWidth: 1.5, strokeDash: dash.range },
          encoding: at(plane, field),
        }));
  const range = band('range_lo', 'range_hi');
  return [
    ...area(range, colours.range),
    ...area(band('lo_95', 'hi_95'), colours.band95),
    ...area(band('lo_80', 'hi_80'), colours.band80),
    ...edges(range),
  ];
}

/** The line between what was seen and what is expected, named on both sides. */
function originLayers(chart: EmploymentChart, plane: Plane, frame: Frame): Layer[] {
  const origin = chart.history.at(-1);
  if (origin === undefined || chart.forecast.length === 0) return [];
  const side = (text: string, align: string, dx: number): Layer => ({
    data: { values: [{ year: origin.year, value: plane.scale.max, text }] },
    mark: { type: 'text', align, dx, dy: -8, color: colours.quiet, fontSize: fontSize(frame.narrow) },
    encoding: { ...at(plane), text: { field: 'text' } },
  });
  return [
    {
      data: { values: [{ year: origin.year, low: 0, high: plane.scale.max }] },
      mark: { type: 'rule', color: colours.quiet, strokeWidth: 1, strokeDash: dash.rule },
      encoding: at(plane, 'low', 'high'),
    },
    side(chart.labels.observed, 'right', -5),
    side(chart.labels.expected, 'left', 5),
  ];
}

function lineLayers(chart: EmploymentChart, plane: Plane): Layer[] {
  const origin = chart.history.at(-1);
  const means = chart.forecast.flatMap((row) =>
    row.mean === null ? [] : [{ year: row.year, value: row.mean }],
  );
  const hasRange = chart.forecast.some((row) => row.range_lo !== null);
  const expected = origin === undefined ? means : [origin, ...means];
  const dots = chart.pointLabels.length > 1 ? chart.history : chart.history.slice(-1);
  return [
    {
      data: { values: [...chart.history] },
      mark: { type: 'line', color: colours.line, strokeWidth: 2.5 },
      encoding: at(plane),
    },
    // A scenario range has no middle: a line in it would be read as the forecast.
    ...(means.length === 0 || hasRange
      ? []
      : [
          {
            data: { values: expected },
            mark: { type: 'line', color: colours.line, strokeWidth: 2.5, strokeDash: dash.forecast },
            encoding: at(plane),
          },
        ]),
    {
      data: { values: [...dots] },
      mark: { type: 'point', filled: true, color: colours.line, size: 55, opacity: 1 },
      encoding: at(plane),
    },
  ];
}

function targetLayers(chart: EmploymentChart, plane: Plane): Layer[] {
  const measure = chart.shortfall;
  return [
    ...(measure === null
      ? []
      : [
          {
            data: { values: [{ year: plane.last, low: measure.from, high: measure.to }] },
            mark: { type: 'rule', color: colours.target, strokeWidth: 1.5, strokeDash: dash.range },
            encoding: at(plane, 'low', 'high'),
          },
        ]),
    ...(chart.targets.length === 0
      ? []
      : [
          {
            data: { values: [...chart.targets] },
            mark: {
              type: 'point',
              shape: 'diamond',
              filled: true,
              color: colours.target,
              size: 110,
              opacity: 1,
            },
            encoding: at(plane),
          },
        ]),
  ];
}

function labelLayers(chart: EmploymentChart, plane: Plane, frame: Frame): Layer[] {
  const size = fontSize(frame.narrow);
  const wanted = chart.endLabels.map((label) => pixel(plane, frame, label.value));
  const placed = spread(wanted, size + 4, frame.height - 4);
  const end = chart.endLabels.map((label, index) => ({
    data: { values: [{ year: plane.last, value: valueAt(plane, frame, placed[index]!), text: label.text }] },
    mark: {
      type: 'text',
      align: 'left',
      baseline: 'middle',
      dx: 9,
      fontWeight: label.kind === 'band' ? 'normal' : 600,
      color: label.kind === 'target' ? colours.target : label.kind === 'main' ? colours.line : colours.quiet,
    },
    encoding: { ...at(plane), text: { field: 'text' } },
  }));
  const points = chart.pointLabels.map((label, index) => {
    const before = chart.history.filter((point) => point.year < label.year).at(-1);
    const isFirst = index === 0 && chart.pointLabels.length > 1;
    // Beside the line and away from the bands: above a rise, below a fall.
    const falls = before !== undefined && before.value > label.value;
    return {
      data: { values: [label] },
      mark: {
        type: 'text',
        align: isFirst ? 'left' : 'right',
        dx: isFirst ? 0 : -7,
        dy: isFirst || falls ? 18 : -12,
        fontWeight: 600,
        color: colours.line,
      },
      encoding: { ...at(plane), text: { field: 'text' } },
    };
  });
  return [...end, ...points];
}

/** The mark travels with the drawing when it is copied out of the page. */
function markLayers(chart: EmploymentChart, frame: Frame): Layer[] {
  if (chart.labels.mark === '') return [];
  return [
    {
      data: { values: [{ text: chart.labels.mark }] },
      mark: {
        type: 'text',
        align: 'right',
        baseline: 'bottom',
        color: '#5c4300',
        fontWeight: 600,
        fontSize: fontSize(frame.narrow) - 1,
      },
      encoding: {
        x: { value: frame.width + frame.right - 4 },
        y: { value: frame.height + frame.bottom - (frame.narrow ? 2 : 8) },
        text: { field: 'text' },
      },
    },
  ];
}
