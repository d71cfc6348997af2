import { beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';

let release: Release;
beforeAll(async () => {
  release = await makeRelease(flowProject());
});

function page(path: string, from = release): string {
  return plainSpaces(visibleText(from.pages.get(path) ?? ''));
}

describe('the sentence that answers', () => {
  it('tells people short with their range and their specialties, conditionally, and what is sure', () => {
    expect(page('fr/region/ma-01-details.html')).toContain(
      "Si ces données d'illustration étaient exactes, il manquerait 2 400 personnes d'ici 2030 (de 610 à 4 400), surtout dans les spécialités « Génie logiciel » (1 470) et « Cybersécurité » (980). Personne ne serait en trop. Moyennes des simulations, fourchettes à 80 %. Sur 3 spécialités : 2 en manque, 1 non évaluable.",
    );
  });
  it('tells people over', () => {
    expect(page('fr/region/ma-04-details.html')).toContain(
      "Si ces données d'illustration étaient exactes, il ne manquerait personne d'ici 2030. 1 340 personnes (de 310 à 2 600) seraient en trop. Moyennes des simulations, fourchettes à 80 %. Sur 3 spécialités : 2 en excédent, 1 non évaluable.",
    );
  });
  it('names the data that would decide and who holds them, where nothing is sure', () => {
    const text = page('fr/region/ma-06-details.html');
    expect(text).toContain('Sur 3 spécialités : 2 sans réponse sûre, 1 non évaluable.');
    expect(text).toContain(
      'Emplois par région : Cybersécurité et Génie logiciel. Dans le calcul : Emploi, répartition par région. Détenteur : CNSS.',
    );
    expect(text).toContain('trancherait : Emploi, répartition par région ; détenteur : CNSS');
  });
  it('tells when nothing can be evaluated, and never as a shortage', () => {
    const text = page('fr/region/ma-12-details.html');
    expect(text).toContain("l'écart entre l'offre et les besoins d'ici 2030 ne serait pas évaluable.");
    expect(text).not.toContain('il manquerait');
  });
  it('names what is left out and why', () => {
    expect(page('fr/region/ma-01-details.html')).toContain(
      "Non évaluable dans les secteurs Relation client (CRM) : les spécialités dont l'offre est inconnue.",
    );
  });
  it('uses no word of likelihood and ranks no region on illustrative rows', () => {
    for (const [path, html] of release.pages) {
      const text = plainSpaces(visibleText(html));
      // The page of the method prints the scale itself, and says that it is not used here.
      if (path !== 'fr/method.html')
        expect(text, path).not.toMatch(/probable(ment)?\b|vraisemblable|chances sur/);
      expect(text, path).not.toMatch(/la région la plus|première région|\brangs?\b/);
    }
  });
  it('drops the condition and the mark when rows are real', async () => {
    const real = await makeRelease(asReal(flowProject()));
    const text = page('fr/region/ma-01-details.html', real);
    expect(text).toContain("Selon la tendance, il manquerait 2 446 personnes d'ici 2030");
    expect(text).not.toContain("Données d'illustration");
  });
});

describe('the national answer', () => {
  it('rests on published rows alone', () => {
    const text = page('fr/national.html');
    expect(text).toContain(
      "D'après les points de 2022 à 2024, l'emploi du secteur atteindrait en 2030 entre 204 000 et 221 300 personnes (bande à 80 %) : il manquerait de 48 700 à 66 000 emplois pour atteindre la cible de 270 000.",
    );
    expect(text).toContain('la bande à 80 % ne vient pas du passé de la série');
    expect(text).toContain(
      'croître de 10,5 % par an à partir de 148 500 à la fin de 2024, soit environ 20 250',
    );
    const published = page('fr/national-published.html');
    expect(published).toContain("l'ancien périmètre donne 17,9 milliards de dirhams et le nouveau 26,17");
    expect(published).toContain('176 600 dirhams en 2024, 148 100 en 2030');
  });
});

describe('a project of stocks', () => {
  it('answers by occupation, without openings', async () => {
    const stocks = await makeRelease(stockProject());
    const text = page('fr/region/r1-details.html', stocks);
    expect(text).toContain(
      "En 2018, l'offre est inférieure à la demande dans 5 métiers sur 12, surtout pour « Métier 1 » (600 personnes), « Métier 2 » (480 personnes) et « Métier 3 » (360 personnes).",
    );
    expect(text).toContain('Les 6 plus grands excédents, 2018');
    expect(text).not.toContain('Postes à pourvoir,');
    expect(page('fr/national.html', stocks)).toContain('Ensemble du territoire, Province');
  });
});

/** The same numbers as if a ministry had observed them. */
function asReal(tables: ReturnType<typeof flowProject>): ReturnType<typeof flowProject> {
  const real = Object.entries(tables).map(([name, rows]) => [
    name,
    rows.map((row) => ({
      ...row,
      ...('is_illustrative' in row ? { is_illustrative: false } : {}),
      ...(row.basis === 'illustrative' ? { basis: 'observed' } : {}),
    })),
  ]);
  return Object.fromEntries(real) as ReturnType<typeof flowProject>;
}
