import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReader } from '../../../reports/reading/database.ts';
import { readEdition } from '../../../reports/reading/edition/edition.ts';
import { readPlanFacts } from '../../../reports/reading/plan/facts.ts';
import { intakeCalendarSection } from '../../../reports/sections/act/intake_calendar.ts';
import { planSection } from '../../../reports/sections/act/plan_region.ts';
import { contextOf } from '../../../reports/sections/context.ts';
import { renderSite } from '../../../reports/site.ts';
import { chooseLanguages } from '../../../reports/words/language.ts';
import type { FixtureTables } from '../fixture/fixture_database.ts';
import { flowProject } from '../fixture/flow_project.ts';
import { makeRelease, plainSpaces, type Release, visibleText } from '../fixture/release.ts';

let release: Release;
let html: string;
beforeAll(async () => {
  release = await makeRelease(flowProject());
  html = release.pages.get('fr/plan.html')!;
});

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

/** Numbers as printed: digits bound by a narrow space, and decimals. */
const numbersIn = (text: string): string[] => text.match(/\d+(?:\u202f\d{3})*(?:,\d+)?/g) ?? [];

/** Numbers of the sentences that no table of the page holds. */
function strangers(page: string, sentences: string): string[] {
  const cells = [...page.matchAll(/<table[\s\S]*?<\/table>/g)].map(([table]) => visibleText(table)).join(' ');
  const known = new Set(numbersIn(cells));
  return numbersIn(sentences).filter((number) => !known.has(number));
}

const answerOf = (page: string): string =>
  visibleText(/<div class="answer">([\s\S]*?)<\/div>/.exec(page)![1]!.replace(/<\/p>/g, ' '));

describe('the answer of the plan', () => {
  it('says how many places, decided by when, and what each plan is for', () => {
    const text = plainSpaces(answerOf(html));
    expect(text).toContain(
      "Si ces données d'illustration étaient exactes, il faudrait, pour la rentrée de septembre 2027, ouvrir 1 300 places de formation (53 groupes), déplacer 61 places d'une spécialité à une autre et faire venir 1 500 personnes sans ouvrir de classe (Visa Talent).",
    );
    expect(text).toContain(
      'au plus tard le 1er décembre 2026, les dernières pour cette rentrée au plus tard le 1er mai 2027',
    );
    expect(text).toContain('Ces chiffres sont ceux du plan médian, le moins à faire');
    expect(text).toContain('Le plan à 80 % est une assurance');
    expect(text).toContain('avec le plan à 80 % : 3 300 places (130 groupes)');
    expect(text).toContain('il manquerait encore 12 personnes en 2030 (400 à 80 %');
    expect(text).toContain('Le coût serait de 230 millions de dirhams (460 à 80 %)');
  });
  it('holds no number that its tables do not hold', () => {
    // 50 % and 80 % name the plans; 1er is the day of the table.
    expect(strangers(html, answerOf(html)).filter((number) => number !== '50')).toEqual([]);
    expect(strangers(html, 'il faudrait 1\u202f301 places')).toEqual(['1\u202f301']);
  });
  it('drops the condition and the rounding where rows are real', async () => {
    const real = await makeRelease(asReal(flowProject()));
    const text = plainSpaces(answerOf(real.pages.get('fr/plan.html')!));
    expect(text).toContain(
      'Il faut, pour la rentrée de septembre 2027, ouvrir 1 325 places de formation (53 groupes)',
    );
    expect(text).not.toContain('illustration');
  });
});

