import type { Project } from '../project/project.ts';
import type { Placed } from './cell_key.ts';

export type Declared = NonNullable<Project['disclosure']>;

/** A counted value of staging.observation. */
export interface Counted extends Placed {
  value: number;
  /** The same as the release prints it, where it prints it: rounded, if the project rounds. */
  printed: number;
  /** Units behind the value, and what the largest of them (n of the rule of dominance) make up of it, 0–1. */
  contributors: number | null;
  largest_share: number | null;
  /** Whether an old code of few persons or units went into it. */
  is_from_few: boolean;
}

/**
 * Part of a value: few units know each other, and each can take its own part away, so that what they make up together is
 * told no better than to a fifth of itself. The p %-rule of tables of firms asks the same of one firm's part; here nobody
 * knows the parts.
 */
const FEW_UNITS_ROOM = 0.2;

/**
 * How closely a cell may be told, in its unit: how far apart the least and the greatest value must lie that an outsider can
 * work out; undefined where it may be told to the person. Of several rules the widest holds.
 */
export function widthOf(
  row: Pick<Counted, 'value' | 'contributors' | 'largest_share' | 'is_from_few'>,
  { threshold, width, contributors, dominance }: Declared,
): number | undefined {
  const { value } = row;
  if (value <= 0) return undefined;
  const asked: number[] = [];
  if (value < threshold || row.is_from_few) asked.push(width ?? threshold);
  if (contributors !== undefined && row.contributors !== null && row.contributors < contributors)
    asked.push(Math.max(width ?? threshold, FEW_UNITS_ROOM * value));
  // The rule would be kept if the rest were greater by this much; as much below, where an outsider stands on either side.
  if (dominance !== undefined && row.largest_share !== null && row.largest_share > dominance.k)
    asked.push(Math.max(width ?? threshold, 2 * value * (row.largest_share / dominance.k - 1)));
  return asked.length === 0 ? undefined : Math.max(...asked);
}
