import { KINDS } from './kinds.ts';
import type { Part } from './tally.ts';

/** What the suite found, by kind. */
export type Results = Readonly<Record<string, { readonly seconds: number; readonly parts: readonly Part[] }>>;

/** docs/reliability.md, of nothing but the results. */
export function reliabilityPage(results: Results): string {
  const all = KINDS.flatMap(({ id }) => results[id]?.parts ?? []);
  const tried = all.reduce((sum, part) => sum + part.tried, 0);
  const survived = all.reduce((sum, part) => sum + part.survived, 0);
  const withTries = KINDS.filter(({ id }) => (results[id]?.parts ?? []).some((part) => part.tried > 0));
  return `# Faults that were tried

Written by \`npm run faults\` from \`tests/faults/results.json\`. Whoever schedules a run reads here what can happen to it, and what then stands in \`data/current\`. Real processes and real files: a small project (two regions, 100 draws) is run while something goes wrong, from outside; no hook for it stands in the product.

${withTries.length} of ${KINDS.length} kinds were tried, ${count(tried)} times in all: ${count(survived)} ended as promised${survived === tried ? '.' : `, ${count(tried - survived)} did not (see the kinds).`}

Again: \`npm run faults\` (an hour of two cores), \`npm run faults -- --only F1,F5\` for some kinds, \`--kills 300\` for more kills. Five kinds are tried in little by \`npm test\` too (\`tests/faults/faults.test.ts\`).

${KINDS.map((kind) => section(kind, results[kind.id]?.parts ?? [])).join('\n')}`;
}

function section(
  { id, title, not, lines, parts: asked }: (typeof KINDS)[number],
  parts: readonly Part[],
): string {
  const rows = parts.map(
    ({ what, tried, survived, evidence }) =>
      `| ${what} | ${count(tried)} | ${count(survived)} | ${evidence} |`,
  );
  const table =
    rows.length === 0
      ? 'Not tried.\n'
      : `| What was tried | How often | As promised | How it is known |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  const failures = parts.flatMap((part) => part.failures).map((text) => `- ${text.replaceAll('\n', ' ')}`);
  const wrong = failures.length === 0 ? '' : `\nNot as promised:\n\n${failures.join('\n')}\n`;
  const gap = not === undefined ? '' : `\nNot tried: ${not}.\n`;
  const missing = (lines ?? asked.length) - rows.length;
  const open = rows.length > 0 && missing > 0 ? `\nOf its trials ${missing} have not been run yet.\n` : '';
  return `## ${id} ${title}\n\n${table}${wrong}${open}${gap}`;
}

const count = (n: number) => n.toLocaleString('en-US');
