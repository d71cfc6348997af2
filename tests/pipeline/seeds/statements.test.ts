/** What the sector says of its markets and capabilities: a capability leads to competences, a market to a country. */
import { describe, expect, test } from 'vitest';
import { EXIT } from '../../../pipeline/problem.ts';
import { loadProject } from '../../../pipeline/project/project.ts';
import { readSeeds } from '../../../pipeline/seeds/seeds.ts';
import { ROOT } from '../house/imports.ts';
import { competenceFiles } from '../tiny/competence_files.ts';
import { refusal } from '../tiny/refusal.ts';
import { appended, edited, type Files, lines, writeProject } from '../tiny/write_project.ts';

const STATEMENTS = 'seeds/statements.csv';
const CARRIED = 'seeds/statement_competences.csv';

function statementFiles(): Files {
  return {
    ...edited(
      competenceFiles(),
      'adequation.yaml',
      '  measure: seeds/measures.csv\n',
      `  measure: seeds/measures.csv\n  statement: ${STATEMENTS}\n  statement_competence: ${CARRIED}\n`,
    ),
    [STATEMENTS]: lines(
      'statement_code,kind,sector_code,partner_code,year,share,name_fr,what_fr,speaker_fr,source,grade',
      'france,market,_T,FR,2025,0.8,France,Part,Fédération,tests,D',
      'cloud,capability,_T,,2025,,Cloud,Opérer,Fédération,tests,D',
    ),
    [CARRIED]: lines('statement_code,competence_code', 'cloud,programming'),
  };
}

async function problemsOf(broken: Files) {
  const project = writeProject(broken).load();
  const error = await refusal(() => readSeeds(project));
  expect(error.exitCode).toBe(EXIT.usage);
  return error.problems;
}

describe('statements of the sector', () => {
  test('are read', () => {
    const seeds = readSeeds(writeProject(statementFiles()).load());
    expect(seeds.statement?.map((row) => row.share)).toEqual([0.8, null]);
  });

  test('a capability that no competence carries, a market that one carries', async () => {
    const files = edited(statementFiles(), CARRIED, 'cloud,programming', 'france,programming');
    expect(await problemsOf(files)).toMatchObject([
      { where: STATEMENTS, line: 3, rule: 'capability_competences' },
      { where: CARRIED, line: 2, column: 'statement_code', rule: 'market_competence' },
    ]);
  });

  test.each([
    ['a market without a country', 'france,market,_T,FR', 'france,market,_T,', 'partner_code'],
    ['a capability with a country', 'cloud,capability,_T,', 'cloud,capability,_T,FR', 'partner_code'],
    ['a share above one', '0.8', '80', 'share'],
    ['a share of a capability', 'cloud,capability,_T,,2025,', 'cloud,capability,_T,,2025,0.5', 'share'],
  ])('%s', async (_, before, after, column) => {
    expect(await problemsOf(edited(statementFiles(), STATEMENTS, before, after))).toMatchObject([
      { where: STATEMENTS, column },
    ]);
  });

  test('a competence and a sector that nobody knows', async () => {
    expect(await problemsOf(appended(statementFiles(), CARRIED, 'cloud,juggling'))).toMatchObject([
      { where: CARRIED, line: 3, column: 'competence_code', rule: 'unknown_code' },
    ]);
    expect(
      await problemsOf(edited(statementFiles(), STATEMENTS, 'france,market,_T', 'france,market,XXX')),
    ).toMatchObject([{ where: STATEMENTS, line: 2, column: 'sector_code', rule: 'unknown_code' }]);
  });
});

describe('the shipped statements', () => {
  const { statement, statement_competence, sector } = readSeeds(loadProject(ROOT));

  test('speak of every sector, of France and Germany, each with a page that printed it', () => {
    const sectors = sector!.map((row) => row.sector_code).filter((code) => !code.startsWith('_'));
    const spoken = new Set(statement!.map((row) => row.sector_code));
    expect(sectors.filter((code) => !spoken.has(code))).toEqual([]);
    expect(statement!.map((row) => row.partner_code)).toEqual(expect.arrayContaining(['FR', 'DE']));
    expect(statement!.filter((row) => row.url === null || row.url === '')).toEqual([]);
  });

  test('lead from each capability to at least two competences', () => {
    const carriers = (code: string) => statement_competence!.filter((row) => row.statement_code === code);
    for (const { kind, statement_code } of statement!)
      if (kind === 'capability') expect(carriers(statement_code).length, statement_code).toBeGreaterThan(1);
  });
});
