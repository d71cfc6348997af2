/**
 * Arrays for work inside one call, reused from call to call: in the hot path making an array of a few dozen
 * numbers costs more than filling it. Nothing in them outlives the call that took them, every cell is written
 * before it is read, and no function that holds one calls another that takes the same slot.
 */
const arrays: Float64Array[] = [];

/** An array of at least `size` cells, whose contents are whatever was left there. */
export function scratch(slot: 'dotm_a' | 'dotm_b' | 'features', size: number): Float64Array {
  const i = slot === 'dotm_a' ? 0 : slot === 'dotm_b' ? 1 : 2;
  let array = arrays[i];
  if (array === undefined || array.length < size) {
    array = new Float64Array(2 * size);
    arrays[i] = array;
  }
  return array;
}
