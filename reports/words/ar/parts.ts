/** The words of pages that are parts of a longer one, in Arabic. */
import type { PartTexts } from '../shape/texts.ts';
import { whole } from './count.ts';

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
};
