import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageScript } from '../../../reports/html/page_script.ts';
import type { FixtureRow, FixtureTables } from '../fixture/fixture_database.ts';
import { decisionProject } from '../fixture/flow_decision.ts';
import { makeRelease, type Release, visibleText } from '../fixture/release.ts';

const attacks = {
  script: '<script>alert(1)</script>',
  attribute: '"><img src=x onerror=alert(1)>',
  entity: "&amp; l'été",
  bidi: 'abc\u202edef\u2066ghi',
  long: 'm'.repeat(300),
  empty: '',
  formula: '=HYPERLINK("http://example.invalid/";"clic")',
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
  rename(tables, 'region', 'region_code', 'MA-06', 'neighbours', code);
  return tables;
}

function rename(
  tables: FixtureTables,
  view: string,
  key: string,
  code: string,
  field: string,
  name: string,
): void {
  const row = tables[view]!.find((one) => one[key] === code)!;
  row[field] = name;
}

function hostileProject(): FixtureTables {
  const tables = decisionProject();
  rename(tables, 'region', 'region_code', 'MA-01', 'name_fr', attacks.script);
  rename(tables, 'region', 'region_code', 'MA-04', 'name_fr', attacks.bidi);
  rename(tables, 'region', 'region_code', 'MA-06', 'name_fr', attacks.empty);
  rename(tables, 'region', 'region_code', 'MA-01', 'name_ar', attacks.bidi);
  rename(tables, 'sector', 'sector_code', 'ITO', 'name_ar', attacks.script);
  rename(tables, 'run', 'run_id', '20261015-a1b2c3', 'title_ar', attacks.bidi);
  rename(tables, 'region', 'region_code', '_T', 'name_fr', attacks.attribute);
  rename(tables, 'sector', 'sector_code', 'ITO', 'name_fr', attacks.attribute);
  rename(tables, 'sector', 'sector_code', 'CRM', 'name_fr', attacks.script);
  rename(tables, 'occupation', 'occupation_code', 'SWE', 'name_fr', attacks.entity);
  rename(tables, 'occupation', 'occupation_code', 'CYB', 'name_fr', attacks.long);
  rename(tables, 'programme', 'programme_code', 'licence', 'name_fr', attacks.script);
  rename(tables, 'lever', 'lever_code', 'bootcamp', 'name_fr', attacks.script);
  rename(tables, 'lever', 'lever_code', 'place_ingenieur', 'name_fr', attacks.attribute);
  rename(tables, 'aid', 'aid_code', 'PAE', 'name_fr', attacks.script);
  rename(tables, 'competence', 'competence_code', 'french', 'name_fr', attacks.attribute);
  rename(tables, 'measure', 'measure', 'places', 'label_fr', attacks.attribute);
  rename(tables, 'definition', 'definition', 'old_perimeter', 'label_fr', attacks.script);
  rename(tables, 'source', 'source_id', 'job_demand', 'publisher', attacks.script);
  rename(tables, 'indicator_class', 'class_code', 'strong_shortage', 'label_fr', attacks.attribute);
  rename(tables, 'target', 'target_id', 'jobs_2030', 'claimed_by', attacks.script);
  rename(tables, 'target_conflict', 'target_id', 'jobs_2030', 'claimed_by', attacks.script);
  rename(tables, 'scenario', 'scenario', 'high_emigration', 'title_fr', attacks.attribute);
  rename(tables, 'published_figure', 'figure_id', 'F033', 'period_as_printed', attacks.attribute);
  rename(tables, 'competence', 'competence_code', 'penetration_testing', 'name_fr', attacks.script);
  rename(tables, 'competence', 'competence_code', 'customer_service', 'family', attacks.attribute);
  rename(tables, 'data_to_obtain', 'data_id', 'employment_by_region', 'name_fr', attacks.script);
  rename(tables, 'data_to_obtain', 'data_id', 'employment_by_region', 'template', attacks.attribute);
  rename(tables, 'data_to_obtain', 'data_id', 'trainers', 'holder_fr', attacks.bidi);
  rename(tables, 'definition', 'definition', 'new_perimeter', 'break_note', attacks.attribute);
  rename(tables, 'programme', 'programme_code', 'ingenieur', 'level', attacks.script);
  rename(tables, 'rejected_row', 'source_id', 'job_demand', 'reason', `${attacks.script}${attacks.bidi}`);
  rename(tables, 'published_figure', 'figure_id', 'F046', 'claimed_by', attacks.bidi);
  rename(tables, 'parameter', 'parameter', 'sector_exit_rate', 'url', 'javascript:alert(1)');
  rename(tables, 'occupation_title', 'title', 'Pentesteur', 'language', attacks.attribute);
  attackDecisions(tables);
  rename(
    tables,
    'run',
    'run_id',
    '20261015-a1b2c3',
    'title_fr',
    `</style>${attacks.script}\\22 ; } body { display: none`,
  );
  return tables;
}

