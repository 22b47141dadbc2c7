import type { CrashPoint } from '../../../db/crash-point';
import type { OutboxState } from '../../../shared/sync/outbox-state';
import type { Trouble } from '../till/plan';

/** What reliability.md section 7.8 expects on the disk after a crash at a point, before anything recovers. */
export type Expected = {
  /** Which passing of the point, in the first life on a new folder. */
  readonly nth: number;
  /** Whether the sale of the press nobody answered is there. */
  readonly pressed?: 'saved' | 'unsaved';
  /** Where the report of the newest and of the oldest sale is. */
  readonly newest?: OutboxState;
  readonly oldest?: OutboxState;
  /** What the state does to the first dispensation, where only that leads here. */
  readonly disturbance?: 'drop_reply' | 'drop_request';
  /** What takes a lead, where only that leads here. */
  readonly trouble?: Trouble['kind'];
  /** How many rows a statement finds. */
  readonly rows?: readonly [sql: string, count: number];
};

const firstStart = { nth: 1 };
const unsaved = { nth: 2, pressed: 'unsaved' } as const;
const saved = { nth: 2, pressed: 'saved' } as const;

export const expectations: Readonly<Record<CrashPoint, Expected>> = {
  'instance-locked': firstStart,
  'key-ready': firstStart,
  'store-drafted': firstStart,
  'store-renamed': firstStart,
  'store-in-place': firstStart,
  'generation-in-store': firstStart,
  'generation-in-key': firstStart,
  'file-written': { nth: 2 },
  'file-synced': { nth: 2 },
  'file-renamed': { nth: 2 },
  'file-in-place': { nth: 2 },
  'migration-applied': { nth: 3 },
  'migration-committed': { nth: 3 },
  'transaction-begun': { nth: 20 },
  'commit-before': { nth: 20 },
  'commit-after': { nth: 20 },
  'pin-counted': firstStart,
  'pin-verified': { nth: 2 },
  'pin-cleared': firstStart,
  'session-recorded': firstStart,
  'inventory-saved': firstStart,
  'validation-saved': { nth: 2 },
  'sale-decided': unsaved,
  'sale-numbered': unsaved,
  'sale-row-written': unsaved,
  'sale-lines-written': unsaved,
  'sale-report-written': unsaved,
  'sale-committed': { ...saved, newest: 'queued' },
  'sale-effects-begun': saved,
  'undo-row-written': { nth: 1 },
  'undo-report-written': { nth: 1 },
  'undo-committed': { nth: 1 },
  'destruction-scheduled': { nth: 1 },
  'receipt-begun': firstStart,
  'sending-recovered': firstStart,
  'attempt-prepared': { nth: 1, oldest: 'queued' },
  'attempt-begun': { nth: 1, oldest: 'sending' },
  'call-begun': { nth: 6 },
  'request-connected': { nth: 7 },
  'request-handed-over': { nth: 8 },
  'reply-begun': { nth: 9 },
  'reply-read': { nth: 10 },
  'call-failed': { nth: 1, oldest: 'sending', disturbance: 'drop_reply' },
  'answer-heard': { nth: 1, oldest: 'sending' },
  'attempt-recorded': { nth: 1, oldest: 'accepted' },
  'lookup-heard': { nth: 1, oldest: 'unknown', disturbance: 'drop_request' },
  'lookup-recorded': { nth: 1, oldest: 'unknown', disturbance: 'drop_request' },
  'grace-granted': { nth: 1, trouble: 'grace', rows: [`SELECT 1 FROM validation WHERE mode = 'grace'`, 0] },
  'refund-weighed': { nth: 1, trouble: 'refusal', newest: 'rejected', rows: ['SELECT 1 FROM incident_step', 0] },
  'refund-recorded': { nth: 1, trouble: 'refusal', newest: 'rejected', rows: ['SELECT 1 FROM incident_step', 1] },
  'decision-weighed': { nth: 1, trouble: 'review', newest: 'review', rows: ['SELECT 1 FROM outbox_decision', 0] },
  'decision-recorded': { nth: 1, trouble: 'review', newest: 'cancelled', rows: ['SELECT 1 FROM outbox_decision', 1] },
  'close-recorded': { nth: 1, trouble: 'close', rows: ['SELECT 1 FROM till_close', 1] },
};
