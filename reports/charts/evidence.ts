import { hatchOf } from '../assets/polygon.ts';
import { type Chart, type ChartWords, drawChart, type Picture } from './pen/chart.ts';
import { illustrativeWord } from './pen/illustrative_mark.ts';
import { legendOf } from './pen/legend.ts';
import { textWidth } from './pen/letters.ts';
import { mirroredIf } from './pen/mirror.ts';
import type { Piece } from './pen/pieces.ts';
import { colours, fontSize } from './pen/theme.ts';

/** What a side of the balance rests on: its parts from the strongest to the weakest, as shares of one. */
export interface EvidenceChart {
  words: ChartWords;
  bars: readonly { name: string; parts: readonly EvidencePart[] }[];
  /** The bases that some bar has, in the order of the legend. */
  legend: readonly { basis: string; name: string }[];
  rtl: boolean;
  /** The mark of illustrative rows; empty for none. */
  mark: string;
}

export interface EvidencePart {
  basis: string;
  share: number;
  text: string;
}

/** The stronger, the darker; what is made up has the hatch of what cannot be evaluated. */
const looks: Readonly<Record<string, { fill: string; ink: string }>> = {
  observed: { fill: '#0b5578', ink: '#ffffff' },
  derived: { fill: '#4f8fb5', ink: colours.ink },
  imputed: { fill: '#a9c9da', ink: colours.ink },
  assumed: { fill: '#f0e2c4', ink: colours.ink },
};
const madeUp = { fill: '#ffffff', ink: colours.ink };
const edge = '#5b6b78';

const lookOf = (basis: string) => looks[basis] ?? madeUp;

/** One bar a side: demand, then supply. */
export function evidenceChart(chart: EvidenceChart): Chart {
  return drawChart(
    chart.words,
    barsPicture(chart, { width: 912, size: fontSize(false), side: 130, height: 30 }),
    barsPicture(chart, { width: 310, size: fontSize(true), side: 0, height: 28 }),
  );
}

interface Frame {
  width: number;
  size: number;
  /** Room for the names beside the bars; 0 puts them above. */
  side: number;
  height: number;
}

function barsPicture(chart: EvidenceChart, { width, size, side, height }: Frame): Picture {
  const legend = legendOf(
    chart.legend.map(({ basis, name }) => ({
      name,
      sample: (x, y) => partBox(basis, { x, y: y - 7, width: 22, height: 14 }),
    })),
    { x: 1, y: 2, width: width - 2, size, sample: 22, row: size + 10 },
  );
  const nameHeight = side === 0 ? size + 8 : 0;
  let y = legend.height + 8;
  const pieces: Piece[] = [...legend.pieces];
  for (const { name, parts } of chart.bars) {
    const middle = side === 0 ? y + nameHeight / 2 - 2 : y + height / 2;
    pieces.push({ kind: 'word', x: 2, y: middle, text: name, size, bold: true });
    pieces.push(
      ...barPieces(parts, { x: side + 1, y: y + nameHeight, width: width - side - 2, height }, size),
    );
    y += nameHeight + height + 10;
  }
  return {
    width,
    height: y + (chart.mark === '' ? 0 : 12),
    pieces: [
      ...mirroredIf(chart.rtl, pieces, width),
      ...illustrativeWord(chart.mark, chart.rtl, width, y + 2, size - 1),
    ],
  };
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A share is written where its part has room for it; the table below has them all. */
function barPieces(parts: readonly EvidencePart[], bar: Box, size: number): Piece[] {
  let x = bar.x;
  const boxes: Piece[] = [];
  const words: Piece[] = [];
  for (const { basis, share, text } of parts) {
    const part = { ...bar, x, width: Math.max(1, share * bar.width) };
    boxes.push(...partBox(basis, part));
    if (textWidth(text, size, true) + 8 <= part.width) {
      const ink = lookOf(basis).ink;
      words.push({
        kind: 'word',
        x: x + part.width / 2,
        y: bar.y + bar.height / 2,
        text,
        size,
        align: 'center',
        bold: true,
        color: ink,
        halo: lookOf(basis) === madeUp,
      });
    }
    x += part.width;
  }
  return [...boxes, ...words];
}

function partBox(basis: string, { x, y, width, height }: Box): Piece[] {
  const look = lookOf(basis);
  const box: Piece = { kind: 'box', x, y, width, height, fill: look.fill, stroke: edge };
  if (look !== madeUp) return [box];
  const ring: [number, number][] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
    [x, y],
  ];
  return [box, { kind: 'hatch', lines: hatchOf([[ring]], 8), color: '#94a1ab' }];
}
