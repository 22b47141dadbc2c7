/**
 * The places at which a power cut or a kill tells most (reliability.md section 7.8): before and after everything that makes
 * something durable, or tells the world. tests/harness/crash ends the process at each of them. Nothing of this is in the
 * program that is shipped: the bundler drops the calls and with them the names (build/bundle-configs.mjs).
 */
export type CrashPoint =
  | 'instance-locked'
  | 'key-ready'
  | 'store-drafted'
  | 'store-renamed'
  | 'store-in-place'
  | 'generation-in-store'
  | 'generation-in-key'
  | 'file-written'
  | 'file-synced'
  | 'file-renamed'
  | 'file-in-place'
  | 'migration-applied'
  | 'migration-committed'
  | 'transaction-begun'
  | 'commit-before'
  | 'commit-after'
  | 'pin-counted'
  | 'pin-verified'
  | 'pin-cleared'
  | 'session-recorded'
  | 'inventory-saved'
  | 'validation-saved'
  | 'grace-granted'
  | 'sale-decided'
  | 'sale-numbered'
  | 'sale-row-written'
  | 'sale-lines-written'
  | 'sale-report-written'
  | 'sale-committed'
  | 'undo-row-written'
  | 'undo-report-written'
  | 'undo-committed'
  | 'destruction-scheduled'
  | 'sale-effects-begun'
  | 'receipt-begun'
  | 'sending-recovered'
  | 'attempt-prepared'
  | 'attempt-begun'
  | 'call-begun'
  | 'request-connected'
  | 'request-handed-over'
  | 'reply-begun'
  | 'reply-read'
  | 'call-failed'
  | 'answer-heard'
  | 'attempt-recorded'
  | 'lookup-heard'
  | 'lookup-recorded'
  | 'decision-weighed'
  | 'decision-recorded'
  | 'refund-weighed'
  | 'refund-recorded'
  | 'close-recorded';

let reached: (point: CrashPoint) => void = () => undefined;

export function crashPoint(point: CrashPoint): void {
  reached(point);
}

/** For harnesses alone. @returns puts back what was there before */
export function onCrashPoint(handler: (point: CrashPoint) => void): () => void {
  const before = reached;
  reached = handler;
  return () => {
    reached = before;
  };
}
