import { Command, CommanderError } from 'commander';
import { vi } from 'vitest';
import { fail } from '../../../pipeline/commands/failure.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import type { Ended } from './command.ts';

/**
 * One command of the command line in this process, for what does not hang on the process: what it reads, answers and
 * refuses. A process of its own takes a second to load the program.
 */
export async function commandHere(add: (program: Command) => void, ...args: string[]): Promise<Ended> {
  const program = new Command('adequation').exitOverride();
  add(program);
  const [stdout, stderr] = [process.stdout, process.stderr].map((stream) => {
    const written: string[] = [];
    const spy = vi.spyOn(stream, 'write').mockImplementation((text) => {
      written.push(String(text));
      return true;
    });
    return { text: () => written.join(''), restore: () => spy.mockRestore() };
  });
  const before = process.exitCode;
  process.exitCode = EXIT.done;
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else fail(error);
  }
  const code = Number(process.exitCode);
  process.exitCode = before;
  stdout!.restore();
  stderr!.restore();
  return { code, stdout: stdout!.text(), stderr: stderr!.text() };
}
