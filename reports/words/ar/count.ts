import { counting } from '../format/plural.ts';
import { locale } from './locale.ts';

export const { rules, whole, conjunction, months } = counting(locale);

/** A noun beside a number: one and two bear no numeral; 3 to 10, 11 to 99 and round hundreds differ in form. */
export interface ArabicNoun {
  one: string;
  /** In the oblique case: every text puts a preposition or a verb before it. */
  two: string;
  few: string;
  many: string;
  other: string;
}

export const nouns = {
  occupation: { one: 'مهنة واحدة', two: 'مهنتين', few: 'مهن', many: 'مهنة', other: 'مهنة' },
  specialty: { one: 'تخصص واحد', two: 'تخصصين', few: 'تخصصات', many: 'تخصصا', other: 'تخصص' },
  sector: { one: 'قطاع واحد', two: 'قطاعين', few: 'قطاعات', many: 'قطاعا', other: 'قطاع' },
  cell: { one: 'خلية واحدة', two: 'خليتين', few: 'خلايا', many: 'خلية', other: 'خلية' },
  year: { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
  workYear: { one: 'سنة عمل واحدة', two: 'سنتي عمل', few: 'سنوات عمل', many: 'سنة عمل', other: 'سنة عمل' },
  observedYear: {
    one: 'سنة مرصودة واحدة',
    two: 'سنتين مرصودتين',
    few: 'سنوات مرصودة',
    many: 'سنة مرصودة',
    other: 'سنة مرصودة',
  },
  point: { one: 'نقطة واحدة', two: 'نقطتين', few: 'نقط', many: 'نقطة', other: 'نقطة' },
  publishedPoint: {
    one: 'نقطة منشورة واحدة',
    two: 'نقطتين منشورتين',
    few: 'نقط منشورة',
    many: 'نقطة منشورة',
    other: 'نقطة منشورة',
  },
  series: { one: 'سلسلة واحدة', two: 'سلسلتين', few: 'سلاسل', many: 'سلسلة', other: 'سلسلة' },
  file: { one: 'ملف واحد', two: 'ملفين', few: 'ملفات', many: 'ملفا', other: 'ملف' },
  seat: { one: 'مقعد واحد', two: 'مقعدين', few: 'مقاعد', many: 'مقعدا', other: 'مقعد' },
  trainingPlace: {
    one: 'مقعد تكوين واحد',
    two: 'مقعدي تكوين',
    few: 'مقاعد تكوين',
    many: 'مقعد تكوين',
    other: 'مقعد تكوين',
  },
  classGroup: {
    one: 'مجموعة واحدة',
    two: 'مجموعتين',
    few: 'مجموعات',
    many: 'مجموعة',
    other: 'مجموعة',
  },
  planOption: { one: 'خيار واحد', two: 'خيارين', few: 'خيارات', many: 'خيارا', other: 'خيار' },
  month: { one: 'شهر واحد', two: 'شهرين', few: 'أشهر', many: 'شهرا', other: 'شهر' },
  trainer: { one: 'مكون واحد', two: 'مكونين', few: 'مكونين', many: 'مكونا', other: 'مكون' },
  beneficiary: {
    one: 'مستفيد واحد',
    two: 'مستفيدين',
    few: 'مستفيدين',
    many: 'مستفيدا',
    other: 'مستفيد',
  },
  /** Before the name of a currency, with which it stands in one state. */
  million: { one: 'مليون', two: 'مليوني', few: 'ملايين', many: 'مليون', other: 'مليون' },
  enrolled: { one: 'مسجل واحد', two: 'مسجلين', few: 'مسجلين', many: 'مسجلا', other: 'مسجل' },
  region: { one: 'جهة واحدة', two: 'جهتين', few: 'جهات', many: 'جهة', other: 'جهة' },
  opening: { one: 'منصب واحد', two: 'منصبين', few: 'مناصب', many: 'منصبا', other: 'منصب' },
  applicant: { one: 'مترشح واحد', two: 'مترشحين', few: 'مترشحين', many: 'مترشحا', other: 'مترشح' },
  pair: { one: 'زوج واحد', two: 'زوجين', few: 'أزواج', many: 'زوجا', other: 'زوج' },
  countedWhole: {
    one: 'مجموع محصى واحد',
    two: 'مجموعين محصيين',
    few: 'مجاميع محصاة',
    many: 'مجموعا محصى',
    other: 'مجموع محصى',
  },
  competence: { one: 'كفاءة واحدة', two: 'كفاءتين', few: 'كفاءات', many: 'كفاءة', other: 'كفاءة' },
  table: { one: 'جدول واحد', two: 'جدولين', few: 'جداول', many: 'جدولا', other: 'جدول' },
  figure: { one: 'رقم واحد', two: 'رقمين', few: 'أرقام', many: 'رقما', other: 'رقم' },
  line: { one: 'سطرا واحدا', two: 'سطرين', few: 'أسطر', many: 'سطرا', other: 'سطر' },
  datum: { one: 'معطى واحد', two: 'معطيين', few: 'معطيات', many: 'معطى', other: 'معطى' },
  person: { one: 'شخص واحد', two: 'شخصين', few: 'أشخاص', many: 'شخصا', other: 'شخص' },
} as const satisfies Record<string, ArabicNoun>;

/**
 * The same noun where it is the subject or stands alone: only the dual changes, « شخصين » to « شخصان », its adjective
 * with it, and « مقعدي تكوين » to « مقعدا تكوين », whose second word is no dual.
 */
export function subjectOf(noun: ArabicNoun): ArabicNoun {
  const [head = '', ...rest] = noun.two.split(' ');
  const two = head.endsWith('ين')
    ? [head, ...rest].map((word) => word.replace(/ين$/, 'ان'))
    : [head.replace(/ي$/, 'ا'), ...rest];
  return { ...noun, two: two.join(' ') };
}

/**
 * « تخصصين », « 5 تخصصات », « 12 تخصصا ».
 *
 * @param printed the number as the page prints it, where that is not the plain one.
 */
export function arabicCount(n: number, noun: ArabicNoun, printed = whole.format(n)): string {
  const form = rules.select(n);
  if (form === 'one' || form === 'two') return noun[form];
  return `${printed} ${form === 'zero' ? noun.other : noun[form]}`;
}
