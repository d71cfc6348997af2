import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '../../../reports/reading/database.ts';
import { readPlanFacts } from '../../../reports/reading/plan/facts.ts';
import { renderSite } from '../../../reports/site.ts';
import type { FixtureTables } from '../fixture/fixture_database.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';

let release: Release;
let html: string;
beforeAll(async () => {
  release = await makeRelease(flowProject());
  html = planOf(release);
});

/** The page of the plan, its details, then every measure of its first scenario. */
const planOf = ({ pages }: Release): string =>
  `${pages.get('fr/plan.html')}${pages.get('fr/plan-details.html')}${pages.get('fr/plan-decisions/trend.html')}`;

/** The rows of a table, cells joined by a bar. */
function rowsOf(page: string, id: string): string[] {
  const [table] = new RegExp(`aria-labelledby="${id}-titre"[\\s\\S]*?</table>`).exec(page)!;
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(table)![1]!;
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    plainSpaces(visibleText(row!.replace(/<\/t[hd]>/g, '|').replace(/<(small|br)/g, ' <$1')))
      .split('|')
      .map((cell) => cell.replace(/ +/g, ' ').trim())
      .filter((cell) => cell !== '')
      .join(' | '),
  );
}

const answerOf = (page: string): string =>
  visibleText(/<div class="answer lines">([\s\S]*?)<\/div>/.exec(page)![1]!.replace(/<\/p>/g, ' '));

const textOf = (page: string): string => plainSpaces(visibleText(page));

