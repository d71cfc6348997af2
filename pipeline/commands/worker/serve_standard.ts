import { writeWhole } from '../forecast/text_output.ts';
import { standardPieces } from '../standard_pieces.ts';
import { serve } from './serve.ts';

/** The worker between standard input and output. A reader that goes away ends it: nobody is left to answer. */
export function serveStandard(): void {
  try {
    serve(standardPieces(), (text) => writeWhole(1, Buffer.from(text)));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  }
}
