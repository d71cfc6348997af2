import type { Piece, Word } from '../pen/pieces.ts';
import { colours } from '../pen/theme.ts';
import type { Plane } from './plane.ts';

/** Lines of the values, years below them, and both titles, which are horizontal. */
export function axisPieces(plane: Plane): Piece[] {
  const { size, left, right, bottom, x, y } = plane;
  const quiet = { kind: 'word' as const, size, color: colours.quiet };
  const across = (height: number, color: string): Piece => {
    return { kind: 'line', from: [left, half(height)], to: [right, half(height)], color, width: 1 };
  };
  const belowYear = plane.years.map((year): Piece => {
    const place = half(x(year));
    return { kind: 'line', from: [place, bottom], to: [place, bottom + 5], color: colours.quiet, width: 1 };
  });
  return [
    ...plane.ticks.map(({ value }) => across(y(value), colours.grid)),
    across(bottom, colours.quiet),
    ...belowYear,
    ...plane.years.map((year): Word => {
      return { ...quiet, x: x(year), y: bottom + 14, text: String(year), align: 'center' };
    }),
    ...plane.ticks.map(({ value, text }): Word => {
      return { ...quiet, x: left - 8, y: y(value), text, align: 'right' };
    }),
    { ...quiet, x: left, y: bottom + 34, text: plane.xTitle },
    { ...quiet, x: 2, y: plane.top - 38, text: plane.yTitle },
  ];
}

/** A thin line between two rows of pixels would be blurred. */
const half = (place: number): number => Math.floor(place) + 0.5;
