import { accessSync, constants } from 'node:fs';
import { version as duckdbVersion } from '@duckdb/node-api';
import { readLedger } from '../../ledger/ledger.ts';
import { storyOf } from '../../ledger/story.ts';
import { UserError } from '../../problem.ts';
import type { Project } from '../../project/project.ts';
import { makeFolder } from '../../publish/lock.ts';
import { currentRelease } from '../../releases/current.ts';
import { verifyRelease } from '../../releases/verify.ts';

export interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly detail: string;
}

const NODE_MINIMUM = [20, 19];

/** Looks at the machine, the project and its releases; changes nothing. */
export async function examine(project: Project): Promise<Finding[]> {
  const findings: Finding[] = [
    { what: 'Node', ok: nodeIsRecent(), detail: `${process.version} (20.19 or later is needed)` },
    { what: 'DuckDB', ok: true, detail: duckdbVersion() },
    { what: 'project file', ok: true, detail: `${project.file} (${project.sources.length} sources)` },
    writable(project.dataFolder),
  ];
  // From the ledger: trying the lock would turn away a run that begins in that moment.
  const { running } = storyOf(readLedger(project.dataFolder));
  findings.push({
    what: 'runs',
    ok: true,
    detail:
      running === undefined
        ? 'none is under way'
        : `${running.run_id} is under way (process ${running.pid}, since ${running.at})`,
  });
  const release = currentRelease(project.dataFolder);
  findings.push(
    release === undefined
      ? { what: 'current release', ok: true, detail: 'none yet' }
      : await probe(
          'current release',
          async () => `${verifyRelease(release).run_id}, every file as released`,
        ),
  );
  return findings;
}

function nodeIsRecent(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > NODE_MINIMUM[0]! || (major === NODE_MINIMUM[0]! && minor >= NODE_MINIMUM[1]!);
}

function writable(folder: string): Finding {
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
    return { what: 'data folder', ok: true, detail: `${folder} can be written` };
  } catch (error) {
    return { what: 'data folder', ok: false, detail: `${folder}: ${(error as Error).message}` };
  }
}

async function probe(what: string, ask: () => Promise<string>): Promise<Finding> {
  try {
    return { what, ok: true, detail: await ask() };
  } catch (error) {
    if (error instanceof UserError) return { what, ok: false, detail: error.message };
    throw error;
  }
}
