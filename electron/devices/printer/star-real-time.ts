import { concatBytes } from '../concat-bytes';
import type { Received } from './real-time';

const askReport = [0x1b, 0x06, 0x01] as const;
const drawerNow = 0x1c;

/** The first stage of a Star printer: what is obeyed as it arrives, even without paper; the rest goes to the buffer. */
export function createStarRealTimeStage(): { readonly push: (chunk: Uint8Array) => readonly Received[] } {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const received: Received[] = [];
      let from = 0;
      let at = 0;
      const give = (kind: 'status' | 'drawer', length: number) => {
        if (at > from) received.push({ kind: 'data', bytes: bytes.slice(from, at) });
        received.push({ kind, parameter: 0 });
        at += length;
        from = at;
      };
      while (at < bytes.length) {
        const seen = askReport.findIndex((byte, offset) => bytes[at + offset] !== byte);
        if (seen < 0) give('status', askReport.length);
        else if (bytes[at] === drawerNow) give('drawer', 1);
        else if (seen > 0 && at + seen >= bytes.length) break;
        else at += 1;
      }
      if (at > from) received.push({ kind: 'data', bytes: bytes.slice(from, at) });
      rest = bytes.slice(at);
      return received;
    },
  };
}
