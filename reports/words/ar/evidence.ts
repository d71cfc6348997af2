/** The words of what can be decided and of what numbers rest on, in Arabic. */
import { isolateNumber } from '../format/isolate.ts';
import type { EvidenceTexts } from '../shape/texts.ts';
import { arabicCount, nouns, whole } from './count.ts';

const percent = (n: number): string => isolateNumber(`${n}\u00a0%`);

const { pair, countedWhole: wholes } = nouns;

interface Counts {
  short: number;
  over: number;
  balanced: number;
  undecided: number;
  not_evaluable: number;
}

/** Each class before its number, so that no noun has to agree with it. */
const inClasses = ({ short, over, balanced, undecided, not_evaluable }: Counts): string =>
  [
    short > 0 ? `خصاص: ${whole.format(short)}` : '',
    over > 0 ? `فائض: ${whole.format(over)}` : '',
    balanced > 0 ? `توازن: ${whole.format(balanced)}` : '',
    undecided > 0 ? `غير محسوم: ${whole.format(undecided)}` : '',
    not_evaluable > 0 ? `غير قابل للتقييم: ${whole.format(not_evaluable)}` : '',
  ]
    .filter((part) => part !== '')
    .join('، ') || '…';

const totalWord = (totals: number): string => (totals === 1 ? 'المجموع المحصى' : 'المجاميع المحصاة');

/** Wholes that were last counted in different years. */
const years = (from: string, to: string): string => (from === to ? from : `${from}–${to}`);

export const evidenceTexts: EvidenceTexts = {
  verdict: {
    name: {
      short: 'خصاص',
      over: 'فائض',
      both: 'خصاص وفائض',
      balanced: 'توازن',
      undecided: 'غير محسوم',
      not_evaluable: 'غير قابل للتقييم',
    },
    shortName: {
      short: '−',
      over: '+',
      both: '±',
      balanced: '=',
      undecided: '؟',
      not_evaluable: 'غ. ق.',
    },
    column: 'ما هو مؤكد',
    short: `الخصاص بعدد الأشخاص، المتوسط (نطاق ${percent(80)})`,
    over: `الفائض بعدد الأشخاص، المتوسط (نطاق ${percent(80)})`,
    probability: 'احتمال الخصاص',
    counts: ({ total, regions, ...classes }) =>
      regions > 1
        ? `من أصل ${arabicCount(total, pair)} (تخصص وجهة): ${inClasses(classes)}.`
        : `من أصل ${arabicCount(total, nouns.specialty)}: ${inClasses(classes)}.`,
    spread: (classes) => inClasses(classes),
    note: `خصاص أو فائض: تثبت العلامة في ${percent(80)} من السحوبات على الأقل. توازن: متوسط الفارق دون ${percent(5)} من الشغل ويبقى دون ${percent(10)} في ${percent(80)} من السحوبات. وما عدا ذلك غير محسوم، ويُذكر المعطى الذي يحسمه.`,
    decidingIntro: 'حيث الأمر غير محسوم، هذه هي المعطيات التي تحسمه والجهات التي تتوفر عليها:',
    deciding: ({ datum, inputs, holder, where, n }) =>
      `${datum}${where === '' ? ` (${arabicCount(n, pair)}، تخصص وجهة)` : `: ${where}`}${inputs === '' ? '' : `. في الحساب: ${inputs}`}${holder === '' ? '' : `. الجهة المتوفرة عليه: ${holder}`}.`,
    decides: ({ input, holder }) => `يحسمه: ${input}${holder === '' ? '' : `؛ لدى: ${holder}`}`,
  },
  input: {
    series: (measure) => `${measure}، توقع`,
    share: ({ measure, by }) => `${measure}، التوزيع ${by}`,
    scenario: (title) => `مضمون سيناريو «${title}»`,
    dimension: {
      region: 'حسب الجهة',
      sector: 'حسب القطاع',
      occupation: 'حسب التخصص',
      programme: 'حسب التكوين',
    },
    seed: {
      pool: 'مرشحو الأحواض',
      promotion: 'الترقية الداخلية',
      staffing_share: 'توزيع مناصب كل قطاع حسب التخصص',
      crosswalk: 'وجهات خريجي كل تكوين',
      lever: 'كلف الرافعات',
      lever_capacity: 'طاقات الرافعات',
    },
  },
  evidence: {
    chartTitle: (place) => `علام تقوم الحاجيات والعرض، ${place}`,
    subtitle: 'حصة الأشخاص المحتسبين عند القيم المركزية، حسب أضعف معطى يأتون منه',
    description: ({ side, parts }) => `${side}: ${parts}.`,
    side: { demand: 'الحاجيات', supply: 'العرض' },
    basis: {
      observed: 'مرصود',
      derived: 'محسوب',
      imputed: 'منسوب',
      assumed: 'مفترض',
      illustrative: 'مركب',
    },
    what: 'الجانب',
    restsOn: 'يقوم على',
    persons: 'الأشخاص',
    share: 'الحصة',
    note: 'مرصود: أحصاه منتج للمعطيات. محسوب: عملية حسابية على أرقام مرصودة. منسوب: مجموع محصى وُزع بحصص معلنة ولها مدى. مفترض: تقدير له مدى. أما نسب الحساب وحصصه فمدرجة ضمن الفرضيات.',
    imputed: ({ measure, definition, from, to, totals, value, parts, control, isWhole }) =>
      `${measure} ${years(from, to)} (${definition}): ${value}، منسوب انطلاقا من ${arabicCount(totals, wholes)}. مجموع كل الأجزاء: ${parts}؛ ${totalWord(totals)}: ${control}${isWhole ? '' : ' (والباقي خارج النطاق)'}.`,
    imputedNation: ({ measure, definition, from, to, totals, parts, control, isWhole }) =>
      `${measure} ${years(from, to)} (${definition})، منسوب حسب الجهة انطلاقا من ${arabicCount(totals, wholes)}. مجموع الأجزاء: ${parts}؛ ${totalWord(totals)}: ${control}${isWhole ? '' : ' (والباقي خارج النطاق)'}.`,
  },
  pool: {
    title: 'مهن توظف من خارج التكوينات المتتبعة',
    intro: ({ from, to }) =>
      `توظف هذه المهن كذلك أشخاصا لا يأتون من أي تكوين متتبع هنا: وهم أحواض المرشحين. من ${from} إلى ${to}، عدد المرشحين لكل منصب ومقاعد التأهيل (اللغات مثلا) التي تسد الباقي.`,
    caption: (place) => `أحواض المرشحين، ${place} (أشخاص، عند القيم المركزية)`,
    candidates: 'المرشحون',
    openings: 'المناصب المطلوب شغلها',
    perOpening: 'المرشحون لكل منصب',
    languagePlaces: 'مقاعد التأهيل الواجب فتحها',
    note: 'المرشحون الباقون ليسوا فائضا: فهم يشتغلون في مجال آخر أو ما زالوا يبحثون.',
    promotedPart: ({ specialty, share }) => `${specialty} (${share})`,
    promoted: (parts) =>
      `مناصب تُشغل من داخل القطاع، عند القيم المركزية: ${parts}. وكل شخص رُقي يترك منصبا يجب شغله في التخصص الذي غادره.`,
  },
};
