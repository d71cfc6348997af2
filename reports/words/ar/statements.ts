import type { StatementTexts } from '../shape/texts.ts';

/** The words of what the sector says of its markets and capabilities, in Arabic. */
export const statementTexts: StatementTexts = {
  statement: {
    title: 'الأسواق والقدرات كما يصفها القطاع',
    marketCaption: 'الأسواق (المرحلة 1 من STED)',
    capabilityCaption: 'ما يجب أن تتقنه المقاولات (المرحلتان 2 و3 من STED)',
    market: 'السوق',
    capability: 'القدرة',
    said: 'ما يقال عنها',
    share: 'الحصة من النشاط',
    carriedBy: 'الكفاءات التي تحملها',
    speaker: 'القائل',
    marketNote: 'لا يحسب منها شيء. الحصة الفارغة لم ينشرها أحد.',
    capabilityNote: 'أقوال فيدراليات وزبناء؛ والربط بالكفاءات قراءة من المشروع إلى أن يصدر مرجع وطني.',
    marketFinding: ({ name, share, sector, speaker, year }) =>
      `سوق «${sector}»: ${name}، ${share} من النشاط (${speaker}، ${year}).`,
  },
};
