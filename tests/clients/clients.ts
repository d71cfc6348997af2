import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import JSONstat from 'jsonstat-toolkit';
import { ROOT } from '../pipeline/house/imports.ts';
import { Absent, type Asked, type Client, execute, python } from './client.ts';
import { shownRows } from './shown_rows.ts';

const PROGRAMS = join(ROOT, 'tests/clients/programs');
const ANALYSTS = join(ROOT, 'docs/analysts');

/** A program in Python, with the packages it needs. */
function inPython(name: string, reads: string, file: string, packages: readonly string[]): Client {
  const environment = packages.join('_').replaceAll(/[^\w.]/g, '');
  return {
    name,
    reads,
    run: (asked) =>
      execute(join(python(environment, packages, asked), 'python'), [join(PROGRAMS, file)], asked),
  };
}

/** Versions of DuckDB that people have: the oldest that is promised, each since, and the newest. */
const DUCKDB = ['==1.2.2', '==1.3.2', '==1.4.4', '==1.5.6', ''];

function jdbc(version: string): Client {
  return {
    name: 'DuckDB, JDBC',
    reads: 'adequation.duckdb',
    run: (asked) => {
      const folder = join(asked.work, 'jdbc');
      const jar = join(folder, `duckdb_jdbc-${version}.jar`);
      if (!existsSync(jar)) {
        const wanted = `-Dartifact=org.duckdb:duckdb_jdbc:${version}`;
        execute('mvn', ['-q', 'dependency:copy', wanted, `-DoutputDirectory=${folder}`], asked);
      }
      return execute('java', ['-cp', jar, join(PROGRAMS, 'Jdbc.java')], asked);
    },
  };
}

const commandLine: Client = {
  name: 'DuckDB, command line',
  reads: 'adequation.duckdb',
  run: (asked) => {
    const program = join(python('cli', ['duckdb-cli'], asked), 'duckdb');
    const version = execute(program, ['--version'], asked).split(' ')[0]!.slice(1);
    const file = join(asked.release, 'adequation.duckdb');
    const [rows, short] = execute(program, ['-readonly', '-csv', '-noheader', file, asked.question], asked)
      .trim()
      .split(',');
    return `RESULT ${version} rows=${rows} short=${short}`;
  },
};

const libreOffice: Client = {
  name: 'LibreOffice',
  reads: 'gap.xlsx',
  run: (asked) => {
    const out = join(asked.work, 'office');
    const book = join(asked.exports, 'excel', 'gap.xlsx');
    const profile = `-env:UserInstallation=file://${join(out, 'profile')}`;
    for (const kind of ['csv', 'pdf'])
      execute('soffice', [profile, '--headless', '--convert-to', kind, '--outdir', out, book], asked);
    const [, version] = /LibreOffice (\S+)/.exec(execute('soffice', ['--version'], asked))!;
    const lines = readFileSync(join(out, 'gap.csv'), 'utf8').trim().split('\n').length;
    const kilobytes = Math.round(statSync(join(out, 'gap.pdf')).size / 1024);
    return `RESULT ${version} opens ${lines - 1} rows, prints ${kilobytes} kB of PDF`;
  },
};

const jsonStat: Client = {
  name: 'jsonstat-toolkit',
  reads: 'gap.json',
  run: (asked) => {
    const dataset = JSONstat(JSON.parse(readFileSync(join(asked.exports, 'jsonstat', 'gap.json'), 'utf8')));
    const { version } = JSON.parse(
      readFileSync(join(ROOT, 'node_modules/jsonstat-toolkit/package.json'), 'utf8'),
    ) as { version: string };
    const table = dataset.toTable({ type: 'arrobj', content: 'id', field: 'id' });
    const own = table.filter(
      (row) =>
        row.scenario === asked.scenario &&
        row.metric === 'short_persons' &&
        row.region_code !== '_T' &&
        row.sector_code === '_T' &&
        row.occupation_code !== '_T' &&
        row.value !== null,
    );
    const short = own.reduce((sum, row) => sum + Number(row.value), 0);
    return `RESULT ${version} rows=${own.length} short=${short}`;
  },
};

