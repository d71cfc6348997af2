/** Job titles as files write them: the very spelling, what is left without marks, else only a suggestion. */
import { describe, expect, test } from 'vitest';
import { select } from '../../../pipeline/database/database.ts';
import { titleMatcher } from '../../../pipeline/inputs/title_match.ts';
import { titleKey } from '../../../pipeline/seeds/title_key.ts';
import { competenceFiles } from '../tiny/competence_files.ts';
import { ingested } from '../tiny/ingested.ts';
import { checkRefusal } from '../tiny/refusal.ts';
import { appended, edited } from '../tiny/write_project.ts';

describe('the key of a title', () => {
  test.each([
    'Ingénieur·e DevOps (H/F)',
    '  ingénieur devops',
    'Ingenieur(e) DevOps F/H',
    'INGÉNIEUR DEVOPS - H/F',
    'Ingénieur/e, DevOps [f/m/d]',
    'Ingénieur DevOps – homme / femme',
    'Inge\u0301nieur DevOps (m/w/d)',
  ])('%s', (title) => {
    expect(titleKey(title)).toBe('ingenieur devops');
  });

  test.each([
    ['Développeur/euse C++', 'developpeur c++'],
    ['Développeur C# / .NET', 'developpeur c# net'],
    ['Conseiller·ère clientèle', 'conseiller clientele'],
    ['Directeur(trice) de site', 'directeur de site'],
    ['Technicien.ne réseau', 'technicien reseau'],
    ["Chargé(e) d'études", 'charge d etudes'],
    ['Responsable e-commerce', 'responsable e commerce'],
    ['Marketing/E-commerce', 'marketing e commerce'],
    ['Ingénieur R&D', 'ingenieur r d'],
    ['مهندس(ة) برمجيات (م/ذ)', 'مهندس برمجيات'],
    ['مهندس برمجيات (ذ/أ)', 'مهندس برمجيات'],
    ['مُطوِّر بــرمجيات', 'مطور برمجيات'],
    ['(H/F)', ''],
    ['***', ''],
  ])('%s', (title, key) => {
    expect(titleKey(title)).toBe(key);
  });
});

describe('a matcher', () => {
  const { match, near } = titleMatcher([
    { spelling: '_t', code: '_T' },
    { spelling: 'dev', code: 'DEV' },
    { spelling: 'développeur web', code: 'DEV' },
    { spelling: 'développeur java', code: 'JAV' },
    { spelling: 'données', code: 'D1' },
    { spelling: 'donnees', code: 'D2' },
  ]);

  test('takes the very spelling, in any capitals, and what differs by marks alone', () => {
    expect(match(' Développeur WEB ')).toEqual({ how: 'exact', code: 'DEV' });
    expect(match('_T')).toEqual({ how: 'exact', code: '_T' });
    expect(match('Developpeur web (H/F)')).toEqual({ how: 'normalised', code: 'DEV' });
  });

  test('takes nothing that is only near, or that two codes share without their accents', () => {
    for (const title of ['Developeur web', 'développeur', 'T', 'Donnèes', '', '(H/F)'])
      expect([title, match(title)]).toEqual([title, undefined]);
    expect(match('Donnees')).toEqual({ how: 'exact', code: 'D2' });
  });

  test('suggests one spelling a code, the nearest first, and nothing where nothing is near', () => {
    expect(near('Developeur wab')).toEqual([
      { spelling: 'développeur web', code: 'DEV', distance: 2 },
      { spelling: 'développeur java', code: 'JAV', distance: 4 },
    ]);
    for (const title of ['Boulanger', 'x', '', '(H/F)']) expect([title, near(title)]).toEqual([title, []]);
  });
});

describe('at ingest', () => {
  /** Employment by job title, as a file would give it. */
  const files = edited(
    edited(
      competenceFiles(),
      'adequation.yaml',
      '      sector: sector\n',
      '      sector: sector\n      title: occupation\n',
    ),
    'adequation.yaml',
    'constants: { occupation: _T, programme: _Z, status: A }',
    'constants: { programme: _Z, status: A }',
  );
  const withTitle = (title: string) => {
    const rows = String(files['inputs/jobs.csv']).trimEnd().split('\n');
    const text = rows.map((row, i) => (i === 0 ? `${row},title` : `${row},_T`)).join('\n');
    return appended(
      { ...files, 'inputs/jobs.csv': `${text}\n` },
      'inputs/jobs.csv',
      `2020,R1,IT,employment,7,persons,register,${title}`,
    );
  };

  test.each([
    ['Développeur web (H/F)', 'DEV'],
    ['DEVELOPPEUR WEB', 'DEV'],
    ['Technicien d’exploitation', 'OPS'],
    ['Developpement', 'DEV'],
  ])('%s is %s', async (title, code) => {
    const rows = await ingested(withTitle(title), (connection) =>
      select(connection, 'select occupation_code from staging.observation where value = 7'),
    );
    expect(rows).toEqual([{ occupation_code: code }]);
  });

  test.each([
    ['Developeur web', ' is not an occupation of the code list; did you mean "développeur web (h/f)" (DEV)?'],
    ['Boulanger', ' is not an occupation of the code list.'],
  ])('%s is refused', async (title, reason) => {
    const error = await checkRefusal(withTitle(title));
    expect(error.problems).toMatchObject([{ column: 'occupation', rule: 'unknown_code' }]);
    expect(error.problems[0]!.what).toBe(`"${title}"${reason}`);
  });
});
