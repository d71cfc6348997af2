/** From a gap to a decision: given rows, the cells and sentences that pages make of them. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionProject } from '../fixture/flow_decision.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { tableRows as rowsIn } from '../fixture/table_rows.ts';

let release: Release;
beforeAll(async () => {
  release = await makeRelease(decisionProject());
});

const html = (page: string, from = release): string => from.pages.get(`fr/${page}.html`)!;
const text = (page: string, from = release): string => plainSpaces(visibleText(html(page, from)));
const tableRows = (page: string, id: string, from = release): string[] =>
  rowsIn(html(page, from), id).map((row) => row.replace(/ {2,}/g, ' '));

/** The text of a page from one heading to the next. */
function under(page: string, title: string): string {
  const parts = html(page).split(/(?=<h[23])/);
  return plainSpaces(
    visibleText(parts.find((part) => plainSpaces(visibleText(part)).trim().startsWith(title))!),
  );
}

describe('the answer', () => {
  it('is people short and over, then what is sure, and never the net gap', () => {
    const [, answer] = /<div class="answer">([\s\S]*?)<\/div>/.exec(html('region/ma-04-details'))!;
    const said = plainSpaces(visibleText(answer!));
    expect(said).toContain(
      "il ne manquerait personne d'ici 2030. 1 340 personnes (de 310 à 2 600) seraient en trop",
    );
    expect(said).toContain('Sur 3 spécialités : 2 en excédent, 1 non évaluable.');
    expect(said).not.toMatch(/écart (net|cumulé)|médiane/);
  });
  it('says what every planned scenario recommends here, and commands nothing that is an option', async () => {
    expect(text('region/ma-01-details')).toContain(
      'les 2 scénarios planifiés recommanderaient au moins ce qui suit. Ouvrir 100 places (4 groupes). La décision est à prendre au plus tard le 1er mai 2027.',
    );
    const tables = decisionProject();
    tables.plan = tables.plan!.map((row) => ({ ...row, is_recommended: false }));
    const open = await makeRelease(tables);
    expect(html('region/ma-01-details', open)).not.toContain('<p class="next">');
    expect(text('region/ma-01-details', open)).toContain(
      "Aucune mesure n'est recommandée dans tous les scénarios planifiés.",
    );
    // On a telephone the cells of a decision stand in one line: each says which column it is.
    expect(html('region/ma-01')).toMatch(
      /<td data-head="Combien">[^<]*<\/td>\s*<td data-head="Qui, avant quand">/,
    );
    // The head of the table promises no more than its rows hold.
    expect(text('region/ma-01')).toContain('ce qui tient dans les 2 scénarios, puis le reste');
    expect(text('region/ma-01', open)).toContain('rien ne tient dans les 2 scénarios');
    expect(text('region/ma-01', open)).not.toContain('ce qui tient dans les 2 scénarios');
  });
});

describe('indicators side by side', () => {
  it('show each value in its unit, whether they agree, and what is left out with its reason', () => {
    expect(tableRows('region/ma-01-details', 'indicateurs')).toEqual([
      'Services informatiques (ITO) Cybersécurité | 1,1 Excédent | −41 | −2 % | ≠ se contredisent',
      'Services informatiques (ITO) Génie logiciel | 0,91 Pénurie | −350 | 12 % | concordent',
    ]);
    const said = under('region/ma-01-details', 'Les indicateurs côte à côte');
    expect(said).toContain("1 cellule n'est pas montrée : aucun indicateur n'y est évaluable.");
    expect(said).toContain('Règle de style COPS : état récent inconnu.');
  });
  it('say that none can be evaluated where none can', () => {
    const tables = decisionProject();
    tables.adequacy = tables.adequacy!.map((row) => ({
      ...row,
      value: null,
      class: null,
      reason: 'supply_unknown',
    }));
    return makeRelease(tables).then((none) => {
      expect(text('region/ma-01-details', none)).toContain(
        "Aucun indicateur n'est évaluable dans ce territoire.",
      );
      expect(html('region/ma-01-details', none)).not.toContain('id="indicateurs-titre"');
    });
  });
});

