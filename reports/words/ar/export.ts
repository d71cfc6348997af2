/** The words of the exports in Arabic. */
import type { ExportTexts } from '../shape/texts.ts';
import { rules, whole } from './count.ts';

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
    link: 'جميع جداول هذه الصفحة في مصنف واحد (XLSX)',
    notes: 'ملاحظات',
    dictionary: 'قاموس البيانات',
    project: 'المشروع',
    place: 'المجال الترابي',
    edition: 'الإصدار',
    illustrative:
      'السطور التي تحمل العلامة ◆ في عمودها الأول مصطنعة وليست ملحوظة: فهي تبين ما ستحسبه الأداة انطلاقا من معطيات حقيقية. وكل ما يترتب عنها افتراضي ولا ينبغي أن يبنى عليه أي قرار.',
    reading: 'كيفية القراءة',
    items: [
      'تضم كل ورقة جدولا واحدا، ويعطي سطرها الأول أسماء الأعمدة كما هي في قاعدة البيانات. وتبين ورقة «قاموس البيانات» ما يقيسه كل عمود، بالإنجليزية كما في القاعدة.',
      'الأعداد واردة بكامل دقتها دون تقريب، أما صفحات التقرير فتقربها.',
      'الوحدات: «_persons» عدد الأشخاص، و«_share» حصة بين 0 و1، و«_money» بعملة المشروع (الجدول «run»)؛ الأرصدة في 31 دجنبر، والتدفقات خلال السنة.',
      'الفارق = العرض − الحاجيات: العدد السالب يعني نقصا في الأشخاص.',
      'الخلية الفارغة قيمة غير معروفة أو غير قابلة للتقييم، وليست صفرا أبدا؛ والعمود «reason» يبين السبب.',
      'الرموز: «_T» المجموع، و«_Z» غير ذي موضوع، و«_O» المشغلون خارج النطاق، و«_X» الخارج. لا تجمع إلا السطور التي يكون فيها «is_total» خاطئا.',
      'لا تحتوي أي خلية على صيغة حسابية: التسمية التي تبدأ بالعلامة «=» نص.',
    ],
    scenario: 'السيناريو',
    scenarioNote: (scenario) =>
      `تقتصر الأوراق المفصلة على السيناريو المرجعي (${scenario})؛ أما ورقة الجواب وورقة مقارنة السيناريوهات فتعرضانها جميعا، وكذلك ملفات المجلد «tables».`,
    csv: 'ملفات CSV',
    csvNote:
      'يضم المجلد «tables» كل جدول بصيغة Parquet وبصيغة CSV مضغوطة (.csv.gz): فواصل بين الأعمدة ونقطة عشرية، مع الاحتفاظ بكل حرف. والأمر «adequation export --format excel-csv» يستخرج منها ملفات تفتح بنقرة مزدوجة في برنامج جداول مضبوط على الفرنسية: فواصل منقوطة، وفاصلة عشرية، وعلامة ’ قبل النصوص التي قد يعتبرها البرنامج صيغة حسابية.',
    sheets: 'الأوراق',
    sheet: ({ name, view, rows, illustrative }) =>
      `${name} (${view}): ${lines(rows)}${illustrative > 0 ? `، منها ${whole.format(illustrative)} للتوضيح ◆` : ''}`,
    sheetHead: 'الورقة',
    viewHead: 'الجدول',
    columnHead: 'العمود',
    typeHead: 'النوع',
    meaningHead: 'المعنى',
    nameColumn: (column) => `التسمية بالعربية لرمز العمود ${column}`,
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
