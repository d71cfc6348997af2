import { at, axesLayer, type Plane } from './axes.ts';
import { type Chart, drawChart, type Frame, type FrameBase, frameFor, type Layer } from './chart.ts';
import { labelLayers, markLayers, shownEnds } from './employment_labels.ts';
import { fitLine } from './letters.ts';
import { headroom, tickLabels, valueScale, yearTicks } from './scales.ts';
import type { TargetPathChart } from './target_path_input.ts';
import { linesOf, milestoneLayers, pointWords } from './target_path_labels.ts';
import { legendHeight, legendLayers } from './target_path_legend.ts';
import { colours, dash, fontSize } from './theme.ts';

const wide: FrameBase = { narrow: false, total: 912, height: 300, left: 66, right: 150, top: 46, bottom: 56 };
const narrow: FrameBase = { narrow: true, total: 310, height: 220, left: 44, right: 84, top: 46, bottom: 60 };

/** The path to a target beside what the trend would give, the milestones on the way and what is lacking at the end. */
export async function targetPathChart(chart: TargetPathChart): Promise<Chart> {
  const frames = { wide: frameOf(chart, wide), narrow: frameOf(chart, narrow) };
  return drawChart(chart.words, frames, (frame) => {
    const plane = planeOf(chart, frame.narrow);
    const lines = linesOf(chart, frame.narrow);
    return [
      // First: only the first layer of a drawing gets grid lines.
      axesLayer(plane, { ...frame, top: wide.top }),
      ...legendLayers(chart, frame),
      ...trendLayers(chart, plane),
      ...pathLayers(chart, plane),
      ...milestoneLayers(chart, plane),
      ...pointWords(chart, plane, frame),
      ...labelLayers(lines, plane, frame),
      ...markLayers(lines, frame),
    ];
  });
}

function frameOf(chart: TargetPathChart, base: FrameBase): Frame {
  const ends = shownEnds(linesOf(chart, base.narrow), base.narrow).map((label) => label.text);
  const top = base.top + legendHeight(chart, base.narrow, base.total);
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
    xTitle: fitLine(chart.labels.xTitle, isNarrow ? 150 : 500, fontSize(isNarrow)),
    yTitle: fitLine(chart.labels.yTitle, isNarrow ? 290 : 800, fontSize(isNarrow)),
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
    ...(last === undefined
      ? []
      : [
          {
            data: { values: [last] },
            mark: {
              type: 'point',
              shape: 'diamond',
              filled: true,
              color: colours.target,
              size: 150,
              opacity: 1,
            },
            encoding: at(plane),
          },
        ]),
  ];
}
