import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { codesIn, type Lever, servedBy, trainedFor } from './lever.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

/** Active levers that would bring nobody, each with the reason: they would stand in the list and never in a plan. */
export function leverServiceProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const regions = (seeds.region ?? []).filter((row) => !row.region_code.startsWith('_'));
  return (seeds.lever ?? [])
    .filter((row) => row.use === 'active')
    .flatMap((row) =>
      [
        ...specialties(seeds, files, row),
        ...withoutYield(project, seeds, files, row),
        ...withoutCapacity(seeds, files, row),
        ...trainsForNobody(seeds, files, row),
        ...(row.reach_share === 0 ? [nobody(row, 'reach_share', 'its reach_share is 0', SMALLER)] : []),
        ...(row.kind === 'relocate' && regions.length < 2
          ? [nobody(row, 'kind', 'people move between regions, and the project has no two of them', LISTED)]
          : []),
      ].map((problem) => ({ where: files.lever!, line: row.line, ...problem })),
    );
}

type Told = Omit<Problem, 'where' | 'line'>;

const LISTED = 'set its use to listed, so that it is named and not planned.';
const SMALLER = 'write the share it can reach, or set its use to listed.';

const nobody = (row: Lever, column: string, because: string, fix: string): Told => ({
  column,
  rule: 'lever_serves_nobody',
  what: `${row.lever_code} would serve nobody: ${because}.`,
  why: 'an active lever that brings nobody stands in the list and never in a plan.',
  fix,
});

/** The occupations a lever names narrow what its programme trains for: with none in common it would open nothing. */
function specialties(seeds: Seeds, files: SeedFiles, row: Lever): Told[] {
  const named = codesIn(row.occupation_codes);
  const known = (seeds.occupation ?? []).map((own) => own.occupation_code);
  // A programme or specialty that nobody knows is told as such.
  if (named.some((code) => !known.includes(code))) return [];
  if (row.programme_code === null) {
    if (row.kind === 'train_trainers' || seeds.staffing_share === undefined) return [];
    if (servedBy(seeds, row).length > 0) return [];
    return [
      nobody(
        row,
        'occupation_codes',
        `no sector employs ${named.join(', ')} in ${files.staffing_share}`,
        'name specialties that stand there.',
      ),
    ];
  }
  const trained = trainedFor(seeds, row.programme_code);
  if (trained.length === 0 || named.length === 0 || named.some((code) => trained.includes(code))) return [];
  return [
    {
      column: 'occupation_codes',
      rule: 'lever_occupations',
      what: `${row.lever_code} names ${named.join(', ')}, and ${row.programme_code} trains for ${trained.join(', ')}.`,
      why: 'a lever opens places only in what its programme trains for.',
      fix: `name one of these, or add the specialty to the programme in ${files.crosswalk}.`,
    },
  ];
}

/** Factors of what a start becomes, and the value at which it becomes nobody. */
const LEAVES: readonly (readonly [string, number])[] = [
  ['completion_rate', 0],
  ['continues_study_share', 1],
];
const BY_INSERTION = [...LEAVES, ['insertion_rate', 0] as const];
const BY_SUITABILITY = [
  ...LEAVES,
  ['labour_force_entry_share', 0] as const,
  ['suitability_share', 0] as const,
];

/** What a start becomes is a product: one factor of nothing in every place, and it becomes nobody. */
function withoutYield(project: Project, seeds: Seeds, files: SeedFiles, row: Lever): Told[] {
  const programme = row.programme_code;
  const known = (seeds.programme ?? []).some((own) => own.programme_code === programme);
  if (programme === null || !known) return [];
  const told = (because: string, fix: string): Told => ({
    column: 'programme_code',
    rule: 'lever_yield',
    what: `${row.lever_code} has no yield: ${because}.`,
    why: 'a start of it would become nobody, at a price.',
    fix,
  });
  if (trainedFor(seeds, programme).length === 0)
    return [
      told(
        `${programme} has no row with a specialty of the perimeter in ${files.crosswalk ?? 'a crosswalk, which the project lacks'}`,
        `say there what ${programme} trains for, name another programme, or set use to listed.`,
      ),
    ];
  const factors = project.balance.proxy === 'insertion' ? BY_INSERTION : BY_SUITABILITY;
  return factors.flatMap(([name, nothing]) => {
    const rows = placesOf(seeds, row, programme).map((place) => parameterAt(seeds, name, place));
    const [first] = rows;
    if (first === undefined || rows.some((own) => own?.value !== nothing)) return [];
    return [
      told(
        `${name} of ${programme} is ${nothing} wherever it could open (line ${first.line} of ${files.parameter})`,
        'correct the rate, or set use to listed.',
      ),
    ];
  });
}

type Place = readonly [region: string, sector: string, occupation: string, programme: string];

function placesOf(seeds: Seeds, row: Lever, programme: string): Place[] {
  const regions = (seeds.region ?? []).map((own) => own.region_code).filter((code) => !code.startsWith('_'));
  return regions.flatMap((region) =>
    servedBy(seeds, row).map((occupation): Place => [region, '_T', occupation, programme]),
  );
}

/** The most specific row of a parameter that holds in a place and has a value. */
function parameterAt(seeds: Seeds, name: string, place: Place): SeedRow<'parameter'> | undefined {
  const scopeOf = (row: SeedRow<'parameter'>) => [
    row.region_code,
    row.sector_code,
    row.occupation_code,
    row.programme_code,
  ];
  const specific = (row: SeedRow<'parameter'>) => scopeOf(row).filter((code) => code !== '_T').length;
  return (seeds.parameter ?? [])
    .filter(
      (row) =>
        row.parameter === name &&
        row.value !== null &&
        scopeOf(row).every((code, i) => code === '_T' || code === place[i]),
    )
    .sort((a, b) => specific(b) - specific(a))[0];
}

function withoutCapacity(seeds: Seeds, files: SeedFiles, row: Lever): Told[] {
  const own = (seeds.lever_capacity ?? []).filter((one) => one.lever_code === row.lever_code);
  if (own.some((one) => one.starts_per_year > 0)) return [];
  const file = files.lever_capacity;
  const lines = own.map((one) => one.line).join(', ');
  const because =
    file === undefined
      ? 'the project has no seeds.lever_capacity'
      : own.length === 0
        ? `${file} has no row of it`
        : `its capacity is 0 in every row of ${file} (${own.length === 1 ? 'line' : 'lines'} ${lines})`;
  return [
    nobody(
      row,
      'lever_code',
      because,
      `add its starts a year by region, or for all together (_T), to ${file ?? 'a file of capacities'}; or set use to listed.`,
    ),
  ];
}

function trainsForNobody(seeds: Seeds, files: SeedFiles, row: Lever): Told[] {
  if (row.kind !== 'train_trainers') return [];
  const counted = (seeds.parameter ?? []).some(
    (own) => own.parameter === 'spare_trainers_persons' && own.value !== null,
  );
  const taught = (seeds.lever ?? []).some((own) => own.use === 'active' && own.trainers_per_group > 0);
  if (counted && taught) return [];
  return [
    nobody(
      row,
      'kind',
      counted
        ? 'no active lever takes trainers'
        : `the project does not count trainers (spare_trainers_persons in ${files.parameter ?? 'parameters'})`,
      counted ? 'give the classes their trainers_per_group, or set use to listed.' : LISTED,
    ),
  ];
}
