import { relative } from 'node:path';
import { describeFound, type Found } from '../files/found.ts';

/** Progress is for a person at a terminal; a scheduler's log stays quiet. */
export function teller(): (stage: string) => void {
  if (!process.stderr.isTTY) return () => undefined;
  return (stage) => process.stderr.write(`\r\u001b[K${stage} …`);
}

/** Wipes the line of progress, so that what follows begins a line. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

/** How a file was read where the project file leaves it open: on standard error, each thing once. */
export function foundTeller(): (path: string, found: Found) => void {
  const told = new Set<string>();
  return (path, found) => {
    const line = `${path}: ${describeFound(found)}.\n`;
    if (told.has(line)) return;
    told.add(line);
    endProgress();
    process.stderr.write(line);
  };
}

/** One status object for a program, or lines for a person. */
export function say(options: { readonly json?: boolean }, status: object, lines: readonly string[]): void {
  endProgress();
  process.stdout.write(options.json ? `${JSON.stringify(status)}\n` : `${lines.join('\n')}\n`);
}

/** A path as it is typed from here. */
export function shorten(path: string): string {
  const near = relative(process.cwd(), path);
  return near === '' || near.startsWith('..') ? path : near;
}

/** What a person should know and no program reads: on standard error, one line each. */
export function warn(lines: readonly string[]): void {
  if (lines.length === 0) return;
  endProgress();
  process.stderr.write(`${lines.join('\n')}\n`);
}
