import { PromotionRing, promotionOrder } from '../../models/balance/promotion.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { cellOf, type SeedFiles, type SeedRow, type Seeds } from './row.ts';

/** How far the modes of a set may pass one by rounding alone. */
const TOLERANCE = 0.005;

/** What rows of shares, promotions and pools say of each other; all findings at once. */
export function imputationProblems(seeds: Seeds, files: SeedFiles): Problem[] {
  return [
    ...unknownParts(seeds, files),
    ...unknownDefinitions(seeds, files),
    ...setsAboveTheWhole(seeds, files),
    ...setsOfTwoDefinitions(seeds, files),
    ...promotionsAboveTheWhole(seeds, files),
    ...promotionRings(seeds, files),
    ...poolsWithoutRegions(seeds, files),
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

function grouped(rows: readonly ShareRow[], key: (row: ShareRow) => string): ShareRow[][] {
  const groups = new Map<string, ShareRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return [...groups.values()];
}

/** Of a part with several years the latest row counts. */
function setsAboveTheWhole(seeds: Seeds, files: SeedFiles): Problem[] {
  return grouped(seeds.share ?? [], (row) => `${scopeOf(row)} / ${row.definition}`).flatMap((rows) => {
    const latest = grouped(rows, (row) => row.child_code).map((own) =>
      own.reduce((best, row) => (row.year > best.year ? row : best)),
    );
    const sum = latest.reduce((total, row) => total + row.mode, 0);
    if (sum <= 1 + TOLERANCE) return [];
    return [
      {
        where: files.share!,
        line: Math.min(...latest.map((row) => row.line)),
        column: 'mode',
        rule: 'share_above_whole',
        what: `the modes of ${scopeOf(rows[0]!)} sum to ${Number(sum.toFixed(4))}, over ${latest.length} parts.`,
        why: 'the parts of a whole cannot be more than the whole.',
        fix: 'correct the shares; what goes outside stands under _O or is left out.',
      },
    ];
  });
}

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
  const split = new Set(
    (seeds.share ?? [])
      .filter((row) => row.measure === 'pool_candidates' && row.dimension === 'region')
      .map((row) => row.child_code),
  );
  const missing = regions.filter((row) => !split.has(row.region_code)).map((row) => row.region_code);
  if (missing.length === 0) return [];
  return (seeds.pool ?? [])
    .filter((row) => row.region_code === '_T')
    .map((row) => ({
      where: files.pool!,
      line: row.line,
      rule: 'pool_regions',
      what: `the pool of ${row.occupation_code} is the nation's, and no share of pool_candidates tells ${missing.join(', ')}.`,
      why: 'a pool of the nation is split over its regions by those shares.',
      fix: `add rows of pool_candidates, dimension region, in ${files.share ?? 'seeds.share'}, or give the pool by region.`,
    }));
}
