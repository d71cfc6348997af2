import { needAt } from '../../models/plan/input.ts';
import type { Row } from '../database/database.ts';
import type { PlanAnswer } from './answer.ts';
import { drawnYields } from './yield.ts';

/** Less than half a person short is nobody. */
const HALF_A_PERSON = 0.5;

/** By region and specialty; a region's own row sums persons, and its share of draws leaves no specialty short. */
export function coverageRows(answer: PlanAnswer): Row[] {
  const { setup, input, confidence, plan, illustrative } = answer;
  const { years, system } = setup;
  const last = years.length - 1;
  const arrived = arrivalsInDraws(answer);
  return system.rows.regions.flatMap((region_code, r) => {
    const simulated = simulateRegion(answer, arrived, r);
    return years.flatMap((year, t) => {
      const cells = system.rows.occupations.flatMap((occupation_code, k) => {
        const at = needAt(input, r, k, t);
        const need = input.need[at]!;
        if (Number.isNaN(need)) return [];
        const arrivals = plan.rounded.arrivals[at]!;
        return [
          {
            confidence,
            region_code,
            occupation_code,
            year,
            need_persons: need,
            arrivals_bound_persons: plan.covered[at]!,
            uncovered_bound_persons: plan.uncovered[at]!,
            arrivals_persons: arrivals,
            uncovered_persons: Math.max(0, need - arrivals),
            coverage_share: t === last ? simulated.cells[k]! : null,
            is_total: false,
            is_illustrative: illustrative,
          },
        ];
      });
      if (cells.length === 0) return [];
      const sum = (of: (cell: (typeof cells)[number]) => number) =>
        cells.reduce((total, cell) => total + of(cell), 0);
      const whole = {
        ...cells[0]!,
        occupation_code: '_T',
        need_persons: sum((cell) => Math.max(0, cell.need_persons)),
        arrivals_bound_persons: sum((cell) => cell.arrivals_bound_persons),
        uncovered_bound_persons: sum((cell) => cell.uncovered_bound_persons),
        arrivals_persons: sum((cell) => cell.arrivals_persons),
        uncovered_persons: sum((cell) => cell.uncovered_persons),
        coverage_share: t === last ? simulated.whole : null,
        is_total: true,
      };
      return [...cells, whole];
    });
  });
}

/** [region × occupation][draw], whom the rounded plan has brought by the horizon. */
function arrivalsInDraws({ setup, input, plan }: PlanAnswer): Float64Array[] {
  const { draws, tracks, system } = setup;
  const { at } = system;
  const arrived = draws.gaps.map(() => new Float64Array(draws.draws));
  const add = (track: number, g: number, amount: number) => {
    const own = tracks[track]!;
    for (let d = 0; d < draws.draws; d++)
      drawnYields(system, draws, own, g, d).forEach((share, r) => {
        arrived[at.place(r, own.specialty)]![d]! += amount * share;
      });
  };
  for (const start of plan.rounded.starts) add(start.track, start.region, start.amount);
  for (const { move, amount } of plan.rounded.moves) {
    const { region, from: source, to } = input.moves[move]!;
    add(to, region, amount);
    add(source, region, -amount);
  }
  return arrived;
}

/** How often each specialty of a region is covered at the horizon, and all at once. */
function simulateRegion({ setup }: PlanAnswer, arrived: readonly Float64Array[], r: number) {
  const { draws, years, from, system } = setup;
  const { occupations } = system.rows;
  const last = from + years.length - 1;
  const covered = occupations.map(() => 0);
  let all = 0;
  for (let d = 0; d < draws.draws; d++) {
    let short = false;
    occupations.forEach((_, k) => {
      const q = system.at.place(r, k);
      const gaps = draws.gaps[q];
      if (!gaps) return;
      if (gaps[last * draws.draws + d]! + arrived[q]![d]! >= -HALF_A_PERSON) covered[k]! += 1;
      else short = true;
    });
    if (!short) all += 1;
  }
  return { cells: covered.map((count) => count / draws.draws), whole: all / draws.draws };
}
