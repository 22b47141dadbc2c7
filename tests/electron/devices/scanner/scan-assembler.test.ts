import { describe, expect, it } from 'vitest';
import type { ParsedReport } from '../../../../electron/devices/scanner/hid-pos-parser';
import {
  type AssemblerState,
  assemble,
  assembleCut,
  idle,
  type RawScan,
} from '../../../../electron/devices/scanner/scan-assembler';

function part(text: string, isContinued = false, aim: string | null = ']Q1'): ParsedReport {
  return { kind: 'part', aim, data: new TextEncoder().encode(text), codeId: 0x73, isContinued };
}

const fault: ParsedReport = { kind: 'fault', fault: 'bad-length' };

type Played = { readonly scans: readonly string[]; readonly tooLong: readonly number[]; readonly end: AssemblerState };

function play(steps: readonly (readonly [ParsedReport, number])[]): Played {
  let state = idle;
  const scans: RawScan[] = [];
  const tooLong: number[] = [];
  for (const [report, atMs] of steps) {
    const step = assemble(state, report, atMs);
    state = step.state;
    if (step.scan !== null) scans.push(step.scan);
    if (step.tooLong !== null) tooLong.push(step.tooLong);
  }
  return { scans: scans.map(scan => `${scan.aim} ${new TextDecoder().decode(scan.bytes)}`), tooLong, end: state };
}

describe('assemble', () => {
  it('joins continued reports into one scan', () => {
    expect(
      play([
        [part('one ', true), 0],
        [part('two ', true), 4],
        [part('three'), 8],
      ]),
    ).toEqual({
      scans: [']Q1 one two three'],
      tooLong: [],
      end: idle,
    });
  });

  it('lets an empty last report complete an open scan', () => {
    expect(
      play([
        [part('whole', true), 0],
        [part(''), 4],
      ]).scans,
    ).toEqual([']Q1 whole']);
  });

  it('drops an unfinished scan after half a second of silence, and not before', () => {
    expect(
      play([
        [part('a', true), 0],
        [part('b', true), 500],
        [part('c'), 1_000],
      ]).scans,
    ).toEqual([']Q1 abc']);
    expect(
      play([
        [part('a', true), 0],
        [part('c'), 501],
      ]).scans,
    ).toEqual([']Q1 c']);
  });

  it('drops an unfinished scan when a report of another kind comes', () => {
    expect(
      play([
        [part('a', true), 0],
        [part('b', false, ']E0'), 10],
      ]).scans,
    ).toEqual([']E0 b']);
  });

  it('skips the rest of a scan whose middle was faulty', () => {
    const steps = [
      [part('a', true), 0],
      [fault, 2],
      [part('b', true), 4],
      [part('c'), 6],
      [part('next'), 8],
    ] as const;
    expect(play(steps).scans).toEqual([']Q1 next']);
  });

  it('ends skipping after half a second of silence and on a report of another kind', () => {
    expect(
      play([
        [part('a', true), 0],
        [fault, 2],
        [part('b'), 503],
      ]).scans,
    ).toEqual([']Q1 b']);
    expect(
      play([
        [part('a', true), 0],
        [fault, 2],
        [part('b', false, ']C0'), 4],
      ]).scans,
    ).toEqual([']C0 b']);
  });

  it('stays idle on a fault outside a scan', () => {
    expect(
      play([
        [fault, 0],
        [part('a'), 1],
      ]).scans,
    ).toEqual([']Q1 a']);
  });

  it('takes 64 reports and refuses a longer code whole, its tail included', () => {
    const parts = (count: number) => Array.from({ length: count }, (_, at) => [part('x', at < count - 1), at] as const);
    expect(play(parts(64)).scans).toEqual([`]Q1 ${'x'.repeat(64)}`]);
    expect(play([...parts(65), [part('next'), 70]])).toEqual({ scans: [']Q1 next'], tooLong: [65], end: idle });
    expect(play([...parts(90), [part('next'), 95]])).toEqual({ scans: [']Q1 next'], tooLong: [65], end: idle });
  });

  it.each([
    ['CR', 'P1\r', 'P1'],
    ['LF', 'P1\n', 'P1'],
    ['TAB', 'P1\t', 'P1'],
    ['CR LF', 'P1\r\n', 'P1'],
    ['only one of two CRs', 'P1\r\r', 'P1\r'],
    ['nothing inside or in front', '\tP\u001d1\u0004', '\tP\u001d1\u0004'],
  ])('strips %s', (_, sent, kept) => {
    expect(play([[part(sent), 0]]).scans).toEqual([`]Q1 ${kept}`]);
  });

  it('ignores an empty scan and one of a terminator alone', () => {
    expect(
      play([
        [part(''), 0],
        [part('\r\n'), 1],
      ]),
    ).toEqual({ scans: [], tooLong: [], end: idle });
  });

  it('is not disturbed by reports that are not for it', () => {
    const steps = [
      [part('a', true), 0],
      [{ kind: 'ignored' }, 1],
      [{ kind: 'unsupported-mode' }, 2],
      [part('b'), 3],
    ] as const;
    expect(play(steps).scans).toEqual([']Q1 ab']);
  });
});

describe('assembleCut', () => {
  const open: AssemblerState = { kind: 'open', aim: ']Q1', parts: [new Uint8Array(56)], lastAtMs: 0 };
  const skipping = (aim: string | null | undefined): AssemblerState => ({ kind: 'skipping', aim, lastAtMs: 5 });

  it('takes a report that was not full for the last one of its code, open or not', () => {
    const cut = { length: 4, aim: ']Q1' };
    expect([assembleCut(idle, cut, 5), assembleCut(open, cut, 5)]).toEqual([idle, idle]);
  });

  it('skips what comes behind a full one, of its kind where that is known', () => {
    expect(assembleCut(idle, { length: 56, aim: ']Q1' }, 5)).toEqual(skipping(']Q1'));
    expect(assembleCut(idle, { length: 56, aim: null }, 5)).toEqual(skipping(null));
    expect(assembleCut(open, { length: 56, aim: undefined }, 5)).toEqual(skipping(']Q1'));
    expect(assembleCut(idle, { length: 56, aim: undefined }, 5)).toEqual(skipping(undefined));
  });

  it('goes by what was open where nothing is known of the report', () => {
    const cut = { length: null, aim: undefined };
    expect([assembleCut(idle, cut, 5), assembleCut(open, cut, 5), assembleCut(open, cut, 501)]).toEqual([
      ...[idle, skipping(']Q1'), idle],
    ]);
  });

  it('lets nothing through, of whatever kind, while nobody knows what is skipped', () => {
    const before: AssemblerState = { kind: 'skipping', aim: undefined, lastAtMs: 0 };
    expect([assemble(before, part('b', true), 1), assemble(before, part('c'), 1)]).toEqual([
      { state: { kind: 'skipping', aim: undefined, lastAtMs: 1 }, scan: null, tooLong: null },
      { state: idle, scan: null, tooLong: null },
    ]);
  });
});
