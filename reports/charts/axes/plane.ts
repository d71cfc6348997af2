import { fitLine, textWidth } from '../pen/letters.ts';
import { linear, type Place } from '../pen/linear.ts';
import { fontSize, widthOf } from '../pen/theme.ts';
import { valueAxis } from './value_axis.ts';
import { yearTicks } from './years.ts';

/** Years to the right and values upwards, both in pixels of the whole drawing. */
export interface Plane {
  isNarrow: boolean;
  size: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  width: number;
  height: number;
  first: number;
  last: number;
  x: Place;
  y: Place;
  years: readonly number[];
  ticks: readonly { value: number; text: string }[];
  xTitle: string;
  yTitle: string;
}

export interface AxisWords {
  xTitle: string;
  yTitle: string;
  /** A number of the value axis as the page prints numbers. */
  tick: (value: number) => string;
}

export interface PlaneInput {
  /** All that are drawn, any order. */
  years: readonly number[];
  /** All that must have room below the top of the axis, which begins at nothing. */
  values: readonly number[];
  labels: AxisWords;
  /** Words that stand right of the plot, in bold. */
  ends: readonly string[];
  /** Pixels above the title of the value axis, as for a legend. */
  above?: number;
}

/** What the axis reaches above the highest labelled point, so that its label stays clear of the words at the top. */
export const headroom = 1.13;

/** Heights of the plot and least room around it. */
const frames = {
  wide: { plot: 310, left: 66, right: 150, top: 46, below: 60, steps: 5, years: 9 },
  narrow: { plot: 220, left: 36, right: 84, top: 46, below: 60, steps: 4, years: 4 },
};

/** Gives the words beside the plot the room that their letters need, and the plot the rest. */
export function planeOf({ years, values, labels, ends, above = 0 }: PlaneInput, isNarrow: boolean): Plane {
  const frame = isNarrow ? frames.narrow : frames.wide;
  const [size, width] = [fontSize(isNarrow), widthOf(isNarrow)];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const axis = valueAxis(Math.max(...values) * 1.03, frame.steps);
  const ticks = axis.ticks.map((value) => ({ value, text: labels.tick(value) }));
  const room = (texts: readonly string[], isBold: boolean) =>
    Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, size, isBold))));
  const left = Math.max(
    frame.left,
    room(
      ticks.map(({ text }) => text),
      false,
    ) + 12,
  );
  const right = width - Math.max(frame.right, room(ends, true) + 14);
  const top = frame.top + above;
  const bottom = top + frame.plot;
  return {
    isNarrow,
    size,
    left,
    right,
    top,
    bottom,
    width,
    height: bottom + frame.below,
    first,
    last,
    x: linear([first, Math.max(last, first + 1)], [left, right]),
    y: linear([0, axis.max], [bottom, top]),
    years: yearTicks(
      first,
      last,
      Math.max(1, Math.min(frame.years, (right - left) / (room(['2030'], false) + 8))),
    ),
    ticks,
    xTitle: fitLine(labels.xTitle, width - left - 4, size),
    yTitle: fitLine(labels.yTitle, width - 6, size),
  };
}
