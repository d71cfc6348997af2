import { at, axesLayer, type Plane } from './axes.ts';
import {
  type Chart,
  type ChartWords,
  drawChart,
  type Frame,
  type FrameBase,
  frameFor,
  type Layer,
} from './chart.ts';
import type { EndLabel } from './employment_input.ts';
import { type LabelledLines, labelLayers, markLayers, shownEnds } from './employment_labels.ts';
import { textWidth, wrapText } from './letters.ts';
import { headroom, tickLabels, valueScale, yearTicks } from './scales.ts';
import { colours, dash, fontSize } from './theme.ts';

export interface TargetPathChart {
  words: ChartWords;
  /** Actuals in the target's own definition, oldest first; the path starts at the last one. */
  observed: readonly { year: number; value: number }[];
  observedText: string;
  /** Even growth from the last actual to the target, year by year, without the start. */
  path: readonly { year: number; value: number }[];
  /** Where the trend leads; empty where there is no forecast in this definition. */
  trend: readonly { year: number; low: number; high: number }[];
  /** Levels that somebody set on the way; those of the last year belong to `endLabels`. */
  milestones: readonly { year: number; value: number; text: string }[];
  /** At the right of the plot: the target, the ends of the trend, the shortfall. */
  endLabels: readonly EndLabel[];
  /** Between the trend and the target in the last year; null when the trend reaches it or is unknown. */
  shortfall: { from: number; to: number } | null;
  labels: {
    xTitle: string;
    yTitle: string;
    /** Names in the legend. */
    observed: string;
    path: string;
    trend: string;
    milestone: string;
    mark: string;
  };
  rtl: boolean;
}

const wide: FrameBase = { narrow: false, total: 912, height: 300, left: 66, right: 150, top: 46, bottom: 56 };
const narrow: FrameBase = { narrow: true, total: 310, height: 220, left: 44, right: 84, top: 46, bottom: 60 };

/** The path to a target beside what the trend would give, the milestones on the way and what is lacking at the end. */
export async function targetPathChart(chart: TargetPathChart): Promise<Chart> {
  const frames = { wide: frameOf(chart, wide), narrow: frameOf(chart, narrow) };
  return drawChart(chart.words, frames, (frame) => {
    const plane = planeOf(chart, frame.narrow);
    const lines = linesOf(chart);
    return [
      // First: only the first layer of a drawing gets grid lines.
      axesLayer(plane, { ...frame, top: wide.top }),
      ...legendLayers(chart, frame),
      ...trendLayers(chart, plane),
      ...pathLayers(chart, plane),
      ...milestoneLayers(chart, plane),
      ...labelLayers(lines, plane, frame),
      ...markLayers(lines, frame),
    ];
  });
}

/** The words at the ends are those of the chart of employment. */
function linesOf(chart: TargetPathChart): LabelledLines {
  const last = chart.observed.at(-1);
  return {
    history: chart.observed,
    endLabels: chart.endLabels,
    pointLabels: last === undefined ? [] : [{ ...last, text: chart.observedText }],
    labels: { mark: chart.labels.mark },
  };
}

function frameOf(chart: TargetPathChart, base: FrameBase): Frame {
  const ends = shownEnds(linesOf(chart), base.narrow).map((label) => label.text);
  const top = base.top + legendRows(chart, base.narrow).length * rowHeight;
  return frameFor({ ...base, top }, tickLabels(planeOf(chart, base.narrow).scale), ends);
}

function planeOf(chart: TargetPathChart, isNarrow: boolean): Plane {
  const years = [...chart.observed, ...chart.path, ...chart.trend, ...chart.milestones].map(
    ({ year }) => year,
  );
  const heights = [
    ...chart.observed.map(({ value }) => value * headroom),
    ...[...chart.path, ...chart.milestones, ...chart.endLabels].map(({ value }) => value),
    ...chart.trend.map(({ high }) => high),
  ];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return {
    first,
    last,
    scale: valueScale(Math.max(...heights) * 1.03, isNarrow ? 4 : 5),
    years: yearTicks(first, last, isNarrow ? 4 : 9),
    xTitle: chart.labels.xTitle,
    yTitle: chart.labels.yTitle,
  };
}

function trendLayers(chart: TargetPathChart, plane: Plane): Layer[] {
  if (chart.trend.length === 0) return [];
  const origin = chart.observed.at(-1);
  const start = origin === undefined ? [] : [{ year: origin.year, low: origin.value, high: origin.value }];
  const values = [...start, ...chart.trend];
  const edge = (field: string): Layer => ({
    data: { values },
    mark: { type: 'line', color: colours.line, strokeWidth: 1.5, strokeDash: dash.range },
    encoding: at(plane, field),
  });
  return [
    {
      data: { values },
      mark: { type: 'area', color: colours.band95, opacity: 1 },
      encoding: at(plane, 'low', 'high'),
    },
    edge('low'),
    edge('high'),
  ];
}

