import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadProject, type Project } from '../../../pipeline/project/project.ts';

/** Path in the project folder → what stands in that file. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A project on disk, in a folder of its own. */
export interface WrittenProject {
  readonly folder: string;
  readonly data: string;
  path(file: string): string;
  write(file: string, content: string | Uint8Array): void;
  load(): Project;
}

/** Writes a whole project into a new temporary folder. */
export function writeProject(files: Files): WrittenProject {
  const folder = mkdtempSync(join(tmpdir(), 'project-'));
  const path = (file: string) => join(folder, file);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(dirname(path(file)), { recursive: true });
    writeFileSync(path(file), content);
  };
  for (const [file, content] of Object.entries(files)) write(file, content);
  return { folder, data: path('data'), path, write, load: () => loadProject(folder) };
}

/** The files with one text replaced; a text that is not there would make the test worthless, so it throws. */
export function edited(files: Files, file: string, from: string, to: string): Files {
  const text = files[file];
  if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${file} does not hold "${from}"`);
  return { ...files, [file]: text.replace(from, to) };
}

/** The files with one line more at the end of a file. */
export function appended(files: Files, file: string, line: string): Files {
  return { ...files, [file]: `${String(files[file])}${line}\n` };
}

export const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`;
