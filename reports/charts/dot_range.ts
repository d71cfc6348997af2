import { looks } from './gap_class.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { legendOf } from './pen/legend.ts';
import { fitLine, textWidth } from './pen/letters.ts';
import { linear, type Place } from './pen/linear.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece } from './pen/pieces.ts';
import { colours, fontSize, widthOf } from './pen/theme.ts';

/** Means with their ranges on one axis, a line a row: what lacks is left of nothing, what is over is right of it. */
export interface DotRange {
  words: ChartWords;
  rows: readonly DotRow[];
  /** How each kind of dot is called, and the bar of what is covered; only what some row has. */
  legend: { kinds: readonly { kind: DotKind; name: string }[]; covered: string };
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export type DotKind = 'short' | 'over' | 'balanced' | 'undecided';

export interface DotRow {
  name: string;
  kind: DotKind;
  mean: number;
  low: number;
  high: number;
  /** What the plan adds to the mean; zero for none. */
  covered: number;
  meanText: string;
  rangeText: string;
}

const coveredColour = '#3f7d4e';
const dots = {
  short: { shape: 'triangle-down', size: 62, fill: looks.strong_shortage.fill },
  over: { shape: 'triangle-up', size: 62, fill: colours.line },
  balanced: { shape: 'square', size: 44, fill: colours.quiet },
  undecided: { shape: 'circle', size: 44, fill: '#ffffff', stroke: colours.quiet },
} as const;

export function dotRangeChart(chart: DotRange): Chart {
  return drawChart(chart.words, wide(chart), narrow(chart));
}

/** Name, axis and numbers side by side. */
function wide(chart: DotRange): Picture {
  // It stands beside what would change the answer.
  const [size, width] = [fontSize(true), 640];
  const room = (texts: readonly string[], bold: boolean, most: number) =>
    Math.min(most, Math.max(...texts.map((text) => textWidth(text, size, bold))));
  const names = room(
    chart.rows.map((row) => row.name),
    false,
    268,
  );
  const range = room(
    chart.rows.map((row) => row.rangeText),
    false,
    170,
  );
  const means = room(
    chart.rows.map((row) => row.meanText),
    true,
    90,
  );
  const place = scaleOf(chart, names + 18, width - range - means - 30);
  const step = 19;
  return pictureOf(chart, { width, size, place, step, above: 0 }, (row, y) => [
    { kind: 'word', x: 2, y, text: fitLine(row.name, names, size), size },
    ...numberWords(row, width - 2, y, { size, range }),
  ]);
}

/** Name and mean above each line; the ranges are in the table below. */
function narrow(chart: DotRange): Picture {
  const size = fontSize(true);
  const width = widthOf(true);
  const place = scaleOf(chart, 10, width - 10);
  return pictureOf(chart, { width, size, place, step: 31, above: 16 }, (row, y) => {
    const room = width - textWidth(row.meanText, size, true) - 12;
    return [
      { kind: 'word', x: 2, y: y - 16, text: fitLine(row.name, room, size), size, halo: true },
      {
        kind: 'word',
        x: width - 2,
        y: y - 16,
        text: row.meanText,
        size,
        align: 'right',
        bold: true,
        halo: true,
      },
    ];
  });
}

/** Means stand under each other. */
function numberWords(
  row: DotRow,
  x: number,
  y: number,
  { size, range }: { size: number; range: number },
): Piece[] {
  return [
    { kind: 'word', x, y, text: row.rangeText, size: size - 1, align: 'right', color: colours.quiet },
    { kind: 'word', x: x - range - 8, y, text: row.meanText, size, align: 'right', bold: true },
  ];
}

function scaleOf({ rows }: DotRange, left: number, right: number): Place {
  const known = rows.flatMap((row) => [row.low, row.high, row.mean, row.mean + row.covered, 0]);
  const [least, most] = [Math.min(...known), Math.max(...known)];
  return linear([least, Math.max(most, least + 1)], [left, right]);
}

interface Frame {
  width: number;
  size: number;
  place: Place;
  /** From one row to the next. */
  step: number;
  /** Words above the line of a row. */
  above: number;
}

function pictureOf(
  chart: DotRange,
  { width, size, place, step, above }: Frame,
  words: (row: DotRow, y: number) => Piece[],
): Picture {
  const legend = legendOf(samplesOf(chart), {
    x: 2,
    y: 0,
    width: width - 4,
    size,
    sample: 22,
    row: size + 8,
  });
  const top = legend.height + 6 + above;
  const bottom = top + chart.rows.length * step - above;
  const yOf = (at: number) => top + (at + 0.5) * step - above / 2;
  const zero: Piece = {
    kind: 'line',
    from: [place(0), legend.height + 4],
    to: [place(0), bottom],
    color: colours.quiet,
    width: 1,
  };
  const pieces: Piece[] = [
    ...legend.pieces,
    zero,
    ...chart.rows.flatMap((row, at) => rowPieces(row, yOf(at), place)),
    ...chart.rows.flatMap((row, at) => words(row, yOf(at))),
  ];
  return {
    width,
    height: bottom + (chart.mark === '' ? 4 : 18),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, bottom + 8, size - 1),
    ],
  };
}

function rowPieces(row: DotRow, y: number, place: Place): Piece[] {
  const line = (from: number, to: number, color: string, width: number): Piece => {
    return { kind: 'line', from: [place(from), y], to: [place(to), y], color, width };
  };
  return [
    line(row.low, row.high, '#8fa3b1', 2),
    ...(row.covered === 0 ? [] : [line(row.mean, row.mean + row.covered, coveredColour, 6)]),
    { kind: 'sign', ...dots[row.kind], x: place(row.mean), y },
  ];
}

function samplesOf({ legend }: DotRange) {
  return [
    ...legend.kinds.map(({ kind, name }) => ({
      name,
      sample: (x: number, y: number): Piece[] => [{ kind: 'sign', ...dots[kind], x: x + 11, y }],
    })),
    ...(legend.covered === ''
      ? []
      : [
          {
            name: legend.covered,
            sample: (x: number, y: number): Piece[] => [
              { kind: 'line', from: [x, y], to: [x + 22, y], color: coveredColour, width: 6 },
            ],
          },
        ]),
  ];
}
