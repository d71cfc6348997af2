import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';

/** What tells one process from every other one, of this start of the machine and of earlier ones. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Name of the machine; null in ledgers of before it was noted. */
  readonly host: string | null;
  /** Changes with each start of the machine; null where the system tells none. */
  readonly boot: string | null;
  /** Which numbering of processes `pid` belongs to: a container has its own. Null where the system tells none. */
  readonly pid_space: string | null;
  /** When the process began, in ticks since the machine started: a number used again has another. */
  readonly pid_started: string | null;
  /** Seconds since the machine started, which no setting of the clock changes. */
  readonly uptime: number;
}

export function thisProcess(): ProcessIdentity {
  return {
    pid: process.pid,
    host: hostname(),
    boot: bootOf(),
    pid_space: pidSpace(),
    pid_started: startOf(process.pid),
    uptime: Math.round(uptime()),
  };
}

/** `unknown`: it ran in another container, or on another machine that shares the folder. */
export function lifeOf(one: ProcessIdentity): 'alive' | 'gone' | 'unknown' {
  // Two machines that share a folder: the other one's numbers mean nothing here.
  if (one.host !== null && one.host !== hostname()) return 'unknown';
  const [boot, space] = [bootOf(), pidSpace()];
  if (boot !== null && one.boot !== null && boot !== one.boot) return 'gone';
  if (space !== null && one.pid_space !== null && space !== one.pid_space) return 'unknown';
  if (!answers(one.pid)) return 'gone';
  const started = startOf(one.pid);
  return started !== null && one.pid_started !== null && started !== one.pid_started ? 'gone' : 'alive';
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const bootOf = () => orNull(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
const pidSpace = () => orNull(() => readlinkSync('/proc/self/ns/pid'));

/** Field 22 of stat; the name before it may hold blanks and brackets. A process that has ended and waits is gone. */
function startOf(pid: number): string | null {
  return orNull(() => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
    return fields[0] === 'Z' ? 'ended' : fields[19]!;
  });
}

function orNull(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
