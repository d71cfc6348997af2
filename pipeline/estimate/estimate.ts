import { RATES } from './rates.ts';
import type { ProjectSize } from './size.ts';

/** What a run of a project will take, about: by measured rates, to within a factor of two. */
export interface Estimate {
  readonly cpu_seconds: number;
  readonly clock_seconds: number;
  readonly memory_bytes: number;
  readonly disk_bytes: number;
}

const MIB = 2 ** 20;

export function estimateOf(size: ProjectSize): Estimate {
  const { cpu, memory, disk, cores } = RATES;
  const draws = size.cells * size.draws;
  const pages = size.paged * size.languages;
  const planned = size.plan_places * size.planned_scenarios;
  const seconds =
    cpu.start +
    (cpu.mib * size.input_bytes) / MIB +
    cpu.draw * draws * size.scenarios +
    cpu.cell * size.cells * size.scenarios +
    cpu.place * planned +
    cpu.page * pages;
  return {
    cpu_seconds: seconds,
    clock_seconds: seconds / cores,
    // Scenarios come one after the other; the plans of two lie beside each other.
    memory_bytes: MIB * (memory.start + memory.draw * draws + memory.place * size.plan_places),
    disk_bytes:
      MIB * (disk.start + disk.cell * size.cells * size.scenarios + disk.place * planned + disk.page * pages),
  };
}
