/** What an outsider can work out of suppressed cells, by another program's linear programmes (GLPK): 200 random tables. */
import fc from 'fast-check';
import glpk from 'glpk.js/node';
import { describe, expect, test } from 'vitest';
import { attack } from '../../../pipeline/disclosure/attack.ts';
import { suppress } from '../../../pipeline/disclosure/suppression.ts';
import { type Cell, type Codes, type PartOf, relationsOf } from '../../../pipeline/disclosure/table.ts';

const THRESHOLD = 10;

/** Sums that a reader would write down by hand: rows, columns and the whole, however many dimensions. */
interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

const keyOf = (codes: Codes) => codes.join('/');

/** A full table over some codes, with every total; sums are stated here by themselves, and not by the product. */
function tableOf(inner: ReadonlyMap<string, number>, dimensions: readonly (readonly string[])[]) {
  const values = new Map<string, number>();
  const sums: Sum[] = [];
  const all = dimensions.map((codes) => (codes.length > 1 ? [...codes, '_T'] : codes));
  const valueAt = (codes: readonly string[]): number => {
    const at = codes.findIndex((code, d) => code === '_T' && dimensions[d]!.length > 1);
    if (at < 0) return inner.get(codes.join('/')) ?? 0;
    return dimensions[at]!.reduce((sum, code) => sum + valueAt(codes.with(at, code)), 0);
  };
  const walk = (codes: string[]): void => {
    if (codes.length < all.length) {
      for (const code of all[codes.length]!) walk([...codes, code]);
      return;
    }
    values.set(codes.join('/'), valueAt(codes));
    codes.forEach((code, d) => {
      if (code !== '_T' || dimensions[d]!.length === 1) return;
      sums.push({
        whole: codes.join('/'),
        parts: dimensions[d]!.map((own) => codes.with(d, own).join('/')),
      });
    });
  };
  walk([]);
  const cells: Cell[] = [...values].map(([key, value]) => ({
    codes: key.split('/') as unknown as Codes,
    value,
    ...(value > 0 && value < THRESHOLD ? { width: THRESHOLD } : {}),
  }));
  return { cells, sums };
}

/** The range of each hidden cell as GLPK finds it from the published cells and the sums. */
async function rangesByGlpk(
  cells: readonly Cell[],
  hidden: ReadonlySet<number>,
  sums: readonly Sum[],
): Promise<Map<number, number>> {
  const solver = await glpk();
  const at = new Map(cells.map(({ codes }, i) => [keyOf(codes), i]));
  const rows = sums.map(({ whole, parts }, r) => {
    const terms = [[at.get(whole)!, 1] as const, ...parts.map((part) => [at.get(part)!, -1] as const)];
    const known = terms.reduce((sum, [i, sign]) => sum + (hidden.has(i) ? 0 : sign * cells[i]!.value), 0);
    return {
      name: `r${r}`,
      vars: terms.filter(([i]) => hidden.has(i)).map(([i, coef]) => ({ name: `x${i}`, coef })),
      bnds: { type: solver.GLP_FX, lb: -known, ub: -known },
    };
  });
  const subjectTo = rows.filter(({ vars }) => vars.length > 0);
  const widths = new Map<number, number>();
  for (const i of hidden) {
    const ends: number[] = [];
    for (const direction of [solver.GLP_MIN, solver.GLP_MAX]) {
      const solved = await solver.solve(
        {
          name: 'attack',
          objective: { direction, name: 'z', vars: [{ name: `x${i}`, coef: 1 }] },
          subjectTo,
          bounds: [...hidden].map((j) => ({ name: `x${j}`, type: solver.GLP_LO, lb: 0, ub: 0 })),
        },
        { msglev: solver.GLP_MSG_OFF },
      );
      const isBounded = solved.result.status === solver.GLP_OPT;
      ends.push(isBounded ? solved.result.z : Number.POSITIVE_INFINITY);
    }
    widths.set(i, ends[1]! - ends[0]!);
  }
  return widths;
}

const codes = (prefix: string, n: number) => Array.from({ length: n }, (_, i) => `${prefix}${i + 1}`);

/** Two or three dimensions, small counts among large ones, and empty cells. */
const randomTable = fc
  .record({
    regions: fc.integer({ min: 2, max: 4 }),
    sectors: fc.integer({ min: 1, max: 2 }),
    occupations: fc.integer({ min: 2, max: 3 }),
    counts: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 10, max: 900 }) },
        { weight: 2, arbitrary: fc.integer({ min: 1, max: 9 }) },
        { weight: 1, arbitrary: fc.constant(0) },
      ),
      { minLength: 60, maxLength: 60 },
    ),
  })
  .map(({ regions, sectors, occupations, counts }) => {
    const dimensions = [
      codes('R', regions),
      sectors === 1 ? ['_T'] : codes('S', sectors),
      codes('O', occupations),
      ['_Z'],
    ];
    const inner = new Map<string, number>();
    let next = 0;
    for (const r of dimensions[0]!)
      for (const s of dimensions[1]!)
        for (const o of dimensions[2]!) inner.set(`${r}/${s}/${o}/_Z`, counts[next++]!);
    return tableOf(inner, dimensions);
  });

const NONE: PartOf = new Map();

