/**
 * The shape of a tree in figures: by room files, lines, fullest folder, long functions, dead exports.
 *
 *     npx tsx tests/proof/measure_house.ts [root of a tree] [--list]
 */
import { resolve } from 'node:path';
import {
  allFunctions,
  folderSizes,
  lineCount,
  PRODUCT,
  readSources,
  type Sources,
  unimportedExports,
} from '../pipeline/house/shape.ts';

const given = process.argv.slice(2).filter((one) => one !== '--list');
const root = resolve(given[0] ?? '.');
const rooms = [...PRODUCT, 'tests'];
const product = readSources(root);
const unimported = unimportedExports(product);
const dead = unimported.filter(({ isUsedAtHome }) => !isUsedAtHome);

/** Words of a language are texts, not code. */
const isWords = (file: string) => /^reports\/words\/(fr|ar|en)[/_.]/.test(file);
const sum = (sources: Sources, ending: string, words = true) =>
  [...sources]
    .filter(([file]) => file.endsWith(ending) && (words || !isWords(file)))
    .reduce((total, [, text]) => ({ files: total.files + 1, lines: total.lines + lineCount(text) }), {
      files: 0,
      lines: 0,
    });

const rows = [...rooms, 'product', 'all'].map((room) => {
  const folders = room === 'all' ? rooms : room === 'product' ? PRODUCT : [room];
  const sources = readSources(root, folders);
  const [fullest] = folderSizes(sources);
  const functions = allFunctions(sources);
  const ts = sum(sources, '.ts');
  const sql = sum(sources, '.sql');
  return {
    room,
    ts_files: ts.files,
    ts_lines: ts.lines,
    ts_lines_without_words: sum(sources, '.ts', false).lines,
    sql_files: sql.files,
    sql_lines: sql.lines,
    fullest: `${fullest?.folder} ${fullest?.files}`,
    over_300_lines: [...sources].filter(([file, text]) => file.endsWith('.ts') && lineCount(text) > 300)
      .length,
    over_60_lines: functions.filter(({ lines }) => lines > 60).length,
    over_6_parameters: functions.filter(({ parameters }) => parameters > 6).length,
    imported_by_nobody: unimported.filter(({ at }) => folders.some((one) => at.startsWith(`${one}/`))).length,
    dead_exports: dead.filter(({ at }) => folders.some((one) => at.startsWith(`${one}/`))).length,
  };
});
console.table(rows);
if (process.argv.includes('--list')) {
  console.log(['Dead exports:', ...dead.map(({ at }) => at)].join('\n  '));
  const functions = allFunctions(product);
  const long = functions.filter(({ lines, parameters }) => lines > 60 || parameters > 6);
  console.log(
    ['Long functions or lists of parameters:']
      .concat(
        long.map(({ file, name, lines, parameters }) => `${file} ${name}: ${lines} lines, ${parameters}`),
      )
      .join('\n  '),
  );
  const full = [...product].filter(([file, text]) => file.endsWith('.ts') && lineCount(text) > 300);
  console.log(
    ['Files over 300 lines:'].concat(full.map(([file, text]) => `${file} ${lineCount(text)}`)).join('\n  '),
  );
}
