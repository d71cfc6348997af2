import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';

/** The flags of init that a person is asked for, in this order; an empty answer leaves one out. */
const QUESTIONS = [
  ['country', 'Country, by its code or name (TN, Tunisie, تونس); empty where it is no country'],
  ['name', 'Title of the project (empty: sector and country)'],
  ['language', 'Languages of the report, the first leads (fr, ar, en)'],
  ['sectors', 'Sector, as code:name (ICT:Information technology); empty: as the files say, or all'],
  ['regions', 'Regions, as code:name,code:name; empty: as the files say, or one'],
  ['jobs', 'File of jobs: people in post by year (empty: a template is written)'],
  ['training', 'File of training: people who complete by year (empty: a template is written)'],
  ['target', 'Jobs that are aimed at (empty: none)'],
  ['targetYear', 'Year by which (empty: six years after the last count)'],
  ['currency', 'Currency, three capitals (empty: money is not told yet)'],
] as const;

/** What was typed at a flag, before it is read as the flag would be. */
export type Typed = Partial<Record<(typeof QUESTIONS)[number][0], string>>;

/**
 * Asks at a terminal for what a new project needs.
 *
 * @param input lines that are typed; its end leaves the other questions unanswered.
 */
export async function askAll(input: Readable, output: Writable): Promise<Typed> {
  const terminal = createInterface({ input, output });
  const typed: Typed = {};
  try {
    const lines = terminal[Symbol.asyncIterator]();
    for (const [name, question] of QUESTIONS) {
      output.write(`${question}: `);
      const { value, done } = await lines.next();
      if (done === true) break;
      if (value.trim() !== '') typed[name] = value.trim();
    }
  } finally {
    terminal.close();
  }
  return typed;
}
