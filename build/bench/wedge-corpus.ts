import {
  idleWedge,
  stepWedge,
  type WedgeEffect,
  type WedgeFocus,
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
    | 'other-code-in-field'
    | 'scanner-in-question'
    | 'typist'
    | 'typist-in-field'
    | 'typist-in-question'
    | 'program-in-question'
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
const pins = ['482915', '7391648', '61528390'];
const reasons = ['wrong item scanned', 'customer changed mind', 'Dana O., mostrador 2'];
const between = (random: Random, low: number, high: number) => low + random() * (high - low);

/**
 * The same bursts for the same seed: scanners of 1 to 20 ms with hiccups, fast typists, programs that fill forms, held keys,
 * pastes, input methods; codes of every kind, into the page, into fields, and into the questions over it.
 */
export function makeCorpus(seed: number, count: number): readonly Burst[] {
  const random = seededRandom(seed);
  const makers: readonly ((random: Random) => Burst)[] = [
    ...[scanner, scanner, scanner, hiccup, scannerInField, otherCodeInField, scannerInQuestion, scannerInQuestion],
    ...[typist, typist, typist, typistInField, typistInQuestion, programInQuestion, heldKey, paste, ime],
  ];
  return Array.from({ length: count }, (_, at) => (makers[at % makers.length] ?? scanner)(random));
}

const pause = 800;

function play(kind: Burst['kind'], code: string | null, presses: readonly Press[]): Burst {
  let at = 10_000;
  const keys = presses.map(({ gap, ...press }) => {
    at += gap;
    return { at, isRepeat: false, focus: 'page' as const, ctrl: false, alt: false, meta: false, ...press };
  });
  return { kind, code, keys };
}

const digits = (random: Random, length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');

const aPackage = (random: Random) => `0001${digits(random, 12)}`;

/** A card, an older label, goods of the trade, a receipt, a badge, a list of elements. */
function anotherCode(random: Random): string {
  return pick(random, [
    () => `P${digits(random, 8)}`,
    () => `LOT-${digits(random, 6)}-A`,
    () => digits(random, 12),
    () => `REG-2-${digits(random, 6)}-Q7K2M`,
    () => `EMP-${digits(random, 4)}`,
    () => `]C101${digits(random, 14)}21SER-${digits(random, 2)}`,
  ])();
}

const aCode = (random: Random) => pick(random, [aPackage, anotherCode, anotherCode, anotherCode])(random);

/** Shift goes down before a capital, as wedges send it; the end is Enter or Tab. */
function codePresses(random: Random, code: string, gapOf: () => number, focus: WedgeFocus): readonly Press[] {
  const presses = [...code].flatMap((key, at): readonly Press[] => {
    const press = { key, gap: at === 0 ? pause : gapOf(), focus };
    return /[A-Z]/.test(key)
      ? [
          { ...press, key: 'Shift' },
          { ...press, gap: 0 },
        ]
      : [press];
  });
  return [...presses, { key: pick(random, ['Enter', 'Enter', 'Tab']), gap: gapOf(), focus }];
}

function scanner(random: Random): Burst {
  const code = aCode(random);
  const pace = between(random, 1, 20);
  return play(
    'scanner',
    code,
    codePresses(random, code, () => pace * between(random, 0.7, 1.3), 'page'),
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
  return play('scanner-hiccup', code, codePresses(random, code, gapOf, 'page'));
}

/** Without a hole: in a field, one with a hole may as well be a person's who types what stands on a label. */
function into(kind: Burst['kind'], focus: WedgeFocus, random: Random, code: string): Burst {
  const pace = between(random, 1, 20);
  return play(
    kind,
    code,
    codePresses(random, code, () => pace, focus),
  );
}

const scannerInField = (random: Random) => into('scanner-in-field', 'field', random, aPackage(random));
const otherCodeInField = (random: Random) => into('other-code-in-field', 'field', random, anotherCode(random));
function scannerInQuestion(random: Random): Burst {
  return into('scanner-in-question', pick(random, ['answer', 'pin']), random, aCode(random));
}

/** From 45 ms, which few reach, with keys that roll into each other now and then. */
function typistGap(random: Random, pace: number): number {
  return random() < 0.12 ? between(random, 12, 40) : pace * between(random, 0.75, 1.5);
}

function typed(random: Random, kind: Burst['kind'], focus: WedgeFocus, texts: readonly string[] = words): Burst {
  const pace = between(random, 45, 120);
  const presses = [...pick(random, texts), 'Enter'].map((key, at) => {
    return { key, gap: at === 0 ? pause : typistGap(random, pace), focus };
  });
  return play(kind, null, presses);
}

const typist = (random: Random) => typed(random, 'typist', 'page');
const typistInField = (random: Random) => typed(random, 'typist-in-field', 'field');

function typistInQuestion(random: Random): Burst {
  const focus = pick(random, ['answer', 'pin'] as const);
  return typed(random, 'typist-in-question', focus, focus === 'pin' ? pins : [...words, ...reasons]);
}

/** What fills in forms and signs in for somebody: a PIN, or a reason in words, as fast as any scanner. */
function programInQuestion(random: Random): Burst {
  const focus = pick(random, ['answer', 'pin'] as const);
  const keys = [...pick(random, focus === 'pin' ? pins : reasons), pick(random, ['Enter', 'Tab'])];
  const presses = keys.map((key, at) => ({ key, gap: at === 0 ? pause : between(random, 0, 3), focus }));
  return play('program-in-question', null, presses);
}

function heldKey(random: Random): Burst {
  const key = pick(random, ['a', '0', 'Backspace', 'ArrowDown']);
  const repeats = Array.from({ length: 8 + Math.floor(random() * 30) }, () => ({ key, gap: 33, isRepeat: true }));
  return play('held-key', null, [{ key, gap: pause }, ...repeats, { key: 'Enter', gap: between(random, 20, 200) }]);
}

/** What is pasted comes without keys; what is left is the shortcut and the Enter after it. */
function paste(random: Random): Burst {
  const shortcut = { key: 'v', gap: pause, ctrl: true, focus: 'field' as const };
  return play('paste', null, [shortcut, { key: 'Enter', gap: between(random, 5, 300), focus: 'field' as const }]);
}

/** Keys of an input method say nothing of themselves, however fast they come. */
function ime(random: Random): Burst {
  const composing = Array.from({ length: 10 }, (_, at) => {
    return {
      key: pick(random, ['Process', 'Unidentified']),
      gap: at === 0 ? pause : between(random, 2, 60),
      focus: 'field' as const,
    };
  });
  return play('ime', null, [...composing, { key: 'Enter', gap: between(random, 2, 60), focus: 'field' as const }]);
}