describe('what holds', () => {
  it('is told first: what every planned scenario recommends, at least, and decided by when', () => {
    expect(plainSpaces(answerOf(html))).toContain(
      "Si ces données d'illustration étaient exactes, pour la rentrée de septembre 2027, les 2 scénarios planifiés recommanderaient au moins ce qui suit. Fermer 50 places (2 groupes) – Génie logiciel – Rabat-Salé-Kénitra. Former 12 formateurs. Ouvrir 100 places (4 groupes).",
    );
  });
  it('begins with the money that is asked now, by whom and when, and the whole plan comes after', async () => {
    const costs: Record<string, number> = { close: -2_660_000, train_trainers: 1_440_000, open: 1_640_000 };
    const costing = (times: Readonly<Record<string, number>>) => {
      const tables = asReal(flowProject());
      tables.plan = tables.plan!.map((row) => ({
        ...row,
        cost_money: (costs[String(row.action)] ?? 0) * (times[String(row.region_code)] ?? 0),
      }));
      return tables;
    };
    const saidOf = async (tables: FixtureTables) => plainSpaces(answerOf(planOf(await makeRelease(tables))));
    const everywhere = { 'MA-04': 1, 'MA-06': 1, 'MA-01': 1 };
    const said = await saidOf(costing(everywhere));
    // Each by itself would be 2.7, 1.4 and 1.6, which make 0.3.
    expect(said.trim()).toMatch(
      /^Demandé pour la rentrée de septembre 2027 : 0,4 million de dirhams, économies déduites\. OFPPT : 2,6 millions de dirhams à économiser, décision au plus tard le 1er décembre 2026\. Ministère : 1,4 million de dirhams à engager, décision au plus tard le 1er mars 2027\. OFPPT : 1,6 million de dirhams à engager, décision au plus tard le 1er mai 2027\. Pour la rentrée/,
    );
    expect(said).toContain("Le reste du plan n'est pas demandé : il attend des données.");
    expect(said).not.toContain('le plan entier ramène'); // the table below tells it, with its ranges
    expect(await saidOf(costing({ 'MA-04': 1 }))).toContain(
      'septembre 2027 : rien, 2,7 millions de dirhams étant économisés en tout. OFPPT : 2,7 millions de dirhams à économiser, décision au plus tard le 1er décembre 2026. Ministère : sans coût,',
    );
  });
  it('is a table of measures, a column a scenario, with who decides', () => {
    expect(rowsOf(html, 'plan-recommandees')).toEqual([
      'Génie logiciel Places de master – fermeture de places Rabat-Salé-Kénitra | 50 places (2 groupes) retrait : 20 personnes tient dans 90 % des cas | 50 places (2 groupes) retrait : 20 personnes tient dans 90 % des cas | avant le 1er décembre 2026 OFPPT',
      'Institut des formateurs formation de formateurs Casablanca-Settat | 12 formateurs tient dans 85 % des cas | 24 formateurs tient dans 85 % des cas | avant le 1er mars 2027 Ministère',
      'Génie logiciel Bootcamps – ouverture de places Tanger-Tétouan-Al Hoceïma | 100 places (4 groupes) apport : 40 personnes tient dans 92 % des cas | 200 places (8 groupes) apport : 80 personnes tient dans 97 % des cas | avant le 1er mai 2027 OFPPT',
    ]);
  });
  it('keeps apart what holds in one scenario and what is an option, with what would settle it', () => {
    expect(rowsOf(html, 'plan-un-scenario')).toEqual([
      'Génie logiciel Travail à distance – aide à travailler dans une autre région ou à distance vers : Casablanca-Settat Rabat-Salé-Kénitra | 30 personnes apport : 24 personnes retrait : 24 personnes tient dans 83 % des cas | hors du plan | avant le 1er mars 2027 OFPPT | ///',
      'Génie logiciel Bootcamps – ouverture de places Casablanca-Settat | 1 230 places (49 groupes) apport : 490 personnes tient dans 61 % des cas | 2 500 places (98 groupes) apport : 980 personnes tient dans 88 % des cas | avant le 1er mai 2027 OFPPT | Formateurs disponibles pour de nouveaux groupes',
    ]);
    const [move, visa] = rowsOf(html, 'plan-options');
    expect(move).toContain('places prises à : Génie logiciel');
    expect(move).toMatch(/\| Emploi, prévision CNSS$/);
    expect(visa).toMatch(
      /\| hors du plan \| 1 500 personnes .* \| avant le 1er mars 2027 OFPPT \| aucune donnée seule ne l'a fait changer$/,
    );
  });
  it('is nothing where nothing is recommended, and the datum that would settle most is named', async () => {
    const tables = flowProject();
    tables.plan = tables.plan!.map((row) => ({
      ...row,
      is_recommended: false,
      robust_share: row.robust_share === null ? null : 0.5,
    }));
    const page = planOf(await makeRelease(tables));
    const said = plainSpaces(answerOf(page));
    expect(said).toContain(
      'aucune mesure de la première année ne serait recommandée dans chacun des 2 scénarios planifiés.',
    );
    expect(said).toContain(
      "Ce qui trancherait le plus d'options (7 en tout) : Formateurs disponibles pour de nouveaux groupes.",
    );
    expect(said).not.toMatch(/ouvrir|fermer|former/);
  });
  it('where it serves a shortage that is not sure is an option, with the datum that would decide the shortage', async () => {
    const tables = flowProject();
    tables.plan = tables.plan!.map((row) =>
      row.region_code === 'MA-01' && row.scenario === 'trend' ? { ...row, is_recommended: false } : row,
    );
    tables.answer_occupation = tables.answer_occupation!.map((row) =>
      row.region_code === 'MA-01' && row.occupation_code === 'SWE' && row.scenario === 'trend'
        ? { ...row, verdict: 'undecided', deciding_input: 'seed/pool', data_holder_code: 'pool_by_region' }
        : row,
    );
    const page = planOf(await makeRelease(tables));
    const row = rowsOf(page, 'plan-un-scenario').find((one) => one.includes('Tanger'))!;
    expect(row).toContain("tient dans 92 % des cas le manque n'est pas sûr |");
    expect(row).toMatch(/\| Candidats des viviers Employeurs$/);
  });
  it('drops the condition and the rounding where rows are real', async () => {
    const real = await makeRelease(asReal(flowProject()));
    const page = planOf(real);
    expect(plainSpaces(answerOf(page))).toContain(
      'Pour la rentrée de septembre 2027, les 2 scénarios planifiés recommandent au moins ce qui suit. Fermer 50 places',
    );
    expect(rowsOf(page, 'plan-un-scenario')[1]).toContain('1 225 places (49 groupes)');
    expect(answerOf(page)).not.toContain('illustration');
  });
});