describe('the tables of the plan', () => {
  it('sort decisions by their last day, both plans named in each cell', () => {
    expect(rowsOf(html, 'plan-calendrier')).toEqual([
      '1er décembre 2026 Places de master : places déplacées 1 région | 61 à 80 % : 120 | 2027 | 2029',
      '1er mars 2027 Visa Talent : personnes recrutées 1 région | 1 500 à 80 % : 3 000 | 2027 | 2027',
      '1er mai 2027 Bootcamps 2 régions | 1 300 (53) à 80 % : 2 700 (110) | 2027 | 2028',
      '1er mai 2028 Bootcamps 1 région | 300 (12) à 80 % : 600 (24) | 2028 | 2029',
    ]);
  });
  it('say what is covered, and never that a share below one is all', () => {
    expect(rowsOf(html, 'plan-couverture')[1]).toBe(
      'Casablanca-Settat | 7 800 à 80 % : 16 000 | 7 800 à 80 % : 15 000 | 12 à 80 % : 400 | 43 % à 80 % : 99 %',
    );
    expect(plainSpaces(visibleText(html))).toContain(
      "mais toutes les spécialités d'une région ensemble plus rarement",
    );
  });
  it('leave an unknown cost unknown, with its beneficiaries', () => {
    expect(rowsOf(html, 'plan-aides')[0]).toBe(
      "Prime d'appui à l'emploi | 1 700 à 80 % : 3 500 | inconnu | inconnu | inconnue",
    );
    expect(rowsOf(html, 'plan-cout').at(-1)).toBe(
      'Ensemble | 220 à 80 % : 450 | 9 à 80 % : 18 | 230 à 80 % : 460',
    );
  });
  it('name the levers that cannot arrive, with the reason', () => {
    expect(rowsOf(html, 'plan-delais').at(-1)).toContain("exclu : arrive après l'année cible");
    expect(plainSpaces(visibleText(html))).toContain(
      "Ne peut plus arriver d'ici 2030, quelle que soit la décision : Places en école d'ingénieurs.",
    );
  });
  it('tell prices of the first plan alone, the heaviest first', () => {
    const list = /<ul class="plain" id="plan-limites">([\s\S]*?)<\/ul>/.exec(html)![1]!;
    const items = [...list.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) =>
      plainSpaces(visibleText(item!)),
    );
    expect(items).toEqual([
      'Un formateur de plus (Casablanca-Settat, 2027) : 11 années de poste non pourvu en moins ; ou, à couverture égale, 2 600 000 dirhams économisés.',
      'Une place de plus dans tout le pays (Visa Talent, 2027) : 1,6 années de poste non pourvu en moins.',
      'Une place de plus (Visa Talent, Casablanca-Settat, 2027) : à couverture égale 55 000 dirhams économisés.',
    ]);
  });
});

describe('a plan at one confidence', () => {
  it('has one number a cell and no insurance', async () => {
    const tables = only(flowProject(), (row) => row.confidence === 0.8);
    const page = (await makeRelease(tables)).pages.get('fr/plan.html')!;
    expect(rowsOf(page, 'plan-annees').at(-1)).toBe('Ensemble | 3 300 | 130 | 120 | 3 000');
    expect(plainSpaces(visibleText(page))).not.toContain('à 80 % :');
    expect(plainSpaces(visibleText(page))).toContain(
      "couvre toutes les spécialités d'une région ensemble moins souvent",
    );
  });
});

describe('a plan without costs', () => {
  it('says so and counts nothing as free', async () => {
    const page = (await makeRelease({ ...flowProject(), plan_cost: [] })).pages.get('fr/plan.html')!;
    expect(plainSpaces(visibleText(page))).toContain("Aucun coût n'est connu");
    expect(answerOf(page)).not.toContain('millions');
  });
});

describe('the parts of a region', () => {
  it('are its own classes, sorted, and its own coverage', async () => {
    const reader = await openReader(join(release.folder, 'adequation.duckdb'));
    const [language] = await chooseLanguages(['fr']);
    const context = contextOf(language!, await readEdition(reader, language!));
    const facts = await readPlanFacts(reader, 'MA-01');
    const calendar = String(await intakeCalendarSection(context, facts));
    const plan = String(await planSection(context, facts));
    reader.close();
    expect(rowsOf(calendar, 'calendrier-classes')).toEqual([
      '1er mai 2027 | 100 (4) | Génie logiciel Bootcamps | 2027 | 2028',
    ]);
    // The other plan has a table of its own.
    expect(rowsOf(calendar, 'calendrier-assurance')).toEqual([
      '1er mai 2027 | 200 (8) | Génie logiciel Bootcamps | 2027 | 2028',
    ]);
    expect(rowsOf(plan, 'plan-couverture').map((row) => row.split(' | ').slice(0, 2))).toEqual([
      ['Cybersécurité', 'aucun besoin à 80 % : aucun besoin'],
      ['Génie logiciel', '42 à 80 % : 84'],
      ['Ensemble', '42 à 80 % : 84'],
    ]);
    expect(plainSpaces(visibleText(plan))).toContain('Les formateurs en place suffisent.');
  });
  it('are nothing without a plan', async () => {
    const bare = await makeRelease(only(flowProject(), (row) => !('confidence' in row)));
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
      ['en', 'median plan'],
      ['ar', 'المخطط الوسيط'],
    ] as const) {
      const page = read(language, 'plan.html');
      expect(rowsOf(page, 'plan-calendrier')).toHaveLength(4);
      expect(answerOf(page)).toContain(word);
      for (const path of ['plan.html', 'sector/crm.html']) {
        expect(visibleText(read(language, path)), path).not.toMatch(
          /\b(undefined|NaN|null|spécialités|rentrée)\b/,
        );
      }
    }
  });
});

function only(tables: FixtureTables, keep: (row: FixtureTables[string][number]) => boolean): FixtureTables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      rows.filter((row) => !('confidence' in row) || keep(row)),
    ]),
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
