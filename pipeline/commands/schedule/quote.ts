import { usage } from '../options.ts';

/** A word for a POSIX shell: between single quotes nothing has a meaning but the quote itself. */
export function shellWord(text: string): string {
  return /^[A-Za-z0-9_/.:=@,+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

export const shellLine = (words: readonly string[]): string => words.map(shellWord).join(' ');

/**
 * A word for the line of a crontab, where `%` ends the command even between quotes, and only `\%` is one: quotes are
 * closed before it and opened again, so that a backslash that stands before it in the text is not taken for that one.
 */
export function cronWord(text: string): string {
  return shellWord(text).replaceAll('%', `'\\%'`);
}

/** A word of ExecStart=: C's quotes, `%` doubled, and `$` too. */
export function systemdWord(text: string): string {
  const inner = systemdPath(text)
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('$', () => '$$');
  return /^[A-Za-z0-9_/.:=@,+%-]+$/.test(inner) ? inner : `"${inner}"`;
}

/** A path where systemd reads a whole line or a quoted word: `%` begins a specifier. */
export const systemdPath = (text: string): string => text.replaceAll('%', '%%');

/** @throws UserError (exit 2): there is no way to write these into a file of lines. */
export function refuseControls(words: readonly string[]): void {
  for (const word of words)
    if (/[\p{Cc}\u2028\u2029]/u.test(word))
      throw usage(
        JSON.stringify(word),
        'the path holds a line break or another control character, which no scheduler can be given.',
        'name the folder otherwise.',
      );
}
