/**
 * What the parts of a run take, for each unit of what they do. Measured with `npx tsx tests/bench/generated_run.ts` on
 * made-up countries from 5 × 4 × 10 to 50 × 20 × 100 (regions, sectors, specialties) and on the shipped project, two cores
 * of a shared machine, November 2026; the same script prints what was estimated beside what was measured.
 */
export const RATES = {
  /** Seconds of the processor. */
  cpu: {
    start: 5,
    /** For each MiB of the inputs: reading, series, forecasts. */
    mib: 5,
    /** For each cell, draw and scenario. */
    draw: 4e-6,
    /** For each cell and scenario: marts, checks, tables, pages. */
    cell: 8e-4,
    /** For each place and year of each planned scenario. */
    place: 0.0065,
    /** For each region and sector, and language: pages and workbooks. */
    page: 0.6,
  },
  /** MiB at most resident. */
  memory: { start: 500, draw: 1.2e-4, place: 0.08 },
  /** MiB that a release takes. */
  disk: { start: 12, cell: 0.004, place: 0.01, page: 0.3 },
  /** Seconds of the processor in one of the clock, on two cores. */
  cores: 1.3,
} as const;
