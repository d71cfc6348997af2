import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { importsIn } from './imports.ts';

/** Rooms of the product; tests are nobody's reason to keep a piece of code. */
export const PRODUCT = ['pipeline', 'models', 'reports', 'data'] as const;
const CODE = /\.(ts|mts|mjs|sql)$/;

/** Text by path, relative to the root. */
export type Sources = ReadonlyMap<string, string>;

/** TypeScript and SQL below these folders. */
export function readSources(root: string, folders: readonly string[] = PRODUCT): Sources {
  const found = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !CODE.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      // Releases and project inputs below data/ hold no code of ours.
      if (/node_modules|\/data\/(releases|runs|projects)\//.test(path)) continue;
      found.set(path.slice(root.length).replace(/^\//, ''), readFileSync(path, 'utf8'));
    }
  }
  return found;
}

const EXPORT =
  /^export (?:default )?(?:declare )?(?:abstract )?(?:async )?(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** What a file exports by name, for files that a person or a tool starts none. */
const ENTRIES =
  /^(pipeline\/cli\.ts|pipeline\/adequation\.mjs|reports\/browser\/|reports\/assets\/make_|data\/)|\.d\.ts$/;

/** An export that no other file of the product imports, as `file name`, and whether its own file has a use for it. */
export interface Unimported {
  readonly at: string;
  readonly isUsedAtHome: boolean;
}

export function unimportedExports(sources: Sources): Unimported[] {
  const importers = new Map<string, string[]>();
  for (const [file, text] of sources) {
    if (file.endsWith('.sql')) continue;
    for (const { to } of importsIn(file, text)) importers.set(to, [...(importers.get(to) ?? []), file]);
  }
  const isNamed = (name: string, file: string) =>
    (importers.get(file) ?? []).some((from) => new RegExp(`\\b${name}\\b`).test(sources.get(from) ?? ''));
  return [...sources].flatMap(([file, text]) =>
    ENTRIES.test(file) || file.endsWith('.sql')
      ? []
      : [...text.matchAll(EXPORT)]
          .map((match) => match[1] ?? '')
          .filter((name) => !isNamed(name, file))
          .map((name) => ({
            at: `${file} ${name}`,
            isUsedAtHome: (withoutComments(text).match(new RegExp(`\\b${name}\\b`, 'g')) ?? []).length > 1,
          })),
  );
}

const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

/** Code that the product never reaches: exported, imported by none of its files, and of no use in its own. */
export const deadExports = (sources: Sources): string[] =>
  unimportedExports(sources)
    .filter(({ isUsedAtHome }) => !isUsedAtHome)
    .map(({ at }) => at);

/** A function with a name, as the formatter writes it: its end stands at the indent of its beginning. */
export interface Piece {
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
}

const BEGIN =
  /^(\s*)(?:export )?(?:default )?(?:async )?(?:function\*? (\w+)|const (\w+)[^=]*= (?:async )?(?=[(<]))/;

export function functionsIn(text: string): Piece[] {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    const begin = BEGIN.exec(line);
    const [, indent = '', named, assigned] = begin ?? [];
    const name = named ?? assigned;
    if (begin === null || name === undefined) return [];
    const rest = [line.slice(begin[0].length), ...lines.slice(at + 1)].join('\n');
    const open = rest.indexOf('(');
    const close = matching(rest, open);
    // A constant that is no function: what follows its bracket is no arrow.
    if (named === undefined && !/^(: [^=;]+)? =>/.test(rest.slice(close + 1))) return [];
    const end = lines.findIndex((one, i) => i >= at && new RegExp(`^${indent}\\}[;,)]*$`).test(one));
    const isOneLine = named === undefined && !/=> \{$/m.test(rest.slice(close + 1).split('\n', 1)[0] ?? '');
    return [
      {
        name,
        lines: isOneLine || end < 0 ? 1 : end - at + 1,
        parameters: parametersIn(rest.slice(open + 1, close)),
      },
    ];
  });
}

/** Where the bracket that opens at `open` closes; strings with brackets in them do not stand among parameters here. */
function matching(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ('([{'.includes(text.charAt(at))) depth++;
    else if (')]}'.includes(text.charAt(at)) && --depth === 0) return at;
  }
  return text.length;
}

function parametersIn(list: string): number {
  let depth = 0;
  let last = '';
  let count = 0;
  const plain = list.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replaceAll('=>', '');
  for (const letter of plain) {
    if ('([{<'.includes(letter)) depth++;
    else if (')]}>'.includes(letter)) depth--;
    if (letter === ',' && depth === 0) {
      count++;
      last = '';
    } else last += letter;
  }
  return count + (last.trim() === '' ? 0 : 1);
}

/** Functions with their file, longest first. */
export function allFunctions(sources: Sources): (Piece & { readonly file: string })[] {
  return [...sources]
    .filter(([file]) => !file.endsWith('.sql'))
    .flatMap(([file, text]) => functionsIn(text).map((piece) => ({ file, ...piece })))
    .sort((a, b) => b.lines - a.lines);
}

/** Files of code directly in each folder, fullest first. */
export function folderSizes(sources: Sources): { folder: string; files: number }[] {
  const counted = new Map<string, number>();
  for (const file of sources.keys()) counted.set(dirname(file), (counted.get(dirname(file)) ?? 0) + 1);
  return [...counted].map(([folder, files]) => ({ folder, files })).sort((a, b) => b.files - a.files);
}

/** Files whose own name begins with that of their folder. */
export function echoes(sources: Sources): string[] {
  return [...sources.keys()].filter((file) => basename(file).startsWith(`${basename(dirname(file))}_`));
}

export const lineCount = (text: string) => text.split('\n').length - 1;
