import { Parser } from 'saxen';
import { XlsxError } from './zip_entries.ts';

type Open = (tag: string, attribute: (name: string) => string) => void;

/** Goes through the tags of a part by their names without a prefix; `close` is handed the text since its tag opened. */
export function walk(xml: string, open: Open, close: (tag: string, text: string) => void): void {
  const local = (tag: string) => tag.slice(tag.indexOf(':') + 1);
  const parser = new Parser();
  let text = '';
  parser.on(
    'openTag',
    (tag: string, attributes: () => Record<string, string>, decode: (t: string) => string) => {
      text = '';
      open(local(tag), (name) => decode(attributes()[name] ?? ''));
    },
  );
  parser.on('text', (piece: string, decode: (t: string) => string) => {
    text += decode(piece);
  });
  parser.on('cdata', (piece: string) => {
    text += piece;
  });
  parser.on('closeTag', (tag: string) => {
    close(local(tag), text);
    text = '';
  });
  parser.on('error', () => {
    throw new XlsxError('it is damaged');
  });
  parser.parse(xml);
}