describe('each scenario', () => {
  it('is one line: cost and shortage with their ranges, whom it trains for nobody, what no lever covers, how it was solved', () => {
    expect(rowsOf(html, 'plan-scenarios')).toEqual([
      'Tendance | 57 (de 46 à 80) | 7 900 | 7 100 (de 3 600 à 11 400) | 820 | 74 9 % | 2 300 | optimal',
      'Émigration élevée | 114 (de 91 à 160) | 15 800 | 14 300 (de 7 100 à 23 000) | 1 640 | 149 9 % | 4 600 | arrêté au temps déclaré à 1,3 % au plus du meilleur',
    ]);
  });
  it('has a frontier whose table marks the price of the plan', () => {
    const rows = rowsOf(html, 'plan-frontiere-donnees');
    expect(rows).toHaveLength(12);
    expect(rows[3]).toBe('Tendance | 124 000 dirhams prix retenu | 57 | 9 400 | 124');
    expect(html).toContain('aria-labelledby="plan-frontiere-t');
  });
  it('decides region by region in the first years, and tells how many later decisions the file holds', () => {
    expect(rowsOf(html, 'decisions-ma-06').at(-1)).toBe(
      'Génie logiciel Bootcamps – ouverture de places | 300 places (12 groupes) apport : 120 personnes | avant le 1er mai 2028 OFPPT | à confirmer par une édition suivante | 2028 | 2029',
    );
    expect(rowsOf(html, 'decisions-ma-04')[0]).toContain(
      '| recommandée tient dans 90 % des cas | 2027 | 2029',
    );
    expect(textOf(html)).toContain('1 décision des années suivantes dans le fichier du plan.');
  });
  it('covers what the draws say, and never all of it below one', () => {
    expect(rowsOf(html, 'plan-couverture-1')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 42 | 0 (de 0 à 0) | 100 % | 46 | 4 | 100 %',
      'Casablanca-Settat | 7 800 | 7 100 (de 3 600 à 11 400) | 9 % | 770 | 70 | 43 %',
      'Ensemble | 7 900 | 7 100 (de 3 600 à 11 400) | 9 % | 820 | 74 | 43 %',
    ]);
  });
  it('says why a region may lose people by the plan', async () => {
    const tables = flowProject();
    expect(textOf(html)).not.toContain('Un nombre négatif');
    tables.plan_simulation = tables.plan_simulation!.map((row) =>
      row.region_code === 'MA-01' ? { ...row, brought_persons: -12 } : row,
    );
    const page = planOf(await makeRelease(tables));
    expect(rowsOf(page, 'plan-couverture-1')[0]).toContain('| −12 |');
    expect(textOf(page)).toContain('Un nombre négatif : la région envoie plus de personnes');
    const details = plainSpaces(
      visibleText((await makeRelease(tables)).pages.get('fr/region/ma-01-details.html')!),
    );
    expect(details).toContain('« Sans le plan » : les rentrées restent à leur dernier niveau observé.');
  });
  it('trains and moves trainers, within what the institute can', () => {
    expect(rowsOf(html, 'plan-formateurs-annees-1')).toEqual(['2027 | 18 | 27 | 12 | 2']);
    expect(rowsOf(html, 'plan-formateurs-1')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 2027 | 9 | 13,5 | 14 | 0 | 2 arrivent',
      'Casablanca-Settat | 2027 | 9 | 13,5 | 14 | 12 | 2 partent',
    ]);
    expect(textOf(html)).toContain(
      'Institut des formateurs : au plus 40 formateurs par an, à partir de 2027.',
    );
  });
  it('costs by item what is saved too, and leaves an unknown aid unknown', () => {
    expect(rowsOf(html, 'plan-cout-1')).toEqual([
      'Places de master fermeture de places – ▲ supposée | −1 | 0 | −1',
      'Places de master places changées de spécialité – ▲ supposée | 0,49 | 0 | 0,49',
      'Bootcamps ouverture de places – ▲ supposée | 40 | 9 | 49',
      'Institut des formateurs formation de formateurs – ▲ supposée | 1,44 | 0 | 1,44',
      'Ensemble | 41 | 9 | 50',
    ]);
    expect(rowsOf(html, 'plan-aides-1')[0]).toBe(
      "Prime d'appui à l'emploi | 1 730 | inconnu | inconnu | inconnue",
    );
  });
  it('tells what binds it, the heaviest first, as money a unit', () => {
    const list = /<ul class="plain" id="plan-limites-1">([\s\S]*?)<\/ul>/.exec(html)![1]!;
    expect([...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) => textOf(item!))).toEqual([
      'Un formateur de plus (Casablanca-Settat, 2027) : 2,6 millions de dirhams.',
      'Une place de plus dans tout le pays (Visa Talent, 2027) : 160 000 dirhams.',
      'Une place possible de plus (Visa Talent, Casablanca-Settat, 2027) : 55 000 dirhams.',
    ]);
  });
});

