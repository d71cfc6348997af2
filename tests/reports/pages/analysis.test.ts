import { beforeAll, describe, expect, it } from 'vitest';
import { modelCodes } from '../../../reports/sections/trust/model_note.ts';
import { fr } from '../../../reports/words/fr/texts.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';
import { stockProject } from '../fixture/stock_project.ts';

let release: Release;
let stocks: Release;
beforeAll(async () => {
  release = await makeRelease(flowProject());
  stocks = await makeRelease(stockProject());
});

const page = (path: string, from = release): string =>
  plainSpaces(visibleText(from.pages.get(path)!.replace(/<\/(td|th|tr|small)>/g, ' | ')));

/** The rows of a table, cells joined by a bar, without the empty ones that tags leave. */
function tableRows(path: string, id: string, from = release): string[] {
  const html = from.pages.get(path)!;
  const [table] = new RegExp(`aria-labelledby="${id}-titre"[\\s\\S]*?</table>`).exec(html)!;
  const body = /<tbody>([\s\S]*?)<\/tbody>/.exec(table)![1]!;
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    plainSpaces(visibleText(row!.replace(/<\/t[hd]>/g, '|')))
      .split('|')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .join(' | '),
  );
}

describe('what decides the gap', () => {
  it('is every assumption that moves it, up to eight, in French, with what the others and the interactions leave', () => {
    const rows = tableRows('fr/region/ma-01-details.html', 'sensibilite');
    expect(rows).toHaveLength(8);
    expect(rows[0]).toBe(
      "Trajectoire de l'emploi bande à 80 % de la prévision | /// | 350 | 4 800 | 4 500 | 80 % | calculée",
    );
    expect(rows[1]).toContain("Sorties du secteur, part de l'emploi par an Services informatiques (ITO)");
    expect(rows[1]).toContain('5 % (de 3 % à 12 %) | 2 000 | 3 500 | 1 500 | 3 % | ▲ supposée');
    expect(page('fr/region/ma-01-details.html')).toContain(
      '92 % pour les hypothèses de ce tableau, moins de 1 % pour toutes les autres, 8 % pour le reste',
    );
  });
  it('says why the shares add up to more than the whole, and leaves no negative rest', async () => {
    const tables = flowProject();
    tables.sensitivity = tables.sensitivity!.map((row) =>
      row.input === 'remainder' ? { ...row, rank_share: -0.17 } : row,
    );
    const said = page('fr/region/ma-01-details.html', await makeRelease(tables));
    expect(said).toContain('Ici, leur somme dépasse 100 % : 92 % pour les hypothèses de ce tableau');
    expect(said).not.toContain('−17 %');
  });
  it('is not told where no gap is', () => {
    expect(page('fr/region/ma-12-details.html')).not.toContain('Ce qui ferait le plus bouger');
  });
});

describe('scenarios', () => {
  it('stand beside the trend, and no other table mixes them', () => {
    expect(tableRows('fr/region/ma-01-details.html', 'scenarios')).toEqual([
      'Tendance | 2 400 (de 610 à 4 400) | référence | 0 (de 0 à 0)',
      'Émigration élevée | 2 900 (de 610 à 4 400) | +500 | 0 (de 0 à 0)',
    ]);
    expect(tableRows('fr/region/ma-01-details.html', 'secteurs')).toHaveLength(3);
    expect(tableRows('fr/region/ma-01-details.html', 'specialites')).toHaveLength(3);
    expect(tableRows('fr/region/ma-01-details.html', 'besoins').at(-1)).toBe(
      'Ensemble | +400 | 240 | 560 | 48 | 32 | 1 440',
    );
  });
  it('say what they change', () => {
    expect(tableRows('fr/national-details.html', 'etapes-scenarios')).toEqual([
      "Émigration élevée | Part des sortants qui partent à l'étranger : × 2 (plage : de 1,5 à 2,5) | dès août 2026, en 1 an | ▲ supposée",
    ]);
  });
});

describe('targets', () => {
  it('of a region are its imputed part', () => {
    expect(tableRows('fr/region/ma-01-details.html', 'cibles-imputees')[0]).toContain('2030 | 31 000 |');
    expect(page('fr/region/ma-01-details.html')).toContain("Aucune cible régionale n'est retenue");
  });
  it('have a path whose milestone is missed, by the path and by the trend', () => {
    expect(tableRows('fr/national-published.html', 'trajectoires')[0]).toContain(
      '190 000 | manqué (il manque 8 750) | manqué (il manque de 20 400 à 23 000)',
    );
  });
  it('each have a picture of their path, on paper and on a telephone', () => {
    const paths = release.pages.get('fr/national-published.html')!.match(/<title id="trajectoire-[^"]*">/g);
    expect(paths).toHaveLength(2);
  });
  it('show every reading side by side', () => {
    const rows = tableRows('fr/national-published.html', 'annonces');
    expect(rows[0]).toContain('× 1,82 depuis 148 500 (2024) | 270 000 | même niveau | retenue');
    expect(rows[1]).toContain('supplément à créer à partir de 140 000 (2023) | 410 000 | +140 000');
    expect(rows[2]).toContain('× 2,23 depuis 17,9 (2023)');
  });
});

