/** The state's clock: follows a source of real time until it is set, moved or stopped, as tests and training need. */
export type SandboxClock = {
  /** Whole seconds since 1970 UTC, the only time the wire knows. */
  epoch(): number;
  set(epochSeconds: number): void;
  advance(seconds: number): void;
  setRunning(running: boolean): void;
  isRunning(): boolean;
};

export type ClockStart = { readonly at?: number | undefined; readonly running: boolean };

export function createClock(nowMs: () => number, start: ClockStart): SandboxClock {
  let running = start.running;
  let anchorMs = start.at === undefined ? nowMs() : start.at * 1000;
  let anchoredAt = nowMs();
  const currentMs = (): number => (running ? anchorMs + (nowMs() - anchoredAt) : anchorMs);
  const anchor = (ms: number): void => {
    anchorMs = ms;
    anchoredAt = nowMs();
  };
  return {
    epoch: () => Math.floor(currentMs() / 1000),
    set: epochSeconds => anchor(epochSeconds * 1000),
    advance: seconds => anchor(currentMs() + seconds * 1000),
    setRunning: next => {
      anchor(currentMs());
      running = next;
    },
    isRunning: () => running,
  };
}
