import { inLanguage } from './labels.ts';
import type { VerdictRow } from './rows.ts';
import { byKey, distinct } from './shaping.ts';

/** The classes of one specialty in one region, in the order in which they are counted. */
export const VERDICTS = ['short', 'over', 'balanced', 'undecided', 'not_evaluable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** A place of several specialties may be short in one and over in another: neither hides the other. */
export type PlaceReading = Verdict | 'both';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

export function countVerdicts(rows: readonly Pick<VerdictRow, 'verdict'>[]): VerdictCounts {
  const count = (verdict: Verdict) => rows.filter((row) => row.verdict === verdict).length;
  return {
    short: count('short'),
    over: count('over'),
    balanced: count('balanced'),
    undecided: count('undecided'),
    not_evaluable: count('not_evaluable'),
  };
}

/** How a place may be told on a map: by the specialties that are decided there, or by none. */
export function readPlace(rows: readonly Pick<VerdictRow, 'verdict'>[]): PlaceReading {
  const counts = countVerdicts(rows);
  if (counts.short > 0) return counts.over > 0 ? 'both' : 'short';
  if (counts.over > 0) return 'over';
  if (counts.undecided > 0) return 'undecided';
  return counts.balanced > 0 ? 'balanced' : 'not_evaluable';
}

/** What would decide the undecided specialties: a datum, who holds it, and the specialties that wait for it. */
export interface Deciding {
  /** The inputs that it tells, that of most specialties first. */
  inputs: string[];
  /** In the language of the page, as the list of data and the roadmap name it; empty where no row names it. */
  name: string;
  /** In the language of the page; empty where no row of data to obtain names it. */
  holder: string;
  occupations: string[];
  n: number;
}

/** The datum for which most specialties wait first: by datum, as the roadmap asks, and not by the input that it tells. */
export function decidingData(rows: readonly VerdictRow[], language: string): Deciding[] {
  const open = rows.filter((row) => row.verdict === 'undecided' && row.deciding_input !== null);
  return [...byKey(open, (row) => row.data_id ?? row.deciding_input!)]
    .map(([key, own]) => ({
      key,
      inputs: [...byKey(own, (row) => row.deciding_input!)]
        .sort(([one, some], [other, more]) => more.length - some.length || (one < other ? -1 : 1))
        .map(([input]) => input),
      name: inLanguage(own[0]! as unknown as Record<string, string | number | null>, 'name', language) ?? '',
      holder: holderOf(own[0]!, language),
      occupations: distinct(own, (row) => row.occupation_code),
      n: own.length,
    }))
    .sort((one, other) => other.n - one.n || (one.key < other.key ? -1 : 1));
}

export function holderOf(row: VerdictRow, language: string): string {
  return inLanguage(row as unknown as Record<string, string | number | null>, 'holder', language) ?? '';
}
