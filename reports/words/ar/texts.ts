/**
 * The report in Arabic: modern standard, in the words of the Moroccan administration. Long because it is every
 * word of every page and nothing else. Signed numbers and percentages are isolated, so that the sign keeps its
 * side; spans of years are written in words for the same reason.
 */
import { isolateNumber } from '../format/isolate.ts';
import type { AnswerWords, Counted } from '../shape/handed.ts';
import type { Texts } from '../shape/texts.ts';
import { analysis, likely } from './analysis.ts';
import { comparisonTexts } from './comparison.ts';
import { arabicCount, conjunction, nouns, whole } from './count.ts';
import { decision } from './decision.ts';
import { evidenceTexts } from './evidence.ts';
import { exportTexts } from './export.ts';
import { partTexts } from './parts.ts';
import { planTexts } from './plan.ts';
import { reference } from './reference.ts';
import { regionTexts } from './region.ts';
import { sheetTexts } from './sheet.ts';
import { siteTexts } from './site.ts';
import { statementTexts } from './statements.ts';
import { whatIf } from './what_if.ts';

const percent = (n: number): string => isolateNumber(`${n}\u00a0%`);

const persons = ({ n, text }: Counted): string => arabicCount(n, nouns.person, text);

const ends = (range: string): string => (range === '' ? '' : ` (${range})`);

/** « في تخصص «أ» (3) », « في تخصصي «أ» (3) و«ب» (2) », and the plural from three on. */
const inSpecialties = (specialties: AnswerWords['specialties']): string => {
  const names = conjunction.format(specialties.map((one) => `«${one.name}» (${one.persons})`));
  const noun = specialties.length === 1 ? 'تخصص' : specialties.length === 2 ? 'تخصصي' : 'تخصصات';
  return `في ${noun} ${names}`;
};

/** Both begin with « لو » : whatever follows is conditional. */
const supposing = (conditional: boolean): string =>
  conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة، ' : 'لو استمر الاتجاه المسجل، ';

