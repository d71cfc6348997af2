#!/usr/bin/env node
// Node 20 cannot run TypeScript by itself: register tsx, then start the command line.
import { register } from 'tsx/esm/api';

register();
await import('./cli.ts');
