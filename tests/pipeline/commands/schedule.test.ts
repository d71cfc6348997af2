/** Files for schedulers say what was asked whatever the paths are called, and their own tools take them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { airflowFiles } from '../../../pipeline/commands/schedule/airflow.ts';
import {
  type Ask,
  runWords,
  type ScheduleFile,
  statusWords,
} from '../../../pipeline/commands/schedule/ask.ts';
import { cronFiles } from '../../../pipeline/commands/schedule/cron.ts';
import { githubFiles } from '../../../pipeline/commands/schedule/github.ts';
import { kubernetesFiles } from '../../../pipeline/commands/schedule/kubernetes.ts';
import { systemdFiles } from '../../../pipeline/commands/schedule/systemd.ts';
import { addSchedule } from '../../../pipeline/commands/schedule.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { ROOT } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';

/** What breaks one reader or another: blanks, quotes, per cents, a backslash before one, dollars, letters of others. */
const ODD = String.raw`it's 100% "odd" \% $HOME $(id) %h ; & é ع`;

/** Node itself runs no module below a folder with a backslash. */
const LESS_ODD = ODD.replace('\\', '');

let ask: Ask;
let printArgv: string;
beforeAll(() => {
  const folder = join(mkdtempSync(join(tmpdir(), 'schedule-')), ODD);
  mkdirSync(join(folder, 'data'), { recursive: true });
  mkdirSync(join(dirname(folder), LESS_ODD));
  printArgv = join(dirname(folder), LESS_ODD, 'print.mjs');
  writeFileSync(printArgv, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));');
  const node = join(folder, 'node');
  symlinkSync(process.execPath, node);
  ask = {
    name: 'some-country',
    node,
    program: printArgv,
    projectFile: join(folder, 'adequation.yaml'),
    projectFolder: folder,
    dataFolder: join(folder, 'data'),
    root: folder,
    hour: 23,
    minute: 5,
    every: 'day',
    hasHooks: true,
    image: 'adequation:latest',
  };
});

/** Whether a program is there; a test of what it says is skipped where it is not. */
const has = (program: string, ...args: string[]) => spawnSync(program, args).error === undefined;

const written = (files: readonly ScheduleFile[]) => {
  const folder = mkdtempSync(join(tmpdir(), 'units-'));
  return files.map(({ name, text }) => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  });
};

/** What cron hands to the shell: up to the first `%` that no backslash stands before; such a backslash goes. */
function readByCron(line: string): string {
  let command = '';
  let escaped = false;
  for (const letter of line.split(' ').slice(5).join(' ')) {
    if (escaped && letter === '%') command = `${command.slice(0, -1)}%`;
    else if (!escaped && letter === '%') return command;
    else command += letter;
    escaped = !escaped && letter === '\\';
  }
  return command;
}

describe('cron', () => {
  const lines = () =>
    cronFiles(ask)[0]!
      .text.split('\n')
      .filter((line) => /^\d/.test(line));

  test('a shell gives the program the words that were meant', () => {
    const [run, status] = lines();
    expect([run!.slice(0, 10), status!.slice(0, 11)]).toEqual(['5 23 * * *', '59 23 * * *']);
    const said = execFileSync('sh', ['-c', readByCron(run!).replace(/ >\/dev\/null$/, '')], {
      encoding: 'utf8',
    });
    const words = runWords(ask).slice(2);
    expect(JSON.parse(said)).toEqual(words.filter((word) => word !== '--log' && word !== 'json'));
    // All is well: nothing is said. Something is not: what the program said.
    expect(execFileSync('sh', ['-c', readByCron(status!)], { encoding: 'utf8' })).toBe('');
    writeFileSync(printArgv, 'console.log(JSON.stringify(process.argv.slice(2))); process.exit(5);');
    const told = execFileSync('sh', ['-c', readByCron(status!)], { encoding: 'utf8' });
    writeFileSync(printArgv, 'process.stdout.write(JSON.stringify(process.argv.slice(2)));');
    expect(JSON.parse(told)).toEqual(statusWords(ask).slice(2));
  });

  test('crontab takes it', (context) => {
    context.skip(!has('crontab', '-V'), 'no crontab here');
    const [path] = written(cronFiles(ask));
    const { status, stderr } = spawnSync('crontab', ['-T', path!], { encoding: 'utf8' });
    context.skip(/invalid option/.test(stderr), 'this crontab has no -T');
    expect([status, stderr]).toEqual([0, expect.not.stringMatching(/error/i)]);
  });
});