/** Every text that leads from a gap to a decision; those of one action attack each in its own way. */
function attackDecisions(tables: FixtureTables): void {
  const set = (view: string, change: FixtureRow) => {
    tables[view] = tables[view]!.map((row) => ({ ...row, ...change }));
  };
  set('recommendation', {
    action_fr: attacks.formula,
    action_ar: attacks.bidi,
    lead_fr: attacks.script,
    lead_ar: attacks.script,
    partners_fr: attacks.attribute,
    partners_ar: attacks.bidi,
    support_fr: attacks.long,
    support_ar: attacks.attribute,
    evidence: `${attacks.script}${attacks.bidi}`,
    verdict: attacks.attribute,
    worst_grade: attacks.script,
    target_unit: attacks.entity,
    level: attacks.attribute,
  });
  const [nameless, ofUnknownAxis] = tables.recommendation!;
  Object.assign(nameless!, { action_fr: attacks.empty, lead_fr: attacks.empty });
  Object.assign(ofUnknownAxis!, { axis: attacks.script });
  set('data_to_obtain', { change_fr: attacks.script, change_ar: attacks.bidi, holder_ar: attacks.attribute });
  set('revision', { previous_vintage_id: `${attacks.attribute}${attacks.bidi}` });
  Object.assign(tables.cause![0]!, {
    cause: attacks.script,
    number_1_name: attacks.attribute,
    number_2_name: attacks.entity,
  });
  Object.assign(tables.cause![1]!, { candidate_cause: attacks.script, deciding_factor: attacks.attribute });
  for (const row of tables.adequacy!) if (row.reason !== null) row.reason = attacks.script;
  rename(tables, 'indicator', 'indicator', 'shortage_share', 'name_fr', attacks.attribute);
  rename(tables, 'indicator', 'indicator', 'cops_style', 'name_fr', attacks.script);
  rename(tables, 'indicator', 'indicator', 'naive_completions_gap', 'name_fr', attacks.empty);
  rename(tables, 'region', 'region_code', 'MA-01', 'neighbours', `MA-04|../../../=x|${attacks.script}|`);
}

const typesetBack = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ').replaceAll('’', "'");

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
    const region = release.pages.get('fr/region/ma-01-details.html')!;
    const text = visibleText(region);
    expect(text).toContain(attacks.script);
    expect(text).toContain(attacks.attribute);
    expect(text).toContain(attacks.entity);
    expect(text).toContain(attacks.long);
    expect(visibleText(release.pages.get('fr/region/ma-04-details.html')!)).toContain('abcdefghi');
  });
  it('cannot turn the sentences of an Arabic page', () => {
    const text = visibleText(release.pages.get('ar/region/ma-01-details.html')!);
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
  it('are shown in every text that leads to a decision, without what would turn them', () => {
    const region = visibleText(release.pages.get('fr/region/ma-01-details.html')!);
    const cards = visibleText(
      /<ul class="roadmap"[\s\S]*<\/ul>/.exec(release.pages.get('fr/region/ma-01-details.html')!)![0],
    );
    // French typesets its own signs inside a text of the edition.
    for (const said of ['=HYPERLINK("http', attacks.script, attacks.attribute, attacks.long, attacks.entity])
      expect(typesetBack(cards), said).toContain(said);
    expect(cards).toContain(`${attacks.script}abcdefghi`);
    expect(region).toContain(`${attacks.attribute}abcdefghi`);
    expect(visibleText(release.pages.get('ar/region/ma-01-details.html')!)).toContain('abcdefghi');
    expect(visibleText(release.pages.get('fr/data.html')!)).toContain(attacks.script);
  });
  it('hide no action whose axis nobody knows', () => {
    const titles = release.pages.get('fr/region/ma-01-details.html')!.match(/<h3>[\s\S]*?<\/h3>/g)!;
    expect(titles.some((title) => visibleText(title).includes(attacks.script))).toBe(true);
  });
  it('of a neighbour that has no page lead nowhere', () => {
    const [table] = /aria-labelledby="voisines-titre"[\s\S]*?<\/table>/.exec(
      release.pages.get('fr/region/ma-01-details.html')!,
    )!;
    expect([...table.matchAll(/href="([^"]+)"/g)].map(([, link]) => link)).toEqual([
      'ma-04.html',
      '../national.html',
    ]);
  });
  it('show the code when the name is empty', () => {
    expect(visibleText(release.pages.get('fr/region/ma-01-details.html')!)).toContain(
      'naive_completions_gap',
    );
    expect(release.pages.get('fr/region/ma-01-details.html')).toContain('<p class="action">opening <small>');
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
    expect(pages.get('fr/region/ma-06-details.html')).toContain(`<a href="${name}.html"><bdi>Dakhla`);
  });
  it('cannot close the style sheet or its strings', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(release.pages.get('fr/index.html')!)![1]!;
    expect(style).not.toContain('<');
    expect(style).toContain('\\3c /style\\3e ');
    expect(style).toContain('\\5c 22 ; } body');
  });
});
