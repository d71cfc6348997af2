#!/usr/bin/env node
// Node 20 cannot run TypeScript by itself: register tsx, then start the command line.
try {
  process.cwd();
} catch {
  // Neither Node nor tsx finds a file without it; 7 is what the command line says of files that went away.
  process.stderr.write(
    'The folder in which this was started is gone.\n  Do:  go to a folder that is there (`cd`), and call again.\n',
  );
  process.exit(7);
}
const { register } = await import('tsx/esm/api');

register();
await import('./cli.ts');
