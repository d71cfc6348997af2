import { relative } from 'node:path';
import { SEEDS, type SeedName } from '../dictionary/tables.ts';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { adviceProblems } from './advice_rules.ts';
import { codeProblems } from './code_rules.ts';
import { titleProblems } from './competence_rules.ts';
import { dataHolderProblems } from './data_holder_rules.ts';
import { exposureProblems } from './exposure_rules.ts';
import { presentSeeds } from './former_codes.ts';
import { imputationProblems } from './imputation_rules.ts';
import { incentiveProblems } from './incentive_rules.ts';
import { indicatorProblems } from './indicator_rules.ts';
import { namedProblems } from './named_rules.ts';
import { negativeProblems } from './negative_rules.ts';
import { parameterProblems } from './parameter_rules.ts';
import { passageProblems } from './passage_rules.ts';
import { planProblems } from './plan_rules.ts';
import { referenceClassProblems } from './reference_class_rules.ts';
import { cellOf, type SeedFiles, type SeedRow, type Seeds } from './row.ts';
import { scenarioProblems } from './scenario_rules.ts';
import { spellings } from './spellings.ts';
import { statementProblems } from './statement_rules.ts';
import { trainerProblems } from './trainer_rules.ts';
import { yearProblems } from './year_rules.ts';

/** Shares are written with a few decimals; a sum further from one than this is a mistake, not rounding. */
const SHARE_TOLERANCE = 1e-9;

/** What rows of the seeds say of each other, and of the project file; all findings at once. */
export function crossCheckSeeds(project: Project, all: Seeds, files: SeedFiles): Problem[] {
  // Rows refer to codes of today; an old one has its passage alone.
  const seeds = presentSeeds(all);
  return [
    ...codeProblems(all, files),
    ...unknownCodes(seeds, files),
    ...unknownNeighbours(seeds, files),
    ...duplicates(all, files),
    ...ambiguousSpellings(all, files),
    ...sharesSumToOne(seeds, files, 'staffing_share', (row) => cellOf(row, 'sector_code')),
    ...sharesSumToOne(seeds, files, 'crosswalk', (row) => cellOf(row, 'programme_code')),
    ...programmesWithoutCrosswalk(seeds, files),
    ...imputationProblems(seeds, files),
    ...passageProblems(all, files),
    ...parameterProblems(project, seeds, files),
    ...negativeProblems(project, seeds, files),
    ...yearProblems(seeds, files),
    ...scenarioProblems(project, seeds, files),
    ...exposureProblems(project, seeds, files),
    ...incrementsWithoutBaseline(seeds, files),
    ...namedProblems(project, seeds, files),
    ...spliceDefinitions(project, seeds, files),
    ...classesThatDoNotMeet(seeds, files),
    ...planProblems(project, seeds, files),
    ...trainerProblems(seeds, files),
    ...incentiveProblems(seeds, files),
    ...titleProblems(seeds, files),
    ...statementProblems(seeds, files),
    ...indicatorProblems(seeds, files),
    ...adviceProblems(project, seeds, files),
    ...dataHolderProblems(project, seeds, files),
    ...referenceClassProblems(project, seeds, files),
  ];
}

/** The seeds in the order in which they are told. */
function seedNames(): SeedName[] {
  return Object.keys(SEEDS) as SeedName[];
}

function rowsOf(seeds: Seeds, name: SeedName): readonly SeedRow<SeedName>[] {
  return seeds[name] ?? [];
}

function duplicates(seeds: Seeds, files: SeedFiles): Problem[] {
  return seedNames().flatMap((name) => {
    const first = new Map<string, number>();
    const { grain } = SEEDS[name];
    return rowsOf(seeds, name).flatMap((row) => {
      const key = grain.map((column) => cellOf(row, column)).join(' / ');
      const before = first.get(key);
      if (before === undefined || grain.length === 0) {
        first.set(key, row.line);
        return [];
      }
      return [
        {
          where: files[name]!,
          line: row.line,
          rule: 'duplicate',
          what: `${key} stands already in line ${before}.`,
          fix: 'keep one of the two rows.',
        },
      ];
    });
  });
}

function unknownCodes(seeds: Seeds, files: SeedFiles): Problem[] {
  const references = seedNames().flatMap((name) =>
    Object.entries(SEEDS[name].references).map(([column, list]) => ({ name, column, list })),
  );
  return references.flatMap(({ name, column, list }) => {
    const [key] = SEEDS[list].grain;
    const known = new Set(rowsOf(seeds, list).map((row) => cellOf(row, key ?? '')));
    for (const code of ['_T', '_Z', '_O', '_X']) known.add(code);
    return rowsOf(seeds, name)
      .filter((row) => !known.has(cellOf(row, column)))
      .map((row) => ({
        where: files[name]!,
        line: row.line,
        column,
        rule: 'unknown_code',
        what: `"${cellOf(row, column)}" is not in ${files[list] ?? `the code list of ${list}`}.`,
        fix: suggestion(cellOf(row, column), [...known]),
      }));
  });
}

/** A neighbour that no page could be found for, or a border told from one side only. */
function unknownNeighbours(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.region ?? [];
  const named = (row: SeedRow<'region'>) => (row.neighbours ?? '').split('|').filter(Boolean);
  return rows.flatMap((row) =>
    named(row).flatMap((code) => {
      const other = rows.find((one) => one.region_code === code);
      if (other !== undefined && named(other).includes(row.region_code)) return [];
      return [
        {
          where: files.region!,
          line: row.line,
          column: 'neighbours',
          rule: 'neighbour',
          what:
            other === undefined
              ? `"${code}" is not a region of this list.`
              : `${row.region_code} names ${code} as a neighbour, and not the other way round.`,
          fix:
            other === undefined
              ? 'name codes of this list, separated by |.'
              : 'name both in both rows, or in neither.',
        },
      ];
    }),
  );
}

