import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { EXIT, UserError } from '../problem.ts';
import { plannedScenarios } from '../project/edition.ts';
import type { Project } from '../project/project.ts';
import type { Seeds } from '../seeds/row.ts';

/** How large a project is, told by its file, its seeds and the sizes of its inputs alone: nothing is read of the rows. */
export interface ProjectSize {
  readonly input_bytes: number;
  readonly regions: number;
  readonly sectors: number;
  readonly occupations: number;
  /** Region × sector × specialty, at most: a file may leave some out. */
  readonly cells: number;
  /** Region × specialty × year, of which the plan decides; 0 without levers. */
  readonly plan_places: number;
  readonly draws: number;
  readonly scenarios: number;
  readonly planned_scenarios: number;
  readonly languages: number;
  /** Regions and sectors whose pages and workbooks a run writes, in each language. */
  readonly paged: number;
}

/** Years of a plan where only the run knows which is the first: as many as the shipped project has. */
const PLAN_YEARS = 5;

export function projectSize(project: Project, seeds: Seeds): ProjectSize {
  const leaves = (rows: readonly Coded[] | undefined, name: CodeName): string[] =>
    leafCodes(rows ?? [], name);
  const regions = leaves(seeds.region, 'region_code').length;
  const sectors = leaves(seeds.sector, 'sector_code');
  const occupations = leaves(seeds.occupation, 'occupation_code').length;
  const staffing = seeds.staffing_share ?? [];
  const staffed = new Set(staffing.map((row) => row.sector_code));
  // A sector without shares is counted by specialty, or as a whole.
  const cellsOfRegion = staffing.length + sectors.filter((code) => !staffed.has(code)).length * occupations;
  const isFlow = project.balance?.basis === 'flow';
  const hasLevers = (seeds.lever ?? []).some(({ use }) => use === 'active');
  return {
    input_bytes: bytesOf(project),
    ...{ regions, sectors: sectors.length, occupations },
    cells: isFlow ? regions * cellsOfRegion : 0,
    plan_places: isFlow && hasLevers ? regions * occupations * PLAN_YEARS : 0,
    draws: project.uncertainty.draws,
    scenarios: project.scenarios.length,
    planned_scenarios: plannedScenarios(project).length,
    languages: project.languages.length,
    paged: sectors.length + (regions * occupations > project.outputs.most_places ? 0 : regions),
  };
}

/** @throws UserError (exit 2) with every source that is not there. */
function bytesOf({ sources, root }: Project): number {
  const sizes = sources.map(({ path }) => ({
    path,
    bytes: statSync(resolve(root, path), { throwIfNoEntry: false })?.size,
  }));
  const missing = sizes.filter(({ bytes }) => bytes === undefined);
  if (missing.length > 0)
    throw new UserError(
      EXIT.usage,
      missing.map(({ path }) => ({
        where: path,
        rule: 'missing_file',
        what: 'there is no such file.',
        fix: 'put the file there, or correct `path` of the source.',
      })),
    );
  return sizes.reduce((sum, { bytes }) => sum + bytes!, 0);
}

type CodeName = 'region_code' | 'sector_code' | 'occupation_code';
type Coded = { readonly [Name in CodeName]?: string } & {
  readonly parent_code?: string | null;
  readonly valid_to?: unknown;
};

/** Codes of today that no other has as its parent, without wholes and what lies outside. */
function leafCodes(rows: readonly Coded[], name: CodeName): string[] {
  const present = rows.filter((row) => row.valid_to == null);
  const parents = new Set(present.map((row) => row.parent_code));
  return present.map((row) => row[name]!).filter((code) => !code.startsWith('_') && !parents.has(code));
}
