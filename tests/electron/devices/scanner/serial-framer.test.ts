import { describe, expect, it } from 'vitest';
import {
  emptyFramer,
  endOfQuiet,
  pushBytes,
  type SerialSuffix,
} from '../../../../electron/devices/scanner/serial-framer';
import { aLicence } from '../../../support/licences';

type Chunk = readonly [text: string, atMs: number];

/** What comes out of chunks, and after them of silence. */
function frame(suffix: SerialSuffix, chunks: readonly Chunk[]) {
  let state = emptyFramer;
  const frames: string[] = [];
  let dropped = 0;
  const take = (framed: ReturnType<typeof pushBytes>) => {
    state = framed.state;
    dropped += framed.dropped;
    for (const each of framed.frames) frames.push(Buffer.from(each).toString('latin1'));
  };
  for (const [text, atMs] of chunks) take(pushBytes(suffix, state, Buffer.from(text, 'latin1'), atMs));
  if (state.bytes.length > 0) take(endOfQuiet(suffix, state));
  return { frames, dropped };
}

describe('serial frames', () => {
  it('end with the suffix, however the line cut them', () => {
    const whole = 'A1\rB2\r\nC3\r';
    const expected = { frames: ['A1', 'B2', 'C3'], dropped: 0 };
    expect(frame('cr', [[whole, 0]])).toEqual(expected);
    expect(
      frame(
        'cr',
        [...whole].map((byte, at) => [byte, at] as const),
      ),
    ).toEqual(expected);
    expect(frame('lf', [['A1\nB2\r\n', 0]]).frames).toEqual(['A1', 'B2']);
  });

  it('end with silence where no suffix is set up', () => {
    expect(
      frame('none', [
        ['A', 0],
        ['1', 40],
        ['B2', 200],
      ]),
    ).toEqual({ frames: ['A1', 'B2'], dropped: 0 });
  });

  it('are given up when the suffix does not come, because half an id is worse than none', () => {
    expect(
      frame('cr', [
        ['00010000', 0],
        ['0000029\r', 60],
      ]),
    ).toEqual({ frames: ['0000029'], dropped: 8 });
    expect(frame('cr', [['0001', 0]])).toEqual({ frames: [], dropped: 4 });
  });

  it('hold a licence whole, with or without its AIM identifier, ended by EOT or by silence', () => {
    const licence = aLicence();
    const bare = licence.replace(/[\r\n]$/, '');
    expect(frame('cr', [[`${licence}\u0004A1\r`, 0]]).frames).toEqual([bare, 'A1']);
    expect(frame('cr', [[`]L0${licence}`, 0]]).frames).toEqual([`]L0${bare}`]);
  });

  it('never grow without end', () => {
    const result = frame('cr', [['x'.repeat(10_000), 0]]);
    expect([result.frames, result.dropped]).toEqual([[], 10_000]);
  });
});