/** A copy of a companion, so that what it makes lies outside the house. */
function copied(name: string, asked: Asked): string {
  const folder = join(asked.work, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(ANALYSTS, name), folder, { recursive: true });
  return folder;
}

const dbt: Client = {
  name: 'dbt-duckdb',
  reads: 'docs/analysts/dbt',
  run: (asked) => {
    const program = join(python('dbt', ['dbt-duckdb'], asked), 'dbt');
    const cwd = copied('dbt', asked);
    rmSync(join(cwd, 'analysis.duckdb'), { force: true });
    const said = execute(program, ['build', '--profiles-dir', '.', '--no-use-colors'], asked, { cwd });
    const version = /duckdb: (\S+)/.exec(execute(program, ['--version'], asked))?.[1] ?? '–';
    const [, passed] = /Done\. (PASS=\d+ WARN=\d+ ERROR=\d+)/.exec(said)!;
    return `RESULT ${version} ${passed}`;
  },
};

const notebook: Client = {
  name: 'Jupyter',
  reads: 'docs/analysts/notebook',
  run: (asked) => {
    const programs = python('notebook', ['duckdb', 'pandas', 'pyarrow', 'nbconvert', 'ipykernel'], asked);
    const cwd = copied('notebook', asked);
    const book = ['--to', 'notebook', '--execute', '--output', 'ran.ipynb', 'who_is_missing.ipynb'];
    execute(join(programs, 'python'), ['-m', 'nbconvert', ...book], asked, { cwd });
    const version = execute(join(programs, 'python'), ['-m', 'nbconvert', '--version'], asked).trim();
    const cells = (JSON.parse(readFileSync(join(cwd, 'ran.ipynb'), 'utf8')) as { cells: unknown[] }).cells;
    return `RESULT ${version.split('\n').at(-1)} all of ${cells.length} cells run`;
  },
};

const observable: Client = {
  name: 'Observable Framework',
  reads: 'docs/analysts/observable',
  run: async (asked) => {
    const cwd = copied('observable', asked);
    const version = '1.13.4';
    if (!existsSync(join(cwd, 'node_modules'))) {
      try {
        execute('npm', ['install', '--no-audit', '--no-fund', '--silent'], asked, { cwd });
      } catch (error) {
        throw new Absent(`the packages do not install: ${(error as Error).message.slice(0, 120)}`);
      }
    }
    execute('npx', ['observable', 'build'], asked, { cwd });
    const rows = await shownRows(join(cwd, 'dist'));
    if (rows === undefined) return `RESULT ${version} built; no browser is here to open it`;
    const short = rows.reduce((sum, [, persons]) => sum + Number(persons), 0);
    // Each of its rows is printed whole.
    if (Math.abs(short - asked.short) > rows.length / 2)
      throw new Error(`the page shows ${short} persons short`);
    return `RESULT ${version} built, and a browser shows the persons of ${rows.length} regions`;
  },
};

const r: Client = {
  name: 'R, package duckdb',
  reads: 'docs/analysts/r',
  run: (asked) => execute('Rscript', [join(ANALYSTS, 'r/gap_of_a_region.R')], asked),
};

export const CLIENTS: readonly Client[] = [
  ...DUCKDB.map((version) =>
    inPython('DuckDB, Python', 'adequation.duckdb', 'duckdb_file.py', [`duckdb${version}`]),
  ),
  commandLine,
  ...['1.2.2.0', '1.4.4.0'].map(jdbc),
  inPython('pandas', 'Parquet', 'pandas_parquet.py', ['pandas', 'pyarrow']),
  inPython('polars', 'Parquet', 'polars_parquet.py', ['polars']),
  inPython('frictionless', 'datapackage.json', 'frictionless_package.py', ['frictionless']),
  inPython('pysdmx', 'SDMX-ML 2.1, SDMX-CSV 2.0', 'pysdmx_read.py', ['pysdmx[all]']),
  inPython('sdmx1', 'SDMX-ML 2.1, SDMX-CSV 2.0', 'sdmx1_read.py', ['sdmx1']),
  jsonStat,
  libreOffice,
  dbt,
  notebook,
  observable,
  r,
];
