import { type Chart, type ChartWords, drawChart, type Frame, type Layer } from './chart.ts';
import { colours } from './theme.ts';

/** What a drawing without axes is made of; pixels from its top left corner, in the order of painting. */
export type Piece = Box | Line | Hatch | Word | Sign | Shape;

export interface Box {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke?: string;
}

export interface Line {
  kind: 'line';
  from: readonly [number, number];
  to: readonly [number, number];
  color: string;
  width: number;
  dash?: readonly number[];
}

/** Many short lines in one stroke of the pen. */
export interface Hatch {
  kind: 'hatch';
  lines: readonly (readonly [readonly [number, number], readonly [number, number]])[];
  color: string;
}

/** One line of text; `y` is its middle, `x` the side that `align` names. */
export interface Word {
  kind: 'word';
  x: number;
  y: number;
  text: string;
  size: number;
  align?: 'left' | 'center' | 'right';
  bold?: boolean;
  color?: string;
  /** White around the letters, where they cross a line. */
  halo?: boolean;
}

export interface Sign {
  kind: 'sign';
  x: number;
  y: number;
  shape: 'triangle-up' | 'triangle-down' | 'circle' | 'square' | 'diamond' | 'stroke' | 'cross';
  /** Square pixels, as Vega counts them. */
  size: number;
  fill: string;
  stroke?: string;
}

export interface Shape {
  kind: 'shape';
  /** GeoJSON polygons in pixels. */
  coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
  fill: string;
  stroke: string;
}

/** A picture that knows its own size. */
export interface Picture {
  width: number;
  height: number;
  pieces: readonly Piece[];
}

/** Draws two pictures of the same chart, for wide and for narrow screens. */
export async function drawPictures(words: ChartWords, wide: Picture, narrow: Picture): Promise<Chart> {
  const frame = (picture: Picture, isNarrow: boolean): Frame => ({
    narrow: isNarrow,
    width: picture.width,
    height: Math.ceil(picture.height),
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
  });
  return drawChart(words, { wide: frame(wide, false), narrow: frame(narrow, true) }, (given) =>
    layersOf((given.narrow ? narrow : wide).pieces),
  );
}

/** The picture seen in a mirror, for pages that are read from the right; words stay readable. */
export function mirrored(pieces: readonly Piece[], width: number): Piece[] {
  return pieces.map((piece) => mirroredPiece(piece, width));
}

function mirroredPiece(piece: Piece, width: number): Piece {
  const flip = { left: 'right', right: 'left', center: 'center' } as const;
  const point = ([x, y]: readonly [number, number]) => [width - x, y] as const;
  switch (piece.kind) {
    case 'box':
      return { ...piece, x: width - piece.x - piece.width };
    case 'line':
      return { ...piece, from: point(piece.from), to: point(piece.to) };
    case 'hatch':
      return { ...piece, lines: piece.lines.map(([from, to]) => [point(from), point(to)]) };
    case 'word':
      return { ...piece, x: width - piece.x, align: flip[piece.align ?? 'left'] };
    case 'sign':
      return { ...piece, x: width - piece.x };
    case 'shape':
      throw new RangeError('A map is never mirrored');
  }
}

/** Neighbours that look alike share a layer: fewer layers, fewer bytes. */
export function layersOf(pieces: readonly Piece[]): Layer[] {
  const layers: Layer[] = [];
  let run: Piece[] = [];
  const close = () => {
    if (run.length > 0) layers.push(layerOf(run));
    run = [];
  };
  for (const piece of pieces) {
    if (run.length > 0 && lookOf(run[0]!) !== lookOf(piece)) close();
    run.push(piece);
  }
  close();
  return layers;
}

function lookOf(piece: Piece): string {
  const { kind } = piece;
  if (kind === 'word') return [kind, piece.size, piece.align, piece.bold, piece.color, piece.halo].join();
  if (kind === 'line') return [kind, piece.color, piece.width, piece.dash].join();
  if (kind === 'sign') return [kind, piece.shape, piece.size, piece.fill, piece.stroke].join();
  if (kind === 'hatch') return [kind, piece.color].join();
  return [kind, piece.fill, piece.stroke].join();
}

const round = (pixels: number): number => Math.round(pixels * 10) / 10;

function pixel(field: string): Layer {
  return { field, type: 'quantitative', scale: null, axis: null };
}

function layerOf(run: readonly Piece[]): Layer {
  const first = run[0]!;
  switch (first.kind) {
    case 'box':
      return {
        data: {
          values: (run as Box[]).map(({ x, y, width, height }) => ({
            x: round(x),
            x2: round(x + width),
            y: round(y),
            y2: round(y + height),
          })),
        },
        mark: { type: 'rect', fill: first.fill, stroke: first.stroke ?? null, strokeWidth: 1 },
        encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' } },
      };
    case 'line':
      return {
        data: {
          values: (run as Line[]).map(({ from, to }) => ({
            x: round(from[0]),
            y: round(from[1]),
            x2: round(to[0]),
            y2: round(to[1]),
          })),
        },
        mark: {
          type: 'rule',
          color: first.color,
          strokeWidth: first.width,
          ...(first.dash === undefined ? {} : { strokeDash: first.dash }),
        },
        encoding: { x: pixel('x'), x2: { field: 'x2' }, y: pixel('y'), y2: { field: 'y2' } },
      };
    case 'hatch':
      return {
        data: {
          values: [
            {
              type: 'Feature',
              geometry: {
                type: 'MultiLineString',
                coordinates: (run as Hatch[]).flatMap((hatch) =>
                  hatch.lines.map((line) => line.map(([x, y]) => [round(x), round(y)])),
                ),
              },
            },
          ],
        },
        projection: { type: 'identity', scale: 1, translate: [0, 0] },
        mark: { type: 'geoshape', clip: false, fill: null, stroke: first.color, strokeWidth: 1 },
      };
    case 'word':
      return wordLayer(run as Word[], first);
    case 'sign':
      return {
        data: { values: (run as Sign[]).map(({ x, y }) => ({ x: round(x), y: round(y) })) },
        mark: {
          type: 'point',
          shape: first.shape,
          size: first.size,
          opacity: 1,
          filled: first.shape !== 'stroke',
          fill: first.fill,
          stroke: first.stroke ?? (first.shape === 'stroke' ? first.fill : null),
          strokeWidth: first.shape === 'stroke' ? 2.5 : 1,
        },
        encoding: { x: pixel('x'), y: pixel('y') },
      };
    case 'shape':
      return {
        data: {
          values: (run as Shape[]).map(({ coordinates }) => ({
            type: 'Feature',
            geometry: { type: 'MultiPolygon', coordinates },
          })),
        },
        projection: { type: 'identity', scale: 1, translate: [0, 0] },
        mark: { type: 'geoshape', clip: false, fill: first.fill, stroke: first.stroke, strokeWidth: 0.8 },
      };
  }
}

function wordLayer(words: readonly Word[], look: Word): Layer {
  return {
    data: { values: words.map(({ x, y, text }) => ({ x: round(x), y: round(y), text })) },
    mark: {
      type: 'text',
      align: look.align ?? 'left',
      baseline: 'middle',
      fontSize: look.size,
      fontWeight: look.bold ? 600 : 'normal',
      color: look.color ?? colours.ink,
      // Painted under the letters: see describe.
      ...(look.halo ? { stroke: 'white', strokeWidth: 4, strokeJoin: 'round' } : {}),
    },
    encoding: { x: pixel('x'), y: pixel('y'), text: { field: 'text', type: 'nominal' } },
  };
}
