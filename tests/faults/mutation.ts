import type { Files } from '../pipeline/tiny/write_project.ts';

/** One way to spoil a file: what a hand, a program or a line would do to it. */
type Spoil = (text: string, random: () => number) => string | Uint8Array;

/** Numbers of one seed, 0 to 1, the same each time. */
function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 3266489917) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

const ODD_CELLS = [
  ...[
    '',
    ' ',
    'NA',
    'NaN',
    'Infinity',
    '-1',
    '0',
    '1e308',
    '-1e308',
    '1e-320',
    '1e999',
    '0x1F',
    '1_000',
    '1,5',
  ],
  ...[
    '1.003',
    '99999999999999999999',
    '=1+1',
    "'; drop table x; --",
    '<b>',
    '\u00a0',
    '\u200b',
    'é'.repeat(2000),
  ],
  ...[
    '2015p',
    '2014/15',
    '201415',
    '31/12/2015',
    '3000',
    '-2015',
    '_T',
    '_Z',
    'R1',
    'true',
    'null',
    '"',
    '""',
    '١٢٣',
  ],
];

/** Rows that are no remark, with their place. */
const rowsOf = (lines: readonly string[]) =>
  lines.flatMap((line, at) => (line !== '' && !line.startsWith('#') ? [at] : []));

const withCell =
  (change: (cell: string, random: () => number) => string): Spoil =>
  (text, random) => {
    const lines = text.split('\n');
    const at = pick(rowsOf(lines), random);
    const cells = lines[at]!.split(',');
    const column = Math.floor(random() * cells.length);
    cells[column] = change(cells[column]!, random);
    lines[at] = cells.join(',');
    return lines.join('\n');
  };

const withLines =
  (change: (lines: string[], at: number, random: () => number) => void): Spoil =>
  (text, random) => {
    const lines = text.split('\n');
    change(lines, pick(rowsOf(lines), random), random);
    return lines.join('\n');
  };

const number = (factor: number) =>
  withCell((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? String(Number(cell) * factor) : cell));

const column =
  (change: (cells: string[], random: () => number) => string[]): Spoil =>
  (text, random) => {
    const seed = random();
    const again = () => seed;
    return text
      .split('\n')
      .map((line) => (line === '' || line.startsWith('#') ? line : change(line.split(','), again).join(',')))
      .join('\n');
  };

const SPOILS: Readonly<Record<string, Spoil>> = {
  'an odd cell': withCell((_, random) => pick(ODD_CELLS, random)),
  'an odd cell more': withCell((_, random) => pick(ODD_CELLS, random)),
  'a cell with a blank that is not seen': withCell((cell) => `${cell}\u00a0`),
  'two letters swapped': withCell((cell) => cell.slice(1, 2) + cell.slice(0, 1) + cell.slice(2)),
  'a number ten times as large': number(10),
  'a number a thousand times as large': number(1000),
  'a number a thousandth': number(0.001),
  'a number below zero': number(-1),
  'a row twice': withLines((lines, at) => lines.splice(at, 0, lines[at]!)),
  'a row lost': withLines((lines, at) => lines.splice(at, 1)),
  'ten rows lost': withLines((lines, at) => lines.splice(at, 10)),
  'a cell too few': withLines((lines, at) => {
    lines[at] = lines[at]!.split(',').slice(0, -1).join(',');
  }),
  'a cell too many': withLines((lines, at) => {
    lines[at] += ',x';
  }),
  'a quotation mark left open': withLines((lines, at) => {
    lines[at] = `"${lines[at]}`;
  }),
  'a line of words': withLines((lines, at) => lines.splice(at, 0, 'Source : a survey of 2024')),
  'two rows in one': withLines((lines, at) => lines.splice(at, 2, `${lines[at]}${lines[at + 1] ?? ''}`)),
  'a column lost': column((cells, random) => cells.toSpliced(Math.floor(random() * cells.length), 1)),
  'two columns swapped': column((cells, random) => {
    const at = Math.floor(random() * (cells.length - 1));
    return cells.toSpliced(at, 2, cells[at + 1] ?? '', cells[at]!);
  }),
  'rows in another order': (text, random) => {
    const [first = '', ...rest] = text.split('\n');
    return [
      first,
      ...rest
        .map((line) => [random(), line] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, line]) => line),
    ].join('\n');
  },
  semicolons: (text) => text.replaceAll(',', ';'),
  'CRLF and a mark': (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  'CR alone': (text) => text.replaceAll('\n', '\r'),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'cut short': (text, random) => text.slice(0, Math.floor(random() * text.length)),
  'a header alone': (text) =>
    `${text
      .split('\n')
      .slice(0, rowsOf(text.split('\n'))[0]! + 1)
      .join('\n')}\n`,
  emptied: () => '',
  'a byte changed': (text, random) => {
    const bytes = Buffer.from(text);
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
    return bytes;
  },
  'a piece twice': (text, random) => {
    const at = Math.floor(random() * text.length);
    return text.slice(0, at) + text.slice(Math.max(0, at - 80));
  },
  'noise in front': (text, random) => `${pick(ODD_CELLS, random)}\n${text}`,
};

/** Files of which one was spoilt, the same for the same seed, and what was done. */
export function mutation(files: Files, seed: number): { readonly files: Files; readonly says: string } {
  const random = randomOf(seed);
  // Half of the faults fall on what people deliver, the rest on seeds and project file.
  const names = Object.keys(files).sort();
  const inputs = names.filter((name) => name.startsWith('inputs/'));
  const file = random() < 0.5 ? pick(inputs, random) : pick(names, random);
  const how = pick(Object.keys(SPOILS), random);
  return { files: { ...files, [file]: SPOILS[how]!(String(files[file]), random) }, says: `${file}: ${how}` };
}
