import { isolateNumber } from '../format/isolate.ts';
import type { SummaryWords } from '../shape/handed.ts';
import type { WhatIfTexts } from '../shape/texts.ts';

/** Begins with « لو » : the verb that follows is in the past with « لـ ». */
const supposing = 'لو كانت هذه المعطيات التوضيحية دقيقة';
const settings = 'وفق هذه الاختيارات';

/** One specialty's people over do not help another: the net gap hides both. */
const sides = ({ short, over }: SummaryWords): string =>
  `حسب الجهة والتخصص: خصاص قدره ${short} وفائض قدره ${over} من الأشخاص.`;

export const whatIf: WhatIfTexts = {
  whatIf: {
    navigation: 'ماذا لو؟',
    title: 'ماذا لو تغيرت الفرضيات؟',
    lead: ({ from, to }) =>
      `حركوا فرضية ما: تعاد على الفور حسابات الحاجيات والعرض والفارق من ${from} إلى ${to}، إلى جانب أرقام هذا الإصدار.`,
    noScript:
      'تتطلب أشرطة التمرير تشغيل البرامج النصية في المتصفح، وهي غير مفعلة هنا. تعرض الجداول أسفله الحساب المركزي لهذا الإصدار.',
    controlsTitle: 'الفرضيات',
    controlsIntro: 'ينطلق كل شريط من قيمة الإصدار ويبقى داخل النطاق المصرح به. وما رُصد فعلا لا يتغير.',
    place: 'المجال الترابي',
    slider: {
      growth: {
        label: 'نمو الشغل، عدد النقط المضافة سنويا',
        help: 'تضاف إلى النمو السنوي المتوقع لكل تخصص.',
      },
      separations: {
        label: 'المغادرات النهائية',
        help: 'يضرب الإحالات على التقاعد والمغادرات من القطاع؛ أما التنقل بين المقاولات فلا يحتسب.',
      },
      completion: {
        label: 'إتمام التكوين',
        help: 'يضرب حصة المسجلين الذين يحصلون على الشهادة، بالنسبة للأفواج التي لا تزال في طور التكوين.',
      },
      suitability: {
        label: 'ملاءمة المرشحين للمناصب',
        help: 'يضرب حصة المرشحين الذين يلائم تكوينهم المنصب، دون تجاوز مجموعهم.',
      },
      mobility: {
        label: 'البقاء في جهة التكوين',
        help: 'يضرب حصة الذين يبقون في جهتهم، من بين الذين لا يغادرون البلاد.',
      },
      emigration: {
        label: 'الهجرة',
        help: 'يضرب حصة الخريجين الذين يغادرون إلى الخارج وحصة المشتغلين الذين يغادرون.',
      },
      training: {
        label: 'عرض التكوين',
        help: 'يضرب أعداد الملتحقين الذين لا يزال بالإمكان تقريرهم؛ ويحتسبون في سنة التخرج.',
      },
    },
    factor: (value) => isolateNumber(`×\u00a0${value}`),
    range: ({ low, high }) => `النطاق: من ${low} إلى ${high}.`,
    basisTitle: 'على ماذا يرتكز النطاق',
    basisParameters: ({ names, count }) =>
      count === 1
        ? `وهو النطاق المصرح به للفرضية: ${names.join('؛ ')}.`
        : `داخل هذا النطاق تبقى كل فرضية معنية ضمن نطاقها الخاص (عدد الفرضيات: ${count}): ${names.join('؛ ')}.`,
    basisForecast: (year) => `طرفاه هما طرفا نطاق 80 في المائة للتوقع الخاص بسنة ${year}.`,
    basisOffer: (year) => `من الطرف الأدنى لتوقع أعداد الملتحقين إلى أعلى عرض يستهدفه سيناريو لسنة ${year}.`,
    grade: (grade) => `الجودة ${grade}`,
    fixed: (names) => `تبقى هذه الفرضيات ثابتة لعدم التصريح بنطاق لها: ${names.join('؛ ')}.`,
    reset: 'العودة إلى الإصدار',
    save: 'حفظ بصيغة CSV',
    resultTitle: 'النتيجة',
    summaryShortage: (w) =>
      `${w.conditional ? `${supposing}، لبلغ الخصاص ${settings}` : `${settings}، سيبلغ الخصاص`} نحو ${w.persons} من الأشخاص في أفق ${w.year} (الإصدار: ${w.central}). ${sides(w)}`,
    summarySurplus: (w) =>
      `${w.conditional ? `${supposing}، لفاق عدد الأشخاص ${settings}` : `${settings}، سيفوق عدد الأشخاص`} عدد المناصب المطلوب شغلها بنحو ${w.persons} في أفق ${w.year} (الإصدار: ${w.central}). ${sides(w)}`,
    summaryNoGap: (w) =>
      `${w.conditional ? `${supposing}، لما كان هناك ${settings}` : `${settings}، لن يكون هناك`} فارق صاف في أفق ${w.year} (الإصدار: ${w.central}). ${sides(w)}`,
    summaryNotEvaluable: (w) =>
      `${w.conditional ? `حتى ${supposing}، لظل الفارق ${settings}` : `${settings}، سيظل الفارق`} في أفق ${w.year} غير قابل للتقييم: تنقص معطيات ضرورية، ولا يعوضها أي اختيار.`,
    central: (value) => `الإصدار: ${value}`,
    evaluable: ({ evaluable, total }) => `الخلايا القابلة للتقييم: ${evaluable} من ${total}`,
    sectorCaption: (place) => `حسب القطاع، ${place} (عدد الأشخاص)`,
    specialtyCaption: (place) => `حسب التخصص، ${place} (عدد الأشخاص)`,
    chartTitle: (place) => `الفارق المتراكم حسب التخصص، ${place}`,
    chartSubtitle:
      'عدد الأشخاص؛ على يسار الصفر خصاص. الشريط الداكن: اختياراتكم. الشريط الفاتح: الإصدار. الأرقام نفسها واردة في الجدول حسب التخصص.',
    chartBar: ({ value, central }) => `${value} (الإصدار: ${central})`,
    notes: [
      'القيمتان معا حساب مركزي، بقيمة واحدة لكل فرضية، دون نطاق ودون احتمال: النطاقات الواردة في الصفحات الأخرى تخص الإصدار ولا تخص اختياراتكم.',
      'الحساب هو نفسه المعتمد في النشر، وينفذ داخل هذه الصفحة. لا يغادر حاسوبكم أي شيء؛ واختياراتكم مضمنة في العنوان، ويمكن الاحتفاظ به أو إرساله.',
      'الخلية تخصص داخل قطاع وجهة. يهم الفارق والعرض الخلايا القابلة للتقييم، ويهم مؤشر التوتر (ITA) الخلايا كلها.',
    ],
    csvFile: 'ماذا-لو',
    csvColumns: ['المجال الترابي', 'الجزء', 'السطر', 'المقدار', 'الإصدار', 'الاختيارات', 'ملاحظة'],
    csvSectors: 'القطاعات',
    csvSpecialties: 'التخصصات',
    csvSliders: 'أشرطة التمرير',
    csvSetting: 'اختيار',
    csvOpenings: 'المناصب المطلوب شغلها (أشخاص)',
    csvSupply: 'العرض القابل للتقييم (أشخاص)',
    csvGap: 'الفارق المتراكم (أشخاص)',
    csvIta: 'مؤشر ITA (نسبة)',
    csvItaClass: 'مؤشر ITA (الفئة)',
  },
};
