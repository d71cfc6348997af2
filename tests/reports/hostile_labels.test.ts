import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../reports/html/page_script.ts';
import type { FixtureTables } from './fixture_database.ts';
import { decisionProject } from './flow_decision.ts';
import { makeRelease, type Release, visibleText } from './release.ts';

const attacks = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  entity: "&amp; l'été",
  bidi: 'abc\u202edef\u2066ghi',
  long: 'm'.repeat(300),
  empty: '',
};

let release: Release;
beforeAll(async () => {
  release = await makeRelease(hostileProject(), ['fr', 'ar']);
});

/** One region more, whose code is a way out of the folder. */
function withCode(code: string): FixtureTables {
  const tables = decisionProject();
  for (const rows of Object.values(tables)) {
    for (const row of rows) if (row.region_code === 'MA-12') row.region_code = code;
  }
  return tables;
}

function hostileProject(): FixtureTables {
  const tables = decisionProject();
  const rename = (view: string, key: string, code: string, field: string, name: string) => {
    const row = tables[view]!.find((one) => one[key] === code)!;
    row[field] = name;
  };
  rename('region', 'region_code', 'MA-01', 'name_fr', attacks.script);
  rename('region', 'region_code', 'MA-04', 'name_fr', attacks.bidi);
  rename('region', 'region_code', 'MA-06', 'name_fr', attacks.empty);
  rename('region', 'region_code', 'MA-01', 'name_ar', attacks.bidi);
  rename('sector', 'sector_code', 'ITO', 'name_ar', attacks.script);
  rename('run', 'run_id', '20261015-a1b2c3', 'title_ar', attacks.bidi);
  rename('region', 'region_code', '_T', 'name_fr', attacks.attribute);
  rename('sector', 'sector_code', 'ITO', 'name_fr', attacks.attribute);
  rename('sector', 'sector_code', 'CRM', 'name_fr', attacks.script);
  rename('occupation', 'occupation_code', 'SWE', 'name_fr', attacks.entity);
  rename('occupation', 'occupation_code', 'CYB', 'name_fr', attacks.long);
  rename('programme', 'programme_code', 'licence', 'name_fr', attacks.script);
  rename('lever', 'lever_code', 'bootcamp', 'name_fr', attacks.script);
  rename('lever', 'lever_code', 'place_ingenieur', 'name_fr', attacks.attribute);
  rename('aid', 'aid_code', 'PAE', 'name_fr', attacks.script);
  rename('competence', 'competence_code', 'french', 'name_fr', attacks.attribute);
  rename('measure', 'measure', 'places', 'label_fr', attacks.attribute);
  rename('definition', 'definition', 'old_perimeter', 'label_fr', attacks.script);
  rename('source', 'source_id', 'job_demand', 'publisher', attacks.script);
  rename('indicator_class', 'class_code', 'strong_shortage', 'label_fr', attacks.attribute);
  rename('target', 'target_id', 'jobs_2030', 'claimed_by', attacks.script);
  rename('target_conflict', 'target_id', 'jobs_2030', 'claimed_by', attacks.script);
  rename('scenario', 'scenario', 'high_emigration', 'title_fr', attacks.attribute);
  rename('published_figure', 'figure_id', 'F033', 'period_as_printed', attacks.attribute);
  rename('competence', 'competence_code', 'penetration_testing', 'name_fr', attacks.script);
  rename('competence', 'competence_code', 'customer_service', 'family', attacks.attribute);
  rename('data_to_obtain', 'data_id', 'employment_by_region', 'name_fr', attacks.script);
  rename('data_to_obtain', 'data_id', 'employment_by_region', 'template', attacks.attribute);
  rename('data_to_obtain', 'data_id', 'trainers', 'holder_fr', attacks.bidi);
  rename('definition', 'definition', 'new_perimeter', 'break_note', attacks.attribute);
  rename('programme', 'programme_code', 'ingenieur', 'level', attacks.script);
  rename('rejected_row', 'source_id', 'job_demand', 'raw_text', `${attacks.script}${attacks.bidi}`);
  rename('published_figure', 'figure_id', 'F046', 'claimed_by', attacks.bidi);
  rename('parameter', 'parameter', 'sector_exit_rate', 'url', 'javascript:alert(1)');
  rename('occupation_title', 'title', 'Pentesteur', 'language', attacks.attribute);
  rename(
    'run',
    'run_id',
    '20261015-a1b2c3',
    'title_fr',
    `</style>${attacks.script}\\22 ; } body { display: none`,
  );
  return tables;
}

