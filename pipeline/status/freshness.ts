import type { SourceDeclaration } from '../project/schema.ts';

const DAY = 86_400_000;

/** Longest distance between two deliveries, days. */
const EVERY = { yearly: 366, quarterly: 92, monthly: 31 } as const;

export type Freshness = 'fresh' | 'late' | 'stale' | 'no rhythm';

/** How old what a source delivered is, against what its declaration says is usual. */
export interface SourceAge {
  readonly id: string;
  readonly delivered: string;
  readonly age_days: number;
  /** Day on which the next delivery is due; null where no rhythm is declared. */
  readonly due: string | null;
  /** From so many days on it is late, and then stale. */
  readonly warn_after: number | null;
  readonly error_after: number | null;
  readonly state: Freshness;
}

/** @param now by the clock, milliseconds. */
export function sourceAges(sources: readonly SourceDeclaration[], now: number): SourceAge[] {
  return sources.map(({ id, delivered, rhythm }) => {
    const age_days = ageInDays(delivered, now);
    if (rhythm === undefined)
      return { id, delivered, age_days, due: null, warn_after: null, error_after: null, state: 'no rhythm' };
    const every = typeof rhythm.every === 'number' ? rhythm.every : EVERY[rhythm.every];
    const warn_after = rhythm.warn_after ?? every;
    const error_after = rhythm.error_after ?? Math.max(2 * every, warn_after);
    return {
      id,
      delivered,
      age_days,
      due: new Date(Date.parse(delivered) + every * DAY).toISOString().slice(0, 10),
      warn_after,
      error_after,
      state: age_days > error_after ? 'stale' : age_days > warn_after ? 'late' : 'fresh',
    };
  });
}

/** Whole days since a moment; below zero where it lies ahead. */
export function ageInDays(moment: string, now: number): number {
  return Math.floor((now - Date.parse(moment)) / DAY);
}
