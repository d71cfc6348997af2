import type { PlanSetting } from '../../models/plan/setting.ts';
import type { ParameterRow, RunRow } from '../reading/rows.ts';
import type { BandRow, OfferRow } from '../reading/what_if/base.ts';
import { BALANCE_SLIDERS, PLAN_SLIDERS, type PlanSlider, type SliderName } from './sliders.ts';

/** How far a slider goes, and on what that rests. */
export interface SliderRange {
  readonly name: SliderName;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Parameters whose rows set the range; none where a forecast or a scenario does. */
  readonly parameters: readonly string[];
  readonly rows: readonly ParameterRow[];
  readonly basis: 'parameters' | 'forecast' | 'offer' | 'plan';
  /** Year whose interval or aim sets the range. */
  readonly year: number | null;
}

/** The rows that each factor multiplies. */
const PARAMETERS: Readonly<Partial<Record<SliderName, readonly string[]>>> = {
  separations: ['sector_exit_rate', 'retirement_rate'],
  completion: ['completion_rate'],
  suitability: ['suitability_share'],
  mobility: ['stay_in_region_share'],
  emigration: ['abroad_share', 'stock_emigration_rate'],
  trainers: ['spare_trainers_persons'],
  price: ['missing_person_year_money'],
};

const STEPS: Readonly<Record<PlanSlider, number>> = {
  ...{ trainers: 0.05, price: 0.05, budget: 0.05, visas: 0.1, relocation: 0.1 },
};

/**
 * The inputs of the plan, as far as settings of it were solved.
 *
 * @param solved settings of each planned scenario: a slider goes where all of them were solved.
 */
export function planRanges(
  parameters: readonly ParameterRow[],
  solved: readonly (readonly PlanSetting[])[],
): SliderRange[] {
  if (solved.length === 0) return [];
  return PLAN_SLIDERS.flatMap((name) => {
    const low = Math.max(...solved.map((own) => Math.min(...own.map((setting) => setting[name]))));
    const high = Math.min(...solved.map((own) => Math.max(...own.map((setting) => setting[name]))));
    const rows = parameters.filter(({ parameter }) => PARAMETERS[name]?.includes(parameter));
    const range: SliderRange = {
      ...{ ...inward(low, high, STEPS[name]), name, parameters: PARAMETERS[name] ?? [], rows },
      ...{ basis: 'plan', year: null },
    };
    return range.low < range.high ? [range] : [];
  });
}

/**
 * The sliders that the assumptions of an edition allow. A factor goes no further than leaves every assumption it
 * multiplies within that row's own range: what is shown is never outside what was declared. A slider without any
 * range is left out: what is fixed does not move here either.
 */
export function sliderRanges(
  parameters: readonly ParameterRow[],
  run: Pick<RunRow, 'demand_measure' | 'supply_proxy'>,
  bands: readonly BandRow[],
  offer: OfferRow | undefined,
  years: number,
): SliderRange[] {
  return BALANCE_SLIDERS.flatMap((name) => {
    const range =
      name === 'growth'
        ? growthRange(
            bands.find((row) => row.measure === run.demand_measure),
            years,
          )
        : name === 'training'
          ? offerRange(
              bands.find((row) => row.measure === 'new_entrants'),
              offer,
            )
          : // Insertion stands for suitability where a project says so; there is then nothing of it to move.
            name === 'suitability' && run.supply_proxy === 'insertion'
            ? null
            : factorRange(name, parameters);
    return range !== null && range.low < range.high ? [range] : [];
  });
}

function factorRange(name: SliderName, parameters: readonly ParameterRow[]): SliderRange | null {
  const names = PARAMETERS[name]!;
  const rows = parameters.filter(
    (row) =>
      names.includes(row.parameter) &&
      row.value !== null &&
      row.value > 0 &&
      row.low !== null &&
      row.high !== null,
  );
  const ranged = rows.filter((row) => row.low! < row.high!);
  if (ranged.length === 0) return null;
  return {
    ...inward(
      Math.max(...ranged.map((row) => row.low! / row.value!)),
      Math.min(...ranged.map((row) => row.high! / row.value!)),
      0.01,
    ),
    name,
    parameters: names.filter((one) => ranged.some((row) => row.parameter === one)),
    rows: ranged,
    basis: 'parameters',
    year: null,
  };
}

/** The 80 % interval of employment in the last year, as points of yearly growth that lead to its ends. */
function growthRange(band: BandRow | undefined, years: number): SliderRange | null {
  if (band === undefined || !(band.low_factor > 0)) return null;
  const points = (factor: number) => (factor ** (1 / years) - 1) * 100;
  return {
    ...inward(points(band.low_factor), points(band.high_factor), 0.1),
    name: 'growth',
    parameters: [],
    rows: [],
    basis: 'forecast',
    year: band.year,
  };
}

/** From the low end of the forecast of entrants to its high end, or to the largest offer that a scenario aims at. */
function offerRange(band: BandRow | undefined, offer: OfferRow | undefined): SliderRange | null {
  const aim = offer === undefined || !(offer.base_persons > 0) ? 1 : offer.offer_persons / offer.base_persons;
  if (band === undefined && aim <= 1) return null;
  return {
    ...inward(Math.max(0, band?.low_factor ?? 1), Math.max(1, band?.high_factor ?? 1, aim), 0.05),
    name: 'training',
    parameters: [],
    rows: [],
    basis: offer !== undefined && aim > (band?.high_factor ?? 1) ? 'offer' : 'forecast',
    year: offer?.year ?? band!.year,
  };
}

/** The ends on the grid of the slider, never outside the range; what rounding left in the last digit is forgiven. */
function inward(low: number, high: number, step: number): { low: number; high: number; step: number } {
  const digits = step < 0.1 ? 2 : 1;
  const on = (steps: number) => Number((steps * step).toFixed(digits));
  return { low: on(Math.ceil(low / step - 1e-9)), high: on(Math.floor(high / step + 1e-9)), step };
}
