import { type ClassName, classBox, classLegend, type GapClass, looks, signOf } from './gap_class.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { fitLine, lineHeight, textWidth, wrapText } from './pen/letters.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece } from './pen/pieces.ts';
import { fontSize } from './pen/theme.ts';

export interface HeatMap {
  words: ChartWords;
  /** One a sector; `short` heads a narrow column. */
  columns: readonly { name: string; short: string }[];
  /** One a region, with a cell for each column. */
  rows: readonly { name: string; cells: readonly HeatCell[] }[];
  classes: readonly ClassName[];
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface HeatCell {
  class: GapClass;
  /** The number, or the sign of what is not evaluable: never empty. */
  text: string;
}

interface Grid {
  width: number;
  size: number;
  /** Room for the names of the rows at the side; 0 puts them above their cells. */
  side: number;
  cellHeight: number;
  heads: readonly string[];
}

/** Regions by sectors: each cell has its class as a fill and a sign, and its number. */
export function heatMapChart(chart: HeatMap): Chart {
  const names = chart.columns.map(({ name }) => name);
  const shorts = chart.columns.map(({ short }) => short);
  const size = fontSize(false);
  const longest = Math.max(0, ...chart.rows.map(({ name }) => textWidth(name, size + 1)));
  const side = Math.min(240, longest + 14);
  const wide = { width: 912, size, side, cellHeight: 30, heads: names };
  const narrow = { width: 310, size: fontSize(true) - 1, side: 0, cellHeight: 34, heads: shorts };
  return drawChart(chart.words, heatPicture(chart, wide), heatPicture(chart, narrow));
}

function heatPicture(chart: HeatMap, grid: Grid): Picture {
  const { width, size, side, cellHeight } = grid;
  const cellWidth = (width - side - 2) / Math.max(1, chart.columns.length);
  const left = (column: number) => side + 1 + column * cellWidth;
  const legend = classLegend(chart.classes, {
    x: 1,
    y: 2,
    width: width - 2,
    size: size + (side === 0 ? 1 : 0),
  });
  const heads = grid.heads.map((name) => wrapText(name, cellWidth - 8, size, 3, true));
  const headHeight = Math.max(0, ...heads.map((lines) => lines.length)) * lineHeight(size) + 9;
  const top = legend.height + 6 + headHeight;
  const headWords = heads.flatMap((lines, column) =>
    lines.map((text, line): Piece => {
      const y = top - 11 - (lines.length - 1 - line) * lineHeight(size);
      return { kind: 'word', x: left(column) + cellWidth / 2, y, text, size, align: 'center', bold: true };
    }),
  );
  const nameHeight = side === 0 ? size + 10 : 0;
  const rowHeight = nameHeight + cellHeight + 3;
  const names: Piece[] = [];
  const cells: Piece[] = [];
  const words: Piece[] = [];
  chart.rows.forEach((row, at) => {
    const y = top + at * rowHeight;
    const room = side === 0 ? width - 4 : side - 10;
    const middle = side === 0 ? y + nameHeight / 2 + 1 : y + cellHeight / 2;
    names.push({ kind: 'word', x: 2, y: middle, text: fitLine(row.name, room, size + 1), size: size + 1 });
    row.cells.slice(0, chart.columns.length).forEach((cell, column) => {
      const box = { x: left(column), y: y + nameHeight, width: cellWidth - 3, height: cellHeight };
      cells.push(...classBox(cell.class, box.x, box.y, box.width, box.height));
      words.push(...cellWords(cell, box, size, side === 0));
    });
  });
  const bottom = top + chart.rows.length * rowHeight;
  const pieces = [...legend.pieces, ...headWords, ...names, ...byLook(cells), ...byLook(words)];
  return {
    width,
    height: bottom + (chart.mark === '' ? 2 : 20),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, bottom + 8, size),
    ],
  };
}

/** Sign before the number where there is room, above it where there is not. */
function cellWords(
  cell: HeatCell,
  box: { x: number; y: number; width: number; height: number },
  size: number,
  isStacked: boolean,
): Piece[] {
  const { ink, sign } = looks[cell.class];
  const halo = sign === null;
  const isAbove = isStacked && !halo;
  const x = box.x + box.width / 2 + (isStacked || halo ? 0 : 10);
  const y = box.y + box.height / 2 + (isAbove ? 8 : 0);
  const room = box.width - (isStacked || halo ? 4 : 26);
  const text = fitLine(cell.text, room, size, true);
  const place: [number, number] = isStacked ? [x, box.y + 10] : [box.x + 15, y];
  return [
    ...signOf(cell.class, ...place),
    { kind: 'word', x, y, text, size, align: 'center', bold: true, color: ink, halo },
  ];
}

/** Cells never overlap, so that their order is free: what looks alike shares a layer. */
function byLook(pieces: readonly Piece[]): Piece[] {
  const rank = (piece: Piece): string => {
    if (piece.kind === 'box') return `0 ${piece.fill}`;
    if (piece.kind === 'hatch') return '1';
    if (piece.kind === 'sign') return `2 ${piece.shape} ${piece.size} ${piece.fill}`;
    return piece.kind === 'word' ? `3 ${piece.color} ${piece.halo}` : '4';
  };
  return [...pieces].sort((one, other) => (rank(one) < rank(other) ? -1 : rank(one) > rank(other) ? 1 : 0));
}
