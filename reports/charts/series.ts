import { at, axesLayer, type Plane, pixel, valueAt } from './axes.ts';
import {
  type Chart,
  type ChartWords,
  drawChart,
  type Frame,
  type FrameBase,
  frameFor,
  type Layer,
} from './chart.ts';
import { spread, tickLabels, valueScale, yearTicks } from './scales.ts';
import { colours, dash, fontSize } from './theme.ts';

export interface NamedSeries {
  name: string;
  points: readonly { year: number; value: number }[];
  lastLabel: string;
}

export interface SeriesChart {
  words: ChartWords;
  series: readonly NamedSeries[];
  targets: readonly { year: number; value: number; text: string }[];
  /** A year in which two definitions meet without joining. */
  breakMark: { year: number; text: string } | null;
  labels: { xTitle: string; yTitle: string };
}

const wide: FrameBase = { narrow: false, total: 912, height: 300, left: 66, right: 174, top: 46, bottom: 52 };
const narrow: FrameBase = { narrow: true, total: 310, height: 220, left: 36, right: 94, top: 46, bottom: 52 };

/** Each series has its own line, dash and shape of point: the colour only repeats what they tell. */
const looks = [
  { color: colours.older, shape: 'square', strokeDash: dash.second },
  { color: colours.line, shape: 'circle', strokeDash: [1, 0] },
  { color: colours.ink, shape: 'triangle-up', strokeDash: dash.forecast },
];

/** Series of several definitions side by side, never joined, with targets and the mark of a break. */
export async function seriesChart(chart: SeriesChart): Promise<Chart> {
  return drawChart(chart.words, { wide: frameOf(chart, wide), narrow: frameOf(chart, narrow) }, (frame) => {
    const plane = planeOf(chart, frame.narrow);
    return [
      axesLayer(plane, frame),
      ...breakLayers(chart, plane),
      ...chart.series.flatMap((series, index) => seriesLayers(series, index, plane)),
      ...targetLayers(chart, plane),
      ...labelLayers(chart, plane, frame),
    ];
  });
}

/** Only targets of the last year stand beside the plot; the names of the series stand inside it. */
function frameOf(chart: SeriesChart, base: FrameBase): Frame {
  const ends = chart.targets.map((target) => target.text);
  return frameFor(base, tickLabels(planeOf(chart, base.narrow).scale), ends);
}

function planeOf(chart: SeriesChart, isNarrow: boolean): Plane {
  const points = [...chart.series.flatMap((series) => series.points), ...chart.targets];
  const first = Math.min(...points.map((point) => point.year));
  const last = Math.max(...points.map((point) => point.year));
  return {
    first,
    last,
    scale: valueScale(Math.max(...points.map((point) => point.value)) * 1.03, isNarrow ? 4 : 5),
    years: yearTicks(first, last, isNarrow ? 4 : 9),
    xTitle: chart.labels.xTitle,
    yTitle: chart.labels.yTitle,
  };
}

function breakLayers(chart: SeriesChart, plane: Plane): Layer[] {
  const mark = chart.breakMark;
  if (mark === null) return [];
  return [
    {
      data: { values: [{ year: mark.year, low: 0, high: plane.scale.max }] },
      mark: { type: 'rule', color: colours.ink, strokeWidth: 1.2, strokeDash: dash.rule },
      encoding: at(plane, 'low', 'high'),
    },
    {
      data: { values: [{ year: mark.year, value: plane.scale.max, text: mark.text }] },
      mark: { type: 'text', align: 'center', dy: -8, color: colours.ink },
      encoding: { ...at(plane), text: { field: 'text' } },
    },
  ];
}

function seriesLayers(series: NamedSeries, index: number, plane: Plane): Layer[] {
  const look = looks[index % looks.length]!;
  return [
    {
      data: { values: [...series.points] },
      mark: { type: 'line', color: look.color, strokeWidth: 2.5, strokeDash: look.strokeDash },
      encoding: at(plane),
    },
    {
      data: { values: [...series.points] },
      mark: { type: 'point', filled: true, shape: look.shape, color: look.color, size: 60, opacity: 1 },
      encoding: at(plane),
    },
  ];
}

function targetLayers(chart: SeriesChart, plane: Plane): Layer[] {
  if (chart.targets.length === 0) return [];
  return [
    {
      data: { values: [...chart.targets] },
      mark: { type: 'point', shape: 'diamond', filled: true, color: colours.target, size: 110, opacity: 1 },
      encoding: at(plane),
    },
  ];
}

/** Names stand right of the last point of their series, targets right of theirs; years apart cannot collide. */
function labelLayers(chart: SeriesChart, plane: Plane, frame: Frame): Layer[] {
  const size = fontSize(frame.narrow);
  const labels = [
    ...chart.series.map((series, index) => ({
      ...series.points.at(-1)!,
      text: series.lastLabel,
      color: looks[index % looks.length]!.color,
    })),
    ...chart.targets.map((target) => ({ ...target, color: colours.target })),
  ];
  const placed = spread(
    labels.map((label) => pixel(plane, frame, label.value)),
    size + 4,
    frame.height - 4,
  );
  return labels.map((label, index) => ({
    data: { values: [{ year: label.year, value: valueAt(plane, frame, placed[index]!), text: label.text }] },
    mark: { type: 'text', align: 'left', baseline: 'middle', dx: 10, fontWeight: 600, color: label.color },
    encoding: { ...at(plane), text: { field: 'text' } },
  }));
}
