/**
 * Runs one of the project's own command-line programs, which are written in TypeScript: bundles it into
 * out/tools/NAME and starts it under this Node with the remaining arguments.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'rolldown';
import { emptyFolder, nodeConfig, workersConfig } from './bundle-configs.mjs';
import { isMain, root } from './paths.mjs';
import { endWithNpm } from './process.mjs';
import { setupElectron, setupNode } from './setup.mjs';

/** @type {Record<string, { entry: string, prepare: () => Promise<unknown> }>} */
const tools = {
  sandbox: { entry: 'electron/biotrack/sandbox/cli.ts', prepare: async () => {} },
  'virtual-printer': { entry: 'electron/devices/virtual/printer-cli.ts', prepare: async () => {} },
  'virtual-scanner': { entry: 'electron/devices/virtual/scanner-cli.ts', prepare: async () => {} },
  bench: { entry: 'build/bench/main.ts', prepare: setupNode },
  'bench-store': { entry: 'build/bench/large-store/main.ts', prepare: setupNode },
  documents: { entry: 'tests/documents/main.ts', prepare: async () => {} },
  sim: { entry: 'tests/harness/sim/main.ts', prepare: setupNode },
  'fuzz-printer': { entry: 'tests/harness/fuzz/printer.ts', prepare: async () => {} },
  'native-hid': { entry: 'tests/harness/native-hid/main.ts', prepare: async () => {} },
  'fuzz-scanner': { entry: 'tests/harness/fuzz/scanner.ts', prepare: async () => {} },
  demo: { entry: 'build/demo.ts', prepare: setupElectron },
};

/**
 * @param {string} name
 * @returns {Promise<string>} the file to start
 */
export async function bundleTool(name) {
  const tool = tools[name];
  const known = Object.keys(tools).join(', ');
  if (tool === undefined) throw new Error(`There is no tool named ${name}. There are: ${known}.`);
  const entry = join(root, tool.entry);
  if (!existsSync(entry)) throw new Error(`${tool.entry} does not exist in this checkout.`);
  await tool.prepare();
  const folder = emptyFolder(join(root, 'out', 'tools', name));
  const configs = [nodeConfig({ [name]: entry }, folder), workersConfig(folder)];
  await build(configs.map(config => ({ ...config, logLevel: /** @type {const} */ ('warn') })));
  return join(folder, `${name}.js`);
}

/**
 * Starts a file under this Node, passes signals on, and resolves to its exit code.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runUnderNode(file, args, env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', file, ...args], { stdio: 'inherit', env });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 1));
  });
}

if (isMain(import.meta.url)) {
  endWithNpm();
  const [name = '', ...args] = process.argv.slice(2);
  process.exitCode = await runUnderNode(await bundleTool(name), args);
}
