/** Inputs of every chart in the words of the shipped project, in French and Arabic: real names, made-up numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ClassName, GapClass } from '../../../reports/charts/gap_class.ts';
import type { RegionChart } from '../../../reports/charts/region_input.ts';
import { ROOT } from '../../pipeline/imports.ts';

export type Tongue = 'fr' | 'ar';

const seed = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(ROOT, 'seeds', name), 'utf8'), {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  }).data;

export const regionNames = (tongue: Tongue): { code: string; name: string }[] =>
  seed('regions.csv')
    .filter((row) => !row.region_code!.startsWith('_'))
    .map((row) => ({ code: row.region_code!, name: row[`name_${tongue}`]! }));

export const pick = (tongue: Tongue, fr: string, ar: string): string => (tongue === 'fr' ? fr : ar);

export const print = (value: number): string =>
  new Intl.NumberFormat('fr-FR', { signDisplay: 'exceptZero' }).format(value).replaceAll('-', '−');

export const classNames = (tongue: Tongue): ClassName[] => [
  { class: 'strong_shortage', name: pick(tongue, 'Pénurie forte', 'خصاص حاد') },
  { class: 'shortage', name: pick(tongue, 'Pénurie', 'خصاص') },
  { class: 'no_gap', name: pick(tongue, "Pas d'écart net", 'لا فرق واضح') },
  { class: 'surplus', name: pick(tongue, 'Excédent', 'فائض') },
  { class: 'strong_surplus', name: pick(tongue, 'Excédent fort', 'فائض كبير') },
  { class: 'not_evaluable', name: pick(tongue, 'Non évaluable', 'غير قابل للتقييم') },
];

export const gaps: [GapClass, number | null][] = [
  ['shortage', -640],
  ['no_gap', -20],
  ['shortage', -410],
  ['strong_shortage', -2_350],
  ['not_evaluable', null],
  ['strong_shortage', -12_900],
  ['surplus', 120],
  ['not_evaluable', null],
  ['strong_surplus', 980],
  ['no_gap', 0],
  ['not_evaluable', null],
  ['surplus', 15],
];

export function regionSample(tongue: Tongue): RegionChart {
  return {
    words: {
      id: 'carte',
      title: pick(tongue, 'Écart cumulé 2026–2030 par région', 'الفارق التراكمي 2026–2030 حسب الجهة'),
      description: pick(tongue, 'Deux régions en pénurie forte.', 'جهتان في خصاص حاد.'),
    },
    regions: regionNames(tongue).map(({ code, name }, at) => {
      const [kind, value] = gaps[at]!;
      const none = pick(tongue, 'non évaluable', 'غير قابل للتقييم');
      return { code, name, class: kind, text: value === null ? none : print(value) };
    }),
    classes: classNames(tongue),
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
    attribution: pick(
      tongue,
      'Fond de carte : morocco-map, © ses auteurs, ODbL 1.0, simplifié.',
      'خلفية الخريطة: morocco-map، © أصحابها، رخصة ODbL 1.0، بعد التبسيط.',
    ),
  };
}