describe('systemd', () => {
  test('four units, the status one an hour later, and never a day before the run', () => {
    const files = systemdFiles({ ...ask, every: 'month' });
    expect(files.map(({ name }) => name)).toEqual(
      ['', '-status'].flatMap((which) => ['service', 'timer'].map((kind) => `some-country${which}.${kind}`)),
    );
    expect(files[1]!.text).toContain('\nOnCalendar=*-*-01 23:05:00\n');
    expect(systemdFiles({ ...ask, hour: 5 })[3]!.text).toContain('\nOnCalendar=*-*-* 06:05:00\n');
    expect(files[3]!.text).toContain('\nOnCalendar=*-*-01 23:59:00\n');
  });

  test('systemd-analyze takes them, and finds the program at its odd path', (context) => {
    context.skip(!has('systemd-analyze', '--version'), 'no systemd-analyze here');
    const paths = written(systemdFiles(ask));
    const verify = () => spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], { encoding: 'utf8' });
    const { status, stderr } = verify();
    expect([status, stderr.split('\n').filter((line) => line.includes('some-country'))]).toEqual([0, []]);
    // With a fault it would have said so.
    writeFileSync(paths[0]!, systemdFiles(ask)[0]!.text.replace('Type=oneshot', 'Type=once'));
    expect(verify().stderr).toMatch(/once/);
  });

  test('the words of the command are those that were meant, as systemd reads them', () => {
    for (const [file, words] of [
      [0, runWords(ask)],
      [2, statusWords(ask)],
    ] as const) {
      const line = /^ExecStart=(.*)$/m.exec(systemdFiles(ask)[file]!.text)![1]!;
      const read = [...line.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(([, inside, bare]) =>
        (inside?.replaceAll(/\\(.)/g, '$1') ?? bare!).replaceAll('%%', '%').replaceAll('$$', () => '$'),
      );
      expect(read).toEqual(['/bin/sh', '-c', 'exec "$0" "$@"', ...words]);
    }
  });
});

describe('github', () => {
  const workflow = () => parse(githubFiles(ask)[0]!.text);

  test('is a workflow of this repository, one run at a time, with the least rights', () => {
    expect(workflow()).toMatchObject({
      on: { schedule: [{ cron: '5 23 * * *' }] },
      permissions: { contents: 'read' },
      concurrency: { 'cancel-in-progress': false },
      jobs: { release: { env: { PROJECT: 'adequation.yaml', DATA: 'data' } } },
    });
    for (const { uses } of workflow().jobs.release.steps)
      if (uses !== undefined) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
  });

  test('actionlint takes it', (context) => {
    context.skip(!has('actionlint', '-version'), 'no actionlint here');
    const { status, stdout } = spawnSync('actionlint', ['-no-color', ...written(githubFiles(ask))], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, '']);
  });

  test('a data folder outside the repository is refused', () => {
    expect(() => githubFiles({ ...ask, dataFolder: '/srv/elsewhere' })).toThrow(
      'lies outside the repository',
    );
  });
});

