import { relative } from 'node:path';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import type { Project } from '../project/project.ts';
import { codesIn } from './lever.ts';
import type { SeedFiles, Seeds } from './row.ts';

/** People come from abroad for specialties declared rare, and for these only. */
export function rareProblems(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const rare = project.plan.rare_occupations;
  return [...unknownRare(project, seeds, files), ...visasForOthers(rare, seeds, files)];
}

/** A line of the project file that holds this text; the first where none does. */
const lineOf = ({ text }: Project, part: string) =>
  Math.max(
    0,
    text.split('\n').findIndex((line) => line.includes(part)),
  ) + 1;

function unknownRare(project: Project, seeds: Seeds, files: SeedFiles): Problem[] {
  const specialties = (seeds.occupation ?? [])
    .filter((row) => !row.occupation_code.startsWith('_') && (row.level === null || row.level === 1))
    .map((row) => row.occupation_code);
  return project.plan.rare_occupations
    .filter((code) => !specialties.includes(code))
    .map((code) => ({
      where: relative(process.cwd(), project.file) || project.file,
      line: lineOf(project, 'rare_occupations'),
      column: 'plan.rare_occupations',
      rule: 'rare_occupation',
      what: `"${code}" is declared rare and is no specialty of ${files.occupation}.`,
      why: 'the plan works with specialties (level 1).',
      fix: suggestion(code, specialties),
    }));
}

function visasForOthers(rare: readonly string[], seeds: Seeds, files: SeedFiles): Problem[] {
  const visas = (seeds.lever ?? []).filter((row) => row.kind === 'visa' && row.use === 'active');
  return visas.flatMap((row) => {
    const told = { where: files.lever!, line: row.line, column: 'occupation_codes' };
    if (rare.length === 0)
      return [
        {
          ...told,
          column: 'kind',
          rule: 'visa_rare',
          what: `${row.lever_code} would serve nobody: the project declares no specialty rare.`,
          why: 'people are brought from abroad for rare specialties only.',
          fix: 'name them under plan.rare_occupations in the project file, or set use to listed.',
        },
      ];
    const others = codesIn(row.occupation_codes).filter((code) => !rare.includes(code));
    if (others.length === 0) return [];
    return [
      {
        ...told,
        rule: 'visa_rare',
        what: `${row.lever_code} names ${others.join(', ')}, which plan.rare_occupations does not declare rare (it does: ${rare.join(', ')}).`,
        why: 'people are brought from abroad for rare specialties only.',
        fix: 'take them away here, or declare them rare in the project file.',
      },
    ];
  });
}
