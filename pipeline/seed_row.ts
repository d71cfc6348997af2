import type { Row } from './database.ts';
import type { SeedName } from './seed_schemas.ts';

/** A seed's row with the line on which it stands, for the error that may come later. */
export interface SeedRow extends Row {
  readonly line: number;
}

export type Seeds = Partial<Record<SeedName, SeedRow[]>>;
