/** The shipped plans, stated anew from their published tables alone and solved by another solver (GLPK). */
import createGlpk from 'glpk.js/node';
import { describe, expect, test } from 'vitest';
import { type PublishedPlan, publishedPlan } from './published_plan.ts';
import { type Rebuilt, rebuild } from './rebuilt_plan.ts';
import { shippedDatabase } from './shipped_release.ts';

const MILLION = 1e6;

/** The optimum of the linear plan, money. */
async function optimum({ columns, rows }: Rebuilt): Promise<number> {
  const glpk = await createGlpk();
  const type = { '<': glpk.GLP_UP, '>': glpk.GLP_LO, '=': glpk.GLP_FX };
  const { result } = glpk.solve(
    {
      name: 'plan',
      objective: {
        ...{ direction: glpk.GLP_MIN, name: 'money' },
        vars: [...columns].map(([name, { cost }]) => ({ name, coef: cost / MILLION })),
      },
      subjectTo: rows.map(({ name, sign, bound, entries }) => ({
        name,
        vars: entries.map(([column, coef]) => ({ name: column, coef })),
        bnds: { type: type[sign], lb: bound, ub: bound },
      })),
      bounds: [...columns].map(([name, { lower }]) => ({
        ...{ name, lb: 0, ub: 0 },
        type: lower === 0 ? glpk.GLP_LO : glpk.GLP_FR,
      })),
    },
    { msglev: glpk.GLP_MSG_OFF, presol: true },
  );
  expect(result.status).toBe(glpk.GLP_OPT);
  return result.z * MILLION;
}

/** The whole plan as values of the rebuilt columns, from the rows that it publishes. */
function valuesOf(published: PublishedPlan, { columns }: Rebuilt): Map<string, number> {
  const value = new Map<string, number>();
  const add = (name: string, amount: number) => {
    expect(columns.has(name), name).toBe(true);
    value.set(name, (value.get(name) ?? 0) + amount);
  };
  for (const own of published.plan) {
    const key = [own.lever, own.occupation, own.region, own.from, own.year].join('|');
    const lever = published.levers.find(({ lever: code }) => code === own.lever)!;
    if (own.action === 'train_trainers') add(`train|${own.region}|${own.year}`, own.starts);
    else add(`${own.action}|${key}`, ['move', 'close'].includes(own.action) ? own.groups : own.starts);
    if (own.action === 'open' && lever.size > 1) add(`classes|${key}`, own.groups);
    if (own.action === 'relocate')
      add(
        ['reached', own.lever, own.occupation, own.to, '_Z', own.year].join('|'),
        own.starts * lever.effectiveness,
      );
  }
  for (const { region, year, moved } of published.trainers)
    if (moved !== 0) add(`${moved > 0 ? 'come' : 'go'}|${region}|${year}`, Math.abs(moved));
  return value;
}

/** Fills in what follows from the decisions: who is brought, by the rows that say so; who is short, by the tangents. */
function follow(published: PublishedPlan, { rows }: Rebuilt, value: Map<string, number>): void {
  const of = (name: string) => value.get(name) ?? 0;
  for (const { name, entries } of rows)
    if (name.startsWith('brought|'))
      value.set(
        name,
        entries.reduce((sum, [column, by]) => (column === name ? sum : sum - by * of(column)), 0),
      );
  for (const { region, occupation, year, at, expected, slope } of published.tangents) {
    const key = [region, occupation, year].join('|');
    const tangent = expected - slope * (of(`brought|${key}`) - at);
    value.set(`short|${key}`, Math.max(0, tangent, of(`short|${key}`)));
  }
  for (const { region, occupation, year, need } of published.places) {
    const key = [region, occupation, year].join('|');
    value.set(`excess|${key}`, Math.max(0, of(`brought|${key}`) - need + of(`short|${key}`)));
  }
  for (const { name, bound, entries } of rows)
    if (name.startsWith('equity|')) {
      const short = entries.reduce((sum, [column, by]) => (column === name ? sum : sum + by * of(column)), 0);
      value.set(name, Math.max(0, short - bound));
    }
}

describe.each(['trend', 'contract_programme'])('the plan of %s', (scenario) => {
  test('has the same bound by another solver, from the published tables alone', async () => {
    const published = await publishedPlan(await shippedDatabase(), scenario);
    const found = await optimum(rebuild(published));
    const difference = Math.abs(found / published.solve.linear - 1);
    expect(difference).toBeLessThan(1e-6);
  });

  test('keeps every published limit, and costs and leaves what it says', async () => {
    const published = await publishedPlan(await shippedDatabase(), scenario);
    const rebuilt = rebuild(published);
    const value = valuesOf(published, rebuilt);
    follow(published, rebuilt, value);
    const of = (name: string) => value.get(name) ?? 0;
    for (const { region, occupation, year, brought } of published.places)
      expect(of(`brought|${region}|${occupation}|${year}`)).toBeCloseTo(brought, 6);
    for (const { name, sign, bound, entries } of rebuilt.rows) {
      const sum = entries.reduce((all, [column, by]) => all + by * of(column), 0);
      // People are rounded down: shares of all who arrive, and who arrives of those who leave, by less than one each.
      const loose = /^(visa_share|excess_share|relocated)/.test(name)
        ? 12
        : 1e-6 * Math.max(1, Math.abs(bound));
      const beyond = sign === '<' ? sum - bound : sign === '>' ? bound - sum : Math.abs(sum - bound);
      expect(beyond, name).toBeLessThanOrEqual(loose);
    }
    const money = [...rebuilt.columns].reduce((sum, [name, { cost }]) => sum + cost * of(name), 0);
    const { objective, linear, gap } = published.solve;
    expect(Math.abs(money / objective - 1)).toBeLessThan(1e-9);
    // The solver's bound lies between the linear plan and the whole one.
    expect(linear).toBeLessThanOrEqual(objective * (1 - gap) * (1 + 1e-9));
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(1 - linear / objective).toBeLessThan(0.01);
  });
});

test('one unit more of the dearest limit lowers the optimum of the other solver by its published price', async () => {
  const published = await publishedPlan(await shippedDatabase(), 'trend');
  const dearest = published.limits.reduce((best, own) => (own.price > best.price ? own : best));
  const more = { ...dearest, bound: dearest.bound + 1 };
  const limits = published.limits.map((own) => (own === dearest ? more : own));
  const saved = published.solve.linear - (await optimum(rebuild({ ...published, limits })));
  // The price holds for a little more, and what is saved by a whole unit is no more than that.
  expect(saved).toBeLessThanOrEqual(dearest.price * 1.01);
  expect(saved).toBeGreaterThan(dearest.price / 2);
});
