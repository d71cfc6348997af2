import { LENGTH_CLASSES } from '../../../models/forecast/intervals/length_class.ts';
import { naiveScale } from '../../../models/forecast/scores/naive_scale.ts';
import { lengthClass } from '../../truth/length_class.ts';

/** One series of a set: what may be seen, and what came. */
export interface Case {
  readonly set: string;
  readonly train: Float64Array;
  readonly test: Float64Array;
}

/** mean, lo80, hi80, lo95, hi95 at each year ahead. */
export type Row = readonly [number, number, number, number, number];

export interface Scores {
  readonly mase: readonly number[];
  readonly msis: readonly number[];
  readonly in80: number;
  readonly in95: number;
}

/** Scores of one method on the cases of a set; MSIS95 with the same scale as MASE. */
export function measure(cases: readonly Case[], forecasts: readonly (readonly Row[])[]): Scores {
  const [mase, msis]: [number[], number[]] = [[], []];
  let [in80, in95, points] = [0, 0, 0];
  cases.forEach(({ train, test }, i) => {
    const scale = naiveScale(train)!;
    let [error, width] = [0, 0];
    test.forEach((y, j) => {
      const [mean, lo80, hi80, lo95, hi95] = forecasts[i]![j]!;
      error += Math.abs(y - mean) / scale / test.length;
      width += (hi95 - lo95 + 40 * Math.max(0, lo95 - y, y - hi95)) / scale / test.length;
      if (y >= lo80 && y <= hi80) in80++;
      if (y >= lo95 && y <= hi95) in95++;
      points++;
    });
    mase.push(error);
    msis.push(width);
  });
  return { mase, msis, in80: in80 / points, in95: in95 / points };
}

export const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

/** 95 % interval of a peer's mean MASE over ours: series drawn in pairs, a thousand times, seeded. */
export function bootstrapRatio(peer: readonly number[], ours: readonly number[]): [number, number] {
  let state = 20261122;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * ours.length);
  };
  const ratios = Array.from({ length: 1000 }, () => {
    let [above, below] = [0, 0];
    for (let i = 0; i < ours.length; i++) {
      const at = draw();
      above += peer[at]!;
      below += ours[at]!;
    }
    return above / below;
  }).sort((a, b) => a - b);
  return [ratios[24]!, ratios[974]!];
}

/** Mean ranks of MASE over the series (ties share), as Friedman's test has them. */
export function meanRanks(byMethod: readonly (readonly number[])[]): number[] {
  const sums = byMethod.map(() => 0);
  for (let i = 0; i < byMethod[0]!.length; i++)
    for (const [m, own] of byMethod.entries()) {
      const less = byMethod.filter((other) => other[i]! < own[i]!).length;
      const same = byMethod.filter((other) => other[i] === own[i]).length;
      sums[m]! += less + (same + 1) / 2;
    }
  return sums.map((sum) => sum / byMethod[0]!.length);
}

/** Studentised range at 5 % over √2, for 2 … 10 methods (Demšar 2006, J. Machine Learning Research 7, table 5a). */
const NEMENYI = [1.96, 2.343, 2.569, 2.728, 2.85, 2.949, 3.031, 3.102, 3.164];

/** Two mean ranks that differ by more than this differ at 5 %. */
export function criticalDistance(methods: number, series: number): number {
  return NEMENYI[methods - 2]! * Math.sqrt((methods * (methods + 1)) / (6 * series));
}

/** Classes of training length present in a set, as positions of its cases. */
export function byLength(cases: readonly Case[]): { readonly name: string; readonly at: number[] }[] {
  return LENGTH_CLASSES.map((least, c) => ({
    name: c + 1 < LENGTH_CLASSES.length ? `${least}–${LENGTH_CLASSES[c + 1]! - 1}` : `${least} and more`,
    at: cases.flatMap(({ train }, i) => (lengthClass(train.length) === c ? [i] : [])),
  })).filter(({ at }) => at.length > 0);
}
