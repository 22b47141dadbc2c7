import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Catch, SimulationCatch, TestCatch } from './planted-bug';

/** How one catch ended: which of its tests passed and which failed, with the first line of what they said. */
export type Ended = { readonly by: string; readonly passed: readonly string[]; readonly failed: readonly string[] };

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

const limitMs = 300_000;

/** Runs the tests of some catches, and only those, in a checkout. A file that does not even load has no test that failed. */
export async function runTests(root: string, catches: readonly Catch[]): Promise<readonly Ended[]> {
  const ended: Ended[] = [];
  const tests = catches.filter(each => 'test' in each);
  for (const [settings, group] of groupBySettings(tests)) {
    const results = await runVitest(root, settings, group);
    ended.push(...group.map(each => endOf(each, results)));
  }
  for (const each of catches) if ('seeds' in each) ended.push(await simulate(root, each));
  return ended;
}

/** One run for all that ask for the same settings: most of a run is its start. */
function groupBySettings(catches: readonly TestCatch[]): ReadonlyMap<string, readonly TestCatch[]> {
  const groups = new Map<string, TestCatch[]>();
  for (const each of catches) {
    const key = JSON.stringify(each.env ?? {});
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return groups;
}

async function runVitest(root: string, settings: string, catches: readonly TestCatch[]) {
  const outputFile = join(root, 'report.json');
  rmSync(outputFile, { force: true });
  const pattern = [...new Set(catches.map(({ test }) => literally(test)))].join('|');
  const files = [...new Set(catches.map(({ file }) => file))];
  const config = ['--config', join('build', 'vitest.config.ts'), '--project', 'node'];
  const reporters = ['--reporter=json', `--outputFile=${outputFile}`];
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const env = { ...ownSettings(process.env), ...(JSON.parse(settings) as Record<string, string>) };
  const { output } = await run(root, [vitest, 'run', ...config, ...reporters, '-t', pattern, ...files], env);
  try {
    return report.parse(JSON.parse(readFileSync(outputFile, 'utf8'))).testResults;
  } catch (cause) {
    throw new Error(`The tests ended without a report:\n${output.slice(-2_000)}`, { cause });
  }
}

function endOf(caught: TestCatch, results: z.infer<typeof report>['testResults']): Ended {
  const inFile = results.filter(({ name }) => name.replaceAll('\\', '/').endsWith(caught.file));
  const named = inFile.flatMap(file => file.assertionResults.filter(({ fullName }) => fullName.includes(caught.test)));
  const failed = named.filter(({ status }) => status === 'failed');
  return {
    by: caught.test,
    passed: named.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName),
    failed: failed.map(({ fullName, failureMessages: [said = ''] }) => `${fullName}: ${said.split('\n')[0]}`),
  };
}

/** Some seeds break the model or draw no fault that matters, so one seed proves little; what fails names its seed itself. */
async function simulate(root: string, { seeds, says }: SimulationCatch): Promise<Ended> {
  const args = [join('build', 'run-tool.mjs'), 'sim', '--seeds', seeds, '--workers', '1'];
  const { code, output } = await run(root, args, ownSettings(process.env));
  const by = `the simulation of ${seeds}`;
  const said = output.split('\n').find(line => line.includes(says));
  if (code === 0) return { by, passed: [by], failed: [] };
  if (said === undefined) throw new Error(`The simulation ended with ${code}:\n${output.slice(-2_000)}`);
  return { by, passed: [], failed: [said] };
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** What a test runner tells its own tests is not for the one that is started here. */
function ownSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !name.startsWith('VITEST') && !name.startsWith('COUNTERLEAF_')),
  );
}

function run(
  cwd: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], timeout: limitMs });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', code => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
