import { assertNever } from '../kernel/assert-never';
import measured from './policies/wedge.json';

/**
 * Tells a keyboard-wedge scanner from a person typing, key by key (hardware.md section 3.1).
 *
 *   prefix:  idle -(prefix)-> collecting -(suffix)-> scan;  too long or too slow -> discard
 *            a licence has ends of lines inside, so it ends with silence instead of a suffix
 *   timing:  idle -(character)-> burst -(suffix, fast enough)-> scan;  anything slower is a person and passes
 *
 * Half of an id is worse than none: a burst with a hole in it is discarded, never cut in two.
 */
export type WedgeProfile =
  | { readonly mode: 'prefix'; readonly prefix: { readonly key: string; readonly ctrl: boolean } }
  | { readonly mode: 'timing' };

/**
 * What the key would go into. 'page': nothing that takes text. 'field': where people type while they work. 'answer': a field
 * of a question that is answered before anything is scanned, and 'pin' the one of them that takes a PIN.
 */
export type WedgeFocus = 'page' | 'field' | 'answer' | 'pin';

export type WedgeKey = {
  /** The layout's own character or key name (KeyboardEvent.key), never the physical code. */
  readonly key: string;
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  readonly isRepeat: boolean;
  readonly focus: WedgeFocus;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

export type WedgeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'collecting'; readonly text: string; readonly startedAt: number; readonly lastAt: number }
  | {
      readonly kind: 'burst';
      readonly text: string;
      readonly lastAt: number;
      readonly fastMs: number;
      /** Gaps that are longer than a scanner's and shorter than a hole. */
      readonly slow: number;
      readonly holes: number;
      /** Of the last one: how long, and how many characters were before it. */
      readonly hole: { readonly ms: number; readonly at: number };
      /** What the first of it went into that was not the page; see `isOnlyACode`. */
      readonly focus: WedgeFocus;
    };

export type WedgeEffect =
  /** The key belongs to whoever has the focus. */
  | { readonly kind: 'pass' }
  /** The key is part of a scan: keep it from the page. */
  | { readonly kind: 'swallow' }
  /** The key ended a scan: keep it from the page, and look the text up. */
  | { readonly kind: 'scan'; readonly text: string }
  /** A scan was lost; say so. `takesKey` tells whether this key was part of it. */
  | { readonly kind: 'discard'; readonly reason: 'too-slow' | 'too-long' | 'broken'; readonly takesKey: boolean };

export type WedgeStep = { readonly state: WedgeState; readonly effect: WedgeEffect };

export const idleWedge: WedgeState = { kind: 'idle' };

const { collectWithinMs, licenceWithinMs, licenceQuietMs, maxLength } = measured;
const { minLength, maxAverageMs, maxSlowGaps, maxGapMs, newBurstMs, maxHoles } = measured;
/**
 * A busy bus or computer makes one longer pause in a scan; no person types as fast as scanners do around it. Near either end
 * it could part a scan from a key that somebody pressed just before or after it.
 */
const { oneHoleMs, aroundHoleMs, fromEnds } = measured;

const noHole = { ms: 0, at: 0 };

const pass: WedgeEffect = { kind: 'pass' };
const swallow: WedgeEffect = { kind: 'swallow' };

export function stepWedge(profile: WedgeProfile, state: WedgeState, key: WedgeKey): WedgeStep {
  return profile.mode === 'prefix' ? stepPrefix(profile.prefix, state, key) : stepTiming(state, key);
}

/** How long after its last key a scan that is being collected is to be looked at again; null while none is. */
export function wedgeWaitMs(state: WedgeState): number | null {
  if (state.kind !== 'collecting') return null;
  return isLicenceText(state.text) ? licenceQuietMs : collectWithinMs + 1;
}

/** For a timer: takes a licence that has ended, and gives up a scan whose suffix never came. */
export function expireWedge(state: WedgeState, at: number): WedgeStep {
  if (state.kind !== 'collecting') return { state, effect: pass };
  const isLicence = isLicenceText(state.text);
  if (isLicence && state.text.length > 1 && at - state.lastAt >= licenceQuietMs) {
    return { state: idleWedge, effect: { kind: 'scan', text: state.text } };
  }
  if (at - state.startedAt <= (isLicence ? licenceWithinMs : collectWithinMs)) return { state, effect: pass };
  return { state: idleWedge, effect: { kind: 'discard', reason: 'too-slow', takesKey: false } };
}

