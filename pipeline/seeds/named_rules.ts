import { relative } from 'node:path';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** A name that the project file gives under a key, and those that it may be. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly known: readonly string[];
  readonly list: string | undefined;
  readonly why: string;
}

/** Definitions and measures of the project file that no seed holds: they would be read of nothing, and say nothing. */
export function namedProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const unknown = [
    ...initialGaps(project, seeds, files),
    ...perimeters(project, seeds, files),
    ...protectedMeasures(project, seeds, files),
  ]
    .filter(({ name, known }) => !known.includes(name))
    .map(({ key, name, known, list, why }) => ({
      where: relative(process.cwd(), project.file) || project.file,
      rule: 'unknown_name',
      what: `${key} names "${name}", which ${list ?? 'no seed'} does not hold.`,
      why,
      fix: suggestion(name, [...known]),
    }));
  return [...balanceDefinitions(project, seeds, files), ...unknown];
}

const definitionsOf = ({ definition = [] }: Seeds, ...measures: readonly string[]) =>
  definition.filter((row) => measures.includes(row.measure)).map((row) => row.definition);

function initialGaps({ balance }: Project, seeds: Seeds, files: SeedFiles): Named[] {
  return Object.entries(balance.initial_gap ?? {}).map(([measure, name]) => ({
    key: `balance.initial_gap.${measure}`,
    name,
    known: definitionsOf(seeds, measure),
    list: files.definition,
    why: 'no row would be found under it, and every gap would begin at nothing.',
  }));
}

function perimeters({ scenarios }: Project, seeds: Seeds, files: SeedFiles): Named[] {
  return scenarios.flatMap(({ id, supply }) =>
    supply === undefined
      ? []
      : [
          {
            key: `supply of the scenario ${id}`,
            name: supply,
            known: definitionsOf(seeds, 'new_entrants', 'completed'),
            list: files.definition,
            why: 'nobody would be trained under it.',
          },
        ],
  );
}

function protectedMeasures({ disclosure }: Project, { measure = [] }: Seeds, files: SeedFiles): Named[] {
  return (disclosure?.measures ?? []).map((name) => ({
    key: 'disclosure.measures',
    name,
    known: measure.map((row) => row.measure),
    list: files.measure,
    why: 'nothing would be protected under it, and nobody told.',
  }));
}

function balanceDefinitions(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const known = (seeds.definition ?? []).map((row) => `${row.measure} / ${row.definition}`);
  return (['demand', 'supply'] as const)
    .filter(
      (side) => !known.includes(`${project.balance[side].measure} / ${project.balance[side].definition}`),
    )
    .map((side) => {
      const wanted = `${project.balance[side].measure} / ${project.balance[side].definition}`;
      return {
        where: relative(process.cwd(), project.file) || project.file,
        rule: 'balance_definition',
        what: `balance.${side} asks for ${wanted}, which ${files.definition} does not hold.`,
        fix: suggestion(wanted, known),
      };
    });
}
