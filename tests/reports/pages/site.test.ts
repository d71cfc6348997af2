import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderSite } from '../../../reports/site.ts';
import { decisionProject } from '../fixture/flow_decision.ts';
import { makeRelease, type Release, visibleText } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';

let releases: Release[];
beforeAll(async () => {
  releases = [await makeRelease(decisionProject()), await makeRelease(stockProject())];
});

function everyPage(): [string, string, Release][] {
  return releases.flatMap((release) =>
    [...release.pages].map(([path, html]): [string, string, Release] => [path, html, release]),
  );
}

describe('the site', () => {
  it('writes every page in the order of the site, and a workbook for each place', () => {
    // How many parts the dictionary has hangs on how many tables there are.
    const part = (path: string) => path.startsWith('fr/dictionary/');
    expect(releases[0]!.files.filter((path) => !part(path))).toEqual([
      'fr/index.html',
      'fr/national.html',
      'fr/national-details.html',
      'fr/national-published.html',
      'fr/plan.html',
      'fr/plan-details.html',
      'fr/plan-decisions/trend.html',
      'fr/plan-decisions/high_emigration.html',
      'fr/data.html',
      'fr/request/employment_by_region.html',
      'fr/request/pool_by_region.html',
      'fr/method.html',
      'fr/reference.html',
      'fr/programmes.html',
      'fr/programme/licence.html',
      'fr/programme/ingenieur.html',
      'fr/programme/ts.html',
      'fr/competences.html',
      'fr/sources.html',
      'fr/figures.html',
      'fr/figures/employment.html',
      'fr/figures/economy.html',
      'fr/dictionary.html',
      'fr/region/ma-01.html',
      'fr/region/ma-01-details.html',
      'fr/region/ma-04.html',
      'fr/region/ma-04-details.html',
      'fr/region/ma-06.html',
      'fr/region/ma-06-details.html',
      'fr/region/ma-12.html',
      'fr/region/ma-12-details.html',
      'fr/sector/crm.html',
      'fr/sector/ito.html',
      'fr/request/employment_by_region.xlsx',
      'fr/request/pool_by_region.xlsx',
      'fr/national.xlsx',
      'fr/region/ma-01.xlsx',
      'fr/region/ma-04.xlsx',
      'fr/region/ma-06.xlsx',
      'fr/region/ma-12.xlsx',
      // The licence of the map asks that its file be offered.
      'maps/ma.json',
      'maps/ODBL_NOTICE.md',
    ]);
    // A balance of stocks has neither plan nor sectors, and no map knows its region.
    expect(releases[1]!.files.filter((path) => !part(path))).toEqual([
      'fr/index.html',
      'fr/national.html',
      'fr/data.html',
      'fr/method.html',
      'fr/reference.html',
      'fr/programmes.html',
      'fr/competences.html',
      'fr/sources.html',
      'fr/figures.html',
      'fr/dictionary.html',
      'fr/region/r1.html',
      'fr/region/r1-details.html',
      'fr/national.xlsx',
      'fr/region/r1.xlsx',
    ]);
  });

  it('marks every page of an edition with illustrative rows, on screen and in print', () => {
    for (const [path, html] of releases[0]!.pages) {
      expect(visibleText(html), path).toContain('Données d’illustration');
      expect(html, path).toContain('@top-right { content: "Données d’illustration"');
    }
    const region = releases[0]!.pages.get('fr/region/ma-01-details.html')!;
    const tables = region.match(/<caption[\s\S]*?<\/caption>/g) ?? [];
    expect(tables.length).toBeGreaterThan(15);
    expect(tables.filter((caption) => !caption.includes('class="mark"'))).toEqual([]);
    expect(region).toMatch(/<figcaption>[\s\S]*?class="mark"[\s\S]*?<\/figcaption>/);
    expect(
      region.match(/<svg[\s\S]*?<\/svg>/g)!.every((svg) => svg.includes('>Données d’illustration<')),
    ).toBe(true);
  });

  it('leaves no trace of an absent value', () => {
    for (const [path, html] of everyPage()) {
      expect(visibleText(html), path).not.toMatch(/\b(undefined|NaN|null|Infinity|\[object)\b/);
    }
  });

  it('keeps a page small enough to send', () => {
    for (const [path, html] of everyPage()) expect(Buffer.byteLength(html), path).toBeLessThan(200_000);
  });

  it('leads to every page by links of other pages, without the list to search in', () => {
    for (const release of releases) {
      const reached = new Set(['fr/index.html']);
      for (const path of reached) {
        const html = release.pages.get(path)!.replace(/<ul id="pages"[\s\S]*?<\/ul>/, '');
        for (const [, link] of html.matchAll(/href="([^":#]+\.html)(?:#[^"]*)?"/g))
          reached.add(join(dirname(path), link!));
      }
      expect([...release.pages.keys()].filter((path) => !reached.has(path))).toEqual([]);
    }
  });

  it('gives the same bytes twice', async () => {
    for (const release of releases) {
      const again = join(release.folder, 'again');
      await renderSite({
        databasePath: join(release.folder, 'adequation.duckdb'),
        outFolder: again,
        languages: ['fr'],
      });
      for (const [path, html] of release.pages) expect(readFileSync(join(again, path), 'utf8')).toBe(html);
    }
  });

  it('links only to files of the release, and to web addresses', () => {
    for (const [path, html, release] of everyPage()) {
      const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]));
      for (const [, link] of html.matchAll(/href="([^"]+)"/g)) {
        if (/^https?:\/\//.test(link!)) continue;
        const [file, anchor] = link!.split('#') as [string, string?];
        const target = file === '' ? path : join(dirname(path), file);
        expect(existsSync(join(release.folder, 'report', target)), `${path} ${link}`).toBe(true);
        if (anchor !== undefined)
          expect(release.pages.get(target), `${path} ${link}`).toContain(` id="${anchor}"`);
      }
      expect(ids.size, `${path}: an id is used twice`).toBe([...html.matchAll(/ id="/g)].length);
    }
  });

  it('tells of each page how to ask for its rows, in the words of the database, and the files that hold them', async () => {
    for (const release of releases) {
      const instance = await DuckDBInstance.create(join(release.folder, 'adequation.duckdb'), {
        access_mode: 'READ_ONLY',
      });
      const connection = await instance.connect();
      await connection.run("set search_path = 'main,detail'");
      for (const [path, html] of release.pages) {
        const [, line] = /<p class="rows screen">([\s\S]*?)<\/p>/.exec(html)!;
        const query = /adequation query "([^"]+)"/.exec(visibleText(line!))![1]!;
        await connection.runAndReadAll(query.replace('’', "'"));
        expect(line, path).toMatch(/tables\/\w+\.csv\.gz"/);
      }
      connection.closeSync();
      instance.closeSync();
    }
  });

  it('allows its own style and, on the index, its own script to search with, and nothing else', () => {
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('base64');
    for (const [path, html] of everyPage()) {
      const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
      const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!);
      expect(scripts, path).toHaveLength(path === 'fr/index.html' ? 1 : 0);
      const allowed = scripts.map((code) => ` script-src 'sha256-${sha256(code)}';`).join('');
      expect(html.replaceAll('&#39;', "'"), path).toContain(
        `content="default-src 'none'; style-src 'sha256-${sha256(style)}';${allowed} base-uri 'none'; form-action 'none'"`,
      );
      const rest = html
        .replace('<script type="application/json" id="donnees">{}</script>', '')
        .replace(`<script>${scripts[0]}</script>`, '');
      expect(rest, path).not.toMatch(/<script|<link|<img|<iframe| style="| on[a-z]+="/);
    }
  });

  it('writes drawings that are one image with a French description', () => {
    for (const [path, html] of everyPage()) {
      for (const svg of html.match(/<svg[\s\S]*?<\/svg>/g) ?? []) {
        expect(svg, path).toMatch(/^<svg role="(img|group)" aria-labelledby="/);
        expect(svg.match(/ (role|aria-[a-z]+)=/g), path).toHaveLength(2);
        expect(svg, path).toMatch(/<title id="[^"]+">[^<]+<\/title><desc id="[^"]+">[^<]+<\/desc>/);
      }
    }
  });

  it('names the languages that exist when one that is asked for does not, and writes nothing', async () => {
    const outFolder = mkdtempSync(join(tmpdir(), 'adequation-report-'));
    const databasePath = join(releases[1]!.folder, 'adequation.duckdb');
    await expect(renderSite({ databasePath, outFolder, languages: ['fr', 'de'] })).rejects.toThrow(
      /no texts in: de\. It is written in: fr, ar, en\./,
    );
    expect(readdirSync(outFolder)).toEqual([]);
  });
});
