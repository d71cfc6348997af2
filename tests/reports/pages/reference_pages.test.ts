import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';
import { tableRows } from '../fixture/table_rows.ts';

let flow: Release;
let stock: Release;
beforeAll(async () => {
  flow = await makeRelease(flowProject());
  stock = await makeRelease(stockProject());
});

const html = (name: string, release = flow): string => release.pages.get(`fr/${name}.html`)!;
const text = (name: string, release = flow): string => plainSpaces(visibleText(html(name, release)));
const mark = (name: string, id: string): boolean =>
  new RegExp(`<caption id="${id}-titre">.*?class="mark".*?</caption>`).test(html(name));

describe('programmes', () => {
  it('tell level and duration, and the last flows of the whole', () => {
    expect(tableRows(html('programmes'), 'formations')).toEqual([
      'Licence | … | 3 ans | 1 710 | 1 600 | 1 200 | 780',
      "Ingénieur d'État | … | 5 ans | 1 710 | 1 600 | 1 200 | 780",
      'Technicien spécialisé | … | … | … | … | … | …',
    ]);
    expect(mark('programmes', 'formations')).toBe(true);
  });
  it('set what came beside what was planned, with the difference and the rates', () => {
    // 4 regions of 428 places for 450 planned; 400 of 428 places filled; 195 of 300 in work.
    expect(tableRows(html('programme/licence'), 'formation-1-annees')).toEqual([
      '2025 | 1 710 prévu : 1 800 (différence : −88) | 1 600 | 93 % | 1 200 | 780 | 65 %',
    ]);
    expect(tableRows(html('programme/licence'), 'formation-1-regions')).toHaveLength(4);
    expect(text('programmes')).not.toContain("Aucune valeur prévue n'a été fournie");
  });
  it('say that nothing was planned where no planned value is', async () => {
    const tables = flowProject();
    tables.training_flow = tables.training_flow!.map((row) => ({ ...row, planned: null }));
    expect(text('programmes', await makeRelease(tables))).toContain("Aucune valeur prévue n'a été fournie");
  });
  it('give no total to a year in which a region is missing', async () => {
    const tables = flowProject();
    const row = tables.training_flow!.find(
      (one) => one.programme_code === 'licence' && one.measure === 'completed',
    )!;
    tables.training_flow!.push({ ...row, year: 2024 });
    expect(tableRows(html('programme/licence', await makeRelease(tables)), 'formation-1-annees')[0]).toBe(
      '2024 | … | … | … | … | … | …',
    );
  });
  it('count their supply by how the cells that receive it stand, in the scenario of the run alone', () => {
    expect(tableRows(html('programmes'), 'former-juste')).toEqual([
      'Licence | 770 | 250 1 couple spécialité × région | 400 1 couple spécialité × région | 100 1 couple spécialité × région | 20 1 couple spécialité × région',
      'Technicien spécialisé Offre non évaluable : aucune donnée ne suit ces promotions. | non évaluable | … | … | … | …',
    ]);
    expect(mark('programmes', 'former-juste')).toBe(true);
  });
  it('say in each region how much goes to shortages and how much to surpluses', () => {
    expect(tableRows(html('programmes'), 'former-juste-regions')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 250 / 0',
      'Rabat-Salé-Kénitra | 0 / 400',
      'Casablanca-Settat | 0 / 0',
      'Dakhla-Oued Ed-Dahab | non évaluable',
    ]);
    expect(mark('programmes', 'former-juste-regions')).toBe(true);
  });
  it('say where their leavers go, and that employers outside have no regions here', () => {
    expect(tableRows(html('programme/licence'), 'formation-1-destinations')).toEqual([
      'Génie logiciel | ▲ 60 % | 770 | 1 | 1 | 1',
      'Employeurs hors du périmètre | ▲ 40 % | /// | /// | /// | ///',
    ]);
  });
  it('show the factors of their chain with value, range and standing', () => {
    expect(tableRows(html('programme/licence'), 'formation-1-chaine')).toEqual([
      'Part des sortants qui cherchent du travail | 91,3 % | de 85 % à 95 % | calculée | B – chiffre officiel repris par la presse',
    ]);
  });
});

