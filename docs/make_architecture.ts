/**
 * Draws the pictures of docs/architecture.md from the code: the route of a run, and which room asks which.
 * `npm run docs` writes them between their marks; a test compares, so that a picture that lies does not pass.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as build from '../pipeline/database/build.ts';
import type { Table } from '../pipeline/dictionary/table.ts';
import { PUBLISHED } from '../pipeline/dictionary/tables.ts';
import {
  type Import,
  importsIn,
  importsOf,
  ROOT,
  sourceFilesBelow,
} from '../tests/pipeline/house/imports.ts';

const PAGE = join(ROOT, 'docs/architecture.md');

/** Each picture by the mark that stands around it in the page. */
export const PICTURES: Record<string, () => string> = {
  route: routePicture,
  rooms: roomPicture,
  tables: tablePicture,
};

/** The page with every picture drawn anew. @throws Error where a mark is missing. */
export function drawn(page: string): string {
  return Object.entries(PICTURES).reduce((text, [name, draw]) => {
    const block = new RegExp(`(<!-- picture: ${name} -->\n)[\\s\\S]*?(<!-- end -->)`);
    if (!block.test(text)) throw new Error(`docs/architecture.md has no place for the picture "${name}".`);
    return text.replace(block, (_, open, close) => `${open}\`\`\`mermaid\n${draw()}\n\`\`\`\n${close}`);
  }, page);
}

/** Steps in the order in which run.ts tells them, each with the modules it calls and the SQL that it runs. */
function routePicture(): string {
  const text = readFileSync(join(ROOT, 'pipeline/run.ts'), 'utf8');
  const from = importedFrom(text);
  const body = text.slice(text.indexOf('export async function buildDatabase'));
  const steps = body.split(/\btell\('/).slice(1);
  const lines = steps.map((step) => {
    const name = step.slice(0, step.indexOf("'"));
    const called = [...step.matchAll(/\b([a-zA-Z]+)\(/g)].flatMap(([, one]) => from.get(one!) ?? []);
    const modules = [...new Set(called)].filter((path) => /^(pipeline\/(?!database\/)|reports\/)/.test(path));
    // By name: the exports of a module come in another order to each program that loads it.
    const lists = Object.entries(build).sort(([a], [b]) => (a < b ? -1 : 1));
    const sql = lists.flatMap(([list, files]) =>
      Array.isArray(files) && new RegExp(`\\b${list}\\b`).test(step) ? (files as string[]) : [],
    );
    const folders = countBy(sql.map((file) => file.slice(0, file.indexOf('/'))));
    const told = [
      ...modules.map((path) => path.replace(/^pipeline\//, '')),
      ...[...folders].map(([folder, count]) => `${folder}/*.sql (${count})`),
    ];
    return { name, label: [`<b>${name}</b>`, ...told].join('<br/>') };
  });
  return [
    'flowchart TD',
    '  files(["project file, seeds, sources"])',
    ...lines.map(({ name, label }) => `  ${name}["${label}"]`),
    '  release(["data/releases/‹run›, data/current"])',
    `  ${['files', ...lines.map(({ name }) => name), 'release'].join(' --> ')}`,
  ].join('\n');
}

/** What each imported name comes from. */
function importedFrom(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [statement, names] of text.matchAll(/import (?:type )?\{([^}]*)\} from '[^']+';/g)) {
    const [{ to } = { to: '' }] = importsIn('pipeline/run.ts', statement);
    for (const name of names!.split(',')) found.set(name.replace('type ', '').trim(), to);
  }
  for (const [, name, asked] of text.matchAll(/const \{ (\w+) \} = await import\('([^']+)'\)/g))
    found.set(name!, posix.join('pipeline', asked!));
  return found;
}

/** Rooms as boxes of their folders; an arrow says that a folder imports another. */
function roomPicture(): string {
  const imports = importsOf(sourceFilesBelow('pipeline', 'models', 'reports'));
  const pairs = countBy(
    imports.flatMap(({ from, to }: Import) => {
      const [mine, theirs] = [folderOf(from), folderOf(to)];
      return theirs === undefined || mine === undefined || mine === theirs ? [] : [`${mine} → ${theirs}`];
    }),
  );
  const folders = [...new Set([...pairs.keys()].flatMap((pair) => pair.split(' → ')))].sort();
  const id = (folder: string) => folder.replace('/', '_');
  const boxes = ['pipeline', 'models', 'reports'].flatMap((room) => [
    `  subgraph ${room}`,
    ...folders
      .filter((folder) => folder.startsWith(`${room}/`))
      .map((folder) => `    ${id(folder)}["${folder.slice(room.length + 1)}"]`),
    '  end',
  ]);
  const arrows = [...pairs.keys()].sort().map((pair) => `  ${pair.split(' → ').map(id).join(' --> ')}`);
  return ['flowchart LR', ...boxes, ...arrows].join('\n');
}

/** `pipeline/balance` of `pipeline/balance/input.ts`; files right in a room and what lies outside have none. */
function folderOf(path: string): string | undefined {
  const [room, folder, file] = path.split('/');
  return file === undefined || !['pipeline', 'models', 'reports'].includes(room!)
    ? undefined
    : `${room}/${folder}`;
}

/** Dimensions and seeds with one key, the facts that name it, and each fact's grain. */
function tablePicture(): string {
  const nameOf = (table: Table) => table.published?.as ?? table.name;
  // A column that is the whole grain of a table is a key; the first table of the dictionary that has it owns it.
  const owners = new Map<string, Table>();
  for (const table of PUBLISHED) {
    const [key, ...more] = table.grain;
    if (key !== undefined && more.length === 0 && !owners.has(key)) owners.set(key, table);
  }
  const entities = PUBLISHED.flatMap((table) => [
    `  ${nameOf(table)} {`,
    ...table.grain.map((column) => `    ${typeWord(table, column)} ${column} PK`),
    '  }',
  ]);
  const relations = PUBLISHED.flatMap((table) =>
    Object.keys(table.columns).flatMap((column) => {
      const owner = owners.get(column);
      return owner === undefined || owner === table
        ? []
        : [`  ${nameOf(owner)} ||--o{ ${nameOf(table)} : ${column}`];
    }),
  );
  return ['erDiagram', ...entities, ...relations].join('\n');
}

function typeWord(table: Table, column: string): string {
  return (table.columns[column]?.sql ?? 'VARCHAR').replace(/\W.*/, '').toLowerCase();
}

function countBy(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  writeFileSync(PAGE, drawn(readFileSync(PAGE, 'utf8')));