describe('causes', () => {
  it('come with the numbers that decided, signed where they are gaps; undetermined ones with what stands in the way', () => {
    expect(tableRows('region/ma-01-details', 'causes')).toEqual([
      'formation courte insuffisante | Relation client (CRM) – Génie logiciel : −20 Services informatiques (ITO) – Génie logiciel : −350 | durée de la formation habituelle (années) : 0,33 longue à partir de (années) : 3',
      'indéterminée ; aux valeurs centrales : profils qui ne conviennent pas ; décide : adéquation des profils | Services informatiques (ITO) – Cybersécurité : −41 | offre avant adéquation au poste : 910 postes à pourvoir : 870',
    ]);
    expect(under('region/ma-01-details', 'Pourquoi il manque du monde')).toContain(
      "1 cellule n'est pas évaluable.",
    );
  });
  it('are not told where no cell has a row', () => {
    expect(text('region/ma-12-details')).not.toContain('Pourquoi il manque du monde');
  });
});

describe('the roadmap', () => {
  const action = (name: string): string => {
    const items = html('region/ma-01-details').match(/<li><p class="action">[\s\S]*?<\/li>/g) ?? [];
    const found = items
      .map((item) => plainSpaces(visibleText(item)).trim())
      .find((item) => item.includes(name));
    return found ?? '';
  };
  it('goes axis by axis, with the actions of its region and scenario alone', () => {
    const actions = [...text('region/ma-01-details').matchAll(/Action ([a-z ]+?) (institution|entreprise)/g)];
    expect(actions.map(([, name]) => name)).toEqual(['move', 'skills', 'trainers', 'opening']);
    expect(text('region/ma-01-details')).not.toMatch(/other (scenario|region)/);
    expect(text('region/ma-04-details')).toContain('Action other region');
  });
  it('gives each action its target, dates, people, support and evidence', () => {
    expect(action('Action move')).toBe(
      "Action move institution Cible et échéance 61 places d'ici 2029 à décider avant le 1er décembre 2026 Pilote OFPPT Partenaires Région, employeurs Durée 2 ans Appui demandé Budget Preuve et certitude manque ; imputé ; qualité de la donnée la plus faible : D – hypothèse Tendance, Tanger-Tétouan-Al Hoceïma, Génie logiciel, 2030",
    );
    // 123.4 places, two significant digits; four months are less than a year.
    expect(action('Action opening')).toContain("123 places d'ici 2030 à décider avant le 1er mai 2027");
    expect(action('Action opening')).toContain("Durée moins d'un an");
    expect(action('Action trainers')).toMatch(/D – hypothèse Données à obtenir$/);
    // What there is not is not printed.
    expect(action('Action skills')).not.toMatch(/Durée|Preuve et certitude/);
  });
  it('says that nothing can be put into numbers where no action is', () => {
    expect(text('region/ma-12-details')).toContain('Aucune action ne peut être chiffrée ici');
  });
});

describe('competences and specialisation', () => {
  it('show who would be missing, never a total, and never a shortage of nobody', () => {
    expect(tableRows('region/ma-01-details', 'competences')).toEqual(["Tests d'intrusion | 2 | 1 230"]);
    expect(text('region/ma-04-details')).toContain('Aucun manque de compétence ne peut être chiffré ici.');
  });
  it('set the weight of a sector beside that in the nation, at the base year', () => {
    expect(tableRows('region/ma-01-details', 'specialisation')).toEqual([
      'Services informatiques (ITO) | 23 % | 45 % | 0,50',
    ]);
  });
});

describe('the supply chain', () => {
  const ends = ['Restent (Tanger-Tétouan-Al Hoceïma)', 'Vont dans une autre région', "Partent à l'étranger"];
  it('tells each step as persons and as a share of the one before, in the scenario of the run', () => {
    // Two years of 1,000 entrants; 60 % of the leavers go to the perimeter. Insertion stands for suitability too.
    expect(tableRows('region/ma-01', 'chaine-donnees')).toEqual([
      'Entrent en formation | 2 000',
      'Terminent | 1 600 | 80 %',
      'Quittent les études | 1 200 | 75 %',
      'Cherchent un emploi | 1 000 | 83 %',
      'Vers le secteur | 600 | 60 %',
      'Conviennent au poste | 600 | 100 %',
      `${ends[0]} | 420 | 70 %`,
      `${ends[1]} | 120 | 20 %`,
      `${ends[2]} | 60 | 10 %`,
    ]);
    expect(html('region/ma-04')).not.toContain('id="chaine-donnees-titre"');
  });
  it('counts the suited by the share that the balance resolved where insertion does not stand for it, and no entrants where some are unknown', async () => {
    const tables = decisionProject();
    tables.run = tables.run!.map((row) => ({ ...row, supply_proxy: null }));
    tables.suitability = tables.suitability!.map((row) =>
      row.scenario === 'trend' ? { ...row, suitability_share: 0.8 } : row,
    );
    tables.training_chain = tables.training_chain!.map((row) =>
      row.year === 2026 ? { ...row, new_entrants_persons: null } : row,
    );
    const rows = tableRows('region/ma-01', 'chaine-donnees', await makeRelease(tables));
    expect(rows[0]).toBe('Terminent | 1 600');
    // 80 % in this scenario, not the 10 % of the other: 480 of 600, and of these 336, 96 and 48.
    expect(rows.slice(4)).toEqual([
      'Conviennent au poste | 480 | 80 %',
      `${ends[0]} | 340 | 70 %`,
      `${ends[1]} | 96 | 20 %`,
      `${ends[2]} | 48 | 10 %`,
    ]);
  });
});

