import { fillCell, fillGap } from './balance.ts';
import { SystemLayout } from './layout.ts';
import { fillPromotions } from './promotion.ts';
import { fillInflows, fillPools, fillTrained, newSupply, shareAmongSectors } from './system_supply.ts';
import type { SystemInput, SystemOutput, SystemShape } from './system_types.ts';

/** @param withParts whether the parts of supply are kept too, as publishing needs and draws do not. */
export function systemOutput(shape: SystemShape, withParts = false): SystemOutput {
  const at = new SystemLayout(shape);
  const flow = () => new Float64Array(at.flow(at.cell(shape.regions, 0), 0));
  const place = () => new Float64Array(at.flow(at.place(shape.regions, 0), 0));
  const part = (length: number) => (withParts ? new Float64Array(length) : null);
  return {
    ...{ expansion: flow(), replacement: flow(), movesOut: flow(), openings: flow(), displaced: flow() },
    ...{ promotedIn: flow(), promotedOut: flow(), external: flow(), movesIn: flow(), allocation: flow() },
    ...{ located: flow(), supply: flow(), gap: flow(), gapCumulated: flow() },
    ...{ placeExternal: place(), placeMovesIn: place(), placeLocated: place(), placeSupply: place() },
    ...{ poolTaken: place(), poolRemaining: place() },
    linkLocated: part(at.cohortFlow(shape.links.length, 0, 0)),
    linkSupply: part(at.cohortFlow(shape.links.length, 0, 0)),
    inflowLocated: part(at.inflowPlace(shape.inflows.length, 0, 0, 0)),
  };
}

/** Fills `out` from `input`; nothing else is touched and nothing is allocated but a few short arrays. */
export function computeSystem(shape: SystemShape, input: SystemInput, out: SystemOutput): void {
  const at = new SystemLayout(shape);
  fillDemand(shape, at, input, out);
  const work = newSupply(shape, at, input, out);
  fillTrained(work);
  fillInflows(work);
  fillPools(work);
  shareAmongSectors(work);
  const { regions, cells, occupationOf, unknownSupply } = shape;
  for (let r = 0; r < regions; r++) {
    for (let c = 0; c < cells; c++) {
      const k = at.cell(r, c);
      if (unknownSupply[at.place(r, occupationOf[c]!)]) {
        out.located.fill(Number.NaN, at.flow(k, 0), at.flow(k + 1, 0));
        out.supply.fill(Number.NaN, at.flow(k, 0), at.flow(k + 1, 0));
      }
      fillGap(out, input.initialGap[k]!, k, shape.years);
    }
  }
}

function fillDemand(shape: SystemShape, at: SystemLayout, input: SystemInput, out: SystemOutput): void {
  const { years, regions, cells, moves } = shape;
  out.movesOut.fill(0);
  out.movesIn.fill(0);
  for (let r = 0; r < regions; r++) {
    for (const { from, to, rate } of moves) {
      const source = at.cell(r, from);
      const destination = at.cell(r, to);
      for (let t = 0; t < years; t++) {
        const stock =
          (input.employment[at.level(source, t)]! + input.employment[at.level(source, t + 1)]!) / 2;
        out.movesOut[at.flow(source, t)]! += rate * stock;
        out.movesIn[at.flow(destination, t)]! += rate * stock;
      }
    }
  }
  for (let cell = 0; cell < regions * cells; cell++) fillCell(input, out, cell, years);
  out.promotedIn.fill(0);
  out.promotedOut.fill(0);
  for (let r = 0; r < regions; r++)
    for (let t = 0; t < years; t++)
      fillPromotions(shape.promotions, shape.promotionOrder, input.promotionShare, out, {
        cells,
        at: at.flow(at.cell(r, 0), t),
        step: years,
      });
}
