import { hashText, nextBits } from './bits.ts';
import { normalQuantile } from './normal.ts';

/** Independent draws, one after the other; asking for one moves the stream on. */
export interface Stream {
  /** Strictly between 0 and 1, in steps of 2⁻⁵². */
  uniform(): number;
  /** Standard normal: mean 0, variance 1. */
  normal(): number;
}

/** One seed a word of the generator's state: √2, √3, √5 and √7 (their first 32 bits after the point). */
const WORD_SEEDS = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a];

/**
 * A stream of chance with a name. Whoever draws has a name of its own (a parameter, a region, a leaf), and so
 * adding or dropping one leaves every other's numbers as they were; one generator shared in the order of the
 * rows would change all that follow. The same seed and name give the same stream on every machine.
 *
 * @param seed a whole number, −2⁵³ + 1 … 2⁵³ − 1.
 * @throws RangeError when the seed is anything else.
 *
 * A normal is Φ⁻¹ of one uniform: always one for one, so that a stream stays in step, and in the middle 85 %
 * of the cases made of sums and products alone. The rest take one logarithm, which browsers may round
 * differently in the sixteenth digit.
 */
export function stream(seed: number, name: string): Stream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`the seed is ${seed}; it must be a whole number`);
  const text = `${seed}/${name}`; // digits end at the first slash: no two pairs give the same text
  const state = Int32Array.from(WORD_SEEDS, (wordSeed) => hashText(text, wordSeed));
  if (state.every((word) => word === 0)) state[0] = 1; // the one state that xoshiro never leaves

  const uniform = () => {
    const high = nextBits(state) >>> 6;
    const low = nextBits(state) >>> 6;
    return (high * 0x4000000 + low + 0.5) / 0x10000000000000; // the half keeps both ends out
  };
  return { uniform, normal: () => normalQuantile(uniform()) };
}
