import { valueAxis } from './axes/value_axis.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { legendOf } from './pen/legend.ts';
import { fitLine, textWidth } from './pen/letters.ts';
import { linear } from './pen/linear.ts';
import type { Dash, Piece, Point, SignShape } from './pen/pieces.ts';
import { colours, dash, fontSize, widthOf } from './pen/theme.ts';

export interface Frontier {
  words: ChartWords;
  /** A line a scenario; its points in any order. */
  lines: readonly FrontierLine[];
  labels: {
    xTitle: string;
    yTitle: string;
    /** A number of either axis as the page prints numbers. */
    tick: (value: number) => string;
  };
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface FrontierLine {
  name: string;
  points: readonly FrontierPoint[];
}

export interface FrontierPoint {
  cost: number;
  short: number;
  /** The price that the plan itself uses: drawn large, with a ring. */
  isShipped: boolean;
}

interface Look {
  color: string;
  shape: SignShape;
  dash?: Dash;
}

/** Each scenario has its own line and shape of point: the colour only repeats what they tell. */
const looks: readonly [Look, ...Look[]] = [
  { color: colours.line, shape: 'circle' },
  { color: colours.older, shape: 'square', dash: dash.second },
  { color: colours.ink, shape: 'triangle-up', dash: dash.forecast },
];

const lookOf = (at: number): Look => looks[at % looks.length] ?? looks[0];

/** What is still missing against what is spent: each further amount covers less than the one before. */
export function frontierChart(chart: Frontier): Chart {
  return drawChart(chart.words, frontierPicture(chart, false), frontierPicture(chart, true));
}

interface Field {
  size: number;
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  at: (point: FrontierPoint) => Point;
  across: readonly { at: number; text: string }[];
  up: readonly { at: number; text: string }[];
}

function fieldOf({ lines, labels }: Frontier, above: number, isNarrow: boolean): Field {
  const [size, width] = [fontSize(isNarrow), widthOf(isNarrow)];
  const points = lines.flatMap((line) => line.points);
  const most = (of: (point: FrontierPoint) => number) => Math.max(0, ...points.map(of)) * 1.03;
  const cost = valueAxis(
    most((point) => point.cost),
    isNarrow ? 3 : 6,
  );
  const short = valueAxis(
    most((point) => point.short),
    isNarrow ? 4 : 5,
  );
  const upTexts = short.ticks.map((value) => labels.tick(value));
  const left = Math.ceil(Math.max(...upTexts.map((text) => textWidth(text, size)))) + 12;
  const last = labels.tick(cost.max);
  const right = width - Math.ceil(textWidth(last, size) / 2) - 4;
  const top = above + 30;
  const bottom = top + (isNarrow ? 220 : 300);
  const x = linear([0, cost.max], [left, right]);
  const y = linear([0, short.max], [bottom, top]);
  return {
    size,
    width,
    left,
    right,
    top,
    bottom,
    at: (point) => [x(point.cost), y(point.short)],
    across: cost.ticks.map((value) => ({ at: x(value), text: labels.tick(value) })),
    up: short.ticks.map((value, at) => ({ at: y(value), text: upTexts[at]! })),
  };
}

function frontierPicture(chart: Frontier, isNarrow: boolean): Picture {
  const width = widthOf(isNarrow);
  const size = fontSize(isNarrow);
  const legend = legendOf(
    chart.lines.map(({ name }, at) => ({ name, sample: (x, y) => samplePieces(lookOf(at), x, y) })),
    { x: 2, y: 2, width: width - 4, size, sample: 28, row: size + 8 },
  );
  const field = fieldOf(chart, legend.height + 8, isNarrow);
  return {
    width,
    height: field.bottom + 50 + (chart.mark === '' ? 0 : 16),
    pieces: [
      ...legend.pieces,
      ...axisPieces(chart, field),
      ...chart.lines.flatMap((line, at) => linePieces(line, lookOf(at), field)),
      // Time does not run here, but costs rise to the right in every language, as on paper.
      ...illustrativeWord(chart.mark, false, width, field.bottom + 56, size - 1),
    ],
  };
}

function samplePieces(look: Look, x: number, y: number): Piece[] {
  return [
    { kind: 'line', from: [x, y], to: [x + 24, y], color: look.color, width: 2.5, dash: look.dash },
    { kind: 'sign', shape: look.shape, size: 50, x: x + 12, y, fill: look.color },
  ];
}

function axisPieces({ labels }: Frontier, field: Field): Piece[] {
  const { size, left, right, top, bottom, width } = field;
  const quiet = { kind: 'word' as const, size, color: colours.quiet };
  const across = (height: number, color: string): Piece => {
    const y = Math.floor(height) + 0.5;
    return { kind: 'line', from: [left, y], to: [right, y], color, width: 1 };
  };
  return [
    ...field.up.map(({ at }) => across(at, colours.grid)),
    across(bottom, colours.quiet),
    ...field.up.map(({ at, text }): Piece => {
      return { ...quiet, x: left - 8, y: at, text, align: 'right' };
    }),
    ...field.across.map(({ at, text }): Piece => {
      return { ...quiet, x: at, y: bottom + 14, text, align: 'center' };
    }),
    { ...quiet, x: 2, y: top - 18, text: fitLine(labels.yTitle, width - 6, size) },
    { ...quiet, x: left, y: bottom + 36, text: fitLine(labels.xTitle, width - left - 4, size) },
  ];
}

function linePieces({ points }: FrontierLine, look: Look, { at }: Field): Piece[] {
  const sorted = [...points].sort((one, other) => one.cost - other.cost || other.short - one.short);
  return [
    { kind: 'trace', points: sorted.map(at), color: look.color, width: 2.5, dash: look.dash },
    ...sorted.map((point): Piece => {
      const [x, y] = at(point);
      const { shape, color } = look;
      if (point.isShipped)
        return { kind: 'sign', shape, size: 150, x, y, fill: colours.target, stroke: color };
      return { kind: 'sign', shape, size: 50, x, y, fill: color };
    }),
  ];
}
