/**
 * Which SQL of ours another engine reads as it stands, by its tokens alone: words and functions that DuckDB and Spark
 * share and understand alike. What is not on the list is not portable until somebody has looked at it.
 */

/** Words that have a bracket behind them without being functions, and functions that mean the same on both sides. */
const SHARED = new Set(
  [
    'and or not in on as when then else where select from join using with over values exists distinct having',
    'count sum min max avg abs ln exp power sqrt round floor ceil least greatest coalesce nullif if cast',
    'concat lower upper length trim row_number rank dense_rank',
  ].flatMap((words) => words.split(' ')),
);

/** Syntax of one engine, or read differently by the other. */
const APART: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a cast by ::', /::/],
  ['a quoted identifier, which Spark reads as a text', /"/],
  ['all columns of a group or an order', /\b(?:group|order)\s+by\s+all\b/i],
  ['a clause of DuckDB', /\b(?:qualify|exclude|replace|pivot|unpivot|asof|positional|by\s+name|macro)\b/i],
  ['a semi or anti join, which Spark writes LEFT SEMI and LEFT ANTI', /(?<!left )\b(?:semi|anti)\s+join\b/i],
  ['a filter of an aggregate', /\bfilter\s*\(/i],
  ['a list, a struct or a lambda', /\[|\{|->|\bunnest\b|\blateral\b/i],
  ['a query that begins with from', /(?:^|\(|\bunion|\ball|\bas)\s*from\b/i],
  ['a comparison that Spark writes <=>', /\bis\s+(?:not\s+)?distinct\s+from\b/i],
  ['more than a question', /\b(?:insert|update|delete|recursive)\b/i],
  ['a trim of other letters, whose arguments Spark takes the other way round', /\btrim\s*\([^()]*,/i],
  ['a parameter', /\$\d|\?/],
  ['whole division', /\/\//],
];

/** Why a text of SQL is not portable; empty where it is. */
export function whyNotPortable(sql: string): string[] {
  const bare = sql.replace(/--.*$/gm, '').replace(/'[^']*'/g, "''");
  const named = new Set(
    [...bare.matchAll(/\b(\w+)\s*(?:\([^)]*\))?\s+as\s*\(/gi)].map(([, name]) => name!.toLowerCase()),
  );
  const called = [...bare.matchAll(/\b(\w+)\s*\(/g)].map(([, name]) => name!.toLowerCase());
  const unknown = [...new Set(called)].filter((name) => !SHARED.has(name) && !named.has(name));
  return [
    ...APART.filter(([, pattern]) => pattern.test(bare)).map(([what]) => what),
    ...unknown.map((name) => `${name}()`),
  ];
}
