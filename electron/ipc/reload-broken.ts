import type { ErrorCode } from '../../shared/kernel/error-code';
import type { Timers } from '../ports';
import type { Gate } from './gate';

/** The page said something that no page of ours says: it is broken, and its next sentence will be no better. */
const broken: ReadonlySet<ErrorCode> = new Set(['E-IPC-01', 'E-IPC-02', 'E-IPC-03']);

/** Long enough to read "It will reload". */
const readingTimeMs = 2_500;

/** A gate that has a page reloaded whose call broke the rules (reliability.md section 14, row 45); once, however often it did. */
export function reloadBroken(gate: Gate, timers: Timers, reload: () => void): Gate {
  let isDue = false;
  return {
    handle: async (name, input, sender) => {
      const reply = await gate.handle(name, input, sender);
      if (!reply.ok && broken.has(reply.code) && !isDue) {
        isDue = true;
        timers.after(readingTimeMs, () => {
          isDue = false;
          reload();
        });
      }
      return reply;
    },
  };
}
