import type { PrintDocument } from '../../../shared/documents/print-document';
import { writeDocument } from '../../devices/printer/document-bytes';
import type { Printer } from '../../devices/printer/printer-driver';
import type { Log } from '../../ports';
import { turnOfTheLoop } from '../../turn-of-the-loop';

export type Preparation = {
  /** Stands in line, and is handed on in a later turn of the loop. */
  readonly add: (number: number, document: PrintDocument) => void;
  /** false: it is not here. */
  readonly cancel: (number: number) => boolean;
  /** Goes the whole way with a document that nobody wants. */
  readonly rehearse: (document: PrintDocument) => void;
  readonly stop: () => void;
};

type PreparationContext = {
  readonly printer: Pick<Printer, 'tongue'>;
  readonly log: Log;
  /** null: it cannot be encoded. */
  readonly handOn: (number: number, bytes: Uint8Array | null) => void;
};

/**
 * Jobs become bytes in the order they were asked for, in steps of about a millisecond, each in a turn of its own: a long
 * report or a strip of labels must not keep the next scan waiting.
 */
export function createPreparation({ printer, log, handOn }: PreparationContext): Preparation {
  const waiting = new Map<number, PrintDocument>();
  let isWorking = false;

  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let next = await upNext(); next !== null; next = await upNext()) {
      const [number, document] = next;
      const bytes = await encode(document);
      // Called off while it was in work.
      if (waiting.delete(number)) handOn(number, bytes);
    }
    isWorking = false;
  }

  async function upNext(): Promise<readonly [number, PrintDocument] | null> {
    await turnOfTheLoop();
    const [next = null] = waiting;
    return next;
  }

  /** The sale is saved by now, so not even a document that cannot be encoded may end in a throw. */
  async function encode(document: PrintDocument): Promise<Uint8Array | null> {
    try {
      for (;;) {
        const { tongue } = printer;
        const bytes = await inTurns(writeDocument(document, tongue));
        // Another printer was chosen meanwhile, which may speak another language, on other paper.
        if (tongue === printer.tongue) return bytes;
      }
    } catch (fault) {
      log.error('printer.encode-failed', { name: fault instanceof Error ? fault.name : 'unknown' });
      return null;
    }
  }

  return {
    add: (number, document) => {
      waiting.set(number, document);
      void work();
    },
    cancel: number => waiting.delete(number),
    rehearse: document => void encode(document),
    stop: () => waiting.clear(),
  };
}

async function inTurns<T>(steps: Generator<void, T, void>): Promise<T> {
  for (;;) {
    const step = steps.next();
    await turnOfTheLoop();
    if (step.done) return step.value;
  }
}
