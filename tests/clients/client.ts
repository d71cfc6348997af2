import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What every client is asked, and what the engine of the product itself answers. */
export interface Asked {
  /** Folder of the release. */
  readonly release: string;
  /** Folder of the exports, one below for each format. */
  readonly exports: string;
  /** Where clients are installed, and may write. */
  readonly work: string;
  readonly scenario: string;
  readonly question: string;
  readonly rows: number;
  readonly short: number;
}

/** What came out: a line of the table. */
export interface Told {
  readonly client: string;
  readonly reads: string;
  readonly version: string;
  readonly result: string;
  readonly state: 'reads' | 'fails' | 'skipped';
}

export interface Client {
  readonly name: string;
  readonly reads: string;
  /** Prints `RESULT <version> …`, or throws `Absent` where the program cannot be had here. */
  readonly run: (asked: Asked) => string | Promise<string>;
}

/** The program cannot be had on this machine. */
export class Absent extends Error {}

/** Runs a program to its end. @throws Absent where there is none, Error with its last lines where it fails. */
export function execute(
  command: string,
  options: readonly string[],
  asked: Asked,
  more: SpawnSyncOptions = {},
): string {
  const env = {
    ...process.env,
    RELEASE: asked.release,
    ADEQUATION_RELEASE: asked.release,
    EXPORTS: asked.exports,
    QUESTION: asked.question,
    SCENARIO: asked.scenario,
    ...more.env,
  };
  const done = spawnSync(command, options, { encoding: 'utf8', timeout: 600_000, ...more, env });
  if (done.error !== undefined) throw new Absent(`${command} is not here`);
  const said = `${done.stdout}${done.stderr}`;
  if (done.status !== 0) throw new Error(said.trim().split('\n').slice(-3).join(' '));
  return said;
}

/** The folder of the programs of a virtual environment with these packages, made where it is not there yet. */
export function python(name: string, packages: readonly string[], asked: Asked): string {
  const folder = join(asked.work, 'python', name);
  const programs = join(folder, 'bin');
  if (existsSync(join(folder, 'whole'))) return programs;
  try {
    execute('python3', ['-m', 'venv', folder], asked);
    // Wheels alone: what compiles, or fetches as it is built, takes long or fails.
    execute(join(programs, 'pip'), ['install', '-q', '--only-binary', ':all:', ...packages], asked);
  } catch (error) {
    throw new Absent(`${packages.join(' ')} does not install: ${(error as Error).message.slice(0, 120)}`);
  }
  mkdirSync(join(folder, 'whole'));
  return programs;
}

/** Runs a client, and compares what it read with what the product knows. */
export async function tell({ name, reads, run }: Client, asked: Asked): Promise<Told> {
  const told = { client: name, reads };
  try {
    const said = /^RESULT (\S+) ?(.*)$/m.exec(await run(asked));
    if (said === null) throw new Error('it printed no result');
    const [, version, result] = said as unknown as [string, string, string];
    const numbers = /rows=(\d+) short=([\d.eE+-]+)/.exec(result);
    if (numbers === null) return { ...told, version, result: result.trim(), state: 'reads' };
    const [, rows, short] = numbers;
    const rest = result.replace(numbers[0], '').trim();
    if (Number(rows) === asked.rows && Math.abs(Number(short) / asked.short - 1) < 1e-9)
      return { ...told, version, result: ['equal', rest].filter(Boolean).join('; '), state: 'reads' };
    return { ...told, version, result: `${rows} rows, ${short} persons short`, state: 'fails' };
  } catch (error) {
    const text = (error as Error).message.replaceAll('|', '/').replaceAll('\n', ' ').slice(0, 200);
    return { ...told, version: '–', result: text, state: error instanceof Absent ? 'skipped' : 'fails' };
  }
}
