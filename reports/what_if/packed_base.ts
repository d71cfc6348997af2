import type { SystemShape } from '../../models/balance/system_types.ts';
import type { WhatIfBase } from '../../models/balance/what_if.ts';
import { type Packed, pack, unpack } from './pack.ts';

/** The central path as a page carries it: plain JSON, every array in the order of `models/balance/system.ts`. */
export interface PackedBase {
  readonly shape: Omit<SystemShape, 'unknownSupply'> & { readonly unknownSupply: Packed };
  readonly arrays: Readonly<Record<ArrayName, Packed>>;
  readonly reasons: readonly (string | null)[];
}

/** The base of another scenario: the arrays that are not the same. */
export interface PackedDifference {
  readonly arrays: Readonly<Partial<Record<ArrayName, Packed>>>;
}

const INPUTS = [
  'employment',
  'leavingRate',
  'promotionShare',
  'completed',
  'availableShare',
  'suitability',
  'stay',
  'abroad',
  'inflow',
  'pool',
  'initialGap',
] as const;
const FACTORS = [
  'emigrationRate',
  'completionRate',
  'isObserved',
  'isOpen',
  'candidates',
  'poolIdle',
] as const;
type ArrayName = (typeof INPUTS)[number] | (typeof FACTORS)[number];

export function packBase({ shape, input, reasons, ...factors }: WhatIfBase): PackedBase {
  const arrays = Object.fromEntries([
    ...INPUTS.map((name) => [name, pack(input[name])]),
    ...FACTORS.map((name) => [name, pack(factors[name])]),
  ]) as Record<ArrayName, Packed>;
  return { shape: { ...shape, unknownSupply: pack(shape.unknownSupply) }, arrays, reasons };
}

/** @param first a base of the same shape. */
export function packDifference(base: WhatIfBase, first: PackedBase): PackedDifference {
  const { arrays } = packBase(base);
  const differ = Object.entries(arrays).filter(
    ([name, own]) => JSON.stringify(own) !== JSON.stringify(first.arrays[name as ArrayName]),
  );
  return { arrays: Object.fromEntries(differ) };
}

export const withDifference = (first: PackedBase, { arrays }: PackedDifference): PackedBase => ({
  ...first,
  arrays: { ...first.arrays, ...arrays },
});

export function unpackBase({ shape, arrays, reasons }: PackedBase): WhatIfBase {
  const of = (name: ArrayName) => unpack(arrays[name]);
  return {
    shape: { ...shape, unknownSupply: Uint8Array.from(unpack(shape.unknownSupply)) },
    input: {
      employment: of('employment'),
      leavingRate: of('leavingRate'),
      promotionShare: of('promotionShare'),
      completed: of('completed'),
      availableShare: of('availableShare'),
      suitability: of('suitability'),
      stay: of('stay'),
      abroad: of('abroad'),
      inflow: of('inflow'),
      pool: of('pool'),
      initialGap: of('initialGap'),
    },
    emigrationRate: of('emigrationRate'),
    completionRate: of('completionRate'),
    isObserved: Uint8Array.from(of('isObserved')),
    isOpen: Uint8Array.from(of('isOpen')),
    candidates: of('candidates'),
    poolIdle: of('poolIdle'),
    reasons,
  };
}
