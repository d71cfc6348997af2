import { checkInputs } from '../../../pipeline/commands/check/check_inputs.ts';
import { UserError } from '../../../pipeline/problem.ts';
import { type Files, writeProject } from './write_project.ts';

/** The error that tells a user what is wrong with his files; no error, or one of another kind, fails the test. */
export async function refusal(work: () => unknown): Promise<UserError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

/** What `adequation check` says of a project that should not pass. */
export function checkRefusal(files: Files): Promise<UserError> {
  return refusal(() => checkInputs(writeProject(files).load(), { tell: () => undefined }));
}
