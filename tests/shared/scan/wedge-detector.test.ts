import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../../shared/kernel/units';
import measured from '../../../shared/scan/policies/wedge.json';
import { readScan } from '../../../shared/scan/read-scan';
import {
  expireWedge,
  idleWedge,
  stepWedge,
  type WedgeEffect,
  type WedgeFocus,
  type WedgeKey,
  type WedgeProfile,
  wedgeWaitMs,
} from '../../../shared/scan/wedge-detector';
import { aLicence } from '../../support/licences';

const timing: WedgeProfile = { mode: 'timing' };
const stx: WedgeProfile = { mode: 'prefix', prefix: { key: 'b', ctrl: true } };
const barcode = '0001000000000029';

type Stroke = Partial<WedgeKey> & { readonly key: string; readonly gap: number };

/** Plays keys with the gap before each and collects the effects. */
function play(profile: WedgeProfile, strokes: readonly Stroke[]): readonly WedgeEffect[] {
  let state = idleWedge;
  let at = 1_000;
  return strokes.map(({ gap, ...stroke }) => {
    at += gap;
    const key = { at, isRepeat: false, focus: 'page' as const, ctrl: false, alt: false, meta: false, ...stroke };
    const step = stepWedge(profile, state, key);
    state = step.state;
    return step.effect;
  });
}

const typed = (text: string, gap: number, changes: Partial<WedgeKey> = {}): readonly Stroke[] =>
  [...text].map(key => ({ key, gap, ...changes }));
const enter = (gap: number): Stroke => ({ key: 'Enter', gap });
const prefix: Stroke = { key: 'b', gap: 300, ctrl: true };
const last = (effects: readonly WedgeEffect[]) => effects.at(-1);
const passes = { kind: 'pass' } as const;