describe('200 random tables with their totals', () => {
  test('no suppressed cell can be told more closely than the threshold, by another program', async () => {
    let protectedCells = 0;
    await fc.assert(
      fc.asyncProperty(randomTable, async ({ cells, sums }) => {
        const { hidden, bounds, standIn } = await suppress(cells, relationsOf(cells, NONE, 0), THRESHOLD);
        protectedCells += hidden.length;
        for (const [i, cell] of cells.entries()) if (cell.width !== undefined) expect(hidden).toContain(i);
        const widths = await rangesByGlpk(cells, new Set(hidden), sums);
        hidden.forEach((cell, i) => {
          expect(widths.get(cell)!).toBeGreaterThanOrEqual(THRESHOLD - 1e-6);
          const own = bounds[i]!.high - bounds[i]!.low;
          if (Number.isFinite(own)) expect(own).toBeCloseTo(widths.get(cell)!, 4);
        });
        // What stands in for them keeps every sum.
        const at = new Map(cells.map(({ codes: own }, i) => [keyOf(own), i]));
        const shown = cells.map(({ value }, i) => {
          const place = hidden.indexOf(i);
          return place < 0 ? value : standIn[place]!;
        });
        for (const value of standIn) expect(value).toBeGreaterThanOrEqual(-1e-6);
        for (const { whole, parts } of sums)
          expect(
            parts.reduce((left, part) => left - shown[at.get(part)!]!, shown[at.get(whole)!]!),
          ).toBeCloseTo(0, 4);
      }),
      { numRuns: 200, seed: 2030 },
    );
    expect(protectedCells).toBeGreaterThan(500);
  }, 300_000);
});

describe('one small cell in a row that prints its total', () => {
  const cell = (region: string, occupation: string, value: number): Cell => ({
    codes: [region, '_T', occupation, '_Z'],
    value,
    ...(value < THRESHOLD ? { width: THRESHOLD } : {}),
  });
  const row = [cell('R1', 'A', 3), cell('R1', 'B', 40), cell('R1', 'C', 57), cell('R1', '_T', 100)];

  test('is worked out to the person where it alone is suppressed', async () => {
    const known = row.map(({ value, width }) => (width === undefined ? value : undefined));
    const { bounds } = await attack(known, relationsOf(row, NONE, 0), THRESHOLD);
    expect(bounds).toEqual([{ low: 3, high: 3 }]);
  });

  test('takes another with it, and the total stays', async () => {
    const { hidden, bounds } = await suppress(row, relationsOf(row, NONE, 0), THRESHOLD);
    expect(hidden).toEqual([0, 1]);
    expect(bounds).toEqual([
      { low: 0, high: 43 },
      { low: 0, high: 43 },
    ]);
  });

  test('with one other suppressed an outsider knows that both make up 43, and each may be anything from none to all', async () => {
    const known = [undefined, undefined, 57, 100];
    const { bounds, standIn } = await attack(known, relationsOf(row, NONE, 0), 5);
    expect(bounds).toEqual([
      { low: 0, high: 43 },
      { low: 0, high: 43 },
    ]);
    expect(standIn[0]! + standIn[1]!).toBeCloseTo(43, 9);
    for (const value of standIn) expect(value).toBeGreaterThanOrEqual(0);
  });

  test('with the total suppressed too the printed part is the least that it can be, and nothing bounds it from above', async () => {
    const { bounds } = await attack([undefined, 40, 57, undefined], relationsOf(row, NONE, 0), 5);
    expect(bounds).toEqual([
      { low: 0, high: Number.POSITIVE_INFINITY },
      { low: 97, high: Number.POSITIVE_INFINITY },
    ]);
  });

  test('one that an earlier release printed hides nobody while another can: the dearer one goes', async () => {
    const printed = row.map((own, i) => (i === 1 ? { ...own, isKnown: true } : own));
    const { hidden, bounds } = await suppress(printed, relationsOf(printed, NONE, 0), 5);
    expect(hidden).toEqual([0, 2]);
    expect(bounds).toEqual([
      { low: 0, high: 60 },
      { low: 0, high: 60 },
    ]);
    const all = row.map((own) => ({ ...own, isKnown: own.width === undefined }));
    expect((await suppress(all, relationsOf(all, NONE, 0), 5)).hidden).toEqual([0, 1]);
  });

  test('a part that no file prints makes the total an upper bound, and nothing more', async () => {
    const short = [row[0]!, row[1]!, row[3]!];
    const { hidden, bounds } = await suppress(short, relationsOf(short, NONE, 0), THRESHOLD);
    expect(hidden).toEqual([0]);
    expect(bounds).toEqual([{ low: 0, high: 60 }]);
  });
});

test('a grand total over two dimensions whose margins no file prints is a sum, too', () => {
  const cells: Cell[] = [
    { codes: ['_T', '_T', '_T', '_Z'], value: 30 },
    { codes: ['R1', '_T', 'A', '_Z'], value: 10 },
    { codes: ['R2', '_T', 'B', '_Z'], value: 20 },
  ];
  expect(relationsOf(cells, NONE, 0)).toEqual([{ whole: 0, parts: [1, 2], low: -0, high: 0 }]);
});

test('parts of parts are counted once; sums of rounded numbers leave room for rounding', () => {
  const partOf: PartOf = new Map([
    [
      'occupation',
      new Map([
        ['A1', new Set(['A'])],
        ['A2', new Set(['A'])],
      ]),
    ],
  ]);
  const cells: Cell[] = [
    { codes: ['R1', '_T', '_T', '_Z'], value: 100 },
    { codes: ['R1', '_T', 'A', '_Z'], value: 61 },
    { codes: ['R1', '_T', 'A1', '_Z'], value: 30 },
    { codes: ['R1', '_T', 'A2', '_Z'], value: 31 },
    { codes: ['R1', '_T', 'B', '_Z'], value: 38 },
  ];
  expect(relationsOf(cells, partOf, 1)).toEqual([
    { whole: 0, parts: [1, 4], low: -1.5, high: 1.5 },
    { whole: 1, parts: [2, 3], low: -0, high: 0 },
  ]);
});
