import type { z } from 'zod';
import { decode } from '../decode.ts';
import { FormatError } from '../format_error.ts';

/** Cells of a cube that is read whole. */
export const MOST_OBSERVATIONS = 5_000_000;

/**
 * A JSON text held to a shape.
 * @throws FormatError with the first place that differs; DecodeError when the bytes are not UTF-8.
 */
export function jsonOf<T>(bytes: Uint8Array, shape: z.ZodType<T>, format: string): T {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes, 'utf-8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new FormatError(`it is no JSON: ${error.message}`);
    throw error;
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue!.path.map(String).join('.');
  throw new FormatError(`it is no ${format}: ${place === '' ? '' : `${place}: `}${issue!.message}`);
}

/** A value of JSON as a cell: numbers as JavaScript writes them, nothing as an empty text. */
export const cellText = (value: unknown): string =>
  value === null || value === undefined ? '' : String(value);