describe('the plan of a region', () => {
  it('tells what holds, then what the scenario of the run decides here, by whom and by when', () => {
    expect(tableRows('region/ma-01-details', 'plan-recommandees')).toEqual([
      'Génie logiciel Bootcamps – ouverture de places | 100 places (4 groupes) apport : 40 personnes tient dans 92 % des cas | 200 places (8 groupes) apport : 80 personnes tient dans 97 % des cas | avant le 1er mai 2027 OFPPT',
    ]);
    // The first year stands above; the next one is the scenario's of the run.
    expect(html('region/ma-06-details')).not.toContain('id="decisions-ma-06-2-titre"');
    expect(tableRows('region/ma-06-details', 'decisions-ma-06-1')).toEqual([
      'Génie logiciel Bootcamps – ouverture de places | 300 places (12 groupes) apport : 120 personnes | avant le 1er mai 2028 OFPPT | à confirmer par une édition suivante | 2028 | 2029',
    ]);
    expect(text('region/ma-12-details')).toContain('Aucun plan ne décide rien dans cette région.');
  });
});

describe('the region among its neighbours', () => {
  it('stands beside those that have a page and the nation, in the order of codes, without a rank', () => {
    const rows = tableRows('region/ma-01-details', 'voisines');
    expect(rows).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 14 200 | +25 % | 60 | 2 400 (de 610 à 4 400) | 0 (de 0 à 0) | 17 %',
      'Rabat-Salé-Kénitra | 31 000 | +25 % | 60 | 0 (de 0 à 0) | 1 340 (de 310 à 2 600) | 0 %',
      'Ensemble du pays | 125 000 | +25 % | 60 | 1 630 (de 120 à 9 300) | 0 (de 0 à 180) | 1 %',
    ]);
    expect(html('region/ma-01-details')).toContain('<a href="ma-04.html"><bdi>Rabat-Salé-Kénitra</bdi></a>');
  });
  it('does without the past where a region has none', async () => {
    const tables = decisionProject();
    tables.observation = tables.observation!.filter((row) => row.region_code !== 'MA-01');
    const young = await makeRelease(tables);
    const [own, beside] = tableRows('region/ma-01-details', 'voisines', young);
    expect(own).toBe('Tanger-Tétouan-Al Hoceïma | … | non évaluable | non évaluable | non évaluable');
    expect(beside).toContain('Rabat-Salé-Kénitra | ');
    expect(text('region/ma-01-details', young)).not.toMatch(/undefined|NaN|null/);
  });
  it('does not take a gap that is unknown for nothing', () => {
    const [own] = tableRows('region/ma-12-details', 'voisines');
    expect(own).toBe(
      'Dakhla-Oued Ed-Dahab | 610 | +25 % | … | non évaluable | non évaluable | non évaluable',
    );
  });
});

describe('changes since the last edition', () => {
  it('are those of the whole region at the target year, in the scenario of the run and in this edition', () => {
    expect(text('region/ma-01-details')).toContain("Comparé à l'édition 20260415-d4e5f6.");
    expect(tableRows('region/ma-01-details', 'revisions')).toEqual([
      'Emploi prévu, fin 2030 | 18 100 | 17 700 | −360',
      'Écart cumulé net (offre moins besoins), fin 2030 | +410 | −2 300 | −2 800 le sens a changé',
    ]);
    expect(text('region/ma-01-details')).toContain("depuis l'édition précédente : −360");
  });
  it('of less than half a person are none', () => {
    expect(tableRows('region/ma-04-details', 'revisions')).toEqual([
      'Emploi prévu, fin 2030 | 39 000 | 39 000 | inchangé',
    ]);
  });
  it('are none in a first edition', () => {
    expect(text('region/ma-06-details')).toContain("Première édition : il n'y a pas encore de comparaison.");
  });
});

