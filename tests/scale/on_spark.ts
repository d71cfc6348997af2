import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { killExecutor } from './kill_executor.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Two executors in processes of their own, one core and 1 GiB each: in `local[2]` the executor is the driver. */
const SUBMIT = [
  '--master local-cluster[2,1,1024]',
  '--conf spark.ui.enabled=false',
  '--conf spark.ui.showConsoleProgress=false',
].join(' ');

/** Runs the example of docs/scale over a folder that holds `worker.mjs`, and may kill an executor in the middle of it. */
export async function onSpark(
  folder: string,
  options: readonly string[],
  kill: boolean,
): Promise<{ seconds: number; killed: number | undefined }> {
  const started = process.hrtime.bigint();
  const worker = `${process.execPath} ${join(folder, 'worker.mjs')}`;
  const child = spawn('python3', ['docs/scale/forecast_spark.py', ...options, '--worker', worker], {
    cwd: ROOT,
    env: {
      ...process.env,
      PYSPARK_SUBMIT_ARGS: `${SUBMIT} pyspark-shell`,
      SPARK_LOCAL_IP: '127.0.0.1',
      SPARK_WORKER_DIR: join(folder, 'work'),
    },
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let log = '';
  child.stderr.on('data', (text) => {
    log = `${log}${text}`.slice(-20_000);
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const killed = kill ? await killExecutor(child.pid!, ended) : undefined;
  const code = await ended;
  if (code !== 0) throw new Error(`Spark ended with ${code}:\n${log}`);
  return { seconds: Number(process.hrtime.bigint() - started) / 1e9, killed };
}
