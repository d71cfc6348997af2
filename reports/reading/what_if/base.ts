import type { SystemShape } from '../../../models/balance/system.ts';
import type { WhatIfBase } from '../../../models/balance/what_if.ts';
import { type Reader, sqlFile } from '../database.ts';

/** The central path of the edition, built again from the published views, and what its positions mean. */
export interface WhatIfEdition {
  readonly base: WhatIfBase;
  readonly years: readonly number[];
  readonly regions: readonly string[];
  readonly cells: readonly { readonly sector_code: string; readonly occupation_code: string }[];
  /** [r][c] */
  readonly isIllustrative: readonly boolean[];
  readonly bands: readonly BandRow[];
  readonly offer: OfferRow | undefined;
  readonly indicator: readonly IndicatorRow[];
}

interface CellRow {
  region_code: string;
  sector_code: string;
  occupation_code: string;
  year: number;
  employment_before_persons: number;
  employment_persons: number;
  leaving_rate: number;
  emigration_rate: number;
  gap_before_persons: number;
  gap_persons: number | null;
  reason: string | null;
  is_illustrative: boolean;
}

interface CohortRow {
  programme_code: string;
  region_code: string;
  year: number;
  entrants_year: number;
  is_observed: boolean;
  completion_rate: number;
  completed_persons: number;
  available_share: number;
  stay_share: number;
  abroad_share: number;
}

interface LinkRow {
  programme_code: string;
  sector_code: string;
  occupation_code: string;
  share: number;
  region_code: string;
  year: number;
  suitability_share: number;
}

interface InflowRow {
  programme_code: string;
  scope_sector_code: string;
  scope_occupation_code: string;
  sector_code: string;
  occupation_code: string;
  year: number;
  persons: number;
}

/** Ends of the 80 % interval of the whole in its last year, over its centre. */
export interface BandRow {
  measure: string;
  year: number;
  low_factor: number;
  high_factor: number;
}

/** Published value of the tension indicator; `_T` is all sectors or all specialties. */
export interface IndicatorRow {
  region_code: string;
  sector_code: string;
  occupation_code: string;
  value: number;
}

export interface OfferRow {
  base_persons: number;
  offer_persons: number;
  year: number;
}

/**
 * @param asOf day of the edition: an intake can be decided from the year after it.
 * @returns null where there is nothing to move: no balance of flows, no cohort, or no cell with a gap.
 */
