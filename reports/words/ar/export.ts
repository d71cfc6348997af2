/** The words of the exports in Arabic. */
import type { ExportTexts } from '../shape/texts.ts';
import { rules, whole } from './count.ts';
import { exportColumns } from './export_columns.ts';

/** Arabic counts one, two, few (3–10) and many (11–99) each in its own form. */
const lines = (n: number): string => {
  switch (rules.select(n)) {
    case 'one':
      return 'سطر واحد';
    case 'two':
      return 'سطران';
    case 'few':
      return `${whole.format(n)} أسطر`;
    case 'many':
      return `${whole.format(n)} سطرا`;
    default:
      return `${whole.format(n)} سطر`;
  }
};

export const exportTexts: ExportTexts = {
  workbook: {
    link: 'مصنف هذه الصفحة (XLSX)',
    names: {
      decision: 'القرار',
      contents: 'المحتويات',
      specialties: 'التخصصات',
      sectors: 'القطاعات',
      regions: 'الجهات',
      measures: 'المخطط',
      roadmap: 'خارطة الطريق',
      data: 'المعطيات المطلوبة',
      competences: 'الكفاءات',
      years: 'سنة بسنة',
      assumptions: 'الفرضيات',
      capacities: 'طاقاتكم',
      dictionary: 'قاموس المعطيات',
    },
    about: {
      decision: 'الجواب، وما يتقرر للدخول المقبل، وما قد يغيره',
      contents: 'ما يضمه المصنف وكيفية قراءته',
      specialties: 'سطر لكل سيناريو وتخصص؛ أشخاص على امتداد الفترة، المتوسط والمدى بنسبة 80 %',
      sectors: 'سطر لكل سيناريو وقطاع؛ أشخاص على امتداد الفترة، المتوسط والمدى بنسبة 80 %',
      regions: 'سطر لكل سيناريو وجهة؛ أشخاص على امتداد الفترة، المتوسط والمدى بنسبة 80 %',
      measures: 'سطر لكل سيناريو وتدبير وسنة؛ لا يوصى إلا بما وسم بذلك، والباقي خيارات',
      roadmap: 'سطر لكل إجراء، بأعمدة خارطة الطريق',
      data: 'سطر لكل معطى ناقص، الأكثر فائدة أولا؛ واللائحة نفسها لكل الجهات',
      competences: 'سطر لكل كفاءة، السيناريو المرجعي؛ وهذه الأعداد لا تجمع',
      years: 'سطر لكل تخصص وسنة، القطاعات مجتمعة، السيناريو المرجعي، بالقيم المركزية',
      assumptions: 'المدخلات الخمسة عشر الأكثر تحريكا للنقص، السيناريو المرجعي',
      capacities:
        'املؤوا الخلايا الصفراء ثم أعيدوا هذا الملف: يقرؤه الأمر «adequation import-sheet». الخلية الفارغة تعني لا أماكن؛ واذكروا المصدر دائما.',
      dictionary: 'ما يقيسه كل عمود في كل ورقة',
    },
    project: 'المشروع',
    place: 'المجال الترابي',
    edition: 'الإصدار',
    illustrative:
      'السطور التي تحمل العلامة ◆ في عمودها الأول مصطنعة وليست ملحوظة: فهي تبين ما ستحسبه الأداة انطلاقا من معطيات حقيقية. وكل ما يترتب عنها افتراضي ولا ينبغي أن يبنى عليه أي قرار.',
    reading: 'كيفية القراءة',
    items: [
      'تضم كل ورقة جدولا واحدا: العناوين مع مرشحاتها، وفوقها بالرمادي اسم العمود في قاعدة المعطيات.',
      'أعداد الأشخاص صحيحة كما في الصفحات، والحصص بالنسبة المئوية، والمبالغ بالوحدة. الأرصدة في 31 دجنبر، والتدفقات خلال السنة أو الفترة.',
      'الفارق = العرض − الحاجيات: العدد السالب يعني خصاصا في الأشخاص.',
      'الخلية الفارغة قيمة غير معروفة أو غير قابلة للتقييم، وليست صفرا أبدا.',
      'رموز القاعدة في الأعمدة المطوية في آخر كل ورقة: وهي تربط سطورها بسطور الجداول.',
      'لا تحتوي أي خلية على صيغة حسابية: التسمية التي تبدأ بالعلامة «=» نص.',
    ],
    scenario: 'السيناريو',
    scenarioNote: (scenario) => `السيناريو المرجعي: ${scenario}.`,
    csv: 'الجداول الكاملة',
    csvNote:
      'يوجد الباقي في المجلد «tables» بصيغة CSV مضغوطة، وكذلك بصيغة Parquet حيث يكون الجدول الكبير مجلدا فيه ملف لكل جهة. والأمر «adequation export --format excel-csv» يستخرج منه ملفات تفتح في برنامج جداول مضبوط على الفرنسية.',
    sheets: 'الأوراق',
    rows: (n) => lines(n),
    back: '→ المحتويات',
    sheetHead: 'الورقة',
    viewHead: 'الجدول',
    columnHead: 'العمود',
    titleHead: 'العنوان',
    unitHead: 'الوحدة',
    meaningHead: 'المعنى',
    code: (title) => `${title} (رمز)`,
    codeMeaning: 'رمز القاعدة، لربط الجداول',
    unit: {
      persons: 'أشخاص',
      money: 'عملة المشروع',
      share: '%',
      year: 'سنة',
      day: 'تاريخ',
      number: 'عدد',
      flag: 'نعم أو لا',
      text: 'نص',
    },
    decides: {
      now: 'ما يجب تقريره للدخول المقبل',
      nothing: 'لا تدبير يجب تقريره هنا للدخول المقبل.',
      specialty: 'التخصص والإجراء',
      where: 'أين',
      size: 'الحجم',
      brought: 'الأشخاص المجلوبون',
      holds: 'يثبت في',
      state: 'الحالة',
      specialties: 'التخصصات، من أكبر خصاص إلى أصغره (أشخاص)',
      low: 'من',
      high: 'إلى',
      changes: 'ما قد يغير هذا الجواب',
      waiting: 'أجوبة تنتظر',
    },
    input: {
      number: 'عدد الأشخاص، 0 أو أكثر؛ وتترك الخلية فارغة إن لم توجد أماكن.',
      status: '«found» مطبوع في مصدر؛ «derived» محسوب؛ «assumed» مفترض؛ «unknown» غير معروف.',
      grade: 'A: إحصاء رسمي؛ B: نقلته الصحافة؛ C: المهنة أو رقم قديم أو بلد آخر؛ D: فرضية.',
      source: 'من قاله، وفي أي وثيقة، وبأي تاريخ.',
      wrong: 'هذه القيمة لا تناسب هذا العمود.',
    },
    columns: exportColumns,
    tables: {
      answer: 'الجواب',
      answer_occupation: 'الجواب حسب التخصص',
      evidence: 'علام يقوم كل رقم',
      cause: 'الأسباب',
      recommendation: 'التوصيات',
      plan: 'مخطط التكوين',
      plan_cost: 'كلفة المخطط',
      plan_objective: 'المخطط حسب السيناريو',
      plan_simulation: 'المخطط في السحوبات',
      plan_robustness: 'ما يثبت',
      plan_frontier: 'الكلفة والخصاص',
      incentive_cost: 'كلفة منصب صاف',
      datum_value: 'قيمة المعطيات',
      competence_gap: 'فوارق الكفاءات',
      data_to_obtain: 'معطيات ينبغي الحصول عليها',
      balance: 'الحصيلة السنوية',
      gap_distribution: 'توزيع الفوارق',
      adequacy: 'المؤشرات والأصناف',
      demand: 'تفصيل الحاجيات',
      pool_flow: 'أحواض المرشحين',
      sensitivity: 'أثر الفرضيات',
      scenario_comparison: 'مقارنة السيناريوهات',
      scenario_step: 'مضمون السيناريوهات',
      employment_flow: 'تتبع التشغيل',
      training_flow: 'تتبع التكوين',
      training_chain: 'سلسلة التكوين',
      forecast: 'التوقعات',
      observation: 'الملاحظات المسجلة',
      imputed_value: 'القيم المنسوبة',
      share: 'الحصص المعلنة',
      target: 'الأهداف والإعلانات',
      target_progress: 'ما تبقى لبلوغ الأهداف',
      target_path: 'مسار الأهداف',
      target_region: 'أهداف الجهة',
      target_conflict: 'قراءات الإعلانات',
      published_figure: 'الأرقام المنشورة',
      revision: 'المراجعات',
      vintage_score: 'التوقعات السابقة',
      model_score: 'الدقة السابقة',
      parameter: 'الفرضيات',
      indicator: 'تعريف المؤشرات',
      indicator_class: 'أصناف المؤشرات',
      definition: 'التعاريف',
      source: 'المصادر',
    },
  },
};
