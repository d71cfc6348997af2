import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Whether a folder lies where releases, runs or vintages are kept: nothing is written there but by a run. */
export function isInsideReleases(folder: string, dataFolder: string): boolean {
  const inside = (parent: string) =>
    existsSync(parent) && `${real(folder)}${sep}`.startsWith(`${realpathSync(parent)}${sep}`);
  return ['releases', 'runs', 'vintages'].some((name) => inside(join(dataFolder, name)));
}

/** The path without links; what does not exist yet is taken as it stands. */
function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  return dirname(path) === path ? path : join(real(dirname(path)), relative(dirname(path), path));
}
