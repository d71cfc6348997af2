import { hatchPieces, outline } from './gap_class.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { fitLine, lineHeight, textWidth, wrapText } from './pen/letters.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece } from './pen/pieces.ts';
import { colours, fontSize } from './pen/theme.ts';

export interface SupplyChain {
  words: ChartWords;
  /** From those who enter training to those who suit the jobs, each a part of the one before. */
  steps: readonly SupplyStep[];
  /** Where the last step goes: here first, then elsewhere and abroad; together the whole of it. */
  ends: readonly SupplyStep[];
  labels: {
    /** Heads of the two columns of figures. */
    persons: string;
    share: string;
    /** What the pale part of a bar is. */
    lost: string;
    /** Above the parts of the last step. */
    ends: string;
  };
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface SupplyStep {
  name: string;
  /** Persons; null where it is not evaluable: a hatched stub, never a bar of nothing. */
  value: number | null;
  /** The number as printed, or the sign of what is missing. */
  text: string;
  /** Share of the step before that is kept, as printed; empty for the first. */
  share: string;
}

const fills = {
  step: '#7fb2d1',
  lost: '#eef2f5',
  lostEdge: '#b9c4cc',
  here: colours.line,
  elsewhere: '#9aa7b1',
  abroad: '#c9d1d7',
};
const endFills = [fills.here, fills.elsewhere, fills.abroad];

/** The chain as a funnel of bars: what each step keeps, and in pale what it loses. */
export function supplyChainChart(chart: SupplyChain): Chart {
  return drawChart(chart.words, wideChain(chart), narrowChain(chart));
}

/** A bar with its place in units of persons; `before` is what stood there one step earlier. */
interface Bar {
  step: SupplyStep;
  from: number;
  before: number | null;
  fill: string;
}

function barsOf(chart: SupplyChain): { steps: Bar[]; ends: Bar[]; most: number } {
  const steps = chart.steps.map((step, at): Bar => {
    const before = chart.steps.slice(0, at).findLast(({ value }) => value !== null)?.value ?? null;
    return { step, from: 0, before, fill: fills.step };
  });
  let from = 0;
  const ends = chart.ends.map((step, at): Bar => {
    const bar = { step, from, before: null, fill: endFills[Math.min(at, 2)]! };
    from += step.value ?? 0;
    return bar;
  });
  const most = Math.max(1, from, ...chart.steps.map(({ value }) => value ?? 0));
  return { steps, ends, most };
}

/** Where the columns of figures end and how much room they have. */
interface Columns {
  number: number;
  numberRoom: number;
  share: number;
}

function columnsOf(
  chart: SupplyChain,
  width: number,
  size: number,
  most: number,
): Columns & { shareRoom: number } {
  const rows = [...chart.steps, ...chart.ends];
  const room = (texts: string[]) =>
    Math.min(most, Math.max(40, ...texts.map((text) => textWidth(text, size, true)))) + 4;
  const shareRoom = room(rows.map(({ share }) => share));
  const numberRoom = room(rows.map(({ text }) => text));
  return { number: width - shareRoom - 12, numberRoom, share: width - 2, shareRoom };
}

function wideChain(chart: SupplyChain): Picture {
  const [width, size] = [912, fontSize(false)];
  const { steps, ends, most } = barsOf(chart);
  const columns = columnsOf(chart, width, size, 140);
  const [nameRoom, barLeft] = [250, 262];
  const scale = (columns.number - columns.numberRoom - 14 - barLeft) / most;
  const pieces: Piece[] = headPieces(chart, { width, size, left: barLeft, room: 330 });
  const row = (bar: Bar, y: number, height: number, indent: number): number => {
    const lines = wrapText(bar.step.name, nameRoom - indent, size, 2);
    lines.forEach((text, line) => {
      const middle = y + height / 2 + (line - (lines.length - 1) / 2) * lineHeight(size);
      pieces.push({ kind: 'word', x: 2 + indent, y: middle, text, size });
    });
    pieces.push(...barPieces(bar, barLeft, y, scale, height));
    pieces.push(...figureWords(bar, columns, y + height / 2, size));
    return Math.max(height + 12, lines.length * lineHeight(size) + 4);
  };
  let y = 46;
  for (const bar of steps) y += row(bar, y, 26, 0);
  if (ends.length > 0) {
    pieces.push(endsHead(chart, width, y + 10, size));
    y += 26;
  }
  for (const bar of ends) y += row(bar, y, 20, 16);
  return finish(chart, pieces, width, y, size);
}

function narrowChain(chart: SupplyChain): Picture {
  const [width, size] = [310, fontSize(true)];
  const { steps, ends, most } = barsOf(chart);
  const columns = columnsOf(chart, width, size, 110);
  const pieces: Piece[] = headPieces(chart, { width, size, left: 2, room: 130 });
  const nameRoom = columns.number - columns.numberRoom - 6;
  const row = (bar: Bar, y: number, indent: number): number => {
    const lines = wrapText(bar.step.name, nameRoom - indent, size, 2);
    lines.forEach((text, line) => {
      pieces.push({ kind: 'word', x: 2 + indent, y: y + 8 + line * lineHeight(size), text, size });
    });
    pieces.push(...figureWords(bar, columns, y + 8, size));
    const barTop = y + 2 + lines.length * lineHeight(size);
    pieces.push(...barPieces(bar, 2, barTop, (width - 4) / most, 14));
    return barTop + 24;
  };
  let y = 44;
  for (const bar of steps) y = row(bar, y, 0);
  if (ends.length > 0) {
    pieces.push(endsHead(chart, width, y + 8, size));
    y += 20;
  }
  for (const bar of ends) y = row(bar, y, 12);
  return finish(chart, pieces, width, y, size);
}

function endsHead(chart: SupplyChain, width: number, y: number, size: number): Piece {
  const text = fitLine(chart.labels.ends, width - 4, size, true);
  return { kind: 'word', x: 2, y, text, size, bold: true };
}

/** What is bold and what is quiet among the figures, and what the pale bars are. */
function headPieces(
  chart: SupplyChain,
  head: { width: number; size: number; left: number; room: number },
): Piece[] {
  const { width, size, left } = head;
  const persons = fitLine(chart.labels.persons, width - head.room - left - 8, size, true);
  const share = fitLine(chart.labels.share, width - head.room - left - 8, size);
  const lost = wrapText(chart.labels.lost, head.room - 26, size, 2);
  return [
    { kind: 'box', x: left, y: 4, width: 20, height: 12, fill: fills.lost, stroke: fills.lostEdge },
    ...lost.map((text, line): Piece => {
      return {
        kind: 'word',
        x: left + 26,
        y: 10 + line * lineHeight(size),
        text,
        size,
        color: colours.quiet,
      };
    }),
    { kind: 'word', x: width - 2, y: 10, text: persons, size, align: 'right', bold: true },
    {
      kind: 'word',
      x: width - 2,
      y: 10 + lineHeight(size),
      text: share,
      size,
      align: 'right',
      color: colours.quiet,
    },
  ];
}

function figureWords(bar: Bar, columns: Columns, y: number, size: number): Piece[] {
  const { text, share } = bar.step;
  const number: Piece = {
    kind: 'word',
    x: columns.number,
    y,
    text: fitLine(text, columns.numberRoom, size, true),
    size,
    align: 'right',
    bold: true,
  };
  if (share === '') return [number];
  return [
    number,
    {
      kind: 'word',
      x: columns.share,
      y,
      text: fitLine(share, columns.share - columns.number - 6, size),
      size,
      align: 'right',
      color: colours.quiet,
    },
  ];
}

/** @param scale pixels a person. */
function barPieces(bar: Bar, left: number, y: number, scale: number, height: number): Piece[] {
  const { value } = bar.step;
  const x = left + bar.from * scale;
  const ring = (width: number): [number, number][] => [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  if (value === null) {
    const stub = bar.before === null ? 48 : Math.max(12, bar.before * scale);
    const box: Piece = { kind: 'box', x, y, width: stub, height, fill: '#ffffff', stroke: outline };
    return [box, ...hatchPieces([[ring(stub)]], 8)];
  }
  const width = Math.max(1.5, value * scale);
  const kept: Piece = { kind: 'box', x, y, width, height, fill: bar.fill };
  if (bar.before === null || bar.before <= value) return [kept];
  const lost = (bar.before - value) * scale;
  return [
    { kind: 'box', x: x + width, y, width: lost, height, fill: fills.lost, stroke: fills.lostEdge },
    kept,
  ];
}

function finish(
  chart: SupplyChain,
  pieces: readonly Piece[],
  width: number,
  y: number,
  size: number,
): Picture {
  return {
    width,
    height: y + (chart.mark === '' ? 2 : 18),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, y + 6, size - 1),
    ],
  };
}
