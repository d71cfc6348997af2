/** A teller that also takes the time of each step. */
export interface Timed {
  tell(stage: string): void;
  /** One line a step: seconds by the clock, seconds of all processors together, and the largest memory so far. */
  print(): string;
}

interface Mark {
  readonly stage: string;
  readonly wall: number;
  /** Of this process with all its threads, microseconds. */
  readonly cpu: number;
  /** Largest resident set so far, KiB. */
  readonly peak: number;
}

/** Begins with what came before the first step: the start of the program and the judging of what was released. */
export function timed(tell: (stage: string) => void): Timed {
  const marks: Mark[] = [{ stage: 'start', wall: 0, cpu: 0, peak: 0 }];
  return {
    tell: (stage) => {
      marks.push(mark(stage));
      tell(stage);
    },
    print: () => {
      const end = mark('end');
      const ends = [...marks.slice(1), end];
      const lines = marks.map(({ stage, wall, cpu }, at) =>
        line(stage, ends[at]!.wall - wall, ends[at]!.cpu - cpu, ends[at]!.peak),
      );
      return `${[line('step', 'wall s', 'CPU s', 'peak MiB'), ...lines, line('all', end.wall, end.cpu, end.peak)].join('\n')}\n`;
    },
  };
}

function mark(stage: string): Mark {
  const { user, system } = process.cpuUsage();
  // performance.now() counts from the start of the process, as the processor's time does.
  return {
    stage,
    wall: performance.now() / 1000,
    cpu: (user + system) / 1e6,
    peak: process.resourceUsage().maxRSS,
  };
}

function line(stage: string, wall: number | string, cpu: number | string, peak: number | string): string {
  const seconds = (value: number | string) =>
    (typeof value === 'number' ? value.toFixed(2) : value).padStart(8);
  const memory = typeof peak === 'number' ? (peak / 1024).toFixed(0) : peak;
  return `${stage.padEnd(10)}${seconds(wall)}${seconds(cpu)}${memory.padStart(10)}`;
}
