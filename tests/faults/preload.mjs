/**
 * Loaded before the product (`node --import`), it numbers the calls of the file system below one folder and does at the
 * n-th of them what FAULT (JSON, see `fault.ts`) says: kill the process, write half and kill it, plant a file, or throw
 * the error of a full, broken or read-only disk. Each thread counts its own calls; a run does its work in one of them. The
 * product knows nothing of it.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const fault = JSON.parse(process.env.FAULT ?? 'null');

const SYNC = [
  'access appendFile chmod close copyFile cp exists fsync ftruncate link lstat mkdir mkdtemp open readdir readFile',
  'readlink read realpath rename rm rmdir stat symlink truncate unlink utimes write writeFile',
]
  .join(' ')
  .split(' ');

const real = { ...fs };
const paths = new Map();
let count = 0;
let isArmed = fault?.armed !== true;
globalThis.armFaults = () => {
  isArmed = true;
};

if (fault !== null) {
  for (const name of SYNC) {
    wrap(fs, `${name}Sync`, name);
    if (name in fs.promises) wrap(fs.promises, name, name);
  }
  syncBuiltinESMExports();
}

function wrap(owner, key, name) {
  const original = owner[key];
  if (typeof original !== 'function') return;
  const wrapped = function (...args) {
    const path = pathOf(args);
    if (path !== undefined) meet(name, path, args);
    const result = original.apply(this, args);
    if (key === 'openSync') paths.set(result, String(args[0]));
    return result;
  };
  owner[key] = Object.assign(wrapped, original);
}

/** The path of this call below the folder that is watched; the second one of a rename too. */
function pathOf(args) {
  return args
    .slice(0, 2)
    .map((one) => (typeof one === 'number' ? paths.get(one) : String(one)))
    .find(
      (one) => one?.startsWith(fault.below) && (fault.path === undefined || new RegExp(fault.path).test(one)),
    );
}

function meet(name, path, args) {
  if (!isArmed || (fault.calls !== undefined && !fault.calls.includes(name))) return;
  count++;
  if (fault.log !== undefined) real.appendFileSync(fault.log, `${name} ${path.slice(fault.below.length)}\n`);
  if (fault.does === 'nothing' || count < fault.at || (count > fault.at && !fault.everyFurther)) return;
  real.appendFileSync(process.env.FAULT_FIRED, `${name} ${path}\n`);
  if (fault.does === 'plant') return plant();
  if (fault.does === 'half' && name === 'writeFile')
    real.writeFileSync(args[0], String(args[1]).slice(0, String(args[1]).length / 2));
  if (fault.does === 'half' || fault.does === 'kill') return die();
  throw Object.assign(new Error(`${fault.does}: injected, ${name} '${path}'`), {
    code: fault.does,
    syscall: name,
    path,
  });
}

function plant() {
  for (const [path, text] of Object.entries(fault.plants)) {
    if (!real.existsSync(path.slice(0, path.lastIndexOf('/')))) continue;
    real.writeFileSync(path, text);
  }
}

function die() {
  process.kill(process.pid, 'SIGKILL');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
}
