/** Counts series, and names the first three. */
export function seriesTally() {
  const named: string[] = [];
  let count = 0;
  return {
    add: (id: string) => {
      count++;
      if (named.length < 3) named.push(id);
    },
    count: () => count,
    who: () => (count === 1 ? named[0]! : `${count} series (${named.join(', ')}${count > 3 ? ', …' : ''})`),
  };
}
