import { axisPieces } from '../axes/axes.ts';
import { endWords, shownEnds } from '../axes/end_labels.ts';
import { headroom, type Plane, planeOf } from '../axes/plane.ts';
import { type Chart, drawChart, type Picture } from '../pen/chart.ts';
import { illustrativeWord } from '../pen/illustrative_mark.ts';
import type { Piece, Point, Trace } from '../pen/pieces.ts';
import { colours, dash } from '../pen/theme.ts';
import type { EmploymentChart, EmploymentForecast, EmploymentPoint } from './input.ts';
import { originPieces, pointWords } from './labels.ts';

/** History, forecast with its bands, and targets of one stock. */
export function employmentChart(chart: EmploymentChart): Chart {
  return drawChart(chart.words, employmentPicture(chart, false), employmentPicture(chart, true));
}

function employmentPicture(chart: EmploymentChart, isNarrow: boolean): Picture {
  const ends = shownEnds(chart.endLabels, isNarrow);
  const plane = planeOf(
    {
      years: [...chart.history, ...chart.forecast, ...chart.targets].map(({ year }) => year),
      values: [
        ...chart.history.map(({ value }) => value * headroom),
        ...chart.targets.map(({ value }) => value),
        ...chart.forecast.flatMap((row) => [row.mean ?? 0, row.hi_95 ?? 0]),
      ],
      labels: chart.labels,
      ends: ends.map(({ text }) => text),
    },
    isNarrow,
  );
  const { width, height, size } = plane;
  return {
    width,
    height,
    pieces: [
      ...axisPieces(plane),
      ...bandPieces(chart, plane),
      ...originPieces(chart, plane),
      ...linePieces(chart, plane),
      ...targetPieces(chart, plane),
      ...endWords(ends, plane),
      ...pointWords(chart, plane),
      ...illustrativeWord(chart.labels.mark, false, width + 2, height - 9, size - 1),
    ],
  };
}

type Band = readonly { year: number; low: number; high: number }[];

/** Bands start at the last observed point, where nothing is uncertain yet. */
function bandOf(
  { history, forecast }: EmploymentChart,
  low: keyof EmploymentForecast,
  high: keyof EmploymentForecast,
): Band {
  const rows = forecast.flatMap((row) => {
    const [from, to] = [row[low], row[high]];
    return from === null || to === null ? [] : [{ year: row.year, low: from, high: to }];
  });
  const origin = history.at(-1);
  if (rows.length === 0 || origin === undefined) return rows;
  return [{ year: origin.year, low: origin.value, high: origin.value }, ...rows];
}

function bandPieces(chart: EmploymentChart, { x, y }: Plane): Piece[] {
  const area = (band: Band, fill: string): Piece[] => {
    const points = band.map(({ year, low, high }) => ({ x: x(year), low: y(low), high: y(high) }));
    return points.length === 0 ? [] : [{ kind: 'area', points, fill }];
  };
  return [
    ...area(bandOf(chart, 'lo_95', 'hi_95'), colours.band95),
    ...area(bandOf(chart, 'lo_80', 'hi_80'), colours.band80),
  ];
}

function linePieces(chart: EmploymentChart, { x, y }: Plane): Piece[] {
  const trace = (points: readonly EmploymentPoint[]): Trace => {
    const places = points.map(({ year, value }): Point => [x(year), y(value)]);
    return { kind: 'trace', points: places, color: colours.line, width: 2.5 };
  };
  const means = chart.forecast.flatMap(({ year, mean }) => (mean === null ? [] : [{ year, value: mean }]));
  const expected = { ...trace([...chart.history.slice(-1), ...means]), dash: dash.forecast };
  const dots = chart.pointLabels.length > 1 ? chart.history : chart.history.slice(-1);
  return [
    trace(chart.history),
    ...(means.length > 0 ? [expected] : []),
    ...dots.map(({ year, value }): Piece => {
      return { kind: 'sign', shape: 'circle', size: 44, x: x(year), y: y(value), fill: colours.line };
    }),
  ];
}

function targetPieces({ shortfall, targets }: EmploymentChart, { x, y, last }: Plane): Piece[] {
  const measure = shortfall === null ? [] : [shortfall];
  return [
    ...measure.map(({ from, to }): Piece => {
      const [low, high]: [Point, Point] = [
        [x(last), y(from)],
        [x(last), y(to)],
      ];
      return { kind: 'line', from: low, to: high, color: colours.target, width: 1.5, dash: dash.range };
    }),
    ...targets.map(({ year, value }): Piece => {
      return { kind: 'sign', shape: 'diamond', size: 56, x: x(year), y: y(value), fill: colours.target };
    }),
  ];
}
