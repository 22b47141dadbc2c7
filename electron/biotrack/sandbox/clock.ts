/** The state's clock: follows a source of real time until it is set, moved or stopped, as tests and training need. */
export type SandboxClock = {
  /** Whole seconds since 1970 UTC, the only time the wire knows. */
  epoch(): number;
  /**
   * Time that has gone by for things that take a while: real time, and every step of the clock forward. It runs on while the
   * clock stands still and never goes back, so what is on its way arrives in any world.
   */
  elapsedMs(): number;
  set(epochSeconds: number): void;
  advance(seconds: number): void;
  setRunning(running: boolean): void;
  isRunning(): boolean;
};

export type ClockStart = { readonly at?: number | undefined; readonly running: boolean };

export function createClock(nowMs: () => number, start: ClockStart): SandboxClock {
  const startedAt = nowMs();
  let running = start.running;
  let anchorMs = start.at === undefined ? startedAt : start.at * 1000;
  let anchoredAt = startedAt;
  let skippedMs = 0;
  const currentMs = (): number => (running ? anchorMs + (nowMs() - anchoredAt) : anchorMs);
  const anchor = (ms: number): void => {
    anchorMs = ms;
    anchoredAt = nowMs();
  };
  const jump = (ms: number): void => {
    skippedMs += Math.max(0, ms - currentMs());
    anchor(ms);
  };
  return {
    epoch: () => Math.floor(currentMs() / 1000),
    elapsedMs: () => nowMs() - startedAt + skippedMs,
    set: epochSeconds => jump(epochSeconds * 1000),
    advance: seconds => jump(currentMs() + seconds * 1000),
    setRunning: next => {
      anchor(currentMs());
      running = next;
    },
    isRunning: () => running,
  };
}
