/** `npm run check`: types, lint, format, architecture, unit and integration tests. Under a minute on two cores. */
import { isMain } from './paths.mjs';
import { setupNode } from './setup.mjs';
import { lintStep, step, summarize, typeStep, vitestStep } from './steps.mjs';

/** The addon, when it must be compiled, is built while types and lint run: it is one big C file on one core. */
export async function runCheck() {
  const [setup, types, lint] = await Promise.all([
    step('setup', async () => {
      await setupNode();
      return { ok: true };
    }),
    typeStep(),
    lintStep(),
  ]);
  const env = { ...process.env, COUNTERLEAF_HARNESSES: 'later' };
  const tests = setup.ok ? [await vitestStep('unit and integration tests', [], { env })] : [];
  return [setup, types, lint, ...tests];
}

if (isMain(import.meta.url)) process.exitCode = summarize(await runCheck());
