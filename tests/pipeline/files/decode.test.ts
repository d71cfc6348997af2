import { expect, test } from 'vitest';
import { DecodeError, decode } from '../../../pipeline/files/decode.ts';

const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
const utf8 = (text: string) => new TextEncoder().encode(text);

function lineOfError(bytes: Uint8Array, encoding: string): number {
  try {
    decode(bytes, encoding);
  } catch (error) {
    if (error instanceof DecodeError) return error.line;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('each declared encoding is read as such', () => {
  expect(decode(utf8('Fès طنجة'), 'utf-8')).toBe('Fès طنجة');
  expect(decode(Buffer.from('Fès', 'latin1'), 'iso-8859-1')).toBe('Fès');
  expect(decode(Uint8Array.of(0x92, 0xe9), 'windows-1252')).toBe('’é');
  expect(decode(Uint8Array.of(0xd8, 0xe4, 0xcc, 0xc9), 'windows-1256')).toBe('طنجة'.normalize());
  expect(decode(Buffer.from('Fès', 'utf16le'), 'utf-16le')).toBe('Fès');
});

test('a mark in front of UTF-8 is not part of the text', () => {
  expect(decode(Buffer.concat([mark, utf8('a')]), 'utf-8')).toBe('a');
});

test('Latin-1 declared as UTF-8 is refused with the line of its first accent', () => {
  expect(lineOfError(Buffer.from('a,b\n1,2\n3,Fès\n4,Meknès\n', 'latin1'), 'utf-8')).toBe(3);
});

test('a UTF-8 mark in a file declared otherwise is refused: its accents would come in as two letters', () => {
  expect(lineOfError(Buffer.concat([mark, utf8('Fès')]), 'windows-1252')).toBe(1);
});

test('UTF-16 with half a letter is refused with its line', () => {
  const bytes = Buffer.concat([Buffer.from('a\nb\nc', 'utf16le'), Uint8Array.of(0x00, 0xd8)]);
  expect(lineOfError(bytes, 'utf-16le')).toBe(3);
});
