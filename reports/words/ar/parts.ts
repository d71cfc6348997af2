/** The words of pages that are parts of a longer one, in Arabic. */
import type { PartTexts } from '../shape/texts.ts';
import { arabicCount, nouns, whole } from './count.ts';

export const partTexts: PartTexts = {
  part: {
    others: 'الأجزاء الأخرى',
    table: 'الجدول',
    columns: 'الأعمدة',
    dictionaryTitle: ({ part, of }) => `القاموس، الجزء ${part} من ${of}`,
    figures: {
      employment: 'الأرقام المنشورة: التشغيل والحاجات والسكان',
      training: 'الأرقام المنشورة: التكوين والإدماج',
      economy: 'الأرقام المنشورة: الصادرات والمقاولات والمبالغ',
    },
    figureCount: (n) => `عددها ${whole.format(n)}`,
    decisionsTitle: (scenario) => `قرارات المخطط، سيناريو «${scenario}»`,
    decisionsLead: 'ما يقرره المخطط لأول دخولين، جهة بجهة.',
  },
  country: {
    short: 'الخصاص:',
    targets: 'الأهداف:',
    publishedTitle: (place) => `${place}: الأرقام المنشورة والأهداف`,
    shortLine: (w) =>
      `ينتظر خصاص في ${arabicCount(w.persons.n, nouns.person, w.persons.text)}${w.range === '' ? '' : ` (${w.range})`} نهاية ${w.year}${w.regions === '' ? '' : `، معظمه في ${w.regions}`}.`,
    placed: ({ name, persons }) => `${name} (${persons})`,
    sureLine: (w) =>
      `عدد أزواج التخصص × الجهة ${whole.format(w.total)}؛ منها في خصاص ${whole.format(w.short)}${w.names === '' ? '' : ` (خاصة ${w.names})`}، وفي فائض ${whole.format(w.over)}.`,
    targetLine: (targets) => `${targets}.`,
    target: (w) => `${w.measure}: ${w.value} سنة ${w.year} (باحتمال ${w.share})`,
    regionsCaption: (year) => `الخصاص المنتظر نهاية ${year}، جهة بجهة`,
    specialties: 'التخصصات',
    pairs: (n) => `أزواجا من تخصص وجهة عددها ${whole.format(n)}`,
    chartTitle: ({ name, gap }) => `${name}: أكبر فارق منتظر (${gap}، بالأشخاص)`,
    scenarios: 'سيناريوهات أخرى',
  },
  planChart: {
    choice: 'اختيار متروك لمن يوقع:',
    cap: (w) =>
      `لا يتجاوز الزائدون على الحاجة ${w.share} ممن يجلبهم المخطط، وهي نسبة مفترضة من ${w.low} إلى ${w.high}.`,
    capBinds: (w) => `«${w.scenario}»: هذا السقف يقيد المخطط؛ وقبول شخص إضافي يساوي ${w.money}.`,
    capFree: (scenario) => `«${scenario}»: لا يقيد السقف شيئا.`,
    lifted: (w) => `بدونه، ودون اعتبار المال، ينزل الخصاص (بالأشخاص) إلى ${w.after} بدل ${w.now}.`,
    needTitle: (w) =>
      `«${w.scenario}»: المخطط يخفض الخصاص (بالأشخاص) من ${w.before} إلى ${w.after} نهاية ${w.year}`,
    needSubtitle: 'الخصاص المتراكم في نهاية كل سنة، متوسط السحوبات. السنة الأخيرة تحسب أيضا تقلبات التنفيذ.',
    left: 'خصاص باق مع المخطط',
    covered: 'يغطيه المخطط',
    ofNeed: (w) => `${w.left} من ${w.need}`,
    placesTitle: (w) =>
      `${w.lever}: أكثر الرافعات استعمالا، ${w.starts} بالمقاعد أو الأشخاص («${w.scenario}»)`,
    placesSubtitle: 'المقاعد المفتوحة والأشخاص المستفيدون حسب الدخول، بما فيها الخيارات.',
    intake: (year) => `دخول ${year}`,
    valueTitle: (w) => `${w.datum}: أثمن معطى قبل أول قرار، ${w.value}`,
    valueSubtitle: 'الانخفاض المنتظر في الكلفة والخصاص لو عرف المعطى، وأول من يملكه.',
    bar: 'السطر',
    signTitle: 'ما يطلب توقيعه',
    frontierTitle: 'ما تشتريه كل نفقة',
    placesChapter: 'أي رافعات وفي أي دخول',
    dataChapter: 'قيمة كل معطى',
    yearsChapter: 'الحاجة والمخطط سنة بسنة',
  },
  request: {
    title: (holder) => `طلب معطيات: ${holder}`,
    lead: ({ title, day }) => `${title}، إصدار ${day}.`,
    ask: (n) => `السيدة، السيد، تنقص هذا الحساب معطيات توجد لديكم، عددها ${whole.format(n)}، ونطلبها منكم.`,
    worth: (w) =>
      `معرفة ذلك قبل أول قرار تساوي للمخطط ${w.money}، وتخفض الخصاص بما قدره ${w.personYears} بالأشخاص في السنة.`,
    caption: 'المطلوب، وأين، وما الذي يحسمه',
    where: 'الأماكن والسنوات',
    worthColumn: 'القيمة للمخطط',
    cells: (w) =>
      `خانات عددها ${whole.format(w.cells)}، في أماكن عددها ${whole.format(w.places)}${w.years === '' ? '' : `، ${w.years}`}`,
    formTitle: 'الشكل المطلوب',
    form: 'قيمة واحدة في كل خانة مع مصدرها، في المصنف المرفق؛ وتبقى فارغة كل خانة يتعذر ملؤها.',
    workbook: 'المصنف المطلوب ملؤه',
    definition: 'إذا اختلف تعريفكم عن تعريف المصنف فاحتفظوا بتعريفكم واكتبوه بجانب القيمة.',
    back: 'أعيدوا المصنف: كل سطر يدخل الملف الذي يقرؤه الحساب في تنفيذه المقبل.',
    privacy: 'أعداد أشخاص فقط: لا اسم ولا معرف.',
    persons: 'أشخاص',
    sheet: 'للملء',
    fill: 'املؤوا الخانات الملونة: عدد في كل سطر مع مصدره.',
    heads: {
      datum: 'المعطى',
      input: 'مدخل الحساب',
      name: 'التعريف',
      region: 'المكان',
      detail: 'القطاع أو التخصص أو التكوين',
      year: 'السنة',
      unit: 'الوحدة',
      value: 'القيمة المستعملة',
      answer: 'قيمتكم',
      source: 'المصدر والتعريف',
      template: 'الملف المقروء',
    },
    list: 'طلب لكل جهة مالكة، جاهز للطبع والإرسال',
    item: (n) => `معطيات عددها ${whole.format(n)}`,
  },
};
