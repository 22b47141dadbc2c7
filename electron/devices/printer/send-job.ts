import type { PrintJobReason } from '../../../shared/documents/print-job';
import type { Clock, Timers } from '../../ports';
import type { Conversation } from './conversation';
import { type PatiencePolicy, watchPatience } from './patience';
import { blockedBy } from './printer-condition';
import type { Wire } from './wire';

/** What became of a job. 'held': not one byte of it was sent, so it may be tried again as if it were new. */
export type Delivery =
  | { readonly kind: 'held'; readonly reason: PrintJobReason }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'sent' }
  | { readonly kind: 'unconfirmed'; readonly reason: PrintJobReason }
  /** It was begun, and nothing of it was taken: to be printed again it needs a person. */
  | { readonly kind: 'failed'; readonly reason: PrintJobReason }
  | { readonly kind: 'cancelled' };

export type JobBytes = { readonly number: number; readonly bytes: Uint8Array };

/** Told before the first byte goes and after the last one went, so that both are on disk at their time. */
export type JobSteps = { readonly began: () => void; readonly allSent: () => void };

type Line = {
  readonly wire: Wire;
  readonly conversation: Conversation;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly patience: PatiencePolicy;
  readonly cancelled: Promise<unknown>;
};

const chunkBytes = 2_048;
/** A status younger than this needs no question before a job. */
const freshMs = 2_000;
const lookEveryMs = 1_000;

/** One job over an open wire. After its first byte it is never begun again, whatever happens (hardware.md, section 10). */
export async function sendJob(line: Line, job: JobBytes, steps: JobSteps): Promise<Delivery> {
  const { wire, conversation } = line;
  const hindrance = await findHindrance(line);
  if (hindrance !== null) return { kind: 'held', reason: hindrance };
  const closing = await conversation.closing(job.number);
  if (!wire.isOpen()) return { kind: 'held', reason: 'gone' };
  let isOver = false;
  const stops: (() => void)[] = [closing.forget];
  const stopped = new Promise<Delivery>(resolve => {
    stops.push(wire.onClose(() => resolve({ kind: 'unconfirmed', reason: 'interrupted' })));
    void line.cancelled.then(() => resolve({ kind: 'cancelled' }));
    stops.push(watchJob(line, job, () => resolve({ kind: 'unconfirmed', reason: lateReason(conversation) })));
  });
  steps.began();
  const sending = async (): Promise<Delivery> => {
    const bytes = [...chunksOf(job.bytes), ...chunksOf(closing.bytes)];
    for (const chunk of bytes) {
      if (isOver || !(await wire.write(chunk))) return { kind: 'unconfirmed', reason: 'interrupted' };
    }
    if (isOver) return { kind: 'unconfirmed', reason: 'interrupted' };
    steps.allSent();
    if (closing.done === null) return { kind: 'sent' };
    await closing.done;
    return { kind: 'confirmed' };
  };
  const delivery = await Promise.race([sending(), stopped]);
  isOver = true;
  for (const stop of stops) stop();
  return delivery;
}

/** What speaks against beginning; only a printer that is known to answer is asked. */
async function findHindrance({ wire, conversation, clock }: Line): Promise<PrintJobReason | null> {
  if (!conversation.knowledge().hasAnswered) return wire.isOpen() ? null : 'gone';
  const heardAtMs = conversation.heardAtMs();
  const isFresh = heardAtMs !== null && clock.monotonicMs() - heardAtMs < freshMs;
  if (!isFresh && !(await conversation.look())) return wire.isOpen() ? 'no-answer' : 'gone';
  const reason = blockedBy(conversation.condition());
  if (reason !== null) return reason;
  await conversation.prepare();
  return wire.isOpen() ? null : 'gone';
}

/** Late is who has been well for the time that the bytes need; a printer that does not tell by itself is asked meanwhile. */
function watchJob(
  { wire, conversation, clock, timers, patience }: Line,
  job: JobBytes,
  onLate: () => void,
): () => void {
  const asks = conversation.knowledge().hasAnswered && !conversation.knowledge().tellsByItself;
  const lookOn = (): void => {
    void conversation.look();
    if (wire.isOpen()) cancelLook = timers.after(lookEveryMs, lookOn);
  };
  let cancelLook = asks ? timers.after(lookEveryMs, lookOn) : () => {};
  const cancelWatch = watchPatience(
    { clock, timers },
    {
      wellMs: patience.jobBaseMs + (job.bytes.length * 1_000) / patience.bytesPerS,
      longestMs: patience.jobLongestMs,
      isInTrouble: () => blockedBy(conversation.condition()) !== null,
    },
    onLate,
  );
  return () => {
    cancelLook();
    cancelWatch();
  };
}

function lateReason(conversation: Conversation): PrintJobReason {
  return blockedBy(conversation.condition()) ?? 'no-answer';
}

function chunksOf(bytes: Uint8Array): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunkBytes) chunks.push(bytes.subarray(at, at + chunkBytes));
  return chunks;
}
