import { PromotionRing, promotionOrder } from '../../models/balance/promotion.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { cellOf, grouped, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** How far the modes of a set may pass one by rounding alone. */
const TOLERANCE = 0.005;

/** What rows of shares, promotions and pools say of each other; all findings at once. */
export function imputationProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...unknownParts(seeds, files),
    ...unknownDefinitions(seeds, files),
    ...imputationExcesses(seeds, files),
    ...poolsWithoutRegions(seeds, files),
  ];
}

/** Those that stay wrong whatever rows are missing, so that they are told beside rows that could not be read. */
export function imputationExcesses(seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...setsAboveTheWhole(seeds, files),
    ...setsOfTwoDefinitions(seeds, files),
    ...promotionsAboveTheWhole(seeds, files),
    ...promotionRings(seeds, files),
  ];
}

type ShareRow = SeedRow<'share'>;

/** Parent and child are codes of the list that the dimension names. */
function unknownParts(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.share ?? []).flatMap((row) => {
    const list = seeds[row.dimension] ?? [];
    const known = [...list.map((own) => cellOf(own, `${row.dimension}_code`)), '_T', '_Z', '_O'];
    return (['parent_code', 'child_code'] as const)
      .filter((column) => !known.includes(row[column]))
      .map((column) => ({
        where: files.share!,
        line: row.line,
        column,
        rule: 'unknown_code',
        what: `"${row[column]}" is not in ${files[row.dimension] ?? `the code list of ${row.dimension}`}.`,
        fix: suggestion(row[column], known),
      }));
  });
}

function unknownDefinitions(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.share ?? [])
    .filter(
      (row) =>
        row.definition !== '_T' &&
        !(seeds.definition ?? []).some(
          (own) => own.measure === row.measure && own.definition === row.definition,
        ),
    )
    .map((row) => ({
      where: files.share!,
      line: row.line,
      column: 'definition',
      rule: 'unknown_definition',
      what: `"${row.definition}" is no definition of ${row.measure}.`,
      why: 'a share splits a whole that was counted under one definition.',
      fix: suggestion(
        row.definition,
        (seeds.definition ?? []).filter((own) => own.measure === row.measure).map((own) => own.definition),
      ),
    }));
}

const within = (row: ShareRow) => [row.within_region_code, row.within_sector_code, row.within_programme_code];
const scopeOf = (row: ShareRow) => [row.measure, row.dimension, row.parent_code, ...within(row)].join(' / ');

/** In each year that some row names, of a part with several years the nearest row counts. */
function setsAboveTheWhole(seeds: Seeds, files: SeedFiles): Problem[] {
  return grouped(seeds.share ?? [], (row) => `${scopeOf(row)} / ${row.definition}`).flatMap((rows) => {
    const years = [...new Set(rows.map((row) => row.year))].sort();
    return years.flatMap((year) => {
      const nearest = grouped(rows, (row) => row.child_code).map((own) => nearestRow(own, year));
      const sum = nearest.reduce((total, row) => total + row.mode, 0);
      if (sum <= 1 + TOLERANCE) return [];
      return [
        {
          where: files.share!,
          line: Math.min(...nearest.filter((row) => row.year === year).map((row) => row.line)),
          column: 'mode',
          rule: 'share_above_whole',
          what: `the modes of ${scopeOf(rows[0]!)} in ${year} sum to ${Number(sum.toFixed(4))}, over ${nearest.length} parts.`,
          why: 'the parts of a whole cannot be more than the whole.',
          fix: 'correct the shares; what goes outside stands under _O or is left out.',
        },
      ];
    });
  });
}

/** Of two as near the later one, as the split itself reads them. */
const nearestRow = (rows: readonly ShareRow[], year: number): ShareRow =>
  rows.reduce((best, row) => {
    const nearer = Math.abs(best.year - year) - Math.abs(row.year - year);
    return nearer > 0 || (nearer === 0 && row.year > best.year) ? row : best;
  });

