import { z } from 'zod';

/** What is written of a release beside its database. */
export const outputs = z
  .strictObject({
    /**
     * Places (regions × specialties) up to which every page and workbook is written. Of more, pages of regions, workbooks
     * and the what-if page are made on request.
     */
    most_places: z.number().int().positive().default(2000),
  })
  .prefault({});