export async function readWhatIf(reader: Reader, asOf: string): Promise<WhatIfEdition | null> {
  const cellRows = await reader.rows<CellRow>(sqlFile('what_if/cells'));
  const cohorts = await reader.rows<CohortRow>(sqlFile('what_if/cohorts'));
  if (cohorts.length === 0 || !cellRows.some((row) => row.gap_persons !== null)) return null;

  const years = unique(cellRows.map((row) => row.year)).sort((a, b) => a - b);
  const regions = unique([...cellRows, ...cohorts].map((row) => row.region_code)).sort();
  const programmes = unique(cohorts.map((row) => row.programme_code));
  const cellKeys = unique(cellRows.map(cellKey)).sort();
  const cellAt = new Map(cellKeys.map((key, c) => [key, c]));
  const links = await readLinks(reader, programmes, regions, years, cellAt);
  const inflows = await readInflows(reader, years, cellAt);
  const cells = cellsOf(cellRows, regions, years, cellAt);
  const training = cohortsOf(cohorts, programmes, regions, years, Number(asOf.slice(0, 4)) + 1);
  const moves = await readMoves(reader, cellKeys, cellAt);

  const { reasons, isIllustrative, emigrationRate, ...demand } = cells;
  const { completionRate, isObserved, isOpen, ...supply } = training;
  const shape: SystemShape = {
    years: years.length,
    regions: regions.length,
    cells: cellKeys.length,
    programmes: programmes.length,
    links: links.links,
    moves,
    inflows: inflows.inflows,
    unknownSupply: Uint8Array.from(reasons, (reason) => (reason ? 1 : 0)),
  };
  const input = { ...demand, ...supply, suitability: links.suitability, inflow: inflows.persons };
  return {
    base: { shape, input, emigrationRate, completionRate, isObserved, isOpen, reasons },
    years,
    regions,
    cells: cellKeys.map((key) => {
      const [sector_code, occupation_code] = key.split('|') as [string, string];
      return { sector_code, occupation_code };
    }),
    isIllustrative,
    bands: await reader.rows<BandRow>(sqlFile('what_if/bands')),
    indicator: await reader.rows<IndicatorRow>(sqlFile('what_if/indicator')),
    offer: (await reader.rows<OfferRow>(sqlFile('what_if/offers')))[0],
  };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const cellKey = (row: { sector_code: string; occupation_code: string }) =>
  `${row.sector_code}|${row.occupation_code}`;

function cellsOf(
  rows: readonly CellRow[],
  regions: readonly string[],
  years: readonly number[],
  cellAt: ReadonlyMap<string, number>,
) {
  const n = years.length;
  const count = regions.length * cellAt.size;
  const employment = new Float64Array(count * (n + 1));
  const leavingRate = new Float64Array(count * n);
  const emigrationRate = new Float64Array(count * n);
  const initialGap = new Float64Array(count);
  const reasons: (string | null)[] = new Array<string | null>(count).fill(null);
  const isIllustrative: boolean[] = new Array<boolean>(count).fill(false);
  for (const row of rows) {
    const k = regions.indexOf(row.region_code) * cellAt.size + cellAt.get(cellKey(row))!;
    const t = years.indexOf(row.year);
    if (t === 0) {
      employment[k * (n + 1)] = row.employment_before_persons;
      initialGap[k] = row.gap_before_persons;
    }
    employment[k * (n + 1) + t + 1] = row.employment_persons;
    leavingRate[k * n + t] = row.leaving_rate;
    emigrationRate[k * n + t] = row.emigration_rate;
    reasons[k] = row.reason ?? '';
    isIllustrative[k] ||= row.is_illustrative;
  }
  return { employment, leavingRate, emigrationRate, initialGap, reasons, isIllustrative };
}

function cohortsOf(
  rows: readonly CohortRow[],
  programmes: readonly string[],
  regions: readonly string[],
  years: readonly number[],
  firstIntake: number,
) {
  const array = () => new Float64Array(programmes.length * regions.length * years.length);
  const [completed, availableShare, stay, abroad, completionRate] = [
    array(),
    array(),
    array(),
    array(),
    array(),
  ];
  const isObserved = Uint8Array.from(completed);
  const isOpen = Uint8Array.from(completed);
  for (const row of rows) {
    const k = programmes.indexOf(row.programme_code) * regions.length + regions.indexOf(row.region_code);
    const at = k * years.length + years.indexOf(row.year);
    completed[at] = row.completed_persons;
    availableShare[at] = row.available_share;
    stay[at] = row.stay_share;
    abroad[at] = row.abroad_share;
    completionRate[at] = row.completion_rate;
    isObserved[at] = row.is_observed ? 1 : 0;
    isOpen[at] = !row.is_observed && row.entrants_year >= firstIntake ? 1 : 0;
  }
  return { completed, availableShare, stay, abroad, completionRate, isObserved, isOpen };
}

async function readLinks(
  reader: Reader,
  programmes: readonly string[],
  regions: readonly string[],
  years: readonly number[],
  cellAt: ReadonlyMap<string, number>,
) {
  const rows = await reader.rows<LinkRow>(sqlFile('what_if/links'));
  const linkKey = (row: LinkRow) => `${row.programme_code}|${cellKey(row)}`;
  const keys = unique(rows.map(linkKey));
  const first = new Map([...rows].reverse().map((row) => [linkKey(row), row]));
  const suitability = new Float64Array(keys.length * regions.length * years.length);
  const linkAt = new Map(keys.map((key, index) => [key, index]));
  for (const row of rows) {
    const k = linkAt.get(linkKey(row))! * regions.length + regions.indexOf(row.region_code);
    suitability[k * years.length + years.indexOf(row.year)] = row.suitability_share;
  }
  const links = keys.map((key) => {
    const row = first.get(key)!;
    return {
      programme: programmes.indexOf(row.programme_code),
      cell: cellAt.get(cellKey(row))!,
      share: row.share,
    };
  });
  return { links, suitability };
}

async function readInflows(reader: Reader, years: readonly number[], cellAt: ReadonlyMap<string, number>) {
  const rows = await reader.rows<InflowRow>(sqlFile('what_if/inflows'));
  const scopeKey = (row: InflowRow) =>
    `${row.programme_code}|${row.scope_sector_code}|${row.scope_occupation_code}`;
  const keys = unique(rows.map(scopeKey));
  const persons = new Float64Array(keys.length * years.length);
  const cells = keys.map(() => new Set<number>());
  for (const row of rows) {
    const k = keys.indexOf(scopeKey(row));
    cells[k]!.add(cellAt.get(cellKey(row))!);
    persons[k * years.length + years.indexOf(row.year)]! += row.persons;
  }
  return { inflows: cells.map((own) => ({ cells: [...own] })), persons };
}

async function readMoves(reader: Reader, cellKeys: readonly string[], cellAt: ReadonlyMap<string, number>) {
  const rows = await reader.rows<{ from_sector: string; to_sector: string; rate: number }>(
    'select from_sector, to_sector, rate from main.sector_move order by all',
  );
  return rows.flatMap((move) =>
    cellKeys.flatMap((key, from) => {
      const [sector, occupation] = key.split('|');
      const to = cellAt.get(`${move.to_sector}|${occupation}`);
      return sector === move.from_sector && to !== undefined ? [{ from, to, rate: move.rate }] : [];
    }),
  );
}
