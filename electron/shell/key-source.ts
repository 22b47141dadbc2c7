import type { KeySource, PressedKey } from '../devices/scanner/keyboard-scanner';

/** As much of Electron's contents as is used here. */
export type KeyContents = {
  on(event: 'before-input-event', listener: (event: PreventableEvent, input: RawKey) => void): unknown;
};
type PreventableEvent = { preventDefault(): void };
export type RawKey = {
  readonly type: string;
  readonly key: string;
  readonly isAutoRepeat: boolean;
  readonly control: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
};

export type WindowKeys = KeySource & {
  /** A window whose keys are to be heard; each window once. */
  readonly attach: (contents: KeyContents) => void;
};

/** The keys of the register's windows before the page sees them: what is taken here reaches no field, menu or shortcut. */
export function createWindowKeys(): WindowKeys {
  let listener: ((key: PressedKey) => boolean) | null = null;
  return {
    attach: contents => {
      contents.on('before-input-event', (event, input) => {
        if (input.type !== 'keyDown' || listener === null) return;
        const { key, isAutoRepeat: isRepeat, control: ctrl, alt, meta } = input;
        if (listener({ key, isRepeat, ctrl, alt, meta })) event.preventDefault();
      });
    },
    onKey: take => {
      listener = take;
      return () => {
        if (listener === take) listener = null;
      };
    },
  };
}
