import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../pipeline/', import.meta.url));

/** The text of each SQL file below `pipeline/`, of those asked for, by its path there. */
export function sqlFiles(only: (path: string) => boolean): Map<string, string> {
  return new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.sql') && only(path))
      .map((path): [string, string] => [path, readFileSync(root + path, 'utf8').replace(/--.*$/gm, '')]),
  );
}

/** The codes that an expression named `column` can give, as they are written in the SQL: `case … then 'x' … as column`. */
export function codesOf(column: string, files: ReadonlyMap<string, string>): string[] {
  const found = [...files.values()].flatMap((sql) =>
    [...sql.matchAll(new RegExp(`\\bas ${column}\\b`, 'g'))].flatMap((match) =>
      results(expressionBefore(sql, match.index)),
    ),
  );
  return [...new Set(found)].sort();
}

/** Back to the comma, parenthesis or `select` that opens the expression. */
function expressionBefore(sql: string, end: number): string {
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    if (sql[at] === ')') depth++;
    if (sql[at] === '(') depth--;
    const opens = depth < 0 || (depth === 0 && (sql[at] === ',' || /^select\s/.test(sql.slice(at, at + 7))));
    if (opens) return sql.slice(at + 1, end);
  }
  return sql.slice(0, end);
}

/** Literals that the expression gives back; those that it compares with are not among them. */
function results(expression: string): string[] {
  const given = expression
    .replace(/\bin \([^)]*\)/g, '')
    .replace(/(=|<>|\bwhen|\|\||concat_ws\()\s*'[^']*'/g, '');
  return [...given.matchAll(/'([^']+)'/g)].map((match) => match[1]!);
}

/** Codes that a bridge writes in TypeScript: what `pattern` captures in the files of `pipeline/`. */
export function bridgeCodes(pattern: RegExp): string[] {
  const code = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(root + file, 'utf8'))
    .join('\n');
  return [...new Set([...code.matchAll(pattern)].map((match) => match[1]!))].sort();
}
