import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openReader, type Reader } from './reading/database.ts';
import { readEdition } from './reading/edition/edition.ts';
import { type Context, contextOf } from './sections/context.ts';
import { chooseLanguages, type Language } from './words/language.ts';
import type { Languages } from './words/languages.ts';

export interface SiteOptions {
  /** The checked database; opened read-only. */
  databasePath: string;
  /** The `report` folder of a release; a folder per language is written in it. */
  outFolder: string;
  languages: readonly string[];
  /** The languages that exist, where they are not those of the product. */
  known?: Languages | undefined;
  /** False where pages of regions, workbooks and the what-if page are left to be made on request. */
  hasPlaces?: boolean | undefined;
}

/** What all that is written of an edition needs. */
export interface BegunSite {
  readonly reader: Reader;
  readonly languages: readonly Language[];
  /** One a language. */
  readonly contexts: readonly Context[];
  /** Relative to the folder of the report, in the order in which they were written. */
  readonly written: readonly string[];
  write(file: string, content: string | Buffer): Promise<void>;
}

/** @throws Error when a language has no texts; nothing is written then. */
export async function beginSite(options: SiteOptions): Promise<BegunSite> {
  const languages = await chooseLanguages(options.languages, options.known);
  const reader = await openReader(options.databasePath);
  try {
    const contexts: Context[] = [];
    for (const language of languages)
      contexts.push(contextOf(language, await readEdition(reader, language, options.hasPlaces)));
    const written: string[] = [];
    return {
      ...{ reader, languages, contexts, written },
      write: async (file, content) => {
        await mkdir(dirname(join(options.outFolder, file)), { recursive: true });
        await writeFile(join(options.outFolder, file), content);
        written.push(file);
      },
    };
  } catch (error) {
    reader.close();
    throw error;
  }
}
