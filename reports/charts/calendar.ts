import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { legendOf } from './pen/legend.ts';
import { fitLine, nameStep, textWidth, wrapText } from './pen/letters.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece, Word } from './pen/pieces.ts';
import { colours, fontSize, widthOf } from './pen/theme.ts';

export interface IntakeCalendar {
  words: ChartWords;
  /** One a class to open, any order: drawn by the day of the decision. */
  intakes: readonly Intake[];
  /** The day of the edition: what lies left of it is past. */
  today: { day: string; text: string };
  /** What the three parts of a row are, in the legend. */
  labels: { decide: string; training: string; arrive: string };
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface Intake {
  name: string;
  /** « 240 places ». */
  sizeText: string;
  /** Last day to decide, ISO; with its words, which say that it has passed where it has. */
  decideBy: string;
  decideText: string;
  isLate: boolean;
  /** First day of the class, ISO. */
  opens: string;
  opensText: string;
  /** Year in which its first leavers can be hired. */
  arrives: number;
}

const fills = { wait: '#8fa3b1', training: '#a9c9da', late: colours.target };

/** By when each class must be decided, when it opens and when its people arrive; time runs to the right. */
export function calendarChart(chart: IntakeCalendar): Chart {
  const intakes = [...chart.intakes].sort(
    (one, other) => dayOf(one.decideBy) - dayOf(other.decideBy) || dayOf(one.opens) - dayOf(other.opens),
  );
  const sorted = { ...chart, intakes };
  return drawChart(chart.words, calendarPicture(sorted, false), calendarPicture(sorted, true));
}

/** Years as a fraction: 2027.5 is the middle of 2027. */
function dayOf(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(`${iso}T00:00:00Z`) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** People who leave in summer are hired from then on. */
const arrivalOf = (intake: Intake): number => intake.arrives + 0.5;

interface Plan {
  isNarrow: boolean;
  width: number;
  size: number;
  left: number;
  right: number;
  first: number;
  last: number;
  place: (year: number) => number;
  top: number;
  dateRoom: number;
  rowHeight: number;
}

/** Names and dates stand beside the drawing of time, or above it where the screen is narrow. */
const nameRoom = 250;

function dateRoomOf(chart: IntakeCalendar, size: number): number {
  const words = chart.intakes.flatMap((intake) => [
    textWidth(intake.decideText, size, true),
    textWidth(intake.opensText, size),
  ]);
  return Math.min(280, Math.max(0, ...words));
}

function planOf(chart: IntakeCalendar, isNarrow: boolean, legendHeight: number): Plan {
  const [width, size] = [widthOf(isNarrow), fontSize(isNarrow)];
  const starts = chart.intakes.map((intake) => dayOf(intake.decideBy));
  const first = Math.floor(Math.min(dayOf(chart.today.day), ...starts));
  const last = Math.ceil(Math.max(dayOf(chart.today.day) + 0.1, ...chart.intakes.map(arrivalOf)));
  const dateRoom = dateRoomOf(chart, size);
  const side = isNarrow ? 4 : nameRoom + dateRoom + 14;
  // The year of arrival stands right of its bar.
  const left = chart.rtl ? 8 : side;
  const right = width - (chart.rtl ? side : 4) - 38;
  const place = (year: number) => left + ((year - first) / (last - first)) * (right - left);
  const top = legendHeight + 52;
  return {
    isNarrow,
    width,
    size,
    left,
    right,
    first,
    last,
    place,
    top,
    dateRoom,
    rowHeight: isNarrow ? 82 : 9 + 3 * nameStep(size, chart.rtl),
  };
}

function calendarPicture(chart: IntakeCalendar, isNarrow: boolean): Picture {
  const legend = legendPieces(chart, widthOf(isNarrow), fontSize(isNarrow));
  const plan = planOf(chart, isNarrow, legend.height);
  const { width, size, rowHeight, top } = plan;
  const bottom = top + chart.intakes.length * rowHeight;
  const tops = chart.intakes.map((_, at) => top + at * rowHeight);
  return {
    width,
    height: bottom + (chart.mark === '' ? 4 : 20),
    pieces: [
      ...legend.pieces,
      ...yearPieces(plan, tops),
      ...tops.map((y): Piece => {
        return { kind: 'line', from: [2, y], to: [width - 2, y], color: colours.grid, width: 1 };
      }),
      ...todayPieces(chart, plan, tops),
      ...chart.intakes.flatMap((intake, at) => markPieces(plan, intake, tops[at]!)),
      ...chart.intakes.flatMap((intake, at) => rowWords(chart, plan, intake, tops[at]!)),
      ...illustrativeWord(chart.mark, chart.rtl, width, bottom + 10, size - 1),
    ],
  };
}

/** The part of a row in which time is drawn, top and bottom. */
function bandOf(plan: Plan, y: number): [number, number] {
  return plan.isNarrow ? [y + 57, y + plan.rowHeight - 2] : [y, y + plan.rowHeight];
}

function yearPieces(plan: Plan, tops: readonly number[]): Piece[] {
  const years = Array.from({ length: plan.last - plan.first + 1 }, (_, at) => plan.first + at);
  const step = (plan.right - plan.left) / (plan.last - plan.first);
  const every = Math.ceil((textWidth('2030', plan.size) + 6) / step);
  return [
    ...years.flatMap((year) =>
      tops.map((y): Piece => {
        const [x, [from, to]] = [plan.place(year), bandOf(plan, y)];
        return { kind: 'line', from: [x, from], to: [x, to], color: colours.grid, width: 1 };
      }),
    ),
    ...years
      .slice(0, -1)
      .filter((_, at) => at % every === 0)
      .map((year): Piece => {
        const [x, y] = [plan.place(year + 0.5), plan.top - 11];
        return {
          kind: 'word',
          x,
          y,
          text: String(year),
          size: plan.size,
          align: 'center',
          color: colours.quiet,
        };
      }),
  ];
}

function todayPieces(chart: IntakeCalendar, plan: Plan, tops: readonly number[]): Piece[] {
  const x = plan.place(dayOf(chart.today.day));
  const text = fitLine(chart.today.text, plan.width - 8, plan.size);
  const half = textWidth(text, plan.size) / 2;
  const middle = Math.min(Math.max(x, half + 4), plan.width - half - 4);
  return [
    ...tops.map((y): Piece => {
      const [from, to] = bandOf(plan, y);
      return { kind: 'line', from: [x, from], to: [x, to], color: colours.ink, width: 1.2, dash: [3, 3] };
    }),
    { kind: 'line', from: [x, plan.top - 26], to: [x, plan.top - 19], color: colours.ink, width: 1.2 },
    { kind: 'word', x: middle, y: plan.top - 34, text, size: plan.size, align: 'center' },
  ];
}

const inkOf = (intake: Intake): string => (intake.isLate ? fills.late : colours.ink);

function markPieces(plan: Plan, intake: Intake, y: number): Piece[] {
  const [from, to] = bandOf(plan, y);
  const middle = (from + to) / 2;
  const decide = plan.place(dayOf(intake.decideBy));
  const opens = plan.place(dayOf(intake.opens));
  const arrives = plan.place(arrivalOf(intake));
  const training = Math.max(2, arrives - opens);
  return [
    { kind: 'line', from: [decide, middle], to: [opens, middle], color: fills.wait, width: 2, dash: [2, 2] },
    { kind: 'box', x: opens, y: middle - 9, width: training, height: 18, fill: fills.training },
    arrivalLine(arrives, middle, 9),
    decisionSign(decide, middle, inkOf(intake)),
    { kind: 'word', x: arrives + 7, y: middle, text: String(intake.arrives), size: plan.size, bold: true },
  ];
}

function rowWords(chart: IntakeCalendar, plan: Plan, intake: Intake, y: number): Piece[] {
  const { isNarrow, size, width } = plan;
  /** Distances from the side where reading begins. */
  const word = (from: number, at: number, text: string, room: number, look: Partial<Word> = {}): Piece => {
    const align = chart.rtl ? 'right' : 'left';
    const x = chart.rtl ? width - from : from;
    return { kind: 'word', x, y: y + at, text: fitLine(text, room, size, look.bold), size, align, ...look };
  };
  const strong = { bold: true, color: inkOf(intake) };
  const quiet = { color: colours.quiet };
  if (isNarrow) {
    const places = fitLine(intake.sizeText, 110, size, true);
    const align = chart.rtl ? 'left' : 'right';
    return [
      word(4, 12, intake.name, width - 8),
      word(4, 29, intake.decideText, width - 8, strong),
      word(4, 46, intake.opensText, width - 18 - textWidth(places, size, true), quiet),
      word(width - 4, 46, places, 110, { bold: true, align }),
    ];
  }
  const lines = wrapText(intake.name, nameRoom - 12, size, 2);
  const line = nameStep(size, chart.rtl);
  const first = plan.rowHeight / 2 - (lines.length * line) / 2;
  return [
    ...lines.map((text, at) => word(4, first + at * line, text, nameRoom)),
    word(4, first + lines.length * line, intake.sizeText, nameRoom - 12, { bold: true }),
    word(nameRoom, plan.rowHeight / 2 - 9, intake.decideText, plan.dateRoom + 1, strong),
    word(nameRoom, plan.rowHeight / 2 + 9, intake.opensText, plan.dateRoom + 1, quiet),
  ];
}

function legendPieces(
  { labels, rtl }: IntakeCalendar,
  width: number,
  size: number,
): { pieces: readonly Piece[]; height: number } {
  const training = { width: sample, height: 14, fill: fills.training };
  const legend = legendOf(
    [
      { name: labels.decide, sample: (x, y) => [decisionSign(x + sample / 2, y, colours.ink)] },
      { name: labels.training, sample: (x, y) => [{ kind: 'box', ...training, x, y: y - 7 }] },
      { name: labels.arrive, sample: (x, y) => [arrivalLine(x + sample / 2, y, 8)] },
    ],
    { x: 4, y: 2, width: width - 8, size, sample, row: 20 },
  );
  return { pieces: mirroredIf(rtl, legend.pieces, width), height: legend.height };
}

/** Pixels of a sample in the legend. */
const sample = 18;

const decisionSign = (x: number, y: number, fill: string): Piece => {
  return { kind: 'sign', shape: 'diamond', size: 56, x, y, fill };
};

const arrivalLine = (x: number, y: number, half: number): Piece => {
  return { kind: 'line', from: [x, y - half], to: [x, y + half], color: colours.line, width: 4 };
};