export const ar: Texts = {
  ...analysis,
  ...regionTexts,
  ...sheetTexts,
  ...exportTexts,
  ...whatIf,
  ...decision,
  ...siteTexts,
  ...comparisonTexts,
  ...statementTexts,
  ...partTexts,
  ...planTexts,
  ...evidenceTexts,
  ...reference,
  page: {
    skip: 'الانتقال إلى المحتوى',
    navigation: 'صفحات التقرير',
    home: 'قائمة الجهات',
    national: 'نظرة عامة',
    edition: (date) => `إصدار ${date}`,
    run: 'رقم المعالجة',
    languages: 'لغات أخرى',
    database: 'جميع الأرقام، دون تقريب، مع تعاريفها:',
  },
  mark: {
    short: 'معطيات توضيحية',
    banner:
      'السلاسل الجهوية في هذا الإصدار أمثلة مركبة: لم يُنشر إلى اليوم أي توزيع جهوي. وهي تبين ما ستحسبه الأداة انطلاقا من معطيات حقيقية، ولا ينبغي أن يُبنى عليها أي قرار.',
    footer:
      'الأرقام المشار إليها بهذا المعين مركبة وليست مرصودة، وهي مقربة إلى رقمين معنويين، أو ثلاثة إذا كان أولها 1.',
  },
  sign: {
    missing: '…',
    notApplicable: '///',
    notEvaluable: 'غير قابل للتقييم',
    title: 'العلامات المستعملة',
    missingMeaning: 'معطى غير متوفر',
    notApplicableMeaning: 'لا ينطبق',
    notEvaluableMeaning: 'معطى ضروري للحساب ناقص أو غير معروف',
    illustrativeMeaning: 'معطى توضيحي، مركب وليس مرصودا',
    gapMeaning: 'الفارق = العرض − الحاجيات؛ علامة ناقص تدل على خصاص في الأشخاص',
    assumedMeaning: 'فرضية وضعها المشروع، دون مصدر يقيسها',
  },
  answer: {
    shortOver: (w) => {
      const where = w.specialties.length === 0 ? '' : `، خصوصا ${inSpecialties(w.specialties)}`;
      const short =
        w.short.n === 0
          ? `لما سُجل خصاص في أفق ${w.year}`
          : `لبلغ الخصاص نحو ${persons(w.short)} في أفق ${w.year}${ends(w.shortRange)}${where}`;
      const over =
        w.over.n === 0
          ? 'ولما سُجل فائض'
          : `ولبلغ الفائض${w.short.n === 0 ? '' : ' في تخصصات أو جهات أخرى'} نحو ${persons(w.over)}${ends(w.overRange)}`;
      return `${supposing(w.conditional)}${short}. ${over}. هذه متوسطات السحوبات ونطاقات ${percent(80)}.`;
    },
    otherPerimeter: ({ perimeter, short, over }) =>
      `ومع نطاق العرض الآخر («${perimeter}»)، يكون الخصاص ${short} والفائض ${over}.`,
    notEvaluable: ({ year, conditional }) =>
      conditional
        ? `حتى لو كانت هذه المعطيات التوضيحية دقيقة، لما أمكن تقييم الفارق بين العرض والحاجيات في أفق ${year}.`
        : `لا يمكن تقييم الفارق بين العرض والحاجيات في أفق ${year}.`,
    noBalance: 'لا يتضمن هذا الإصدار حصيلة للعرض والحاجيات خاصة بهذا المجال الترابي.',
    scope: ({ share, openings }) =>
      `يشمل هذا الجواب ${share} من المناصب المطلوب شغلها، وعددها ${openings}: وهي التي يمكن تقييم العرض الخاص بها.`,
    leftOut: ({ reasons, sectors }) => `غير قابل للتقييم في القطاعات التالية: ${sectors}. السبب: ${reasons}.`,
    certaintyIllustrative:
      'درجة اليقين والاحتمال: غير قابلين للتقييم بناء على معطيات توضيحية. تأتي المتوسطات والنطاقات من سحوبات عشوائية لجميع الفرضيات داخل مداها وللشغل داخل شريطه.',
    certaintyDraws: 'تأتي المتوسطات والنطاقات من سحوبات عشوائية لجميع الفرضيات داخل مداها وللشغل داخل شريطه.',
    initialUnknown: 'فارق التدفقات؛ الاختلال الأولي غير معروف.',
    stock: ({ year, short, total, largest, conditional }) => {
      const start = conditional
        ? `${supposing(true)}لكان العرض في سنة ${year} أقل من الطلب`
        : `في سنة ${year}، العرض أقل من الطلب`;
      const names = conjunction.format(largest.map((one) => `«${one.name}» (${one.persons})`));
      const where = largest.length === 0 ? '' : `، خصوصا ${names}، وعدد الأشخاص بين قوسين`;
      return `${start} في ${arabicCount(short, nouns.occupation)} من أصل ${whole.format(total)}${where}.`;
    },
    stockBalanced: ({ year, total }) =>
      `في سنة ${year}، يغطي العرض الطلب في جميع مهن هذا المجال الترابي، وعددها ${total}.`,
    stockCertainty: (lastObserved) =>
      `تقارن الحصيلة بين مخزونين تقدمهما الملفات إلى غاية ${lastObserved}. الاحتمال: غير مقيم في هذا الإصدار.`,
    stockBeyond: 'أما السنوات الموالية فتمدد الاتجاه.',
  },
  headline: {
    title: 'أهم الأرقام',
    last: (measure, year) => `${measure} في نهاية ${year}`,
    horizon: (measure, year) => `${measure} في نهاية ${year}، توقع`,
    openings: (from, to) => `المناصب المطلوب شغلها، من ${from} إلى ${to}`,
    supply: (from, to) => `عرض الكفاءات، من ${from} إلى ${to}`,
    short: (to) => `الخصاص في نهاية ${to} (أشخاص)`,
    over: (to) => `الفائض في نهاية ${to} (أشخاص)`,
    ita: 'مؤشر التوتر (ITA)، مجموع القطاعات',
    demand: (year) => `الطلب في نهاية ${year}`,
    supplyStock: (year) => `العرض في نهاية ${year}`,
    shortOccupations: (year) => `المهن التي تعرف خصاصا، ${year}`,
    largestShortage: (year) => `أكبر خصاص، ${year}`,
    largestSurplus: (year) => `أكبر فائض، ${year}`,
    asOf: 'آخر سنة في الملفات',
    band80: (range) => `مجال ${percent(80)}: ${range}`,
    mean: 'متوسط السحوبات',
    likely: (share) => `احتمال خصاص شخص واحد على الأقل: ${share}`,
    noBand: 'دون مجال',
    ofWhichEvaluable: (share) => `القابل للتقييم منها: ${share}`,
    evaluableOnly: 'بالنسبة إلى الجزء القابل للتقييم',
    outOf: (total) => `من أصل ${total}`,
  },
  range: {
    fromTo: (low, high) => `من ${low} إلى ${high}`,
    atMost: (value) => `إلى حدود ${value}`,
    above: (value) => `أكثر من ${value}`,
  },
  chart: {
    data: 'معطيات الرسم البياني',
    year: 'السنة (في 31 دجنبر)',
    yearFlow: 'السنة',
    inPersons: (measure) => `${measure} (عدد الأشخاص)`,
    billions: (unit) => `الصادرات (${unit})`,
    expected: 'متوقع',
    forecastLabel: (value, year) => `${value} في ${year}`,
    highLabel: (value) => `الأعلى: ${value}`,
    lowLabel: (value) => `الأدنى: ${value}`,
    band80: `شريط ${percent(80)}`,
    band95: `شريط ${percent(95)}`,
    target: (value) => `الهدف: ${value}`,
    shortfall: (low, high) => `الناقص: من ${low} إلى ${high}`,
    summedEnds: 'تجمع أشرطة المجموع حدود السلاسل المكونة له؛ ولذلك فهي أوسع من مجال خاص بالمجموع نفسه.',
    pointLabel: (value, year) => `${value} (${year})`,
    title: ({ measure, place, last, horizon, from, to }) =>
      `${measure}، ${place} (عدد الأشخاص): ${last} في نهاية ${from}، و${horizon} متوقعة في نهاية ${to}`,
    subtitle: (past) =>
      `عدد الأشخاص في 31 دجنبر: ${past} (خط متصل)، متوقع (خط متقطع) مع شريطي ${percent(80)} و${percent(95)}`,
    subtitleNoBand: (past) => `عدد الأشخاص في 31 دجنبر: ${past} (خط متصل)، متوقع (خط متقطع)`,
    subtitleObserved: 'عدد الأشخاص في 31 دجنبر',
    description: ({ measure, place, from, to, first, last }) =>
      `منحنى، ${measure}، ${place} (عدد الأشخاص): ${first} في نهاية ${from}، و${last} في نهاية ${to}.`,
    descriptionForecast: ({ year, mean, range }) => `توقع نهاية ${year}: ${mean} (${range}).`,
    descriptionRange: ({ year, low, high }) => `شريط ${percent(80)} في نهاية ${year}: من ${low} إلى ${high}.`,
    descriptionTarget: ({ year, value }) => `هدف سنة ${year}: ${value}.`,
    model: (model, n) => `التوقع: ${model}، انطلاقا من ${arabicCount(n, nouns.observedYear)}.`,
    reconciled: (words) =>
      `تُعدل التوقعات حسب القطاع وحسب الجهة لكي يساوي مجموعها توقع المجموع${
        words === null ? '' : `؛ ولو أُخذت هذه السلسلة وحدها لأعطت ${words.base} في ${words.year}`
      }.`,
    columnYear: 'السنة',
    columnPast: (past) => `الماضي (${past})`,
    columnPublisher: 'توقع المنتج للمعطيات',
    columnForecast: 'متوقع',
    column80: `مجال ${percent(80)}`,
    column95: `مجال ${percent(95)}`,
    tableCaption: (measure, place) => `${measure}، ${place}، عدد الأشخاص في 31 دجنبر`,
    breakLabel: (year) => `${year}: انقطاع السلسلة`,
  },
  sector: {
    title: 'حسب القطاع',
    intro: (from, to) =>
      `تجمع الحاجيات من ${from} إلى ${to} بين مناصب الشغل المحدثة وتعويض المغادرين. ويشمل العرض المنتهين من التكوين الذين يبحثون عن شغل ويلائم تكوينهم المنصب.`,
    caption: (place) => `الشغل والحاجيات والعرض والخصاص والفائض حسب القطاع، ${place} (عدد الأشخاص)`,
    name: 'القطاع',
    employment: (year) => `الشغل ${year}`,
    openings: (from, to) => `المناصب المطلوب شغلها من ${from} إلى ${to}`,
    supply: 'العرض',
    gap: 'الفارق المتراكم الصافي، عند القيم المركزية',
    ita: 'مؤشر التوتر (ITA)',
    whole: 'المجموع',
    evaluableSpecialties: (evaluable, total) =>
      `على ${whole.format(evaluable)} من أصل ${arabicCount(total, nouns.specialty)}`,
    evaluableSectors: (evaluable, total) =>
      `على ${whole.format(evaluable)} من أصل ${arabicCount(total, nouns.sector)}`,
    evaluableCells: (evaluable, total) =>
      `على ${whole.format(evaluable)} من أصل ${arabicCount(total, nouns.cell)}`,
    readings: (employer, graduate) => `${employer}؛ ${graduate} بالنسبة إلى الخريجين`,
    note: `تتقاسم قطاعات الجهة المرشحين أنفسهم: فعرض القطاع وخصاصه حصته، موزعة حسب المناصب المطلوب شغلها. وهي متوسطات السحوبات، وتُجمع؛ وبين قوسين نطاق ${percent(80)}، ولا يُجمع.`,
    itaNote: (years) =>
      `مؤشر ITA هو نسبة عرض الخريجين إلى المناصب المطلوب شغلها، وهنا على مدى ${arabicCount(years, nouns.year)} (منهجية ROA، هولندا). القيمة الأقل من 1 تعني أن المناصب أكثر من المرشحين. ويحتسب المؤشر جميع المنتهين من التكوين الباحثين عن شغل، بينما لا يحتسب الخصاص إلا من يلائم تكوينهم المنصب: فقد يشير المؤشر إلى فائض حيث يوجد خصاص.`,
    itaCuts: (classes) => `الفئات: ${classes}.`,
  },
  specialty: {
    title: 'حسب التخصص',
    intro: 'الحاجيات نفسها والعرض نفسه، موزعة على تخصصات مرجع المهن.',
    caption: (place) => `الحاجيات والعرض والخصاص والفائض حسب التخصص، ${place} (عدد الأشخاص)`,
    name: 'التخصص',
    note: 'حسب ترتيب المرجع، لا حسب الأهمية.',
  },
  stock: {
    title: 'حسب المهنة',
    intro: (year) => `الطلب والعرض مخزونان في نهاية ${year}؛ والفارق هو حاصل طرح الطلب من العرض.`,
    shortageCaption: (n, year) =>
      n === 1
        ? `المهنة التي تعرف خصاصا، ${year} (عدد الأشخاص)`
        : `أكبر حالات الخصاص (${whole.format(n)})، ${year} (عدد الأشخاص)`,
    surplusCaption: (n, year) =>
      n === 1
        ? `المهنة التي تعرف فائضا، ${year} (عدد الأشخاص)`
        : `أكبر حالات الفائض (${whole.format(n)})، ${year} (عدد الأشخاص)`,
    occupation: 'المهنة',
    demand: 'الطلب',
    supply: 'العرض',
    gap: 'الفارق',
    noOpenings: 'يقارن هذا المشروع بين مخزونات: أما المناصب المطلوب شغلها، وهي تدفقات، فلا تُحسب.',
  },
  training: {
    title: 'التكوين',
    intro:
      'المقاعد والملتحقون والمتخرجون والإدماج، في آخر سنة معروفة لكل مقياس؛ وبين قوسين، التغير خلال سنة.',
    caption: (place) => `المقاعد والتسجيلات والتخرج حسب التكوين، ${place} (عدد الأشخاص)`,
    programme: 'التكوين',
    measureYear: (measure, year) => `${measure}، ${year}`,
    imputed:
      'لا تدفقات تكوين منشورة لهذا المجال الترابي: فتدفقاته منسوبة، انطلاقا من مجاميع محصاة موزعة بحصص معلنة.',
    none: 'لا يتضمن هذا المشروع معطيات عن التكوين في هذا المجال الترابي.',
    note: 'تُحتسب المقاعد والمسجلون الجدد في سنة الدخول، والخريجون في سنة التخرج.',
  },
  target: {
    title: 'الأهداف',
    none: 'لم يُحدد أي هدف لهذا المجال الترابي.',
    caption: (place) => `الأهداف والإعلانات، ${place}`,
    noProbability:
      'احتمال بلوغ الأهداف: غير قابل للتقييم. فلا سلسلة بالتعريف نفسه لها ما يكفي من النقط أو فئة من السلاسل المماثلة.',
    chance: ({ measure, target, year, probability, share }) =>
      `${measure}: بلوغ ${target} في ${year} ${likely(probability)} (${probability < 0.005 ? `أقل من ${percent(1)}` : probability > 0.995 ? `أكثر من ${percent(99)}` : share}، حسب الاتجاه).`,
    chanceBasis: ({ in80, in95, series }) =>
      `ويأتي هذا الاحتمال من فئة من السلاسل المماثلة، عددها ${whole.format(series)}: ففي هذا الأفق، وبتوقع كل سلسلة انطلاقا من الأخرى، شمل شريط ${percent(80)} ما نسبته ${in80} من التطورات وشريط ${percent(95)} ما نسبته ${in95}.`,
    progressCaption: (place) => `النمو الذي تتطلبه الأهداف، وموقع الاتجاه منها، ${place}`,
    what: 'المقياس',
    year: 'السنة',
    value: 'القيمة',
    kind: 'المعنى',
    level: 'مستوى ينبغي بلوغه',
    increment: 'زيادة ينبغي إحداثها',
    claim: 'صاحب الإعلان',
    status: 'الوضعية',
    from: 'نقطة الانطلاق',
    fromYear: (year) => `نهاية ${year}`,
    unitNote: (unit) => `الشغل والخريجون بعدد الأشخاص، والصادرات: ${unit}.`,
    otherDefinition: 'تعريف آخر',
    growth: 'النمو السنوي المطلوب',
    perYear: 'أي سنويا',
    trend: 'الاتجاه',
    shortfall: 'الناقص لبلوغ الهدف',
    source: 'المصدر',
    reached: 'الاتجاه يتجاوز الهدف',
    fromBaseline: (value, year) => `انطلاقا من ${value} (${year})`,
    aim: (year) => `في ${year}`,
  },
  assumption: {
    name: 'الفرضية',
    value: 'القيمة',
    range: 'المدى',
    status: 'الوضعية',
    grade: 'الجودة',
    source: 'المصدر',
    fixed: 'ثابتة',
    unknown: 'غير معروفة',
  },
  source: {
    title: 'المصادر',
    caption: 'الملفات المقروءة لهذا الإصدار',
    name: 'المصدر',
    file: 'الملف',
    publisher: 'المنتج',
    licence: 'الرخصة',
    vintage: 'نسخة المعطيات',
    delivered: 'تاريخ التوصل',
    accepted: 'الأسطر المقبولة',
    rejected: 'الأسطر المستبعدة',
  },
  note: {
    title: 'ملاحظات وعلامات',
    items: [
      'المخزونات مسجلة في 31 دجنبر، والتدفقات تخص السنة المدنية.',
      'التنقلات بين مقاولات القطاع نفسه لا تُحدث حاجة: لا تُحتسب إلا المغادرات من القطاع.',
      `ينبغي أن يشمل مجال ${percent(80)} القيمة الحقيقية ثماني مرات من عشر، إذا صحت الفرضيات.`,
    ],
    drawItems: [
      'الخصاص والفائض متوسطان على السحوبات، حيث تُسحب كل فرضية داخل مداها والشغل داخل شريطه؛ ويشمل النطاق ثمانية سحوبات من عشرة. ولا يعوض فائض تخصص أبدا خصاص تخصص آخر.',
    ],
    illustrativeItems: [
      'تُقرب المعطيات التوضيحية هنا إلى رقمين معنويين (ثلاثة إذا كان أولها 1)؛ ولذلك قد تختلف المجاميع عن أجزائها. وتحتفظ قاعدة المعطيات والجداول بجميع الأرقام العشرية.',
      'بالنسبة إلى المعطيات التوضيحية، لا معنى لدقة التوقعات السابقة ولا لأي احتمال: فهما غير قابلين للتقييم.',
    ],
  },
  download: {
    title: 'التحميل',
    intro: 'الجداول الكاملة بصيغة CSV (UTF-8، بالفاصلة)، وقاعدة معطيات DuckDB التي تضمها جميعا.',
    file: (name) => `${name} (CSV)`,
  },
  region: {
    lead: ({ nation, year }) => `جهة، ${nation}. الحاجيات من الكفاءات وعرضها في أفق ${year}.`,
  },
  national: {
    title: (nation) => `${nation}: نظرة عامة`,
    lead: 'قراءتان لا يُخلط بينهما: أولا الأرقام المنشورة، وهي وحدها تجيب عن السؤال الوطني؛ ثم مجموع السلاسل الجهوية.',
    leadPlain: 'جميع الجهات معا: الحاجيات والعرض والخصاص والفائض.',
    publishedTitle: 'ما تقوله الأرقام المنشورة',
    publishedIntro: 'كل تعريف يشكل سلسلة مستقلة؛ ولا يعبر أي منحنى تغيرا في التعريف.',
    employment: (w) =>
      `بناء على نقط ${w.from} إلى ${w.to}، يبلغ عدد المشتغلين في القطاع سنة ${w.year} ما بين ${w.low} و${w.high} (شريط ${percent(80)}): فيكون الناقص لبلوغ الهدف المحدد في ${w.target} ما بين ${w.shortfallLow} و${w.shortfallHigh} من مناصب الشغل.`,
    employmentReached: (w) =>
      `بناء على نقط ${w.from} إلى ${w.to}، يبلغ عدد المشتغلين في القطاع سنة ${w.year} ما بين ${w.low} و${w.high} (شريط ${percent(80)})، مقابل هدف محدد في ${w.target}.`,
    bandRestsOn: (n) =>
      `بناء على ${arabicCount(n, nouns.publishedPoint)} بالتعريف نفسه، لا يأتي شريط ${percent(80)} من ماضي السلسلة، بل مما فعلته سلاسل أخرى مماثلة أو بالقصر نفسه.`,
    required: ({ growth, from, fromValue, perYear }) =>
      `لبلوغ الهدف، ينبغي أن ينمو الشغل بنسبة ${growth} سنويا انطلاقا من ${fromValue} في نهاية ${from}، أي نحو ${perYear} من مناصب الشغل الصافية كل سنة.`,
    requiredOther: ({ growth, from, fromValue }) =>
      `وانطلاقا من آخر رقم معروف (${fromValue} في ${from}، تعريف آخر)، يلزم نمو بنسبة ${growth} سنويا.`,
    employmentChartTitle: ({ low, high, year, target }) =>
      `الشغل: من ${low} إلى ${high} في ${year} حسب الاتجاه، مقابل هدف محدد في ${target}`,
    employmentChartSubtitle: (from, to) =>
      `عدد الأشخاص في 31 دجنبر. النقط: الأرقام المنشورة (${from} و${to}). المساحتان: شريطا 80 و95 في المائة. المعين: الهدف`,
    exportsTitle: 'الصادرات: سلسلتان وانقطاع',
    exportsBreak: ({ year, before, after, unit }) =>
      `بالنسبة إلى السنة نفسها ${year}، يعطي نطاق الإحصاء القديم ${before} ${unit} ونطاق الإحصاء الجديد ${after}. ولا تمدد أي من السلسلتين الأخرى: فكل نمو يُحسب عبر الانقطاع خاطئ.`,
    exportsChartTitle: ({ year, before, after, unit }) =>
      `الصادرات: ${before} أو ${after} ${unit} في ${year}، حسب نطاق الإحصاء`,
    exportsChartTitlePlain: 'الصادرات المنشورة، حسب التعريف',
    exportsChartSubtitle: (unit) => `في السنة، ${unit}؛ لكل تعريف خط وشكل نقطة. المعينات: الأهداف`,
    exportsDescription: (definitions) => `الصادرات حسب السنة وحسب التعريف. ${definitions}`,
    exportsPoints: ({ definition, points }) => `${definition}: ${points}.`,
    exportsTable: (unit) => `الصادرات المنشورة والأهداف (${unit})`,
    definition: 'التعريف',
    otherDefinitions: 'إحصاءات أخرى منشورة للشغل، بتعاريف مختلفة (عدد الأشخاص)',
    coherenceTitle: 'اتساق الأهداف',
    coherence: ({ base, baseYear, target, targetYear, change }) =>
      `الصادرات لكل منصب شغل: ${base} في ${baseYear}، و${target} في ${targetYear} إذا تحقق الهدفان معا، أي تغير بنسبة ${change}. فهدفا الشغل والصادرات، مجتمعين، يفترضان هذا التغير في القيمة لكل منصب شغل.`,
    claimsTitle: 'إعلانات متناقضة',
    claimsIntro:
      'أُعلنت الأرقام نفسها تارة كمستوى ينبغي بلوغه، وتارة كزيادة ينبغي إحداثها. لا يستعمل الحساب سوى الأهداف المعتمدة؛ وتبقى الإعلانات الأخرى ظاهرة.',
    figure: 'المقياس',
    period: 'الفترة',
    value: 'القيمة',
    nature: 'الطبيعة',
    source: 'صفحة المصدر',
    regionalTitle: (place) => `مجموع السلاسل الجهوية، ${place}`,
    wholeTitle: (place) => `مجموع المجال الترابي، ${place}`,
    regionalIllustrative:
      'يجمع هذا الجزء السلاسل الجهوية التوضيحية. وهو يبين طريقة الحساب ولا يجيب عن السؤال الوطني.',
    regionalImputed:
      'يجمع هذا الجزء الجهات. والسلاسل الجهوية غير منشورة: فالمجاميع المحصاة موزعة عليها بحصص معلنة لها مدى.',
    regionalReal: 'يهم هذا الجزء سلاسل المشروع الخاصة بمجموع المجال الترابي.',
    noPublished: 'لا يتضمن هذا المشروع سلسلة وطنية منشورة مستقلة.',
  },
  home: {
    title: (title) => title,
    lead: 'كم سينقص من الأشخاص المكوَّنين، وفي أي تخصصات، وأين ومتى: صفحة لكل جهة ونظرة عامة.',
    regionsTitle: 'الجهات',
    regionsIntroStock: (year) => `المهن التي يقل فيها العرض عن الطلب في نهاية ${year}.`,
    regionsCaption: 'الجواب حسب الجهة',
    region: 'الجهة',
    openings: (from, to) => `المناصب المطلوب شغلها من ${from} إلى ${to}`,
    data: 'المعطيات',
    real: 'مقدمة',
    shortOccupations: 'المهن التي تعرف خصاصا',
    occupations: 'المهن المتتبعة',
    answeredTitle: 'ما يمكن الجواب عنه اليوم',
    missingTitle: 'ما لا يمكن الجواب عنه بعد',
    missingIntro: 'يذكر كل سطر المعطى الناقص وما يحول غيابه دونه.',
    answerTarget: ({ measure, target, year, trend, shortfall }) =>
      `${measure}: ${trend} في ${year} حسب الاتجاه، مقابل هدف محدد في ${target}؛ والناقص لبلوغه: ${shortfall}.`,
    answerTargetReached: ({ measure, target, year, trend }) =>
      `${measure}: ${trend} في ${year} حسب الاتجاه، مقابل هدف محدد في ${target}.`,
    answerCoherence: 'الاتساق بين هدف الشغل وهدف الصادرات.',
    answerRegional: 'الخصاص والفائض حسب الجهة والقطاع والتخصص، مع ما هو مؤكد.',
    answerStock: 'الفارق بين العرض والطلب في كل مهنة، حسب الجهة.',
    answerAssumptions: (n) =>
      `لائحة فرضيات الحساب (${whole.format(n)})، مع مصدر كل واحدة منها أو الإشارة إلى غيابه.`,
    missingRegional:
      'الشغل حسب الجهة وحسب القطاع، والمقاعد والخريجون حسب الجهة: لم تُنشر أي سلسلة. وبدونها تبقى الأجوبة الجهوية مجرد أمثلة توضيحية.',
    missingInitial:
      'الباحثون عن الشغل والمناصب الشاغرة في بداية الفترة: بدونهما يبقى الاختلال الأولي غير معروف ولا يُحسب إلا فارق التدفقات.',
    missingInterval: ({ measure, count: n }) =>
      `${measure}: مزيد من النقط السنوية بالتعريف نفسه؛ فبناء على ${arabicCount(n, nouns.point)}، يرتكز الشريط على سلاسل أخرى.`,
    missingParameter: (names) => `قيم غير معروفة: ${names}.`,
    missingAssumed: (n, total) =>
      `قياس الفرضيات المفترضة (${whole.format(n)} من أصل ${whole.format(total)}): بحوث حول الإدماج والتنقل والمغادرة.`,
    missingTraining: 'معطيات التكوين: لا يتضمن هذا المشروع أيا منها، ويأتي العرض من الملف نفسه.',
    missingNone: 'لا ينقص أي معطى لحساب هذا الإصدار.',
    qualityTitle: 'جودة الملفات المتوصل بها',
    rejected: (n, files) =>
      `عدد الأسطر المستبعدة عند قراءة ${arabicCount(files, nouns.file)}: ${whole.format(n)}؛ ويُحتفظ بكل سطر منها مع سبب استبعاده في جدول الأسطر المرفوضة.`,
    noneRejected: (files) => `لم يُستبعد أي سطر عند قراءة ${arabicCount(files, nouns.file)}.`,
  },
  names: {
    /** Codes that stand in place of one of a list. */
    code: {
      _T: 'المجموع',
      _O: 'خارج القطاع',
      _X: 'الخارج',
      _Z: 'لا ينطبق',
      pool: 'مرشحون متاحون',
      moves_in: 'انتقال من قطاع آخر',
    },
    parameter: {
      age_55_plus_share: 'حصة البالغين 55 سنة فأكثر من الشغل (عُشرها يحال على التقاعد سنويا)',
      export_productivity_growth: 'نمو الصادرات لكل منصب شغل، في السنة',
      retirement_rate: 'الإحالات على التقاعد، حصة من الشغل في السنة',
      sector_exit_rate: 'المغادرات من القطاع، حصة من الشغل في السنة',
      stock_emigration_rate: 'هجرة الأشخاص المشتغلين، حصة من الشغل في السنة',
      firm_turnover_rate: 'التنقل بين المقاولات، حصة من العاملين في السنة (للتذكير، غير محتسب)',
      completion_rate: 'حصة المسجلين الذين يحصلون على الشهادة',
      continues_study_share: 'حصة الخريجين الذين يتابعون دراستهم',
      labour_force_entry_share: 'حصة المنتهين من التكوين الذين يبحثون عن شغل',
      suitability_share: 'حصة المرشحين الذين يلائم تكوينهم المنصب',
      abroad_share: 'حصة المنتهين من التكوين الذين يغادرون إلى الخارج',
      stay_in_region_share: 'حصة الباقين في البلاد الذين يظلون في جهتهم',
      frictional_share: 'البطالة الاحتكاكية، حصة من الشغل',
      returnees_persons: 'العائدون من الخارج',
      work_visa_persons: 'الوافدون بتأشيرة عمل',
      work_visa_target_persons: 'هدف تأشيرات العمل (غير محتسب)',
      published_engineer_emigration_persons: 'المهندسون الذين يغادرون البلاد، رقم منشور (للتذكير، غير محتسب)',
      reconversion_persons: 'إعادة التأهيل المهني',
      movable_share: 'حصة مقاعد التكوين التي يمكن نقلها في السنة',
      place_move_cost_money: 'كلفة نقل مقعد',
      spare_trainers_persons: 'مكونون متاحون لمجموعات جديدة',
      trainer_attrition_rate: 'مغادرات المكونين، حصة في السنة',
      trainer_move_cost_money: 'كلفة انتقال مكوِّن إلى جهة أخرى',
      missing_person_year_money: 'ثمن بقاء منصب شاغرا سنة كاملة',
      excess_person_year_money: 'ثمن سنة لشخص مكوَّن فوق الحاجة',
      discount_rate: 'معدل الخصم',
      class_fill_share: 'الحد الأدنى لملء القسم',
      equity_factor: 'أكبر حصة غير مغطاة لجهة، كمضاعف لحصة البلاد',
      years_after_target: 'عدد السنوات بعد السنة المستهدفة التي يفترض أن يدوم فيها خصاصها',
      trained_for_nobody_share: 'أكبر حصة ممن يأتي بهم المخطط يمكن أن تفوق الحاجة',
      gross_pay_money: 'الأجر الإجمالي للأجير الجديد في السنة',
      incentive_deadweight_share: 'حصة التشغيلات المدعمة التي كانت ستتم دون دعم',
      job_kept_12_months_share: 'حصة المناصب المدعمة القائمة بعد 12 شهرا',
      job_kept_5_years_share: 'حصة المناصب المدعمة القائمة بعد خمس سنوات',
      trainer_lead_years: 'مدة تكوين مكوِّن',
      sector_exit_benchmark_rate: 'المغادرات من القطاع، المستوى المرجعي لسبب «الاستبقاء»',
      cause_shortage_probability_share: 'حصة السحوبات المسجلة لخصاص التي يُبحث ابتداء منها عن سبب',
    },
    unit: {
      'growth a year': 'نمو في السنة (0,01 = 1%)',
      m2: 'متر مربع',
      per_100_places: 'لكل 100 مقعد',
      weeks: 'أسبوع',
      days: 'يوم',
      months: 'شهر',
      hours: 'ساعة في السنة',
      sites: 'موقع',
      persons: 'شخص',
      people: 'شخص',
      jobs: 'منصب شغل',
      posts: 'منصب',
      MAD: 'درهم',
      bn_MAD: 'مليار درهم',
      bn_EUR: 'مليار أورو',
      pct: '%',
      people_per_year: 'شخص في السنة',
      graduates_per_year: 'خريج في السنة',
      students: 'طالب',
      trainees: 'متدرب',
      places: 'مقعد',
      companies: 'مقاولة',
      programmes: 'مسلك',
      'persons a year': 'شخص في السنة',
      'persons a year by 2030': 'شخص في السنة بحلول 2030',
      'engineers a year': 'مهندس في السنة',
      'MAD a trainer': 'درهم لكل مكوِّن',
      'MAD a place': 'درهم لكل مقعد',
      'MAD a person and year': 'درهم لكل شخص في السنة',
      'times the nation': 'ضعف حصة البلاد',
      years: 'مدة بالسنوات',
      'trainers free for new groups': 'مكوِّن',
    },
    parameterStatus: { found: 'منشورة', derived: 'محسوبة', assumed: 'مفترضة', unknown: 'غير معروفة' },
    grade: {
      A: 'أ – إحصاء رسمي',
      B: 'ب – رقم رسمي نقلته الصحافة',
      C: 'ج – مصدر مهني أو قديم أو من بلد آخر',
      D: 'د – فرضية',
    },
    targetStatus: {
      adopted: 'معتمد',
      milestone: 'محطة معتمدة',
      claimed: 'إعلان غير معتمد',
      superseded: 'تم تعويضه',
    },
    claimant: {
      'Finance ministry report via La Vie éco': 'تقرير وزارة المالية (نقلته الصحافة)',
      'derived from finance ministry report': 'محسوب من تقرير وزارة المالية',
      'OFPPT board via 1001infos': 'المجلس الإداري لمكتب التكوين المهني (نقلته الصحافة)',
      'Minister via Le360': 'الوزير (نقلته الصحافة)',
      'Minister via press': 'الوزير (الصحافة)',
      Ministry: 'الوزارة',
      'Ministry (Jan 2026)': 'الوزارة (يناير 2026)',
      'Ministry of Industry': 'وزارة الصناعة',
      'Ministry budget': 'ميزانية الوزارة',
      Minister: 'الوزير',
      'Minister A. El Fallah Seghrouchni': 'الوزيرة أمل الفلاح السغروشني',
      'Minister G. Mezzour': 'الوزيرة غيثة مزور',
      Government: 'الحكومة',
      'Head of government': 'رئيس الحكومة',
      'Head of government June 2023': 'رئيس الحكومة (يونيو 2023)',
      'Programme contract of September 2024': 'عقد البرنامج لشتنبر 2024',
      'contrat-programme Sept 2024': 'عقد البرنامج لشتنبر 2024',
      'Convention Nov 2023': 'اتفاقية نونبر 2023',
      'Convention of November 2023': 'اتفاقية نونبر 2023',
      'Digital Morocco 2030': 'المغرب الرقمي 2030 (استراتيجية)',
      'President of the APEBI': 'رئيس فيدرالية APEBI',
      'President of the FMES': 'رئيس فيدرالية FMES',
      'AMRC president (OBG)': 'رئيس الجمعية المغربية للعلاقات مع الزبناء (OBG)',
      'Press after a GTAI analysis': 'الصحافة، استنادا إلى تحليل GTAI',
      '20-minutes.ma (headline)': '20-minutes.ma (عنوان)',
      'BCG draft (TelQuel)': 'مشروع BCG (مجلة TelQuel)',
      'Office des changes (press relay)': 'مكتب الصرف (نقلا عن الصحافة)',
      'Office des changes via minister': 'مكتب الصرف (نقلا عن الوزير)',
      'Everest (press relay)': 'إيفرست (نقلا عن الصحافة)',
      Everest: 'إيفرست',
      'L Opinion': 'جريدة لوبينيون',
      'Le Matin': 'جريدة لوماتان',
      'Le Matin 2024-09-25': 'جريدة لوماتان (25 شتنبر 2024)',
      PAI: 'مخطط تسريع التنمية الصناعية',
      'PAI (ALM)': 'مخطط تسريع التنمية الصناعية (ALM)',
      ALM: 'جريدة ALM',
      AMDI: 'الوكالة المغربية لتنمية الاستثمارات (AMDI)',
      AMRC: 'الجمعية المغربية للعلاقات مع الزبناء (AMRC)',
      ANAPEC: 'الوكالة الوطنية لإنعاش التشغيل والكفاءات (ANAPEC)',
      'ANAPEC survey of 5,968 firms': 'بحث الوكالة الوطنية لإنعاش التشغيل والكفاءات لدى 5\u202f968 مقاولة',
      CDG: 'صندوق الإيداع والتدبير (CDG)',
      'CRI Fès-Meknès': 'المركز الجهوي للاستثمار فاس مكناس',
      Challenge: 'مجلة شالنج',
      FMES: 'فيدرالية FMES',
      'FMES/CGEM': 'فيدرالية FMES والاتحاد العام لمقاولات المغرب',
      'Government (Arabic press)': 'الحكومة (الصحافة العربية)',
      'HCP ENE': 'المندوبية السامية للتخطيط، البحث الوطني حول التشغيل',
      'HCP RGPH 2024': 'المندوبية السامية للتخطيط، إحصاء 2024',
      'HCP RGPH 2024 (rounded)': 'المندوبية السامية للتخطيط، إحصاء 2024 (رقم مقرب)',
      'HCP RGPH census': 'المندوبية السامية للتخطيط، الإحصاء العام',
      JobInTech: 'برنامج JobInTech',
      'Joint communique': 'بلاغ مشترك',
      'Joint communique July 2024': 'بلاغ مشترك ليوليوز 2024',
      'La Vie éco': 'جريدة لافي إيكو',
      'Ministry SG': 'الكتابة العامة للوزارة',
      OFPPT: 'مكتب التكوين المهني وإنعاش الشغل (OFPPT)',
      'OFPPT board': 'المجلس الإداري لمكتب التكوين المهني وإنعاش الشغل',
      'OFPPT regional directorate': 'المديرية الجهوية لمكتب التكوين المهني وإنعاش الشغل',
      'Y. Chraibi': 'يوسف الشرايبي',
      'conference 27 Jan 2026': 'ندوة 27 يناير 2026',
    },
    definitionShort: { old_perimeter: 'النطاق القديم', new_perimeter: 'النطاق الجديد' },
    nature: { actual: 'قيمة فعلية', estimate: 'تقدير', target: 'هدف', rate: 'معدل' },
    reason: {
      openings_below_30: 'التخصصات التي يقل فيها عدد المناصب المطلوب شغلها عن 30',
      no_programme_feeds_cell: 'التخصصات التي لا يؤدي إليها أي تكوين متتبع',
      supply_unknown: 'التخصصات غير معروفة العرض',
      no_employment: 'التخصصات التي لا شغل فيها في بداية الفترة',
      completions_unknown: 'عدم معرفة عدد الخريجين',
      no_target: 'غياب هدف',
      target_of_other_definition: 'هدف بتعريف آخر',
      recent_state_unknown: 'عدم معرفة الوضع الأخير للسوق',
      recent_state_contradicted: 'تعارض معطيات الوضع الأخير',
      not_all_sectors: 'عدم تغطية جميع قطاعات الاقتصاد',
      is_the_area_itself: 'المجال نفسه',
      area_does_not_grow: 'مجال بلا نمو',
      exit_benchmark_unknown: 'عدم معرفة مرجع المغادرة',
    },
    reasonShort: {
      openings_below_30: 'أقل من 30 منصبا',
      no_programme_feeds_cell: 'لا تكوين متتبعا',
      supply_unknown: 'عرض غير معروف',
      no_employment: 'لا شغل في البداية',
      completions_unknown: 'خريجون غير معروفين',
      no_target: 'لا هدف',
      target_of_other_definition: 'هدف بتعريف آخر',
      recent_state_unknown: 'الوضع الأخير غير معروف',
      recent_state_contradicted: 'وضع أخير متعارض',
      not_all_sectors: 'لا تُغطى جميع القطاعات',
      is_the_area_itself: 'المجال نفسه',
      area_does_not_grow: 'مجال بلا نمو',
      exit_benchmark_unknown: 'مرجع المغادرة غير معروف',
    },
    model: {
      middle_of_six: {
        name: 'وسط ستة آراء',
        meaning: 'تُقارن كل سنة ستة توقعات بسيطة، فيُستبعد أعلاها وأدناها ويُحسب متوسط الأربعة الباقية.',
      },
      local_trend: {
        name: 'الاتجاه الأخير',
        meaning: 'السلسلة المنتظمة جدا تتبع اتجاه سنواتها الأخيرة.',
      },
      return_to_mean: {
        name: 'العودة إلى المستوى المعتاد',
        meaning: 'السلسلة التي تعود دائما إلى مستواها تُعاد إليه سنة بعد سنة.',
      },
      held_level: {
        name: 'تثبيت آخر مستوى',
        meaning: 'بنقطة واحدة، يُثبت آخر مستوى دون مجال.',
      },
      reference_class: {
        name: 'سلاسل مماثلة',
        meaning:
          'بأقل من خمس نقاط، يدل على ما سيأتي ما فعلته سلاسل مماثلة في أماكن أخرى خلال عدد السنوات نفسه.',
      },
      short_growth: {
        name: 'نمو مخمد من نقط قليلة',
        meaning:
          'بنقطتين إلى أربع نقط، يُمدد جزء من نموها ويضعف تدريجيا؛ ويأتي الشريط من الأخطاء المسجلة على سلاسل أخرى بالقصر نفسه.',
      },
      shares: {
        name: 'حصص من مجموع متوقع',
        meaning: 'يُتوقع المجموع ثم يوزع بحصص معلنة؛ والمسار مسار القيم المركزية، وآخر سنة متوسط السحوبات.',
      },
      sum_of_leaves: {
        name: 'مجموع التوقعات التفصيلية',
        meaning: 'المجموع هو حاصل جمع توقعات أجزائه.',
      },
      naive: { name: 'تثبيت آخر قيمة', meaning: 'تُكرر آخر قيمة مرصودة.' },
      drift: { name: 'انجراف خطي', meaning: 'يُمدد متوسط التغير السنوي في الماضي.' },
      damped_drift: { name: 'انجراف مخمد', meaning: 'يُمدد متوسط التغير السنوي مع ضعفه تدريجيا.' },
      log_linear: { name: 'نمو بمعدل ثابت', meaning: 'يُمدد متوسط معدل النمو في الماضي.' },
      damped_holt: {
        name: 'اتجاه مخمد (هولت)',
        meaning: 'يُمدد الاتجاه الأخير مع ضعفه سنة بعد سنة.',
      },
      ses: {
        name: 'مستوى ممهد',
        meaning: 'المستوى متوسط للسنوات الماضية يزيد فيه وزن أحدثها، ويُمدد دون اتجاه.',
      },
      shrunk_growth: {
        name: 'نمو حذر',
        meaning: 'يُمدد متوسط نمو السلسلة مع ضعفه تدريجيا، بعد تقريبه من 3 % سنويا حين لا يُعرف جيدا.',
      },
      ar_growth: {
        name: 'نمو ذو ذاكرة',
        meaning: 'يعود جزء من انحراف السنة الأخيرة عن النمو المعتاد في السنة الموالية.',
      },
      theta: { name: 'طريقة ثيتا', meaning: 'يُمدد المستوى الممهد بنصف ميل السلسلة.' },
      theta_log: { name: 'طريقة ثيتا على المعدلات', meaning: 'يُمدد المستوى الممهد بنصف متوسط معدل النمو.' },
      dotm: {
        name: 'طريقة ثيتا المحسنة',
        meaning: 'يُمدد المستوى الممهد بحصة من الميل يختارها ماضي السلسلة.',
      },
      logistic: {
        name: 'المنحنى اللوجستي',
        meaning: 'يتباطأ النمو كلما اقتربت السلسلة من سقف معلن، وليس لها مجال تقدير.',
      },
      gompertz: {
        name: 'منحنى غومبرتز',
        meaning: 'يتباطأ النمو مبكرا ولمدة أطول كلما اقتربت السلسلة من سقف معلن، وليس لها مجال تقدير.',
      },
      damped_to_target: {
        name: 'اتجاه مخمد نحو هدف',
        meaning: 'تبلغ السلسلة الهدف المعلن بتغيرات تتناقص، وليس لها مجال تقدير.',
      },
      default: { name: 'التوقع الافتراضي', meaning: 'النموذج الذي تدل عليه السلسلة نفسها.' },
    },
    table: {
      gap_distribution: 'توزيع الفوارق حسب السحوبات',
      sensitivity: 'أثر كل فرضية',
      scenario_step: 'ما يغيره كل سيناريو',
      target_conflict: 'قراءات الإعلانات',
      training_flow: 'تتبع التكوينات',
      employment_flow: 'تتبع الشغل',
      model_score: 'دقة التوقعات السابقة',
      answer: 'الخصاص والفائض حسب الجهة والقطاع',
      answer_occupation: 'الخصاص والفائض حسب الجهة والتخصص',
      balance: 'الحصيلة السنوية',
      adequacy: 'المؤشرات والفئات',
      observation: 'المعطيات المرصودة',
      forecast: 'التوقعات',
      parameter: 'الفرضيات',
      target: 'الأهداف والإعلانات',
      published_figure: 'الأرقام المنشورة',
    },
    ownSource: 'المشروع',
    period: (printed) =>
      printed
        .replace(/\(approx\)/, '(تقريبا)')
        .replace(/\(end\)/, '(نهاية السنة)')
        .replace(/^(\d{4})-(\d{4}) cohort era$/, 'فوج $1 إلى $2')
        .replace(/^(\d{4})-(\d{4})$/, 'من $1 إلى $2')
        .replace(/ vs /, ' مقابل ')
        .replace(/^(\d{4})-H1$/, 'النصف الأول من $1')
        .replace(/^(\d{4})-H2$/, 'النصف الثاني من $1')
        .replace(/^(\d{4})-Q([1-4])$/, (_, year: string, quarter: string) => {
          const ordinal = ['الأول', 'الثاني', 'الثالث', 'الرابع'][Number(quarter) - 1];
          return `الفصل ${ordinal} من ${year}`;
        }),
  },
};
