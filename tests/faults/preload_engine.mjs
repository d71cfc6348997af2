/** Loaded before the product, it opens each database with the options of FAULT_ENGINE (JSON): little memory, other threads. */
import { appendFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const options = JSON.parse(process.env.FAULT_ENGINE ?? '{}');
const create = DuckDBInstance.create;
DuckDBInstance.create = function (path, given) {
  if (given !== undefined) appendFileSync(process.env.FAULT_FIRED, 'engine\n');
  return create.call(this, path, given === undefined ? given : { ...given, ...options });
};
