import { clientsThatRead } from './kinds/clients.ts';
import { errorsAtPublishing, errorsInRuns, fullDisks, littleMemory, vanishing } from './kinds/disks.ts';
import { killsAtPublishing, killsAtRandom } from './kinds/kills.ts';
import { mutatedInputs } from './kinds/mutated.ts';
import { leftLying, leftLyingBeforeRun, logsBeforeRun, plantedLogs, spoiltLocks } from './kinds/planted.ts';
import { spoiltAndAsked, spoiltFiles } from './kinds/spoilt.ts';
import { sameInputs, surroundings, withoutNetwork } from './kinds/surroundings.ts';
import { failingThreads } from './kinds/threads.ts';
import { heldOpen, pairs, pairsAtPublishing, readersDuringPublications } from './kinds/together.ts';
import { provenByTests } from './proven.ts';
import type { Part } from './tally.ts';
import type { Amounts, World } from './world.ts';

export interface Kind {
  readonly id: string;
  readonly title: string;
  /** What belongs to the kind and was not tried, with the reason. */
  readonly not?: string;
  /** Lines that its parts tell, where a part tells more than one. */
  readonly lines?: number;
  readonly parts: readonly ((worlds: Worlds) => Promise<Part | readonly Part[]> | Part)[];
}

/** What a part starts on, made when the first part asks for it. */
export interface Worlds {
  /** Few files: enough for what is tried on publishing alone. */
  readonly small: () => Promise<World>;
  /** Releases of whole runs, for what is tried on whole runs. */
  readonly whole: () => Promise<World>;
  readonly amounts: Amounts;
  /** Outcomes that `npm run mutate` has written already. */
  readonly mutated: string | undefined;
}

/** The twenty kinds of fault, in the order in which they are told. */
export const KINDS: readonly Kind[] = [
  {
    id: 'F1',
    lines: 3,
    title: 'The run is killed',
    not: 'a power cut: what was written and not synced is lost only with the machine itself',
    parts: [
      async ({ small }) => killsAtPublishing(await small()),
      async ({ whole }) => killsAtRandom(await whole()),
    ],
  },
  {
    id: 'F2',
    title: 'Something was left lying',
    parts: [
      async ({ small }) => leftLying(await small()),
      async ({ whole }) => leftLyingBeforeRun(await whole()),
      async ({ whole }) => spoiltLocks(await whole()),
    ],
  },
  {
    id: 'F3',
    title: 'A foreign write-ahead log',
    parts: [
      async ({ small }) => plantedLogs(await small()),
      async ({ whole }) => logsBeforeRun(await whole()),
    ],
  },
  {
    id: 'F4',
    lines: 6,
    title: 'The disk is full or gone, memory is short',
    not: 'errors of the disk below the engine itself (EIO in its own writes)',
    parts: [
      async ({ small }) => errorsAtPublishing(await small()),
      async ({ whole }) => errorsInRuns(await whole()),
      async ({ whole }) => fullDisks(await whole()),
      async ({ whole }) => vanishing(await whole()),
      async ({ whole }) => littleMemory(await whole()),
    ],
  },
  {
    id: 'F5',
    title: 'Two runs at once',
    parts: [
      async ({ whole }) => pairs(await whole()),
      async ({ small, amounts }) => pairsAtPublishing(await small(), amounts.pairs),
    ],
  },
  {
    id: 'F6',
    lines: 2,
    title: 'Readers while it is published',
    parts: [async ({ small, amounts }) => readersDuringPublications(await small(), amounts.publications)],
  },
  {
    id: 'F7',
    title: 'Somebody holds the current database open',
    parts: [async ({ small }) => heldOpen(await small())],
  },
  {
    id: 'F8',
    lines: 4,
    title: 'A released file was changed',
    not: 'who changes a file and its hash in the manifest is not found: hashes are no signature',
    parts: [
      async ({ small }) => spoiltFiles(await small()),
      async ({ whole }) => spoiltAndAsked(await whole()),
    ],
  },
  {
    id: 'F9',
    title: 'Other clocks, zones, languages, rights and places',
    not: 'locales that the machine does not hold fall back to C; another operating system',
    parts: [async ({ whole }) => surroundings(await whole())],
  },
  {
    id: 'F10',
    title: 'The same inputs again, other threads',
    parts: [async ({ whole }) => sameInputs(await whole())],
  },
  {
    id: 'F11',
    title: 'Inputs that are spoilt',
    parts: [
      ({ amounts, mutated }) => mutatedInputs(amounts.mutations, 20261128, mutated),
      () =>
        provenByTests('files of other encodings, ends of line, shapes and marks', [
          'tests/pipeline/files/csv.test.ts',
          'tests/pipeline/files/decode.test.ts',
          'tests/pipeline/files/cubes.test.ts',
          'tests/pipeline/files/read_sheet.test.ts',
          'tests/pipeline/inputs/ingest_files.test.ts',
          'tests/pipeline/inputs/ingest_rows.test.ts',
        ]),
      () =>
        provenByTests(
          'devices, pipes, folders, endless files, bombs, links out of the project, 100,000 columns',
          ['tests/pipeline/inputs/hostile_files.test.ts'],
        ),
    ],
  },
  {
    id: 'F12',
    title: 'Text that wants to be code',
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
      async ({ whole }) => withoutNetwork(await whole()),
      () =>
        provenByTests('pages opened in a browser that notes every request', ['tests/browser/pages.test.ts']),
    ],
  },
  {
    id: 'F14',
    title: 'What was said is not changed afterwards',
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
    parts: [
      () =>
        provenByTests(
          'names, numbers and addresses in rejected rows and undeclared columns, sought in every byte',
          ['tests/pipeline/inputs/personal_text.test.ts'],
        ),
      () =>
        provenByTests('small cells: what is published is attacked by linear programmes', [
          'tests/pipeline/disclosure',
        ]),
    ],
  },
  {
    id: 'F16',
    title: 'Going back and cleaning up',
    parts: [
      () =>
        provenByTests('rollback, gc, editions of earlier years, killed in the middle', [
          'tests/pipeline/releases',
        ]),
    ],
  },
  {
    id: 'F17',
    title: 'The run is asked to stop',
    parts: [
      () =>
        provenByTests('SIGTERM and SIGINT, to the program and to `npm start`', [
          'tests/pipeline/commands/stop.test.ts',
        ]),
    ],
  },
  {
    id: 'F18',
    title: 'Files for a scheduler',
    parts: [
      () =>
        provenByTests('each printed file read by its own tool', [
          'tests/pipeline/commands/schedule.test.ts',
          'tests/pipeline/schedule',
        ]),
    ],
  },
  { id: 'F19', title: 'Clients of other makers', parts: [clientsThatRead] },
  {
    id: 'F20',
    title: 'A worker fails',
    not: 'workers in other processes: there are none; the second thread of draws and plan is the only worker. A thread that never ends is not told from one that is slow',
    parts: [failingThreads],
  },
];
