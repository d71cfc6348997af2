import { html, type Markup, named } from '../../html/markup.ts';
import type { Context } from '../context.ts';

/** Something that can be opened from the index. */
export interface Entry {
  readonly path: string;
  readonly name: string;
  /** What kind of thing it is, in a word. */
  readonly kind: string;
}

/** Everything that can be opened, in alphabetical order, with a field that narrows the list where scripts run. */
export function searchSection({ t, language }: Context, entries: readonly Entry[]): Markup {
  const collator = new Intl.Collator(language.code);
  const ordered = [...entries].sort((a, b) => collator.compare(a.name, b.name));
  return html`<h2>${t.find.title}</h2>
<p id="recherche" hidden><label for="chercher">${t.find.label}</label> <input id="chercher" type="search" autocomplete="off"> <output id="trouve" for="chercher" data-none="${t.find.none}"></output></p>
<ul id="pages" class="index">
${ordered.map(
  ({ path, name, kind }) => html`<li><a href="${path}">${named(name)}</a> <small>${kind}</small></li>
`,
)}</ul>`;
}
