/**
 * Every text that a tree of words can say, functions included: each is called with a stand-in that is a number, a
 * word or a list as it is needed.
 *
 * @param n the number that the stand-in is, so that each plural form and both sides of a choice can be heard.
 */
export function everyText(tree: unknown, n: number, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  if (typeof tree === 'function') return [[path, called(tree, n)]];
  return Object.entries(tree as object).flatMap(([key, value]) =>
    everyText(value, n, path === '' ? key : `${path}.${key}`),
  );
}

function called(text: unknown, n: number): string {
  const call = (word: unknown): unknown => Reflect.apply(text as () => unknown, undefined, [word, word]);
  const said = call(standIn(n));
  // What only reshapes its word gives the stand-in back: it is called again with a real word.
  return typeof said === 'string' ? said : String(call(String(n)));
}

const lists = ['specialties', 'largest'];

/** Reads as `n` wherever a number or a word is wanted; all its fields and results are stand-ins too. */
function standIn(n: number): unknown {
  const one: unknown = new Proxy(() => n, {
    apply: () => one,
    get: (_, field) => {
      if (field === Symbol.toPrimitive) return () => n;
      if (typeof field === 'string' && lists.includes(field)) {
        return Array.from({ length: n }, () => ({ name: '7', persons: '7' }));
      }
      return field === 'conditional' || field === 'beats' ? n > 1 : one;
    },
  });
  return one;
}
