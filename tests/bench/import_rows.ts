import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { createDatabase } from '../../pipeline/database/database.ts';
import { ingest } from '../../pipeline/inputs/ingest.ts';
import { load, prepare } from '../../pipeline/inputs/load.ts';
import { loadProject } from '../../pipeline/project/project.ts';
import { runKey } from '../../pipeline/project/run_key.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';

/**
 * Import of one and five million rows of CSV against the engine alone, which reads typed columns, does the same joins to
 * the code lists and looks for keys that stand twice. Each in a process of its own; ratios of processor time and of
 * peak memory, of three tries the middle one. Without the judgement of plausibility, and with it.
 */
const PROJECT = `project: large
titles: { en: Large }
languages: [en]
target_year: 2026
first_year: 2000
code_lists: { region: seeds/regions.csv, sector: seeds/sectors.csv, occupation: seeds/occupations.csv }
seeds: { measure: seeds/measures.csv, definition: seeds/definitions.csv }
sources:
  - id: stocks
    path: inputs/stocks.csv
    columns: { year: year, region: region, sector: sector, occupation: occupation, measure: measure, value: value }
    constants: { programme: _Z, definition: register, unit: persons, status: A }
    licence: none
    vintage: first
    delivered: "2025-03-01"
    publisher: the bench
balance:
  basis: stock
  demand: { measure: demand, definition: register }
  supply: { measure: supply, definition: register }
scenarios: [{ id: trend, titles: { en: Trend } }]
`;

const [, , way, folder] = process.argv;

if (way === undefined) {
  for (const [name, regions, occupations] of [
    ['1,000,000 rows', 250, 200],
    ['5,000,000 rows', 500, 500],
  ] as const) {
    const made = mkdtempSync(join(tmpdir(), 'import-'));
    await makeProject(made, regions, occupations);
    const [bare, read, whole] = ['bare', 'ingest', 'check'].map((one) => middle(one, made));
    console.log(
      `import of ${name}: engine alone ${bare!.cpu.toFixed(1)} CPU-s, ${bare!.mib.toFixed(0)} MiB; ours ${(read!.cpu / bare!.cpu).toFixed(2)} × and ${(read!.mib / bare!.mib).toFixed(2)} ×; with plausibility ${(whole!.cpu / bare!.cpu).toFixed(2)} × and ${(whole!.mib / bare!.mib).toFixed(2)} × (bar 1.5 ×)`,
    );
    rmSync(made, { recursive: true });
  }
} else if (way === 'bare') await engineAlone(folder!);
else await ours(folder!, way === 'check');

function middle(one: string, made: string): { cpu: number; mib: number } {
  const tries = [1, 2, 3].map(() => {
    const ended = spawnSync(process.execPath, ['--import', 'tsx', process.argv[1]!, one, made], {
      encoding: 'utf8',
    });
    if (ended.status !== 0) throw new Error(ended.stderr);
    return JSON.parse(ended.stdout.trim().split('\n').at(-1)!) as { cpu: number; mib: number };
  });
  return tries.sort((a, b) => a.cpu - b.cpu)[1]!;
}

function tell(): void {
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ cpu: (user + system) / 1e6, mib: process.resourceUsage().maxRSS / 1024 }));
}

async function ours(made: string, isWhole: boolean): Promise<void> {
  const project = loadProject(made);
  const seeds = readSeeds(project);
  const database = await createDatabase(':memory:', join(made, 'spill'));
  const key = runKey(project);
  if (isWhole) await load(database.connection, project, seeds, key);
  else {
    await prepare(database.connection, project, seeds, key);
    await ingest(database.connection, project, () => undefined);
  }
  database.close();
  tell();
}

async function engineAlone(made: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const list of ['region', 'sector', 'occupation'])
    await connection.run(
      `create table ${list} as from read_csv('${made}/seeds/${list}s.csv', header = true, all_varchar = true)`,
    );
  await connection.run(
    `create table row as select s.year, r.region_code, k.sector_code, o.occupation_code, s.measure, s.value
     from read_csv('${made}/inputs/stocks.csv', header = true, columns = {year: 'INTEGER', region: 'VARCHAR', sector: 'VARCHAR', occupation: 'VARCHAR', measure: 'VARCHAR', value: 'DOUBLE'}) s
     left join region r on r.region_code = s.region left join sector k on k.sector_code = s.sector
     left join occupation o on o.occupation_code = s.occupation`,
  );
  await connection.runAndReadAll(
    'select count(*) from (select 1 from row group by year, region_code, sector_code, occupation_code, measure having count(*) > 1)',
  );
  tell();
}

/** A project of one large file: 20 years of every region and occupation, rising, with a little noise. */
async function makeProject(made: string, regions: number, occupations: number): Promise<void> {
  for (const part of ['seeds', 'inputs']) mkdirSync(join(made, part));
  const list = (name: string, letter: string, n: number) =>
    writeFileSync(
      join(made, `seeds/${name}s.csv`),
      `${name}_code,name_en\n${Array.from({ length: n }, (_, i) => `${letter}${i},${name} ${i}`).join('\n')}\n`,
    );
  list('region', 'R', regions);
  list('sector', 'S', 10);
  list('occupation', 'O', occupations);
  writeFileSync(
    join(made, 'seeds/measures.csv'),
    'measure,label_en,unit,nature,nonnegative\ndemand,Demand,persons,stock,true\nsupply,Supply,persons,stock,true\n',
  );
  writeFileSync(
    join(made, 'seeds/definitions.csv'),
    'measure,definition,label_en,is_illustrative\ndemand,register,Register,false\nsupply,register,Register,false\n',
  );
  writeFileSync(join(made, 'adequation.yaml'), PROJECT);
  const file = createWriteStream(join(made, 'inputs/stocks.csv'));
  file.write('year,region,sector,occupation,measure,value\n');
  for (let r = 0; r < regions; r++) {
    let rows = '';
    for (let o = 0; o < occupations; o++)
      for (let year = 2005; year < 2025; year++)
        rows += `${year},R${r},S${o % 10},O${o},demand,${1000 + ((r * o) % 977) + 9 * (year - 2005) + ((r * 7 + o * 13 + year * year * 31) % 29)}\n`;
    if (!file.write(rows)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}
