/** Every link of the shipped report leads to something that lies in the release, and every page is small enough to send. */
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lostLinks, ownLinks, type Page, pagesOf } from '../pipeline/tiny/report_links.ts';
import { shippedRelease } from './shipped_release.ts';

/** The largest page that the issue allows, in bytes. */
const LIMIT = 200_000;

let release: string;
/** By path in the release. */
let pages: Map<string, Page>;
beforeAll(async () => {
  release = dirname((await shippedRelease()).database);
  pages = pagesOf(release);
});

describe('the report of the shipped project', () => {
  it('has the same pages in each language', () => {
    const of = (language: string) =>
      [...pages.keys()]
        .map((path) => relative('report', path))
        .filter((path) => path.startsWith(`${language}/`))
        .map((path) => path.slice(3))
        .sort();
    expect(of('fr').length).toBeGreaterThanOrEqual(28);
    expect([of('ar'), of('en')]).toEqual([of('fr'), of('fr')]);
  });

  it('links to files of the release, and to places that are in them', () => {
    expect(lostLinks(release, pages)).toEqual([]);
  });

  it('leads to every page, every workbook, tables and the database', () => {
    const reached = new Set(ownLinks(pages).map(({ file }) => file));
    const workbooks = readdirSync(join(release, 'report'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.xlsx'))
      .map((file) => join('report', file));
    const requests = [...pages.keys()].filter((path) => path.includes('/request/'));
    expect(requests.length).toBeGreaterThan(3 * 20);
    expect(workbooks).toHaveLength(3 * 13 + requests.length);
    expect([...pages.keys(), ...workbooks].filter((path) => !reached.has(path))).toEqual([]);
    for (const kind of [/^tables\/[a-z_]+\.csv\.gz$/, /^adequation\.duckdb$/])
      expect([...reached].some((file) => kind.test(file))).toBe(true);
  });

  it('uses no id twice in a page', () => {
    const twice = [...pages].flatMap(([path, { ids }]) =>
      ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}: ${id}`),
    );
    expect(twice).toEqual([]);
  });

  it('keeps every page small enough to send', () => {
    const large = [...pages].filter(([, { html }]) => Buffer.byteLength(html) > LIMIT).map(([path]) => path);
    expect(large).toEqual([]);
  });
});
