import { weakestBasis } from '../../reading/basis.ts';
import { type Texts, wordFor } from '../../words/shape/texts.ts';

/** What the past of a series is called in a chart: observed only where all of it was counted. */
export function pastWord(t: Texts, rows: readonly { basis: string | null }[]): string {
  return wordFor(t.evidence.basis, weakestBasis(rows));
}
