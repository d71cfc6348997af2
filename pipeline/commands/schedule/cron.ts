import { type Ask, cronTime, later, runWords, type ScheduleFile, statusWords } from './ask.ts';
import { cronWord } from './quote.ts';

const quoted = (words: readonly string[]) => words.map(cronWord).join(' ');

/** Two lines of a crontab; cron mails what they print: what goes wrong, and what is unlikely in the files. */
export function cronFiles(ask: Ask): ScheduleFile[] {
  // Without the log of a machine: cron would mail every line of it.
  const run = runWords(ask).filter((word, at, all) => word !== '--log' && all[at - 1] !== '--log');
  return [
    {
      name: `${ask.name}.crontab`,
      text: [
        '# Add these lines with `crontab -e`. A run that meets another one ends with 75, and the next turn comes.',
        `${cronTime(ask)} ${quoted(run)} >/dev/null`,
        '# Prints where a source or the last good run is stale (exit 5), and only there.',
        `${cronTime(later(ask))} out=$(${quoted(statusWords(ask))} 2>&1) || printf '\\%s\\n' "$out"`,
        '',
      ].join('\n'),
    },
  ];
}
