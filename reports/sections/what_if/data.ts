import { computeSystem, systemOutput } from '../../../models/balance/system.ts';
import { sumCells } from '../../../models/balance/what_if.ts';
import type { WhatIfEdition, WhatIfPath } from '../../reading/what_if/base.ts';
import { packBase, packDifference } from '../../what_if/packed_base.ts';
import {
  cellsIn,
  type Group,
  type PageData,
  type Place,
  type PlanWords,
  type Scenario,
  type SummaryKind,
  type Words,
} from '../../what_if/page_data.ts';
import type { SliderRange } from '../../what_if/slider_ranges.ts';
import type { Context } from '../context.ts';
import { currencyName, millionsUnit } from '../money.ts';
import { placesOf } from './places.ts';
import { packPlan } from './plan_data.ts';

/** What the page carries for its script: the central path in full, and every word it may need, in one language. */
export function pageData(context: Context, edition: WhatIfEdition, ranges: readonly SliderRange[]): PageData {
  const { t, labels, language, edition: own } = context;
  const base = packBase(edition.base);
  const places = placesOf(context, edition);
  const groups = groupsOf(context, edition);
  return {
    locale: language.locale,
    years: edition.years,
    base,
    scenarios: [edition, ...edition.others].map((path): Scenario => {
      const plan = edition.plans.find(({ scenario }) => scenario === path.scenario);
      return {
        ...{ code: path.scenario, name: labels.scenario(path.scenario) },
        base: path === edition ? null : packDifference(path.base, base),
        jobseekers: jobseekersOf(path, places, groups),
        plan: plan === undefined ? null : packPlan(plan),
      };
    }),
    occupations: edition.occupations,
    places,
    ...groups,
    isIllustrative: edition.isIllustrative.map((flag) => (flag ? 1 : 0)),
    cuts: own.classes
      .filter((one) => one.indicator === 'ita')
      .map(({ class_code, lower, upper, closed_side, label, reading_employer, reading_graduate }) => ({
        class_code,
        lower,
        upper,
        closed_side,
        label,
        readings: t.sector.readings(reading_employer, reading_graduate),
      })),
    sliders: ranges.map(({ name, low, high, step }) => ({ name, low, high, step, ...t.whatIf.slider[name] })),
    words: wordsOf(context, edition),
  };
}

function groupsOf({ labels }: Context, { cells }: WhatIfEdition): { sectors: Group[]; specialties: Group[] } {
  const groups = (codes: readonly string[], name: (code: string) => string, codeOf: (c: number) => string) =>
    codes.map((code) => ({
      code,
      name: name(code),
      cells: cells.flatMap((_, c) => (codeOf(c) === code ? [c] : [])),
    }));
  const sectors = [...new Set(cells.map((cell) => cell.sector_code))].sort();
  const found = new Set(cells.map((cell) => cell.occupation_code));
  const listed = labels.specialties.filter((code) => found.has(code));
  const specialties = [...listed, ...[...found].filter((code) => !listed.includes(code)).sort()];
  return {
    sectors: groups(sectors, labels.sector, (c) => cells[c]!.sector_code),
    specialties: groups(specialties, labels.occupation, (c) => cells[c]!.occupation_code),
  };
}

/**
 * What the published indicator counts beside the supply of the balance: jobseekers at T0, where they are known. The
 * difference of two published numbers, to a thousandth of a person; 0 where the indicator is not told.
 */
function jobseekersOf(
  { base, indicator }: WhatIfPath,
  places: readonly Place[],
  { sectors, specialties }: { sectors: readonly Group[]; specialties: readonly Group[] },
): number[][] {
  const out = systemOutput(base.shape);
  computeSystem(base.shape, base.input, out);
  const every = { code: '_T', name: '', cells: sectors.flatMap((group) => group.cells) };
  const rows = [
    ...[...sectors, every].map((group) => ({ group, sector: group.code, occupation: '_T' })),
    ...specialties.map((group) => ({ group, sector: '_T', occupation: group.code })),
  ];
  return places.map((place) =>
    rows.map(({ group, sector, occupation }) => {
      const published = indicator.find(
        (row) =>
          row.region_code === place.code && row.sector_code === sector && row.occupation_code === occupation,
      );
      const own = sumCells(base, out, cellsIn(base, place, group), 0);
      if (published === undefined || own.ita === null) return 0;
      return Math.round((published.value - own.ita) * own.openings * 1e3) / 1e3 + 0;
    }),
  );
}

