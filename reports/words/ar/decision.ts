/** The words of the sectors in Arabic: modern standard, in the words of Moroccan administration. */

import type { Counted } from '../shape/handed.ts';
import type { DecisionTexts } from '../shape/texts.ts';
import { arabicCount, nouns } from './count.ts';

const many = ({ n, text }: Counted, noun: keyof typeof nouns): string => arabicCount(n, nouns[noun], text);

export const decision: DecisionTexts = {
  sectorPage: {
    lead: ({ year }) =>
      `التشغيل والمناصب الواجب شغلها وعرض التكوين والخصاص في القطاع في أفق ${year}، لجميع الجهات.`,
    answerNone: 'حصيلة هذا القطاع غير محسوبة.',
    openings: ({ conditional, persons, from, to }) =>
      `${conditional ? 'لو كانت هذه المعطيات التوضيحية دقيقة، لبلغ عدد المناصب الواجب شغلها من الخارج' : 'حسب الاتجاه، يبلغ عدد المناصب الواجب شغلها من الخارج'} من ${from} إلى ${to}: ${persons.text} (متوسط السحوبات).`,
    sides: ({ conditional, short, shortRange, over, overRange, year }) => {
      const ends = (range: string) => (range === '' ? '' : ` (${range})`);
      return `${conditional ? 'وسيكون الخصاص' : 'ويكون الخصاص'} في نهاية ${year} بـ ${many(short, 'person')}${ends(shortRange)}. ${conditional ? 'وسيكون' : 'ويكون'} الفائض في تخصصات أو جهات أخرى بـ ${many(over, 'person')}${ends(overRange)}. هذه متوسطات السحوبات ونطاقات 80 في المائة.`;
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