describe('without a prefix', () => {
  it('hears a scanner, lets its characters pass and keeps its Enter from the page', () => {
    const effects = play(timing, [...typed(barcode, 5), enter(5)]);
    expect(effects).toEqual([...[...barcode].map(() => passes), { kind: 'scan', text: barcode }]);
  });

  it('hears a scanner that ends with Tab, shifts for capitals, and hiccups once', () => {
    const strokes = [
      { key: 'Shift', gap: 3 },
      ...typed('PTEST', 5),
      ...typed('0', 60),
      ...typed('001', 5),
      { key: 'Tab', gap: 5 },
    ];
    expect(last(play(timing, strokes))).toEqual({ kind: 'scan', text: 'PTEST0001' });
  });

  it.each([120, 45, 36])('takes %i ms a key for a person', gap => {
    expect(last(play(timing, [...typed(barcode, gap), enter(gap)]))).toEqual(passes);
  });

  it('takes a person who waits before Enter for a person', () => {
    expect(last(play(timing, [...typed(barcode, 5), enter(600)]))).toEqual(passes);
  });

  it('leaves short bursts, shortcuts and fields that take text alone', () => {
    expect(last(play(timing, [...typed('1234567', 5), enter(5)]))).toEqual(passes);
    expect(last(play(timing, [...typed(barcode, 5, { ctrl: true }), enter(5)]))).toEqual(passes);
  });

  it('takes from a field only what can be nothing but a package', () => {
    const inField = (text: string, gap = 5) =>
      last(play(timing, [...typed(text, gap, { focus: 'field' }), { ...enter(gap), focus: 'field' as const }]));
    expect([inField(barcode), inField('PTEST0001'), inField('capsules 600'), inField(`${barcode}0`)]).toEqual([
      { kind: 'scan', text: barcode },
      passes,
      passes,
      passes,
    ]);
    // With a hole in it, it may as well be a person who types what stands on a label.
    const broken = [...typed(barcode.slice(0, 8), 5, { focus: 'field' }), ...typed(barcode.slice(8), 90)];
    expect(last(play(timing, [...broken, enter(5)]))).toEqual(passes);
  });

  it('takes every code from a question, whatever its kind, and leaves words and PINs to who answers it', () => {
    const into = (focus: WedgeFocus, text: string, end = 'Enter') =>
      last(play(timing, [...typed(text, 5, { focus }), { key: end, gap: 5, focus }]));
    const codes = [barcode, 'PTEST0001', 'REG-2-000001-ABCDE', '012345678905', 'EMP-0001', 'LOT-000123-A'];
    const heard = codes.map(text => ({ kind: 'scan', text }));
    expect(codes.map(code => into('answer', code))).toEqual(heard);
    expect(codes.map(code => into('pin', code, 'Tab'))).toEqual(heard);
    expect(['wrong item scanned', '1234567'].map(text => into('answer', text))).toEqual([passes, passes]);
    expect(['482915', '61528390'].map(text => into('pin', text))).toEqual([passes, passes]);
    // With a hole in it, it may be a person who types what stands on a card.
    const broken = [...typed('PTEST', 5, { focus: 'answer' }), ...typed('0001', 90, { focus: 'answer' }), enter(5)];
    expect(last(play(timing, broken))).toEqual(passes);
  });

  it('does not take a held key for a scanner', () => {
    const held = [{ key: 'a', gap: 300 }, ...typed('aaaaaaaaaaaa', 33, { isRepeat: true }), enter(33)];
    expect(last(play(timing, held))).toEqual(passes);
  });

  it('hears a scan whole in which the computer paused once, and not one that a key may have got into', () => {
    const paused = (at: number, ms: number) => [
      ...[...barcode].map((key, index) => ({ key, gap: index === at ? ms : 5 })),
      enter(5),
    ];
    const broken = { kind: 'discard', reason: 'broken', takesKey: true };
    expect(
      [paused(8, 150), paused(8, 151), paused(1, 100), paused(15, 100)].map(strokes => last(play(timing, strokes))),
    ).toEqual([{ kind: 'scan', text: barcode }, broken, broken, broken]);
  });

  it('never takes the second half of a broken scan for a whole one', () => {
    const strokes = [...typed('00010000', 5), ...typed('0', 200), ...typed('0000029', 5), enter(5)];
    expect(last(play(timing, strokes))).toEqual({ kind: 'discard', reason: 'broken', takesKey: true });
  });

  it('takes many pauses between quick keys for a person', () => {
    const strokes = ['000', '100', '000', '000'].flatMap(group => [
      ...typed(group.slice(0, 1), 200),
      ...typed(group.slice(1), 5),
    ]);
    expect(last(play(timing, [...strokes, enter(5)]))).toEqual(passes);
  });

  it('takes quick keys that roll into each other for a person, and a slow scanner for what it is', () => {
    const rolled = [0, 50, 71, 23, 13, 15, 40, 22].map((gap, at) => ({ key: 'capsules'[at] ?? '', gap }));
    expect(last(play(timing, [...rolled, enter(42)]))).toEqual(passes);
    const steady = [...typed('PTEST0001', 30), { key: 'Enter', gap: 60 }];
    expect(last(play(timing, steady))).toEqual({ kind: 'scan', text: 'PTEST0001' });
  });

  it('starts anew after a pause, and after keys that are no characters', () => {
    expect(
      last(play(timing, [...typed('stray', 5), ...typed('0', 900), ...typed(barcode.slice(1), 5), enter(5)])),
    ).toEqual({
      kind: 'scan',
      text: barcode,
    });
    expect(last(play(timing, [...typed('0001', 5), { key: 'Process', gap: 5 }, ...typed('000', 5), enter(5)]))).toEqual(
      passes,
    );
  });

  it('hears two scans in a row as two', () => {
    const effects = play(timing, [...typed(barcode, 5), enter(5), ...typed('PTEST0001', 5), enter(5)]);
    expect(effects.filter(effect => effect.kind !== 'pass')).toEqual([
      { kind: 'scan', text: barcode },
      { kind: 'scan', text: 'PTEST0001' },
    ]);
  });

  it('never mistakes a person, however they type', () => {
    const human = fc.array(fc.tuple(fc.constantFrom(...'abc 0123456789'), fc.integer({ min: 36, max: 400 })), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(human, fc.integer({ min: 36, max: 400 }), (keys, pause) => {
        const strokes = keys.map(([key, gap]) => ({ key, gap }));
        expect(play(timing, [...strokes, enter(pause)]).every(effect => effect.kind !== 'scan')).toBe(true);
      }),
    );
  });

  it('hears every scanner whose gaps are those of a scanner', () => {
    const scan = fc.array(fc.tuple(fc.constantFrom(...'0123456789ABCXYZ-'), fc.integer({ min: 1, max: 35 })), {
      minLength: 8,
      maxLength: 40,
    });
    fc.assert(
      fc.property(scan, fc.integer({ min: 0, max: 35 }), (keys, pause) => {
        const strokes = keys.map(([key, gap], index) => ({ key, gap: index === 0 ? 1_000 : gap }));
        expect(last(play(timing, [...strokes, enter(pause)]))).toEqual({
          kind: 'scan',
          text: keys.map(([key]) => key).join(''),
        });
      }),
    );
  });
});

it('goes by measures that agree with each other', () => {
  const { minLength, maxLength, maxAverageMs, maxGapMs, aroundHoleMs, oneHoleMs, newBurstMs, fromEnds } = measured;
  expect([minLength < maxLength, 2 * fromEnds < minLength]).toEqual([true, true]);
  const rising = [aroundHoleMs, maxAverageMs, maxGapMs, oneHoleMs, newBurstMs, measured.collectWithinMs];
  expect([...rising].sort((one, other) => one - other)).toEqual(rising);
  expect(measured.licenceQuietMs).toBeLessThan(measured.licenceWithinMs);
});

