/** The words of the plan and of the sectors in Arabic: modern standard, in the words of Moroccan administration. */

import type { Counted, LimitWords, PlanParts } from '../shape/handed.ts';
import type { DecisionTexts } from '../shape/texts.ts';
import { arabicCount, conjunction, nouns } from './count.ts';

const many = ({ n, text }: Counted, noun: keyof typeof nouns): string => arabicCount(n, nouns[noun], text);

/** « فتح 240 مقعدا (8 مجموعات) ». */
const asked = ({ places, groups, moved, recruits, recruitLevers }: PlanParts): string =>
  conjunction.format([
    ...(places.n > 0 ? [`فتح ${many(places, 'trainingPlace')} (في ${many(groups, 'classGroup')})`] : []),
    ...(moved.n > 0 ? [`نقل ${many(moved, 'seat')} من تخصص إلى آخر`] : []),
    ...(recruits.n > 0 ? [`استقدام ${many(recruits, 'person')} دون فتح أقسام (${recruitLevers})`] : []),
  ]);

/** « 240 مقعدا (8 مجموعات) و60 مقعدا منقولا ». */
const told = ({ places, groups, moved, recruits }: PlanParts): string => {
  const parts = [
    ...(places.n > 0 ? [`${many(places, 'seat')} (في ${many(groups, 'classGroup')})`] : []),
    ...(moved.n > 0 ? [`نقل ${many(moved, 'seat')}`] : []),
    ...(recruits.n > 0 ? [`استقدام ${many(recruits, 'person')}`] : []),
  ];
  return parts.length === 0 ? 'لا شيء' : conjunction.format(parts);
};

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join('، ')})`;

export const decision: DecisionTexts = {
  planPage: {
    title: 'مخطط التكوين',
    lead: ({ year }) =>
      `كم مقعدا يجب فتحه، وفي أي جهة، وما آخر أجل للقرار، وبأي كلفة، لتغطية الحاجيات في أفق ${year}.`,
    median: 'المخطط الوسيط',
    atShare: (share) => `المخطط بنسبة ${share}`,
    beside: ({ share, value }) => `بنسبة ${share}: ${value}`,
    answer: ({ conditional, september, parts }) =>
      `${conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة، لوجب' : 'يجب'} في الدخول التكويني لشهر شتنبر ${september}: ${asked(parts)}.`,
    nothing: 'لا مقعد يجب فتحه أو نقله: الحاجيات مغطاة بدون ذلك، أو لا تصل أي رافعة في الوقت المناسب.',
    decideBetween: ({ first, last }) =>
      `آخر أجل لأولى القرارات هو ${first}، وآخر أجل لآخر قرارات هذا الدخول هو ${last}.`,
    decideOn: (day) => `آخر أجل للقرار هو ${day}.`,
    meaning: ({ low, lowShare, high, highShare, isMedian }) =>
      `هذه أرقام ${low}${isMedian ? '، وهو أقل ما ينبغي القيام به' : ''}: يهدف إلى تغطية كل حاجة في ${lowShare} من السحوبات. أما ${high} فهو تأمين: يهدف إلى تغطية كل حاجة في ${highShare} من السحوبات، ويتطلب أكثر، وأحيانا برافعات أخرى.`,
    untilTarget: ({ year, parts, insured, name }) =>
      `في مجموع السنوات إلى غاية ${year}: ${told(parts)}${insured === null ? '' : `؛ ومع ${name}: ${told(insured)}`}.`,
    uncovered: ({ year, persons, insured, share, conditional }) =>
      `حتى مع المخطط، ${conditional ? 'سيبقى' : 'يبقى'} خصاص يقدر بـ ${many(persons, 'person')} في ${year}${
        insured === null ? '' : ` (${insured.text} بنسبة ${share}، لحاجيات أكبر)`
      }: لا يمكن أن يصل كل شيء في الوقت المناسب.`,
    cost: ({ millions, insured, share, conditional }) =>
      `${conditional ? 'ستبلغ' : 'تبلغ'} الكلفة ${millions} مليون درهم${insured === null ? '' : ` (${insured} بنسبة ${share})`}، دون احتساب منح التشغيل، وبكلف فردية مفترضة.`,
    rounding: ({ low, share }) =>
      `في كل جدول، العدد الأول هو عدد ${low}، والسطر الصغير «بنسبة ${share}» هو عدد التأمين. يقرب كل عدد على حدة، لذلك قد يختلف المجموع عن أجزائه.`,
    onlyOne: 'يقرب كل عدد على حدة، لذلك قد يختلف المجموع عن أجزائه.',
    yearsTitle: 'دخولا بعد دخول',
    yearsCaption: 'ما يفتحه المخطط وينقله ويستقدمه في كل دخول',
    september: 'دخول شتنبر',
    places: 'المقاعد الواجب فتحها',
    groups: 'المجموعات',
    moved: 'المقاعد المنقولة',
    recruits: 'أشخاص مستقدمون دون أقسام',
    whole: 'المجموع',
    calendarTitle: 'جدول القرارات',
    calendarIntro: 'تفتح الأقسام في شتنبر؛ ويبين الجدول آخر يوم يمكن فيه اتخاذ القرار ومتى يحتسب الخريجون.',
    calendarCaption: 'القرارات الواجب اتخاذها، حسب آخر أجل',
    calendarChartTitle: (year) => `الأقسام الواجب فتحها في شتنبر ${year} وآخر يوم للقرار`,
    calendarChartSubtitle: 'جميع الجهات والتخصصات معا.',
    calendarDescription: (n) =>
      `عدد الأسطر ${n}، سطر لكل رافعة: من آخر يوم للقرار إلى افتتاح القسم، ثم إلى وصول الخريجين. والتواريخ نفسها في الجدول.`,
    decideBy: 'آخر أجل للقرار',
    size: 'المقاعد (المجموعات)',
    arrival: 'الوصول',
    inRegions: (n) => `عدد الجهات: ${n}`,
    moveOf: (lever) => `${lever}: مقاعد منقولة`,
    recruitOf: (lever) => `${lever}: أشخاص مستقدمون`,
    fromSpecialty: (name) => `مقاعد مأخوذة من: ${name}`,
    sizeText: (places) => many(places, 'seat'),
    before: (day) => `إلى غاية ${day}`,
    passed: (day) => `فات: ${day}`,
    opens: (year) => `تفتح في شتنبر ${year}`,
    today: (day) => `إصدار ${day}`,
    chartDecide: 'آخر يوم للقرار',
    chartTraining: 'من الافتتاح إلى التخرج',
    chartArrive: 'سنة الوصول',
    regionsTitle: (year) => `شتنبر ${year}، جهة بجهة`,
    regionsIntro: 'المقاعد الواجب فتحها أو نقلها في كل جهة تكوين، حسب الرافعة.',
    regionsCaption: (year) => `المقاعد حسب الجهة والرافعة، دخول شتنبر ${year}`,
    movesTitle: 'المقاعد المنقولة',
    movesIntro:
      'التكوين الأحسن قبل التكوين الأكثر: حيث يوجد تخصص في فائض، ينقل المخطط مقاعده داخل التكوين نفسه. والمقعد المنقول يسحب من التخصص الأول ما كان يجلبه له.',
    movesNone: 'لا ينقل المخطط أي مقعد.',
    movesCaption: 'المقاعد المنقولة في مجموع السنوات',
    from: 'من تخصص',
    to: 'إلى تخصص',
    lever: 'التكوين',
    coverageTitle: 'ما يغطيه المخطط',
    coverageIntro: ({ low, high, lowCells, highCells }) =>
      `تأمين كل تخصص على حدة لا يؤمنها كلها في آن واحد: يهدف ${low} إلى تغطية كل حاجة في ${lowCells} من السحوبات، ويهدف ${high} إلى ذلك في ${highCells}، لكن جميع تخصصات الجهة معا تغطى أقل من ذلك. ويعطي الجدول هذه النسبة بالمحاكاة.`,
    coverageIntroOne: ({ range, cells }) =>
      `تأمين كل تخصص بنسبة ${cells} يغطي جميع تخصصات الجهة معا أقل من ذلك: ${range} من السحوبات حسب الجهة.`,
    coverageCaption: (year) => `الحاجيات والتغطية حسب جهة العمل، ${year} (أشخاص)`,
    need: 'الحاجة',
    surplus: 'لا حاجة',
    arrivals: 'ما يجلبه المخطط',
    left: 'غير المغطى',
    covered: 'نسبة السحوبات التي يغطى فيها كل شيء',
    coverageNote:
      'الحاجة هي مجموع خصاص التخصصات دون فوائضها. وقد يتجاوزها ما يجلبه المخطط: يصل أشخاص أيضا إلى تخصصات مغطاة من قبل، أو في سنوات أخرى.',
    trainersTitle: 'المكونون الواجب تكوينهم',
    trainersIntro: 'المكونون الذين يبدأ تكوينهم خلال السنة لتأطير مجموعات المخطط.',
    trainersNone: 'المكونون الحاليون كافون.',
    trainersCaption: 'المكونون الواجب تكوينهم حسب الجهة والسنة',
    costTitle: 'الكلفة',
    costIntro: 'كلفة المقاعد ونقلها وتكوين المكونين؛ والكلف الفردية فرضيات للمشروع.',
    costNone: 'لا كلفة معروفة: يعتمد المخطط أقل عدد من المقاعد.',
    costCaption: 'كلفة المخطط حسب البند وسنة الدخول (ملايين الدراهم)',
    item: 'البند',
    itemMoves: (lever) => `مقاعد منقولة: ${lever}`,
    itemTrainers: 'تكوين المكونين',
    aidsCaption: 'المنح التي تلي التشغيل، إلى نهاية المخطط',
    aidsIntro: 'تضاف هذه المنح إلى كلفة المخطط. والمبلغ غير المعروف لا يحتسب صفرا.',
    aid: 'المنحة',
    beneficiaries: 'المستفيدون',
    unitCost: 'لكل مستفيد (درهم)',
    amount: 'المبلغ (ملايين الدراهم)',
    unknownAmount: 'غير معروف',
    leversTitle: 'ما يزال بإمكانه الوصول في الوقت المناسب',
    leversIntro: 'لكل رافعة: أول دخول ممكن، وآخر دخول مفيد، وأول وصول.',
    leversCaption: 'الرافعات وآخر الآجال',
    duration: 'المدة',
    years: (n, text) => (Number.isInteger(n) ? arabicCount(n, nouns.year, text) : `${text} سنة`),
    months: (n) => arabicCount(n, nouns.month),
    atOnce: 'دون مدة',
    firstClass: 'أول دخول ممكن',
    lastClass: 'آخر دخول مفيد',
    firstArrival: 'أول وصول',
    state: 'الحالة',
    inTime: 'تصل في الوقت المناسب',
    tooLate: (reason) => `مستبعدة: ${reason}`,
    cannotArrive: ({ levers, year }) => `لم يعد بالإمكان أن يصل في أفق ${year}، كيفما كان القرار: ${levers}.`,
    reason: { arrives_after_target_year: 'تصل بعد السنة المستهدفة' },
    pricesTitle: 'ما يحد المخطط',
    pricesIntro: 'وحدة إضافية من كل قيد، دون تغيير القيود الأخرى، مع المخطط الأقل ثقة؛ أثقل قيد من كل صنف.',
    pricesIntroIllustrative:
      'لو كانت هذه المعطيات التوضيحية دقيقة، فهذا ما كانت ستجلبه وحدة إضافية من كل قيد، دون تغيير القيود الأخرى، مع المخطط الأقل ثقة؛ أثقل قيد من كل صنف.',
    limit: {
      capacity: (words) => where(words, 'مقعد إضافي'),
      national_capacity: (words) => where(words, 'مقعد إضافي على الصعيد الوطني'),
      trainers: (words) => where(words, 'مكون إضافي'),
      moves: (words) => where(words, 'مقعد إضافي قابل للنقل'),
      minimum: (words) => where(words, 'مقعد مفروض أقل'),
      budget: (words) => where(words, 'درهم إضافي في الميزانية'),
    },
    saves: ({ limit, posts, money, starts }) => {
      const gains = [
        ...(posts === null ? [] : [`سنوات منصب شاغر أقل بـ ${posts}`]),
        ...(money === null ? [] : [`${posts === null ? '' : 'أو '}توفير ${money} درهم مع التغطية نفسها`]),
        ...(starts === null ? [] : [`مقاعد أقل بـ ${starts} مع التغطية نفسها`]),
      ];
      return `${limit}: ${gains.join('؛ ')}.`;
    },
    pricesNote: 'سنة منصب شاغر هي شخص ينقص طيلة سنة. وتصح هذه القيم لزيادة صغيرة، لا لمضاعفة القيد.',
    restsTitle: 'على ماذا يقوم المخطط',
    restsIntro: ({ levers, assumed }) =>
      `مدد الرافعات وطاقاتها وفعاليتها وكلفها: عددها ${levers}، منها ${assumed} مبنية على فرضية للمشروع (▲). واستبدالها بأرقام هيئات التكوين من شأنه أن يغير المخطط.`,
    restsCaption: 'ما يفترضه المخطط لكل رافعة',
    costOne: 'كلفة المقعد (درهم)',
    effectiveness: 'الفعالية',
    groupSize: 'أشخاص لكل مجموعة',
    trainersAGroup: 'مكونون لكل مجموعة',
    capacity: 'المقاعد الممكنة في السنة الأولى',
    capacityNational: 'على الصعيد الوطني',
    ramp: 'الزيادة سنويا',
    detailsTitle: 'قسما بقسم',
    detailsIntro: 'كل مخطط كاملا، جهة بجهة، في جدول خاص به: كل سطر قسم يجب فتحه أو مقاعد يجب نقلها.',
    filesTitle: 'ملفات المخطط',
    file: {
      plan: 'المخطط الكامل (CSV)',
      plan_arrival: 'الوصول حسب جهة العمل (CSV)',
      plan_coverage: 'الحاجيات والتغطية (CSV)',
      plan_trainer: 'المكونون (CSV)',
      plan_cost: 'الكلف والمنح (CSV)',
      plan_shadow_price: 'قيمة كل قيد (CSV)',
      plan_lever: 'الرافعات والآجال (CSV)',
      plan_yield: 'مردود المقاعد (CSV)',
    },
  },
  intake: {
    title: 'جدول الأقسام الواجب فتحها',
    intro: (plan) => `ما يفتحه ${plan} في هذه الجهة، حسب آخر أجل للقرار.`,
    introIllustrative: (plan) =>
      `لو كانت هذه المعطيات التوضيحية دقيقة، فهذا ما كان سيفتحه ${plan} في هذه الجهة، حسب آخر أجل للقرار.`,
    none: (plan) => `لا يفتح ${plan} ولا ينقل أي مقعد في هذه الجهة.`,
    insurance: (plan) => `التأمين: أقسام ${plan}`,
    caption: ({ place, plan }) => `الأقسام الواجب فتحها وآخر أجل للقرار، ${place}، ${plan}`,
    planTitle: 'تغطية المخطط ومكونوه وكلفته',
    coverageCaption: ({ place, year }) => `الحاجيات وما يجلبه المخطط حسب التخصص، ${place}، ${year} (أشخاص)`,
    what: 'التخصص والرافعة',
    specialty: 'التخصص',
    trainers: ({ place, persons, insured, share, conditional }) =>
      `${place}: ${conditional ? 'سيجب' : 'يجب'} تكوين ${many(persons, 'trainer')}${insured === null ? '' : ` (${insured.text} بنسبة ${share})`}.`,
    trainersNone: 'المكونون الحاليون كافون.',
    costCaption: (place) => `كلفة المخطط حسب البند وسنة الدخول، ${place} (ملايين الدراهم)`,
    toPlan: 'الاطلاع على مخطط جميع الجهات',
  },
  sectorPage: {
    lead: ({ year }) =>
      `التشغيل والمناصب الواجب شغلها وعرض التكوين والخصاص في القطاع في أفق ${year}، لجميع الجهات.`,
    answerNone: 'حصيلة هذا القطاع غير محسوبة.',
    openings: ({ conditional, persons, from, to }) =>
      `${conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة، لبلغ عدد المناصب الواجب شغلها من الخارج' : 'حسب الاتجاه، يبلغ عدد المناصب الواجب شغلها من الخارج'} من ${from} إلى ${to}: ${persons.text} (متوسط السحوبات).`,
    sides: ({ conditional, short, shortRange, over, overRange, year }) => {
      const ends = (range: string) => (range === '' ? '' : ` (${range})`);
      return `${conditional ? 'وسيكون الخصاص' : 'ويكون الخصاص'} في نهاية ${year} بـ ${many(short, 'person')}${ends(shortRange)}، والفائض في تخصصات أو جهات أخرى بـ ${many(over, 'person')}${ends(overRange)}: وهي متوسطات السحوبات ونطاقات 80 في المائة.`;
    },
    allocated:
      'تتقاسم قطاعات الجهة المرشحين أنفسهم: فعرض القطاع وخصاصه وفائضه حصته، موزعة حسب المناصب الواجب شغلها فيه.',
    evaluableOf: ({ share }) =>
      `يشمل هذا الجواب ${share} من المناصب الواجب شغلها؛ أما الأخرى فغير قابلة للتقييم للأسباب المبينة أسفله.`,
    targetTitle: 'هدف القطاع',
    targetNone: 'لم يعلن أي هدف لهذا القطاع وحده: الأهداف المنشورة تخص المجموع.',
    targetCaption: 'الأهداف المعلنة لهذا القطاع',
    demandTitle: 'الحاجيات حسب التخصص',
    demandIntro: (from, to) =>
      `المناصب الواجب شغلها من ${from} إلى ${to}: ما يحدثه تغير التشغيل وما يحرره المغادرون.`,
    demandCaption: (sector) => `المناصب الواجب شغلها حسب التخصص، ${sector} (أشخاص)`,
    expansion: 'تغير التشغيل',
    replacement: 'تعويض المغادرين',
    promotion: 'الترقيات الداخلية: المناصب المتروكة ناقص المشغولة',
    openingsColumn: 'المناصب الواجب شغلها',
    all: 'جميع التخصصات',
    regionTitle: 'العرض والخصاص حسب الجهة',
    regionIntro: 'لا يعوض فائض تخصص خصاص تخصص آخر: فكل منهما يُحتسب على حدة.',
    regionCaption: (sector) => `المناصب الواجب شغلها والعرض والخصاص والفائض حسب الجهة، ${sector} (أشخاص)`,
    gapTitle: 'الفارق الصافي حسب الجهة والتخصص، عند القيم المركزية',
    gapIntro:
      'كل خانة هي حصة القطاع من الفارق المتراكم الصافي (العرض ناقص الحاجيات) لتخصص في جهة، عند القيم المركزية للفرضيات: وهو يفسر الجواب، وهو متوسط سحوبات.',
    gapCaption: ({ sector, year }) =>
      `الفارق المتراكم الصافي في نهاية ${year}، ${sector} (أشخاص، عند القيم المركزية)`,
    missingTitle: 'ما لا يقبل التقييم، والمعطى الناقص',
    missingIntro: 'الخانة التي لا فارق فيها ليست صفرا: ينقص معطى ضروري للحساب.',
    missingLine: ({ of, reason, remedy }) => `${of}: ${reason}. ${remedy}`,
    remedy: {
      no_programme_feeds_cell:
        'يجب الحصول من هيئات التكوين على المسالك المؤدية إلى هذه التخصصات مع أعداد خريجيها.',
      supply_unknown:
        'يجب الحصول من المدارس والجامعات على خريجي هذه المسالك وعلى النسبة التي تلج هذا القطاع.',
      no_employment: 'يجب الحصول من المشغلين على العدد الأصلي للعاملين في هذه التخصصات.',
      openings_below_30: 'المناصب أقل من أن تسمح بمؤشر؛ والأعداد الحقيقية ستؤكد ذلك.',
    },
    scenarioIntro: 'الخصاص في القطاع في كل سيناريو، لجميع الجهات، وما يغيره السيناريو فيه.',
    scenarioCaption: (sector) => `الخصاص والفائض حسب السيناريو، ${sector} (أشخاص)`,
    scenarioChanges: 'ما يغيره السيناريو هنا',
    everySector: 'جميع القطاعات',
    exportsTitle: 'الصادرات المنشورة',
    exportsIntro: 'أرقام منشورة لهذا القطاع؛ وهي لا تأتي من السلاسل الجهوية.',
    exportsNone: 'لا رقم منشور عن صادرات هذا القطاع.',
    exportsCaption: (sector) => `صادرات الخدمات المنشورة، ${sector}`,
    exportsBillions: 'مليارات الدراهم',
    competenceTitle: 'الكفاءات الأساسية',
    competenceIntro:
      'الكفاءات الأساسية للتخصصات التي يشغلها القطاع، بدءا بتلك ذات المناصب الأكثر عددا. يجمع الشخص الواحد عدة كفاءات، لذلك لا تجمع أعدادها.',
    competenceCaption: (sector) => `الكفاءات الأساسية، ${sector}`,
    competence: 'الكفاءة',
    askedBy: 'التخصصات التي تطلبها',
    everySpecialty: 'جميع تخصصات القطاع',
    listTitle: 'القطاعات',
  },
};
