import { stringify } from 'yaml';
import { EXIT } from '../../problem.ts';
import { type Ask, cronTime, runWords, type ScheduleFile } from './ask.ts';

/** Where the image keeps the program (docs/operations.md). */
const PROGRAM = ['node', '/app/pipeline/adequation.mjs'];

/** Another try mends none of these; 7 (disk, memory) and 75 (another run) it may. */
const FINAL = [EXIT.bug, EXIT.usage, EXIT.rejected, EXIT.check, EXIT.integrity];

/**
 * A CronJob on the folders as they are on the node. The project is read only; the folder of the data is written by the
 * account of the job, to whom it must belong.
 */
export function kubernetesFiles(ask: Ask): ScheduleFile[] {
  // In arguments `$(NAME)` is a variable, and `$$(` is not.
  const args = [...PROGRAM, ...runWords(ask).slice(2)].map((word) => word.replaceAll('$(', () => '$$('));
  const job = {
    apiVersion: 'batch/v1',
    kind: 'CronJob',
    metadata: { name: `adequation-${ask.name}` },
    spec: {
      schedule: cronTime(ask),
      concurrencyPolicy: 'Forbid',
      startingDeadlineSeconds: 3600,
      jobTemplate: {
        spec: {
          backoffLimit: 3,
          podFailurePolicy: {
            rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: FINAL } }],
          },
          template: { spec: pod(ask, args) },
        },
      },
    },
  };
  const note =
    '# Folders of the node; where pods move between nodes, a persistentVolumeClaim stands in their place.\n';
  return [{ name: `${ask.name}.cronjob.yaml`, text: note + stringify(job, { lineWidth: 0 }) }];
}

function pod(ask: Ask, command: readonly string[]): object {
  return {
    restartPolicy: 'Never',
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000 },
    containers: [
      {
        name: 'adequation',
        image: ask.image,
        command,
        securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        resources: { requests: { cpu: '1', memory: '2Gi' }, limits: { memory: '4Gi' } },
        volumeMounts: [
          { name: 'project', mountPath: ask.root, readOnly: true },
          { name: 'data', mountPath: ask.dataFolder },
          { name: 'tmp', mountPath: '/tmp' },
        ],
      },
    ],
    volumes: [
      { name: 'project', hostPath: { path: ask.root, type: 'Directory' } },
      { name: 'data', hostPath: { path: ask.dataFolder, type: 'DirectoryOrCreate' } },
      { name: 'tmp', emptyDir: {} },
    ],
  };
}
