/**
 * Writes inputs/ict_specialists.csv and inputs/ict_graduates.csv from a Eurostat panel given as argument:
 *
 *     npx tsx data/projects/eu_ict/make_inputs.ts <panel.csv> [output folder]
 *
 * The panel has a row a country and year with the columns geo, year, ict_employed_ths (isoc_sks_itspt, thousand
 * persons) and grads_ict_tertiary (educ_uoe_grad02, persons); NA is no value. Kept are the 27 member states, and the
 * Union's own total of employment as printed, to be compared with their sum. The Union's total of graduates is left
 * out: until 2018 it is printed without states that it does not name (120,909 in 2014, 135,515 in 2015).
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const UNION = 'EU27_2020';
const MEMBERS = 'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const [panelPath, folder = fileURLToPath(new URL('inputs', import.meta.url))] = process.argv.slice(2);
if (panelPath === undefined)
  throw new Error('name the panel: npx tsx data/projects/eu_ict/make_inputs.ts <panel.csv>');
const panel = Papa.parse<Record<string, string>>(readFileSync(panelPath, 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
for (const column of ['geo', 'year', 'ict_employed_ths', 'grads_ict_tertiary'])
  if (!panel.meta.fields?.includes(column)) throw new Error(`${panelPath} has no column "${column}"`);

mkdirSync(folder, { recursive: true });
write('ict_specialists.csv', {
  remark: 'ICT specialists employed, thousand persons. Source: Eurostat (isoc_sks_itspt).',
  header: 'geo,year,thousand_persons',
  column: 'ict_employed_ths',
  areas: [...MEMBERS, UNION],
});
write('ict_graduates.csv', {
  remark:
    'Graduates of tertiary education (ISCED 5-8) in information and communication technologies, persons. Source: Eurostat (educ_uoe_grad02).',
  header: 'geo,year,persons',
  column: 'grads_ict_tertiary',
  areas: MEMBERS,
});

function write(
  name: string,
  what: { remark: string; header: string; column: string; areas: readonly string[] },
): void {
  const rows = panel.data
    .filter((row) => what.areas.includes(row.geo!) && row[what.column] !== 'NA' && row[what.column] !== '')
    .map((row) => `${row.geo},${row.year},${row[what.column]}`)
    .sort();
  const missing = what.areas.filter((geo) => !rows.some((row) => row.startsWith(`${geo},`)));
  if (missing.length > 0) throw new Error(`${panelPath} has no ${what.column} of ${missing.join(', ')}`);
  const head = `# ${what.remark} Written by make_inputs.ts; do not edit.`;
  writeFileSync(join(folder, name), `${[head, what.header, ...rows].join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
}
