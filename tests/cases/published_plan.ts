import { openReadOnly, select } from '../../pipeline/database/database.ts';

/** What the published tables say of one plan: all that anybody needs to state it again. */
export interface PublishedPlan {
  readonly solve: SolveRow;
  readonly regions: readonly string[];
  /** Parameters of the plan, by name; all of the nation. */
  readonly parameter: ReadonlyMap<string, number>;
  readonly levers: readonly LeverRow[];
  /** Levers whose capacity is told region by region. */
  readonly regional: ReadonlySet<string>;
  readonly limits: readonly LimitRow[];
  readonly places: readonly PlaceRow[];
  readonly tangents: readonly TangentRow[];
  readonly yields: readonly YieldRow[];
  readonly plan: readonly DecisionRow[];
  readonly trainers: readonly { region: string; year: number; moved: number }[];
}

export interface SolveRow {
  readonly price: number;
  readonly excess: number;
  readonly fill: number;
  readonly discount: number;
  readonly linear: number;
  readonly objective: number;
  readonly gap: number;
}

export interface LeverRow {
  readonly lever: string;
  readonly kind: string;
  readonly occupations: string | null;
  readonly reach: number | null;
  readonly effectiveness: number;
  readonly size: number;
  readonly trainers: number;
  readonly cost: number;
  readonly duration: number;
  readonly first: number;
}

export interface LimitRow {
  readonly name: string;
  readonly region: string;
  readonly lever: string;
  readonly occupation: string;
  readonly year: number;
  readonly bound: number;
  readonly price: number;
}

export interface PlaceRow {
  readonly region: string;
  readonly occupation: string;
  readonly year: number;
  readonly need: number;
  readonly surplus: number;
  readonly over: number;
  readonly brought: number;
}

export interface TangentRow {
  readonly region: string;
  readonly occupation: string;
  readonly year: number;
  readonly at: number;
  readonly expected: number;
  readonly slope: number;
}

export interface YieldRow {
  readonly lever: string;
  readonly occupation: string;
  readonly region: string;
  readonly work: string;
  readonly year: number;
  readonly yield: number;
}

export interface DecisionRow {
  readonly region: string;
  readonly occupation: string;
  readonly lever: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly year: number;
  readonly arrival: number;
  readonly starts: number;
  readonly groups: number;
  readonly cost: number;
}

const PLACE = 'region_code as region, occupation_code as occupation, year';

export async function publishedPlan(file: string, scenario: string): Promise<PublishedPlan> {
  const database = await openReadOnly(file);
  const ask = <Row>(sql: string) => select<Row>(database.connection, sql);
  const own = `scenario = '${scenario}'`;
  try {
    const [solve] = await ask<SolveRow>(
      `select price_money as price, excess_price_money as excess, fill_share as fill, discount_rate as discount,
         linear_objective_money as linear, objective_money as objective, gap_share as gap
       from plan_objective where ${own}`,
    );
    const parameters = await ask<{ name: string; value: number }>(
      `select parameter as name, value from parameter where region_code = '_T' and sector_code = '_T'
         and occupation_code = '_T' and programme_code = '_T' and value is not null order by all`,
    );
    const regions = await ask<{ code: string }>(
      `select distinct region_code as code from plan_trainer where ${own} order by all`,
    );
    const regional = await ask<{ lever: string }>(
      `select distinct lever_code as lever from lever_capacity where region_code <> '_T' order by all`,
    );
    return {
      solve: solve!,
      regions: regions.map(({ code }) => code),
      parameter: new Map(parameters.map(({ name, value }) => [name, value])),
      levers: await ask(
        `select lever_code as lever, kind, occupation_codes as occupations, reach_share as reach, effectiveness,
           group_size as size, trainers_per_group as trainers, cost_money as cost, ceil(p.duration_years) as duration,
           p.first_year as first
         from lever l join plan_lever p using (lever_code) where use = 'active' order by all`,
      ),
      regional: new Set(regional.map(({ lever }) => lever)),
      limits: await ask(
        `select constraint_name as name, lever_code as lever, bound, price, ${PLACE} from plan_shadow_price where ${own} order by all`,
      ),
      places: await ask(
        `select ${PLACE}, need_persons as need, surplus_persons as surplus, p_over as over, brought_persons as brought
         from plan_coverage where ${own} and not is_total order by all`,
      ),
      tangents: await ask(
        `select ${PLACE}, brought_persons as at, expected_short_persons as expected, slope
         from plan_curve where ${own} order by all`,
      ),
      yields: await ask(
        `select lever_code as lever, occupation_code as occupation, region_code as region, work_region_code as work,
           arrival_year as year, yield
         from plan_yield where ${own} order by all`,
      ),
      plan: await ask(
        `select region_code as region, occupation_code as occupation, lever_code as lever, action,
           from_occupation_code as "from", to_region_code as "to", year, arrival_year as arrival,
           starts_persons as starts, groups, cost_money as cost
         from plan where ${own} and starts_persons > 0 order by all`,
      ),
      trainers: await ask(
        `select region_code as region, year, moved_persons as moved from plan_trainer where ${own} order by all`,
      ),
    };
  } finally {
    database.close();
  }
}
