import { axisPieces } from './axes/axes.ts';
import { type AxisWords, type Plane, planeOf } from './axes/plane.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { fitLine, textWidth } from './pen/letters.ts';
import type { Dash, Piece, Point, SignShape } from './pen/pieces.ts';
import { spread } from './pen/spread.ts';
import { colours, dash, fontSize } from './pen/theme.ts';

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
  labels: AxisWords;
}

/** Each series has its own line, dash and shape of point: the colour only repeats what they tell. */
const looks: readonly [Look, ...Look[]] = [
  { color: colours.older, shape: 'square', dash: dash.second },
  { color: colours.line, shape: 'circle' },
  { color: colours.ink, shape: 'triangle-up', dash: dash.forecast },
];

interface Look {
  color: string;
  shape: SignShape;
  dash?: Dash;
}

const lookOf = (at: number): Look => looks[at % looks.length] ?? looks[0];

/** Series of several definitions side by side, never joined, with targets and the mark of a break. */
export function seriesChart(chart: SeriesChart): Chart {
  return drawChart(chart.words, seriesPicture(chart, false), seriesPicture(chart, true));
}

function seriesPicture(chart: SeriesChart, isNarrow: boolean): Picture {
  const points = [...chart.series.flatMap((series) => series.points), ...chart.targets];
  const labels = labelsOf(chart, isNarrow);
  const plane = planeOf(
    {
      years: points.map(({ year }) => year),
      values: points.map(({ value }) => value),
      labels: chart.labels,
      // Only targets of the last year stand beside the plot; the names of the series stand inside it.
      ends: labels.slice(chart.series.length).map(({ text }) => text),
    },
    isNarrow,
  );
  return {
    width: plane.width,
    height: plane.height - 4,
    pieces: [
      ...axisPieces(plane),
      ...breakPieces(chart, plane),
      ...chart.series.flatMap((series, at) => seriesPieces(series, lookOf(at), plane)),
      ...chart.targets.map(({ year, value }): Piece => {
        const [x, y] = [plane.x(year), plane.y(value)];
        return { kind: 'sign', shape: 'diamond', size: 56, x, y, fill: colours.target };
      }),
      ...labelWords(labels, plane),
    ],
  };
}

function breakPieces({ breakMark }: SeriesChart, { x, top, bottom, width, size }: Plane): Piece[] {
  if (breakMark === null) return [];
  const place = x(breakMark.year);
  const text = fitLine(breakMark.text, width - 8, size);
  const half = textWidth(text, size) / 2 + 2;
  const middle = Math.min(Math.max(place, half), width - half);
  return [
    {
      kind: 'line',
      from: [place, bottom],
      to: [place, top],
      color: colours.ink,
      width: 1.2,
      dash: dash.rule,
    },
    { kind: 'word', x: middle, y: top - 12, text, size, align: 'center' },
  ];
}

function seriesPieces({ points }: NamedSeries, look: Look, { x, y }: Plane): Piece[] {
  const places = points.map(({ year, value }): Point => [x(year), y(value)]);
  return [
    { kind: 'trace', points: places, color: look.color, width: 2.5, dash: look.dash },
    ...places.map(([left, top]): Piece => {
      return { kind: 'sign', shape: look.shape, size: 50, x: left, y: top, fill: look.color };
    }),
  ];
}

interface Label {
  year: number;
  value: number;
  text: string;
  color: string;
}

/** Names of the series first, then targets. */
function labelsOf({ series, targets }: SeriesChart, isNarrow: boolean): Label[] {
  const cut = (text: string, most: number) => fitLine(text, most, fontSize(isNarrow), true);
  return [
    ...series.flatMap(({ points, lastLabel }, at) =>
      points.slice(-1).map((last): Label => {
        return { ...last, text: cut(lastLabel, isNarrow ? 230 : 500), color: lookOf(at).color };
      }),
    ),
    ...targets.map((target): Label => {
      return { ...target, text: cut(target.text, isNarrow ? 130 : 240), color: colours.target };
    }),
  ];
}

/** Right of the last point of their series, or above it where the drawing ends too soon. */
function labelWords(labels: readonly Label[], { x, y, bottom, size, width }: Plane): Piece[] {
  const lefts = labels.map(({ year, text }) =>
    Math.min(x(year) + 10, width - 2 - textWidth(text, size, true)),
  );
  const isAside = labels.map(({ year }, at) => (lefts[at] ?? 0) >= x(year) + 8);
  const wanted = labels.map(({ value }, at) => y(value) - (isAside[at] ? 0 : 14));
  const placed = spread(wanted, size + 4, bottom - 4);
  return labels.map(({ text, color }, at): Piece => {
    const place = { x: lefts[at] ?? 0, y: placed[at] ?? bottom };
    return { kind: 'word', ...place, text, size, bold: true, color, halo: !isAside[at] };
  });
}
