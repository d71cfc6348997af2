import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { DecodeError, decode } from '../files/decode.ts';
import { FileFault, MEBIBYTE, readPlainFile } from '../files/plain_file.ts';
import { EXIT, UserError } from '../problem.ts';
import { tellIssue } from './issues.ts';
import { crossCheck } from './rules.ts';
import { begunSchema, type ProjectFile, projectSchema } from './schema.ts';

/** A project file that was read and found right, with the folders everything else is relative to. */
export interface Project extends ProjectFile {
  /** The project file itself. */
  readonly file: string;
  /** Folder of the project file: paths in it start here. */
  readonly root: string;
  /** Folder for all that a run makes. */
  readonly dataFolder: string;
  readonly text: string;
}

export const PROJECT_FILE = 'adequation.yaml';

/** The project file of a country with hundreds of sources has some hundred kilobytes; of millions of lines the parser would not come to an end. */
const LARGEST = 2 * MEBIBYTE;
const MOST_ALIASES = 100;

/**
 * Reads and checks a project file.
 *
 * @param location the project file or the folder that holds one.
 * @param dataFolder where runs and releases go; the project's own `data/` when absent.
 * @param needs `without sources` for what works on a project before it has any.
 * @throws UserError (exit 2) with every wrong key and value, each with its line and the nearest valid name.
 */
export function loadProject(
  location: string,
  dataFolder?: string,
  needs: 'whole' | 'without sources' = 'whole',
): Project {
  const file = findProjectFile(resolve(location));
  const where = relative(process.cwd(), file) || file;
  const text = readText(file, where);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });

  const syntax = document.errors.map((error) => ({
    where,
    line: lines.linePos(error.pos[0]).line,
    rule: 'yaml',
    what: error.message.split('\n')[0]!,
    fix: 'correct the YAML at this line.',
  }));
  if (syntax.length > 0) throw new UserError(EXIT.usage, syntax);

  /** Where the key of this path stands; where it is absent, the nearest key above it. */
  const lineOf = (path: readonly PropertyKey[]): number => {
    const at = (steps: readonly PropertyKey[]) => document.getIn(steps as (string | number)[], true);
    for (let depth = path.length; depth > 0; depth--) {
      const parent = at(path.slice(0, depth - 1));
      const pair = isMap(parent)
        ? parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1])
        : undefined;
      const node = pair?.key ?? at(path.slice(0, depth));
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const schema = needs === 'whole' ? projectSchema : begunSchema;
  const checked = schema.safeParse(valuesOf(document, where), { reportInput: true });
  if (!checked.success) {
    throw new UserError(
      EXIT.usage,
      checked.error.issues.flatMap((issue) => tellIssue(issue, where, lineOf)),
    );
  }
  const root = dirname(file);
  const project = {
    ...checked.data,
    file,
    root,
    text,
    dataFolder: dataFolderOf(file, dataFolder),
  };
  const problems = crossCheck(project).map(({ path, ...problem }) => ({
    where,
    line: lineOf(path),
    ...problem,
  }));
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return project;
}

/** Where the runs of a project go, whether or not its file can be read. */
export function dataFolderOf(location: string, dataFolder?: string): string {
  if (dataFolder !== undefined) return resolve(dataFolder);
  const at = resolve(location);
  const isFile = statSync(at, { throwIfNoEntry: false })?.isFile() ?? false;
  return join(isFile ? dirname(at) : at, 'data');
}

/** Names that stand for each other can stand for more than any memory holds: the parser stops, and so does this. */
function valuesOf(document: ReturnType<typeof parseDocument>, where: string): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    throw new UserError(EXIT.usage, [
      {
        where,
        rule: 'yaml',
        what: 'its anchors (&) and aliases (*) stand for too much, or for themselves.',
        why: `one name may be written for another at most ${MOST_ALIASES} times.`,
        fix: 'write the values out where they belong.',
      },
    ]);
  }
}

/** The files that a project names, as it names them: code lists, seeds and sources, each once, by name. */
export function projectFiles(project: Project): string[] {
  const lists = [...Object.values(project.code_lists), ...Object.values(project.seeds)];
  const named = [
    ...lists.map((list) => (typeof list === 'string' ? list : list?.path)),
    ...project.sources.map((source) => source.path),
  ].filter((path) => path !== undefined);
  return [...new Set(named)].sort();
}

function readText(file: string, where: string): string {
  try {
    return decode(readPlainFile(file, LARGEST), 'utf-8');
  } catch (error) {
    if (error instanceof FileFault) {
      const { rule, message: what, fix } = error;
      throw new UserError(EXIT.usage, [{ where, rule, what, fix }]);
    }
    if (!(error instanceof DecodeError)) throw error;
    const fix = 'save the project file as UTF-8.';
    throw new UserError(EXIT.usage, [
      { where, line: error.line, rule: 'encoding', what: `${error.message}.`, fix },
    ]);
  }
}

function findProjectFile(location: string): string {
  const file =
    existsSync(location) && statSync(location).isDirectory() ? join(location, PROJECT_FILE) : location;
  if (existsSync(file) && statSync(file).isFile()) return file;
  throw new UserError(EXIT.usage, [
    {
      where: relative(process.cwd(), file) || file,
      rule: 'project_file',
      what: 'there is no project file here.',
      why: `a run starts from one ${PROJECT_FILE}, which names the files to read.`,
      fix: `give its folder or path with --project, or work in a folder that holds ${PROJECT_FILE}.`,
    },
  ]);
}
