/** An error of the engine in one of our SQL files, with the place where to look. */
export class SqlFileError extends Error {
  override readonly name = 'SqlFileError';
}

/** The error with file and line in front; without a line where nothing in it tells one. */
export function inSqlFile(file: string, sql: string, error: unknown): SqlFileError {
  const text = error instanceof Error ? error.message : String(error);
  const line = lineOf(text, sql);
  return new SqlFileError(`pipeline/${file}${line === undefined ? '' : `:${line}`}: ${text}`, {
    cause: error,
  });
}

/** The engine counts lines for some errors, and for the others names what it does not know. */
function lineOf(message: string, sql: string): number | undefined {
  const lines = sql.split('\n');
  const quoted = /^LINE \d+: (.+)$/m.exec(message)?.[1]?.trim();
  const named = /"([^"]+)"|with name (\S+) does not exist/.exec(message);
  const word = named?.[1] ?? named?.[2];
  const at = lines.findIndex((line) => {
    if (/^\s*--/.test(line)) return false;
    return quoted !== undefined ? line.includes(quoted) : word !== undefined && hasWord(line, word);
  });
  return at < 0 ? undefined : at + 1;
}

function hasWord(line: string, word: string): boolean {
  return line.split(/[^\p{L}\p{N}_$]+/u).includes(word);
}
