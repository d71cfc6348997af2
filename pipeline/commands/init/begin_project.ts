import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, UserError } from '../../problem.ts';
import { PROJECT_FILE } from '../../project/project.ts';
import type { Answers } from './answers.ts';
import { outline } from './outline.ts';
import { projectText } from './project_text.ts';
import { type Assumption, seedFiles } from './seed_files.ts';

/**
 * Writes a project that runs on what was given.
 *
 * @returns the files written, relative to the folder, and what is assumed in them.
 * @throws UserError (exit 2) rather than touch a project that is there already.
 */
export function beginProject(answers: Answers): {
  files: readonly string[];
  assumed: readonly Assumption[];
} {
  if (existsSync(join(answers.folder, PROJECT_FILE)))
    throw new UserError(EXIT.usage, [
      {
        where: join(answers.folder, PROJECT_FILE),
        rule: 'exists',
        what: 'a project is there already and was left as it is.',
        fix: 'name another folder.',
      },
    ]);
  const planned = outline(answers);
  const { texts, assumed } = seedFiles(planned);
  const files: Record<string, string | Uint8Array> = {
    [PROJECT_FILE]: projectText(planned, texts),
    ...texts,
  };
  for (const given of [planned.jobs, planned.training])
    if (given !== undefined) files[`inputs/${given.name}`] = given.bytes;
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(answers.folder, path)), { recursive: true });
    writeFileSync(join(answers.folder, path), content);
  }
  return { files: Object.keys(files), assumed };
}
