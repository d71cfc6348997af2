/** What a schedule is asked for; every path is absolute. */
export interface Ask {
  /** Short name of the project, in lower case. */
  readonly name: string;
  readonly node: string;
  readonly program: string;
  readonly projectFile: string;
  readonly projectFolder: string;
  readonly dataFolder: string;
  /** Folders of the file system that hold what the project reads, the data folder left out. */
  readonly root: string;
  readonly hour: number;
  readonly minute: number;
  readonly every: 'day' | 'week' | 'month';
  readonly hasHooks: boolean;
  /** Name of the container image. */
  readonly image: string;
}

/** A file to be put where the scheduler looks for it. */
export interface ScheduleFile {
  readonly name: string;
  readonly text: string;
}

/** Days in which one run at least must have ended well: two turns and one day. */
const MOST_DAYS = { day: 3, week: 15, month: 63 } as const;

export function runWords({ node, program, projectFile, dataFolder, hasHooks }: Ask): string[] {
  return [
    node,
    program,
    'run',
    '--project',
    projectFile,
    '--data',
    dataFolder,
    '--log',
    'json',
    ...(hasHooks ? ['--hooks'] : []),
  ];
}

export function statusWords({ node, program, projectFile, dataFolder, hasHooks, every }: Ask): string[] {
  return [
    node,
    program,
    'status',
    '--project',
    projectFile,
    '--data',
    dataFolder,
    '--max-age',
    String(MOST_DAYS[every]),
    ...(hasHooks ? ['--hooks'] : []),
  ];
}

/** Minutes, hours, day of the month, month, day of the week: Mondays, or the first of the month. */
export function cronTime({ hour, minute, every }: Pick<Ask, 'hour' | 'minute' | 'every'>): string {
  return `${minute} ${hour} ${every === 'month' ? '1' : '*'} * ${every === 'week' ? '1' : '*'}`;
}

/** An hour later, when a run that began on time has ended, or at the end of its day: past midnight it would ask before the run. */
export const later = (ask: Ask): Ask =>
  ask.hour === 23 ? { ...ask, minute: 59 } : { ...ask, hour: ask.hour + 1 };
