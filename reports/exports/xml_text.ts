const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

/**
 * Characters that XML cannot hold, carriage returns, which it would turn into line feeds, and texts that look like the
 * way in which spreadsheets write such a character: `_x000D_`.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be found.
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** The text of a cell as a spreadsheet reads it, every blank of it kept. */
export function xmlText(text: string): string {
  const written = text.replace(
    UNWRITABLE,
    (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  const space = /^\s|\s$|\n/.test(written) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeXml(written)}</t>`;
}
