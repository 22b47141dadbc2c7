import type { BioTrackPort } from '../biotrack/port';
import { retryAfterOf } from '../biotrack/retry-after';
import { observePort } from './observe-port';

/** The same port, and the longest that any of its answers asked to be left alone. */
export function hearAdvice(port: BioTrackPort): { readonly port: BioTrackPort; retryAfterMs(): number } {
  let longestMs = 0;
  const heard = observePort(port, (_call, answer) => {
    longestMs = Math.max(longestMs, retryAfterOf(answer));
  });
  return { port: heard, retryAfterMs: () => longestMs };
}
