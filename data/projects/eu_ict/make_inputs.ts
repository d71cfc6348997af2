/**
 * Writes inputs/ict_specialists.csv, inputs/ict_graduates.csv and seeds/pools.csv from a Eurostat panel given as argument:
 *
 *     npx tsx data/projects/eu_ict/make_inputs.ts <panel.csv> [folder to write to, the project's own when absent]
 *
 * The panel has a row a country and year with the columns geo, year, ict_employed_ths (isoc_sks_itspt, thousand
 * persons) and grads_ict_tertiary (educ_uoe_grad02, persons); NA is no value. Kept are the 27 member states, and the
 * Union's own total of employment as printed, to be compared with their sum. The Union's total of graduates is left
 * out: until 2018 it is printed without states that it does not name (120,909 in 2014, 135,515 in 2015).
 *
 * Most ICT specialists have no tertiary degree in ICT, so that graduates alone cannot fill their posts. What came from
 * elsewhere is told by nobody, and is what is left over of the past: yearly growth from the first year to the last
 * + replacement − graduates who took up such a post, at the central rates of seeds/parameters.csv and the share of
 * seeds/crosswalk.csv. Half of it to half as much again is the range of what may come in the years ahead.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';

const UNION = 'EU27_2020';
const MEMBERS = 'AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const own = fileURLToPath(new URL('.', import.meta.url));
const [panelPath, folder = own] = process.argv.slice(2);
if (panelPath === undefined)
  throw new Error('name the panel: npx tsx data/projects/eu_ict/make_inputs.ts <panel.csv>');
const panel = Papa.parse<Record<string, string>>(readFileSync(panelPath, 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
for (const column of ['geo', 'year', 'ict_employed_ths', 'grads_ict_tertiary'])
  if (!panel.meta.fields?.includes(column)) throw new Error(`${panelPath} has no column "${column}"`);

for (const name of ['inputs', 'seeds']) mkdirSync(join(folder, name), { recursive: true });
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

writePools();

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
  writeFileSync(join(folder, 'inputs', name), `${[head, what.header, ...rows].join('\n')}\n`);
  console.log(`${name}: ${rows.length} rows`);
}

/** People a year who took up posts of ICT specialists without a tertiary degree in ICT, as the past leaves over. */
function writePools(): void {
  const value = (parameter: string) =>
    Number(seedRows('parameters').find((row) => row.parameter === parameter)!.value);
  const rates = ['retirement_rate', 'sector_exit_rate', 'stock_emigration_rate'];
  const replacement = rates.reduce((sum, name) => sum + value(name), 0);
  const taken =
    (1 - value('continues_study_share')) *
    value('labour_force_entry_share') *
    value('suitability_share') *
    (1 - value('abroad_share')) *
    Number(seedRows('crosswalk').find((row) => row.occupation_code === 'ICT')!.share);
  const rows = MEMBERS.map((geo) => {
    const series = (column: string) =>
      panel.data
        .filter((row) => row.geo === geo && row[column] !== 'NA' && row[column] !== '')
        .map((row) => ({ year: Number(row.year), value: Number(row[column]) }))
        .sort((a, b) => a.year - b.year);
    const jobs = series('ict_employed_ths');
    const [first, last] = [jobs[0]!, jobs.at(-1)!];
    const growth = (1000 * (last.value - first.value)) / (last.year - first.year);
    const left = replacement * 1000 * mean(jobs.map((one) => one.value));
    const graduates = taken * mean(series('grads_ict_tertiary').map((one) => one.value));
    const persons = Math.max(0, growth + left - graduates);
    const cell = (times: number) => Math.round((persons * times) / 100) * 100;
    return `ICT,${geo === 'EL' ? 'GR' : geo},${cell(1)},${cell(0.5)},${cell(1.5)},assumed,D,Left over of ${first.year}-${last.year},,`;
  });
  const head =
    '# People a year who take up posts of ICT specialists without a tertiary degree in ICT: growth + replacement - graduates of the past, at central rates. Written by make_inputs.ts; do not edit.';
  const header = 'occupation_code,region_code,persons,low,high,basis,grade,source,data_id,note';
  writeFileSync(join(folder, 'seeds/pools.csv'), `${[head, header, ...rows].join('\n')}\n`);
  console.log(`pools.csv: ${rows.length} rows`);
}

function seedRows(name: string): Record<string, string>[] {
  const text = readFileSync(join(own, 'seeds', `${name}.csv`), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, comments: '#', skipEmptyLines: true }).data;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
