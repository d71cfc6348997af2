import { createHash } from 'node:crypto';
import type { Language } from '../words/language.ts';
import { html, type Markup, nothing, ownMarkup } from './markup.ts';

interface Framed {
  readonly title: string;
  /** All the style of the page. */
  readonly style: string;
  /** The one script of the page, and the data that it reads under the id `donnees`. */
  readonly script?: { readonly code: string; readonly json: string } | undefined;
  readonly body: Markup;
}

/** A whole page: one file that needs no network and nothing beside it, and may apply only what it holds itself. */
export function frame({ code, direction }: Language, { title, style, script, body }: Framed): Markup {
  // The style, and on one page a script, are all a browser may apply, and only these bytes of them; a font is part of
  // the style.
  const fonts = direction === 'rtl' ? ' font-src data:;' : '';
  const scripts = script === undefined ? '' : ` script-src 'sha256-${sha256(script.code)}';`;
  const policy = `default-src 'none'; style-src 'sha256-${sha256(style)}';${fonts}${scripts} base-uri 'none'; form-action 'none'`;
  return html`<!DOCTYPE html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${ownMarkup(style)}</style>
</head>
<body>
${body}
${
  script === undefined
    ? nothing
    : html`<script type="application/json" id="donnees">${ownMarkup(script.json)}</script>
<script>${ownMarkup(script.code)}</script>`
}
</body>
</html>
`;
}

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64');
}
