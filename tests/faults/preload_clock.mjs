/** Loaded before the product, it lets the clock jump: each look at it is years before or after the last one. */
import { appendFileSync } from 'node:fs';

const Real = Date;
const [YEAR, JUMPS] = [365.25 * 86_400_000, [-30, 12, 0, -1, 70]];
let looks = 0;
const now = () => {
  if (looks === 0) appendFileSync(process.env.FAULT_FIRED, 'clock\n');
  return Real.now() + JUMPS[looks++ % JUMPS.length] * YEAR;
};

globalThis.Date = class extends Real {
  constructor(...args) {
    if (args.length === 0) super(now());
    else super(...args);
  }
  static now() {
    return now();
  }
};