/** Sentences in which the script puts what it computes: asked here with `{name}` in place of a value. */
function wordsOf(context: Context, { base, years }: WhatIfEdition): Words {
  const { t, formats } = context;
  const year = String(years.at(-1));
  const summary = (conditional: boolean): Record<SummaryKind, string> => {
    const words = {
      conditional,
      persons: '{persons}',
      central: '{central}',
      short: '{short}',
      over: '{over}',
      year,
    };
    return {
      shortage: t.whatIf.summaryShortage(words),
      surplus: t.whatIf.summarySurplus(words),
      noGap: t.whatIf.summaryNoGap(words),
      notEvaluable: t.whatIf.summaryNotEvaluable(words),
    };
  };
  const met = new Set([...base.reasons, 'openings_below_30']);
  return {
    missing: formats.missing,
    notEvaluable: t.sign.notEvaluable,
    reasons: Object.fromEntries(Object.entries(t.names.reasonShort).filter(([code]) => met.has(code))),
    whole: t.sector.whole,
    central: t.whatIf.central('{value}'),
    evaluable: t.whatIf.evaluable({ evaluable: '{evaluable}', total: '{total}' }),
    factor: t.whatIf.factor('{value}'),
    summary: { real: summary(false), conditional: summary(true) },
    sectorCaption: t.whatIf.sectorCaption('{place}'),
    specialtyCaption: t.whatIf.specialtyCaption('{place}'),
    chartTitle: t.whatIf.chartTitle('{place}'),
    chartBar: t.whatIf.chartBar({ value: '{value}', central: '{central}' }),
    csv: {
      fileName: t.whatIf.csvFile,
      columns: t.whatIf.csvColumns,
      parts: {
        plan: t.whatIf.csvPlan,
        sectors: t.whatIf.csvSectors,
        specialties: t.whatIf.csvSpecialties,
        sliders: t.whatIf.csvSliders,
      },
      quantities: {
        openings: t.whatIf.csvOpenings,
        supply: t.whatIf.csvSupply,
        gap: t.whatIf.csvGap,
        ita: t.whatIf.csvIta,
        itaClass: t.whatIf.csvItaClass,
      },
      setting: t.whatIf.csvSetting,
      mean: t.whatIf.csvMean,
      ends: [t.whatIf.csvLow, t.whatIf.csvHigh],
      mark: t.mark.short,
    },
    plan: planWords(context, year),
  };
}

function planWords(context: Context, year: string): PlanWords {
  const { plan } = context.t.whatIf;
  const unit = millionsUnit(context);
  const summary = (conditional: boolean) =>
    plan.summary({ conditional, short: '{short}', low: '{low}', high: '{high}', need: '{need}', year });
  return {
    summary: { real: summary(false), conditional: summary(true) },
    country: plan.country({ starts: '{starts}', cost: '{cost}', unit }),
    error: plan.error({ tests: '{tests}', mean: '{mean}', most: '{most}' }),
    chartTitle: plan.chartTitle('{place}'),
    chartBar: plan.chartBar({ value: '{value}', kept: '{kept}' }),
    own: plan.own('{name}'),
    range: plan.range({ low: '{low}', high: '{high}' }),
    money: plan.money({ value: '{value}', unit }),
    price: plan.money({ value: '{value}', unit: currencyName(context, 100_000) }),
    noLimit: plan.noLimit,
    rows: { ...plan.rows, cost: plan.rows.cost(unit) },
  };
}
