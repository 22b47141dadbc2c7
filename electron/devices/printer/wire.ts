import type { Unsubscribe } from '../subscription';
import type { PrinterReason } from './printer-condition';

/** One open way to a printer on which bytes go and may come back. Nothing here rejects. */
export type Wire = {
  /** Hands bytes over; false when the way ended before it took them. */
  readonly write: (bytes: Uint8Array) => Promise<boolean>;
  readonly onData: (listener: (chunk: Uint8Array) => void) => void;
  /** Once, whoever ended it. */
  readonly onClose: (listener: () => void) => Unsubscribe;
  readonly isOpen: () => boolean;
  /** Lets what was handed over leave first. */
  readonly close: () => Promise<void>;
  readonly destroy: () => void;
};

export type OpenedWire =
  | { readonly kind: 'open'; readonly wire: Wire }
  | { readonly kind: 'failed'; readonly reason: PrinterReason };

/** Who is told when a wire ends; told at once where it has ended already. */
export function createEnding(): { readonly onClose: Wire['onClose']; readonly end: () => void } {
  const listeners = new Set<() => void>();
  let hasEnded = false;
  return {
    onClose: listener => {
      if (hasEnded) listener();
      else listeners.add(listener);
      return () => listeners.delete(listener);
    },
    end: () => {
      hasEnded = true;
      for (const listener of [...listeners]) listener();
      listeners.clear();
    },
  };
}

/** TCP, USB or serial. `open` never rejects; `abort` ends an attempt under way. */
export type Transport = {
  readonly open: () => Promise<OpenedWire>;
  readonly abort: () => void;
};
