import { z } from 'zod';

/** What a project file says for whoever runs it on a schedule: how often sources come, and whom to tell. */

const days = z.number().int().min(1).max(36600);

/** How often the publisher of a source delivers, and the age of a delivery, in days, from which it is late, and stale. */
export const rhythm = z
  .strictObject({
    every: z.union([z.enum(['yearly', 'quarterly', 'monthly']), days]),
    /** Absent: when the next one is due. */
    warn_after: days.optional(),
    /** Absent: when two are. */
    error_after: days.optional(),
  })
  .refine(
    ({ warn_after = 0, error_after = Number.POSITIVE_INFINITY }) => warn_after <= error_after,
    'a source is late (warn_after) before it is stale (error_after)',
  )
  .optional();

/** A command with its arguments, which no shell reads, or a file in the data folder. */
const hook = z.union([
  z.strictObject({
    run: z.array(z.string().min(1)).min(1),
    /** Time it may take. */
    seconds: z.number().positive().max(3600).default(60),
  }),
  z.strictObject({
    file: z
      .string()
      .regex(
        /^(?!last_failure\.)[A-Za-z0-9_-]+\.json$/,
        'expected a name such as done.json, which is written into the data folder',
      ),
  }),
]);
export type Hook = z.output<typeof hook>;

/** Called only where the command line says `--hooks`. */
export const hooks = z
  .strictObject({ success: hook.optional(), failure: hook.optional(), stale: hook.optional() })
  .prefault({});
