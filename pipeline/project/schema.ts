import { z } from 'zod';
import { languageCodes } from '../../reports/words/languages.ts';
import { isCalendarDate } from '../calendar_date.ts';
import { PLAUSIBILITY_RULES } from '../dictionary/plausibility.ts';
import { fileLayout } from '../files/layout.ts';
import { modelChoices } from './model_choice.ts';
import { outputs } from './output_keys.ts';
import { hooks, rhythm } from './schedule_keys.ts';

/**
 * What a project file may say. Every key is known: a misspelt one is an error and not a silent default.
 * Paths are relative to the project file.
 */

const code = z.string().min(1);
const language = z.enum(languageCodes);
const titles = z.partialRecord(language, z.string());
const isoDate = z.string().refine(isCalendarDate, 'expected a date written YYYY-MM-DD');
const year = z.number().int().min(1900).max(2100);

/** The canonical names a source's headers are mapped to. */
export const CANONICAL_COLUMNS = [
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
  'source',
  'basis',
  'grade',
  /** Units behind a value, and what the largest of them (disclosure.dominance.n) make up of it, 0–1: never published. */
  'contributors',
  'largest_share',
  /** A year or a part of one, which then tells its year: 2025-01, 2025-Q1, 2025-H1, 2025-9M, or the month of a date. */
  'period',
] as const;
const canonical = z.enum(CANONICAL_COLUMNS);

const filterText = z.union([z.string(), z.number()]).transform(String);

const unpivot = z.strictObject({
  /** The canonical column that the headers become. */
  into: z.enum(['year', 'period', 'measure', 'definition', 'region', 'sector', 'occupation', 'programme']),
  /** Header → value of that column. */
  columns: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Or: one column a year, from the first to the last. */
  years: z.tuple([year, year]).optional(),
});

export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected a name in snake_case'),
  ...fileLayout,
  /** Decimal mark and grouping mark; absent, they are found where the numbers of the column can tell them. */
  decimal: z.enum(['.', ',']).optional(),
  thousands: z.enum([',', '.', ' ', "'", '\u00a0', '\u202f']).optional(),
  /** Letters that may trail a value or a year, and the SDMX status each means; `eurostat` names Eurostat's. */
  flags: z
    .union([z.literal('eurostat'), z.record(z.string().regex(/^[a-z]{1,3}$/), z.string().regex(/^[A-Z]$/))])
    .optional(),
  /** How years are written: a school or fiscal year lies in two, and is booked in the one in which it starts or ends. */
  years: z
    .strictObject({
      kind: z.enum(['calendar', 'school', 'fiscal', 'date']),
      booked: z.enum(['start', 'end']).optional(),
    })
    .refine(
      ({ kind, booked }) => kind !== 'fiscal' || booked !== undefined,
      'a fiscal year needs `booked: start` or `booked: end`',
    )
    .prefault({ kind: 'calendar' }),
  /** Header in the file → canonical name. */
  columns: z.record(z.string(), canonical),
  /** Canonical name → the same value on every row. */
  constants: z.partialRecord(canonical, z.union([z.string(), z.number()]).transform(String)).default({}),
  /** Header → the only value kept, or a list of those that are; other rows are counted as filtered out. */
  filters: z
    .record(
      z.string(),
      z.union([filterText, z.array(filterText).min(1)]).transform((kept) => [kept].flat()),
    )
    .default({}),
  unpivot: unpivot.optional(),
  /** Canonical name → text in the file → text to read instead, such as labels of status for their codes. */
  recode: z.partialRecord(canonical, z.record(z.string(), z.string())).default({}),
  /** Texts that stand for “no value”: such cells are counted as blank, never read as zero. */
  missing: z.array(z.string()).default([]),
  multiplier: z.number().positive().default(1),
  licence: z.string(),
  vintage: z.string(),
  delivered: isoDate,
  publisher: z.string(),
  /** How often its publisher delivers. */
  rhythm,
  /** What status B does: `split` fits only what stands from the last break on, `ignore` fits across. */
  breaks: z.enum(['split', 'ignore']).default('split'),
  max_reject_share: z.number().min(0).max(1).default(0),
});

