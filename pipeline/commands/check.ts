import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { Project } from '../project/project.ts';
import type { Checked } from './check/check_run.ts';
import { failWith } from './failure.ts';
import { asOf, asOfOption, type Common, dataOption, projectOption } from './options.ts';
import { onStop } from './stop.ts';
import { foundTeller, say, teller, warn } from './terminal.ts';

interface Asked extends Common {
  inputs?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('do all that a run does up to its last check, and release nothing; --inputs only reads')
    .addOption(projectOption())
    .addOption(dataOption())
    .addOption(asOfOption())
    .option('--inputs', 'stop when every input and seed is read and judged: seconds, but no promise of a run')
    .option('--json', 'print a status object instead of text')
    .addHelpText('after', '\nExamples:\n  adequation check --project .\n  adequation check --inputs')
    .action(checkAndTell);
}

async function checkAndTell(options: Asked): Promise<void> {
  const { loadProject } = await import('../project/project.ts');
  const project = loadProject(options.project, options.data);
  const checked = options.inputs ? await readOnly(project, options) : await wholeOf(project, options);
  if (checked === undefined) return;
  const { sources, told } = checked;
  warn(told);
  say(
    options,
    { state: 'checked', scope: options.inputs ? 'inputs' : 'run', sources, plausibility: told },
    sources.map(
      (c) =>
        `${c.path}: ${c.read} read, ${c.accepted} accepted, ${c.rejected} rejected${c.notes > 0 ? `, ${c.notes} lines of notes` : ''}`,
    ),
  );
}

async function readOnly(project: Project, options: Asked): Promise<Checked> {
  const { checkInputs } = await import('./check/check_inputs.ts');
  return checkInputs(project, { ...asOf(options), tell: teller(), tellFound: foundTeller() });
}

/** Undefined where something was wrong, which is told by then. */
async function wholeOf(project: Project, options: Asked): Promise<Checked | undefined> {
  const { workBeside } = await import('./beside/work_beside.ts');
  // The system's folder for what is passing: who may only read the data folder can check too.
  const folder = mkdtempSync(join(tmpdir(), 'adequation-check-'));
  const clear = () => rmSync(folder, { recursive: true, force: true });
  const off = onStop(clear);
  const tell = teller();
  const found = foundTeller();
  try {
    const ended = await workBeside({ work: 'check', project, folder, ...asOf(options) }, (message) => {
      if (message.kind === 'stage') tell(message.stage);
      else if (message.kind === 'found') found(message.path, message.found);
    });
    if ('result' in ended) return ended.result;
    failWith(ended.judged);
    return undefined;
  } finally {
    off();
    clear();
  }
}
