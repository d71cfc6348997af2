/** Takes more and more until its heap is full. */
const held: number[][] = [];
for (;;) held.push(Array.from({ length: 100_000 }, (_, i) => i + 0.5));
