/** The words of the way in and of what all pages share, in Arabic: modern standard, in the words of Moroccan administration. */
import type { SiteTexts } from '../shape/texts.ts';
import { arabicCount, nouns, subjectOf } from './count.ts';

export const siteTexts: SiteTexts = {
  way: {
    mapTitle: ({ share, year, regions }) => `في نهاية ${year}، ${share} من الخصاص: ${regions}`,
    mapNone: (year) => `في نهاية ${year}، لا خصاص في أي جهة`,
    mapSubtitle:
      'الدوائر والأعداد: متوسط الخصاص بالأشخاص. الألوان والعلامات: ما هو مؤكد في تخصص واحد على الأقل. وكل اسم يؤدي إلى صفحة جهته.',
    mapColumn: 'الخصاص بالأشخاص',
    sort: 'الترتيب حسب:',
    sortKey: {
      short: 'الخصاص',
      over: 'الفائض',
      openings: 'المناصب الواجب شغلها',
      measures: 'التدابير الموصى بها',
      code: 'الترتيب الرسمي',
    },
    tableCaption: ({ key, year }) => `الخصاص وما يجب تقريره إلى غاية ${year}، جهة بجهة (الترتيب: ${key})`,
    decide: (year) => `ما يجب تقريره للدخول المدرسي ${year}`,
    decideOptions: (n) =>
      n === 0
        ? 'لا تدبير في المخطط'
        : `لا شيء يصمد في كل الحالات؛ في المخطط ${arabicCount(n, subjectOf(nouns.planOption))}`,
    firstDatum: ({ name, holder }) =>
      `المعطى الأكبر قيمة: ${name}${holder === '' ? '' : `. لدى: ${holder}`}.`,
    referenceTitle: 'مراجع',
    referenceLead: 'من أين تأتي الأرقام، وما معنى الأعمدة، واللوائح التي تستعملها الصفحات.',
    figuresTitle: 'الأرقام المنشورة والإعلانات والأدوات',
    figuresLead: 'كل رقم منشور كما طبع، وكل إعلان وكل أداة، مع مصدره.',
    planDetailsLead: 'جهة بجهة وسنة بسنة: تدابير كل مخطط وتغطيته ومكونوه وحدوده ورافعاته.',
    toPlan: 'المخطط كاملا',
    toData: 'كل المعطيات الواجب طلبها',
    toNational: 'البلد كله',
  },
  onRequest: {
    title: 'صفحات تُكتب عند الطلب',
    intro:
      'تضم هذه الطبعة من الأماكن ما لا يسمح بأن تُكتب مسبقا صفحة كل جهة والمصنفات وصفحة «ماذا لو؟». وتقول قاعدة البيانات والجداول كل شيء عن كل منها. يكتب أمر واحد صفحة جهة وتفاصيلها ومصنفها، ويكتب أمر آخر جميع صفحات التقرير:',
    caption: 'الأمر الذي يكتب صفحات كل جهة',
    command: 'الأمر',
  },
};
