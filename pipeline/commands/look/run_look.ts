import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { describeFound } from '../../files/found.ts';
import { EXIT } from '../../problem.ts';
import { loadProject, PROJECT_FILE, type Project } from '../../project/project.ts';
import { answered } from './ask.ts';
import { describe } from './describe.ts';
import type { Entry } from './entry.ts';
import { entriesYaml } from './entry_yaml.ts';
import { type Looked, lookAt } from './look_file.ts';
import { type Tried, tryEntries } from './try_entries.ts';
import { writeEntries } from './write_entry.ts';

export interface LookOptions {
  readonly project: string;
  readonly write?: boolean;
  readonly json?: boolean;
  readonly id?: string;
  readonly sheet?: string;
  readonly headerRow?: number;
  readonly headerRows?: number;
}

/** What `adequation look` does: describes, tries, asks, prints and, where asked, writes. */
export async function runLook(file: string, options: LookOptions): Promise<void> {
  const isAlone = options.project === '.' && !existsSync(PROJECT_FILE) && options.write !== true;
  const project = isAlone ? undefined : loadProject(options.project, undefined, 'without sources');
  const { id, sheet, headerRow: header_row, headerRows: header_rows } = options;
  const asked = {
    ...(id && { id }),
    ...(sheet && { sheet }),
    ...(header_row && { header_row }),
    ...(header_rows && { header_rows }),
  };
  const looked = lookAt(file, project, asked);
  if (!options.json) {
    process.stdout.write(`${describe(looked).join('\n')}\n`);
    // Codes are those of a project: whoever looks at a file of another country must know of which.
    if (project !== undefined)
      process.stdout.write(
        `Judged by the lists of the project ${project.project} (${relative(process.cwd(), project.file) || project.file}); --project names another.\n`,
      );
  }
  const isPerson = process.stdin.isTTY === true && process.stdout.isTTY === true && options.json !== true;
  const entries = isPerson ? await answered(looked.entries) : looked.entries;
  const tried =
    project === undefined || entries.length === 0 ? undefined : await tryEntries(project, entries);
  const yaml = entriesYaml(entries);
  if (options.json) process.stdout.write(`${JSON.stringify(toldAsJson(looked, entries, yaml, tried))}\n`);
  else process.stdout.write(`${toldAsText(entries, yaml, tried).join('\n')}\n`);
  if (options.write && project !== undefined && entries.length > 0) write(project, entries, yaml, options);
  if (entries.length === 0 || entries.some(({ questions }) => questions.length > 0))
    process.exitCode = EXIT.rejected;
}

function write(project: Project, entries: readonly Entry[], yaml: string, { json }: LookOptions): void {
  writeEntries(
    project.file,
    entries.map(({ source }) => String(source.id)),
    yaml,
  );
  if (!json) process.stdout.write(`Added to ${relative(process.cwd(), project.file) || project.file}.\n`);
}

function toldAsText(entries: readonly Entry[], yaml: string, tried: Tried | undefined): string[] {
  if (entries.length === 0) return ['No column of values was found, so that there is nothing to read.'];
  const open = entries.flatMap(({ questions }) => questions).length;
  const lines = ['Entry of the project file:', 'sources:', yaml.trimEnd()];
  for (const { source_id, read, accepted, rejected } of tried?.counts ?? [])
    lines.push(`Read so, ${accepted} of ${read} values of ${source_id} are accepted, ${rejected} rejected.`);
  for (const { where, line, what } of (tried?.problems ?? []).slice(0, 5))
    lines.push(`Read so: ${where}${line === undefined ? '' : `:${line}`}: ${what}`);
  if (open > 0)
    lines.push(`${open} ${open === 1 ? 'line has' : 'lines have'} to be chosen: see "# choose:".`);
  return lines;
}

function toldAsJson(
  { seen, oddities }: Looked,
  entries: readonly Entry[],
  yaml: string,
  tried: Tried | undefined,
): object {
  const { name, layout, table, columns } = seen;
  return {
    state: 'looked',
    file: name,
    layout,
    header_line: table.headerLine,
    rows: table.records.length,
    broken: table.broken,
    notes: table.notes,
    found: table.found.map(describeFound),
    columns: columns.map(({ header, kind, texts, blank, years, numbers }) => ({
      header,
      kind,
      different: texts.size,
      examples: [...texts.keys()].slice(0, 5),
      blank,
      ...(years && { years }),
      ...(numbers && { numbers }),
    })),
    looks_wrong: oddities,
    entries: entries.map(({ source, questions }) => ({ source, questions })),
    yaml,
    ...(tried && {
      tried: { counts: tried.counts, unlikely: tried.told, problems: tried.problems.slice(0, 20) },
    }),
  };
}