/** The index ends with the one script that we wrote; what attacks may stand nowhere else, nor in a second one. */
function withoutOwnScript(path: string, html: string): string {
  if (!path.endsWith('index.html')) return html;
  const own = `<script type="application/json" id="donnees">{}</script>\n<script>${pageScript('search')}</script>\n</body>`;
  expect(html).toContain(own);
  return html.replace(own, '');
}

describe('labels that attack', () => {
  it('never become tags or attributes', () => {
    for (const [path, html] of release.pages) {
      expect(withoutOwnScript(path, html), path).not.toMatch(/<script|<img|javascript:/i);
      expect(html.match(/<\/style>/g), path).toHaveLength(1);
      expect(html, path).not.toMatch(
        path.startsWith('fr/') ? /[\u202a-\u202e\u2066-\u2069]/ : /[\u202a-\u202e]/,
      );
    }
  });
  it('are shown as they are written', () => {
    const region = release.pages.get('fr/region/ma-01.html')!;
    const text = visibleText(region);
    expect(text).toContain(attacks.script);
    expect(text).toContain(attacks.attribute);
    expect(text).toContain(attacks.entity);
    expect(text).toContain(attacks.long);
    expect(visibleText(release.pages.get('fr/region/ma-04.html')!)).toContain('abcdefghi');
  });
  it('cannot turn the sentences of an Arabic page', () => {
    const text = visibleText(release.pages.get('ar/region/ma-01.html')!);
    // The name stands in an isolate of our own; nothing of its marks is left inside.
    expect(text).toContain('\u2068abcdefghi\u2069');
    expect(text).toContain(`\u2068${attacks.script}\u2069`);
  });
  it('are shown on the reference pages too, in tables and captions', () => {
    for (const name of ['programmes', 'competences', 'data', 'sources']) {
      const text = visibleText(release.pages.get(`fr/${name}.html`)!);
      expect(text, name).toContain(attacks.script);
      expect(text, name).toContain(attacks.attribute);
    }
    expect(visibleText(release.pages.get('fr/data.html')!)).toContain('abcdefghi');
  });
  it('show the code when the name is empty', () => {
    expect(release.pages.get('fr/region/ma-06.html')).toContain('<h1>MA-06</h1>');
  });
  it('as codes, write nothing outside the folder of the language', async () => {
    const { files, folder, pages } = await makeRelease(withCode('../../../=Été "1"'));
    const name = '~2e~2e~2f~2e~2e~2f~2e~2e~2f~3dété~20~221~22';
    expect(files).toContain(`fr/region/${name}.html`);
    expect(files).toContain(`fr/region/${name}.xlsx`);
    expect(readdirSync(folder).sort()).toEqual(['adequation.duckdb', 'report', 'tables']);
    expect(readdirSync(join(folder, 'report'))).toEqual(['fr']);
    expect(pages.get('fr/index.html')).toContain(`href="region/${name}.html"`);
    expect(pages.get(`fr/region/${name}.html`)).toContain(`href="${name}.xlsx"`);
  });
  it('cannot close the style sheet or its strings', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(release.pages.get('fr/index.html')!)![1]!;
    expect(style).not.toContain('<');
    expect(style).toContain('\\3c /style\\3e ');
    expect(style).toContain('\\5c 22 ; } body');
  });
});
