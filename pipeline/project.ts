import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { suggestion } from './nearest.ts';
import { EXIT, type Problem, UserError } from './problem.ts';
import { type ProjectFile, projectSchema } from './project_schema.ts';

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

/**
 * Reads and checks a project file.
 *
 * @param location the project file or the folder that holds one.
 * @param dataFolder where runs and releases go; the project's own `data/` when absent.
 * @throws UserError (exit 2) with every wrong key and value, each with its line and the nearest valid name.
 */
export function loadProject(location: string, dataFolder?: string): Project {
  const file = findProjectFile(resolve(location));
  const text = readFileSync(file, 'utf8');
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const where = relative(process.cwd(), file) || file;

  const syntax = document.errors.map((error) => ({
    where,
    line: lines.linePos(error.pos[0]).line,
    rule: 'yaml',
    what: error.message.split('\n')[0]!,
    fix: 'correct the YAML at this line.',
  }));
  if (syntax.length > 0) throw new UserError(EXIT.usage, syntax);

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth >= 0; depth--) {
      const node = document.getIn(path.slice(0, depth) as (string | number)[], true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };

  const checked = projectSchema.safeParse(document.toJS());
  if (!checked.success) {
    throw new UserError(EXIT.usage, checked.error.issues.flatMap((issue) => tellIssue(issue, where, lineOf)));
  }
  const root = dirname(file);
  const project = { ...checked.data, file, root, text, dataFolder: resolve(dataFolder ?? join(root, 'data')) };
  const problems = crossCheck(project).map(({ path, ...problem }) => ({ where, line: lineOf(path), ...problem }));
  if (problems.length > 0) throw new UserError(EXIT.usage, problems);
  return project;
}

function findProjectFile(location: string): string {
  const file = existsSync(location) && statSync(location).isDirectory() ? join(location, PROJECT_FILE) : location;
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

type Issue = z.core.$ZodIssue;

function tellIssue(issue: Issue, where: string, lineOf: (path: readonly PropertyKey[]) => number): Problem[] {
  const at = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(issue.path);
    return issue.keys.map((key) => ({
      where,
      line: lineOf([...issue.path, key]),
      rule: 'unknown_key',
      what: `"${key}" is not a key of ${at(issue.path)}.`,
      fix: suggestion(key, valid),
    }));
  }
  if (issue.code === 'invalid_value') {
    const value = 'input' in issue ? issue.input : undefined;
    const values = issue.values.map(String);
    return [
      {
        where,
        line: lineOf(issue.path),
        rule: 'value',
        what: `${at(issue.path)}: ${value === undefined ? 'this value' : JSON.stringify(value)} is not allowed here.`,
        fix: values.length > 1 ? `${suggestion(String(value ?? ''), values)} Allowed: ${values.join(', ')}.` : `write ${values.join('')}.`,
      },
    ];
  }
  const missing = issue.code === 'invalid_type' && issue.message.includes('received undefined');
  return [
    {
      where,
      line: lineOf(issue.path),
      rule: 'value',
      what: missing ? `${at(issue.path)} is missing.` : `${at(issue.path)}: ${issue.message}.`,
      fix: missing ? `add \`${String(issue.path.at(-1))}\` (${expected(issue)}).` : 'correct the value; README.md describes each key.',
    },
  ];
}

function expected(issue: Issue): string {
  return 'expected' in issue ? `expected: ${String(issue.expected)}` : 'required';
}

/** The keys that may stand at a place of the project file, read off the schema itself. */
function keysAt(path: readonly PropertyKey[]): string[] {
  type JsonSchema = {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    anyOf?: JsonSchema[];
  };
  let nodes: JsonSchema[] = [z.toJSONSchema(projectSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema];
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => [node, ...(node.anyOf ?? [])])
      .flatMap((node) => [node.properties?.[String(step)], typeof step === 'number' ? node.items : undefined])
      .filter((node) => node !== undefined);
  }
  return nodes.flatMap((node) => [node, ...(node.anyOf ?? [])]).flatMap((node) => Object.keys(node.properties ?? {}));
}

interface Finding {
  path: (string | number)[];
  rule: string;
  what: string;
  fix: string;
}

/** What one key says of another: names that must exist, names that may stand once, columns that must come. */
function crossCheck(project: ProjectFile): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  project.sources.forEach((source, i) => {
    const path = ['sources', i];
    if (seen.has(source.id)) {
      findings.push({ path: [...path, 'id'], rule: 'source_id', what: `the source "${source.id}" stands twice.`, fix: 'give each source a name of its own.' });
    }
    seen.add(source.id);
    const given = [...Object.values(source.columns), ...Object.keys(source.constants)];
    if (source.unpivot) given.push(source.unpivot.into, 'value');
    for (const needed of NEEDED_COLUMNS.filter((name) => !given.includes(name))) {
      findings.push({
        path: [...path, 'columns'],
        rule: 'column_missing',
        what: `the source "${source.id}" does not say where "${needed}" comes from.`,
        fix: `map a header to ${needed} under columns, or give it once under constants (_T = all, _Z = makes no sense).`,
      });
    }
    for (const name of new Set(given.filter((name, at) => given.indexOf(name) !== at))) {
      findings.push({ path: [...path, 'columns'], rule: 'column_twice', what: `the source "${source.id}" gives "${name}" twice.`, fix: 'keep one of them.' });
    }
    if (source.decimal === source.thousands) {
      findings.push({ path: [...path, 'thousands'], rule: 'number_marks', what: `decimal and thousands mark of "${source.id}" are the same.`, fix: 'two marks that differ are needed to read a number.' });
    }
    if (source.unpivot && (source.unpivot.columns === undefined) === (source.unpivot.years === undefined)) {
      findings.push({ path: [...path, 'unpivot'], rule: 'unpivot', what: 'unpivot needs either `columns` or `years`.', fix: 'give exactly one of the two.' });
    }
  });
  for (const language of project.languages.filter((name) => project.titles[name] === undefined)) {
    findings.push({ path: ['titles'], rule: 'title', what: `there is no title in "${language}", which languages declares.`, fix: `add titles.${language}.` });
  }
  if (project.balance.basis === 'flow') {
    for (const seed of ['staffing_share', 'crosswalk', 'parameter'] as const) {
      if (project.seeds[seed] !== undefined) continue;
      findings.push({ path: ['seeds'], rule: 'seed_missing', what: `a balance of flows needs seeds.${seed}.`, fix: 'name the file, or set balance.basis to stock.' });
    }
    if (project.code_lists.programme === undefined) {
      findings.push({ path: ['code_lists'], rule: 'seed_missing', what: 'a balance of flows needs code_lists.programme.', fix: 'name the file, or set balance.basis to stock.' });
    }
  }
  return findings;
}

const NEEDED_COLUMNS = ['measure', 'region', 'sector', 'occupation', 'programme', 'definition', 'year', 'value', 'unit', 'status'];
