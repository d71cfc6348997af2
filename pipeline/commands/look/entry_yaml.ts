import { Document, isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Entry } from './entry.ts';

const SHOWN_CHOICES = 8;

/**
 * Entries as they stand under `sources:` of a project file, two blanks in, with open questions as remarks behind
 * (`# choose: …`). Maps of many keys, such as columns of codes, are written in one line each.
 */
export function entriesYaml(entries: readonly Entry[]): string {
  const document = new Document(entries.map(({ source }) => source));
  const nodes = (document.contents as unknown as { items: YAMLMap[] }).items;
  nodes.forEach((node, i) => {
    for (const pair of node.items) flatten(pair);
    for (const { at, asks, choices } of entries[i]!.questions) {
      const shown =
        choices.slice(0, SHOWN_CHOICES).join(' | ') + (choices.length > SHOWN_CHOICES ? ' | …' : '');
      remark(node, at, ` choose: ${asks} ${shown}`.replace(/\s+/g, ' '));
    }
  });
  const text = document.toString({ lineWidth: 110, indentSeq: true });
  return text.replace(/^(?=.)/gm, '  ');
}

const FEW = 20;

/** Short lists, and maps of too many keys to be read one below the other, stand in a line. */
function flatten({ key, value }: Pair): void {
  if (isMap(value)) {
    if (value.items.length > FEW) value.flow = true;
    for (const pair of value.items as Pair[])
      if (isMap(pair.value) || String(pair.key) === 'years') flatten(pair);
  } else if (isScalar(key) && typeof value === 'object' && value !== null && 'flow' in value)
    value.flow = true;
}

/** Behind the value where it is one line, above the key where it is many. */
function remark(node: YAMLMap, at: readonly string[], text: string): void {
  const parent = at.length > 1 ? node.getIn(at.slice(0, -1), true) : node;
  const pair = isMap(parent)
    ? (parent.items as Pair[]).find(({ key }) => String(isScalar(key) ? key.value : key) === at.at(-1))
    : undefined;
  if (pair !== undefined && isScalar(pair.value) && isMap(parent) && parent.flow !== true) {
    pair.value.comment = join(pair.value.comment, text);
    return;
  }
  const top = (node.items as Pair[]).find(({ key }) => String(isScalar(key) ? key.value : key) === at[0]);
  if (top !== undefined && isScalar(top.key)) top.key.commentBefore = join(top.key.commentBefore, text);
}

const join = (before: string | null | undefined, text: string) => (before ? `${before};${text}` : text);
