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
  current: string,
): Markup {
  return html`<nav class="pages" aria-label="${label}">
${groups.map(
  (group) => html`<ul aria-label="${group.title}">
${group.links.map(
  ({ path, label: name }) => html`<li><a href="${home}${path}"${mark(path, current)}>${name}</a></li>
`,
)}</ul>
`,
)}</nav>`;
}

/** Where the reader is; the index stands for the pages of regions and sectors, which it lists and the menu does not. */
function mark(path: string, current: string): Markup {
  if (path === current) return html` aria-current="page"`;
  return path === 'index.html' && current.includes('/') ? html` aria-current="true"` : nothing;
}
