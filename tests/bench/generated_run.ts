/**
 * Runs a made-up country and tells what each step took: seconds of the clock and of the processor, and the most memory
 * that was resident. `npx tsx tests/bench/generated_run.ts <regions> <sectors> <occupations> <programmes> [draws] [per sector] [no-plan|twice]`
 */
import { estimateOf } from '../../pipeline/estimate/estimate.ts';
import { projectSize } from '../../pipeline/estimate/size.ts';
import { run } from '../../pipeline/run.ts';
import { readSeeds } from '../../pipeline/seeds/seeds.ts';
import temporaryRoot from '../pipeline/tiny/temporary_root.ts';
import { writeProject } from '../pipeline/tiny/write_project.ts';
import { generatedFiles } from './generated_files.ts';

const asked = process.argv.slice(2);
const isPlanned = !asked.includes('no-plan');
const isPlannedTwice = asked.includes('twice');
const [regions, sectors, occupations, programmes, draws, perSector] = asked.map(Number);
const endTemporary = temporaryRoot();
const began = { clock: performance.now(), cpu: process.cpuUsage() };
let stage = 'files';
let from = began;

function tell(next: string): void {
  const { user, system } = process.cpuUsage(from.cpu);
  const seconds = (performance.now() - from.clock) / 1000;
  const mib = process.resourceUsage().maxRSS / 1024;
  console.log(
    `${stage.padEnd(10)} ${seconds.toFixed(1).padStart(7)} s ${((user + system) / 1e6).toFixed(1).padStart(7)} CPU-s, ${mib.toFixed(0)} MiB at most so far`,
  );
  stage = next;
  from = { clock: performance.now(), cpu: process.cpuUsage() };
}

try {
  const project = writeProject(
    generatedFiles({
      ...{ regions: regions!, sectors: sectors!, occupations: occupations!, programmes: programmes! },
      draws: draws || 200,
      isPlanned,
      isPlannedTwice,
      ...(perSector ? { perSector } : {}),
    }),
  ).load();
  await run(project, { tell });
  tell('end');
  from = began;
  stage = 'all';
  tell('end');
  const { cpu_seconds, memory_bytes } = estimateOf(projectSize(project, readSeeds(project)));
  console.log(`estimated: ${cpu_seconds.toFixed(0)} CPU-s, ${(memory_bytes / 2 ** 20).toFixed(0)} MiB`);
} finally {
  endTemporary();
}
