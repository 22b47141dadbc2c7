/** Named steps of a check, run side by side or one after another, with their times and their counts of tests. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run } from './process.mjs';

/**
 * @typedef {object} StepResult
 * @property {string} name
 * @property {boolean} ok
 * @property {number} seconds
 * @property {string} output
 * @property {{ passed: number, failed: number }} [tests]
 */

const outputFolder = join(root, 'build', 'output');
const bin = (/** @type {string} */ name) => join(root, 'node_modules', name);

/**
 * A failing step is a result, not an end: the others still say what they found.
 * @param {string} name
 * @param {() => Promise<{ ok: boolean, output?: string, tests?: { passed: number, failed: number } }>} work
 * @returns {Promise<StepResult>}
 */
export async function step(name, work) {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 100) / 10;
  try {
    const { ok, output = '', tests } = await work();
    return { name, ok, output, seconds: seconds(), ...(tests ? { tests } : {}) };
  } catch (error) {
    return { name, ok: false, output: error instanceof Error ? error.message : String(error), seconds: seconds() };
  }
}

/** @param {string} command @param {readonly string[]} args */
async function quiet(command, args) {
  const { code, output } = await run(command, args, { cwd: root, capture: true });
  return { ok: code === 0, output };
}

export const typeStep = () => step('types', () => quiet(process.execPath, [bin('typescript/bin/tsc'), '-b']));

export const lintStep = () =>
  step('lint and format', () => quiet(process.execPath, [bin('@biomejs/biome/bin/biome'), 'check', '.']));

/**
 * Vitest, in this Node or inside Electron's.
 * @param {string} name
 * @param {readonly string[]} filters
 * @param {{ executable?: string, env?: NodeJS.ProcessEnv }} [where]
 */
export const vitestStep = (name, filters, { executable = process.execPath, env = process.env } = {}) =>
  step(name, async () => {
    const report = freshReport(`${name.replaceAll(/\W+/g, '-')}.json`);
    const config = ['--config', join(root, 'build', 'vitest.config.ts')];
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = [bin('vitest/vitest.mjs'), 'run', ...config, ...reporters, ...filters];
    const { code } = await run(executable, args, { cwd: root, env });
    const summary = readReport(report);
    const tests = { passed: Number(summary?.numPassedTests ?? 0), failed: Number(summary?.numFailedTests ?? 0) };
    return { ok: code === 0 && tests.passed > 0, tests };
  });

/**
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export const playwrightStep = (args, env) =>
  step('end to end', async () => {
    const report = freshReport('e2e.json');
    const config = ['--config', join(root, 'build', 'playwright.config.ts')];
    const { code } = await run(process.execPath, [bin('@playwright/test/cli.js'), 'test', ...config, ...args], {
      cwd: root,
      env,
    });
    const stats = readReport(report)?.stats;
    const tests = { passed: Number(stats?.expected ?? 0), failed: Number(stats?.unexpected ?? 0) };
    return { ok: code === 0 && tests.passed > 0, tests };
  });

/** @param {string} name */
function freshReport(name) {
  mkdirSync(outputFolder, { recursive: true });
  const file = join(outputFolder, name);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file */
const readReport = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

/**
 * Prints what failed, then one line per step, then the total that people and machines read.
 * @param {readonly StepResult[]} results
 * @returns {number} the exit code
 */
export function summarize(results) {
  for (const result of results.filter(one => !one.ok && one.output)) {
    console.log(`\n--- ${result.name} ---\n${result.output.trimEnd()}`);
  }
  console.log('');
  for (const { name, ok, seconds, tests } of results) {
    const counted = tests ? `, ${tests.passed} passed, ${tests.failed} failed` : '';
    console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s${counted})`);
  }
  const passed = results.reduce((sum, { tests }) => sum + (tests?.passed ?? 0), 0);
  // A step that fails without a failing test (types, lint, a crash) counts as one, so the total is never green by accident.
  const failed = results.reduce((sum, { ok, tests }) => sum + (ok ? 0 : Math.max(1, tests?.failed ?? 0)), 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
