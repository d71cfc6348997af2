import type { protectedCell } from '../dictionary/disclosure.ts';
import type { Row } from '../dictionary/table.ts';
import type { Codes } from './table.ts';

/** What tells a cell from every other, in this release and in the next: measure, codes, definition and year. */
export type Placed = Pick<
  Row<typeof protectedCell>,
  'measure' | 'region_code' | 'sector_code' | 'occupation_code' | 'programme_code' | 'definition' | 'year'
>;

/** As a query that asks for places selects them. */
export const PLACE = 'measure, region_code, sector_code, occupation_code, programme_code, definition, year';

export const codesOf = (row: Placed): Codes => [
  row.region_code,
  row.sector_code,
  row.occupation_code,
  row.programme_code,
];

export const cellKey = (row: Placed): string =>
  [row.measure, ...codesOf(row), row.definition, row.year].join('/');
