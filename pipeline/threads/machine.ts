import { availableParallelism, totalmem } from 'node:os';

/** What this machine, or the part of it that the process may use, has to give. */

const MIB = 2 ** 20;

/** Bytes; what a container or a unit of systemd allows counts, where it is less than the machine has. */
export function memoryBytes(): number {
  const allowed = process.constrainedMemory();
  return allowed > 0 && allowed < totalmem() ? allowed : totalmem();
}

/** The engine's part, a sixth: it spills what is more, and the models need theirs beside it. Never under what small projects need. */
export const engineMemory = () => `${Math.max(800, Math.floor(memoryBytes() / 6 / MIB))}MB`;

/** Threads for reading rows, where their order tells nothing; what adds numbers up runs in one (run.ts). */
export const engineThreads = () => String(Math.min(8, availableParallelism()));

/**
 * The largest heap of a thread that computes, MiB: Node gives 4 GiB at most of whatever there is. Beyond it the thread
 * ends with an error that has a name, where the process would end with a dump. It counts objects: arrays of numbers and
 * buffers lie outside it, and where they fill the machine the system ends the process.
 */
export const heapMib = () => Math.max(2048, Math.floor((memoryBytes() * 0.6) / MIB));
