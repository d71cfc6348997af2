import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/**
 * The script of a page as one text: what it imports bundled with it and made small, such as the same models and
 * formats as everywhere. The same source gives the same bytes; nothing of this machine's settings is read.
 */
export function pageScript(name: 'what_if' | 'search'): string {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL(`../browser/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2021',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    tsconfigRaw: '{}',
    logLevel: 'silent',
  });
  return inScript(outputFiles[0]!.text.trimEnd());
}

/** What would end the element early, were it in a text of the script. */
function inScript(code: string): string {
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c');
}

/** Data too large to stand in a page as they are: deflated JSON in letters that no page minds (base64), as one JSON text. */
export const packedJson = (data: unknown): string =>
  `"${deflateRawSync(JSON.stringify(data), { level: 9 }).toString('base64')}"`;
