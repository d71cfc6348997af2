import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Page {
  readonly html: string;
  readonly ids: readonly string[];
}

export interface Link {
  /** The page, by its path in the release. */
  readonly path: string;
  readonly link: string;
  readonly file: string;
  readonly anchor: string;
}

/** Pages of a release by their path in it. */
export function pagesOf(release: string): Map<string, Page> {
  const files = readdirSync(join(release, 'report'), { recursive: true, encoding: 'utf8' });
  const html = files.filter((file) => file.endsWith('.html')).map((file) => join('report', file));
  return new Map(
    html.map((path) => {
      const text = readFileSync(join(release, path), 'utf8');
      return [path, { html: text, ids: [...text.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!) }];
    }),
  );
}

/** Every link of every page that is not to the web: where it stands and what it leads to. */
export function ownLinks(pages: ReadonlyMap<string, Page>): Link[] {
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

/** Links that leave the release, or lead to no file or to no place in it, as `page: link`. */
export function lostLinks(release: string, pages: ReadonlyMap<string, Page>): string[] {
  return ownLinks(pages)
    .filter(
      ({ file, anchor }) =>
        file.startsWith('..') ||
        !statSync(join(release, file), { throwIfNoEntry: false })?.isFile() ||
        (anchor !== '' && !leadsSomewhere(pages.get(file), file, anchor)),
    )
    .map(({ path, link }) => `${path}: ${link}`);
}

/** A place of a page, or a state of the what-if page for a place that it lists. */
function leadsSomewhere(page: Page | undefined, file: string, anchor: string): boolean {
  const place = /^place=([A-Z_-]+\d*)$/i.exec(anchor)?.[1];
  if (file.endsWith('/what-if.html') && place !== undefined)
    return page?.html.includes(`<option value="${place}"`) ?? false;
  return page?.ids.includes(anchor) ?? false;
}
