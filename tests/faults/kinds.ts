import { clientsThatRead } from './kinds/clients.ts';
import { errorsAtPublishing, errorsInRuns, fullDisks, littleMemory, vanishing } from './kinds/disks.ts';
import { killsAtPublishing, killsAtRandom } from './kinds/kills.ts';
import { mutatedInputs } from './kinds/mutated.ts';
import { leftLying, logsBeforeRun, plantedLogs, spoiltLocks } from './kinds/planted.ts';
import { spoiltAndAsked, spoiltFiles } from './kinds/spoilt.ts';
import { sameInputs, surroundings, withoutNetwork } from './kinds/surroundings.ts';
import { failingThreads } from './kinds/threads.ts';
import { heldOpen, pairs, pairsAtPublishing, readersDuringPublications } from './kinds/together.ts';
import { provenByTests } from './proven.ts';
import type { Part } from './tally.ts';
import type { World } from './world.ts';

export interface Kind {
  readonly id: string;
  readonly title: string;
  /** What belongs to the kind and was not tried, with the reason. */
  readonly not?: string;
  /** Whether its parts start on a release of their own; others do without. */
  readonly alone?: true;
  readonly parts: readonly ((world: World) => Promise<Part | readonly Part[]> | Part)[];
}

/** The twenty kinds of fault, in the order in which they are told. */
export const KINDS: readonly Kind[] = [
  {
    id: 'F1',
    title: 'The run is killed',
    not: 'a power cut: what was written and not synced is lost only with the machine itself',
    parts: [(world) => killsAtPublishing(world), killsAtRandom],
  },
  { id: 'F2', title: 'Something was left lying', parts: [leftLying, spoiltLocks] },
  {
    id: 'F3',
    title: 'A foreign write-ahead log',
    parts: [(world) => plantedLogs(world), logsBeforeRun],
  },
  {
    id: 'F4',
    title: 'The disk is full or gone, memory is short',
    not: 'errors of the disk below the engine itself (EIO in its own writes); a full disk there was tried',
    parts: [(world) => errorsAtPublishing(world), errorsInRuns, fullDisks, vanishing, littleMemory],
  },
  {
    id: 'F5',
    title: 'Two runs at once',
    parts: [(world) => pairs(world), (world) => pairsAtPublishing(world)],
  },
  { id: 'F6', title: 'Readers while it is published', parts: [readersDuringPublications] },
  { id: 'F7', title: 'Somebody holds the current database open', parts: [heldOpen] },
  {
    id: 'F8',
    title: 'A released file was changed',
    not: 'who changes a file and its hash in the manifest is not found: hashes are no signature',
    parts: [spoiltFiles, spoiltAndAsked],
  },
  {
    id: 'F9',
    title: 'Other clocks, zones, languages, rights and places',
    not: 'locales that the machine does not hold fall back to C; another operating system',
    parts: [surroundings],
  },
  { id: 'F10', title: 'The same inputs again, other threads', parts: [sameInputs] },
  {
    id: 'F11',
    title: 'Inputs that are spoilt',
    alone: true,
    parts: [
      ({ amounts }) => mutatedInputs(amounts.mutations, 20261128),
      () =>
        provenByTests('files of other encodings, ends of line, shapes and marks', [
          'tests/pipeline/files/csv.test.ts',
          'tests/pipeline/files/decode.test.ts',
          'tests/pipeline/files/cubes.test.ts',
          'tests/pipeline/files/read_sheet.test.ts',
          'tests/pipeline/inputs/ingest_files.test.ts',
          'tests/pipeline/inputs/ingest_rows.test.ts',
        ]),
    ],
  },
  {
    id: 'F12',
    title: 'Text that wants to be code',
    alone: true,
    parts: [
      () =>
        provenByTests('markup, SQL, formulas and marks of direction in labels, codes and names of files', [
          'tests/browser/hostile_labels.test.ts',
          'tests/pipeline/publish/excel_csv.test.ts',
          'tests/pipeline/commands/query.test.ts',
        ]),
    ],
  },
  {
    id: 'F13',
    title: 'No network',
    parts: [
      withoutNetwork,
      () =>
        provenByTests('pages opened in a browser that notes every request', ['tests/browser/pages.test.ts']),
    ],
  },
  {
    id: 'F14',
    title: 'What was said is not changed afterwards',
    alone: true,
    parts: [
      () =>
        provenByTests('a run of revised inputs; the archive altered by hand', [
          'tests/pipeline/publish/vintages.test.ts',
          'tests/pipeline/publish/answer_vintage.test.ts',
        ]),
    ],
  },
  {
    id: 'F15',
    title: 'Somebody wants to know of one person',
    alone: true,
    parts: [() => provenByTests('personal text in inputs', ['tests/pipeline/inputs/personal_text.test.ts'])],
  },
  {
    id: 'F16',
    title: 'Going back and cleaning up',
    alone: true,
    parts: [() => provenByTests('rollback and gc', ['tests/pipeline/releases/rollback.test.ts'])],
  },
  {
    id: 'F17',
    title: 'The run is asked to stop',
    alone: true,
    parts: [() => provenByTests('SIGTERM and SIGINT', ['tests/pipeline/commands/stopped.test.ts'])],
  },
  {
    id: 'F18',
    title: 'Files for a scheduler',
    alone: true,
    parts: [
      () =>
        provenByTests('each printed file read by its own tool', ['tests/pipeline/commands/schedule.test.ts']),
    ],
  },
  { id: 'F19', title: 'Clients of other makers', alone: true, parts: [clientsThatRead] },
  {
    id: 'F20',
    title: 'A worker fails',
    alone: true,
    not: 'workers in other processes: there are none; the second thread of draws and plan is the only worker. A thread that never ends is not told from one that is slow',
    parts: [failingThreads],
  },
];