const codeList = z.union([
  code,
  z.strictObject({ ...fileLayout, columns: z.record(z.string(), z.string()) }),
]);

const balance = z.strictObject({
  basis: z.enum(['flow', 'stock']),
  demand: z.strictObject({ measure: code, definition: code }),
  supply: z.strictObject({ measure: code, definition: code }),
  /** Observed insertion (parameter insertion_rate) in place of entry × suitability; an outcome of both sides. */
  proxy: z.enum(['insertion']).optional(),
  /** Dimensions along which leaves are summed. */
  totals: z.array(z.enum(['region', 'sector', 'occupation'])).default(['region', 'sector', 'occupation']),
  /** Largest difference allowed between a published total and the sum of its parts. */
  published_total_tolerance: z.number().min(0).optional(),
  /** Definitions that give the initial imbalance; absent, gaps are gaps of flows. */
  initial_gap: z.strictObject({ jobseekers: code, vacancies: code }).optional(),
});

const splice = z.strictObject({
  measure: code,
  older: code,
  newer: code,
  /** What the older is multiplied by; absent: newer over older in the years that both print. */
  factor: z.number().positive().optional(),
  into: code,
  source: z.string(),
});

const disclosure = z.strictObject({
  /** A counted cell of fewer (persons) is suppressed, with the cells by which it could be worked out. */
  threshold: z.number().int().min(2),
  /** How closely nobody may be able to tell a suppressed cell; absent: the threshold. */
  width: z.number().positive().optional(),
  /** A cell that fewer units contribute to is suppressed; needs the column `contributors`. */
  contributors: z.number().int().min(2).optional(),
  /** A cell of which the n largest units make up more than k is suppressed; needs the column `largest_share`. */
  dominance: z.strictObject({ n: z.number().int().min(1), k: z.number().gt(0).lt(1) }).optional(),
  /** Published cells are rounded to multiples of it; totals are rounded by themselves. */
  rounding: z.number().positive().optional(),
  /** Measures that are protected; absent: all whose unit is persons. */
  measures: z.array(code).min(1).optional(),
});

