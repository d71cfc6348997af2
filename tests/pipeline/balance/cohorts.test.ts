/** A cohort rests on the weaker of what was taken in and what was let out. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCohorts } from '../../../pipeline/balance/cohorts.ts';
import { createDatabase } from '../../../pipeline/database/database.ts';
import { flowFiles } from '../tiny/flow_files.ts';
import { upToLeaves } from '../tiny/up_to_leaves.ts';
import { writeProject } from '../tiny/write_project.ts';

test('whichever of the two it is, and made-up rows mark it', async () => {
  const { connection, close } = await createDatabase(':memory:', mkdtempSync(join(tmpdir(), 'cohorts-')));
  try {
    await upToLeaves(connection, writeProject(flowFiles()).load());
    const told = async (measure: string, basis: string) => {
      await connection.run(
        `update intermediate.balance_series set basis = if(measure = '${measure}', '${basis}', 'observed'),
           is_illustrative = measure = '${measure}' and '${basis}' = 'illustrative'`,
      );
      const cohorts = await readCohorts(connection);
      expect(cohorts).toHaveLength(4);
      for (const own of cohorts) {
        const [its, other] =
          measure === 'completed'
            ? [own.completedBasis, own.entrantsBasis]
            : [own.entrantsBasis, own.completedBasis];
        expect([its, other]).toEqual([basis, 'observed']);
      }
      return [...new Set(cohorts.map((own) => `${own.basis} ${own.is_illustrative}`))];
    };
    for (const measure of ['new_entrants', 'completed']) {
      expect(await told(measure, 'observed')).toEqual(['observed false']);
      expect(await told(measure, 'derived')).toEqual(['derived false']);
      expect(await told(measure, 'imputed')).toEqual(['imputed false']);
      expect(await told(measure, 'illustrative')).toEqual(['illustrative true']);
    }
  } finally {
    close();
  }
});
