import { closeSync, existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import type { Sent } from '../../../shared/ipc/contract';

/** What a press of the last button of an undoing asked for; kept with the press, so that it can be asked again. */
export type UndoPress = Pick<Sent<'undo.commit'>, 'saleId' | 'kind' | 'reason' | 'lines'> & {
  readonly returnCents: number;
  /** What a lead is asked for; null where nobody is. */
  readonly subject: string | null;
};

/** What a process has said to somebody else. A mark is in the file before anything that follows from it. */
export type Mark =
  /** Somebody may start to work. */
  | { readonly is: 'open' }
  | { readonly is: 'pin-tried'; readonly login: string }
  | { readonly is: 'signed-in' }
  /** Complete sale was pressed. */
  | { readonly is: 'pressed'; readonly requestId: string; readonly cartId: string; readonly totalCents: number }
  /** The screen shows the sale, the drawer is open: from here on it must never be gone. */
  | { readonly is: 'sold'; readonly requestId: string; readonly saleId: string; readonly localRef: string }
  | { readonly is: 'not-sold'; readonly requestId: string; readonly why: string }
  /** The undoing of a sale was confirmed. */
  | { readonly is: 'undo-pressed'; readonly requestId: string; readonly order: UndoPress }
  /** The money is on the counter: from here on the undoing must never be gone. */
  | { readonly is: 'undone'; readonly requestId: string; readonly undoId: string }
  | { readonly is: 'not-undone'; readonly requestId: string; readonly why: string }
  /** The first byte of a report is about to leave. */
  | { readonly is: 'sent'; readonly nonce: string }
  /** The crash point of this life. */
  | { readonly is: 'reached' }
  /** A moment threw what the harness made it throw. */
  | { readonly is: 'threw' }
  | { readonly is: 'settled' };

export type Marker = (mark: Mark) => void;

/** One write a mark: what the kernel has of it outlives the process. */
export function openMarks(file: string): { readonly mark: Marker; close(): void } {
  const handle = openSync(file, 'a', 0o600);
  return { mark: mark => void writeSync(handle, `${JSON.stringify(mark)}\n`), close: () => closeSync(handle) };
}

/** @param text of a marks file; a last line that was cut off does not count */
export function parseMarks(text: string): readonly Mark[] {
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Mark);
}

export function readMarks(file: string): readonly Mark[] {
  return existsSync(file) ? parseMarks(readFileSync(file, 'utf8')) : [];
}

const presses = ['pressed', 'undo-pressed'] as const;
const answers = ['sold', 'not-sold', 'undone', 'not-undone'] as const;
export type Press = Extract<Mark, { is: (typeof presses)[number] }>;

/** The press that nobody has answered, if the last one was not. */
export function unanswered(marks: readonly Mark[]): Press | null {
  const last = marks.findLast(mark => [...presses, ...answers].some(name => name === mark.is));
  return last?.is === 'pressed' || last?.is === 'undo-pressed' ? last : null;
}
