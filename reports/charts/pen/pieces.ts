export type Point = readonly [number, number];

/** What a drawing is made of; pixels from its top left corner, in the order of painting. */
export type Piece = Box | Line | Trace | Area | Hatch | Word | Sign | Shape | Link;

/** Lengths of strokes and gaps in turn. */
export type Dash = readonly number[];

export interface Box {
  kind: 'box';
  x: number;
  y: number;
  width: number;
  height: number;
  fill: string;
  stroke?: string;
  dash?: Dash | undefined;
}

export interface Line {
  kind: 'line';
  from: Point;
  to: Point;
  color: string;
  width: number;
  dash?: Dash | undefined;
}

/** A line through many points. */
export interface Trace {
  kind: 'trace';
  points: readonly Point[];
  color: string;
  width: number;
  dash?: Dash | undefined;
}

/** What lies between two lines, from left to right. */
export interface Area {
  kind: 'area';
  points: readonly { x: number; low: number; high: number }[];
  fill: string;
}

/** Many short lines in one stroke of the pen. */
export interface Hatch {
  kind: 'hatch';
  lines: readonly (readonly [Point, Point])[];
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
  shape: SignShape;
  /** Square pixels that it covers. */
  size: number;
  fill: string;
  /** Its edge, of two pixels. */
  stroke?: string;
}

export type SignShape = 'triangle-up' | 'triangle-down' | 'circle' | 'square' | 'diamond' | 'bar';

/** Land, with its borders. */
export interface Shape {
  kind: 'shape';
  /** Polygons of closed rings. */
  polygons: readonly (readonly (readonly Point[])[])[];
  fill: string;
  stroke: string;
}

/** What leads to another page: its words are its name. */
export interface Link {
  kind: 'link';
  to: string;
  pieces: readonly Exclude<Piece, Link>[];
}