describe('with a prefix', () => {
  it('swallows from the prefix to the suffix, however slow and short, wherever the focus is', () => {
    const effects = play(stx, [prefix, ...typed('A1', 120, { focus: 'field' }), { key: 'Tab', gap: 100 }]);
    expect(effects).toEqual([
      { kind: 'swallow' },
      { kind: 'swallow' },
      { kind: 'swallow' },
      { kind: 'scan', text: 'A1' },
    ]);
  });

  it('lets everything else pass, fast or not', () => {
    expect(play(stx, [...typed(barcode, 5), enter(5)]).every(effect => effect.kind === 'pass')).toBe(true);
  });

  it('keeps separators that a scanner sends as Ctrl and a sign, and ignores input methods', () => {
    const strokes = [
      prefix,
      ...typed('10', 5),
      { key: ']', gap: 5, ctrl: true },
      { key: 'Process', gap: 5 },
      ...typed('21', 5),
      enter(5),
    ];
    expect(last(play(stx, strokes))).toEqual({ kind: 'scan', text: '10\u001d21' });
  });

  it('drops a repeated key, and a scan of nothing', () => {
    expect(last(play(stx, [prefix, { key: '1', gap: 5 }, { key: '1', gap: 5, isRepeat: true }, enter(5)]))).toEqual({
      kind: 'scan',
      text: '1',
    });
    expect(last(play(stx, [prefix, enter(5)]))).toEqual({ kind: 'swallow' });
  });

  it('gives up after a second and a half, by a key or by the clock', () => {
    const lost = { kind: 'discard', reason: 'too-slow', takesKey: false };
    expect(last(play(stx, [prefix, ...typed('12', 5), { key: 'x', gap: 2_000 }]))).toEqual(lost);
    const collecting = { kind: 'collecting', text: '12', startedAt: 1_000, lastAt: 1_000 } as const;
    expect(expireWedge(collecting, 2_500)).toEqual({ state: collecting, effect: passes });
    expect(expireWedge(collecting, 2_501)).toEqual({ state: idleWedge, effect: lost });
    expect(expireWedge(idleWedge, 9_999)).toEqual({ state: idleWedge, effect: passes });
  });

  it('gives up on more than a scanner sends', () => {
    expect(last(play(stx, [prefix, ...typed('1'.repeat(1_025), 1)]))).toEqual({
      kind: 'discard',
      reason: 'too-long',
      takesKey: true,
    });
  });
});

describe('a licence from a scanner with a prefix', () => {
  /** Line feeds and carriage returns come as Enter, and the record separator as Ctrl+^ or not at all. */
  const strokesOf = (licence: string, gap: number): readonly Stroke[] => [
    prefix,
    ...[...licence].map(character => {
      if (character === '\n' || character === '\r') return enter(gap);
      return character === '\u001e' ? { key: '^', ctrl: true, gap } : { key: character, gap };
    }),
  ];

  function collect(licence: string, gap: number) {
    let state = idleWedge;
    let at = 1_000;
    const effects = strokesOf(licence, gap).map(stroke => {
      at += stroke.gap;
      const key = { at, isRepeat: false, focus: 'field' as const, ctrl: false, alt: false, meta: false, ...stroke };
      const step = stepWedge(stx, state, key);
      state = step.state;
      return step.effect.kind;
    });
    return { state, at, effects };
  }

  it.each([
    ['fast', '\u001e', 4],
    ['slow', '\u001e', 16],
    ['without its separator', '', 8],
  ])('is handed over whole when the scanner falls silent: %s', (_, separator, gap) => {
    const { state, at, effects } = collect(aLicence({ separator }), gap);
    expect(new Set(effects)).toEqual(new Set(['swallow']));
    expect(expireWedge(state, at + 199).effect).toEqual(passes);
    const { effect } = expireWedge(state, at + 200);
    const read = effect.kind === 'scan' ? readScan(effect.text, { today: '2026-03-10' as CivilDate }) : null;
    expect(read).toMatchObject({ kind: 'licence', licence: { lastName: 'Sample', dateOfBirth: '1985-07-04' } });
  });

  it('that never ends is given up', () => {
    const { state, at } = collect('@\n\u001e\rANSI ', 700);
    expect(state.kind === 'idle' || expireWedge(state, at + 9_000).effect.kind !== 'pass').toBe(true);
    expect(last(play(stx, [prefix, ...typed(`@${'A'.repeat(1_100)}`, 2)]))).toEqual(passes);
  });

  it('is looked at sooner than a scan whose suffix is missing', () => {
    const collecting = { kind: 'collecting', startedAt: 0, lastAt: 0 } as const;
    const waits = [idleWedge, { ...collecting, text: '000' }, { ...collecting, text: '@\nANSI' }].map(wedgeWaitMs);
    expect(waits).toEqual([null, 1_501, 200]);
  });
});
