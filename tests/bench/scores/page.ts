import {
  bootstrapRatio,
  byLength,
  type Case,
  criticalDistance,
  mean,
  meanRanks,
  measure,
  type Row,
  type Scores,
} from './measure.ts';

/** docs/scores.md: each set's figures, ours beside each peer's. */
export function scoresPage(
  cases: readonly Case[],
  methods: ReadonlyMap<string, Row[][]>,
  said: readonly string[],
): string {
  const sets = [...new Set(cases.map(({ set }) => set))];
  return `# Scores

Written by \`npm run scores\`; not edited. ${said.join('; ')}. Ours is the default, without a panel and without a floor. A peer that cannot take a series is given what naive says.

MASE and MSIS95 are means over series; the ratio is a peer's MASE over ours, with the 95 % interval of a paired bootstrap over series: above 1 throughout, ours is better beyond chance. Ranks are of MASE (Friedman); two that differ by less than the critical distance (Nemenyi, 5 %) are not told apart. Series of one set share their years, so intervals are narrower than the world is.

${sets.map((set) => section(set, cases, methods)).join('\n')}`;
}

function section(set: string, all: readonly Case[], methods: ReadonlyMap<string, Row[][]>): string {
  const at = all.flatMap((one, i) => (one.set === set ? [i] : []));
  const cases = at.map((i) => all[i]!);
  const names = [...methods.keys()];
  const scores = names.map((name) =>
    measure(
      cases,
      at.map((i) => methods.get(name)![i]!),
    ),
  );
  const ranks = meanRanks(scores.map(({ mase }) => mase));
  const rows = names.map((name, m) => `| ${name} | ${cells(scores[m]!, scores[0]!, m === 0, ranks[m]!)} |`);
  const lengths = byLength(cases).map(({ name, at: own }) => {
    const s = measure(
      own.map((i) => cases[i]!),
      own.map((i) => methods.get('ours')![at[i]!]!),
    );
    return `| ${name} | ${own.length} | ${mean(s.mase).toFixed(3)} | ${mean(s.msis).toFixed(2)} | ${held(s)} |`;
  });
  return `## ${set}, ${cases.length} series

| method | MASE | ratio to ours | mean rank | MSIS95 | coverage 80 / 95 |
|---|---|---|---|---|---|
${rows.join('\n')}

Critical distance of ranks: ${criticalDistance(names.length, cases.length).toFixed(2)}.

| ours, points | series | MASE | MSIS95 | coverage 80 / 95 |
|---|---|---|---|---|
${lengths.join('\n')}
`;
}

function cells(scores: Scores, ours: Scores, isOurs: boolean, rank: number): string {
  const [low, high] = bootstrapRatio(scores.mase, ours.mase);
  const ratio = mean(scores.mase) / mean(ours.mase);
  const said = isOurs ? '1' : `${ratio.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  return `${mean(scores.mase).toFixed(3)} | ${said} | ${rank.toFixed(2)} | ${mean(scores.msis).toFixed(2)} | ${held(scores)}`;
}

const held = ({ in80, in95 }: Scores) => `${in80.toFixed(3)} / ${in95.toFixed(3)}`;
