/** Every link of the shipped report leads to something that lies in the release, and every page is small enough to send. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedRelease } from './shipped_release.ts';

/** The largest page that the issue allows, in bytes. */
const LIMIT = 200_000;

interface Page {
  html: string;
  ids: string[];
}

let release: string;
/** By path in the release. */
let pages: Map<string, Page>;
beforeAll(async () => {
  release = dirname((await shippedRelease()).database);
  const files = readdirSync(join(release, 'report'), { recursive: true, encoding: 'utf8' });
  const html = files.filter((file) => file.endsWith('.html')).map((file) => join('report', file));
  pages = new Map(
    html.map((path) => {
      const text = readFileSync(join(release, path), 'utf8');
      return [path, { html: text, ids: [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!) }];
    }),
  );
});

/** Every link of every page that is not to the web: where it stands and what it leads to. */
function ownLinks(): { path: string; link: string; file: string; anchor: string }[] {
  return [...pages].flatMap(([path, { html }]) =>
    [...html.matchAll(/ href="([^"]*)"/g)]
      .map((match) => match[1]!.replaceAll('&amp;', '&'))
      .filter((link) => !/^https?:\/\//.test(link))
      .map((link) => {
        const [file = '', anchor = ''] = link.split('#');
        const target = file === '' ? path : join(dirname(path), decodeURIComponent(file));
        return { path, link, file: target, anchor };
      }),
  );
}

/** A place of a page, or a state of the what-if page for a place that it lists. */
function leadsSomewhere(file: string, anchor: string): boolean {
  const page = pages.get(file);
  const place = /^place=([A-Z_-]+\d*)$/i.exec(anchor)?.[1];
  if (file.endsWith('/what-if.html') && place !== undefined)
    return page?.html.includes(`<option value="${place}"`) ?? false;
  return page?.ids.includes(anchor) ?? false;
}

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
    const lost = ownLinks().filter(
      ({ file, anchor }) =>
        file.startsWith('..') ||
        !existsSync(join(release, file)) ||
        (anchor !== '' && !leadsSomewhere(file, anchor)),
    );
    expect(lost.map(({ path, link }) => `${path}: ${link}`)).toEqual([]);
  });

  it('leads to every page, every workbook, tables and the database', () => {
    const reached = new Set(ownLinks().map(({ file }) => file));
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
