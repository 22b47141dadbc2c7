import {
  idleWedge,
  stepWedge,
  type WedgeEffect,
  type WedgeKey,
  type WedgeProfile,
} from '../../shared/scan/wedge-detector';
import { pick, seededRandom } from './random';

/** One burst of keys, who made it, and what is to come of it. */
export type Burst = {
  readonly kind:
    | 'scanner'
    | 'scanner-hiccup'
    | 'scanner-in-field'
    | 'typist'
    | 'typist-in-field'
    | 'held-key'
    | 'paste'
    | 'ime';
  readonly keys: readonly WedgeKey[];
  /** The code, or null where a person is at the keys. */
  readonly code: string | null;
};

export type WedgeVerdict = 'right' | 'asked-again' | 'missed' | 'false-scan' | 'wrong-code' | 'lost-key';

/** `wrong-code` and `false-scan` put goods in a cart that nobody scanned; the others cost a second try. */
export function judge(profile: WedgeProfile, burst: Burst): WedgeVerdict {
  let state = idleWedge;
  const effects: WedgeEffect[] = [];
  for (const key of burst.keys) {
    const step = stepWedge(profile, state, key);
    state = step.state;
    effects.push(step.effect);
  }
  const scans = effects.flatMap(effect => (effect.kind === 'scan' ? [effect.text] : []));
  const isTaken = effects.some(effect => effect.kind === 'swallow' || (effect.kind === 'discard' && effect.takesKey));
  if (burst.code === null) {
    if (scans.length > 0) return 'false-scan';
    return isTaken ? 'lost-key' : 'right';
  }
  if (scans.length === 1 && scans[0] === burst.code) return 'right';
  if (scans.length > 0) return 'wrong-code';
  return effects.some(effect => effect.kind === 'discard') ? 'asked-again' : 'missed';
}

type Random = () => number;
type Press = Partial<WedgeKey> & { readonly key: string; readonly gap: number };

const words = [
  'capsules',
  'ortiz, dana',
  'PTEST0001',
  'gummies 100 mg',
  '0001000000000029',
  '2026-03-10',
  'María Peña',
];
const between = (random: Random, low: number, high: number) => low + random() * (high - low);

/** The same bursts for the same seed: scanners of 1 to 20 ms with hiccups, fast typists, held keys, pastes, input methods. */
export function makeCorpus(seed: number, count: number): readonly Burst[] {
  const random = seededRandom(seed);
  const makers: readonly ((random: Random) => Burst)[] = [
    ...[scanner, scanner, scanner, hiccup, scannerInField, typist, typist, typist],
    ...[typistInField, heldKey, paste, ime],
  ];
  return Array.from({ length: count }, (_, at) => (makers[at % makers.length] ?? scanner)(random));
}

const pause = 800;

function play(kind: Burst['kind'], code: string | null, presses: readonly Press[]): Burst {
  let at = 10_000;
  const keys = presses.map(({ gap, ...press }) => {
    at += gap;
    return { at, isRepeat: false, hasTypedFocus: false, ctrl: false, alt: false, meta: false, ...press };
  });
  return { kind, code, keys };
}

const digits = (random: Random, length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');

function aCode(random: Random): string {
  return pick(random, [
    () => `0001${digits(random, 12)}`,
    () => `P${digits(random, 8)}`,
    () => `LOT-${digits(random, 6)}-A`,
    () => digits(random, 12),
  ])();
}

/** Shift goes down before a capital, as wedges send it; the end is Enter or Tab. */
function codePresses(random: Random, code: string, gapOf: () => number, focus: boolean): readonly Press[] {
  const presses = [...code].flatMap((key, at): readonly Press[] => {
    const press = { key, gap: at === 0 ? pause : gapOf(), hasTypedFocus: focus };
    return /[A-Z]/.test(key)
      ? [
          { ...press, key: 'Shift' },
          { ...press, gap: 0 },
        ]
      : [press];
  });
  return [...presses, { key: pick(random, ['Enter', 'Enter', 'Tab']), gap: gapOf(), hasTypedFocus: focus }];
}

function scanner(random: Random): Burst {
  const code = aCode(random);
  const pace = between(random, 1, 20);
  return play(
    'scanner',
    code,
    codePresses(random, code, () => pace * between(random, 0.7, 1.3), false),
  );
}

/** One gap of a busy bus or a slow computer, somewhere. */
function hiccup(random: Random): Burst {
  const code = aCode(random);
  const pace = between(random, 1, 20);
  const at = 1 + Math.floor(random() * (code.length - 1));
  let count = 0;
  const gapOf = () => {
    count += 1;
    return count === at ? between(random, 21, 120) : pace;
  };
  return play('scanner-hiccup', code, codePresses(random, code, gapOf, false));
}

function scannerInField(random: Random): Burst {
  const code = `0001${digits(random, 12)}`;
  const pace = between(random, 1, 20);
  return play(
    'scanner-in-field',
    code,
    codePresses(random, code, () => pace, true),
  );
}

/** From 45 ms, which few reach, with keys that roll into each other now and then. */
function typistGap(random: Random, pace: number): number {
  return random() < 0.12 ? between(random, 12, 40) : pace * between(random, 0.75, 1.5);
}

function typed(random: Random, kind: Burst['kind'], focus: boolean): Burst {
  const pace = between(random, 45, 120);
  const text = pick(random, words);
  const presses = [...text, 'Enter'].map((key, at) => {
    return { key, gap: at === 0 ? pause : typistGap(random, pace), hasTypedFocus: focus };
  });
  return play(kind, null, presses);
}

const typist = (random: Random) => typed(random, 'typist', false);
const typistInField = (random: Random) => typed(random, 'typist-in-field', true);

function heldKey(random: Random): Burst {
  const key = pick(random, ['a', '0', 'Backspace', 'ArrowDown']);
  const repeats = Array.from({ length: 8 + Math.floor(random() * 30) }, () => ({ key, gap: 33, isRepeat: true }));
  return play('held-key', null, [{ key, gap: pause }, ...repeats, { key: 'Enter', gap: between(random, 20, 200) }]);
}

/** What is pasted comes without keys; what is left is the shortcut and the Enter after it. */
function paste(random: Random): Burst {
  const shortcut = { key: 'v', gap: pause, ctrl: true, hasTypedFocus: true };
  return play('paste', null, [shortcut, { key: 'Enter', gap: between(random, 5, 300), hasTypedFocus: true }]);
}

/** Keys of an input method say nothing of themselves, however fast they come. */
function ime(random: Random): Burst {
  const composing = Array.from({ length: 10 }, (_, at) => {
    return {
      key: pick(random, ['Process', 'Unidentified']),
      gap: at === 0 ? pause : between(random, 2, 60),
      hasTypedFocus: true,
    };
  });
  return play('ime', null, [...composing, { key: 'Enter', gap: between(random, 2, 60), hasTypedFocus: true }]);
}
