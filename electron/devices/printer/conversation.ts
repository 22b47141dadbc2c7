import type { Clock, Timers } from '../../ports';
import type { PrinterCondition } from './printer-condition';
import type { Wire } from './wire';

/** What was learnt of a printer; it outlives a lost connection, so that no probe is repeated. */
export type PrinterKnowledge = {
  /** It has answered at least once, so silence is a fault from now on. */
  readonly hasAnswered: boolean;
  /** It tells of changes by itself. */
  readonly tellsByItself: boolean;
  /** How it says that a job is on paper; null: not tried yet. */
  readonly confirmsBy: 'process-id' | 'sensor' | 'counter' | 'nothing' | null;
  readonly model: string;
};

export const nothingKnown: PrinterKnowledge = {
  hasAnswered: false,
  tellsByItself: false,
  confirmsBy: null,
  model: '',
};

/** Bytes that go behind a job, and whether the printer has said that it printed them; null: it never will. */
export type Closing = { readonly bytes: Uint8Array; readonly done: Promise<true> | null; readonly forget: () => void };

/** Talking with one printer over one wire, in its language. Nothing rejects; a wire that ends answers null or false. */
export type Conversation = {
  /** Finds out who is there: a printer, something that takes bytes and says nothing, or something that is no printer. */
  readonly greet: () => Promise<'printer' | 'silent' | 'stranger'>;
  /** Asks how the printer is; false: no answer. */
  readonly look: () => Promise<boolean>;
  /** Prepares for jobs: learns, once, how they are confirmed. Asked only of a printer that is well. */
  readonly prepare: () => Promise<void>;
  readonly closing: (jobNumber: number) => Promise<Closing>;
  readonly condition: () => PrinterCondition;
  readonly knowledge: () => PrinterKnowledge;
  /** When the printer last said how it is, on the clock that does not jump; null: never. */
  readonly heardAtMs: () => number | null;
  readonly onCondition: (listener: () => void) => void;
  readonly drawerNow: Uint8Array;
  readonly drawerInTurn: Uint8Array;
  /** Forgets what the printer holds, at once, even while it is stopped. */
  readonly clear: Uint8Array;
  /** Ends a command of which only a part arrived, before anything else is said on a new connection. */
  readonly endCommand: Uint8Array;
  /** Begins anew and cuts off what is there, so that half of one paper is never handed out with the next. */
  readonly cutOff: Uint8Array;
  /** Says on paper that the print was cancelled, and cuts it off. */
  readonly voidSlip: Uint8Array;
};

export type ConversationPorts = { readonly wire: Wire; readonly clock: Clock; readonly timers: Timers };

export const answerWithinMs = 1_000;
export const noBytes = new Uint8Array(0);

/** Waits for the first event that `take` makes something of; null when time is up or the wire ends. */
export type Listening<E> = {
  readonly next: <T>(withinMs: number | null, take: (event: E) => T | null) => Waiting<T>;
  readonly tell: (event: E) => void;
};
export type Waiting<T> = { readonly answer: Promise<T | null>; readonly forget: () => void };

export function createListening<E>({ wire, timers }: Omit<ConversationPorts, 'clock'>): Listening<E> {
  const waiting = new Set<{ hear: (event: E) => void; end: () => void }>();
  wire.onClose(() => {
    for (const each of [...waiting]) each.end();
  });
  return {
    tell: event => {
      for (const each of [...waiting]) each.hear(event);
    },
    next: (withinMs, take) => {
      let forget = () => {};
      const answer = new Promise<ReturnType<typeof take>>(resolve => {
        const settle = (value: ReturnType<typeof take>) => {
          cancel();
          waiting.delete(entry);
          resolve(value);
        };
        const entry = {
          hear: (event: E) => {
            const taken = take(event);
            if (taken !== null) settle(taken);
          },
          end: () => settle(null),
        };
        const cancel = withinMs === null ? () => {} : timers.after(withinMs, entry.end);
        waiting.add(entry);
        forget = entry.end;
        if (!wire.isOpen()) entry.end();
      });
      return { answer, forget: () => forget() };
    },
  };
}
