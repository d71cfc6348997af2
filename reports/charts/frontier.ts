import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { fitLine, textWidth } from './pen/letters.ts';
import { linear } from './pen/linear.ts';
import type { Piece, Point } from './pen/pieces.ts';
import { colours, fontSize, widthOf } from './pen/theme.ts';

export interface Frontier {
  words: ChartWords;
  /** A frame a scenario; its points in any order. */
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
  /** Negative where more is saved than spent. */
  cost: number;
  short: number;
  /** The price that the plan itself uses: drawn large, with a ring. */
  isShipped: boolean;
}

/**
 * What is still missing against what is spent. Each scenario has a frame of its own, whose upright axis holds no more than
 * its points: from zero, or beside each other, both would be flat.
 */
export function frontierChart(chart: Frontier): Chart {
  return drawChart(chart.words, frontierPicture(chart, false), frontierPicture(chart, true));
}

interface Axis {
  least: number;
  most: number;
  ticks: readonly number[];
}

/** Steps of 1, 2 or 5 times a power of ten, at most `steps` of them, around all values. */
function axisAround(values: readonly number[], steps: number): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const wanted = Math.max(high - low, Math.abs(high) / 1e6, 1e-6) / Math.max(1, steps - 1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const step = power * ([1, 2, 5].find((one) => one * power >= wanted * 0.999) ?? 10);
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step + 0);
  return { least: ticks[0]!, most: ticks.at(-1)!, ticks };
}

interface Frame {
  line: FrontierLine;
  /** The height of its name, over the plot. */
  name: number;
  top: number;
  bottom: number;
  up: Axis;
}

interface Field {
  size: number;
  width: number;
  left: number;
  right: number;
  across: Axis;
  frames: readonly Frame[];
}

function fieldOf({ lines, labels }: Frontier, isNarrow: boolean): Field {
  const [size, width] = [fontSize(isNarrow), widthOf(isNarrow)];
  const costs = lines.flatMap(({ points }) => points.map(({ cost }) => cost));
  const across = axisAround([0, ...costs], isNarrow ? 4 : 7);
  const tall = isNarrow ? 150 : 170;
  const frames = lines.map((line, at): Frame => {
    const name = 34 + at * (tall + 66);
    const up = axisAround(
      line.points.map(({ short }) => short),
      isNarrow ? 4 : 5,
    );
    return { line, name, top: name + 20, bottom: name + 20 + tall, up };
  });
  const texts = frames.flatMap(({ up }) => up.ticks.map(labels.tick));
  const left = Math.ceil(Math.max(...texts.map((text) => textWidth(text, size)))) + 12;
  const right = width - Math.ceil(textWidth(labels.tick(across.most), size) / 2) - 6;
  return { size, width, left, right, across, frames };
}

function frontierPicture(chart: Frontier, isNarrow: boolean): Picture {
  const field = fieldOf(chart, isNarrow);
  const { size, width, left } = field;
  const end = field.frames.at(-1)?.bottom ?? 0;
  const quiet = { kind: 'word' as const, size, color: colours.quiet };
  return {
    width,
    height: end + 46 + (chart.mark === '' ? 0 : 16),
    pieces: [
      { ...quiet, x: 2, y: 10, text: fitLine(chart.labels.yTitle, width - 6, size) },
      ...field.frames.flatMap((frame) => framePieces(chart, field, frame)),
      { ...quiet, x: left, y: end + 36, text: fitLine(chart.labels.xTitle, width - left - 4, size) },
      // Costs rise to the right in every language, as on paper.
      ...illustrativeWord(chart.mark, false, width, end + 54, size - 1),
    ],
  };
}

function framePieces({ labels }: Frontier, field: Field, { line, name, top, bottom, up }: Frame): Piece[] {
  const { size, left, right, across, width } = field;
  const x = linear([across.least, across.most], [left, right]);
  const y = linear([up.least, up.most], [bottom, top]);
  const quiet = { kind: 'word' as const, size, color: colours.quiet };
  const level = (height: number, color: string): Piece => {
    const at = Math.floor(height) + 0.5;
    return { kind: 'line', from: [left, at], to: [right, at], color, width: 1 };
  };
  const at = ({ cost, short }: FrontierPoint): Point => [x(cost), y(short)];
  const sorted = [...line.points].sort((one, other) => one.cost - other.cost || other.short - one.short);
  return [
    ...up.ticks.map((value) => level(y(value), colours.grid)),
    level(bottom, colours.quiet),
    { kind: 'word', x: 2, y: name, text: fitLine(line.name, width - 6, size, true), size, bold: true },
    ...up.ticks.map((value): Piece => {
      return { ...quiet, x: left - 8, y: y(value), text: labels.tick(value), align: 'right' };
    }),
    ...across.ticks.map((value): Piece => {
      return { ...quiet, x: x(value), y: bottom + 14, text: labels.tick(value), align: 'center' };
    }),
    { kind: 'trace', points: sorted.map(at), color: colours.line, width: 2.5 },
    // The marked point stands over its neighbours.
    ...sorted
      .toSorted((one, other) => Number(one.isShipped) - Number(other.isShipped))
      .map((point): Piece => {
        const [left, top] = at(point);
        const sign = { kind: 'sign' as const, x: left, y: top };
        return point.isShipped
          ? { ...sign, shape: 'diamond', size: 130, fill: colours.target, stroke: 'white' }
          : { ...sign, shape: 'circle', size: 50, fill: colours.line };
      }),
  ];
}
