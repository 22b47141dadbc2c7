import {
  expireWedge,
  idleWedge,
  stepWedge,
  type WedgeEffect,
  type WedgeKey,
  type WedgeProfile,
  type WedgeState,
  wedgeWaitMs,
} from '../../../shared/scan/wedge-detector';

/** A scanner programmed with Ctrl+B before each code is heard even while a field has the focus. */
const prefixProfile: WedgeProfile = { mode: 'prefix', prefix: { key: 'b', ctrl: true } };
const timingProfile: WedgeProfile = { mode: 'timing' };

type Ears = { readonly onScan: (text: string) => void; readonly onLost: () => void };

/**
 * Listens to every key of the page before any field sees it, and keeps back what a keyboard-wedge scanner sends. A
 * dialog is nobody's scan target: while one is open, keys are left alone. Returns the function that stops listening.
 */
export function listenForWedge(target: Window, { onScan, onLost }: Ears): () => void {
  let prefixed: WedgeState = idleWedge;
  let timed: WedgeState = idleWedge;
  let timer: number | undefined;
  const tell = (effect: WedgeEffect) => {
    if (effect.kind === 'scan') onScan(effect.text);
    if (effect.kind === 'discard') onLost();
  };
  /** A licence ends with silence, and a scan whose suffix never comes must not swallow the keys of a person. */
  const wait = () => {
    target.clearTimeout(timer);
    const ms = wedgeWaitMs(prefixed);
    if (prefixed.kind !== 'collecting' || ms === null) return;
    const at = prefixed.lastAt + ms;
    timer = target.setTimeout(() => {
      const step = expireWedge(prefixed, at);
      prefixed = step.state;
      tell(step.effect);
    }, ms);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (target.document.querySelector('[role="dialog"]') !== null) {
      prefixed = idleWedge;
      timed = idleWedge;
      return;
    }
    const key = readKey(event, target.document.activeElement);
    const byPrefix = stepWedge(prefixProfile, prefixed, key);
    prefixed = byPrefix.state;
    wait();
    const byTiming = byPrefix.effect.kind === 'pass' ? stepWedge(timingProfile, timed, key) : null;
    timed = byTiming?.state ?? idleWedge;
    const effect = byTiming?.effect ?? byPrefix.effect;
    if (effect.kind === 'pass') return;
    if (effect.kind !== 'discard' || effect.takesKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    tell(effect);
  };
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => {
    target.clearTimeout(timer);
    target.removeEventListener('keydown', onKeyDown, { capture: true });
  };
}

function readKey(event: KeyboardEvent, focused: Element | null): WedgeKey {
  return {
    key: event.key,
    at: event.timeStamp,
    isRepeat: event.repeat,
    hasTypedFocus: focused?.matches('input, textarea, select, [contenteditable]') ?? false,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
  };
}
