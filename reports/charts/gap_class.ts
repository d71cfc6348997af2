import { hatchOf, type Polygon } from '../assets/polygon.ts';
import { legendOf } from './pen/legend.ts';
import type { Piece, Sign } from './pen/pieces.ts';
import { colours } from './pen/theme.ts';

/** How a cell or a region stands; the names are the reader's, these are only looks. */
export type GapClass =
  | 'strong_shortage'
  | 'shortage'
  | 'no_gap'
  | 'surplus'
  | 'strong_surplus'
  | 'both'
  | 'undecided'
  | 'not_evaluable';

export interface ClassName {
  class: GapClass;
  name: string;
}

interface Look {
  fill: string;
  /** Of words that stand on the fill: contrast of at least 4.5. */
  ink: string;
  sign: Pick<Sign, 'shape' | 'size'> | null;
}

/**
 * Darker is shorter, and each side has its sign: lack points down, excess points up. Orange and blue stay apart
 * for every kind of colour blindness; in grey the lightness and the signs remain.
 */
export const looks: Record<GapClass, Look> = {
  strong_shortage: { fill: '#96400b', ink: '#ffffff', sign: { shape: 'triangle-down', size: 60 } },
  shortage: { fill: '#e69a55', ink: colours.ink, sign: { shape: 'triangle-down', size: 31 } },
  no_gap: { fill: '#f4f1ea', ink: colours.ink, sign: { shape: 'bar', size: 23 } },
  surplus: { fill: '#c3dcea', ink: colours.ink, sign: { shape: 'triangle-up', size: 31 } },
  strong_surplus: { fill: '#7fb2d1', ink: colours.ink, sign: { shape: 'triangle-up', size: 60 } },
  both: { fill: '#cfc4de', ink: colours.ink, sign: { shape: 'diamond', size: 40 } },
  undecided: { fill: '#ffffff', ink: colours.ink, sign: { shape: 'circle', size: 26 } },
  not_evaluable: { fill: '#ffffff', ink: colours.ink, sign: null },
};

export const outline = '#5b6b78';
const hatchColour = '#94a1ab';

/** The sign of a class in one ink; a cell that is not evaluable has its hatch instead. */
export function signOf(name: GapClass, x: number, y: number, fill = looks[name].ink): Piece[] {
  const { sign } = looks[name];
  return sign === null ? [] : [{ kind: 'sign', ...sign, x, y, fill }];
}

/** The hatch of what is not evaluable. */
export function hatchPieces(polygons: readonly Polygon[], step: number): Piece[] {
  return [{ kind: 'hatch', lines: hatchOf(polygons, step), color: hatchColour }];
}

/** A rectangle filled as its class asks. */
export function classBox(name: GapClass, x: number, y: number, width: number, height: number): Piece[] {
  const box: Piece = { kind: 'box', x, y, width, height, fill: looks[name].fill, stroke: outline };
  if (name !== 'not_evaluable') return [box];
  const ring: [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  return [box, ...hatchPieces([[ring]], 10)];
}

export const swatchWidth = 22;

/** A small sample of a class with its sign; `y` is its middle. */
export function swatchOf(name: GapClass, x: number, y: number): Piece[] {
  return [...classBox(name, x, y - 7, swatchWidth, 14), ...signOf(name, x + swatchWidth / 2, y)];
}

/** What the fills and signs mean, in as many rows as the width needs. */
export function classLegend(
  classes: readonly ClassName[],
  box: { x: number; y: number; width: number; size: number },
): { pieces: Piece[]; height: number } {
  const entries = classes.map((one) => ({
    name: one.name,
    sample: (x: number, y: number) => swatchOf(one.class, x, y),
  }));
  return legendOf(entries, { ...box, sample: swatchWidth, row: box.size + 10 });
}
