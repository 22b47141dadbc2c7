import type { ElectronApplication } from 'playwright-core';

/**
 * How late the main process's loop was: p50, p99 and the worst, by the wall clock, and the most that its thread computed
 * between two looks. On a busy machine a thread waits for its turn whatever it does; what it computes is its own.
 */
export type LoopFigures = {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Only where the system counts for each thread. */
  readonly cpuMax?: number;
};

type Watched = {
  loopDelay?: import('node:perf_hooks').IntervalHistogram;
  loopCpu?: { max: number; stop: () => void };
};

/** Starts anew. */
export async function watchLoop(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const { existsSync, readFileSync } = process.getBuiltinModule('node:fs');
    const watched = globalThis as Watched;
    watched.loopDelay?.disable();
    watched.loopCpu?.stop();
    watched.loopDelay = monitorEventLoopDelay({ resolution: 1 });
    watched.loopDelay.enable();
    const counter = `/proc/self/task/${process.pid}/schedstat`;
    if (!existsSync(counter)) return;
    const computedMs = () => Number(readFileSync(counter, 'utf8').split(' ')[0]) / 1e6;
    let last = computedMs();
    const cpu = { max: 0, stop: () => clearInterval(timer) };
    const timer = setInterval(() => {
      const now = computedMs();
      cpu.max = Math.max(cpu.max, now - last);
      last = now;
    }, 1);
    watched.loopCpu = cpu;
  });
}

export async function readLoop(app: ElectronApplication): Promise<LoopFigures> {
  return app.evaluate(() => {
    const { loopDelay, loopCpu } = globalThis as Watched;
    if (loopDelay === undefined) throw new Error('Nobody watches the loop.');
    // The loop is looked at every millisecond, which is in each figure and is nobody's delay.
    const ms = (nanoseconds: number) => nanoseconds / 1e6 - 1;
    const wall = { p50: ms(loopDelay.percentile(50)), p99: ms(loopDelay.percentile(99)), max: ms(loopDelay.max) };
    return loopCpu === undefined ? wall : { ...wall, cpuMax: loopCpu.max };
  });
}
