import {
  idleWedge,
  stepWedge,
  type WedgeKey,
  type WedgeProfile,
  type WedgeState,
} from '../../../shared/scan/wedge-detector';

const profile: WedgeProfile = { mode: 'timing' };

type Ears = { readonly onScan: (text: string) => void; readonly onLost: () => void };
type Field = HTMLInputElement | HTMLTextAreaElement;
/** What stood in the field before a burst of keys began. */
type Before = { readonly field: Field; readonly value: string };

/**
 * Listens to every key of the page before any field sees it, for keyboard scanners that announce themselves by nothing but
 * their speed; one with a prefix is heard by the main process already. A package that went into a field is taken out of it
 * again. The scan box is left alone: there it is typed where it belongs. Returns the function that stops listening.
 */
export function listenForWedge(target: Window, { onScan, onLost }: Ears): () => void {
  let state: WedgeState = idleWedge;
  let before: Before | null = null;
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = target.document.activeElement;
    if (focused?.closest('[data-takes-scans]')) {
      state = idleWedge;
      return;
    }
    const step = stepWedge(profile, state, readKey(event, focused));
    if (step.state.kind === 'burst' && [...step.state.text].length === 1) before = snapshot(focused);
    state = step.state;
    const { effect } = step;
    if (effect.kind === 'pass') return;
    if (effect.kind !== 'discard' || effect.takesKey) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    if (effect.kind === 'scan') {
      restore(before);
      onScan(effect.text);
    }
    if (effect.kind === 'discard') onLost();
  };
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
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

function isField(element: Element | null): element is Field {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

function snapshot(focused: Element | null): Before | null {
  return isField(focused) ? { field: focused, value: focused.value } : null;
}

/** By the field's own setter and with an event, because the frameworks of pages watch both. */
function restore(before: Before | null): void {
  if (before === null || before.field.value === before.value) return;
  const { field, value } = before;
  const kind = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  Object.getOwnPropertyDescriptor(kind, 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