function setsOfTwoDefinitions(seeds: Seeds, files: SeedFiles): Problem[] {
  return grouped(seeds.share ?? [], scopeOf).flatMap((rows) => {
    const every = rows.find((row) => row.definition === '_T');
    const named = rows.find((row) => row.definition !== '_T');
    if (every === undefined || named === undefined) return [];
    return [
      {
        where: files.share!,
        line: Math.max(every.line, named.line),
        column: 'definition',
        rule: 'two_definitions',
        what: `${scopeOf(named)} is split under ${named.definition} (line ${named.line}) and under every definition (line ${every.line}).`,
        why: 'one control total has one definition: its parts would be counted under two.',
        fix: 'name the definition in each row, or in none.',
      },
    ];
  });
}

function promotionsAboveTheWhole(seeds: Seeds, files: SeedFiles): Problem[] {
  const sums = new Map<string, { sum: number; line: number }>();
  for (const row of seeds.promotion ?? []) {
    const key = `${row.to_occupation_code} in ${row.sector_code}`;
    const before = sums.get(key);
    sums.set(key, { sum: (before?.sum ?? 0) + row.value, line: before?.line ?? row.line });
  }
  return [...sums]
    .filter(([, { sum }]) => sum > 1 + 1e-9)
    .map(([key, { sum, line }]) => ({
      where: files.promotion!,
      line,
      column: 'value',
      rule: 'promotion_above_whole',
      what: `the shares promoted into ${key} sum to ${Number(sum.toFixed(4))}.`,
      why: 'no more openings can be filled from inside than there are.',
      fix: 'correct the shares.',
    }));
}

/** Two specialties that fill each other's openings would empty each other for ever. */
function promotionRings(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.promotion ?? [];
  const codes = [...new Set(rows.flatMap((row) => [row.to_occupation_code, row.from_occupation_code]))];
  const promotions = rows.map((row) => ({
    to: codes.indexOf(row.to_occupation_code),
    from: codes.indexOf(row.from_occupation_code),
  }));
  try {
    promotionOrder(promotions);
    return [];
  } catch (error) {
    if (!(error instanceof PromotionRing)) throw error;
    return error.promotions
      .map((at) => rows[at]!)
      .map((row) => ({
        where: files.promotion!,
        line: row.line,
        rule: 'promotion_ring',
        what: `${row.to_occupation_code} is filled from ${row.from_occupation_code}, which in the end is filled from ${row.to_occupation_code}.`,
        why: 'each promoted person leaves an opening: in a ring none of them could be worked out first.',
        fix: 'take one of the rows of the ring out.',
      }));
  }
}

function poolsWithoutRegions(seeds: Seeds, files: SeedFiles): Problem[] {
  const regions = (seeds.region ?? []).filter((row) => !row.region_code.startsWith('_'));
  if (regions.length < 2) return [];
  const split = (seeds.share ?? []).filter(
    (row) => row.measure === 'pool_candidates' && row.dimension === 'region',
  );
  const told = split.map((row) => row.child_code);
  const missing = regions.filter((row) => !told.includes(row.region_code)).map((row) => row.region_code);
  const sum = Number(split.reduce((total, row) => total + row.mode, 0).toFixed(4));
  const wrong =
    missing.length > 0
      ? `no share of pool_candidates tells ${missing.join(', ')}`
      : new Set(told).size < told.length
        ? 'pool_candidates has two shares of one region'
        : Math.abs(sum - 1) > TOLERANCE
          ? `the shares of pool_candidates sum to ${sum}`
          : null;
  if (wrong === null) return [];
  return (seeds.pool ?? [])
    .filter((row) => row.region_code === '_T')
    .map((row) => ({
      where: files.pool!,
      line: row.line,
      rule: 'pool_regions',
      what: `the pool of ${row.occupation_code} is the nation's, and ${wrong}.`,
      why: 'a pool of the nation is split over its regions by those shares, one a region, which sum to one.',
      fix: `correct the rows of pool_candidates, dimension region, in ${files.share ?? 'seeds.share'}, or give the pool by region.`,
    }));
}
