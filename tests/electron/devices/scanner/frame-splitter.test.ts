import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameSplitter } from '../../../../electron/devices/scanner/frame-splitter';

describe('createFrameSplitter', () => {
  it('gives the same frames however the stream is cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 0, maxLength: 400 }),
        fc.array(fc.integer({ min: 1, max: 130 })),
        (bytes, cuts) => {
          const splitter = createFrameSplitter();
          const frames: Uint8Array[] = [];
          let at = 0;
          for (const cut of [...cuts, bytes.length]) {
            frames.push(...splitter.push(bytes.slice(at, at + cut)));
            at += cut;
          }
          expect(frames.every(frame => frame.length === 64)).toBe(true);
          expect(frames.flatMap(frame => [...frame])).toEqual([...bytes.slice(0, bytes.length - (bytes.length % 64))]);
        },
      ),
    );
  });
});