describe('competences', () => {
  it('are asked for at a level, and programmes lead to them', () => {
    expect(tableRows(html('competences'), 'famille-2')).toEqual([
      "Tests d'intrusion | Cybersécurité (3) | Génie logiciel (2) | Ingénieur d'État (3)",
    ]);
    expect(tableRows(html('competences'), 'famille-1')[0]).toBe(
      'Écoute du client | Relation client (4) | /// | ///',
    );
  });
  it('are short in persons, or not evaluable with the reason, and are never added', () => {
    expect(tableRows(html('competences'), 'manques-competences')).toEqual([
      'Écoute du client Relation client | non évaluable offre inconnue | non évaluable | 0 sur 1 | 1 | 3',
      "Tests d'intrusion Cybersécurité | 1 230 | 570 | 1 sur 1 | 0 | 3",
    ]);
    expect(tableRows(html('competences'), 'manques-regions')).toEqual(["Tests d'intrusion | 1 230 | 0"]);
    expect(text('competences')).toContain("Ces nombres ne s'additionnent jamais d'une compétence à l'autre");
    expect(mark('competences', 'manques-competences')).toBe(true);
  });
  it('make quotients of the base year, those above one in bold', () => {
    expect(tableRows(html('competences'), 'specialisation-secteurs')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 0,50',
      'Casablanca-Settat | 1,2',
    ]);
    expect(html('competences')).toContain('<strong>1,2</strong>');
    expect(mark('competences', 'specialisation-secteurs')).toBe(true);
  });
  it('come with the titles that lead to occupations', () => {
    expect(text('competences')).toContain(
      '3 intitulés de poste sont rattachés à 2 métiers (français (2) et anglais (1))',
    );
    expect(text('competences')).toContain('adequation codes suggest');
  });
});

describe('data to obtain', () => {
  it('are ranked, with their holder, the file to fill, what would change and what hangs on them', () => {
    expect(tableRows(html('data'), 'donnees')).toEqual([
      '1. Emplois par région | CNSS | job_demand.csv | Les besoins seraient des faits | 130 000 tout le bilan repose sur cette série construite part de la dispersion : 80 % | illustration',
      "2. Candidats des viviers | Employeurs | parameters.csv | L'écart pourrait être évalué | 81 000 postes à pourvoir des cellules non évaluables sans elle 12 cellules non évaluables : 81 000 postes | inconnue",
      "3. Formateurs en poste déjà demandée | … | parameters.csv | … | non évaluable le bilan ne mesure pas l'effet de cette donnée | supposée D – hypothèse",
    ]);
    expect(text('data')).toContain('adequation init --templates');
  });
  it('are not listed where a release has an empty list', () => {
    expect(text('data', stock)).toContain('Cette édition ne dresse pas de liste de données à obtenir.');
    // The line of rows below it names the table all the same: a query of it is answered with none.
    const [page] = html('data', stock).split('class="rows screen"');
    expect(page).not.toContain('data_to_obtain.csv');
    expect(html('data').split('class="rows screen"')[0]).toContain('data_to_obtain.csv');
  });
});

describe('a request for data', () => {
  it('is a letter to one holder: what is asked, of how many places and which years, what it would change', () => {
    expect(tableRows(html('request/employment_by_region'), 'demande')).toEqual([
      'Emplois par région | 24 cases dans 4 lieux, 2023, 2024 et 2025 | Les besoins seraient des faits | …',
    ]);
    expect(text('request/employment_by_region')).toContain('Demande de données : CNSS');
    expect(html('request/employment_by_region')).toContain('href="employment_by_region.xlsx"');
    expect(html('data')).toContain('href="request/pool_by_region.html"');
  });
  it('is asked of nobody where nobody holds it', () => {
    expect([...flow.pages.keys()].filter((path) => path.includes('/request/'))).toHaveLength(2);
  });
  it('has a workbook with a row a cell and room for its value and its source', async () => {
    const sheets = await readXlsxFile(join(flow.folder, 'report/fr/request/employment_by_region.xlsx'));
    const data: readonly (readonly unknown[])[] = sheets[0]!.data;
    expect(data).toHaveLength(3 + 24);
    expect(data[2]).toContain('Votre valeur');
    expect(data[3]!.slice(1, 7)).toEqual([
      'series/employment',
      expect.any(String),
      'Tanger-Tétouan-Al Hoceïma',
      expect.any(String),
      2023,
      'personnes',
    ]);
    expect(data[3]!.slice(8, 10)).toEqual([null, null]);
  });
});

