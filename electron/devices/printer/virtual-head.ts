import type { Timers } from '../../ports';
import { concatBytes } from '../concat-bytes';
import type { PrinterAct } from './escpos-reader';
import { garble } from './garble';
import { isStopped, type VirtualCondition, wellCondition } from './virtual-status';

/** What is behind the socket of a virtual printer: a small memory, paper at its own pace, and everything that goes wrong. */
export type VirtualHead = {
  readonly receive: (bytes: Uint8Array) => void;
  /** As full as its memory is; whoever sends more has to wait. */
  readonly isFull: () => boolean;
  readonly condition: () => VirtualCondition;
  readonly set: (change: Partial<VirtualCondition>) => void;
  /** After so many more bytes printed, in the middle of whatever stands there. */
  readonly stopAfter: (bytes: number, trouble: Partial<VirtualCondition>) => void;
  /** null: as fast as bytes come. */
  readonly setPace: (bytesPerSecond: number | null) => void;
  /** Forgets what was not printed yet. */
  readonly clear: () => void;
  readonly stop: () => void;
};

/** hardware.md, section 11.2. */
const memoryBytes = 4_096;
const stepMs = 50;

export function createVirtualHead(options: {
  readonly timers: Timers;
  readonly read: { readonly push: (bytes: Uint8Array) => readonly PrinterAct[] };
  readonly obey: (act: PrinterAct) => void;
  /** Room again, or another condition. */
  readonly onChange: (what: 'room' | 'condition') => void;
}): VirtualHead {
  const { timers, read, obey, onChange } = options;
  let condition = wellCondition;
  let held: Uint8Array = new Uint8Array(0);
  let pace: number | null = null;
  let trouble: { readonly in: number; readonly change: Partial<VirtualCondition> } | null = null;
  let cancelStep = () => {};
  let isStepping = false;

  const printSome = (most: number): void => {
    const count = Math.min(held.length, most, trouble?.in ?? held.length);
    const bytes = held.subarray(0, count);
    held = held.slice(count);
    for (const act of read.push(condition.isGarbled ? garble(bytes) : bytes)) obey(act);
    if (trouble === null) return;
    trouble = { ...trouble, in: trouble.in - count };
    if (trouble.in > 0) return;
    const { change } = trouble;
    trouble = null;
    set(change);
  };

  const work = (): void => {
    if (isStepping) return;
    if (pace !== null) {
      step();
      return;
    }
    while (held.length > 0 && !isStopped(condition)) printSome(held.length);
    onChange('room');
  };

  const step = (): void => {
    if (held.length === 0 || isStopped(condition) || pace === null) return;
    isStepping = true;
    cancelStep = timers.after(stepMs, () => {
      isStepping = false;
      if (isStopped(condition)) return;
      printSome(Math.max(1, Math.round(((pace ?? memoryBytes) * stepMs) / 1_000)));
      onChange('room');
      work();
    });
  };

  const set = (change: Partial<VirtualCondition>): void => {
    condition = { ...condition, ...change };
    onChange('condition');
    work();
  };

  return {
    receive: bytes => {
      held = concatBytes([held, bytes]);
      work();
    },
    isFull: () => held.length >= memoryBytes,
    condition: () => condition,
    set,
    stopAfter: (bytes, change) => {
      trouble = { in: bytes, change };
    },
    setPace: bytesPerSecond => {
      pace = bytesPerSecond;
      cancelStep();
      isStepping = false;
      work();
    },
    clear: () => {
      held = new Uint8Array(0);
      onChange('room');
    },
    stop: () => cancelStep(),
  };
}
