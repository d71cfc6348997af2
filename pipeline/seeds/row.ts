import type { Row } from '../database/database.ts';
import type { SeedName } from './schemas.ts';

/** A seed's row with the line on which it stands, for the error that may come later. */
export interface SeedRow extends Row {
  readonly line: number;
  /** True in a code list that was mapped from a data file and not written as a seed. */
  readonly is_from_data?: boolean;
}

export type Seeds = Partial<Record<SeedName, SeedRow[]>>;
