/**
 * Every number of a sentence, and every number that its row may say: written anew for the tests, so that the pipeline's
 * own formats cannot hide a fault of theirs.
 */
export type AdviceRow = Readonly<Record<string, unknown>>;

const GROUPING = { fr: '\u202f', ar: '\u202f', en: ',' } as const;
export type SaidIn = keyof typeof GROUPING;

/** The sentence without its names, in which a digit is no number of the sentence, and without marks of direction. */
export function nameless(sentence: string, names: readonly string[]): string {
  const bare = sentence.replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  return [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((text, name) => text.replaceAll(name, '…'), bare);
}

export interface Said {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Numbers of a sentence that was made nameless, with where they stand. */
export function saidNumbers(text: string, language: SaidIn): Said[] {
  const digits = new RegExp(`\\d{1,3}(?:${GROUPING[language]}\\d{3})+(?!\\d)|\\d+(?:[.,]\\d+)?`, 'g');
  return [...text.matchAll(digits)].map((found) => ({
    value: Number(found[0].replaceAll(GROUPING[language], '').replace(',', '.')),
    from: found.index,
    to: found.index + found[0].length,
  }));
}

/** Where the row is illustrative two significant digits, three if the first is a 1; whole otherwise; a size, since words tell the sign. */
export function sayable(value: number, illustrative: boolean): number {
  const size = Math.abs(value);
  // Below a hundred a whole number has two digits at most; rounded twice, 8.46 would become 9.
  return (
    Math.round(
      illustrative && size >= 100 ? Number(size.toPrecision(/^1/.test(String(size)) ? 3 : 2)) : size,
    ) || 0
  );
}

/** What the columns of a row allow its sentence to say. */
export function columnNumbers(row: AdviceRow): Set<number> {
  const allowed = new Set<number>();
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'number') {
      if (column.endsWith('_year')) allowed.add(value);
      else if (column.endsWith('_share')) allowed.add(Math.round(value * 100));
      else allowed.add(sayable(value, row.is_illustrative === true));
    }
    if (column === 'decide_by' && typeof value === 'string')
      for (const part of [value.slice(0, 4), value.slice(8, 10)]) allowed.add(Number(part));
  }
  return allowed;
}

export function unfound(text: string, language: SaidIn, row: AdviceRow): number[] {
  const allowed = columnNumbers(row);
  return saidNumbers(text, language)
    .map(({ value }) => value)
    .filter((number) => !allowed.has(number));
}
