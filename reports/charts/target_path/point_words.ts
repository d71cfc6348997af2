import type { Plane } from '../axes/plane.ts';
import { fitLine, textWidth } from '../pen/letters.ts';
import type { Word } from '../pen/pieces.ts';
import { colours } from '../pen/theme.ts';
import type { TargetPathChart } from './input.ts';

interface Wanted {
  year: number;
  value: number;
  text: string;
  color: string;
  isBelow: boolean;
}

/**
 * The last actual below its point and the milestones above theirs, where the rising path leaves room. What would
 * touch a word already placed is left out: the table beside the chart has it.
 */
export function pointWords(chart: TargetPathChart, plane: Plane): Word[] {
  const actual = chart.observed.slice(-1).map((last): Wanted => {
    return { ...last, text: chart.observedText, color: colours.line, isBelow: true };
  });
  const milestones = chart.milestones
    .filter(({ year }) => year < plane.last)
    .map((milestone): Wanted => ({ ...milestone, color: colours.target, isBelow: false }));
  const placed: Word[] = [];
  for (const wanted of [...actual, ...milestones]) {
    const word = wordOf(wanted, plane);
    if (!placed.some((other) => touch(word, other))) placed.push(word);
  }
  return placed;
}

function wordOf({ year, value, text: whole, color, isBelow }: Wanted, plane: Plane): Word {
  const { size, left, right } = plane;
  const text = fitLine(whole, right - left - 8, size, true);
  const width = textWidth(text, size, true);
  const wish = plane.x(year) - 4 - (isBelow ? 0 : width);
  const x = Math.min(Math.max(wish, left + 4), right - width - 4);
  const y = plane.y(value) + (isBelow ? 18 : -16);
  return { kind: 'word', x, y, text, size, bold: true, color, halo: true };
}

function touch(one: Word, other: Word): boolean {
  const width = ({ text, size }: Word) => textWidth(text, size, true);
  return (
    one.x < other.x + width(other) + 4 &&
    other.x < one.x + width(one) + 4 &&
    Math.abs(one.y - other.y) < one.size + 4
  );
}
