/** What a reader reads of a page, block by block and sentence by sentence. */

import { dataOfPage, wordsOfData } from './visible_words.ts';

/** Elements that stand inside a sentence; any other begins a new block of words. */
const INLINE = /^(a|abbr|b|bdi|cite|code|em|i|mark|q|span|strong|sub|sup|time|tspan)$/;
const EMPTY = /^(area|base|br|col|hr|img|input|link|meta|path|rect|line|circle|polygon|use|wbr)$/;
/** Attributes that are read aloud or shown. */
const SPOKEN = /\s(aria-label|aria-valuetext|aria-description|title|alt|placeholder)="([^"]*)"/g;
/** What stands in place of code, which no rule of prose reads. */
const CODE = 'code';

export interface Block {
  /** The elements around it, innermost first. */
  readonly where: string;
  readonly text: string;
}

/** Words of a page in its own language, a paragraph, a cell, a label of a chart each as one block. */
export function blocksOfPage(page: string, language: string): Block[] {
  const blocks: Block[] = [];
  const open: { tag: string; foreign: boolean; label: string }[] = [];
  let text = '';
  const where = () =>
    open
      .map(({ label }) => label)
      .slice(-4)
      .reverse()
      .join(' < ');
  const tell = (said: string, place: string) => {
    // A line of the source is a blank on the page; blanks that the words themselves hold stay as they are.
    const plain = said.replace(/\s*\n\s*/g, ' ').replace(/^ +| +$/g, '');
    if (plain !== '') blocks.push({ where: place, text: plain });
  };
  const end = () => {
    tell(text, where());
    text = '';
  };
  const body = page.replace(/<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '');
  for (const [token, closing, tag] of body.matchAll(/<(\/?)([a-zA-Z][\w-]*)\b[^>]*>|[^<]+/g)) {
    const foreign = open.at(-1)?.foreign ?? false;
    if (tag === undefined) {
      if (!foreign) text += entities(token);
      continue;
    }
    const inline = INLINE.test(tag);
    if (!inline) end();
    if (closing === '/') {
      const at = open.findLastIndex((one) => one.tag === tag);
      if (at >= 0) open.length = at;
      continue;
    }
    const own = /\slang="([^"]*)"/.exec(token)?.[1];
    const isForeign = own === undefined ? foreign || tag === 'code' : own !== language;
    if (inline && isForeign && !foreign) text += CODE;
    open.push({ tag, foreign: isForeign, label: `${tag}${/\sclass="[^"]*"/.exec(token)?.[0] ?? ''}` });
    if (!isForeign) {
      for (const [, name, value] of token.matchAll(SPOKEN)) tell(entities(value!), `@${name} < ${where()}`);
    }
    if (EMPTY.test(tag) || token.endsWith('/>')) open.pop();
  }
  end();
  const data = wordsOfData(dataOfPage(page), 'data').filter(({ text: said }) => said.includes(' '));
  return [...blocks, ...data];
}

function entities(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** A full stop ends a sentence where a capital, a digit or an Arabic letter follows a blank. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?؟…][\s»”)\u2069]*)\s+(?=[«“(‘\s\u2066-\u2068]*[\p{Lu}\p{N}\p{Script=Arabic}◆▲])/u)
    .filter((sentence) => sentence !== '');
}

/** Signs that stand alone are no words, and the thousands of a number are one. */
export function wordsIn(sentence: string): number {
  return sentence.split(/[ \u00a0\n]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
