import { watch } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Project, projectFiles } from '../../project/project.ts';

/** An editor writes a file in several steps: a change is over when nothing more has happened for so long. */
const QUIET_MILLISECONDS = 300;

/**
 * Runs, and runs again whenever a file of the project has changed, until it is stopped.
 *
 * @param load reads the project file again; it may name other files by now.
 * @param run makes one run; it tells its own failures.
 */
export async function watchProject(
  load: () => Project,
  run: () => Promise<void>,
  stop: AbortSignal,
): Promise<void> {
  let project = load();
  while (!stop.aborted) {
    // Watched from before the run, so that a change under way leads to another one.
    const change = changeOf(
      [project.file, ...projectFiles(project).map((path) => resolve(project.root, path))],
      stop,
    );
    await run();
    await change;
    project = reloaded(project, load);
  }
}

/** While the project file is wrong, which the run tells, the files that it named before are watched. */
function reloaded(project: Project, load: () => Project): Project {
  try {
    return load();
  } catch {
    return project;
  }
}

/** Comes when one of these files has changed, and nothing follows, or when it is stopped. */
function changeOf(paths: readonly string[], stop: AbortSignal): Promise<void> {
  const namesIn = new Map<string, Set<string>>();
  for (const path of paths)
    namesIn.set(dirname(path), (namesIn.get(dirname(path)) ?? new Set()).add(basename(path)));
  return new Promise((done) => {
    let quiet: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(quiet);
      for (const watcher of watchers) watcher.close();
      stop.removeEventListener('abort', end);
      done();
    };
    // Folders, not files: editors put a new file in the place of the old one.
    const watchers = [...namesIn].map(([folder, names]) =>
      watch(folder, (_, name) => {
        if (name === null || !names.has(name)) return;
        clearTimeout(quiet);
        quiet = setTimeout(end, QUIET_MILLISECONDS);
      }),
    );
    if (stop.aborted) end();
    else stop.addEventListener('abort', end);
  });
}
