import { at, axesLayer, type Plane } from './axes.ts';
import { type Chart, drawChart, type Frame, type FrameBase, frameFor, type Layer } from './chart.ts';
import type { EmploymentChart, EmploymentForecast } from './employment_input.ts';
import { labelLayers, markLayers, originLayers, shownEnds } from './employment_labels.ts';
import { headroom, tickLabels, valueScale, yearTicks } from './scales.ts';
import { colours, dash } from './theme.ts';

const wide: FrameBase = { narrow: false, total: 912, height: 320, left: 66, right: 150, top: 46, bottom: 56 };
const narrow: FrameBase = { narrow: true, total: 310, height: 220, left: 44, right: 90, top: 46, bottom: 60 };

/** History, forecast with its bands or scenario range, and targets of one stock. */
export async function employmentChart(chart: EmploymentChart): Promise<Chart> {
  return drawChart(chart.words, { wide: frameOf(chart, wide), narrow: frameOf(chart, narrow) }, (frame) => {
    const plane = planeOf(chart, frame.narrow);
    return [
      // First: only the first layer of a drawing gets grid lines.
      axesLayer(plane, frame),
      ...bandLayers(chart, plane),
      ...originLayers(chart, plane, frame),
      ...lineLayers(chart, plane),
      ...targetLayers(chart, plane),
      ...labelLayers(chart, plane, frame),
      ...markLayers(chart, frame),
    ];
  });
}

function frameOf(chart: EmploymentChart, base: FrameBase): Frame {
  const ends = shownEnds(chart, base.narrow).map((label) => label.text);
  return frameFor(base, tickLabels(planeOf(chart, base.narrow).scale), ends);
}

function planeOf(chart: EmploymentChart, isNarrow: boolean): Plane {
  const years = [...chart.history, ...chart.forecast, ...chart.targets].map((point) => point.year);
  const heights = [
    ...chart.history.map((point) => point.value * headroom),
    ...chart.targets.map((point) => point.value),
    ...chart.forecast.flatMap((row) => [row.mean, row.hi_95, row.range_hi]),
  ].filter((value) => value !== null);
  const first = Math.min(...years);
  const last = Math.max(...years);
  return {
    first,
    last,
    scale: valueScale(Math.max(...heights) * 1.03, isNarrow ? 4 : 5),
    years: yearTicks(first, last, isNarrow ? 4 : 9),
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
