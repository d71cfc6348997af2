import { suggestion } from '../files/nearest.ts';
import { newestDelivery, plannedScenarios } from './edition.ts';
import type { Finding } from './finding.ts';
import { modelFindings } from './model_choice.ts';
import type { ProjectFile, SourceDeclaration } from './schema.ts';

/** What one key says of another: names that must exist, names that may stand once, columns that must come. */
export function crossCheck(project: ProjectFile): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  project.sources.forEach((source, i) => {
    const path = ['sources', i];
    if (seen.has(source.id)) {
      findings.push({
        path: [...path, 'id'],
        rule: 'source_id',
        what: `the source "${source.id}" stands twice.`,
        fix: 'give each source a name of its own.',
      });
    }
    seen.add(source.id);
    const given = [...Object.values(source.columns), ...Object.keys(source.constants)];
    if (source.unpivot) given.push(source.unpivot.into, 'value');
    // A column of periods says the year too.
    const told = given.includes('period') ? [...given, 'year'] : given;
    for (const needed of NEEDED_COLUMNS.filter((name) => !told.includes(name))) {
      findings.push({
        path: [...path, 'columns'],
        rule: 'column_missing',
        what: `the source "${source.id}" does not say where "${needed}" comes from.`,
        fix: `map a header to ${needed} under columns, or give it once under constants (_T = all, _Z = makes no sense).`,
      });
    }
    for (const name of new Set(given.filter((name, at) => given.indexOf(name) !== at))) {
      findings.push({
        path: [...path, 'columns'],
        rule: 'column_twice',
        what: `the source "${source.id}" gives "${name}" twice.`,
        fix: 'keep one of them.',
      });
    }
    if (source.decimal !== undefined && source.decimal === source.thousands) {
      findings.push({
        path: [...path, 'thousands'],
        rule: 'number_marks',
        what: `decimal and thousands mark of "${source.id}" are the same.`,
        fix: 'two marks that differ are needed to read a number.',
      });
    }
    findings.push(...commentFindings(source, path));
    if (source.unpivot && (source.unpivot.columns === undefined) === (source.unpivot.years === undefined)) {
      findings.push({
        path: [...path, 'unpivot'],
        rule: 'unpivot',
        what: 'unpivot needs either `columns` or `years`.',
        fix: 'give exactly one of the two.',
      });
    }
  });
  for (const language of project.languages.filter((name) => project.titles[name] === undefined)) {
    findings.push({
      path: ['titles'],
      rule: 'title',
      what: `there is no title in "${language}", which languages declares.`,
      fix: `add titles.${language}.`,
    });
  }
  if (project.balance.basis === 'flow') {
    for (const seed of ['staffing_share', 'crosswalk', 'parameter'] as const) {
      if (project.seeds[seed] !== undefined) continue;
      findings.push({
        path: ['seeds'],
        rule: 'seed_missing',
        what: `a balance of flows needs seeds.${seed}.`,
        fix: 'name the file, or set balance.basis to stock.',
      });
    }
    if (project.code_lists.programme === undefined) {
      findings.push({
        path: ['code_lists'],
        rule: 'seed_missing',
        what: 'a balance of flows needs code_lists.programme.',
        fix: 'name the file, or set balance.basis to stock.',
      });
    }
  }
  return [
    ...findings,
    ...emptySeeds(project),
    ...planYear(project),
    ...planScenarios(project),
    ...currency(project),
    ...disclosed(project),
    ...modelFindings(project.models, project.seeds.target !== undefined),
  ];
}

/** A remark that begins like a cell, or like what stands between cells, would hide rows. */
function commentFindings(
  { id, comment, delimiter }: SourceDeclaration,
  path: (string | number)[],
): Finding[] {
  if (comment === undefined) return [];
  const isMark = comment === delimiter || /^[,;\t|"\s]/.test(comment) || /[\r\n]/.test(comment);
  // « Source » begins a note; « 20 » begins a year.
  if (!isMark && !/^[\p{L}\p{N}_]{1,2}$|^\d+$/u.test(comment)) return [];
  return [
    {
      path: [...path, 'comment'],
      rule: 'comment',
      what: `the remark sign ${JSON.stringify(comment)} of "${id}" ${isMark ? 'is a mark that stands between or around cells' : 'begins as a cell may begin'}.`,
      fix: 'name a sign that no row begins with, such as #, or leave `comment` out.',
    },
  ];
}

/** A class cannot open before the edition, nor arrive after the horizon: budgets of such years would change nothing. */
function planYear({ plan: { first_year: first }, sources, target_year: last }: ProjectFile): Finding[] {
  if (sources.length === 0) return [];
  const edition = Number(newestDelivery(sources).slice(0, 4));
  if (first === undefined || (first >= edition && first <= last)) return [];
  return [
    {
      path: ['plan', 'first_year'],
      rule: 'plan_first_year',
      what: `a plan cannot begin in ${first}: its years go from ${edition}, when the newest source was delivered, to ${last}, the target year.`,
      fix: 'write a year between the two, or leave plan.first_year out: the year after the newest source.',
    },
  ];
}

/** A plan of a scenario that is not computed would have no need to meet. */
function planScenarios(project: ProjectFile): Finding[] {
  const known = project.scenarios.map(({ id }) => id);
  return plannedScenarios(project).flatMap((scenario, i) =>
    known.includes(scenario)
      ? []
      : [
          {
            path: ['plan', 'scenarios', i],
            rule: 'plan_scenario',
            what: `plan.scenarios names "${scenario}", which scenarios does not hold.`,
            fix: suggestion(scenario, known),
          },
        ],
  );
}

/** What is declared empty must be a seed of the project. */
function emptySeeds({ empty_seeds, seeds }: ProjectFile): Finding[] {
  const named = Object.keys(seeds);
  return empty_seeds.flatMap((name, i) =>
    named.includes(name)
      ? []
      : [
          {
            path: ['empty_seeds', i],
            rule: 'empty_seed',
            what: `empty_seeds names "${name}", which seeds does not.`,
            fix: suggestion(name, named),
          },
        ],
  );
}

/** A rule that no file feeds would protect nobody, and look as if it did. */
function disclosed({ disclosure, sources }: ProjectFile): Finding[] {
  if (disclosure === undefined) return [];
  const given = sources.flatMap(({ columns, constants }) => [
    ...Object.values(columns),
    ...Object.keys(constants),
  ]);
  const asked = [
    ['contributors', 'contributors'],
    ['dominance', 'largest_share'],
  ] as const;
  return asked
    .filter(([rule, column]) => disclosure[rule] !== undefined && !given.includes(column))
    .map(([rule, column]) => ({
      path: ['disclosure', rule],
      rule: 'disclosure',
      what: `disclosure.${rule} asks for the column "${column}", which no source gives.`,
      fix: `map a header to ${column} under columns of a source, or take disclosure.${rule} out.`,
    }));
}

/** Seeds whose rows tell money. */
const TELLS_MONEY = ['lever', 'aid', 'incentive', 'plan_budget'] as const;

function currency(project: ProjectFile): Finding[] {
  const told = TELLS_MONEY.find((seed) => project.seeds[seed] !== undefined);
  if (project.currency !== undefined || told === undefined) return [];
  return [
    {
      path: ['seeds', told],
      rule: 'currency',
      what: `seeds.${told} tells money, and the project does not say in which currency.`,
      fix: 'add currency with its code of three letters, such as EUR.',
    },
  ];
}

const NEEDED_COLUMNS = [
  'measure',
  'region',
  'sector',
  'occupation',
  'programme',
  'definition',
  'year',
  'value',
  'unit',
  'status',
];