describe('flows followed', () => {
  it('recompute rates from sums', () => {
    const whole = tableRows('fr/national-details.html', 'formation').at(-1)!;
    expect(whole).toContain('3 400 (+7 %) prévu : 3 600 | 3 200 (+3 %) | 93 % | 2 400 | 1 560 | 65 %');
    expect(tableRows('fr/national-published.html', 'formation-publiee')[0]).toContain(
      '2023 | 21 125 | +97 %',
    );
    expect(tableRows('fr/national-published.html', 'suivi-emploi-publie')[0]).toContain(
      '+18 500 depuis la fin de 2022',
    );
  });
});

/** Pages that answer for a place; the reference pages tell accuracy once, on that of the method. */
function resultPages({ pages }: Release): string[] {
  return [...pages.keys()].filter((path) => /index|national\.|-details/.test(path));
}

describe('past accuracy', () => {
  it('is one line on each page of results, not evaluable on illustrative rows', () => {
    for (const path of resultPages(release)) {
      expect(page(path), path).toContain("(Emploi) : non évaluable, données d'illustration.");
    }
    expect(page('fr/national.html')).toContain("(Emploi) : non évaluable, trop peu d'années observées.");
  });
  it('says when the forecasts do not beat the last value, and the coverage found', () => {
    for (const path of resultPages(stocks)) {
      const text = page(path, stocks);
      expect(text, path).toContain('ne font pas mieux que le simple maintien de la dernière valeur');
      expect(text, path).toContain('1,51, contre 1,42');
      expect(text, path).toContain('dans 86 % des cas, celle à 95 % dans 94 %.');
    }
  });
});

describe('models', () => {
  it('are named and explained', () => {
    expect(modelCodes('reconciled(middle_of_six+local_trend)')).toEqual(['middle_of_six', 'local_trend']);
    const text = page('fr/region/ma-01-details.html');
    expect(text).toContain('Prévision : milieu de six avis et tendance récente, à partir de 14 années');
    expect(text).toContain('seule, cette série aurait donné 17 200 en 2030.');
  });
});

describe('likelihood', () => {
  it('has one word for each range of the scale', () => {
    const say = (probability: number) =>
      plainSpaces(fr.certainty.shortage({ probability, share: `${Math.round(probability * 100)} %` }));
    expect(say(1)).toContain('quasiment certain : plus de 99 %');
    expect(say(0.93)).toContain('très probable : 93 %');
    expect(say(0.66)).toContain('est probable');
    expect(say(0.5)).toContain('à peu près aussi probable');
    expect(say(0.2)).toContain('est improbable');
    expect(say(0.001)).toContain('exceptionnellement improbable : moins de 1 %');
  });
  it('is told with its scale where rows are real', async () => {
    const tables = flowProject();
    tables.answer = tables.answer!.map((row) => ({ ...row, is_illustrative: false, p_short: 0.93 }));
    const real = await makeRelease(tables);
    const text = page('fr/region/ma-01-details.html', real);
    expect(text).toContain(
      "Qu'il manque au moins une personne est très probable : 93 % des simulations le montrent.",
    );
    expect(text).toContain('échelle du GIEC');
  });
});

it('shows no raw code outside what is meant to be typed', () => {
  for (const { pages } of [release, stocks]) {
    for (const [path, html] of pages) {
      // What the database says of its tables, in its own language, is written with the names of their columns.
      const ofDatabase = /\/dictionary[/.]/.test(path)
        ? /<(code|\w+(?= lang="en"))\b[^>]*>[\s\S]*?<\/\1>/g
        : /<(code)>[\s\S]*?<\/code>/g;
      const text = visibleText(html.replace(ofDatabase, ' '));
      const codes = new Set(text.match(/\b[a-z0-9]+(_[a-z0-9]+)+\b/g) ?? []);
      // Words of the text that name tables, a column and a file.
      expect(
        [...codes].filter(
          (code) => !['rejected_row', 'is_illustrative', 'occupation_titles', 'vintage_score'].includes(code),
        ),
        path,
      ).toEqual([]);
    }
  }
});

describe('what the assumptions imply', () => {
  it('on emigration, beside what is published, and what a proxy of supply stands for', () => {
    const national = page('fr/national-details.html');
    // 1,460 and 2,010 a year, two significant digits on illustrative rows; the other scenario is not mixed in.
    expect(national).toContain('de 1 460 à 2 000 par an de 2026 à 2030');
    expect(national).toContain('de 600 à 1 200 ingénieurs par an');
    expect(national).toContain("L'insertion observée tient lieu d'entrée dans la vie active");
    expect(page('fr/region/ma-01-details.html')).toContain("L'insertion observée tient lieu");
  });
});

describe('jobs by sector', () => {
  it('are the same whole numbers on the sheet and in its details', async () => {
    const tables = flowProject();
    const [sector] = tables.specialisation!;
    tables.specialisation = ['CRM', 'ITO'].map((item_code) => ({
      ...sector!,
      region_code: 'MA-01',
      item_code,
      employment_persons: 77_000,
    }));
    const own = await makeRelease(tables);
    const cells = (path: string, id: string) =>
      tableRows(path, id, own).map((row) => row.split(' | ').slice(0, 2).join(': '));
    const sheet = cells('fr/region/ma-01.html', 'position');
    expect(sheet).toHaveLength(2);
    expect(cells('fr/region/ma-01-details.html', 'secteurs')).toEqual(expect.arrayContaining(sheet));
  });
});
