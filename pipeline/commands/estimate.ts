import type { Command } from 'commander';
import { asBytes } from '../bytes.ts';
import type { Estimate } from '../estimate/estimate.ts';
import type { ProjectSize } from '../estimate/size.ts';
import { type Common, dataOption, projectOption } from './options.ts';
import { say } from './terminal.ts';

export function addEstimate(program: Command): void {
  program
    .command('estimate')
    .description('about how long a run will take, and how much memory and disk, before it is started')
    .addOption(projectOption())
    .addOption(dataOption())
    .option('--json', 'print an object instead of text')
    .addHelpText('after', '\nExample:\n  adequation estimate --project .')
    .action(tellEstimate);
}

async function tellEstimate(options: Common): Promise<void> {
  const { loadProject } = await import('../project/project.ts');
  const { readSeeds } = await import('../seeds/seeds.ts');
  const { projectSize } = await import('../estimate/size.ts');
  const { estimateOf } = await import('../estimate/estimate.ts');
  const { memoryBytes } = await import('../threads/machine.ts');
  const project = loadProject(options.project, options.data);
  const size = projectSize(project, readSeeds(project));
  const estimate = estimateOf(size);
  const machine = memoryBytes();
  // It may be twice that.
  const fits = 2 * estimate.memory_bytes <= machine;
  say(options, { state: 'estimated', size, estimate, machine_memory_bytes: machine, fits }, [
    ...sizeLines(size),
    ...takesLines(estimate),
    fits
      ? `This machine has ${asBytes(machine)} of memory: enough.`
      : `This machine has ${asBytes(machine)} of memory: it may be too little. Fewer draws (uncertainty.draws) or a larger machine will do; a run that runs out of memory ends with exit 7 and releases nothing.`,
  ]);
}

const sizeLines = (size: ProjectSize) => [
  `${size.regions} regions, ${size.sectors} sectors, ${size.occupations} specialties: ${size.cells} cells at most, ${size.draws} draws, ${size.scenarios} scenarios; inputs of ${asBytes(size.input_bytes)}.`,
  size.plan_places === 0
    ? 'No plan.'
    : `A plan of ${size.plan_places} places and years in ${size.planned_scenarios} scenarios.`,
];

const takesLines = ({ cpu_seconds, clock_seconds, memory_bytes, disk_bytes }: Estimate) => [
  `About ${duration(clock_seconds)} on two quiet cores (${duration(cpu_seconds)} of processor), ${asBytes(memory_bytes)} of memory, ${asBytes(disk_bytes)} for the release. By measured rates: it may be half or twice that.`,
];

const duration = (seconds: number) =>
  seconds < 90
    ? `${Math.round(seconds)} s`
    : seconds < 5400
      ? `${Math.round(seconds / 60)} min`
      : `${(seconds / 3600).toPrecision(2)} h`;