describe('weights', () => {
  it('are a picture and a table of at most eight, with the people short at central values', () => {
    expect(tableRows('region/ma-01-details', 'sensibilite')).toHaveLength(8);
    const [drawing] = /<svg[^>]*aria-labelledby="poids-t[\s\S]*?<\/svg>/.exec(html('region/ma-01-details'))!;
    const words = plainSpaces(visibleText(drawing));
    expect(words).toContain('valeurs centrales : 2 300');
    expect(words).toContain("Trajectoire de l'emploi");
    expect(html('region/ma-12-details')).not.toContain('aria-labelledby="poids-t');
  });
});

describe('the grid of verdicts', () => {
  it('crosses regions and specialties, and what is not decided is no number', () => {
    expect(tableRows('national-details', 'grille-donnees')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | non évaluable | −980 | −1 470',
      'Rabat-Salé-Kénitra | non évaluable | +540 | +800',
      'Casablanca-Settat | non évaluable | sans réponse sûre | sans réponse sûre',
      'Dakhla-Oued Ed-Dahab | non évaluable | non évaluable | non évaluable',
    ]);
  });
});

describe('the index', () => {
  it('says what is to be obtained, with its holder, the most decisive first, and the first of it beside the map', () => {
    const page = html('index');
    const [list] = /<ol>[\s\S]*?<\/ol>/.exec(page)!;
    const items = [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) =>
      plainSpaces(visibleText(item!)).trim(),
    );
    expect(items).toEqual([
      'emplois par région ( CNSS )',
      'candidats des viviers ( Employeurs )',
      'formateurs en poste',
    ]);
    const [beside] = /<div class="answer">[\s\S]*?<\/div>/.exec(page)!;
    expect(plainSpaces(visibleText(beside))).toContain('emplois par région. Détenteur : CNSS');
  });
  it('draws the people short of each region, with the licence of the map, each a link to its page', () => {
    expect(tableRows('index', 'carte-donnees')).toEqual([
      'Tanger-Tétouan-Al Hoceïma | 2 400 | manque',
      'Rabat-Salé-Kénitra | 0 | excédent',
      'Casablanca-Settat | 520 | sans réponse sûre',
      'Dakhla-Oued Ed-Dahab | n. é. | non évaluable',
    ]);
    expect(plainSpaces(visibleText(html('index')))).toContain('licence ODbL 1.0');
    const [wide] = /<svg role="group"[\s\S]*?<\/svg>/.exec(html('index'))!;
    expect([...wide.matchAll(/<a href="([^"]+)"/g)].map(([, to]) => to).sort()).toEqual(
      ['01', '04', '06', '12'].map((code) => `region/ma-${code}.html`),
    );
  });
  it('lists every page by name in alphabetical order, each kind once named, and asks only where scripts run', () => {
    const [list] = /<ul id="pages"[\s\S]*?<\/ul>/.exec(html('index'))!;
    const entries = [...list.matchAll(/<a href="([^"]+)"><bdi>([^<]+)<\/bdi><\/a> <small>([^<]+)</g)];
    const names = entries.map(([, , name]) => name!);
    expect(names).toEqual([...names].sort(new Intl.Collator('fr').compare));
    const said = entries.map(([, path, , kind]) => `${kind} ${path}`);
    expect(said).toContain('région region/ma-12.html');
    expect(said).toContain('secteur sector/crm.html');
    expect(said).toContain('spécialité national.html#specialites-titre');
    expect(said).toContain('page plan.html');
    expect(said.some((entry) => entry.startsWith('formation programme/'))).toBe(true);
    for (const path of release.pages.keys()) {
      const own = path.replace('fr/', '');
      // The details of a region are reached from its sheet.
      if (own !== 'index.html' && !own.endsWith('-details.html'))
        expect(
          said.some((entry) => entry.endsWith(` ${own}`)),
          own,
        ).toBe(true);
    }
    expect(html('index')).toContain('<p id="recherche" hidden>');
  });
});

describe('a region page', () => {
  it('goes through the six stages of STED, with the way to act first among its chapters', () => {
    const chapters = [...html('region/ma-01-details').matchAll(/<h2 id="([^"]+)">([^<]+)/g)].map(
      ([, id]) => id,
    );
    expect(chapters).toEqual([
      'secteur',
      'entreprises',
      'competences',
      'demande',
      'adequation',
      'agir',
      'confiance',
    ]);
    const [contents] = /<nav class="contents"[\s\S]*?<\/nav>/.exec(html('region/ma-01-details'))!;
    expect([...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'agir',
      ...chapters.filter((id) => id !== 'agir'),
    ]);
  });
});