/** Airflow as far as a DAG's file needs it: it keeps what the operators were given. */
const AIRFLOW = `
import json, sys, types
made = []
class DAG:
    def __init__(self, **given): made.append(given)
    def __enter__(self): return self
    def __exit__(self, *_): pass
class BashOperator:
    def __init__(self, **given): made.append(given)
    def __rshift__(self, other): return other
for name, held in {"airflow": {"DAG": DAG}, "airflow.operators": {}, "airflow.operators.bash": {"BashOperator": BashOperator}}.items():
    module = types.ModuleType(name); module.__dict__.update(held); sys.modules[name] = module
exec(compile(open(sys.argv[1], encoding="utf-8").read(), sys.argv[1], "exec"))
print(json.dumps([one.get("bash_command") for one in made if "bash_command" in one]))
`;

test('airflow: Python compiles the DAG, and a shell gives the program the words that were meant', (context) => {
  context.skip(!has('python3', '--version'), 'no Python here');
  // A dollar between single quotes is none, and Airflow's templates are not in this name.
  const [path] = written(airflowFiles(ask));
  execFileSync('python3', ['-m', 'py_compile', path!]);
  const commands = JSON.parse(
    execFileSync('python3', ['-c', AIRFLOW, path!], { encoding: 'utf8' }),
  ) as string[];
  const said = commands.map((one) => JSON.parse(execFileSync('bash', ['-c', one], { encoding: 'utf8' })));
  expect(said).toEqual([runWords(ask).slice(2), statusWords(ask).slice(2)]);
  expect(() => airflowFiles({ ...ask, dataFolder: '/srv/{{ x }}' })).toThrow('reads as a template');
});

describe('k8s', () => {
  test('the job has the paths of the node, never overlaps, and tries again only what may pass', () => {
    const { spec } = parse(kubernetesFiles(ask)[0]!.text);
    expect([spec.schedule, spec.concurrencyPolicy]).toEqual(['5 23 * * *', 'Forbid']);
    const job = spec.jobTemplate.spec;
    expect(job.podFailurePolicy.rules[0].onExitCodes.values).toEqual([1, 2, 3, 4, 6]);
    const pod = job.template.spec;
    // What Kubernetes makes of `$$`.
    const command = pod.containers[0].command.map((word: string) => word.replaceAll('$$(', () => '$('));
    expect(command.slice(2)).toEqual(runWords(ask).slice(2));
    expect(pod.volumes[1].hostPath.path).toBe(ask.dataFolder);
  });

  test('kubectl knows every key of it', (context) => {
    context.skip(!has('kubectl', 'version', '--client'), 'no kubectl here');
    const [path] = written(kubernetesFiles(ask));
    // Read into the types of the programming interface and written again: what it does not know is gone then.
    const args = ['label', '--local', '-f', path!, 'seen=yes', '-o', 'json'];
    const { status, stdout, stderr } = spawnSync('kubectl', args, { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
    const { metadata, ...rest } = parse(kubernetesFiles(ask)[0]!.text);
    expect(JSON.parse(stdout)).toMatchObject({ ...rest, metadata });
  });
});

describe('the command', () => {
  const print = (...args: string[]) =>
    commandHere(addSchedule, 'schedule', 'print', ...args, '--project', ROOT);

  test('prints the paths of this project and this program', async () => {
    const { code, stdout } = await print('cron', '--at', '5:07', '--every', 'month');
    expect(code).toBe(EXIT.done);
    expect(stdout).toContain('\n7 5 1 * * ');
    expect(stdout).toContain(
      `${join(ROOT, 'pipeline/adequation.mjs')} run --project ${join(ROOT, 'adequation.yaml')}`,
    );
    const units = await print('systemd', '--json');
    expect(JSON.parse(units.stdout).files).toHaveLength(4);
  });

  test.each([
    ['cron', ['--at', '24:00'], '"24:00" is not a time of day.'],
    ['cron', ['--data', '/srv/a\nb'], 'control character'],
  ] as const)('%s %s is refused', async (kind, args, words) => {
    const { code, stderr } = await print(kind, ...args);
    expect([code, stderr]).toEqual([EXIT.usage, expect.stringContaining(words)]);
  });
});
