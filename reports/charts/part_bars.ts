import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { legendOf } from './pen/legend.ts';
import { fitLine, nameStep, textWidth, wrapText } from './pen/letters.ts';
import { linear } from './pen/linear.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece } from './pen/pieces.ts';
import { colours, fontSize, widthOf } from './pen/theme.ts';

/** Bars from nothing, each made of parts in one order: a group of rows under each head, all on one axis. */
export interface PartBars {
  words: ChartWords;
  groups: readonly BarGroup[];
  /** Names of the parts, in the order of the values of a row; none where a bar has one part. */
  parts: readonly string[];
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface BarGroup {
  /** Empty where there is one group only. */
  name: string;
  rows: readonly BarRow[];
}

export interface BarRow {
  name: string;
  /** One a part, none below zero. */
  values: readonly number[];
  text: string;
}

/** From dark to light, told apart in grey; a part beside another has a white edge. */
const fills = ['#0b5578', '#6a9fbf', '#c3dae6', '#e3a857', '#a3440c'];

export function partBarsChart(chart: PartBars): Chart {
  return drawChart(chart.words, wide(chart), narrow(chart));
}

interface Frame {
  width: number;
  size: number;
  /** Ends of the axis. */
  from: number;
  to: number;
  /** Height of a row. */
  stepOf: (row: BarRow) => number;
  /** Where the words of a row stand, from the middle of its bar. */
  words: (row: BarRow, y: number, end: number) => Piece[];
  /** Of a bar, from the foot of its row. */
  foot: (row: BarRow) => number;
}

/** A name longer than its room goes on in the next line; what these do not hold is cut. */
const NAME_LINES = 3;

/** Name, bar and number side by side. */
function wide(chart: PartBars): Picture {
  const [size, width] = [fontSize(false), 760];
  const rows = chart.groups.flatMap((group) => group.rows);
  const names = Math.min(340, Math.max(...rows.map((row) => textWidth(row.name, size))));
  const numbers = Math.min(200, Math.max(...rows.map((row) => textWidth(row.text, size, true))));
  const line = nameStep(size, chart.rtl);
  const linesOf = (row: BarRow) => wrapText(row.name, names, size, NAME_LINES);
  const stepOf = (row: BarRow) => Math.max(24, linesOf(row).length * line + 6);
  return pictureOf(chart, {
    width,
    size,
    from: names + 14,
    to: width - numbers - 14,
    stepOf,
    foot: (row) => stepOf(row) / 2,
    words: (row, y, end) => [
      ...linesOf(row).map((text, at, all): Piece => {
        return { kind: 'word', x: 2, y: y + (at - (all.length - 1) / 2) * line, text, size };
      }),
      { kind: 'word', x: end + 8, y, text: fitLine(row.text, numbers, size, true), size, bold: true },
    ],
  });
}

/** Name and number above each bar; the number below the name where one line does not hold both. */
function narrow(chart: PartBars): Picture {
  const [size, width] = [fontSize(true), widthOf(true)];
  const line = nameStep(size, chart.rtl);
  const linesOf = (row: BarRow): string[] => {
    const lines = wrapText(row.name, width - 4, size, NAME_LINES);
    const taken = textWidth(lines.at(-1)!, size) + textWidth(row.text, size, true) + 14;
    return taken <= width ? lines : [...lines, ''];
  };
  return pictureOf(chart, {
    width,
    size,
    from: 2,
    to: width - 2,
    stepOf: (row) => 38 + (linesOf(row).length - 1) * line,
    foot: () => 9,
    words: (row, y) => {
      const lines = linesOf(row);
      const text = fitLine(row.text, width - 4, size, true);
      return [
        ...lines.flatMap((own, at): Piece[] =>
          own === ''
            ? []
            : [{ kind: 'word', x: 2, y: y - 19 - (lines.length - 1 - at) * line, text: own, size }],
        ),
        { kind: 'word', x: width - 2, y: y - 19, text, size, bold: true, align: 'right' },
      ];
    },
  });
}

function pictureOf(chart: PartBars, frame: Frame): Picture {
  const { width, size, stepOf, foot } = frame;
  const legend = legendOf(chart.parts.length < 2 ? [] : chart.parts.map(sampleOf), {
    x: 2,
    y: 0,
    width: width - 4,
    size,
    sample: 16,
    row: size + 8,
  });
  const totals = chart.groups.flatMap((group) => group.rows.map(({ values }) => totalOf(values)));
  const place = linear([0, Math.max(...totals, 1e-9)], [frame.from, frame.to]);
  const pieces: Piece[] = [...legend.pieces];
  let y = legend.height + 6;
  for (const group of chart.groups) {
    if (group.name !== '') {
      const text = fitLine(group.name, width - 4, size, true);
      pieces.push({ kind: 'word', x: 2, y: y + size / 2 + 3, text, size, bold: true });
      y += size + 11;
    }
    for (const row of group.rows) {
      y += stepOf(row);
      const middle = y - foot(row);
      pieces.push(...barOf(row, middle, place));
      pieces.push(...frame.words(row, middle, place(totalOf(row.values))));
    }
    y += 6;
  }
  return {
    width,
    height: y + (chart.mark === '' ? 2 : 18),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, y + 8, size - 1),
    ],
  };
}

function barOf({ values }: BarRow, y: number, place: (value: number) => number): Piece[] {
  let before = 0;
  return values.flatMap((value, at): Piece[] => {
    const [left, right] = [place(before), place(before + value)];
    before += value;
    if (value <= 0) return [];
    return [
      {
        kind: 'box',
        x: left,
        y: y - 7,
        width: Math.max(1, right - left),
        height: 14,
        fill: fills[at % fills.length]!,
        stroke: '#ffffff',
      },
    ];
  });
}

function sampleOf(name: string, at: number) {
  return {
    name,
    sample: (x: number, y: number): Piece[] => [
      {
        kind: 'box',
        x,
        y: y - 6,
        width: 16,
        height: 12,
        fill: fills[at % fills.length]!,
        stroke: colours.quiet,
      },
    ],
  };
}

function totalOf(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
