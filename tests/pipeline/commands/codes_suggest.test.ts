/** `adequation codes suggest`: what each title of a file stands for, and the row to add; nothing is written. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { addCodes } from '../../../pipeline/commands/codes.ts';
import { EXIT } from '../../../pipeline/problem.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { adequation } from '../tiny/command.ts';
import { commandHere } from '../tiny/command_here.ts';
import { competenceFiles } from '../tiny/competence_files.ts';
import { tree } from '../tiny/tree.ts';
import { appended, edited, writeProject } from '../tiny/write_project.ts';

const project = writeProject(competenceFiles());

function file(text: string | Uint8Array, name = 'ads.csv'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'titles-')), name);
  writeFileSync(path, text);
  return path;
}

const suggest = (path: string, ...args: string[]) =>
  commandHere(addCodes, 'codes', 'suggest', path, '--project', project.folder, ...args);

const TITLES = ['Web developer', 'Developpeur WEB', 'Developeur web', 'Developeur web', 'Boulanger', ''];

describe.each([
  ['commas', ','],
  ['semicolons', ';'],
  ['tabs', '\t'],
])('a file with %s', (_, mark) => {
  test('has each title once, with how it was matched', async () => {
    const text = `# a remark\nid${mark}title\n${TITLES.map((title, i) => `${i}${mark}${title}\n`).join('')}`;
    const ended = await suggest(file(text), '--format', 'json');
    expect([ended.code, ended.stderr]).toEqual([EXIT.done, '']);
    const none = { nearest: [], row_to_add: null };
    expect(JSON.parse(ended.stdout)).toEqual([
      { title: 'Web developer', n_rows: 1, how: 'exact', occupation_code: 'DEV', ...none },
      { title: 'Developpeur WEB', n_rows: 1, how: 'normalised', occupation_code: 'DEV', ...none },
      {
        title: 'Developeur web',
        n_rows: 2,
        how: 'nearest',
        occupation_code: null,
        nearest: [{ spelling: 'développeur web (h/f)', code: 'DEV', distance: 1 }],
        row_to_add: 'Developeur web,fr,DEV,Seen in ads.csv',
      },
      { title: 'Boulanger', n_rows: 1, how: 'none', occupation_code: null, ...none },
    ]);
  });
});

test('in a process of its own it answers the same', async () => {
  const path = file(`title\n${TITLES.join('\n')}\n`);
  const ended = await adequation('codes', 'suggest', path, '--project', project.folder);
  expect([ended.code, ended.stderr]).toEqual([EXIT.done, '']);
  expect(ended).toEqual(await suggest(path));
});

test('who adds the row has the title matched; until then nothing was written', async () => {
  const before = tree(project.folder);
  const path = file('intitulé\n"Developeur, web"\n', 'a, b.csv');
  const first = await suggest(path, '--column', 'intitulé', '--format', 'csv');
  const [row] = Papa.parse<Record<string, string>>(first.stdout, { header: true }).data;
  expect(row).toMatchObject({ how: 'nearest', nearest: 'DEV développeur web (h/f) (1)' });
  expect(tree(project.folder)).toEqual(before);

  const added = writeProject(appended(competenceFiles(), 'seeds/occupation_titles.csv', row!.row_to_add!));
  expect(readSeeds(added.load()).occupation_title!.at(-1)).toMatchObject({
    title: 'Developeur, web',
    language: 'fr',
    occupation_code: 'DEV',
    source: 'Seen in a, b.csv',
  });
  const again = await commandHere(
    addCodes,
    'codes',
    'suggest',
    path,
    '--project',
    added.folder,
    '--column',
    'intitulé',
  );
  expect(again.stdout).toContain('exact');
});

test('a project without titles is asked by the names of its occupations', async () => {
  const plain = writeProject(
    edited(competenceFiles(), 'adequation.yaml', '  occupation_title: seeds/occupation_titles.csv\n', ''),
  );
  const ended = await commandHere(
    addCodes,
    'codes',
    'suggest',
    file('title\nDeveloppement\n'),
    '--project',
    plain.folder,
    '--format',
    'json',
  );
  expect(JSON.parse(ended.stdout)).toMatchObject([{ how: 'normalised', occupation_code: 'DEV' }]);
});

describe('what cannot be read is named', () => {
  test.each([
    ['a file that is not there', undefined, EXIT.usage, ': the file cannot be read (ENOENT).'],
    [
      'a column that is not there',
      'titel;n\nx;1\n',
      EXIT.rejected,
      ':1: there is no column "title" in the header.',
    ],
    ['a file of nothing', '', EXIT.rejected, ':1: there is no column "title" in the header.'],
    ['an open quotation mark', 'title,n\n"x,1\ny,2\n', EXIT.rejected, ':2: a quotation mark is not closed'],
    ['Latin-1', Buffer.from('title\nDéveloppeur\n', 'latin1'), EXIT.rejected, ':2: the bytes are not utf-8.'],
  ])('%s', async (_, text, code, words) => {
    const path = text === undefined ? '/nowhere/ads.csv' : file(text);
    const ended = await suggest(path);
    expect([ended.code, ended.stdout]).toEqual([code, '']);
    expect(ended.stderr).toContain(`${path}${words}`);
    expect(ended.stderr).not.toMatch(/\n\s+at .+:\d+/);
  });

  test('a missing column is told with the columns there are, and the nearest', async () => {
    const ended = await suggest(file('id;titre\n1;x\n'));
    expect(ended.stderr).toContain('the file has: id, titre; did you mean "titre"?');
  });

  test('a row with a cell too many is left out, and told', async () => {
    const path = file('title,n\nWeb developer,1\nx,y,2\n');
    const ended = await suggest(path, '--format', 'csv');
    expect(ended.code).toBe(EXIT.done);
    expect(ended.stdout.split('\n').filter(Boolean)).toHaveLength(2);
    expect(ended.stderr).toContain(`${path}:3: 3 cells where the header has 2.`);
  });
});
