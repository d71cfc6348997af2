import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PageData } from '../../reports/what_if/page_data.ts';

/** The what-if page of a release, and the data that it carries, as its script reads them. */
export function whatIfPageOf(
  database: string,
  language = 'fr',
): { path: string; html: string; data: PageData } {
  const path = join(dirname(database), `report/${language}/what-if.html`);
  const html = readFileSync(path, 'utf8');
  const json = /<script type="application\/json" id="donnees">([\s\S]*?)<\/script>/.exec(html)![1]!;
  return { path, html, data: JSON.parse(json) as PageData };
}
