import { type Ask, later, runWords, type ScheduleFile, statusWords } from './ask.ts';
import { systemdPath, systemdWord } from './quote.ts';

/** A service and its timer for the run, and the same for the word when all has grown stale. */
export function systemdFiles(ask: Ask): ScheduleFile[] {
  const { name } = ask;
  return [
    { name: `${name}.service`, text: service(ask, 'makes a release', runWords(ask), RUN) },
    { name: `${name}.timer`, text: timer(ask, 'makes a release') },
    { name: `${name}-status.service`, text: service(ask, 'tells what is stale', statusWords(ask), []) },
    { name: `${name}-status.timer`, text: timer(later(ask), 'tells what is stale') },
  ];
}

const RUN = [
  '# Another run is under way: no failure, the next turn comes.',
  'SuccessExitStatus=75',
  'TimeoutStartSec=6h',
  'MemoryMax=4G',
];

function service(ask: Ask, what: string, words: readonly string[], more: readonly string[]): string {
  return lines(
    '[Unit]',
    `Description=Adequation ${ask.name}: ${what}`,
    '',
    '[Service]',
    'Type=oneshot',
    `WorkingDirectory=${systemdPath(ask.projectFolder)}`,
    `ExecStart=${startedBy(words).map(systemdWord).join(' ')}`,
    ...more,
    '# It needs no network, no rights, and one folder to write.',
    'PrivateNetwork=yes',
    'PrivateTmp=yes',
    'NoNewPrivileges=yes',
    'ProtectSystem=strict',
    `ReadWritePaths=${systemdWord(ask.dataFolder).replaceAll('$$', '$')}`,
  );
}

/** systemd takes no program by a path with special characters, and a shell does. */
function startedBy(words: readonly string[]): readonly string[] {
  return /^[A-Za-z0-9_/.+-]+$/.test(words[0]!) ? words : ['/bin/sh', '-c', 'exec "$0" "$@"', ...words];
}

const DAYS = { day: '*-*-*', week: 'Mon *-*-*', month: '*-*-01' } as const;

function timer({ name, every, hour, minute }: Ask, what: string): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return lines(
    '[Unit]',
    `Description=Adequation ${name}: when it ${what}`,
    '',
    '[Timer]',
    `OnCalendar=${DAYS[every]} ${two(hour)}:${two(minute)}:00`,
    '# A turn that was missed, because the machine was off, is made when it is on.',
    'Persistent=true',
    'RandomizedDelaySec=5m',
    '',
    '[Install]',
    'WantedBy=timers.target',
  );
}

const lines = (...texts: readonly string[]) => `${texts.join('\n')}\n`;
