import { beforeAll, describe, expect, it } from 'vitest';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';

let release: Release;
beforeAll(async () => {
  release = await makeRelease(flowProject());
});

const page = (code: string): string => release.pages.get(`fr/sector/${code}.html`)!;
const text = (code: string): string => plainSpaces(visibleText(page(code)));

function rowsOf(html: string, id: string): string[] {
  const [table] = new RegExp(`aria-labelledby="${id}-titre"[\\s\\S]*?</table>`).exec(html)!;
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(table)![1]!;
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    plainSpaces(visibleText(row!.replace(/<\/t[hd]>/g, '|').replace(/<small/g, ' <small')))
      .split('|')
      .map((cell) => cell.replace(/ +/g, ' ').trim())
      .filter((cell) => cell !== '')
      .join(' | '),
  );
}

describe('the page of a sector', () => {
  it('takes its openings apart, conditionally, in the scenario of the run', () => {
    expect(text('ito')).toContain(
      "De 2026 à 2030, si ces données d'illustration étaient exactes, il y aurait 75 000 postes à pourvoir de l'extérieur (moyenne des simulations). Il manquerait 1 630 personnes (de 120 à 9 300)",
    );
    // 4 regions × 2 years × 720 openings at central values; the other scenario is not added.
    expect(rowsOf(page('ito'), 'secteur-besoins')).toEqual([
      'Génie logiciel | +4 000 | 1 760 | 5 800',
      'Toutes spécialités | +4 000 | 1 760 | 5 800',
    ]);
  });
  it('tells people short and over and links the regions', () => {
    const rows = rowsOf(page('ito'), 'secteur-regions');
    expect(rows[0]).toContain(
      'Tanger-Tétouan-Al Hoceïma | 8 500 | 6 200 | 2 400 (de 610 à 4 400) | 0 (de 0 à 0)',
    );
    expect(rows).toHaveLength(5);
    expect(page('ito')).toContain('href="../region/ma-01.html"');
  });
  it('never tells a sector that cannot be evaluated as zero, and says what would mend it', () => {
    expect(text('crm')).toContain("l'écart entre l'offre et les besoins d'ici 2030 ne serait pas évaluable.");
    expect(rowsOf(page('crm'), 'secteur-ecarts')[0]).toBe(
      'Tanger-Tétouan-Al Hoceïma | non évaluable | non évaluable | non évaluable',
    );
    expect(text('crm')).toContain('offre inconnue. À obtenir des écoles et des universités');
    // −2,345.6 × 0.15 in each of three specialties; MA-12 has no gap at all.
    const cells = rowsOf(page('ito'), 'secteur-ecarts');
    expect(cells[0]).toBe('Tanger-Tétouan-Al Hoceïma | −350 | −350 | −350');
    expect(cells.at(-1)).toContain('non évaluable | non évaluable | non évaluable');
  });
  it('says what a scenario changes for it, and that no target is its own', () => {
    expect(rowsOf(page('ito'), 'secteur-scenarios')[1]).toContain(
      "Part des sortants qui partent à l'étranger : × 2 (plage : de 1,5 à 2,5) (tous secteurs)",
    );
    expect(text('ito')).toContain("Aucune cible n'a été annoncée pour ce seul secteur");
  });
  it('lists the competences that are essential, not the useful ones', () => {
    expect(rowsOf(page('ito'), 'secteur-competences')).toEqual(['Français professionnel | Génie logiciel']);
  });
  it('draws the sum of its regions', () => {
    expect(page('ito')).toMatch(/<figcaption>[\s\S]*?Services informatiques[\s\S]*?class="mark"/);
    // 125,241 × 0.45 in all regions, and the forecast of the sector, not of the nation.
    expect(text('ito')).toContain(
      'Emploi, Services informatiques (ITO) : 56 000 personnes à la fin de 2025, 70 000 prévues à la fin de 2030',
    );
  });
});
