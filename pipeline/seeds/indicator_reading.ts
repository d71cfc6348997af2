import type { Problem } from '../problem.ts';
import type { SeedFiles, SeedRow, Seeds } from './row.ts';

type Indicator = SeedRow<'indicator'>;
type Class = SeedRow<'indicator_class'>;

/** The unit that ends a name, where one does. A name decides nothing, but it may not say another unit than its row. */
const NAMED_UNIT = /_(ratio|share|persons)$/;

/** What an indicator's row must say so that a value is printed in its unit and read on its side. */
export function unreadable(row: Indicator, seeds: Seeds, files: SeedFiles): Problem[] {
  const { indicator: name, unit, neutral_value: neutral, shortage_side: side } = row;
  const classes = (seeds.indicator_class ?? []).filter((one) => one.indicator === name);
  const found: Problem[] = [];
  const wrong = (column: 'unit' | 'neutral_value' | 'shortage_side', what: string, fix: string) =>
    found.push({
      where: files.indicator!,
      line: row.line,
      column,
      rule: `indicator_${column}`,
      what,
      fix,
    });

  const named = NAMED_UNIT.exec(name)?.[1] ?? unit;
  if (named !== unit)
    wrong('unit', `the name of ${name} says ${named}, its unit ${unit}.`, 'correct one of them.');
  if (unit === 'persons' && neutral !== null && neutral !== 0)
    wrong(
      'neutral_value',
      `people less people are level at 0, not at ${neutral}.`,
      'write 0, or another unit.',
    );
  if ((neutral === null) !== (side === null))
    wrong(
      'shortage_side',
      side === null ? `no side of ${neutral} is said to be a shortage.` : `${side} what is not said.`,
      'give neutral_value and shortage_side together.',
    );
  if (neutral === null && (classes.length === 0 || classes.some((one) => one.reading === null)))
    wrong(
      'neutral_value',
      `nothing tells which values of ${name} are a shortage.`,
      'give neutral_value and shortage_side, or classes that all have a reading.',
    );
  for (const one of classes.filter((cut) => deniesSide(cut, neutral, side)))
    found.push({
      where: files.indicator_class!,
      line: one.line,
      column: 'reading',
      rule: 'indicator_reading',
      what: `the class ${one.class_code} of ${name} is read as a ${one.reading}, and lies on the other side of ${neutral}.`,
      fix: `correct the reading, or shortage_side in ${files.indicator}.`,
    });
  return found;
}

/** Whether the cuts of a class lie wholly on one side of the neutral value and its reading says the other. */
function deniesSide({ lower, upper, reading }: Class, neutral: number | null, side: string | null): boolean {
  if (neutral === null || reading === null || reading === 'balance') return false;
  const lies =
    upper !== null && upper <= neutral ? 'below' : lower !== null && lower >= neutral ? 'above' : null;
  return lies !== null && (lies === side) !== (reading === 'shortage');
}
