import { usage } from '../options.ts';
import { type Ask, cronTime, runWords, type ScheduleFile, statusWords } from './ask.ts';
import { shellLine } from './quote.ts';

/** One DAG: the run, and then the word when something is stale. */
export function airflowFiles(ask: Ask): ScheduleFile[] {
  const commands = [runWords(ask), statusWords(ask)].map(shellLine);
  for (const command of commands)
    if (/\{[{%#]/.test(command))
      throw usage(
        ask.projectFile,
        'the path holds "{{", "{%" or "{#", which Airflow reads as a template.',
        'name the folder otherwise.',
      );
  // A text of JSON is one of Python too. The blank at the end: a command that ends in .sh is taken for a file.
  const [run, status] = commands.map((command) => JSON.stringify(`${command} `));
  return [
    {
      name: `adequation_${ask.name.replaceAll('-', '_')}.py`,
      text: `"""Makes a release of ${ask.name}, and fails where it or its sources are stale (exit 5)."""
from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator

with DAG(
    dag_id="adequation-${ask.name}",
    schedule="${cronTime(ask)}",
    start_date=datetime(2026, 1, 1),
    catchup=False,
    max_active_runs=1,
    # 75 (another run is under way) and 7 (disk, memory) may pass; the others fail again, and do no harm.
    default_args={"retries": 2, "retry_delay": timedelta(minutes=15)},
) as dag:
    release = BashOperator(
        task_id="release",
        bash_command=${run},
        append_env=True,
        execution_timeout=timedelta(hours=6),
    )
    status = BashOperator(
        task_id="status",
        bash_command=${status},
        append_env=True,
        trigger_rule="all_done",
        retries=0,
    )
    release >> status
`,
    },
  ];
}
