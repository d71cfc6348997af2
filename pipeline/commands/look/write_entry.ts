import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
import { EXIT, UserError } from '../../problem.ts';
import { projectSchema } from '../../project/schema.ts';

/**
 * Adds entries under `sources` of a project file. What stands there is not touched, to the letter, where its sources
 * are a list of lines; the new file takes the place of the old one whole or not at all.
 *
 * @param yaml entries, two blanks in, as entriesYaml writes them.
 * @throws UserError (exit 2) when an id is taken, or the file would not be a project file afterwards.
 */
export function writeEntries(file: string, ids: readonly string[], yaml: string): void {
  const path = realpathSync(file);
  const before = readFileSync(path, 'utf8');
  const document = parseDocument(before);
  const sources = document.get('sources');
  const taken = isSeq(sources)
    ? sources.items.flatMap((item) => (isMap(item) ? [String(item.get('id'))] : []))
    : [];
  const twice = ids.filter((id) => taken.includes(id));
  if (twice.length > 0)
    throw refused(
      file,
      `the project has a source "${twice[0]}" already.`,
      'give the new one another name with --id, or take the old one out first.',
    );
  const text = withEntries(before, document, sources, yaml);
  const checked = projectSchema.safeParse(parseDocument(text).toJS());
  const wrong = checked.success ? undefined : checked.error.issues[0];
  if (wrong !== undefined)
    throw refused(
      file,
      `with the new entry it would be no project file: ${wrong.path.map(String).join('.')}: ${wrong.message}.`,
      'nothing was written; paste the entry by hand.',
    );
  const draft = `${path}.${randomUUID()}`;
  try {
    writeFileSync(draft, text, { mode: statSync(path).mode });
    renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function withEntries(
  before: string,
  document: ReturnType<typeof parseDocument>,
  sources: unknown,
  yaml: string,
): string {
  const bare = before.replace(/\n*$/, '\n');
  if (!document.has('sources')) return `${bare}\nsources:\n${yaml}`;
  if (isSeq(sources) && sources.items.length > 0 && sources.flow !== true && sources.range) {
    const first = (sources.items[0] as { range?: [number, number, number] }).range?.[0] ?? 0;
    const line = before.slice(before.lastIndexOf('\n', first - 1) + 1, first);
    const indent = line.slice(0, line.indexOf('-'));
    const end = lastLine(before, sources.range[1]);
    const entry = yaml.replace(/^ {2}/gm, indent);
    return `${before.slice(0, end)}${before[end - 1] === '\n' ? '' : '\n'}\n${entry}${before.slice(end)}`;
  }
  // An empty list, or one in braces: the library writes it anew, with the remarks of the rest.
  const list = isSeq(sources) ? (sources.toJSON() as unknown[]) : [];
  document.delete('sources');
  const kept = document.toString({ lineWidth: 0 }).replace(/\n*$/, '\n');
  const head =
    list.length === 0
      ? ''
      : `${new (document.constructor as never as new (v: unknown) => { toString(): string })(list).toString().replace(/^(?=.)/gm, '  ')}`;
  return `${kept}\nsources:\n${head}${yaml}`;
}

/** The end of the line in which the last value of the list stands; blank lines and remarks behind it are of what follows. */
function lastLine(text: string, end: number): number {
  let at = end;
  while (at > 0 && /\s/.test(text[at - 1]!)) at--;
  const newline = text.indexOf('\n', at);
  return newline === -1 ? text.length : newline + 1;
}

const refused = (where: string, what: string, fix: string) =>
  new UserError(EXIT.usage, [{ where, rule: 'look', what, fix }]);
