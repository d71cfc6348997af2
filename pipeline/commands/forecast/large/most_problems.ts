import { EXIT, type Problem, UserError } from '../../../problem.ts';

/** So many bad rows or series are no slip here and there, and no more are held. */
const MOST_PROBLEMS = 100_000;

/** @returns what adds to the problems. @throws UserError (exit 3) from it, once they are more than a hundred thousand. */
export function takeInto(problems: Problem[]): (more: readonly Problem[]) => void {
  return (more) => {
    for (const problem of more) problems.push(problem);
    if (problems.length > MOST_PROBLEMS) throw new UserError(EXIT.rejected, problems);
  };
}
