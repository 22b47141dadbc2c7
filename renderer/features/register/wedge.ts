import {
  idleWedge,
  stepWedge,
  type WedgeFocus,
  type WedgeKey,
  type WedgeProfile,
  type WedgeState,
} from '../../../shared/scan/wedge-detector';

const profile: WedgeProfile = { mode: 'timing' };

type Ears = {
  readonly onScan: (text: string) => void;
  readonly onLost: () => void;
  /** Whether what has the focus belongs to a question, which is to be answered before anything is scanned. */
  readonly isQuestion: () => boolean;
};
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
/** What stood in the field before a burst of keys began. */
type Before = { readonly field: Field; readonly value: string };

/**
 * Listens to every key of the page before any field sees it, for keyboard scanners that announce themselves by nothing but
 * their speed; one with a prefix is heard by the main process already. A package that went into a field is taken out of it
 * again, and of a question's field every code. The scan box is left alone: there it is typed where it belongs. Returns the
 * function that stops listening.
 */
export function listenForWedge(target: Window, { onScan, onLost, isQuestion }: Ears): () => void {
  let state: WedgeState = idleWedge;
  let before: Before | null = null;
  const onKeyDown = (event: KeyboardEvent) => {
    const focused = target.document.activeElement;
    if (focused?.closest('[data-takes-scans]')) {
      state = idleWedge;
      return;
    }
    const step = stepWedge(profile, state, readKey(event, focusOf(focused, isQuestion)));
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

function readKey(event: KeyboardEvent, focus: WedgeFocus): WedgeKey {
  return {
    key: event.key,
    at: event.timeStamp,
    isRepeat: event.repeat,
    focus,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
  };
}

function focusOf(focused: Element | null, isQuestion: () => boolean): WedgeFocus {
  if (!(focused?.matches('input, textarea, select, [contenteditable]') ?? false)) return 'page';
  if (!isQuestion()) return 'field';
  return focused?.matches('.field-secret') ? 'pin' : 'answer';
}

function isField(element: Element | null): element is Field {
  return [HTMLInputElement, HTMLTextAreaElement, HTMLSelectElement].some(kind => element instanceof kind);
}

function snapshot(focused: Element | null): Before | null {
  return isField(focused) ? { field: focused, value: focused.value } : null;
}

/** By the field's own setter and with an event, because the frameworks of pages watch both. */
function restore(before: Before | null): void {
  if (before === null || before.field.value === before.value) return;
  const { field, value } = before;
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
}