export const projectSchema = z.strictObject({
  project: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'expected a short name in lower case, such as nurses-canada'),
  titles,
  languages: z.array(language).min(1),
  /** ISO 4217 code of every column that ends in _money; asked for where the project tells money. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'expected three capitals, such as EUR')
    .optional(),
  target_year: year,
  first_year: year.default(1950),
  code_lists: z.strictObject({
    region: codeList,
    sector: codeList,
    occupation: codeList,
    programme: codeList.optional(),
  }),
  seeds: z.strictObject({
    measure: code,
    definition: code,
    staffing_share: code.optional(),
    crosswalk: code.optional(),
    promotion: code.optional(),
    pool: code.optional(),
    share: code.optional(),
    parameter: code.optional(),
    target: code.optional(),
    published_figure: code.optional(),
    indicator: code.optional(),
    indicator_class: code.optional(),
    scenario_step: code.optional(),
    exposure: code.optional(),
    instrument: code.optional(),
    sector_move: code.optional(),
    indicator_matrix: code.optional(),
    recent_state: codeList.optional(),
    competence: code.optional(),
    occupation_competence: code.optional(),
    programme_competence: code.optional(),
    acronym: code.optional(),
    statement: code.optional(),
    statement_competence: code.optional(),
    occupation_title: code.optional(),
    lever: code.optional(),
    lever_capacity: code.optional(),
    aid: code.optional(),
    incentive: code.optional(),
    plan_budget: code.optional(),
    plan_minimum: code.optional(),
    recommendation: code.optional(),
    advice_phrase: code.optional(),
    role: code.optional(),
    data_holder: code.optional(),
    waiver: code.optional(),
    passage: code.optional(),
    reference_class: code.optional(),
    reference_class_score: code.optional(),
  }),
  /** Seeds that say nothing on purpose; any other whose rows are gone is refused. */
  empty_seeds: z.array(code).default([]),
  sources: z.array(sourceSchema).min(1),
  balance,
  /** Which findings of plausibility are refused besides the grave ones, and which are told only. */
  plausibility: z
    .strictObject({
      refuse: z.array(z.enum(PLAUSIBILITY_RULES)).optional(),
      warn: z.array(z.enum(PLAUSIBILITY_RULES)).optional(),
    })
    .refine(
      ({ refuse = [], warn = [] }) => !refuse.some((rule) => warn.includes(rule)),
      'a rule stands under refuse and under warn',
    )
    .prefault({}),
  /** How persons are protected before anything is computed; absent: nothing is. */
  disclosure: disclosure.optional(),
  /** `supply`: the perimeter of supply of this scenario, where it is not that of the balance. */
  scenarios: z.array(z.strictObject({ id: code, titles, supply: code.optional() })).min(1),
  imputation: z
    .strictObject({
      /** By how much of its half-width the range of a share widens a year away from its observation. */
      widening_per_year: z.number().min(0).max(1).default(0.05),
    })
    .prefault({}),
  uncertainty: z
    .strictObject({
      draws: z.number().int().min(100).max(100000).default(2000),
      seed: z.number().int().min(0).max(4294967295).default(2030),
      /** Share of variance that the sectors of a region have in common. */
      regional_correlation: z.number().min(0).max(1).default(0.2),
    })
    .prefault({}),
  splices: z.array(splice).default([]),
  /** True where the sectors of the project are all sectors of the economy, as some indicators need. */
  all_sectors: z.boolean().default(false),
  plan: z
    .strictObject({
      /** First year in which a class can still open; absent: the year after the as-of date. */
      first_year: year.optional(),
      /** Scenarios that get a plan; absent: the first one. */
      scenarios: z
        .array(code)
        .min(1)
        .refine((ids) => new Set(ids).size === ids.length, 'a scenario stands twice')
        .optional(),
      /** Specialties declared rare: only these may be brought from abroad. */
      rare_occupations: z
        .array(code)
        .refine((codes) => new Set(codes).size === codes.length, 'a specialty stands twice')
        .default([]),
      /** Time the whole plan of a scenario may take; the gap reached is told. */
      seconds: z.number().positive().max(3600).default(20),
    })
    .prefault({}),
  /** What a data portal is told of the release. */
  publication: z
    .strictObject({
      publisher: z.string().min(1).optional(),
      /** Mail or page. */
      contact: z.string().min(1).optional(),
      /** Of what the release says; sources keep theirs. An SPDX name where there is one. */
      licence: z.string().min(1).optional(),
      licence_url: z.url().optional(),
      /** Address below which the folder of the release is published. */
      homepage: z.url().optional(),
    })
    .prefault({}),
  limits: z
    .strictObject({
      /** What a file of a source may weigh, MiB: a larger one is refused before it is read. */
      file_megabytes: z.number().positive().max(16_384).default(1024),
      /** Share of its rows that a seed or source may lose since the current release; absent, any loss is told alone. */
      lost_rows_share: z.number().min(0).max(1).optional(),
    })
    .prefault({}),
  outputs,
  hooks,
  backtest: z.strictObject({ origin: year }).optional(),
  /** Growth models by measure, each a name or a list with weights. */
  models: modelChoices,
  /** Measure → class of comparable series (seeds.reference_class) that speaks for its series of less than five points. */
  reference_classes: z.record(code, code).default({}),
});

/** A project that has no source yet, or an empty list of them. */
export const begunSchema = projectSchema.extend({
  sources: z.preprocess((held) => held ?? [], z.array(sourceSchema)),
});

export type ProjectFile = z.output<typeof projectSchema>;
export type SourceDeclaration = z.output<typeof sourceSchema>;
export type CodeListDeclaration = z.output<typeof codeList>;
