import type { Asked } from '../one_forecast.ts';
import type { ToldYear } from '../parts/fold_series.ts';

/** Some hundred series that travel to a thread together, their points one after the other. */
export interface Block {
  readonly ids: readonly string[];
  /** Points of each series. */
  readonly counts: Int32Array;
  readonly years: Int16Array;
  readonly values: Float64Array;
  /** What the values of each series cannot pass; not a number where nothing bounds them. */
  readonly ceilings: Float64Array;
  /** What tells the last year of each series, where a part of it does; absent where none has such a year. */
  readonly nowcasts?: readonly (ToldYear | undefined)[];
  /** What the panel of each series says of its bands; absent without panels. */
  readonly factors?: readonly Asked['factors'][];
}

/** How a thread is to forecast the series of all blocks. */
export interface BlockSetup {
  readonly horizon: number;
  readonly floor: number | null;
  /** The model that somebody named, and the ceiling it may grow towards. */
  readonly model: string | undefined;
  readonly ceiling: number | undefined;
}
