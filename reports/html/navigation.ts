import { html, type Markup, nothing } from './markup.ts';

/** Links that belong together, under a word that says why. */
export interface NavigationGroup {
  title: string;
  links: readonly { path: string; label: string }[];
}

/** The pages of an edition, group by group; groups wrap as a whole where the screen is narrow. */
export function navigation(
  label: string,
  groups: readonly NavigationGroup[],
  home: string,
  current: { readonly path: string; readonly above?: string },
): Markup {
  const inMenu = new Set(groups.flatMap((group) => group.links.map((link) => link.path)));
  return html`<nav class="pages" aria-label="${label}">
${groups.map(
  (group) => html`<ul aria-label="${group.title}">
${group.links.map(
  ({ path, label: name }) => html`<li><a href="${home}${path}"${mark(path, current, inMenu)}>${name}</a></li>
`,
)}</ul>
`,
)}</nav>`;
}

/** Where the reader is, or the page of the menu that leads there. */
function mark(
  path: string,
  current: { readonly path: string; readonly above?: string },
  inMenu: ReadonlySet<string>,
): Markup {
  if (path === current.path) return html` aria-current="page"`;
  const leads = !inMenu.has(current.path) && path === (current.above ?? above(current.path));
  return leads ? html` aria-current="true"` : nothing;
}

/** Details are below their page, regions and sectors below the index, and lists below the page of reference. */
function above(current: string): string {
  if (current.includes('/')) return 'index.html';
  return current.endsWith('-details.html') ? current.replace('-details', '') : 'reference.html';
}
