import { z } from 'zod';
import { suggestion } from '../files/nearest.ts';
import type { Problem } from '../problem.ts';
import { projectSchema } from './schema.ts';

/** Tells what zod found wrong in a project file as a person would: which key, on which line, what was meant. */

type Issue = z.core.$ZodIssue;

/** Of a file that is no project, nobody reads every line. */
const MOST_TOLD = 200;

export function tellIssue(
  issue: Issue,
  where: string,
  lineOf: (path: readonly PropertyKey[]) => number,
): Problem[] {
  const at = (path: readonly PropertyKey[]) => path.map(String).join('.') || 'the file';
  if (issue.code === 'unrecognized_keys') {
    const valid = keysAt(issue.path);
    return issue.keys.slice(0, MOST_TOLD).map((key) => ({
      where,
      line: lineOf([...issue.path, key]),
      rule: 'unknown_key',
      what: `"${key}" is not a key of ${at(issue.path)}.`,
      fix: suggestion(key, valid),
    }));
  }
  const missing = issue.input === undefined;
  if (issue.code === 'invalid_value' && !missing) {
    const values = issue.values.map(String);
    return [
      {
        where,
        line: lineOf(issue.path),
        rule: 'value',
        what: `${at(issue.path)}: ${JSON.stringify(issue.input)} is not allowed here.`,
        fix:
          values.length > 1
            ? `${suggestion(String(issue.input), values)} Allowed: ${values.join(', ')}.`
            : `write ${values.join('')}.`,
      },
    ];
  }
  return [
    {
      where,
      line: lineOf(issue.path),
      rule: 'value',
      what: missing ? `${at(issue.path)} is missing.` : `${at(issue.path)}: ${issue.message}.`,
      fix: missing
        ? `add \`${String(issue.path.at(-1))}\` (${expected(issue)}).`
        : 'correct the value; README.md describes each key.',
    },
  ];
}

function expected(issue: Issue): string {
  if (issue.code === 'invalid_value') return `one of ${issue.values.map(String).join(', ')}`;
  return 'expected' in issue ? `expected: ${String(issue.expected)}` : 'required';
}

/** The keys that may stand at a place of the project file, read off the schema itself. */
function keysAt(path: readonly PropertyKey[]): string[] {
  type JsonSchema = {
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    anyOf?: JsonSchema[];
    propertyNames?: { enum?: string[] };
  };
  let nodes: JsonSchema[] = [
    z.toJSONSchema(projectSchema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
  ];
  for (const step of path) {
    nodes = nodes
      .flatMap((node) => [node, ...(node.anyOf ?? [])])
      .flatMap((node) => [node.properties?.[String(step)], typeof step === 'number' ? node.items : undefined])
      .filter((node) => node !== undefined);
  }
  return nodes
    .flatMap((node) => [node, ...(node.anyOf ?? [])])
    .flatMap((node) => node.propertyNames?.enum ?? Object.keys(node.properties ?? {}));
}
