import type { planNeedDraw } from '../dictionary/plan_setting.ts';
import type { Row } from '../dictionary/table.ts';
import { shortOf } from './cases.ts';
import type { PlanSetup } from './setup.ts';

/** Draws of the need that a page can carry. */
const DRAWS = 100;

/** Draws of the need at the horizon: those in the middle of equal parts, by people short in the nation. */
export interface NeedTable {
  readonly scenario: string;
  readonly places: readonly {
    readonly region_code: string;
    readonly occupation_code: string;
    /** Persons, one a draw told. */
    readonly need: Float64Array;
  }[];
}

export function needTable(setup: PlanSetup): NeedTable {
  const { scenario, from, years, draws, system } = setup;
  const { regions, occupations } = system.rows;
  const short = shortOf(setup);
  const order = Array.from(short.keys()).sort((a, b) => short[a]! - short[b]! || a - b);
  const count = Math.min(DRAWS, order.length);
  const last = (from + years.length - 1) * draws.draws;
  const told = Array.from(
    { length: count },
    (_, i) => order[Math.floor(((i + 0.5) / count) * order.length)]!,
  );
  const places = regions.flatMap((region_code, r) =>
    occupations.flatMap((occupation_code, k) => {
      const own = draws.gaps[system.at.place(r, k)];
      if (own == null) return [];
      return [{ region_code, occupation_code, need: Float64Array.from(told, (d) => -own[last + d]!) }];
    }),
  );
  return { scenario, places };
}

export function* needDrawRows({ scenario, places }: NeedTable): Generator<Row<typeof planNeedDraw>> {
  for (let draw = 0; draw < (places[0]?.need.length ?? 0); draw++)
    for (const { region_code, occupation_code, need } of places)
      yield { scenario, draw: draw + 1, region_code, occupation_code, need_persons: need[draw]! };
}
