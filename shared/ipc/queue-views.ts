import { z } from 'zod';
import { leadActions } from '../sync/lead-action';
import { receiptFindings } from '../sync/receipt-audit';
import { earlyAnswers } from '../sync/settling';
import { unsettledOps } from '../till/till-report';
import { day, id, instant } from './fields';
import { decisionView, saleView, syncStatus } from './sale-views';

/** Everything the leads' queue shows (access: lead). Patients appear by the last digits of their card only. */
export const queueStatuses = ['queued', 'sending', 'checking', 'needs-review'] as const;

/** Rows of a page, and how many at most are listed at once: what somebody has scrolled through is read anew in few questions. */
export const queuePageRows = 50;
export const mostQueueRows = 1_000;

export const queueFilter = z.strictObject({
  status: z.enum(queueStatuses).nullable(),
  /** Continue after this sale, oldest first. */
  after: id.nullable(),
  count: z.int().min(1).max(mostQueueRows).default(queuePageRows),
});
export type QueueFilter = z.infer<typeof queueFilter>;

/** Why nothing is seen to happen after the machine was switched on (shared/sync/settling.ts). */
const settling = z.strictObject({
  until: instant,
  asked: z.strictObject({ at: instant, answer: z.enum(earlyAnswers) }).nullable(),
});

export const queueRow = z.strictObject({
  /** The sale, or what undoes one, or one report of that: by this it is asked for. */
  saleId: z.string(),
  /** The reference of its receipt or slip. */
  localRef: z.string(),
  op: z.enum(unsettledOps),
  /** The sale itself, or the one that is undone. */
  aboutSaleId: z.string(),
  soldAt: instant,
  registryIdMasked: z.string(),
  status: syncStatus,
  attempts: z.int(),
  /** When the register tries or looks next by itself; null where it does not. */
  nextAt: instant.nullable(),
  settling: settling.nullable(),
  /** The report of the same patient that goes first, and until when that one waits; null: none, or not for a known time. */
  behind: z.strictObject({ localRef: z.string(), until: instant.nullable() }).nullable(),
  /** May be recorded twice (E-NET-07). */
  isTwice: z.boolean(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const queuePage = z.strictObject({
  rows: z.array(queueRow),
  hasMore: z.boolean(),
  /** Nothing is sent or looked up for now: the state is out of reach, or refuses this store's sign-in. */
  isPaused: z.boolean(),
});
export type QueuePage = z.infer<typeof queuePage>;

const digest = z.strictObject({ bytes: z.int(), sha256: z.string() });

/** One sale's whole story with the state, and what may be done about it now. */
export const reportView = queueRow.extend({
  /** The sale, or all of what undoes one: by this the queue lists it. */
  subjectId: z.string(),
  /** The reference of the sale that it is about. */
  aboutRef: z.string(),
  /** Of what undoes a sale: each thing that the state is told of it, this one among them; none of a sale. */
  reports: z.array(
    z.strictObject({
      saleId: z.string(),
      op: z.enum(unsettledOps).exclude(['dispense']),
      status: syncStatus,
      madeAt: instant,
    }),
  ),
  actions: z.array(z.enum(leadActions)),
  reviewReason: z.string().nullable(),
  /** The state's sales that the review is about. */
  named: z.array(z.string()),
  timeline: saleView.shape.timeline,
  /** What each attempt sent, byte for byte. */
  sent: digest,
  attemptList: z.array(
    z.strictObject({
      number: z.int(),
      beganAt: instant,
      endedAt: instant.nullable(),
      outcome: z.enum(['accepted', 'rejected', 'not-sent', 'unknown', 'lost']).nullable(),
      detail: z.string().nullable(),
      reply: digest.nullable(),
    }),
  ),
  decisions: z.array(decisionView),
});
export type ReportView = z.infer<typeof reportView>;

/** What the state answered, word for word. */
export const replyView = z.strictObject({ number: z.int(), bytes: z.int(), text: z.string() });
export type ReplyView = z.infer<typeof replyView>;

export const queueDayView = z.strictObject({
  from: instant,
  until: instant,
  /** From its time on each value holds until the next. */
  waiting: z.array(z.strictObject({ at: instant, value: z.int() })),
  latency: z.array(z.strictObject({ at: instant, value: z.int() })),
});
export type QueueDayView = z.infer<typeof queueDayView>;

export const receiptRow = z.strictObject({
  finding: z.enum(receiptFindings),
  saleId: z.string().nullable(),
  localRef: z.string().nullable(),
  at: instant,
  status: syncStatus.nullable(),
  biotrackSaleIds: z.array(z.string()),
});
export type ReceiptRowView = z.infer<typeof receiptRow>;

export const receiptAuditView = z.strictObject({
  /** What it is printed and written by, for as long as no other day is compared. */
  auditId: id,
  day,
  comparedAt: instant,
  counts: z.record(z.enum(receiptFindings), z.int()),
  /** Sales of other registers of this store in the state's list. */
  others: z.int(),
  /** Everything that is not as it should be, gravest first. */
  rows: z.array(receiptRow),
});
export type ReceiptAuditView = z.infer<typeof receiptAuditView>;
