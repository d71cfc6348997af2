import type { Page } from 'playwright-core';

/** What is left of A4 inside the margins of the style sheet, in CSS pixels: 180 × 263 mm. */
const sheet = { width: Math.floor((180 / 25.4) * 96), height: Math.floor((263 / 25.4) * 96) };

interface Piece {
  name: string;
  /** Sheets on which it has a part, from 1. */
  sheets: number[];
  /** The sheet on which what it heads begins; absent where it heads nothing. */
  next: number | undefined;
}

/**
 * What a printer would do wrong. The page is laid in columns of the size of a sheet, side by side, for a browser
 * breaks columns by the rules by which it breaks sheets, and tells where each part came to lie.
 *
 * @param first what has to stand on the first sheet: the first element of each of these.
 * @returns charts and rows of tables that are cut, headings left at the foot of a sheet, and what of `first` is later.
 */
export async function brokenOnPaper(page: Page, first: readonly string[]): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(sheet);
  const style = {
    width: `${sheet.width}px`,
    height: `${sheet.height}px`,
    columnWidth: `${sheet.width}px`,
    columnGap: '0px',
    columnFill: 'auto',
  };
  await page.$$eval('body', ([body], sides) => Object.assign(body!.style, sides), style);
  const pieces = await piecesOf(page, 'figure, .wide svg, tr, .answer');
  const heads = await piecesOf(page, 'h2, h3, caption, figcaption');
  const late: string[] = [];
  for (const selector of first) {
    const [piece] = await piecesOf(page, selector);
    if (piece?.sheets.join() !== '1') late.push(`not on the first sheet: ${selector} (${piece?.sheets})`);
  }
  return [
    ...pieces.filter(({ sheets }) => sheets.length > 1).map(({ name }) => `cut: ${name}`),
    ...heads
      .filter(({ sheets, next }) => next !== undefined && next !== sheets.at(-1))
      .map(({ name }) => `alone: ${name}`),
    ...late,
  ];
}

/** Visible elements in the order of the page. Columns follow each other as the language is read. */
async function piecesOf(page: Page, selector: string): Promise<Piece[]> {
  return page.$$eval(
    selector,
    (all, width) => {
      const sheetsOf = (one: (typeof all)[number]): number[] => {
        const boxes = [...one.getClientRects()].filter((box) => box.height > 1);
        const centres = boxes.map((box) => (box.left + box.right) / 2);
        const places = centres.map((x) => (one.ownerDocument.dir === 'rtl' ? width - x : x));
        return [...new Set(places.map((x) => Math.floor(x / width) + 1))];
      };
      return all
        .filter((one) => one.checkVisibility())
        .map((one) => ({
          name: `${one.tagName} ${(one.textContent ?? '').trim().slice(0, 60)}`,
          sheets: sheetsOf(one),
          next: one.nextElementSibling?.checkVisibility()
            ? sheetsOf(one.nextElementSibling as typeof one)[0]
            : undefined,
        }));
    },
    sheet.width,
  );
}

/** How many sheets of A4 a printer would need, by the page's own margins. */
export async function sheetsOf(page: Page): Promise<number> {
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.emulateMedia({ media: null });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
