import type { SeedName, SeedRecord } from '../dictionary/tables.ts';

/** A seed's row with the line on which it stands, for the error that may come later. */
export type SeedRow<Name extends SeedName> = SeedRecord<Name> & {
  readonly line: number;
  /** True in a code list that was mapped from a data file and not written as a seed. */
  readonly is_from_data: boolean;
};

/** The rows of each seed that the project names, typed as the dictionary declares them. */
export type Seeds = { [Name in SeedName]?: SeedRow<Name>[] };

/** The file of each seed, as the project names it. */
export type SeedFiles = Partial<Record<SeedName, string>>;

/** A cell by a name that the dictionary gives: for rules that go through the columns of many seeds. */
export function cellOf(row: object, column: string): string {
  const cell: unknown = Reflect.get(row, column);
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Rows that share a key, in the order in which keys come. */
export function grouped<T>(rows: readonly T[], keyOf: (row: T) => string | number): T[][] {
  const groups = new Map<string | number, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return [...groups.values()];
}
