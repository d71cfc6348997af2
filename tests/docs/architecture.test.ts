/** The pictures of docs/architecture.md are drawn from the code as it stands, and its words name files that exist. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawn, PICTURES } from '../../docs/make_architecture.ts';
import { ROOT } from '../pipeline/house/imports.ts';

const page = readFileSync(join(ROOT, 'docs/architecture.md'), 'utf8');

test('the pictures are those of the code: `npm run docs` draws them again', () => {
  expect(drawn(page)).toBe(page);
  const lie = page.replace('balance/balance.ts', 'balance/other.ts');
  expect(lie).not.toBe(page);
  expect(drawn(lie)).toBe(page);
});

test('every step of the route names a module', () => {
  const route = PICTURES.route!();
  for (const line of route.split('\n').filter((one) => one.includes('<b>')))
    expect(line).toMatch(/\.(ts|sql)/);
});

describe.each(['docs/architecture.md', 'docs/contributing.md', 'README.md'])('%s', (name) => {
  const text = readFileSync(join(ROOT, name), 'utf8').replace(/```[\s\S]*?```/g, '');
  const named = [
    ...new Set([...text.matchAll(/`((?:pipeline|models|reports|tests|seeds|docs)\/[\w./-]+)`/g)]),
  ].map(([, path]) => path!);

  test('names only files and folders that exist', () => {
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});
