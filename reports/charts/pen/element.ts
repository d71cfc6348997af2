import { html, type Markup } from '../../html/markup.ts';

/** What is undefined is not written. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element of a drawing; every value and every text is escaped on its way. */
export function element(name: string, attributes: Attributes, inside: Markup | string = ''): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([attribute, value]) => html` ${attribute}="${value}"`);
  return inside === '' ? html`<${name}${written}/>` : html`<${name}${written}>${inside}</${name}>`;
}
