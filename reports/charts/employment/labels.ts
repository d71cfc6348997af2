import type { Plane } from '../axes/plane.ts';
import { textWidth } from '../pen/letters.ts';
import type { Piece } from '../pen/pieces.ts';
import { colours, dash } from '../pen/theme.ts';
import type { EmploymentChart } from './input.ts';

/** The line between what was seen and what is expected, named on both sides. */
export function originPieces(chart: EmploymentChart, { x, top, bottom, size }: Plane): Piece[] {
  const origin = chart.history.at(-1);
  if (origin === undefined || chart.forecast.length === 0) return [];
  const place = x(origin.year);
  const words = { kind: 'word' as const, y: top - 13, size, color: colours.quiet };
  return [
    {
      kind: 'line',
      from: [place, bottom],
      to: [place, top],
      color: colours.quiet,
      width: 1,
      dash: dash.rule,
    },
    { ...words, x: place - 5, text: chart.labels.observed, align: 'right' },
    { ...words, x: place + 5, text: chart.labels.expected },
  ];
}

/** Beside the line and away from the bands: above a rise, below a fall. */
export function pointWords({ history, pointLabels }: EmploymentChart, { x, y, size }: Plane): Piece[] {
  return pointLabels.map((label, at): Piece => {
    const before = history.findLast(({ year }) => year < label.year);
    const isFirst = at === 0 && pointLabels.length > 1;
    const isBelow = isFirst || (before !== undefined && before.value > label.value);
    const look = { kind: 'word' as const, text: label.text, size, bold: true, color: colours.line };
    const place = { x: x(label.year), y: y(label.value) + (isBelow ? 16 : -15) };
    if (isFirst) return { ...look, ...place };
    // What ends left of its point begins inside the drawing.
    const end = Math.max(place.x - 7, 2 + textWidth(label.text, size, true));
    return { ...look, ...place, x: end, align: 'right' };
  });
}
