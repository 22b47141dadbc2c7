import type { Timers } from '../ports';

/** Real time. A pending timer never keeps the program from ending. */
export const nodeTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    timer.unref();
    return () => clearTimeout(timer);
  },
};
