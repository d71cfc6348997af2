import { html, raw } from 'hono/html';

/** HTML under construction; `html` escapes every value that is not already markup. */
export type Markup = ReturnType<typeof html>;

export { html };

export const nothing: Markup = html``;

/** Only for what this program drew or wrote itself (charts, the style sheet): never for a label. */
export function ownMarkup(text: string): Markup {
  return raw(text);
}

/** A link when the address is a web address, plain text otherwise: files may hold `javascript:`. */
export function webLink(address: string | null, text: string): Markup {
  if (address === null || !/^https?:\/\//i.test(address)) return html`${text}`;
  return html`<a href="${address}">${named(text)}</a>`;
}

/** A name that came from a file, kept apart from the direction of the text around it. */
export function named(text: string): Markup {
  return html`<bdi>${text}</bdi>`;
}
