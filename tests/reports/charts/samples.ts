/** Inputs of every chart in the words of the shipped project, in French and Arabic: real names, made-up numbers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { IntakeCalendar } from '../../../reports/charts/calendar.ts';
import type { Frontier } from '../../../reports/charts/frontier.ts';
import type { ClassName, GapClass } from '../../../reports/charts/gap_class.ts';
import type { HeatMap } from '../../../reports/charts/heat_map.ts';
import type { PartBars } from '../../../reports/charts/part_bars.ts';
import type { RegionChart } from '../../../reports/charts/regions/input.ts';
import type { SupplyChain } from '../../../reports/charts/supply_chain.ts';
import type { TargetPathChart } from '../../../reports/charts/target_path/input.ts';
import type { Tornado } from '../../../reports/charts/tornado.ts';
import { ROOT } from '../../pipeline/house/imports.ts';

export type Tongue = 'fr' | 'ar';

const seed = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(join(ROOT, 'seeds', name), 'utf8'), {
    header: true,
    comments: '#',
    skipEmptyLines: true,
  }).data;

export const regionNames = (tongue: Tongue): { code: string; name: string }[] =>
  seed('regions.csv')
    // A code with a last year is old, and drawn nowhere.
    .filter((row) => !row.region_code!.startsWith('_') && !row.valid_to)
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
      return {
        code,
        name,
        class: kind,
        text: value === null ? none : print(value),
        to: `region/${code}.html`,
        amount: Math.max(0, -(value ?? 0)),
      };
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

export function heatSample(tongue: Tongue): HeatMap {
  const sectors = seed('sectors.csv').filter((row) => !row.sector_code!.startsWith('_'));
  const none = pick(tongue, 'n. é.', 'غ ق');
  return {
    words: {
      id: 'grille',
      title: pick(tongue, 'Écart par région et par segment', 'الفارق حسب الجهة والقطاع'),
      description: pick(tongue, 'Douze régions, cinq segments.', 'اثنتا عشرة جهة وخمسة قطاعات.'),
    },
    columns: sectors.map((row) => ({ name: row[`name_${tongue}`]!, short: row.sector_code! })),
    rows: regionNames(tongue).map(({ name }, row) => ({
      name,
      cells: sectors.map((_, column) => {
        const [kind, value] = gaps[(row + column * 5) % gaps.length]!;
        return { class: kind, text: value === null ? none : print(value) };
      }),
    })),
    classes: classNames(tongue),
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}

export function tornadoSample(tongue: Tongue): Tornado {
  const end = (persons: number, valueText: string) => ({ persons, personsText: print(persons), valueText });
  const row = (fr: string, ar: string, low: [number, string], high: [number, string]) => ({
    name: pick(tongue, fr, ar),
    low: end(...low),
    high: end(...high),
  });
  return {
    words: {
      id: 'hypotheses',
      title: pick(tongue, 'Hypothèses par poids', 'الفرضيات حسب وزنها'),
      description: pick(tongue, 'Les départs décident le plus.', 'المغادرات هي الأكثر حسما.'),
    },
    assumptions: [
      row(
        "Part des diplômés aptes à l'embauche",
        'نسبة الخريجين المؤهلين للتشغيل',
        [-3_100, '55 %'],
        [-2_050, '75 %'],
      ),
      row('Croissance de la demande', 'نمو الطلب', [-1_000, '4 %'], [-4_400, '9 %']),
      row(
        'Départs à remplacer (sorties annuelles de la profession)',
        'المغادرات الواجب تعويضها (الخروج السنوي من المهنة)',
        [600, '6 %'],
        [-5_900, '14 %'],
      ),
      row('Émigration', 'الهجرة', [-2_300, '10 %'], [-2_900, '18 %']),
      row('Mobilité entre régions', 'التنقل بين الجهات', [-2_600, '5 %'], [-2_700, '8 %']),
      row('Réussite en formation', 'النجاح في التكوين', [-2_650, '80 %'], [-2_650, '80 %']),
    ],
    central: {
      value: -2_650,
      text: pick(tongue, 'hypothèses centrales : −2\u202f650', 'الفرضيات الوسطى: −2\u202f650'),
    },
    zeroText: pick(tongue, 'équilibre', 'توازن'),
    labels: {
      note: pick(
        tongue,
        "Écart cumulé 2026–2030 (personnes) ; dessous, la valeur de l'hypothèse",
        'الفارق التراكمي 2026–2030 (أشخاص)؛ أسفله قيمة الفرضية',
      ),
    },
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}

export function chainSample(tongue: Tongue): SupplyChain {
  const step = (fr: string, ar: string, value: number | null, share: string) => ({
    name: pick(tongue, fr, ar),
    value,
    text: value === null ? pick(tongue, 'non évaluable', 'غير قابل للتقييم') : print(value).replace('+', ''),
    share,
  });
  return {
    words: {
      id: 'chaine',
      title: pick(tongue, "De l'entrée en formation à l'emploi", 'من ولوج التكوين إلى الشغل'),
      description: pick(
        tongue,
        'De 12\u202f400 entrants restent 2\u202f310.',
        'من 12\u202f400 وافد يبقى 2\u202f310.',
      ),
    },
    steps: [
      step('Entrants en formation', 'الملتحقون بالتكوين', 12_400, ''),
      step('Formations achevées', 'من أتموا التكوين', 9_550, '77 %'),
      step('Sortants du système de formation', 'المغادرون لمنظومة التكوين', 8_020, '84 %'),
      step('Disponibles sur le marché du travail', 'المتاحون في سوق الشغل', null, ''),
      step(
        'Dans le périmètre du digital et de l’offshoring',
        'في مجال الرقمنة وترحيل الخدمات',
        4_110,
        '51 %',
      ),
      step('Aptes à l’embauche', 'المؤهلون للتشغيل', 2_710, '66 %'),
    ],
    ends: [
      step('Dans la région', 'في الجهة', 1_680, '62 %'),
      step('Dans une autre région', 'في جهة أخرى', 630, '23 %'),
      step("À l'étranger", 'في الخارج', 400, '15 %'),
    ],
    labels: {
      persons: pick(tongue, 'Personnes par an', 'أشخاص في السنة'),
      share: pick(tongue, "part de l'étape précédente", 'نسبة من المرحلة السابقة'),
      lost: pick(tongue, 'perdus à cette étape', 'من ضاعوا في هذه المرحلة'),
      ends: pick(tongue, 'Où travaillent-ils ensuite ?', 'أين يشتغلون بعد ذلك؟'),
    },
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}

export function pathSample(tongue: Tongue): TargetPathChart {
  const growth = (270_000 / 148_500) ** (1 / 6);
  const years = [2025, 2026, 2027, 2028, 2029, 2030];
  return {
    words: {
      id: 'trajectoire',
      title: pick(tongue, 'Trajectoire vers 270\u202f000 emplois', 'المسار نحو 270\u202f000 منصب شغل'),
      description: pick(tongue, 'La tendance reste sous la cible.', 'الاتجاه يبقى دون الهدف.'),
    },
    observed: [
      { year: 2022, value: 130_000 },
      { year: 2024, value: 148_500 },
    ],
    observedText: pick(tongue, '148\u202f500 (2024)', '148\u202f500 (2024)'),
    path: years.map((year) => ({ year, value: 148_500 * growth ** (year - 2024) })),
    trend: years.map((year) => ({
      year,
      low: 148_500 + 9_250 * (year - 2024),
      high: 148_500 * 1.0688 ** (year - 2024),
    })),
    milestones: [{ year: 2026, value: 180_000, text: '180\u202f000' }],
    endLabels: [
      { value: 270_000, text: pick(tongue, 'cible : 270\u202f000', 'الهدف: 270\u202f000'), kind: 'target' },
      {
        value: 245_000,
        text: pick(tongue, 'manque : 48\u202f700 à 66\u202f000', 'النقص: من 48\u202f700 إلى 66\u202f000'),
        kind: 'shortfall',
      },
      { value: 221_300, text: pick(tongue, 'haut : 221\u202f300', 'الأعلى: 221\u202f300'), kind: 'main' },
      { value: 204_000, text: pick(tongue, 'bas : 204\u202f000', 'الأدنى: 204\u202f000'), kind: 'main' },
    ],
    shortfall: { from: 221_300, to: 270_000 },
    labels: {
      tick: (value) => print(value).replace('+', ''),
      xTitle: pick(tongue, 'Année (au 31 décembre)', 'السنة (في 31 دجنبر)'),
      yTitle: pick(tongue, 'Emploi (personnes)', 'الشغل (أشخاص)'),
      observed: pick(tongue, 'observé', 'مرصود'),
      path: pick(tongue, 'trajectoire vers la cible', 'المسار نحو الهدف'),
      trend: pick(tongue, 'tendance (du bas au haut)', 'الاتجاه (من الأدنى إلى الأعلى)'),
      milestone: pick(tongue, 'jalon annoncé', 'محطة معلنة'),
      mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
    },
    rtl: tongue === 'ar',
  };
}

export function calendarSample(tongue: Tongue): IntakeCalendar {
  const intake = (
    fr: string,
    ar: string,
    places: number,
    dates: [string, string, number],
    words: [string, string],
    isLate: boolean,
  ) => ({
    name: pick(tongue, fr, ar),
    sizeText: pick(tongue, `${places} places`, `${places} مقعدا`),
    decideBy: dates[0],
    opens: dates[1],
    arrives: dates[2],
    decideText: pick(tongue, ...words),
    opensText: pick(
      tongue,
      `ouvre en septembre ${dates[1].slice(0, 4)}`,
      `تفتح في شتنبر ${dates[1].slice(0, 4)}`,
    ),
    isLate,
  });
  return {
    words: {
      id: 'calendrier',
      title: pick(
        tongue,
        'Classes à ouvrir et date limite pour en décider',
        'الأقسام الواجب فتحها وآخر أجل للقرار',
      ),
      description: pick(tongue, 'Quatre classes.', 'أربعة أقسام.'),
    },
    intakes: [
      intake(
        'Licence en ingénierie informatique',
        'الإجازة في الهندسة المعلوماتية',
        240,
        ['2027-01-15', '2027-09-01', 2030],
        ['avant le 15 janvier 2027', 'قبل 15 يناير 2027'],
        false,
      ),
      intake(
        'Technicien spécialisé, développement digital',
        'تقني متخصص في التطوير الرقمي',
        120,
        ['2026-09-30', '2027-09-01', 2029],
        ['passé : 30 septembre 2026', 'فات: 30 شتنبر 2026'],
        true,
      ),
      intake(
        'Bootcamp (6 mois)',
        'دورة مكثفة (6 أشهر)',
        160,
        ['2027-06-01', '2027-09-01', 2028],
        ['avant le 1er juin 2027', 'قبل فاتح يونيو 2027'],
        false,
      ),
      intake(
        'Licence en ingénierie informatique',
        'الإجازة في الهندسة المعلوماتية',
        60,
        ['2028-01-15', '2028-09-01', 2031],
        ['avant le 15 janvier 2028', 'قبل 15 يناير 2028'],
        false,
      ),
    ],
    today: { day: '2026-10-15', text: pick(tongue, 'édition du 15 octobre 2026', 'إصدار 15 أكتوبر 2026') },
    labels: {
      decide: pick(tongue, 'dernier jour pour décider', 'آخر يوم لاتخاذ القرار'),
      training: pick(tongue, 'formation', 'التكوين'),
      arrive: pick(tongue, 'premières embauches possibles', 'أول توظيف ممكن'),
    },
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}

export function frontierSample(tongue: Tongue): Frontier {
  const line = (name: string, most: number) => ({
    name,
    points: [0, 40, 80, 124, 180, 300, 500, 1_000].map((price) => ({
      cost: price * 2.1,
      short: most / (1 + price / 100),
      isShipped: price === 124,
    })),
  });
  return {
    words: {
      id: 'frontiere',
      title: pick(tongue, 'Manque attendu selon le coût', 'الخصاص المتوقع حسب الكلفة'),
      description: pick(tongue, 'Seize plans.', 'ستة عشر مخططا.'),
    },
    lines: [
      line(pick(tongue, 'Tendance', 'الاتجاه'), 21_345),
      line(pick(tongue, 'Contrat-programme', 'عقد البرنامج'), 46_800),
    ],
    labels: {
      xTitle: pick(tongue, 'Coût (millions de dirhams)', 'الكلفة (مليون درهم)'),
      yTitle: pick(tongue, 'Personnes-années qui manquent', 'سنوات الأشخاص الناقصة'),
      tick: (value) => new Intl.NumberFormat('fr-FR').format(value),
    },
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}

export function barsSample(tongue: Tongue): PartBars {
  const year = (value: string) => pick(tongue, `rentrée ${value}`, `دخول ${value}`);
  const row = (name: string, values: number[]) => ({
    name,
    values,
    text: print(values.reduce((total, value) => total + value, 0)),
  });
  return {
    words: { id: 'barres', title: pick(tongue, 'Leviers', 'الرافعات'), description: 'barres' },
    groups: [
      {
        name: pick(tongue, 'Tendance', 'الاتجاه'),
        rows: [
          row(
            pick(
              tongue,
              "Reconversion de salariés et de demandeurs d'emploi",
              'إعادة تأهيل الأجراء والباحثين عن العمل',
            ),
            [960, 900, 1_251],
          ),
          row(pick(tongue, 'Bootcamps', 'معسكرات البرمجة'), [75, 0, 1_450]),
        ],
      },
      {
        name: pick(tongue, 'Contrat-programme', 'عقد البرنامج'),
        rows: [row(pick(tongue, 'Visa Talent', 'تأشيرة المواهب'), [1, 57, 11])],
      },
    ],
    parts: [year('2027'), year('2028'), year('2029')],
    rtl: tongue === 'ar',
    mark: pick(tongue, "Données d'illustration", 'معطيات توضيحية'),
  };
}