function ambiguousSpellings(seeds: Seeds, files: SeedFiles): Problem[] {
  const first = new Map<string, { code: string; line: number }>();
  return spellings(seeds).flatMap(({ dimension, spelling, code, line, seed }) => {
    // Titles are judged by what is left of them without accents and marks, see competence_rules.ts.
    if (seed === 'occupation_title') return [];
    const before = first.get(`${dimension}|${spelling}`);
    if (before === undefined) {
      first.set(`${dimension}|${spelling}`, { code, line });
      return [];
    }
    if (before.code === code) return [];
    return [
      {
        where: files[dimension as SeedName]!,
        line,
        rule: 'spelling',
        what: `"${spelling}" means both ${before.code} (line ${before.line}) and ${code}.`,
        why: 'a name read in a file must lead to one code.',
        fix: 'take the spelling away from one of the two.',
      },
    ];
  });
}

function sharesSumToOne(
  seeds: Seeds,
  files: SeedFiles,
  name: 'staffing_share' | 'crosswalk',
  by: (row: object) => string,
): Problem[] {
  const groups = new Map<string, { sum: number; line: number }>();
  for (const row of seeds[name] ?? []) {
    const before = groups.get(by(row)) ?? { sum: 0, line: row.line };
    groups.set(by(row), { ...before, sum: before.sum + Number(row.share) });
  }
  return [...groups]
    .filter(([, { sum }]) => Math.abs(sum - 1) > SHARE_TOLERANCE)
    .map(([code, { sum, line }]) => ({
      where: files[name]!,
      line,
      column: 'share',
      rule: 'share_sum',
      what: `the shares of ${code} sum to ${Number(sum.toFixed(9))}, not to 1.`,
      why: 'what is left over, or counted twice, would be people that nobody sees.',
      fix:
        name === 'crosswalk'
          ? 'correct the shares; those hired outside the perimeter stand under _O.'
          : 'correct the shares.',
    }));
}

function programmesWithoutCrosswalk(seeds: Seeds, files: SeedFiles): Problem[] {
  if (!seeds.crosswalk) return [];
  const linked = new Set(seeds.crosswalk.map((row) => row.programme_code));
  // A programme that is only a whole to be split trains nobody by itself.
  for (const row of seeds.share ?? []) if (row.dimension === 'programme') linked.add(row.parent_code);
  return (seeds.programme ?? [])
    .filter((row) => row.programme_code !== '_T' && !linked.has(row.programme_code))
    .map((row) => ({
      where: files.programme!,
      line: row.line,
      rule: 'no_crosswalk',
      what: `the programme ${row.programme_code} has no row in ${files.crosswalk}.`,
      why: 'its leavers would be lost from supply.',
      fix: 'say where they go (outside the perimeter is _O), or split it by shares among programmes that have rows.',
    }));
}

function incrementsWithoutBaseline(seeds: Seeds, files: SeedFiles): Problem[] {
  return (seeds.target ?? [])
    .filter((row) => row.kind === 'increment' && (row.baseline_value ?? null) === null)
    .map((row) => ({
      where: files.target!,
      line: row.line,
      column: 'baseline_value',
      rule: 'increment_baseline',
      what: `the target ${row.target_id} adds to a baseline that is not given.`,
      fix: 'give baseline_value and baseline_year, or keep the claim in published_figures only.',
    }));
}

/** A splice that names a definition nobody knows would join nothing, and say nothing. */
function spliceDefinitions(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  return project.splices.flatMap((splice) => {
    const known = (seeds.definition ?? [])
      .filter((row) => row.measure === splice.measure)
      .map((row) => row.definition);
    const problem = (what: string, fix: string) => ({
      where: relative(process.cwd(), project.file) || project.file,
      rule: 'splice',
      what: `the splice of ${splice.measure} from ${splice.older} to ${splice.newer}: ${what}`,
      why: 'two definitions are joined only where both are named and the result is told apart from them.',
      fix,
    });
    const unknown = [splice.older, splice.newer, splice.into]
      .filter((name) => !known.includes(name))
      .map((name) =>
        problem(`${files.definition} holds no definition "${name}" of it.`, suggestion(name, known)),
      );
    const same = new Set([splice.older, splice.newer, splice.into]).size < 3;
    return same
      ? [
          ...unknown,
          problem('older, newer and into must differ.', 'name a definition of its own under into.'),
        ]
      : unknown;
  });
}

/** Classes must cover every value once: from no lower bound to no upper one, each beginning where the last one ends. */
function classesThatDoNotMeet(seeds: Seeds, files: SeedFiles): Problem[] {
  const rows = seeds.indicator_class ?? [];
  const bound = (value: unknown, open: number) => (typeof value === 'number' ? value : open);
  return [...new Set(rows.map((row) => row.indicator))].flatMap((indicator) => {
    const own = rows
      .filter((row) => row.indicator === indicator)
      .sort((a, b) => bound(a.lower, -Infinity) - bound(b.lower, -Infinity));
    const whole =
      bound(own[0]!.lower, -Infinity) === -Infinity && bound(own.at(-1)!.upper, Infinity) === Infinity;
    const apart = own.find((row, i) => {
      const next = own[i + 1];
      return next && (row.upper !== next.lower || row.closed_side !== next.closed_side);
    });
    if (whole && apart === undefined) return [];
    return [
      {
        where: files.indicator_class!,
        line: (apart ?? own[0]!).line,
        rule: 'class_cuts',
        what: `the classes of ${indicator} do not meet: a value could have two of them, or none.`,
        fix: 'let each class begin where the one before ends, with the same closed_side, the first without lower and the last without upper.',
      },
    ];
  });
}
