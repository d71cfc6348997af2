import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fr } from '../../reports/text/fr.ts';

const reports = fileURLToPath(new URL('../../reports/', import.meta.url));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'text' ? [] : sources(path);
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : [];
  });
}

describe('texts', () => {
  // The missing-value sign reaches the pages through the formats; language.ts hands it over.
  const code = [...sources(reports), readFileSync(join(reports, 'text/language.ts'), 'utf8')].join('\n');
  const keys = Object.entries(fr).flatMap(([group, texts]) =>
    Object.keys(texts).map((key) => `${group}.${key}`),
  );

  it('are each used by a page', () => {
    const unused = keys.filter(
      (key) => !new RegExp(`\\b(t|texts)\\.${key.replace('.', '\\.')}\\b`).test(code),
    );
    expect(unused).toEqual([]);
  });
  it('hold no English and no straight apostrophe', () => {
    const said = wordsOf(fr);
    expect(said.filter((text) => /\b(the|of|and|gap|shortage|forecast)\b/i.test(text))).toEqual([]);
    expect(said.filter((text) => text.includes("'"))).toEqual([]);
  });
});

function wordsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(wordsOf) : [];
}