function stepPrefix(
  prefix: { readonly key: string; readonly ctrl: boolean },
  state: WedgeState,
  key: WedgeKey,
): WedgeStep {
  const isPrefix = key.key === prefix.key && key.ctrl === prefix.ctrl && !key.alt && !key.meta && !key.isRepeat;
  if (isPrefix) {
    return { state: { kind: 'collecting', text: '', startedAt: key.at, lastAt: key.at }, effect: swallow };
  }
  if (state.kind !== 'collecting') return { state: idleWedge, effect: pass };
  const expired = expireWedge(state, key.at);
  if (expired.state.kind === 'idle') return expired;
  if (key.isRepeat) return { state, effect: swallow };
  if (isSuffix(key) && !isLicenceText(state.text)) {
    return { state: idleWedge, effect: state.text === '' ? swallow : { kind: 'scan', text: state.text } };
  }
  const text = `${state.text}${isSuffix(key) ? '\n' : characterOf(key)}`;
  if (text.length > maxLength)
    return { state: idleWedge, effect: { kind: 'discard', reason: 'too-long', takesKey: true } };
  return { state: { ...state, text, lastAt: key.at }, effect: swallow };
}

/** Every AAMVA licence begins so, and neither a package nor a card does (hardware.md, section 4.4). */
function isLicenceText(text: string): boolean {
  return text.startsWith('@');
}

function stepTiming(state: WedgeState, key: WedgeKey): WedgeStep {
  if (key.isRepeat || isModifier(key.key)) return { state, effect: pass };
  if (key.ctrl || key.alt || key.meta) return { state: idleWedge, effect: pass };
  const gap = state.kind === 'burst' ? key.at - state.lastAt : Number.POSITIVE_INFINITY;
  if (isSuffix(key)) return { state: idleWedge, effect: endBurst(state, gap) };
  const character = characterOf(key);
  if (character === '') return { state: idleWedge, effect: pass };
  if (state.kind !== 'burst' || gap > newBurstMs) {
    const first = { text: character, lastAt: key.at, fastMs: 0, slow: 0, holes: 0, hole: noHole, focus: key.focus };
    return { state: { kind: 'burst', ...first }, effect: pass };
  }
  const text = `${state.text}${character}`.slice(-maxLength);
  const focus = state.focus === 'page' ? key.focus : state.focus;
  return { state: { kind: 'burst', text, lastAt: key.at, focus, ...addGap(state, gap) }, effect: pass };
}

function endBurst(state: WedgeState, gap: number): WedgeEffect {
  if (state.kind !== 'burst' || gap > newBurstMs || state.text.length < minLength) return pass;
  if (state.focus !== 'page' && (state.holes > 0 || gap > maxGapMs)) return pass;
  if (!isOnlyACode(state)) return pass;
  const { fastMs, slow, holes, hole } = addGap(state, gap);
  const gaps = state.text.length - holes;
  const averageMs = gaps > 0 ? fastMs / gaps : Number.POSITIVE_INFINITY;
  if (averageMs > maxAverageMs || holes > maxHoles) return pass;
  // A slow scanner is steady; a quick person, whose keys roll into each other, is not.
  if (averageMs > aroundHoleMs && slow > maxSlowGaps) return pass;
  const isInside = hole.at >= fromEnds && hole.at <= state.text.length - fromEnds;
  const isHiccup = holes === 1 && hole.ms <= oneHoleMs && averageMs <= aroundHoleMs && isInside;
  return holes === 0 || isHiccup
    ? { kind: 'scan', text: state.text }
    : { kind: 'discard', reason: 'broken', takesKey: true };
}

/**
 * In a field the keys may be a program's that fills forms. Where people work, only a package is taken out of one again. In a
 * question every code is, because there it would stay in a reason, count as a wrong PIN, or say yes with its Enter; words
 * have spaces and codes have none (a badge may not, electron/provisioning/schema.ts), and a PIN is a PIN.
 */
function isOnlyACode({ focus, text }: Extract<WedgeState, { kind: 'burst' }>): boolean {
  switch (focus) {
    case 'page':
      return true;
    case 'field':
      return /^\d{16}$/.test(text);
    case 'answer':
      return !/\s/.test(text);
    case 'pin':
      return !/\s|^\d{4,8}$/.test(text);
    default:
      return assertNever(focus, 'wedge focus');
  }
}

function addGap(burst: Extract<WedgeState, { kind: 'burst' }>, gap: number) {
  const { fastMs, slow, holes, hole, text } = burst;
  return gap > maxGapMs
    ? { fastMs, slow, holes: holes + 1, hole: { ms: gap, at: text.length } }
    : { fastMs: fastMs + gap, slow: gap > maxAverageMs ? slow + 1 : slow, holes, hole };
}

function isSuffix(key: WedgeKey): boolean {
  return (key.key === 'Enter' || key.key === 'Tab') && !key.ctrl && !key.alt && !key.meta;
}

function isModifier(name: string): boolean {
  return name === 'Shift' || name === 'Control' || name === 'Alt' || name === 'AltGraph' || name === 'Meta';
}

/** A character, or nothing for named keys and for what touch keyboards and input methods send ("Process"). */
function characterOf({ key, ctrl }: WedgeKey): string {
  if ([...key].length !== 1) return '';
  return ctrl ? String.fromCharCode(key.toUpperCase().charCodeAt(0) & 0x1f) : key;
}
