import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shimEnv } from '../disk/build-shim';
import { type DiskOp, parseTrace } from '../disk/trace';
import type { AState } from '../till/a-state';
import { live } from '../till/live';

export type RecordedRun = { readonly ops: readonly DiskOp[]; readonly epochMs: number; readonly traceFile: string };
type Place = { readonly program: string; readonly shim: string; readonly folder: string; readonly state: AState };

/** Everything a register does to its disk from its first start to its end, with what it tells the world in between. */
export async function recordRun(
  { program, shim, folder, state }: Place,
  life: number,
  sales: number,
): Promise<RecordedRun> {
  const root = join(folder, 'disk');
  const traceFile = join(folder, 'trace');
  mkdirSync(root);
  await state.admit(life, sales);
  const plan = {
    ...{ folder: join(root, 'data'), marksFile: join(root, 'marks'), baseUrl: state.baseUrl, epochMs: state.epochMs },
    ...{ life, sales, fumbles: true, settles: true, undoes: 'amid' as const, crash: null },
  };
  const death = await live(program, plan, shimEnv(shim, { root, trace: traceFile })).ended;
  if (death.code !== 0) throw new Error(`The recorded run ended with ${String(death.code)}: ${death.said}`);
  return { ops: parseTrace(readFileSync(traceFile)), epochMs: state.epochMs, traceFile };
}
