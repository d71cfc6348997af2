/**
 * The normal distribution Φ and its inverse. Both are quotients of two polynomials whose coefficients the papers
 * print; they are listed here highest power first, to the digits a double can hold.
 */

/** (n₀xᵏ + … + n_k) / (d₀xᵏ + … + d_k), by Horner's rule; both of the same degree. */
function quotient(x: number, numerator: readonly number[], denominator: readonly number[]): number {
  let above = 0;
  let below = 0;
  for (let i = 0; i < numerator.length; i++) {
    above = above * x + numerator[i]!;
    below = below * x + denominator[i]!;
  }
  return above / below;
}

// Cody (1969): erf below 0.46875, then erfc below 4, then erfc above.
const ERF_ABOVE = [
  0.18577770618460315, 3.1611237438705655, 113.86415415105016, 377.485237685302, 3209.3775891384694,
];
const ERF_BELOW = [1, 23.601290952344122, 244.02463793444417, 1282.6165260773723, 2844.236833439171];
const ERFC_ABOVE = [
  2.1531153547440383e-8, 0.5641884969886701, 8.883149794388377, 66.11919063714163, 298.6351381974001,
  881.952221241769, 1712.0476126340707, 2051.0783778260716, 1230.3393547979972,
];
const ERFC_BELOW = [
  1, 15.744926110709835, 117.6939508913125, 537.1811018620099, 1621.3895745666903, 3290.7992357334597,
  4362.619090143247, 3439.3676741437216, 1230.3393548037495,
];
const TAIL_ABOVE = [
  0.016315387137302097, 0.30532663496123236, 0.36034489994980445, 0.12578172611122926, 0.016083785148742275,
  0.0006587491615298378,
];
const TAIL_BELOW = [
  1, 2.568520192289822, 1.8729528499234673, 0.5279051029514285, 0.06051834131244132, 0.0023352049762686918,
];

/**
 * Φ(x), the probability that a standard normal is below x, to about 1e-15 (in the lower tail of its own size).
 *
 * @see Cody (1969), Rational Chebyshev approximations for the error function, Math. Comp. 23(107)
 */
export function normalCdf(x: number): number {
  const size = Math.abs(x);
  const y = size * Math.SQRT1_2; // Φ(x) = erfc(−x/√2)/2
  if (y <= 0.46875) return 0.5 + 0.5 * x * Math.SQRT1_2 * quotient(y * y, ERF_ABOVE, ERF_BELOW);
  const tail = 0.5 * complement(size, y);
  return x < 0 ? tail : 1 - tail;
}

/** erfc(y) for y = size/√2 above 0.46875. */
function complement(size: number, y: number): number {
  if (y > 27) return 0;
  // e^(−size²/2) in two factors: a square rounded at once would cost the far tail its last digits.
  const coarse = Math.trunc(size * 16) / 16;
  const bell = Math.exp((-coarse * coarse) / 2) * Math.exp((-(size - coarse) * (size + coarse)) / 2);
  if (y <= 4) return bell * quotient(y, ERFC_ABOVE, ERFC_BELOW);
  const z = 1 / (y * y);
  return (bell / y) * (1 / Math.sqrt(Math.PI) - z * quotient(z, TAIL_ABOVE, TAIL_BELOW));
}

// Wichura (1988), PPND16: |p − ½| up to 0.425, then r = √(−ln p) up to 5, then beyond.
const CENTRE_ABOVE = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
  1971.5909503065513, 133.14166789178438, 3.3871328727963665,
];
const CENTRE_BELOW = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
  687.1870074920579, 42.31333070160091, 1,
];
const OUTER_ABOVE = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const OUTER_BELOW = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const FAR_ABOVE = [
  2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
  0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const FAR_BELOW = [
  2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
  0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
];

/**
 * Φ⁻¹(p), the value that a standard normal stays below with probability p, to about 1e-15 of its size.
 *
 * @param p probability; 0 gives −∞ and 1 gives ∞.
 * @throws RangeError when p is not within 0 … 1.
 * @see Wichura (1988), Algorithm AS 241: The percentage points of the normal distribution, Appl. Stat. 37(3)
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a probability is ${p}; it must lie within 0 and 1`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * quotient(0.180625 - q * q, CENTRE_ABOVE, CENTRE_BELOW);
  const tail = Math.min(p, 1 - p);
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const size = r <= 5 ? quotient(r - 1.6, OUTER_ABOVE, OUTER_BELOW) : quotient(r - 5, FAR_ABOVE, FAR_BELOW);
  return q < 0 ? -size : size;
}
