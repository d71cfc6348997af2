import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Argument, type Command, Option } from 'commander';
import type { Project } from '../project/project.ts';
import { type Common, dataOption, projectOption, usage } from './options.ts';
import type { Ask, ScheduleFile } from './schedule/ask.ts';
import { say } from './terminal.ts';

const KINDS = ['cron', 'systemd', 'github', 'airflow', 'k8s'] as const;
type Kind = (typeof KINDS)[number];

interface Asked extends Common {
  at: { hour: number; minute: number };
  every: Ask['every'];
  image: string;
}

export function addSchedule(program: Command): void {
  const schedule = program.command('schedule').description('files that let a scheduler make the runs');
  schedule
    .command('print')
    .description('print them, with the paths of this project and this program')
    .addArgument(new Argument('<kind>', 'the scheduler').choices(KINDS))
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(
      new Option('--at <HH:MM>', 'time of day')
        .argParser(timeOfDay)
        .default({ hour: 6, minute: 30 }, '06:30'),
    )
    .addOption(
      new Option('--every <turn>', 'how often; weeks begin on Monday')
        .choices(['day', 'week', 'month'])
        .default('week'),
    )
    .option('--image <name>', 'image of the container (k8s)', 'adequation:latest')
    .option('--json', 'print an object of names and texts')
    .addHelpText(
      'after',
      '\nExamples:\n  adequation schedule print systemd --every day --at 05:00\n  adequation schedule print cron --every month',
    )
    .action(printSchedule);
}

async function printSchedule(kind: Kind, options: Asked): Promise<void> {
  const { loadProject } = await import('../project/project.ts');
  const { refuseControls } = await import('./schedule/quote.ts');
  const ask = askOf(loadProject(options.project, options.data), options);
  refuseControls([ask.node, ask.program, ask.projectFile, ask.dataFolder, ask.image]);
  const files = await filesOf(kind, ask);
  say(
    options,
    { files },
    files.map(({ name, text }) => (files.length === 1 ? text.trimEnd() : `# --- ${name}\n${text}`)),
  );
}

async function filesOf(kind: Kind, ask: Ask): Promise<ScheduleFile[]> {
  switch (kind) {
    case 'cron':
      return (await import('./schedule/cron.ts')).cronFiles(ask);
    case 'systemd':
      return (await import('./schedule/systemd.ts')).systemdFiles(ask);
    case 'github':
      return (await import('./schedule/github.ts')).githubFiles(ask);
    case 'airflow':
      return (await import('./schedule/airflow.ts')).airflowFiles(ask);
    case 'k8s':
      return (await import('./schedule/kubernetes.ts')).kubernetesFiles(ask);
  }
}

function askOf(project: Project, { at, every, image }: Asked): Ask {
  return {
    name: project.project,
    node: process.execPath,
    program: fileURLToPath(new URL('../adequation.mjs', import.meta.url)),
    projectFile: project.file,
    projectFolder: project.root,
    dataFolder: project.dataFolder,
    root: repositoryOf(project.root),
    ...at,
    every,
    hasHooks: Object.values(project.hooks).some((hook) => hook !== undefined),
    image,
  };
}

/** A project may read files beside its own folder: the repository around it holds them all. */
function repositoryOf(folder: string): string {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === dirname(at)) return folder;
  }
}

function timeOfDay(text: string): { hour: number; minute: number } {
  const [, hour, minute] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text) ?? [];
  if (hour === undefined)
    throw usage('--at', `"${text}" is not a time of day.`, 'write it as HH:MM, such as 06:30.');
  return { hour: Number(hour), minute: Number(minute) };
}
