import { promotionOrder } from '../../../models/balance/promotion.ts';
import type { SystemShape } from '../../../models/balance/system_types.ts';
import type { WhatIfBase } from '../../../models/balance/what_if.ts';
import { type Reader, sqlFile } from '../database.ts';
import { type Codes, readInflows, readLinks, readMoves, readPools, readPromotions } from './flows.ts';
import { readWhatIfPlans, type WhatIfPlan } from './plan.ts';

/** The central path of the edition, built again from the published views, and what its positions mean. */
export interface WhatIfEdition extends WhatIfPath {
  /** Every planned scenario but that of the run. */
  readonly others: readonly WhatIfPath[];
  /** Of planned scenarios alone. */
  readonly plans: readonly WhatIfPlan[];
  readonly bands: readonly BandRow[];
  readonly offer: OfferRow | undefined;
}

/** The central path of one scenario. */
export interface WhatIfPath {
  readonly scenario: string;
  readonly base: WhatIfBase;
  readonly years: readonly number[];
  readonly regions: readonly string[];
  readonly cells: readonly { readonly sector_code: string; readonly occupation_code: string }[];
  /** [r][c] */
  readonly isIllustrative: readonly boolean[];
  readonly occupations: readonly string[];
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
  const [run] = await reader.rows<{ scenario: string }>('select scenario from run');
  const path = await readPath(reader, asOf, run!.scenario);
  if (path === null) return null;
  const plans = await readWhatIfPlans(reader, path);
  const others: WhatIfPath[] = [];
  for (const { scenario } of plans) {
    const other = scenario === path.scenario ? null : await readPath(reader, asOf, scenario);
    if (other !== null) others.push(other);
  }
  return {
    ...{ ...path, others, plans },
    bands: await reader.rows<BandRow>(sqlFile('what_if/bands')),
    offer: (await reader.rows<OfferRow>(sqlFile('what_if/offers')))[0],
  };
}

async function readPath(reader: Reader, asOf: string, scenario: string): Promise<WhatIfPath | null> {
  const cellRows = await reader.rows<CellRow>(sqlFile('what_if/cells'), { scenario });
  const cohorts = await reader.rows<CohortRow>(sqlFile('what_if/cohorts'), { scenario });
  if (cohorts.length === 0 || !cellRows.some((row) => row.gap_persons !== null)) return null;

  const years = unique(cellRows.map((row) => row.year)).sort((a, b) => a - b);
  const regions = unique([...cellRows, ...cohorts].map((row) => row.region_code)).sort();
  const programmes = unique(cohorts.map((row) => row.programme_code));
  const cellKeys = unique(cellRows.map(cellKey)).sort();
  const cellAt = new Map(cellKeys.map((key, c) => [key, c]));
  const listed = cellKeys.map((key) => {
    const [sector_code, occupation_code] = key.split('|') as [string, string];
    return { sector_code, occupation_code };
  });
  const codes: Codes = {
    ...{ scenario, years },
    regions,
    programmes,
    occupations: unique(listed.map((cell) => cell.occupation_code)).sort(),
  };
  const occupationOf = listed.map((cell) => codes.occupations.indexOf(cell.occupation_code));
  const { links, suitability } = await readLinks(reader, codes);
  const { inflows, inflow } = await readInflows(reader, codes);
  const { promotions, promotionShare } = await readPromotions(reader, listed);
  const cells = cellsOf(cellRows, regions, years, cellAt);
  const training = cohortsOf(cohorts, codes, Number(asOf.slice(0, 4)) + 1);

  const { reasons, isIllustrative, emigrationRate, ...demand } = cells;
  const { completionRate, isObserved, isOpen, ...supply } = training;
  const shape: SystemShape = {
    years: years.length,
    regions: regions.length,
    cells: cellKeys.length,
    occupations: codes.occupations.length,
    occupationOf,
    programmes: programmes.length,
    links,
    moves: await readMoves(reader, cellKeys, cellAt),
    promotions,
    promotionOrder: promotionOrder(promotions),
    inflows,
    unknownSupply: unknownPlaces(reasons, codes, occupationOf),
  };
  const { pool, candidates, poolIdle } = await readPools(reader, codes);
  const input = { ...demand, ...supply, suitability, inflow, promotionShare, pool };
  return {
    base: { shape, input, emigrationRate, completionRate, isObserved, isOpen, candidates, poolIdle, reasons },
    years,
    regions,
    cells: listed,
    isIllustrative,
    ...{ scenario, occupations: codes.occupations },
    indicator: await reader.rows<IndicatorRow>(sqlFile('what_if/indicator'), { scenario }),
  };
}

/** [r][o], places with a cell that has a reason: supply is known of all sectors of a specialty in a region, or of none. */
function unknownPlaces(
  reasons: readonly (string | null)[],
  { regions, occupations }: Codes,
  occupationOf: readonly number[],
): Uint8Array {
  const unknown = new Uint8Array(regions.length * occupations.length);
  reasons.forEach((reason, k) => {
    const r = Math.floor(k / occupationOf.length);
    if (reason) unknown[r * occupations.length + occupationOf[k % occupationOf.length]!] = 1;
  });
  return unknown;
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

function cohortsOf(rows: readonly CohortRow[], { programmes, regions, years }: Codes, firstIntake: number) {
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