function pathLayers(chart: TargetPathChart, plane: Plane): Layer[] {
  const start = chart.observed.slice(-1);
  const last = chart.path.at(-1);
  const measure = chart.shortfall;
  return [
    ...(measure === null
      ? []
      : [
          {
            data: { values: [{ year: plane.last, low: measure.from, high: measure.to }] },
            mark: { type: 'rule', color: colours.target, strokeWidth: 4 },
            encoding: at(plane, 'low', 'high'),
          },
        ]),
    {
      data: { values: [...start, ...chart.path] },
      mark: { type: 'line', color: colours.target, strokeWidth: 2.5, strokeDash: dash.forecast },
      encoding: at(plane),
    },
    {
      data: { values: [...chart.observed] },
      mark: { type: 'line', color: colours.line, strokeWidth: 2.5 },
      encoding: at(plane),
    },
    {
      data: { values: [...chart.observed] },
      mark: { type: 'point', filled: true, color: colours.line, size: 55, opacity: 1 },
      encoding: at(plane),
    },
    ...(last === undefined ? [] : [diamonds([last], plane, true)]),
  ];
}

/** Words below and right of the point: the path rises away from them. */
function milestoneLayers(chart: TargetPathChart, plane: Plane): Layer[] {
  if (chart.milestones.length === 0) return [];
  const labelled = chart.milestones.filter(({ year }) => year < plane.last);
  return [
    diamonds(chart.milestones, plane, false),
    {
      data: { values: labelled },
      mark: {
        type: 'text',
        align: 'left',
        baseline: 'middle',
        dx: 4,
        dy: 17,
        color: colours.target,
        stroke: 'white',
        strokeWidth: 4,
        strokeJoin: 'round',
      },
      encoding: { ...at(plane), text: { field: 'text' } },
    },
  ];
}

/** Full for the target, hollow for what was set on the way. */
function diamonds(points: readonly { year: number; value: number }[], plane: Plane, filled: boolean): Layer {
  return {
    data: { values: [...points] },
    mark: {
      type: 'point',
      shape: 'diamond',
      filled: true,
      fill: filled ? colours.target : '#ffffff',
      stroke: colours.target,
      strokeWidth: 2,
      size: 110,
      opacity: 1,
    },
    encoding: at(plane),
  };
}

const rowHeight = 20;
const sample = 26;

interface Entry {
  kind: 'observed' | 'path' | 'trend' | 'milestone';
  text: string;
  x: number;
}

/** Names of the lines above the plot, in as many rows as the width needs; from the right where one reads so. */
function legendRows(chart: TargetPathChart, isNarrow: boolean): Entry[][] {
  const size = fontSize(isNarrow);
  const total = (isNarrow ? narrow : wide).total;
  const { labels } = chart;
  const wanted: Omit<Entry, 'x'>[] = [
    { kind: 'observed', text: labels.observed },
    { kind: 'path', text: labels.path },
    ...(chart.trend.length === 0 ? [] : [{ kind: 'trend' as const, text: labels.trend }]),
    ...(chart.milestones.length === 0 ? [] : [{ kind: 'milestone' as const, text: labels.milestone }]),
  ];
  const rows: Entry[][] = [];
  let x = Infinity;
  for (const { kind, text: whole } of wanted) {
    const [text] = wrapText(whole, total - sample - 10, size, 1);
    const width = sample + 6 + textWidth(text, size) + 16;
    if (x + width - 16 > total) {
      rows.push([]);
      x = 2;
    }
    rows.at(-1)!.push({ kind, text, x });
    x += width;
  }
  return rows;
}

function legendLayers(chart: TargetPathChart, frame: Frame): Layer[] {
  const total = frame.left + frame.width + frame.right;
  return legendRows(chart, frame.narrow).flatMap((row, index) => {
    const y = -frame.top + 10 + index * rowHeight;
    return row.flatMap((entry) => {
      const place = (x: number) => (chart.rtl ? total - x : x) - frame.left;
      const [from, to] = [place(entry.x), place(entry.x + sample)];
      const one = { data: { values: [{ text: entry.text }] } };
      const word: Layer = {
        ...one,
        mark: { type: 'text', align: chart.rtl ? 'right' : 'left', baseline: 'middle', color: colours.ink },
        encoding: { x: { value: place(entry.x + sample + 6) }, y: { value: y }, text: { field: 'text' } },
      };
      return [{ ...one, ...sampleOf(entry.kind, Math.min(from, to), y) }, word];
    });
  });
}

function sampleOf(kind: Entry['kind'], x: number, y: number): Layer {
  const across = { x: { value: x }, x2: { value: x + sample } };
  switch (kind) {
    case 'observed':
      return {
        mark: { type: 'rule', color: colours.line, strokeWidth: 2.5 },
        encoding: { ...across, y: { value: y } },
      };
    case 'path':
      return {
        mark: { type: 'rule', color: colours.target, strokeWidth: 2.5, strokeDash: dash.forecast },
        encoding: { ...across, y: { value: y } },
      };
    case 'trend':
      return {
        mark: {
          type: 'rect',
          fill: colours.band95,
          stroke: colours.line,
          strokeWidth: 1.5,
          strokeDash: dash.range,
        },
        encoding: { ...across, y: { value: y - 6 }, y2: { value: y + 6 } },
      };
    case 'milestone':
      return {
        mark: {
          type: 'point',
          shape: 'diamond',
          filled: true,
          fill: '#ffffff',
          stroke: colours.target,
          strokeWidth: 2,
          size: 90,
          opacity: 1,
        },
        encoding: { x: { value: x + sample / 2 }, y: { value: y } },
      };
  }
}
