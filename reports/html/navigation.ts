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
  ({
    path,
    label: name,
  }) => html`<li><a href="${home}${path}"${path === current ? html` aria-current="page"` : nothing}>${name}</a></li>
`,
)}</ul>
`,
)}</nav>`;
}