describe('the method', () => {
  it('prints each word of likelihood with its range', () => {
    const rows = tableRows(html('method'), 'probabilites');
    expect(rows).toHaveLength(7);
    expect(rows[0]).toBe('quasiment certain | 99 % et plus');
    expect(rows[2]).toBe('probable | de 66 % à 90 %');
    expect(rows.at(-1)).toBe('exceptionnellement improbable | moins de 1 %');
  });
  it('says whether forecasts beat the last value, or why that cannot be told', () => {
    expect(tableRows(html('method'), 'exactitude')[0]).toBe(
      "Emploi Données d'illustration | non évaluable données d'illustration | /// | /// | /// | /// | ///",
    );
    expect(tableRows(html('method', stock), 'exactitude')).toEqual([
      'Emploi Effectif | non | 240 | 4,1 % | 1,51 | 1,42 | 86 %, 94 %',
    ]);
  });
  it('counts what is made up and what cannot be evaluated', () => {
    const rows = tableRows(html('method'), 'qualite');
    expect(rows).toContain('Valeurs refusées | 1');
    expect(
      rows.some((row) => /^Valeurs d'illustration parmi les observations \| [\d ]+ sur [\d ]+$/.test(row)),
    ).toBe(true);
    expect(rows).toContain('Cellules évaluables en fin de période | 12 sur 30');
    expect(rows).toContain('Cellules non évaluables : offre inconnue | 18');
    expect(rows).toContain('Hypothèses de valeur inconnue | 2 sur 5');
  });
  it('tells two stocks where a project compares stocks, without draws or words of likelihood', () => {
    expect(text('method', stock)).toContain('Deux stocks comparés');
    expect(text('method', stock)).not.toContain('quasiment certain');
    expect(text('method')).not.toContain('Deux stocks comparés');
  });
  it('says so where observed insertion stands for entry and suitability', () => {
    expect(text('method')).toContain("L'insertion observée tient lieu d'entrée dans la vie active");
    expect(text('method', stock)).not.toContain("L'insertion observée");
  });
});

describe('sources', () => {
  it('list refused lines with their rule', () => {
    expect(tableRows(html('sources'), 'refus')).toEqual(['job_demand.csv:9 | /// | number not a number 9,9']);
    expect(text('sources', stock)).toContain("Aucune valeur n'a été refusée.");
  });
  it('tell what was suppressed so that nobody is recognised, and nothing where nothing is declared', () => {
    expect(tableRows(html('sources'), 'cellules-protegees')).toEqual([
      'Emploi cnss | 1 240 | 52 | 14',
      'Emploi other | 1 240 | 0 | ///',
    ]);
    expect(text('sources', stock)).not.toContain('Protection des personnes');
  });
  it('rank every assumption by its weight on the nation, then list all of them', () => {
    const rows = tableRows(html('sources'), 'hypotheses-par-poids');
    expect(rows).toHaveLength(9);
    expect(rows[0]).toMatch(/^1\. Trajectoire de l'emploi/);
    expect(rows[1]).toContain('de 3 % à 12 %');
    expect(mark('sources', 'hypotheses-par-poids')).toBe(true);
    expect(tableRows(html('sources'), 'toutes-les-hypotheses')).toHaveLength(5);
  });
  it('show every published figure and claim, and make links of web addresses alone', () => {
    const count = flowProject().published_figure!.length;
    const subjects = ['figures/employment', 'figures/economy'].map((name) => html(name));
    expect(subjects.flatMap((page) => tableRows(page, 'tous-les-chiffres'))).toHaveLength(count);
    expect(tableRows(html('figures'), 'toutes-les-annonces')).toHaveLength(3);
    const links = [html('figures'), ...subjects].flatMap((page) =>
      [...page.matchAll(/href="([a-z]+):/g)].map((match) => match[1]),
    );
    expect(new Set(links)).toEqual(new Set(['https']));
  });
  it('list what the sector and the State name, with its holder, source and grade, and nothing where nobody does', () => {
    expect(tableRows(html('figures'), 'tous-les-instruments')).toEqual([
      'Ministère institution | Formation | État | 2025 | example.org B – chiffre officiel repris par la presse',
      'OFPPT institution | Formation | État | 2025 | example.org B – chiffre officiel repris par la presse',
      'Prime à la formation instrument | 3,5 % du revenu | État | 2025 | example.org B – chiffre officiel repris par la presse',
    ]);
    expect(text('sources', stock)).not.toContain('Instruments, institutions');
  });
  it('tell what separates definitions, and the factors that join two', async () => {
    expect(text('sources')).toContain("Aucun raccord entre définitions n'est déclaré.");
    const tables = flowProject();
    tables.definition!.find((row) => row.definition === 'new_perimeter')!.break_note = 'Starts in 2023';
    tables.series = [{ series_id: 's', measure: 'exports', definition: 'new_perimeter' }];
    tables.series_point = [
      { series_id: 's', year: 2022, value: 1, source_definition: 'old_perimeter', splice_factor: 1.46 },
      { series_id: 's', year: 2023, value: 1, source_definition: 'new_perimeter', splice_factor: 1 },
    ];
    const release = await makeRelease(tables);
    expect(tableRows(html('sources', release), 'raccords')).toEqual([
      'Exportations de services | Exportations (ancien périmètre), Exportations (nouveau périmètre) | 1,46',
    ]);
    expect(html('sources', release)).toContain('<span lang="en" dir="ltr">Starts in 2023</span>');
  });
});

describe('the dictionary', () => {
  it('prints every view and column with its comment, and says that comments are English', () => {
    expect(html('dictionary')).toContain('<span lang="en" dir="ltr">People short and over at the horizon');
    expect(html('dictionary/1')).toContain(
      '<p lang="en" dir="ltr">People short and over at the horizon over the draws, by region and sector. Key: ',
    );
    expect(tableRows(html('dictionary/1'), 'colonnes-answer')).toContain(
      'short_persons | double | People short, mean over the draws: in each draw the sum over region × specialty of max(0, −gap)',
    );
    const [, part] = /href="(dictionary\/\d)\.html#table-region"/.exec(html('dictionary'))!;
    expect(tableRows(html(part!), 'colonnes-region')[0]).toMatch(
      /^region_code \| varchar \| Region \(ISO 3166-2 where there is one\)/,
    );
  });
});

describe('the glossary', () => {
  it('is in the alphabetical order of the language, accents aside', () => {
    const terms = [...html('method').matchAll(/<dt><bdi>([^<]+)<\/bdi>/g)].map((match) => match[1]!);
    const [first] = terms;
    expect(first).toBe('Achèvement');
    expect(terms.indexOf('Écart')).toBeLessThan(terms.indexOf('Formation'));
    expect(terms).toContain('OFPPT');
    for (const acronym of ['CRM', 'PAF', 'STED-AMT', 'ITA']) {
      expect(terms).toContain(acronym);
    }
  });
  it('holds the acronyms that a project declares, and those of every project', () => {
    expect(text('method')).toContain('Ce que veut dire OFPPT');
    expect(text('method', stock)).not.toContain('OFPPT');
    expect(text('method', stock)).toContain('STED-AMT');
  });
});

describe('a project without the tables', () => {
  it('has every page, each of which says what it does not hold', () => {
    expect(text('programmes', stock)).toContain('Ce projet ne contient pas de formations');
    expect(text('competences', stock)).toContain('Ce projet ne contient pas de référentiel de compétences');
    expect(text('sources', stock)).toContain("Ce projet n'emploie aucune hypothèse chiffrée.");
    expect(text('sources', stock)).toContain("Le poids des hypothèses n'est pas calculé");
  });
});

describe('the menu', () => {
  it('leads from each page to each kind of page, and marks where the reader is', () => {
    const kinds = ['index', 'national', 'plan', 'data', 'method', 'reference'].map((kind) => `${kind}.html`);
    for (const [path, page] of flow.pages) {
      const [menu] = /<nav class="pages"[\s\S]*?<\/nav>/.exec(page)!;
      const home = '../'.repeat(path.split('/').length - 2);
      const links = [...menu.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
      expect(links, path).toEqual(kinds.map((kind) => `${home}${kind}`));
      // Pages that the menu has not stand below one that it has.
      const own = path.replace('fr/', '');
      const marks = [...menu.matchAll(/href="([^"]+)" aria-current="(\w+)"/g)].map(([, ...mark]) => mark);
      const [folder] = own.split('/');
      const above = /^(region|sector)$/.test(folder!)
        ? 'index.html'
        : folder === 'request'
          ? 'data.html'
          : /^(plan|national)-/.test(own)
            ? `${own.split('-')[0]}.html`
            : 'reference.html';
      const expected = kinds.includes(own) ? [own, 'page'] : [`${home}${above}`, 'true'];
      expect(marks, path).toEqual([expected]);
    }
  });
});
