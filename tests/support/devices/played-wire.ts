import { createEnding, type Wire } from '../../../electron/devices/printer/wire';

export type PlayedWire = Wire & {
  /** Everything written so far, in hexadecimal, one entry a write. */
  readonly written: string[];
  readonly say: (hex: string) => void;
  readonly end: () => void;
};

/** A wire whose other end is the test: it answers what was written by `answer`, or by `say` when it pleases. */
export function aPlayedWire(answer: (written: string) => string | null = () => null): PlayedWire {
  const ending = createEnding();
  const written: string[] = [];
  let isOpen = true;
  let hear: (chunk: Uint8Array) => void = () => {};
  const say = (hex: string) => hear(Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex')));
  const end = () => {
    isOpen = false;
    ending.end();
  };
  return {
    ...{ written, say, end, isOpen: () => isOpen, onClose: ending.onClose, destroy: end },
    onData: listener => {
      hear = listener;
    },
    write: async bytes => {
      if (!isOpen) return false;
      const hex = Buffer.from(bytes).toString('hex');
      written.push(hex);
      const said = answer(hex);
      if (said !== null) queueMicrotask(() => say(said));
      return true;
    },
    close: async () => end(),
  };
}
