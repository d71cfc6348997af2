import { area, line, symbol, symbolCircle, symbolDiamond2, symbolSquare, symbolTriangle } from 'd3-shape';
import { html, type Markup } from '../../html/markup.ts';
import { type Attributes, element } from './element.ts';
import type { Area, Dash, Hatch, Link, Piece, Point, Shape, Sign, Word } from './pieces.ts';

/** A piece as an element: `own` tells it from its neighbours, `look` is what they may share. */
interface Stroke {
  name: string;
  own: Attributes;
  look: Attributes;
  text?: string;
}

/** Neighbours that look alike say so once, on a group: a drawing of many like marks takes half the bytes. */
export function drawPieces(pieces: readonly Piece[]): Markup {
  const at = pieces.findIndex((piece) => piece.kind === 'link');
  if (at < 0) return drawStrokes((pieces as readonly Exclude<Piece, Link>[]).map(strokeOf));
  const link = pieces[at] as Link;
  const drawn = element('a', { href: link.to }, drawPieces(link.pieces));
  return html`${drawPieces(pieces.slice(0, at))}${drawn}${drawPieces(pieces.slice(at + 1))}`;
}

function drawStrokes(strokes: readonly Stroke[]): Markup {
  const looks = strokes.map(({ look }) => JSON.stringify(look));
  const drawn: Markup[] = [];
  for (let from = 0; from < strokes.length; ) {
    let to = from + 1;
    while (to < strokes.length && looks[to] === looks[from]) to += 1;
    drawn.push(drawRun(strokes.slice(from, to)));
    from = to;
  }
  return html`${drawn}`;
}

function drawRun(run: readonly Stroke[]): Markup {
  const [first, ...others] = run;
  if (first === undefined) return html``;
  if (others.length === 0) return element(first.name, { ...first.own, ...first.look }, first.text);
  const marks = run.map(({ name, own, text }) => element(name, own, text));
  return element('g', first.look, html`${marks}`);
}

function strokeOf(piece: Exclude<Piece, Link>): Stroke {
  switch (piece.kind) {
    case 'box': {
      const own = {
        x: round(piece.x),
        y: round(piece.y),
        width: round(piece.width),
        height: round(piece.height),
      };
      return { name: 'rect', own, look: { fill: piece.fill, stroke: piece.stroke, ...dashed(piece.dash) } };
    }
    case 'line': {
      const [x1, y1] = roundPoint(piece.from);
      const [x2, y2] = roundPoint(piece.to);
      return { name: 'line', own: { x1, y1, x2, y2 }, look: inkOf(piece) };
    }
    case 'trace':
      return path(line<Point>().digits(1)([...piece.points]), { fill: 'none', ...inkOf(piece) });
    case 'area':
      return path(areaPath(piece), { fill: piece.fill });
    case 'hatch':
      return path(hatchPath(piece), { stroke: piece.color });
    case 'word':
      return wordStroke(piece);
    case 'sign':
      return signStroke(piece);
    case 'shape':
      return path(shapePath(piece), { fill: piece.fill, stroke: piece.stroke, 'stroke-width': 0.8 });
  }
}

function path(d: string | null, look: Attributes): Stroke {
  return { name: 'path', own: { d: d ?? '' }, look };
}

const dashed = (dash: Dash | undefined): Attributes => ({ 'stroke-dasharray': dash?.join(' ') });

function inkOf({
  color,
  width,
  dash,
}: {
  color: string;
  width: number;
  dash?: Dash | undefined;
}): Attributes {
  return { stroke: color, 'stroke-width': width, ...dashed(dash) };
}

/** A tenth of a pixel is finer than any screen. */
const round = (pixels: number): number => Math.round(pixels * 10) / 10;

const roundPoint = ([x, y]: Point): Point => [round(x), round(y)];

function areaPath({ points }: Area): string | null {
  return area<Area['points'][number]>()
    .x(({ x }) => x)
    .y0(({ low }) => low)
    .y1(({ high }) => high)
    .digits(1)([...points]);
}

function hatchPath({ lines }: Hatch): string {
  return lines.map(([from, to]) => `M${roundPoint(from)}L${roundPoint(to)}`).join('');
}

/** Steps from point to point: shorter to write than places, and exact, since a map stands on half pixels. */
function shapePath({ polygons }: Shape): string {
  return polygons
    .flat()
    .map(([start, ...points]) => {
      let before = start ?? [0, 0];
      // A closed ring comes back to its first point by itself.
      const steps = points.slice(0, -1).map((point) => {
        const step = [point[0] - before[0], point[1] - before[1]].map(round);
        before = point;
        return step.join(' ');
      });
      return `M${start}l${steps.join(' ')}z`;
    })
    .join('');
}

const symbols = {
  'triangle-up': symbolTriangle,
  'triangle-down': symbolTriangle,
  circle: symbolCircle,
  square: symbolSquare,
  diamond: symbolDiamond2,
} as const;

function signStroke({ shape, x, y, size, fill, stroke }: Sign): Stroke {
  const place = `translate(${roundPoint([x, y])})`;
  if (shape === 'bar') {
    const [width, height] = [round(size / 2.5), 2.5];
    const own = { x: round(x - width / 2), y: round(y - height / 2), width, height };
    return { name: 'rect', own, look: { fill } };
  }
  const d = symbol(symbols[shape], size).digits(1)();
  const transform = shape === 'triangle-down' ? `${place}scale(1,-1)` : place;
  const edge = stroke === undefined ? {} : { stroke, 'stroke-width': 2 };
  return { name: 'path', own: { d: d ?? '', transform }, look: { fill, ...edge } };
}

const anchors = { left: undefined, center: 'middle', right: 'end' } as const;

function wordStroke({ x, y, text, size, align, bold, color, halo }: Word): Stroke {
  const isFromTheRight = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return {
    name: 'text',
    own: {
      x: round(x),
      // From the middle of the line down to where letters stand.
      y: round(y + size * 0.32),
      // Each line runs from its own side, whatever the lines around it do.
      'unicode-bidi': isFromTheRight ? 'plaintext' : undefined,
    },
    look: {
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchors[align ?? 'left'],
      fill: color,
      ...(halo
        ? { stroke: 'white', 'stroke-width': 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
        : {}),
    },
    // A sign stays before its number, which else would take the side of the words around it.
    text: isFromTheRight ? text.replace(/[−+](?=\d)/g, '\u200e$&') : text,
  };
}
