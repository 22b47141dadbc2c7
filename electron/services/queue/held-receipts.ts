import type { ReceiptEvidence } from '../../../shared/reports/receipt-evidence';

/** The comparison that was made last, for whoever made it. */
export type HeldReceipts = {
  hold(auditId: string, actorId: string, evidence: ReceiptEvidence): void;
  find(auditId: string, actorId: string): ReceiptEvidence | null;
};

/**
 * What is printed and written is what was seen, not what another question to the state would find. One is enough, and it is not
 * kept on disk: the day can be compared again at any time.
 */
export function createHeldReceipts(): HeldReceipts {
  let held: { readonly auditId: string; readonly actorId: string; readonly evidence: ReceiptEvidence } | null = null;
  return {
    hold: (auditId, actorId, evidence) => {
      held = { auditId, actorId, evidence };
    },
    find: (auditId, actorId) => (held?.auditId === auditId && held.actorId === actorId ? held.evidence : null),
  };
}
