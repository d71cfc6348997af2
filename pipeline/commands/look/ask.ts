import { createInterface } from 'node:readline/promises';
import type { Entry } from './entry.ts';
import type { Question } from './value_groups.ts';

/** The entries with what a person at the terminal chose; an empty answer takes what stands there. */
export async function answered(entries: readonly Entry[]): Promise<Entry[]> {
  if (entries.every(({ questions }) => questions.length === 0)) return [...entries];
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const done: Entry[] = [];
    for (const { source, questions } of entries) {
      const copy = structuredClone(source);
      const left: Question[] = [];
      for (const question of questions) {
        const holder = holderOf(copy, question.at);
        if (holder === undefined || typeof holder[question.at.at(-1)!] === 'object') left.push(question);
        else await put(terminal, String(copy.id), holder, question);
      }
      done.push({ source: copy, questions: left });
    }
    return done;
  } finally {
    terminal.close();
  }
}

function holderOf(
  source: Record<string, unknown>,
  at: readonly string[],
): Record<string, unknown> | undefined {
  let holder: unknown = source;
  for (const key of at.slice(0, -1)) holder = (holder as Record<string, unknown> | undefined)?.[key];
  return typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>) : undefined;
}

async function put(
  terminal: ReturnType<typeof createInterface>,
  id: string,
  holder: Record<string, unknown>,
  { at, asks, choices }: Question,
): Promise<void> {
  const key = at.at(-1)!;
  const before = holder[key];
  const list = choices.map((choice, i) => `  ${i + 1}. ${choice}`).join('\n');
  const said = (
    await terminal.question(`${id}, ${at.join('.')}: ${asks}\n${list}\n[${String(before)}] `)
  ).trim();
  const nth = /^\d{1,2}$/.test(said) ? choices[Number(said) - 1] : undefined;
  const text = nth ?? said;
  if (text !== '') holder[key] = typeof before === 'number' ? Number(text) : text;
}
