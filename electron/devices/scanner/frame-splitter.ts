import { concatBytes } from '../concat-bytes';
import { reportSize } from './report-layout';

export type FrameSplitter = { readonly push: (chunk: Uint8Array) => readonly Uint8Array[] };

/** Cuts a byte stream into frames of exactly 64 bytes, wherever the network cut it. Holds at most 63 bytes. */
export function createFrameSplitter(): FrameSplitter {
  let rest: Uint8Array = new Uint8Array(0);
  return {
    push: chunk => {
      const bytes = concatBytes([rest, chunk]);
      const whole = bytes.length - (bytes.length % reportSize);
      rest = bytes.slice(whole);
      const frames: Uint8Array[] = [];
      for (let at = 0; at < whole; at += reportSize) frames.push(bytes.slice(at, at + reportSize));
      return frames;
    },
  };
}
