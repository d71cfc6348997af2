import { axisPieces } from '../axes/axes.ts';
import { endWords, shownEnds } from '../axes/end_labels.ts';
import { headroom, type Plane, planeOf } from '../axes/plane.ts';
import { type Chart, drawChart, type Picture } from '../pen/chart.ts';
import { illustrativeWord } from '../pen/illustrative_mark.ts';
import { lineHeight } from '../pen/letters.ts';
import type { Dash, Piece, Point } from '../pen/pieces.ts';
import { colours, dash, fontSize, widthOf } from '../pen/theme.ts';
import type { TargetPathChart } from './input.ts';
import { legendPieces, milestoneSign } from './legend.ts';
import { pointWords } from './point_words.ts';

/** The path to a target beside what the trend would give, the milestones on the way and what is lacking at the end. */
export function targetPathChart(chart: TargetPathChart): Chart {
  return drawChart(chart.words, pathPicture(chart, false), pathPicture(chart, true));
}

function pathPicture(chart: TargetPathChart, isNarrow: boolean): Picture {
  const legend = legendPieces(chart, { width: widthOf(isNarrow), size: fontSize(isNarrow) });
  const ends = shownEnds(chart.endLabels, isNarrow);
  const { observed, path, trend, milestones } = chart;
  const plane = planeOf(
    {
      years: [...observed, ...path, ...trend, ...milestones].map(({ year }) => year),
      values: [
        ...observed.map(({ value }) => value * headroom),
        ...[...path, ...milestones, ...chart.endLabels].map(({ value }) => value),
        ...trend.map(({ high }) => high),
      ],
      labels: chart.labels,
      ends: ends.map(({ text }) => text),
      above: legend.height,
    },
    isNarrow,
  );
  const { width, height, size } = plane;
  return {
    width,
    height,
    pieces: [
      ...axisPieces(plane),
      ...legend.pieces,
      ...trendPieces(chart, plane),
      ...pathPieces(chart, plane),
      ...milestones.map((milestone) => milestoneSign(plane.x(milestone.year), plane.y(milestone.value))),
      ...pointWords(chart, plane),
      ...endWords(ends, plane),
      ...illustrativeWord(chart.labels.mark, false, width + 2, height - lineHeight(size) / 2, size - 1),
    ],
  };
}

function trendPieces({ observed, trend }: TargetPathChart, { x, y }: Plane): Piece[] {
  if (trend.length === 0) return [];
  const start = observed.slice(-1).map(({ year, value }) => ({ year, low: value, high: value }));
  const points = [...start, ...trend].map(({ year, low, high }) => ({
    x: x(year),
    low: y(low),
    high: y(high),
  }));
  const edge = (end: 'low' | 'high'): Piece => {
    const places = points.map((point): Point => [point.x, point[end]]);
    return { kind: 'trace', points: places, color: colours.line, width: 1.5, dash: dash.range };
  };
  return [{ kind: 'area', points, fill: colours.band95 }, edge('low'), edge('high')];
}

function pathPieces({ observed, path, shortfall }: TargetPathChart, { x, y, last }: Plane): Piece[] {
  const place = ({ year, value }: { year: number; value: number }): Point => [x(year), y(value)];
  const trace = (points: readonly { year: number; value: number }[], color: string, dashes?: Dash): Piece => {
    return { kind: 'trace', points: points.map(place), color, width: 2.5, dash: dashes };
  };
  const measure = shortfall === null ? [] : [shortfall];
  return [
    ...measure.map(({ from, to }): Piece => {
      const [low, high]: [Point, Point] = [
        [x(last), y(from)],
        [x(last), y(to)],
      ];
      return { kind: 'line', from: low, to: high, color: colours.target, width: 4 };
    }),
    trace([...observed.slice(-1), ...path], colours.target, dash.forecast),
    trace(observed, colours.line),
    ...observed.map(place).map(([left, top]): Piece => {
      return { kind: 'sign', shape: 'circle', size: 44, x: left, y: top, fill: colours.line };
    }),
    ...path
      .slice(-1)
      .map(place)
      .map(([left, top]): Piece => {
        return { kind: 'sign', shape: 'diamond', size: 75, x: left, y: top, fill: colours.target };
      }),
  ];
}
