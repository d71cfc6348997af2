import type { SourceCount } from '../../inputs/ingest.ts';
import { type Problem, UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { sourceSchema } from '../../project/schema.ts';
import { checkInputs } from '../check/check_inputs.ts';
import type { Entry } from './entry.ts';

/** What became of the rows when the project read them by these entries alone. */
export interface Tried {
  readonly counts: readonly SourceCount[];
  /** What is unlikely in them and stands all the same. */
  readonly told: readonly string[];
  readonly problems: readonly Problem[];
}

export async function tryEntries(project: Project, entries: readonly Entry[]): Promise<Tried> {
  const sources = entries.map(({ source }) => ({ ...sourceSchema.parse(source), max_reject_share: 1 }));
  try {
    const tested = { ...project, sources };
    const { sources: counts, told } = await checkInputs(tested, {
      tell: () => undefined,
      tellFound: () => undefined,
    });
    return { counts, told, problems: [] };
  } catch (error) {
    if (error instanceof UserError) return { counts: [], told: [], problems: error.problems };
    throw error;
  }
}
