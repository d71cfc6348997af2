import type { Edition } from '../reading/edition/edition.ts';
import type { Language } from '../words/language.ts';
import { frame } from './frame.ts';
import { illustrativeBanner, illustrativeGlyph } from './mark.ts';
import { html, type Markup, nothing } from './markup.ts';
import { type NavigationGroup, navigation } from './navigation.ts';
import { styleSheet } from './style.ts';

export interface PageContent {
  /** Path inside the folder of the language, such as `region/r1.html`. */
  path: string;
  title: string;
  lead: string | Markup;
  body: Markup;
  /** The page of the menu that leads here, where neither the name of the page nor its folder tells it. */
  above?: string;
  /** The tables of the release below what the page shows, the first with the condition that picks its rows. */
  rows: { readonly tables: readonly [string, ...string[]]; readonly where?: string };
  /** What the page adds to the style of all pages. */
  style?: string;
  /** The one script of the page, and the data that it reads under the id `donnees`. */
  script?: { readonly code: string; readonly json: string };
}

/** The way from a page back to the folder of its language: `../` once for each folder it is in. */
export function homePath(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * A whole page: one file that needs no network and nothing beside it, and can be read without a script.
 *
 * @param all the languages of the edition, each with the same pages in its own folder.
 * @param groups the pages that this one leads to.
 */
export async function layout(
  language: Language,
  all: readonly Language[],
  edition: Edition,
  page: PageContent,
  groups: readonly NavigationGroup[],
): Promise<string> {
  const { t, formats } = language;
  const home = homePath(page.path);
  const date = formats.date(edition.run.as_of);
  const shared = styleSheet(
    language.direction,
    edition.hasIllustrative ? t.mark.short : '',
    `${edition.run.title} – ${t.page.edition(date)}`,
  );
  const style = shared + (page.style ?? '');
  const body = html`<a class="skip" href="#contenu">${t.page.skip}</a>
<header>
<p>${edition.run.title}</p>
${all.length < 2 ? nothing : languageLinks(language, all, `${home}../`, page.path)}
${navigation(t.page.navigation, groups, home, page)}
</header>
<main id="contenu">
${illustrativeBanner(t, edition.hasIllustrative)}
<h1>${page.title}</h1>
${page.lead === '' ? nothing : html`<p class="lead">${page.lead}</p>`}
${page.body}
</main>
<footer>
${rowsLine(language, page, `${home}../../`)}
<p>${t.page.edition(date)} · ${t.page.run} <code>${edition.run.run_id}</code></p>
<p>${t.page.database} <a href="${home}../../adequation.duckdb">adequation.duckdb</a></p>
${edition.hasIllustrative ? html`<p><strong>${illustrativeGlyph} ${t.mark.short}.</strong> ${t.mark.footer}</p>` : nothing}
</footer>`;
  const title = `${page.title} – ${edition.run.title}`;
  return String(await frame(language, { title, style, script: page.script, body }));
}

/** How to ask for the rows of a page, and the files that hold them: CSV, since Parquet may be a folder, which no link opens. */
function rowsLine({ t }: Language, { rows }: PageContent, release: string): Markup {
  const [first] = rows.tables;
  const query = `from ${first}${rows.where === undefined ? '' : ` where ${rows.where}`}`;
  return html`<p class="rows screen">${t.part.rows} <code>adequation query "${query}"</code>${rows.tables.map(
    (name) => html` · <a href="${release}tables/${name}.csv.gz"><code>${name}.csv.gz</code></a>`,
  )}</p>`;
}

/** The same page in the other languages of the edition, each under the name that its readers know. */
function languageLinks(language: Language, all: readonly Language[], root: string, path: string): Markup {
  const others = all.filter((one) => one !== language);
  return html`<nav aria-label="${language.t.page.languages}"><ul>
${others.map(
  ({ code, name, direction }) =>
    html`<li><a href="${root}${code}/${path}" hreflang="${code}" lang="${code}" dir="${direction}">${name}</a></li>
`,
)}</ul></nav>`;
}
