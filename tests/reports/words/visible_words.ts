/** What a reader can meet on a page or in a workbook, word by word, with where it stands. */
import { inflateRawSync } from 'node:zlib';

/** Elements without an end tag. */
const EMPTY = /^(area|base|br|col|hr|img|input|link|meta|path|rect|line|circle|source|wbr)$/;
/** Attributes that are read aloud, shown or kept for a script to show. */
const SPOKEN =
  /\s(aria-label|aria-valuetext|aria-description|title|alt|placeholder|label|data-[a-z-]+)="([^"]*)"/g;

export interface Word {
  /** The elements around it, outermost last. */
  readonly where: string;
  readonly text: string;
}

/**
 * Texts and spoken attributes of a page, words of its style and data included.
 *
 * @param language what stands in an element of another language, or is code, belongs to no language of the page.
 */
export function wordsOfPage(page: string, language: string): Word[] {
  const words: Word[] = [];
  const open: { tag: string; foreign: boolean; label: string }[] = [];
  const isForeign = () => open.at(-1)?.foreign ?? false;
  const where = () =>
    open
      .map(({ label }) => label)
      .slice(-4)
      .reverse()
      .join(' < ');
  const tell = (text: string) => {
    const plain = entities(text).trim();
    if (plain !== '' && !isForeign()) words.push({ where: where(), text: plain });
  };
  for (const [token, raw, closing, tag] of page.matchAll(
    /<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(?:style|script)\b[^>]*>([\s\S]*?)<\/(?:style|script)>|<(\/?)([a-zA-Z][\w-]*)\b[^>]*>|[^<]+/g,
  )) {
    if (raw !== undefined) {
      if (token.startsWith('<style')) words.push(...wordsOfStyle(raw));
      else if (token.includes('application/json')) words.push(...wordsOfData(dataOfPage(token), 'data'));
    } else if (token.startsWith('<!')) continue;
    else if (tag === undefined) tell(token);
    else if (closing === '/') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.length = at;
    } else {
      const own = /\slang="([^"]*)"/.exec(token)?.[1];
      const foreign = own === undefined ? isForeign() || tag === 'code' : own !== language;
      const label = `${tag}${/\s(?:id|class)="[^"]*"/.exec(token)?.[0] ?? ''}`;
      open.push({ tag, foreign, label });
      for (const [, name, value] of token.matchAll(SPOKEN)) {
        if (value !== '' && !foreign) words.push({ where: `@${name} ${where()}`, text: entities(value!) });
      }
      if (EMPTY.test(tag) || token.endsWith('/>')) open.pop();
    }
  }
  return words;
}

function entities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** What is printed on every sheet of paper. */
function wordsOfStyle(style: string): Word[] {
  return [...style.matchAll(/\bcontent: "([^"]*)"/g)].map(([, text]) => ({ where: 'style', text: text! }));
}

/** The data that the script of a page reads; those of the what-if page are packed. */
export function dataOfPage(page: string): unknown {
  const data: unknown = JSON.parse(
    /<script type="application\/json"[^>]*>([\s\S]*?)<\/script>/.exec(page)?.[1] ?? 'null',
  );
  if (typeof data !== 'string') return data;
  return JSON.parse(String(inflateRawSync(Buffer.from(data, 'base64'))));
}

/** Codes, packed numbers and locales lead the script and are not shown. */
const LEADS = /^(code|class_code|closed_side|locale|base|occupations|varied)$/;

export function wordsOfData(data: unknown, where: string): Word[] {
  if (typeof data === 'string') return [{ where, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    LEADS.test(key) || (key === 'name' && where.includes('.sliders.'))
      ? []
      : wordsOfData(value, `${where}.${key}`),
  );
}
