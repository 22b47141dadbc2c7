import type { Log } from '../ports';

export type LateLog = { readonly log: Log; arrive(log: Log): Log };

/** For what is made before it is known where the data, and with it the log, is; what happens until then nobody reads. */
export function createLateLog(): LateLog {
  let arrived: Log | null = null;
  return {
    log: {
      info: (event, fields) => arrived?.info(event, fields),
      warn: (event, fields) => arrived?.warn(event, fields),
      error: (event, fields) => arrived?.error(event, fields),
    },
    arrive: log => {
      arrived = log;
      return log;
    },
  };
}
