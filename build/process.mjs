import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [capture] collect stdout and stderr instead of showing them
 * @property {string} [log] a file that receives both streams instead of the screen
 * @property {boolean} [background] only what no other program wants of the processor
 */

/**
 * Runs a program to its end. Never throws for a non-zero exit: the caller knows what the code means.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, options = {}) {
  /** @type {Deferred<{ code: number, output: string }>} */
  const { promise, resolve, reject } = deferred();
  const log = options.log === undefined ? undefined : openSync(options.log, 'w');
  const stdio = log ?? (options.capture ? 'pipe' : 'inherit');
  const child = spawn(command, [...args], { cwd: options.cwd, env: options.env, stdio: ['inherit', stdio, stdio] });
  // At once, before it has any threads of its own: they inherit it, and are not changed with it.
  if (options.background && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  /** @type {Buffer[]} */
  const chunks = [];
  child.stdout?.on('data', chunk => chunks.push(chunk));
  child.stderr?.on('data', chunk => chunks.push(chunk));
  const release = log === undefined ? () => {} : () => closeSync(log);
  child.on('error', error => {
    release();
    reject(error);
  });
  child.on('close', (code, signal) => {
    release();
    resolve({ code: code ?? (signal ? 1 : 0), output: Buffer.concat(chunks).toString('utf8') });
  });
  return promise;
}

/**
 * Runs a program that must succeed and returns what it printed.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function mustRun(command, args, options = {}) {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  const tail = output.trim().split('\n').slice(-25).join('\n');
  const where = options.log ? ` (see ${options.log})` : '';
  throw new Error(`${[command, ...args].join(' ')} ended with code ${code}${where}${tail ? `\n${tail}` : ''}`);
}

/**
 * @template T
 * @typedef {{ promise: Promise<T>, resolve: (value: T) => void, reject: (reason: unknown) => void }} Deferred
 */

/**
 * Promise.withResolvers, which Node 20 does not have.
 * @template T
 * @returns {Deferred<T>}
 */
export function deferred() {
  /** @type {Partial<Deferred<T>>} */
  const parts = {};
  /** @type {Promise<T>} */
  const promise = new Promise((resolve, reject) => {
    parts.resolve = resolve;
    parts.reject = reject;
  });
  return /** @type {Deferred<T>} */ ({ ...parts, promise });
}

/**
 * npm that is told to end takes the shell with it that it started us in, and not us: without this, `npm run sandbox` leaves
 * its port taken. Started without npm, we belong to nobody and go on.
 * @param {{ env?: NodeJS.ProcessEnv, everyMs?: number }} [options]
 */
export function endWithNpm({ env = process.env, everyMs = 500 } = {}) {
  if (env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watch.unref();
}