describe('around the plan', () => {
  it('data are ranked by what they would be worth, with their holder', () => {
    expect(rowsOf(html, 'plan-valeur-donnees')).toEqual([
      'Formateurs disponibles pour de nouveaux groupes donnée du plan | 12,4 | 100 | …',
      'Emploi, prévision | 4,1 | 33 | CNSS',
    ]);
  });
  it('the cost of a net job is a range, a least where a rate is unknown, and unknown where none is known', () => {
    expect(rowsOf(html, 'plan-incitations')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | ≥ 84 000 (de 42 000 à 250 000) | 123 000 (de 62 000 à 370 000)',
      'Casablanca-Settat | inconnu | ///',
    ]);
  });
  it('the levers that cannot arrive are named, with the reason', () => {
    expect(rowsOf(html, 'plan-delais').at(-1)).toContain("exclu : arrive après l'année cible");
    expect(textOf(html)).toContain(
      "Ne peut plus arriver d'ici 2030, quelle que soit la décision : Places en école d'ingénieurs.",
    );
  });
  it('money is in the currency of the project, and in none where it tells none', async () => {
    const inCurrency = async (currency: string | null) => {
      const tables = flowProject();
      tables.run = tables.run!.map((row) => ({ ...row, currency }));
      return textOf(planOf(await makeRelease(tables)));
    };
    const euros = await inCurrency('EUR');
    expect(euros).toMatch(/Coût, en millions d['’]euros/);
    expect(euros).not.toMatch(/dirham|MAD/);
    const none = await inCurrency(null);
    expect(none).toContain('Coût, en millions (80 %)');
    expect(none).not.toMatch(/dirham|\(\)|null/);
  });
});

describe('a plan of less', () => {
  it('in one scenario has one column and no word of two', async () => {
    const page = (await makeRelease(only(flowProject(), (row) => row.scenario === 'trend'))).pages.get(
      'fr/plan.html',
    )!;
    expect(plainSpaces(answerOf(page))).toContain(
      'le scénario planifié recommanderait ce qui suit. Fermer 50 places',
    );
    expect(rowsOf(page, 'plan-recommandees')).toHaveLength(4);
    expect(page).not.toContain('id="plan-un-scenario-titre"');
    expect(textOf(page)).not.toContain('scénarios planifiés');
  });
  it('that decides nothing says so and still tells what is short', async () => {
    const empty = only(flowProject(), () => false);
    const tables = flowProject();
    for (const name of ['plan_objective', 'plan_simulation', 'run']) empty[name] = tables[name]!;
    const site = await makeRelease({
      ...empty,
      lever: [],
      plan_lever: [],
      incentive_cost: [],
      datum_value: [],
    });
    const page = planOf(site);
    expect(plainSpaces(answerOf(page))).toMatch(/^ ?Le plan ne prend aucune mesure/);
    expect(rowsOf(page, 'plan-couverture-1')).toHaveLength(3);
    for (const [path, one] of site.pages)
      expect(textOf(one), path).not.toMatch(/undefined|NaN|null|Infinity/);
  });
  it('is nothing without a plan', async () => {
    const tables = only(flowProject(), () => false);
    const bare = await makeRelease(tables);
    expect(bare.files).not.toContain('fr/plan.html');
    const reader = await openReader(join(bare.folder, 'adequation.duckdb'));
    const facts = await readPlanFacts(reader, 'MA-01');
    reader.close();
    expect(facts).toBeNull();
  });
});

describe('other languages', () => {
  it('have the same rows of the plan, in their own words', async () => {
    const outFolder = mkdtempSync(join(tmpdir(), 'adequation-report-'));
    const databasePath = join(release.folder, 'adequation.duckdb');
    await renderSite({ databasePath, outFolder, languages: ['en', 'ar'] });
    const read = (language: string, path: string) => readFileSync(join(outFolder, language, path), 'utf8');
    for (const [language, word] of [
      ['en', 'Close 50 places (2 groups) – SWE – MA-04. Train 12 trainers. Open 100 places (4 groups)'],
      ['ar', 'إغلاق 50 مقعدا (في مجموعتين)'],
    ] as const) {
      const page = read(language, 'plan.html');
      expect(rowsOf(page, 'plan-recommandees')).toHaveLength(3);
      expect(plainSpaces(answerOf(page))).toContain(word);
      for (const path of ['plan.html', 'sector/crm.html', 'region/ma-06.html']) {
        expect(visibleText(read(language, path)), path).not.toMatch(
          /\b(undefined|NaN|null|spécialités|rentrée)\b/,
        );
      }
    }
  });
});

/** Tables of the plan alone, by the rows that are kept. */
function only(tables: FixtureTables, keep: (row: FixtureTables[string][number]) => boolean): FixtureTables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, name.startsWith('plan') ? rows.filter(keep) : rows]),
  );
}

function asReal(tables: FixtureTables): FixtureTables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.map((row) => ('is_illustrative' in row ? { ...row, is_illustrative: false } : row)),
    ]),
  );
}
