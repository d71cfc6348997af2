import type { KnownMeasure, Lists } from './lists.ts';
import type { Column } from './profile.ts';
import { isPerCent, likeness, wordsOf } from './words.ts';

/** Units of what is told in parts of a whole: people are none. */
const PARTS = ['%', 'share', 'ratio'];

/** Below this two texts speak of different things. */
const LEAST = 0.3;
/** So much better the best has to be than the second, to be taken without a question. */
const CLEARLY = 1.15;

export interface MeasureGuess {
  readonly measure: string;
  /** Choices, the likeliest first, where nobody can tell; empty where it is sure. */
  readonly choices: readonly string[];
}

/** What one text says is counted: the only measure there is, the one whose words it clearly has, or a question. */
export function measureOf(lists: Lists | undefined, evidence: string): MeasureGuess {
  if (lists === undefined || lists.measures.length === 0) {
    const own = wordsOf(evidence).slice(0, 4).join('_');
    return { measure: /^[a-z]/.test(own) ? own : 'measure', choices: ['a measure of the project'] };
  }
  const ranked = rank(lists.measures, evidence);
  const [best, second] = ranked;
  if (ranked.length === 1) return { measure: best!.known.measure, choices: [] };
  const isSure = best!.score >= LEAST && best!.score >= second!.score * CLEARLY;
  return {
    measure: best!.known.measure,
    choices: isSure ? [] : ranked.slice(0, 12).map(({ known }) => known.measure),
  };
}

function rank(measures: readonly KnownMeasure[], evidence: string) {
  const words = wordsOf(evidence);
  return measures.map((known) => ({ known, score: scoreOf(known, words) })).sort((a, b) => b.score - a.score);
}

function scoreOf({ words }: KnownMeasure, evidence: readonly string[]): number {
  return Math.max(likeness(evidence, words.flat()), ...words.map((one) => likeness(evidence, one)));
}

/** Several columns of values: each measure goes to the column that speaks of it most, and each column to one measure. */
export function measuresOf(lists: Lists | undefined, columns: readonly Column[]): Map<Column, string> {
  if (lists === undefined)
    return new Map(columns.map((column) => [column, measureOf(undefined, column.header).measure]));
  const pairs = columns
    .flatMap((column) =>
      lists.measures.map((known) => ({ column, known, score: scoreOf(known, wordsOf(column.header)) })),
    )
    .filter(
      ({ column, known, score }) => score >= LEAST && isPerCent(column.header) === PARTS.includes(known.unit),
    )
    .sort((a, b) => b.score - a.score);
  const taken = new Map<Column, string>();
  const used = new Set<string>();
  for (const { column, known } of pairs) {
    if (taken.has(column) || used.has(known.measure)) continue;
    taken.set(column, known.measure);
    used.add(known.measure);
  }
  return taken;
}
