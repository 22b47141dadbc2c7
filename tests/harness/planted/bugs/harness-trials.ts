import type { CrashPoint } from '../../../../db/crash-point';
import { listCrashTrials } from '../../crash/trials';
import { listTrials } from '../../proxy/trials';
import type { Catch } from '../planted-bug';

/** One trial of the network proxy; it is looked up by name, because numbers move with every new fault. */
export function proxyTrial(name: string): Catch {
  const number = listTrials('fast').findIndex(trial => trial.name === name);
  if (number < 0) throw new Error(`The proxy has no trial ${name}.`);
  return {
    file: 'tests/harness/proxy/proxy.test.ts',
    test: 'sells it once and ends sure of it',
    env: { COUNTERLEAF_PROXY_FROM: String(number), COUNTERLEAF_PROXY_TO: String(number + 1) },
  };
}

export function crashTrial(point: CrashPoint): Catch {
  const number = listCrashTrials('fast').findIndex(trial => trial.point === point);
  if (number < 0) throw new Error(`No register crashes at ${point}.`);
  return {
    file: 'tests/harness/crash/crash.test.ts',
    test: 'is whole at the next start',
    env: { COUNTERLEAF_HARNESS_FROM: String(number), COUNTERLEAF_HARNESS_TO: String(number + 1) },
  };
}
