import type { Context } from '../sections/context.ts';
import { xmlText } from './xml_text.ts';

/**
 * The texts of a workbook, each once. Sheets name them by number, so that a sheet is the same in every language and
 * only this list is said anew.
 */
export interface SharedStrings {
  /** The number of a text that stands as it is, in any language. */
  plain(text: string): number;
  /** The number of a text that each language says in its own words; `key` tells it from the others. */
  said(key: string, say: (context: Context) => string): number;
  xml(context: Context): string;
}

export function sharedStrings(): SharedStrings {
  const texts: (string | ((context: Context) => string))[] = [];
  const plain = new Map<string, number>();
  const said = new Map<string, number>();
  const numberOf = (known: Map<string, number>, key: string, text: (typeof texts)[number]) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, texts.length);
    texts.push(text);
    return texts.length - 1;
  };
  return {
    plain: (text) => numberOf(plain, text, text),
    said: (key, say) => numberOf(said, key, say),
    xml: (context) => {
      const items = texts.map(
        (text) => `<si>${xmlText(typeof text === 'string' ? text : text(context))}</si>`,
      );
      return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
    },
  };
}
