import { looks } from './gap_class.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { fitLine, lineHeight, nameStep, textWidth, wrapText } from './pen/letters.ts';
import type { Piece, Word } from './pen/pieces.ts';
import { colours, fontSize } from './pen/theme.ts';

export interface Tornado {
  words: ChartWords;
  /** Any order: drawn from the widest swing to the narrowest. */
  assumptions: readonly Assumption[];
  /** People short when every assumption stands at its middle, and what that line is called. */
  central: { value: number; text: string };
  /** What the line of nobody short is called; drawn only where the bars reach it. */
  zeroText: string;
  labels: {
    /** What the two ends of a bar are, in one line above the bars. */
    note: string;
  };
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface Assumption {
  name: string;
  low: TornadoEnd;
  high: TornadoEnd;
}

/** People short with an assumption at one end, and both as printed. */
export interface TornadoEnd {
  persons: number;
  personsText: string;
  /** The value of the assumption there. */
  valueText: string;
}

/** In grey the better side is the lighter one. */
const worse = looks.shortage.fill;
const better = looks.surplus.fill;

/** Which assumption moves the people short most: a bar from its better end to its worse one, around the centre. */
export function tornadoChart(chart: Tornado): Chart {
  const ranked = [...chart.assumptions].sort((one, other) => swing(other) - swing(one));
  const sorted = { ...chart, assumptions: ranked };
  return drawChart(
    chart.words,
    tornadoPicture(sorted, { width: 912, size: fontSize(false), side: 270 }),
    tornadoPicture(sorted, { width: 310, size: fontSize(true), side: 0 }),
  );
}

function swing(row: Assumption): number {
  return Math.abs(row.high.persons - row.low.persons);
}

interface Row {
  /** Fewer people short is left, in every language. */
  fewer: TornadoEnd;
  more: TornadoEnd;
  /** Lines of the name, and the middle of the first. */
  name: readonly string[];
  nameTop: number;
  barTop: number;
}

interface Plan {
  width: number;
  size: number;
  /** Room for the names beside the bars; 0 puts them above. */
  side: number;
  top: number;
  bottom: number;
  rows: readonly Row[];
  place: (persons: number) => number;
  note: readonly string[];
  centre: number;
  zero: number | null;
}

const barHeight = 28;

function planOf(chart: Tornado, { width, size, side }: { width: number; size: number; side: number }): Plan {
  const note = wrapText(chart.labels.note, width - 4, size, 3);
  const top = 54 + note.length * lineHeight(size);
  const { rows, bottom } = rowsOf(chart, { width, size, side }, top);
  const room = (ends: TornadoEnd[]) =>
    Math.min(width / 4, Math.max(40, ...ends.map((end) => endWidth(end, size)))) + 8;
  const left = (chart.rtl ? 2 : Math.max(2, side)) + room(rows.map(({ fewer }) => fewer));
  const right = width - (chart.rtl ? Math.max(2, side) : 2) - room(rows.map(({ more }) => more));
  const known = [chart.central.value, ...rows.flatMap(({ fewer, more }) => [fewer.persons, more.persons])];
  const [least, greatest] = [Math.min(...known), Math.max(...known)];
  const place = (persons: number) =>
    left + ((persons - least) / Math.max(greatest - least, 1)) * (right - left);
  return {
    width,
    size,
    side,
    top,
    bottom,
    rows,
    place,
    note,
    centre: place(chart.central.value),
    zero: least <= 0 && greatest >= 0 && chart.central.value !== 0 ? place(0) : null,
  };
}

/** Names stand above their bars where there is no room beside them; a tall one beside its bar has it at its middle. */
function rowsOf(
  { assumptions, rtl }: Tornado,
  { width, size, side }: { width: number; size: number; side: number },
  top: number,
): { rows: Row[]; bottom: number } {
  let bottom = top;
  const rows = assumptions.map(({ name: whole, low, high }): Row => {
    const [fewer, more] = low.persons <= high.persons ? [low, high] : [high, low];
    const name = wrapText(whole, side === 0 ? width - 4 : side - 12, size, 3);
    const tall = name.length * nameStep(size, rtl);
    const inset = side === 0 ? tall + 4 : Math.max(0, tall - barHeight - 10) / 2;
    const barTop = bottom + inset;
    bottom += side === 0 ? barHeight + 14 + inset : Math.max(barHeight + 14, tall + 4);
    const first = side === 0 ? barTop - 12 - tall : barTop + (barHeight - tall) / 2;
    return {
      fewer,
      more,
      name,
      nameTop: first + nameStep(size, rtl) / (side === 0 ? 1 : 2),
      barTop,
    };
  });
  return { rows, bottom };
}

function endWidth(end: TornadoEnd, size: number): number {
  return Math.max(textWidth(end.personsText, size, true), textWidth(end.valueText, size - 1));
}

function tornadoPicture(chart: Tornado, frame: { width: number; size: number; side: number }): Picture {
  const plan = planOf(chart, frame);
  const { width, size, rows, bottom } = plan;
  // Beside the bars only: the words between them stay clear.
  const line = (x: number, color: string, thickness: number): Piece[] =>
    rows.map(({ barTop: y }) => {
      return { kind: 'line', from: [x, y - 2], to: [x, y + barHeight + 2], color, width: thickness };
    });
  const noteWords = plan.note.map((text, at): Piece => {
    return {
      kind: 'word',
      ...startOf(chart.rtl, width),
      y: 10 + at * lineHeight(size),
      text,
      size,
      color: colours.quiet,
    };
  });
  return {
    width,
    height: bottom + (chart.mark === '' ? 2 : 16),
    pieces: [
      ...noteWords,
      ...(plan.zero === null ? [] : line(plan.zero, colours.quiet, 1)),
      ...lineWords(chart, plan),
      ...rows.flatMap((row) => barPieces(plan, row)),
      ...line(plan.centre, colours.ink, 1.5),
      ...rows.flatMap((row) => nameWords(chart, plan, row)),
      ...rows.flatMap(({ fewer, more, barTop }) => [
        ...endWords(fewer, plan.place(fewer.persons) - 5, 'right', barTop + barHeight / 2, plan),
        ...endWords(more, plan.place(more.persons) + 5, 'left', barTop + barHeight / 2, plan),
      ]),
      ...illustrativeWord(chart.mark, chart.rtl, width, bottom + 5, size - 1),
    ],
  };
}

/** Where lines of text begin. */
function startOf(rtl: boolean, width: number): { x: number; align: 'left' | 'right' } {
  return rtl ? { x: width - 2, align: 'right' } : { x: 2, align: 'left' };
}

function barPieces(plan: Plan, { fewer, more, barTop: y }: Row): Piece[] {
  const [from, to] = [plan.place(fewer.persons), plan.place(more.persons)];
  const split = Math.min(Math.max(plan.centre, from), to);
  const part = (x: number, end: number, fill: string): Piece => {
    return { kind: 'box', x, y, width: Math.max(end - x, 1), height: barHeight, fill };
  };
  return [part(from, split, better), part(split, to, worse)];
}

function nameWords(chart: Tornado, { width, size }: Plan, { name, nameTop }: Row): Piece[] {
  return name.map((text, at): Piece => {
    return {
      kind: 'word',
      ...startOf(chart.rtl, width),
      y: nameTop + at * nameStep(size, chart.rtl),
      text,
      size,
    };
  });
}

/** The people short in bold over the value of the assumption that leads to it. */
function endWords(end: TornadoEnd, x: number, align: 'left' | 'right', middle: number, plan: Plan): Piece[] {
  const { size, width } = plan;
  const persons = fitLine(end.personsText, width / 4, size, true);
  const value = fitLine(end.valueText, width / 4, size - 1);
  return [
    { kind: 'word', x, y: middle - 8, text: persons, size, align, bold: true, halo: true },
    { kind: 'word', x, y: middle + 9, text: value, size: size - 1, align, color: colours.quiet, halo: true },
  ];
}

/** The names of the central line and, where the bars reach it, of the line of nobody short, one above the other. */
function lineWords(chart: Tornado, { centre, zero, top, width, size }: Plan): Piece[] {
  const word = (whole: string, at: number, y: number, bold: boolean): Word => {
    const text = fitLine(whole, width - 8, size, bold);
    const half = textWidth(text, size, bold) / 2;
    const x = Math.min(Math.max(at, half + 2), width - half - 2);
    return { kind: 'word', x, y, text, size, align: 'center', bold };
  };
  const central = word(chart.central.text, centre, top - 14, true);
  if (zero === null) return [central];
  const isClear = Math.abs(zero - central.x) > textWidth(central.text, size, true) / 2 + 4;
  const stub: Piece = {
    kind: 'line',
    from: [zero, top - 23],
    to: [zero, top - 4],
    color: colours.quiet,
    width: 1,
  };
  return [...(isClear ? [stub] : []), word(chart.zeroText, zero, top - 32, false), central];
}
