/**
 * The words of the analysis in Arabic. Likelihood words are those of the IPCC in its Arabic reports, each with a
 * fixed range of probability, used only where a probability is known: never on illustrative rows.
 */
import { isolateNumber } from '../format/isolate.ts';
import type { AnalysisTexts } from '../shape/texts.ts';
import { arabicCount, months, nouns } from './count.ts';

const percent = (n: number): string => isolateNumber(`${n}\u00a0%`);

/** Lowest probability of each word, highest first; the last word holds whatever is left. */
export const likelihood: readonly [number, string][] = [
  [0.99, 'مؤكد تقريبا'],
  [0.9, 'مرجح جدا'],
  [0.66, 'مرجح'],
  [0.33, 'أرجحيته تعادل عدم أرجحيته'],
  [0.1, 'غير مرجح'],
  [0.01, 'غير مرجح بدرجة كبيرة'],
  [0, 'غير مرجح بدرجة استثنائية'],
];

export const likely = (probability: number): string =>
  likelihood.find(([lowest]) => probability >= lowest)?.[1] ?? likelihood.at(-1)![1];

export const analysis: AnalysisTexts = {
  certainty: {
    shortage: ({ probability, share }) =>
      `خصاص شخص واحد على الأقل ${likely(probability)}: يظهر في ${
        probability > 0.995 ? `أكثر من ${percent(99)}` : probability < 0.005 ? `أقل من ${percent(1)}` : share
      } من السحوبات.`,
    scale: `ألفاظ الاحتمال (سلم الهيئة الحكومية الدولية المعنية بتغير المناخ): مؤكد تقريبا، ${percent(99)} فأكثر؛ مرجح جدا، من ${percent(90)} إلى ${percent(99)}؛ مرجح، من ${percent(66)} إلى ${percent(90)}. أرجحيته تعادل عدم أرجحيته، من ${percent(33)} إلى ${percent(66)}؛ غير مرجح، من ${percent(10)} إلى ${percent(33)}؛ غير مرجح بدرجة كبيرة، من ${percent(1)} إلى ${percent(10)}؛ غير مرجح بدرجة استثنائية، أقل من ${percent(1)}.`,
  },
  decide: {
    caption: (place) => `الفرضيات التي تحدد حجم الخصاص، ${place} (عدد الأشخاص)`,
    name: 'الفرضية',
    value: 'القيمة (المدى)',
    atLow: 'الخصاص عند أدنى المدى',
    atHigh: 'الخصاص عند أقصى المدى',
    swing: 'الأثر',
    share: 'الحصة من التشتت',
    status: 'الوضعية والجودة',
    employmentPath: 'مسار الشغل',
    elsewhere: 'حيث لا توجد قيمة خاصة',
    forecastBand: `شريط ${percent(80)} للتوقع`,
    shares: ({ shown, others, remainder }) =>
      `الحصة من تشتت السحوبات التي ترافقها كل فرضية (مربع معامل ارتباط سبيرمان): ${shown} بالنسبة إلى فرضيات هذا الجدول، و${others} بالنسبة إلى جميع الفرضيات الأخرى، و${remainder} بالنسبة إلى الباقي (التفاعلات).`,
    sharesOver: ({ shown, others }) =>
      `الحصة من التشتت التي ترافقها كل فرضية (مربع معامل ارتباط سبيرمان) تقاس على حدة، ولا تتقاسم هذه الحصص كلا واحدا. ويتجاوز مجموعها هنا ${percent(100)}: ${shown} بالنسبة إلى فرضيات هذا الجدول، و${others} بالنسبة إلى جميع الفرضيات الأخرى. فإما أن فرضيات تتحرك معا، وإما أن السحوبات قليلة، فتضيف الصدفة إلى كل منها قليلا.`,
    lessThanOne: `أقل من ${percent(1)}`,
    note: 'حساب بالقيم المركزية، تتحرك فيه فرضية واحدة كل مرة؛ والأثر هو الفرق بين العددين. وتسد فيه أحواض المرشحين ما هو شاغر، في حدود متوسطها، فيكون الخصاص أقل مما في الجواب. وتدل العلامة ▲ على فرضية مفترضة.',
  },
  scenario: {
    title: 'السيناريوهات',
    intro: 'الخصاص والفائض في كل سيناريو، بالسحوبات نفسها: فالاختلافات إذن قابلة للمقارنة.',
    introIllustrative:
      'لو كانت هذه المعطيات التوضيحية دقيقة، لكان الخصاص والفائض، حسب السيناريو، كما يرد في الجدول. والسحوبات هي نفسها في جميع الحالات: فالاختلافات إذن قابلة للمقارنة.',
    caption: (place) => `الخصاص والفائض حسب السيناريو، ${place} (عدد الأشخاص)`,
    name: 'السيناريو',
    difference: 'الخصاص: الاختلاف عن الاتجاه',
    reference: 'مرجع',
    note: `متوسطات السحوبات؛ وبين قوسين نطاق ${percent(80)} (الفرضيات والشغل).`,
    stepsCaption: 'ما يغيره كل سيناريو',
    changes: 'التغيير',
    from: 'الجدولة الزمنية',
    status: 'الوضعية',
    step: ({ what, scope, operation, value, range }) => {
      const where = scope === '' ? '' : `، ${scope}`;
      const how =
        operation === 'multiply'
          ? isolateNumber(`× ${value}`)
          : operation === 'add'
            ? isolateNumber(`+ ${value}`)
            : `إلى ${value}`;
      return `${what}${where}: ${how}${range === '' ? '' : ` (المدى: ${range})`}`;
    },
    start: ({ year, month, phaseYears }) => {
      const start =
        month === 1 ? String(year) : `${months.format(new Date(Date.UTC(year, month - 1, 1)))} ${year}`;
      const phase = phaseYears === 0 ? 'دفعة واحدة' : `على مدى ${arabicCount(phaseYears, nouns.year)}`;
      return `ابتداء من ${start}، ${phase}`;
    },
  },
  demandParts: {
    title: 'مصدر الحاجيات',
    intro: (from, to) =>
      `المناصب المطلوب شغلها من ${from} إلى ${to}: الإحداثات الصافية لمناصب الشغل وتعويض المغادرين، قطاعا بقطاع.`,
    caption: (place) => `مكونات المناصب المطلوب شغلها، ${place} (عدد الأشخاص)`,
    expansion: 'الإحداثات الصافية',
    retirement: 'التقاعد',
    sectorExit: 'المغادرات من القطاع',
    emigration: 'الهجرة',
    moves: 'الانتقالات إلى قطاعات أخرى مشمولة',
    openings: 'المناصب المطلوب شغلها',
    external: 'ومنها ما يُشغل من الخارج',
    central: 'عند القيم المركزية للفرضيات: يفسر هذا الجدول الجواب، وهو متوسط سحوبات.',
    displaced: (persons) =>
      `لا ينزل عدد المناصب المطلوب شغلها في تخصص ما تحت الصفر: وتُحتسب على حدة أعداد الزائدين عن الحاجة حيث يتراجع الشغل (${persons}).`,
  },
  emigration: {
    implied: ({ least, most, from, to }) =>
      `الهجرة التي تستلزمها الفرضيات، بمن فيها المشتغلون والمنتهون من التكوين: من ${least} إلى ${most} في السنة ما بين ${from} و${to}.`,
    published: ({ low, high }) =>
      `تقديرات منشورة: من ${low} إلى ${high} من المهندسين في السنة، وهي قديمة (2018 و2019) وأضيق مجالا.`,
    insertionProxy:
      'يحل الإدماج الملاحظ محل ولوج سوق الشغل والملاءمة: وهو يتوقف أيضا على الطلب، ولا يظهر فيه فائض الخريجين.',
  },
  record: {
    notEvaluable: ({ measure, reason }) =>
      `دقة التوقعات السابقة (${measure}): غير قابلة للتقييم، والسبب: ${reason}.`,
    scored: ({ measure, series, points, error, beats, own, naive }) =>
      `دقة التوقعات السابقة (${measure}): أُعيدت انطلاقا من الماضي توقعات عددها ${points} على ${arabicCount(series, nouns.series)}، ومتوسط الخطأ فيها ${error}. وهذه التوقعات ${
        beats ? 'أفضل من' : 'ليست أفضل من'
      } مجرد تثبيت آخر قيمة (الخطأ نسبة إلى التغير السنوي: ${own}، مقابل ${naive}).`,
    coverage: ({ in80, in95 }) =>
      `شمل شريط ${percent(80)} القيمة المرصودة في ${in80} من الحالات، وشريط ${percent(95)} في ${in95}.`,
    reason: {
      illustrative: 'معطيات توضيحية',
      too_few_points: 'سنوات مرصودة قليلة جدا',
      declared_ahead: 'يقوم النموذج على هدف أو سقف لم يعلنه أحد في الماضي',
    },
  },
  imputed: {
    caption: (place) => `حصة هذا المجال الترابي من الهدف الوطني، ${place}`,
    trend: 'التوقع',
    difference: 'التوقع − الهدف',
    status: 'الوضعية',
    noteImputed: 'لم يُعتمد أي هدف جهوي: يُوزع الهدف الوطني حسب حصة كل جهة من الشغل في سنة الأساس.',
    obsStatus: { A: 'معطى كما هو', I: 'مقدرة بالتوزيع (I)' },
  },
  path: {
    title: 'المسارات نحو الأهداف والمحطات',
    chartTitle: ({ measure, target, year, trend }) =>
      `${measure}: الهدف ${target} سنة ${year}${trend === null ? '' : `؛ الاتجاه: ${trend}`}`,
    chartSubtitle: 'النقط المنشورة والمسار المنتظم نحو الهدف ونطاق الاتجاه والمراحل',
    intro:
      'المسار هو النمو المنتظم الذي يؤدي من آخر رقم منشور إلى الهدف؛ أما المحطة فتُبلغ أو لا تُبلغ، دون إرغام المسار على المرور بها.',
    caption: (place) => `المسارات نحو الأهداف المعتمدة، ${place}`,
    value: 'المسار',
    milestone: 'المحطة',
    byPath: 'المحطة والمسار',
    byTrend: 'المحطة والاتجاه',
    hit: 'تم بلوغها',
    missed: (by) => `لم تُبلغ (الناقص: ${by})`,
    alreadyPassed: 'تم تجاوزها منذ البداية',
    measureYear: (measure, year) => `${measure}، ${year}`,
    startsFrom: (value, year) => `الانطلاق: ${value} (${year})`,
  },
  conflict: {
    caption: (place) => `كل قراءة لما أُعلن، ${place}`,
    claim: 'الإعلان',
    level: 'المستوى المقابل',
    difference: 'الفرق عن الهدف المعتمد',
    same: 'المستوى نفسه',
    growthFrom: ({ factor, value, year }) => `${isolateNumber(`× ${factor}`)} منذ ${value} (${year})`,
  },
  follow: {
    employmentTitle: 'تتبع الشغل',
    employmentIntro: 'مناصب الشغل الصافية المحدثة خلال السنة وحصة كل قطاع: وهو ما تتتبعه مساعدات التشغيل.',
    employmentCaption: (place) => `مناصب الشغل الصافية المحدثة وتوزيعها حسب القطاع، ${place}`,
    netJobs: (year) => `مناصب الشغل الصافية المحدثة، ${year}`,
    mix: (year) => `حصة القطاع، ${year}`,
    publishedEmploymentCaption: 'مناصب الشغل الصافية المحدثة والصادرات لكل منصب، أرقام منشورة',
    netJobsPublished: 'مناصب الشغل الصافية المحدثة',
    since: (year) => `منذ نهاية ${year}`,
    exportsPerJob: (unit) => `الصادرات لكل منصب شغل${unit}`,
    publishedTrainingCaption: 'التكوين: أرقام وطنية منشورة (عدد الأشخاص)',
    persons: 'عدد الأشخاص',
    change: 'التغير مقارنة بالسنة السابقة',
    planned: (value) => `المبرمج: ${value}`,
    fillRate: 'نسبة ملء المقاعد',
    insertionRate: 'معدل الإدماج بعد 9 أشهر',
    whole: 'مجموع التكوينات',
  },
};
