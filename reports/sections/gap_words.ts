import type { GapReading } from '../reading/gap.ts';
import type { Texts } from '../text/texts.ts';

/** A gap in one word, for a table. */
export function gapWords(t: Texts): Record<GapReading, string> {
  return {
    shortage: t.home.shortage,
    surplus: t.home.surplus,
    no_net_gap: t.home.noNetGap,
    not_evaluable: t.sign.notEvaluable,
  };
}
