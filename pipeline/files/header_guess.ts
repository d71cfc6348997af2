/** So many rows from the top may hold the header: notes above it are few. */
export const LOOKED_AT = 40;

const NUMBER = /^[-+−(]?\d[\d\s.,'\u00a0\u202f]*%?\)?$/;
const YEAR = /^(?:19|20)\d\d(?:[-/–]\d{2,4})?(?:-\d\d-\d\d)?$/;

export interface HeaderGuess {
  /** Place of the first row of the header among the rows that were handed in. */
  readonly at: number;
  /** 2 where, nobody knowing better, names of a group stand above the names of its columns. */
  readonly rows: number;
}

/**
 * Where the header of a table most likely stands when nobody says which columns are looked for: the first row that is
 * about as wide as the widest one, says words or years in its cells, none twice. Above it lie titles, which fill a cell.
 *
 * @param rows cells of the first rows, from the top; empty cells are empty texts.
 * @param height rows of the header, where it is known.
 */
export function guessHeader(rows: readonly (readonly string[])[], height = 1): HeaderGuess {
  const guess = guessAlone(rows);
  if (height <= guess.rows) return guess;
  const below = rows.slice(guess.at + 1, guess.at + height);
  const isBelow = below.every((row) => isHead(row.filter((cell) => cell.trim() !== '')));
  return { at: isBelow ? guess.at : Math.max(0, guess.at - height + 1), rows: height };
}

const isHead = (row: readonly string[]) =>
  row.every((cell) => !NUMBER.test(cell.trim()) || YEAR.test(cell.trim()));

function guessAlone(rows: readonly (readonly string[])[]): HeaderGuess {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== ''));
  const widest = Math.max(0, ...filled.map((row) => row.length));
  const wide = filled.findIndex((row) => row.length >= Math.max(1, widest * 0.6) && isHead(row));
  if (wide === -1)
    return {
      at: Math.max(
        0,
        filled.findIndex((row) => row.length > 0),
      ),
      rows: 1,
    };
  const next = filled[wide + 1];
  const isGroup = (upper: readonly string[], lower: readonly string[]) =>
    upper.length > 1 && upper.length < lower.length && isHead(lower) && new Set(lower).size < lower.length;
  // Names that come back under several groups tell that the row above belongs to the header.
  const before = filled[wide - 1];
  if (before !== undefined && isGroup(before, filled[wide]!)) return { at: wide - 1, rows: 2 };
  const isRepeated = new Set(filled[wide]).size < filled[wide]!.length;
  if (next !== undefined && (isGroup(filled[wide]!, next) || (isRepeated && isHead(next))))
    return { at: wide, rows: 2 };
  return { at: wide, rows: 1 };
}
