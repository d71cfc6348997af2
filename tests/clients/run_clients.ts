/**
 * Has every client that installs here read a release and its exports, compares what each read with what the product
 * knows, and writes docs/analysts/clients.md: `npm run clients -- [data folder] [folder for the clients] [name]`. Not part of
 * `npm test`: it takes packages from their registries. A client that cannot be had is told as skipped.
 */
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openReadOnly, select } from '../../pipeline/database/database.ts';
import { ROOT } from '../pipeline/house/imports.ts';
import { type Asked, execute, type Told, tell } from './client.ts';
import { CLIENTS } from './clients.ts';

const PAGE = join(ROOT, 'docs/analysts/clients.md');
const data = resolve(process.argv[2] ?? join(ROOT, 'data'));
/** Part of the names of the clients that are asked again; the others keep their line. */
const only = process.argv[4] ?? '';
const work = resolve(process.argv[3] ?? join(tmpdir(), 'adequation-clients'));
const asked = await ask(realpathSync(join(data, 'current')));
writeExports(asked);
const before = rowsOf(readFileSync(PAGE, 'utf8'));
const rows: string[] = [];
for (const [at, client] of CLIENTS.entries()) {
  const kept = before.length === CLIENTS.length ? before[at] : undefined;
  if (kept !== undefined && !client.name.includes(only)) rows.push(kept);
  else {
    const one = await tell(client, asked);
    console.log(`${one.state}: ${one.client} ${one.version}, ${one.reads}: ${one.result}`);
    if (one.state === 'fails') process.exitCode = 1;
    rows.push(rowOf(one));
  }
}
writeFileSync(PAGE, page(rows));

async function ask(release: string): Promise<Asked> {
  const question =
    'select count(*) as n_rows, sum(g.short_persons) as short from gap g join detail.run r on r.scenario = g.scenario where not g.is_total and g.short_persons is not null';
  const database = await openReadOnly(join(release, 'adequation.duckdb'));
  const [found] = await select<{ n_rows: number; short: number; scenario: string }>(
    database.connection,
    `select *, (select scenario from detail.run) as scenario from (${question})`,
  );
  database.close();
  const { n_rows: rows, short, scenario } = found!;
  return { release, exports: join(work, 'exports'), work, scenario, question, rows, short };
}

function writeExports({ exports }: Asked): void {
  rmSync(exports, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  for (const format of ['sdmx-csv', 'sdmx-ml-structure', 'jsonstat', 'excel']) {
    const options = ['--data', data, '--format', format, '--view', 'gap', '--out', join(exports, format)];
    execute('npx', ['tsx', join(ROOT, 'pipeline/cli.ts'), 'export', '--project', ROOT, ...options], asked);
  }
}

function rowOf(one: Told): string {
  return `| ${one.client} | ${one.version} | ${one.reads} | ${one.state} | ${one.result} |`;
}

/** The lines of the table of a page that was written before. */
function rowsOf(text: string): string[] {
  return text.split('\n').filter((line) => /^\| (?!Client )/.test(line));
}

function page(lines: readonly string[]): string {
  return `# Clients that read a release

Written by \`npm run clients\`, which installs each client from its registry, asks it for the people short in the first scenario (rows of \`gap\` that are no total) and compares count and sum with the product's own: *equal* says that both agree. A client that could not be had is *skipped*.

| Client | Version | Reads | State | Result |
|---|---|---|---|---|
${lines.join('\n')}

The database has storage version v1.2.0, which DuckDB reads from 1.2 on; of the same rows it is .75 % larger than with v1.4.0, which 1.2 and 1.3 refuse. The structures are SDMX-ML 2.1, which pysdmx and sdmx1 both read.
`;
}
