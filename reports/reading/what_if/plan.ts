import type { PlanSetting } from '../../../models/plan/setting.ts';
import { type Reader, sqlFile } from '../database.ts';
import { grouped } from '../shaping.ts';

/** What the page needs of the plan of one scenario: solved settings, draws of the need, and what is published of it. */
export interface WhatIfPlan {
  readonly scenario: string;
  readonly isIllustrative: boolean;
  /** Money of a missing person-year, and what the plan spends in its dearest year. */
  readonly price: number;
  readonly dearest: number;
  /** Positions r·occupations + o of the path of the edition that the plan counts: whatever follows is in this order. */
  readonly places: readonly number[];
  /** [draw][place], persons short where intakes stay as last counted; negative is over. */
  readonly needs: readonly (readonly number[])[];
  /** Base first. */
  readonly settings: readonly SettingRow[];
  readonly published: PublishedPlan;
}

export interface SettingRow extends PlanSetting {
  setting_id: string;
  kind: 'base' | 'alone' | 'test';
  varied_input: string;
  short_persons: number;
  starts_persons: number;
  visa_persons: number;
  relocated_persons: number;
  cost_money: number;
  error_persons: number;
  /** By place, persons brought by the horizon. */
  brought: readonly number[];
}

export interface PublishedPlan {
  readonly starts: number;
  readonly visas: number;
  readonly relocated: number;
  readonly cost: number;
  /** By place, mean over the draws. */
  readonly need: readonly number[];
  readonly short: readonly number[];
  /** Ends of the 80 % range of people short with the plan, by region; `_T` is the nation. */
  readonly ranges: Readonly<Record<string, readonly [low: number, high: number]>>;
}

interface SimulationRow {
  scenario: string;
  region_code: string;
  occupation_code: string;
  need_persons: number;
  short_persons: number;
  short_lo_80: number;
  short_hi_80: number;
}

interface PlaceRow {
  scenario: string;
  setting_id: string;
  region_code: string;
  occupation_code: string;
  brought_persons: number;
}

interface DrawRow {
  scenario: string;
  draw: number;
  region_code: string;
  occupation_code: string;
  need_persons: number;
}

interface PublishedRow {
  scenario: string;
  price_money: number;
  cost_money: number;
  starts_persons: number;
  visa_persons: number;
  relocated_persons: number;
}

type OwnSettingRow = Omit<SettingRow, 'brought'> & {
  scenario: string;
  dearest_year_money: number;
  is_illustrative: boolean;
};

interface Codes {
  readonly regions: readonly string[];
  readonly occupations: readonly string[];
}

/** @returns one a planned scenario, that of the first planned one first; none where settings were not solved. */
export async function readWhatIfPlans(reader: Reader, codes: Codes): Promise<WhatIfPlan[]> {
  const settings = await reader.rows<OwnSettingRow>(sqlFile('what_if/settings'));
  if (settings.length === 0) return [];
  const published = await reader.rows<PublishedRow>(sqlFile('what_if/published_plan'));
  const brought = await reader.rows<PlaceRow>('select * from plan_setting_place');
  const draws = await reader.rows<DrawRow>('select * from plan_need_draw');
  const simulated = await reader.rows<SimulationRow>('select * from plan_simulation');
  const own = <Row extends { scenario: string }>(rows: readonly Row[], scenario: string) =>
    rows.filter((row) => row.scenario === scenario);
  return published.map(({ scenario, ...row }) =>
    planOf(codes, scenario, row, {
      settings: own(settings, scenario),
      brought: own(brought, scenario),
      draws: own(draws, scenario),
      simulated: own(simulated, scenario),
    }),
  );
}

function planOf(
  { regions, occupations }: Codes,
  scenario: string,
  own: Omit<PublishedRow, 'scenario'>,
  rows: { settings: OwnSettingRow[]; brought: PlaceRow[]; draws: DrawRow[]; simulated: SimulationRow[] },
): WhatIfPlan {
  const position = (row: { region_code: string; occupation_code: string }) =>
    regions.indexOf(row.region_code) * occupations.length + occupations.indexOf(row.occupation_code);
  const leaves = rows.simulated.filter(
    (row) => regions.includes(row.region_code) && occupations.includes(row.occupation_code),
  );
  const places = leaves.map(position).sort((a, b) => a - b);
  const at = new Map(places.map((place, i) => [place, i]));
  const aligned = <Row extends { region_code: string; occupation_code: string }>(
    all: readonly Row[],
    of: (row: Row) => number,
  ) => {
    const values = new Array<number>(places.length).fill(0);
    for (const row of all) values[at.get(position(row))!] = of(row);
    return values;
  };
  const brought = new Map(
    grouped(rows.brought, ({ setting_id }) => setting_id).map((own) => [own[0]!.setting_id, own]),
  );
  const base = rows.settings.find(({ kind }) => kind === 'base')!;
  const totals = rows.simulated.filter(({ occupation_code }) => occupation_code === '_T');
  return {
    ...{ scenario, places, price: own.price_money, dearest: base.dearest_year_money },
    isIllustrative: base.is_illustrative,
    needs: grouped(rows.draws, ({ draw }) => draw)
      .sort(([one], [other]) => one!.draw - other!.draw)
      .map((draw) => aligned(draw, (row) => row.need_persons)),
    settings: [base, ...rows.settings.filter((row) => row !== base)].map((row) => ({
      ...row,
      brought: aligned(brought.get(row.setting_id) ?? [], (place) => place.brought_persons),
    })),
    published: {
      starts: own.starts_persons,
      visas: own.visa_persons,
      relocated: own.relocated_persons,
      cost: own.cost_money,
      need: aligned(leaves, (row) => row.need_persons),
      short: aligned(leaves, (row) => row.short_persons),
      ranges: Object.fromEntries(totals.map((row) => [row.region_code, [row.short_lo_80, row.short_hi_80]])),
    },
  };
}
