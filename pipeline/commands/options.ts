import { resolve } from 'node:path';
import { Option } from 'commander';
import { isCalendarDate } from '../calendar_date.ts';
import { EXIT, UserError } from '../problem.ts';

/** What most commands are asked with. */
export interface Common {
  project: string;
  data?: string;
  json?: boolean;
  asOf?: string;
}

export const projectOption = () =>
  new Option('-p, --project <folder or file>', 'project folder or project file')
    .default('.', 'this folder')
    .argParser(filled('--project'));

export const dataOption = () =>
  new Option(
    '--data <folder>',
    'where runs and releases go (default: data/ beside the project file)',
  ).argParser(filled('--data'));

/** An empty path is a variable that was not set, and would mean this folder. */
const filled = (option: string) => (text: string) => {
  if (text.trim() === '')
    throw usage(option, 'the path is empty.', 'name a folder, or leave the option out.');
  return text;
};

export const asOfOption = () =>
  new Option(
    '--as-of <YYYY-MM-DD>',
    'date of the edition (default: newest delivered date of the sources)',
  ).argParser((text: string) => {
    if (!isCalendarDate(text)) throw usage('--as-of', `"${text}" is not a date.`, 'write it as YYYY-MM-DD.');
    return text;
  });

export const formatOption = () =>
  new Option('--format <format>', 'how to print the rows').choices(['table', 'csv', 'json']).default('table');

export function asOf(options: Common): { asOf?: string } {
  return options.asOf === undefined ? {} : { asOf: options.asOf };
}

/** The folder of runs and releases. Where it is named the project file is not read: it may be what is broken. */
export async function dataFolderOf(options: Common): Promise<string> {
  if (options.data !== undefined) return resolve(options.data);
  const { loadProject } = await import('../project/project.ts');
  return loadProject(options.project, undefined, 'without sources').dataFolder;
}

/** Reads a whole number within bounds, or says what was wrong with it. */
export function wholeNumber(option: string, least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw usage(
      option,
      `"${text}" is not a whole number from ${least} to ${most}.`,
      `write it like ${option} 6.`,
    );
  };
}

/** Names with commas between them, at least one. */
export function names(text: string): string[] {
  return text.split(',').map((name) => name.trim());
}

/** A call that cannot be answered (exit 2). */
export function usage(where: string, what: string, fix: string): UserError {
  return new UserError(EXIT.usage, [{ where, rule: 'usage', what, fix }]);
}
