import type { Link, Piece, Point } from './pieces.ts';

/** The picture seen in a mirror, for pages that are read from the right; words stay readable. */
export function mirrored(pieces: readonly Piece[], width: number): Piece[] {
  return pieces.map((piece) => mirroredPiece(piece, width));
}

/** The same, only where a page is read from the right. */
export function mirroredIf(rtl: boolean, pieces: readonly Piece[], width: number): readonly Piece[] {
  return rtl ? mirrored(pieces, width) : pieces;
}

const otherSide = { left: 'right', right: 'left', center: 'center' } as const;

function mirroredPiece(piece: Piece, width: number): Piece {
  const point = ([x, y]: Point): Point => [width - x, y];
  switch (piece.kind) {
    case 'box':
      return { ...piece, x: width - piece.x - piece.width };
    case 'line':
      return { ...piece, from: point(piece.from), to: point(piece.to) };
    case 'hatch':
      return { ...piece, lines: piece.lines.map(([from, to]) => [point(from), point(to)]) };
    case 'word':
      return { ...piece, x: width - piece.x, align: otherSide[piece.align ?? 'left'] };
    case 'sign':
      return { ...piece, x: width - piece.x };
    case 'link':
      return { ...piece, pieces: mirrored(piece.pieces, width) as Link['pieces'] };
    default:
      throw new RangeError('Time runs to the right and a map stays as it is: neither is ever mirrored');
  }
}
