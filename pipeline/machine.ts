import { fileURLToPath } from 'node:url';

/** What a machine lacks, as Node's codes and the engine's texts tell it. */
export interface Lack {
  readonly rule: 'resources' | 'permission' | 'files';
  readonly why: string;
  readonly fix: string;
}

const LACKS: readonly (Lack & { readonly codes: RegExp; readonly texts: RegExp })[] = [
  {
    rule: 'resources',
    codes: /^(ENOSPC|EDQUOT|ERR_WORKER_OUT_OF_MEMORY|ERR_FS_FILE_TOO_LARGE|ERR_STRING_TOO_LONG)$/,
    texts: /No space left|quota exceeded|Out of Memory|max_temp_directory_size/i,
    why: 'the run needs more disk or memory than there is.',
    fix: 'free some and run again; the last release is untouched.',
  },
  {
    rule: 'permission',
    codes: /^(EACCES|EPERM|EROFS)$/,
    texts: /Permission denied|Read-only file system/,
    why: 'the account may not write there, or the disk is read-only.',
    fix: 'give the account write access to the data folder, or name another with --data, and run again.',
  },
  {
    rule: 'files',
    codes:
      /^(EIO|EBUSY|EMFILE|ENFILE|ESTALE|ENXIO|ENOENT|ENOTDIR|EISDIR|EEXIST|ENOTEMPTY|ELOOP|ENAMETOOLONG)$/,
    texts: /^IO Error:/,
    why: 'a file or folder that the program works with went away, was put there by somebody else, or cannot be read.',
    fix: 'see that nobody else touches the data folder and that its disk is sound, then run again; the last release is untouched.',
  },
];

/** Codes by which a path is wrong: of a path of our own we wrote it wrongly, be it a machine's fault or not elsewhere. */
const OF_PATHS = /^(ENOENT|ENOTDIR|EISDIR|EEXIST|ENOTEMPTY|ELOOP|ENAMETOOLONG)$/;
/** Where the program itself lies, and nothing that a user gave. */
const OWN = ['pipeline/', 'models/', 'reports/', 'node_modules/'].map((room) =>
  fileURLToPath(new URL(`../${room}`, import.meta.url)),
);

/** What the machine lacks where it is the cause of an error; undefined where the program is. */
export function lackBehind(error: unknown): Lack | undefined {
  const text = error instanceof Error ? error.message : String(error);
  const { code = '', path = '' } = (error ?? {}) as NodeJS.ErrnoException;
  if (OF_PATHS.test(code) && OWN.some((room) => String(path).startsWith(room))) return undefined;
  return LACKS.find(({ codes, texts }) => codes.test(code) || texts.test(text));
}
