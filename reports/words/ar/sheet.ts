/** The words of a region's decision sheet in Arabic. */
import { isolateNumber } from '../format/isolate.ts';
import type { Counted } from '../shape/handed.ts';
import type { SheetTexts } from '../shape/texts.ts';
import { type ArabicNoun, arabicCount, nouns } from './count.ts';

const percent = isolateNumber('80\u00a0%');
const { opening, applicant } = nouns;

const many = ({ n, text }: Counted, noun: ArabicNoun): string => arabicCount(n, noun, text);

const ends = (range: string): string => (range === '' ? '' : `، ${range}`);

export const sheetTexts: SheetTexts = {
  sheet: {
    regions: 'جهات أخرى',
    detailsTitle: (place) => `${place}: التفاصيل`,
    back: (place) => `العودة إلى ورقة القرار: ${place}`,
    toDetails: 'كل التفاصيل',
    toWorkbook: 'المصنف',
    evidence: ({ demand, supply }) =>
      [demand === '' ? '' : `الحاجيات: ${demand}`, supply === '' ? '' : `العرض: ${supply}`]
        .filter((part) => part !== '')
        .join('؛ '),
    restsOn: 'الأدلة:',
    part: ({ basis, share }) => `${basis} ${share}`,
    conditional: 'لو كانت هذه المعطيات التوضيحية دقيقة:',
    decide: 'ما يجب تقريره:',
    forWhom: 'من أجل:',
    sure: 'المؤكد:',
    because: 'لأن:',
    waits: 'ما يحسم الأمر:',
    act: ({ september, measures, deciders, day, last, scenarios }) =>
      `${measures} في دخول ${september}${scenarios > 1 ? `، في جميع السيناريوهات (${scenarios})` : ''}. القرار: ${deciders}، قبل ${day}${last === '' ? '' : ` أو ${last} حسب التدبير`}.`,
    do: {
      relocate: (persons) => `مساعدة ${many(persons, nouns.person)} على العمل في مكان آخر`,
      upgrade: (persons) => `تأهيل ${many(persons, nouns.person)} من الخريجين`,
      retain: (persons) => `الإبقاء على ${many(persons, nouns.person)} في المنصب`,
    },
    nothing: ({ september, scenarios }) =>
      september === ''
        ? 'لا شيء: لا يتخذ المخطط هنا أي تدبير.'
        : `لا شيء لدخول ${september}: لا يثبت أي تدبير${scenarios > 1 ? ` في جميع السيناريوهات المخططة (${scenarios})` : ''}.`,
    short: ({ name, persons, range }) => `${name} (خصاص: ${many(persons, nouns.person)}${ends(range)})`,
    over: ({ name, persons, range }) => `${name} (فائض: ${many(persons, nouns.person)}${ends(range)})`,
    others: (n) => `تخصصات أخرى عددها ${n}`,
    byYear: ({ list, year }) => `${list}، نهاية ${year}.`,
    noneSure: (year) => `لا شيء: لم يثبت خصاص ولا فائض في نهاية ${year}.`,
    openings: ({ openings, candidates, specialties, from, to }) =>
      `${specialties > 1 ? 'لها' : 'له'} ${many(openings, opening)} و${many(candidates, applicant)} بين ${from} و${to}.`,
    datum: ({ input, holder }) => `${input}${holder === '' ? '' : `. لدى: ${holder}`}.`,
    table: {
      caption: ({ september, scenarios, holds }) =>
        scenarios > 1
          ? `دخول ${september}: ${holds ? `ما يثبت في جميع السيناريوهات (${scenarios})، ثم ما عداه` : `لا شيء يثبت في جميع السيناريوهات (${scenarios})؛ وما يبقى ممكنا`}`
          : `قرارات دخول ${september}`,
      what: 'الرافعة والتخصصات',
      size: 'كم',
      who: 'من يقرر وقبل متى',
      brings: 'ما يجلبه',
      limit: 'الحد المقيد',
      holds: 'يثبت في',
      state: {
        common: (scenarios) => (scenarios > 1 ? `جميع السيناريوهات (${scenarios})` : 'السيناريو المخطط'),
        some: (scenario) => `فقط: ${scenario}`,
        option: 'خيار',
      },
      others: ({ n, persons }) => `أخرى (${n}) ${persons}`,
      settles: (input) => `يحسمه: ${input}`,
      people: (persons) => many(persons, nouns.person),
      less: (persons) => `ناقص ${many(persons, nouns.person)}`,
      cases: (share) => `${share} من الحالات`,
      noLimit: 'لا حد غير الحاجة',
      more: (n) => `قرارات ممكنة أخرى في التفاصيل، عددها ${n}.`,
      limits: {
        capacity: 'طاقة الرافعة',
        national_capacity: 'الطاقة الوطنية',
        trainers: 'المكونون',
        institute: 'طاقة المعهد',
        places: 'المقاعد القائمة',
        surplus: 'الفائض المتاح',
        reach: 'من يمكن بلوغهم',
        excess_share: 'الزائدون على الحاجة',
        visa_share: 'حصة التأشيرات',
        equity: 'الإنصاف بين الجهات',
        minimum: 'حد أدنى مفروض',
        budget: 'الميزانية',
      },
    },
    chart: {
      title: ({ short, over, total }) =>
        short + over === 0
          ? `من أصل ${arabicCount(total, nouns.specialty)}: لا خصاص ولا فائض مؤكد`
          : `من أصل ${arabicCount(total, nouns.specialty)}: ${[
              short > 0 ? `خصاص مؤكد في ${arabicCount(short, nouns.specialty)}` : '',
              over > 0 ? `فائض مؤكد في ${arabicCount(over, nouns.specialty)}` : '',
            ]
              .filter((part) => part !== '')
              .join('، ')}`,
      subtitle: (year) =>
        `الخصاص (−) أو الفائض (+) نهاية ${year}: المتوسط ونطاق ${percent}؛ المؤكد: أربعة سحوبات من خمسة`,
      description: (list) => `نقطة ونطاق لكل تخصص. ${list}`,
      covered: (scenario) => `يغطيه المخطط (${scenario})`,
      mean: 'المتوسط',
      range: `نطاق ${percent}`,
      coveredColumn: 'يغطيه المخطط',
      name: 'التخصص',
      note: 'متوسطات السحوبات: متوسط الخصاص، أو الفائض حيث يكون أكبر. والنطاق نطاق الفرق بينهما، ويترك سحبا من كل عشرة في كل جانب. والمخطط هو مخطط السيناريو الأول بما فيه الخيارات. يقع المتوسط خارج النطاق حيث تحمل سحوبات قليلة كل الخصاص.',
    },
    turns: {
      title: 'ما قد يغير هذا الجواب',
      datum: ({ input, holder, settled }) =>
        `${input}: يحسم ${settled}${holder === '' ? '' : `. لدى: ${holder}`}.`,
      specialties: (n) => arabicCount(n, nouns.specialty),
      assumption: ({ name, low, high, atLow, atHigh, atCenter }) =>
        `${name}، من ${low} إلى ${high}: عدد الناقصين من ${atLow} إلى ${atHigh} (مركزيا: ${atCenter}).`,
      path: ({ name, atLow, atHigh, atCenter }) =>
        `${name}، من طرف إلى آخر: عدد الناقصين من ${atLow} إلى ${atHigh} (مركزيا: ${atCenter}).`,
      scenario: ({ scenario, short, instead }) =>
        `سيناريو «${scenario}»: خصاص قدره ${many(short, nouns.person)} بدل ${instead}.`,
    },
    chapter: {
      position: '1. الموقع التنافسي والنمو',
      capabilities: '2. القدرات التي يتطلبها النمو',
      occupations: '3. المهن',
      volume: '4. كم من منصب',
      supply: '5. العرض مقابل الحاجيات',
      roadmap: '6. خارطة الطريق',
    },
    positionFinding: ({ sector, share }) => `القطاع الأول هو «${sector}»: ${share} من الشغل في الجهة.`,
    positionCaption: (year) => `الشغل حسب القطاع ومعامل التوطن ${year}`,
    openingsColumn: 'المناصب',
    shortColumn: `الخصاص (${percent})`,
    toCountry: 'الصادرات والأسواق والأهداف والسيناريوهات: صفحة البلاد',
    capabilityCaption: (year) => `القدرات والكفاءات التي تحملها والخصاص بعدد الأشخاص نهاية ${year}`,
    capability: 'القدرة',
    carriedBy: 'الكفاءات الأساسية (المستوى من 1 إلى 4)',
    capabilityShort: 'الأشخاص',
    capabilityNote:
      'يُحسب كل شخص ناقص في كل كفاءة من كفاءات تخصصه: فلا تُجمع هذه الأعداد أبدا. وتأخذ القدرة أكبر أعداد كفاءاتها.',
    occupationCaption: 'ما هو مؤكد في كل تخصص، وسبب الخصاص',
    volumeCaption: ({ from, to }) => `المناصب الشاغرة من ${from} إلى ${to}`,
    created: 'المحدثة',
    replaced: 'المعوضة',
    external: 'من الخارج',
    volumeNote: 'عند القيم المركزية للفرضيات.',
    volumeNoteOutside: 'عند القيم المركزية للفرضيات. «من الخارج»: دون المناصب التي تشغلها ترقية داخلية.',
    supplyCaption: ({ from, to }) => `المناصب والمترشحون حسب التخصص، من ${from} إلى ${to}`,
    supplyNote: `متوسطات السحوبات، وبين قوسين نطاق ${percent}. ويفوق الخصاص الفرق بين المناصب والعرض حيث يظهر فائض في بعض السحوبات.`,
    roadmapNote: (n) => `إجراءات أخرى في التفاصيل، عددها ${n}.`,
  },
};
