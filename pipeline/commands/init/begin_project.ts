import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { EXIT, UserError } from '../../problem.ts';
import { PROJECT_FILE } from '../../project/project.ts';
import type { MakeWorkbook } from '../../seeds/templates.ts';
import type { Answers } from './answers.ts';
import { type Outline, outline, programmesOf } from './outline.ts';
import { projectText, TO_FILL } from './project_text.ts';
import { type Assumption, seedFiles } from './seed_files.ts';

/**
 * Writes a project that runs on what was given.
 *
 * @returns the files written, relative to the folder, what is assumed in them, and which are still to be filled.
 * @throws UserError (exit 2) rather than touch a project that is there already.
 */
export function beginProject(
  answers: Answers,
  workbook: MakeWorkbook,
): {
  files: readonly string[];
  assumed: readonly Assumption[];
  toFill: readonly string[];
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
  const toFill: string[] = [];
  for (const [id, given] of [
    ['jobs', planned.jobs],
    ['training', planned.training],
  ] as const) {
    if (given !== undefined) files[`inputs/${given.name}`] = given.bytes;
    else {
      const path = `inputs/${id}.xlsx`;
      files[path] = workbook(id, TO_FILL[id], [exampleOf(planned, id)]);
      toFill.push(path);
    }
  }
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(answers.folder, path)), { recursive: true });
    writeFileSync(join(answers.folder, path), content);
  }
  return { files: Object.keys(files), assumed, toFill };
}

/** A row as it is to be written, in the codes of the project: a remark, until its sign is taken away. */
function exampleOf({ lastYear, regions, sectors, ...planned }: Outline, id: keyof typeof TO_FILL): string[] {
  const where = regions[0]!.code;
  return id === 'jobs'
    ? [`# ${lastYear}`, where, sectors[0]?.code ?? '_T', '1234']
    : [`# ${lastYear}`, where, programmesOf({ ...planned, lastYear, regions, sectors })[0]!.code, '123'];
}
