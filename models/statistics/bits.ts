/**
 * The only place where chance is made: whole numbers of 32 bits, so that every machine and every browser makes
 * the same ones. The caller hashes a name into a state (`hashText`, once a word) and asks for bits (`nextBits`).
 */

const encoder = new TextEncoder();
const rotate = (x: number, by: number) => (x << by) | (x >>> (32 - by));

/**
 * MurmurHash3, the variant of 32 bits, of the UTF-8 bytes of a text: one changed letter changes each bit of the
 * result with probability one half ("avalanche"), so that `leaf R1` and `leaf R2` start far apart.
 *
 * @param seed another whole number gives another, unrelated hash of the same text.
 * @returns a whole number, 0 … 2³² − 1.
 * @see Appleby (2011), MurmurHash3, public domain, https://github.com/aappleby/smhasher
 */
export function hashText(text: string, seed: number): number {
  const bytes = encoder.encode(text);
  const blocks = bytes.length >>> 2;
  let hash = seed | 0;
  for (let block = 0; block < blocks; block++) {
    const at = 4 * block;
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = (Math.imul(rotate(hash ^ scramble(word), 13), 5) + 0xe6546b64) | 0;
  }
  let tail = 0; // the last one to three bytes, lowest first
  for (let at = bytes.length - 1; at >= 4 * blocks; at--) tail = (tail << 8) | bytes[at]!;
  hash ^= scramble(tail) ^ bytes.length;

  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(word: number): number {
  return Math.imul(rotate(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
}

/**
 * xoshiro128**: steps the state and returns its next 32 bits. Period 2¹²⁸ − 1: streams that start at hashed
 * places do not meet.
 *
 * @param state four words, not all of them zero; changed in place.
 * @returns a whole number, 0 … 2³² − 1.
 * @see Blackman & Vigna (2021), Scrambled linear pseudorandom number generators, ACM TOMS 47(4)
 */
export function nextBits(state: Int32Array): number {
  const second = state[1]!;
  const bits = Math.imul(rotate(Math.imul(second, 5), 7), 9) >>> 0;
  state[2]! ^= state[0]!;
  state[3]! ^= second;
  state[1]! ^= state[2]!;
  state[0]! ^= state[3]!;
  state[2]! ^= second << 9;
  state[3] = rotate(state[3]!, 11);
  return bits;
}
