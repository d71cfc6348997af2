/** The words of the plan in Arabic: modern standard, in the words of Moroccan administration. */
import type { Amount, Counted, LimitWords } from '../shape/handed.ts';
import type { PlanTexts } from '../shape/texts.ts';
import { arabicCount, nouns } from './count.ts';

const many = ({ n, text }: Counted, noun: keyof typeof nouns): string => arabicCount(n, nouns[noun], text);

const people = (persons: Counted): string => many(persons, 'person');

const places = ({ starts, groups }: Amount): string =>
  `${many(starts, 'seat')}${groups.n > 0 ? ` (${`في ${many(groups, 'classGroup')}`.replaceAll(' ', '\u00a0')})` : ''}`;

const where = ({ region, lever, specialty, year }: LimitWords, noun: string): string =>
  `${noun} (${[lever, specialty, region, year].filter((word) => word !== '').join('، ')})`;

const supposing = (conditional: boolean): string =>
  conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة: ' : '';

const behind = (currency: string): string => (String(currency) === '' ? '' : ` ${currency}`);

export const planTexts: PlanTexts = {
  money: {
    millions: ({ amount, currency }) => `${many(amount, 'million')}${behind(currency)}`,
    whole: ({ amount, currency }) => `${amount.text}${behind(currency)}`,
    lessThan: (amount) => `أقل من ${amount}`,
    inMillions: (currency) => `مليون${behind(currency)}`,
    inBillions: (currency) => `مليار${behind(currency)}`,
    unit: (currency) => (String(currency) === '' ? '' : ` (${currency})`),
  },
  planPage: {
    title: 'مخطط التكوين',
    lead: ({ year }) =>
      `ما يثبت سيناريو بسيناريو: أي تدابير، وفي أي جهة، ومن يقررها وقبل متى، وبأي كلفة، وما الخصاص المتبقي في نهاية ${year}.`,
    whole: 'المجموع',
    asked: ({ conditional, september, net }) =>
      `${supposing(conditional)}المطلوب الآن، في الدخول التكويني لشهر شتنبر ${september}: ${net}.`,
    net: ({ amount, saves, hasSavings }) => {
      if (saves) return `لا شيء، إذ يوفر في المجموع ${amount}`;
      return hasSavings ? `${amount} بعد طرح ما يوفر` : amount;
    },
    askedOf: ({ who, amount, saves, day }) =>
      `${who}: ${amount === '' ? 'دون كلفة' : `${saves ? 'توفير' : 'رصد'} ${amount}`}، وآخر أجل للقرار ${day}.`,
    rest: 'أما باقي المخطط فغير مطلوب: ينتظر معطيات.',
    recommended: ({ conditional, september, scenarios, measures }) =>
      `${supposing(conditional)}في الدخول التكويني لشهر شتنبر ${september}، ${
        scenarios > 1
          ? `${conditional ? 'ستوصي' : 'توصي'} جميع السيناريوهات المخططة (عددها ${scenarios}) على الأقل بما يلي`
          : `${conditional ? 'سيوصي' : 'يوصي'} السيناريو المخطط بما يلي`
      }. ${measures}.`,
    recommendedNone: ({ conditional, scenarios }) =>
      `${supposing(conditional)}لا يوصى بأي تدبير من تدابير السنة الأولى في ${
        scenarios > 1 ? `جميع السيناريوهات المخططة (عددها ${scenarios})` : 'السيناريو المخطط'
      }.`,
    nothing:
      'لا يتخذ المخطط أي تدبير: لا رافعة معطاة، أو لا رافعة تصل في الوقت المناسب، أو لا رافعة تستحق كلفتها.',
    waits: ({ input, holder, measures }) =>
      `ما يحسم أكثر الخيارات (عددها ${measures}): ${input}${holder === '' ? '' : `. لدى: ${holder}`}.`,
    decideBetween: ({ first, last }) => `آخر أجل لأولى القرارات هو ${first}، وللأخرى ${last}.`,
    decideOn: (day) => `آخر أجل للقرار هو ${day}.`,
    outcome: ({ scenario, conditional, before, after, range, cost, costRange, year }) => {
      const ends = (text: string) => (text === '' ? '' : ` (${text})`);
      return `سيناريو «${scenario}»: ${conditional ? 'سيخفض' : 'يخفض'} المخطط كله الخصاص المتوقع في نهاية ${year} من ${people(before)} إلى ${people(after)}${ends(range)}${cost === '' ? '' : `، بكلفة ${cost}${ends(costRange)}`}.`;
    },
    measuresTitle: (year) => `تدابير ${year}`,
    recommendedSums: (own) =>
      `${own.scenario}: عدد التدابير الموصى بها ${own.measures}، كلفتها ${own.cost} من ${own.whole} (${own.unit}) للمخطط كله؛ الوافدون ${own.brought}، المغادرون ${own.lost}.`,
    casesError: ({ error, agreed }) =>
      `تُحل هذه الحالات في صيغة مختصرة: كلفتها أعلى من الصيغة الكاملة بنسبة ${error} على الأكثر، وتتفق معها في ${agreed} من التدابير على الأقل.`,
    measuresIntro: ({ cases }) =>
      `يوصى بالتدبير إذا بقي في المخطط في ${cases} على الأقل من الحالات المعاد حسابها (السحوبات والسيناريوهات ومعطيات المخطط) وكان الخصاص الذي يخدمه أو الفائض الذي يقلصه مؤكدا. أما غيره فخيارات يحسمها المعطى المذكور.`,
    commonCaption: (scenarios) => (scenarios > 1 ? 'موصى بها في جميع السيناريوهات المخططة' : 'موصى بها'),
    commonNone: (scenarios) =>
      scenarios > 1 ? 'لا تدبير موصى به في جميع السيناريوهات المخططة.' : 'لا تدبير موصى به.',
    someCaption: 'موصى بها في سيناريو واحد فقط',
    optionCaption: 'خيارات لا تقرر قبل المعطى المذكور',
    measure: 'التدبير',
    decision: 'القرار',
    settles: 'ما يحسمه',
    byScenario: 'أي سيناريو سيتحقق',
    unsettled: 'لم يغيره أي معطى وحده',
    absent: 'خارج المخطط',
    before: (day) => `قبل ${day}`,
    fromSpecialty: (name) => `مقاعد مأخوذة من: ${name}`,
    toRegion: (name) => `نحو: ${name}`,
    action: {
      open: 'فتح مقاعد',
      close: 'إغلاق مقاعد',
      move: 'مقاعد تغير تخصصها',
      relocate: 'المساعدة على العمل في جهة أخرى أو عن بعد',
      upgrade: 'تأهيل خريجين',
      retain: 'الإبقاء في المنصب',
      train_trainers: 'تكوين المكونين',
      visa: 'استقدام بالتأشيرة',
      move_trainers: 'مكونون يغيرون جهتهم',
      aid: 'منحة',
    },
    do: {
      open: (amount) => `فتح ${places(amount)}`,
      close: (amount) => `إغلاق ${places(amount)}`,
      move: (amount) => `تغيير تخصص ${places(amount)}`,
      relocate: ({ starts }) => `مساعدة ${people(starts)} على العمل في جهة أخرى أو عن بعد`,
      upgrade: ({ starts }) => `تأهيل ${people(starts)} من خريجي التكوين`,
      retain: ({ starts }) => `الإبقاء على ${people(starts)} في المنصب`,
      train_trainers: ({ starts }) => `تكوين ${many(starts, 'trainer')}`,
      visa: ({ starts }) => `استقدام ${people(starts)} بالتأشيرة`,
    },
    size: {
      open: (amount) => places(amount),
      close: (amount) => places(amount),
      move: (amount) => places(amount),
      train_trainers: ({ starts }) => many(starts, 'trainer'),
    },
    people: (persons) => people(persons),
    brings: (persons) => `يجلب: ${people(persons)}`,
    takes: (persons) => `يسحب: ${people(persons)}`,
    shortageUnsure: 'الخصاص غير مؤكد',
    surplusUnsure: 'الفائض غير مؤكد',
    holdsIn: (share) => `يثبت في ${share} من الحالات`,
    state: {
      recommended: 'موصى به',
      option: 'خيار',
      later: 'يؤكد في إصدار لاحق',
      minimum: 'مفروض من المستعمل',
    },
    outcomesTitle: 'كل سيناريو في سطر',
    outcomesCaption: (year) => `كلفة كل مخطط كامل وأثره، نهاية ${year}`,
    scenario: 'السيناريو',
    cost: (unit) => `الكلفة (${unit})، ونطاق 80 %`,
    shortBefore: 'الخصاص المتوقع دون المخطط',
    shortAfter: 'الخصاص مع المخطط، ونطاق 80 %',
    broughtColumn: 'الأشخاص الذين يجلبهم',
    nobody: 'الزائدون على الحاجة (نسبتهم)',
    atCapacity: 'غير المغطى مع كل الرافعات في أقصاها',
    solver: 'الحساب',
    solverStatus: { optimal: 'أمثل', time_limit: 'أوقف عند المدة المعلنة' },
    gap: (share) => `لا يبعد عن الأفضل بأكثر من ${share}`,
    outcomesNote:
      'أشخاص، متوسطات السحوبات؛ ونطاق 80 في المائة يترك سحبا من كل عشرة في كل جانب. دون المخطط تبقى المداخل في آخر مستوى ملاحظ؛ وصفحة البلد تمدد اتجاهها، فيختلف العدد. «من يجلبهم المخطط»: بعد طرح من يخرجهم إغلاق أو انتقال، وغالبا من تخصص فيه فائض لا ينقص فيه أحد بسببهم. «كل الرافعات في أقصاها»: ما سيبقى ناقصا لو لم تكن للمال أهمية. ويقرب كل عدد على حدة.',
    frontierIntro: ({ price }) =>
      `كل نقطة مخطط بثمن آخر لشخص ينقص طيلة سنة: كلما ارتفع هذا الثمن أنفق المخطط وغطى أكثر. والثمن المعتمد هو ${price}. وتوزن الكلفة والخصاص كما في المخطط: تخصم السنوات القادمة وتحسب الأخيرة لما بعدها أيضا.`,
    frontierChart: 'الخصاص المتوقع حسب كلفة المخطط',
    frontierSubtitle: (scenarios) =>
      scenarios > 1
        ? 'إطار لكل سيناريو؛ والنقطة المعلَّمة هي الثمن المعتمد. ولا يبدأ المحور العمودي من الصفر.'
        : 'النقطة المعلَّمة هي الثمن المعتمد. ولا يبدأ المحور العمودي من الصفر.',
    frontierDescription: ({ scenarios, points }) =>
      `عدد المخططات ${points} وعدد السيناريوهات ${scenarios}؛ والأعداد نفسها في الجدول.`,
    frontierX: (unit) => `كلفة المخطط (${unit})`,
    frontierY: 'سنوات عمل الأشخاص الناقصة',
    price: 'ثمن سنة شخص',
    shortYears: 'سنوات الأشخاص الناقصة',
    overYears: 'سنوات الأشخاص الزائدة',
    shipped: 'الثمن المعتمد',
    decisionsIntro: ({ first, last }) =>
      `ما يقرره كل مخطط من ${first} إلى ${last}. تدابير ${first} وحدها اختبرت؛ وستعيد الإصدارات اللاحقة حساب ما بعدها.`,
    decisionsCaption: ({ place, scenario, years }) =>
      `قرارات المخطط لسنة ${years}، ${place}، سيناريو «${scenario}»`,
    decisionsNone: ({ scenario }) => `سيناريو «${scenario}»: لا يقرر المخطط شيئا هنا.`,
    more: (n) => `قرارات أخرى لسنوات لاحقة في ملف المخطط، عددها ${n}.`,
    sizeColumn: 'الحجم',
    calendarChartTitle: (year) => `مجموعات المخطط لشهر شتنبر ${year} وآخر يوم للقرار`,
    calendarChartSubtitle: (scenario) =>
      `سيناريو «${scenario}»، جميع الجهات والتخصصات معا، بما فيها الخيارات.`,
    calendarDescription: (n) =>
      `عدد الأسطر ${n}، سطر لكل رافعة: من آخر يوم للقرار إلى الافتتاح، ثم إلى وصول الخريجين. والتواريخ نفسها في الجدول.`,
    decideBy: 'آخر أجل للقرار',
    september: 'دخول شتنبر',
    arrival: 'الوصول',
    inRegions: (n) => arabicCount(n, nouns.region),
    by: (day) => `إلى غاية ${day}`,
    passed: (day) => `فات: ${day}`,
    opens: (year) => `تفتح في شتنبر ${year}`,
    today: (day) => `إصدار ${day}`,
    chartDecide: 'آخر يوم للقرار',
    chartTraining: 'من الافتتاح إلى التخرج',
    chartArrive: 'سنة الوصول',
    coverageTitle: 'ما يغطيه المخطط',
    coverageIntro:
      'يعاد كل مخطط في جميع السحوبات: ما يبقى ناقصا، ومن يزيدون على الحاجة، ونسبة السحوبات التي لا ينقص فيها أحد.',
    coverageCaption: ({ scenario, year }) => `التغطية في نهاية ${year}، سيناريو «${scenario}» (أشخاص)`,
    covered: 'المغطى',
    allCovered: 'السحوبات التي يغطى فيها كل شيء',
    nobodyShort: 'الزائدون على الحاجة',
    withoutNote:
      'دون المخطط تبقى المداخل في آخر مستوى ملاحظ. أما موازنة الجهات والبلد فتمدد اتجاهها، فيختلف عدد الخصاص.',
    coverageNote:
      'العدد السالب: ترسل الجهة إلى جهات أخرى أكثر مما تستقبل، من تخصص يثبت فائضه في 80 في المائة من السحوبات.',
    trainersTitle: 'المكونون',
    trainersIntro:
      'المكونون الذين تحتاجهم مجموعات المخطط، والمتوفرون منهم، ومن يبدأ تكوينهم، ومن يغيرون جهتهم.',
    trainersNone: 'لا تحتاج أي مجموعة من المخطط إلى مكون.',
    institute: ({ name, persons, year }) =>
      `${name}: تكوين ${many(persons, 'trainer')} سنويا على الأكثر، ابتداء من ${year}.`,
    trainersYears: (scenario) => `المكونون حسب السنة، جميع الجهات، سيناريو «${scenario}»`,
    trainersCaption: (scenario) => `المكونون حسب الجهة والسنة، سيناريو «${scenario}»`,
    year: 'السنة',
    running: 'المجموعات الجارية',
    needed: 'اللازمون',
    available: 'المتوفرون بعد الانتقال',
    trained: 'الواجب تكوينهم',
    moved: 'المغيرون لجهتهم',
    movedIn: 'الانتقال بين الجهات',
    movedHere: (persons) => `قدوم ${many(persons, 'trainer')}`,
    movedAway: (persons) => `مغادرة ${many(persons, 'trainer')}`,
    costTitle: 'الكلفة',
    costIntro:
      'كلفة كل تدبير حسب سنة البداية؛ والمبلغ السالب توفير. وللكلف الفردية نطاق يعطيه سطر كل سيناريو.',
    costCaption: ({ scenario, unit }) => `الكلفة حسب البند والسنة، سيناريو «${scenario}» (${unit})`,
    item: 'البند',
    aidsCaption: (scenario) => `المنح التي تلي التشغيل، سيناريو «${scenario}»`,
    aidsIntro: 'تضاف هذه المنح إلى كلفة المخطط ولا تتجاوز الحاجة أبدا. والمبلغ غير المعروف لا يحتسب صفرا.',
    aid: 'المنحة',
    beneficiaries: 'المستفيدون، مجموع السنوات',
    unitCost: (unit) => `لكل مستفيد في السنة${unit}`,
    amount: (unit) => `المبلغ (${unit})`,
    unknownAmount: 'غير معروف',
    pricesTitle: 'ما يحد المخطط',
    pricesIntro: (conditional) =>
      `${conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة: ' : ''}ما تجلبه وحدة إضافية من كل قيد، دون تغيير القيود الأخرى؛ أثقل القيود من كل صنف.`,
    pricesOf: (scenario) => `سيناريو «${scenario}»`,
    limit: {
      capacity: (words) => where(words, 'مقعد ممكن إضافي'),
      national_capacity: (words) => where(words, 'مقعد إضافي على الصعيد الوطني'),
      trainers: (words) => where(words, 'مكون إضافي'),
      institute: (words) => where(words, 'مكون إضافي يستطيع المعهد تكوينه'),
      places: (words) => where(words, 'مقعد قائم إضافي قابل للإغلاق أو لتغيير التخصص'),
      surplus: (words) => where(words, 'شخص إضافي من الفائض يمكن مساعدته على الانتقال'),
      reach: (words) => where(words, 'شخص إضافي يمكن بلوغه'),
      excess_share: (words) => where(words, 'شخص إضافي مقبول فوق الحاجة'),
      visa_share: (words) => where(words, 'تأشيرة إضافية'),
      equity: (words) => where(words, 'شخص أقل يفرضه الإنصاف'),
      minimum: (words) => where(words, 'مقعد مفروض أقل'),
      budget: (words) => where(words, 'وحدة إضافية من الميزانية'),
    },
    saves: ({ limit, money }) => `${limit}: ${money}.`,
    pricesNote:
      'الربح على كلفة المخطط وثمن الأشخاص الناقصين معا. وتصح هذه القيم لزيادة صغيرة، لا لمضاعفة القيد.',
    dataTitle: 'ما قيمة معطى',
    dataIntro:
      'الانخفاض المتوقع للكلفة والخصاص معا لو عرف المعطى قبل القرار الأول، في السيناريو المخطط الذي تبلغ فيه قيمته أقصاها.',
    dataCaption: (unit) => `قيمة كل معطى (${unit})`,
    datum: 'المعطى',
    holder: 'الحائز',
    value: 'القيمة',
    valueYears: 'بسنوات الأشخاص',
    planInput: 'معطى للمخطط',
    incentivesTitle: 'ما يكلفه منصب صاف للدولة',
    incentivesIntro:
      'المنح والامتيازات المعروفة على خمس سنوات لكل منصب صاف محفوظ، مع احتساب ما كان سيحدث دونها والمغادرين: القيمة المركزية والنطاق. «≥»: نسبة ما زالت مجهولة، والكلفة حد أدنى.',
    incentivesCaption: (unit) => `الكلفة لكل منصب صاف، حسب الجهة والفرع${unit}`,
    atLeast: (amount) => `≥ ${amount}`,
    leversTitle: 'ما يزال بإمكانه الوصول في الوقت المناسب',
    leversIntro: 'لكل رافعة: أول دخول ممكن، وآخر دخول مفيد، وأول وصول.',
    leversCaption: 'الرافعات وآخر الآجال',
    lever: 'الرافعة',
    duration: 'المدة',
    years: (n, text) => (Number.isInteger(n) ? arabicCount(n, nouns.year, text) : `${text} سنة`),
    months: (n) => arabicCount(n, nouns.month),
    atOnce: 'دون مدة',
    firstClass: 'أول دخول ممكن',
    lastClass: 'آخر دخول مفيد',
    firstArrival: 'أول وصول',
    stateColumn: 'الحالة',
    inTime: 'تصل في الوقت المناسب',
    tooLate: (reason) => `مستبعدة: ${reason}`,
    cannotArrive: ({ levers, year }) => `لم يعد بالإمكان أن يصل في أفق ${year}، كيفما كان القرار: ${levers}.`,
    reason: { arrives_after_target_year: 'تصل بعد السنة المستهدفة' },
    restsTitle: 'على ماذا يقوم المخطط',
    restsIntro: ({ levers, assumed }) =>
      `مدد الرافعات وطاقاتها وفعاليتها وكلفها: عددها ${levers}، منها ${assumed} مبنية على فرضية للمشروع (▲). واستبدالها بأرقام هيئات التكوين من شأنه أن يغير المخطط.`,
    restsCaption: 'ما يفترضه المخطط لكل رافعة',
    costOne: (unit) => `كلفة المقعد أو الشخص${unit}`,
    effectiveness: 'الفعالية',
    groupSize: 'أشخاص لكل مجموعة',
    trainersAGroup: 'مكونون لكل مجموعة',
    capacity: 'البدايات الممكنة في السنة الأولى',
    capacityNational: 'على الصعيد الوطني',
    ramp: 'الزيادة سنويا',
    filesTitle: 'ملفات المخطط',
    file: {
      plan: 'المخطط الكامل (CSV)',
      plan_arrival: 'الوصول حسب جهة العمل (CSV)',
      plan_coverage: 'الحاجيات والتغطية سنة بسنة (CSV)',
      plan_curve: 'منحنى الخصاص المتوقع لكل حاجة (CSV)',
      plan_trainer: 'المكونون (CSV)',
      plan_cost: 'الكلف والمنح (CSV)',
      plan_shadow_price: 'قيمة كل قيد (CSV)',
      plan_objective: 'كل مخطط في سطر (CSV)',
      plan_frontier: 'ما تشتريه كل نفقة (CSV)',
      plan_case: 'الحالات المعاد حسابها (CSV)',
      plan_case_class: 'تدابير السنة الأولى حالة بحالة (CSV)',
      plan_robustness: 'نسبة الحالات التي يثبت فيها كل تدبير (CSV)',
      plan_simulation: 'المخطط معادا في السحوبات (CSV)',
      plan_cost_range: 'نطاق الكلفة (CSV)',
      datum_value: 'قيمة المعطيات (CSV)',
      incentive_cost: 'الكلفة لكل منصب صاف (CSV)',
      plan_lever: 'الرافعات والآجال (CSV)',
      plan_yield: 'مردود المقاعد (CSV)',
    },
  },
  intake: {
    title: 'المخطط في هذه الجهة',
    none: 'لا يقرر أي مخطط شيئا في هذه الجهة.',
    coverageCaption: ({ place, scenario, year }) =>
      `التغطية حسب التخصص، ${place}، نهاية ${year}، سيناريو «${scenario}» (أشخاص)`,
    specialty: 'التخصص',
    costCaption: ({ place, scenario, unit }) =>
      `الكلفة حسب البند والسنة، ${place}، سيناريو «${scenario}» (${unit})`,
    toRegion: 'الاطلاع على صفحة الجهة',
    toPlan: 'الاطلاع على مخطط جميع الجهات',
  },
};
