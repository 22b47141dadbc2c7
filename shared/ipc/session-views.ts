import { z } from 'zod';
import { ruleProblems } from '../compliance/rule-problem';
import { paperStates } from './device-views';
import { day, instant, language, role } from './fields';

export const sessionView = z.strictObject({
  userId: z.string(),
  name: z.string(),
  role,
  mmur: z.strictObject({
    isCurrent: z.boolean(),
    expiresOn: day.nullable(),
    /** Days until it ends when that is 30 or fewer. */
    expiresInDays: z.int().nullable(),
  }),
});
export type SessionView = z.infer<typeof sessionView>;

export const appView = z.strictObject({
  mode: z.enum(['training', 'production', 'test']),
  version: z.string(),
  language,
  storeName: z.string(),
  storeZone: z.string(),
  terminalId: z.string(),
  terminalName: z.string(),
  idleLockS: z.int(),
  /** Why nobody is signed in any more; null before the first session of this run. */
  endReason: z.enum(['signed-out', 'idle', 'locked']).nullable(),
  /** Users and PINs of the synthetic store, shown on the walk-through card; null outside training. */
  trainingUsers: z
    .array(z.strictObject({ login: z.string(), name: z.string(), pin: z.string(), role, mmurRegistered: z.boolean() }))
    .nullable(),
});
export type AppView = z.infer<typeof appView>;

/** What the sign-in says of a register before its store is open, as it was at the last start. */
export const entranceView = appView.pick({
  mode: true,
  language: true,
  storeName: true,
  storeZone: true,
  terminalName: true,
});
export type Entrance = z.infer<typeof entranceView>;

/** A lead's yes: the token goes along with the one call that it allows. */
export const approvalView = z.strictObject({ token: z.string(), approverName: z.string(), expiresAt: instant });
export type ApprovalView = z.infer<typeof approvalView>;

/** What is wrong with the rules file, for the sentence of E-RUL-01. */
export const rulesProblemView = z.strictObject({ line: z.int(), problem: z.enum(ruleProblems), what: z.string() });

/** An outage of the state's line that is under way (biotrack-and-florida.md G8). */
export const outageStatusView = z.strictObject({
  level: z.enum(['down', 'banner', 'reportable', 'overdue']),
  /** By when the department must have been told. */
  noticeDueAt: instant,
  isNoticed: z.boolean(),
});

/** A moment, and its day in the store when that is not today. */
const moment = z.strictObject({ at: instant, earlierDay: day.nullable() });

/** An outage that is over, and that the department has still to hear of. */
export const untoldOutageView = z.strictObject({
  beganAt: instant,
  endedAt: instant,
  noticeDue: moment,
  isOverdue: z.boolean(),
});

/** What should be done by now and is not (biotrack-and-florida.md G7 and 7.9). */
export const lateView = z.strictObject({
  /** Since when the oldest report waits for the state. */
  owedSince: moment.nullable(),
  /** Until when what stood in the queue at the start waits on purpose (shared/sync/settling.ts): no alarm, but to be said. */
  putOffUntil: instant.nullable(),
  /** BioTrack has them, and the patient registry behind it not: how many, since when, and the oldest's reference. */
  pending: z.strictObject({ count: z.int(), since: moment, localRef: z.string() }).nullable(),
});
export type LateView = z.infer<typeof lateView>;

export const statusView = z.strictObject({
  connection: z.enum(['online', 'registry-down', 'offline', 'connecting', 'sign-in-refused', 'insecure']),
  /** When the state stopped answering; null while it answers. */
  downSince: instant.nullable(),
  outage: outageStatusView.nullable(),
  untoldOutage: untoldOutageView.nullable(),
  late: lateView,
  /** Sales that the state refused after they were paid, and that nobody has closed. */
  openIncidents: z.int(),
  queue: z.strictObject({
    queued: z.int(),
    sending: z.int(),
    checking: z.int(),
    needsReview: z.int(),
    /** Refusals of any kind that no lead has settled. */
    refused: z.int(),
    oldestQueuedAt: instant.nullable(),
  }),
  inventory: z.strictObject({
    packages: z.int(),
    syncedAt: instant.nullable(),
    /** During a download: rows so far, and the state's own high-water marks to draw a bar from 0 to 1. */
    progress: z.strictObject({ rows: z.int(), fraction: z.number().min(0).max(1) }).nullable(),
  }),
  scanner: z.enum(['ready', 'absent', 'connecting', 'lost', 'off', 'unavailable']),
  printer: z.enum(['ready', 'absent', 'connecting', 'lost', 'off', 'failed']),
  /** Of the printer: a roll that ends soon is changed between two customers. */
  paper: z.enum(paperStates),
  clockOffS: z.int().nullable(),
  /** Why nothing can be sold at all; null where the rules of today are known. */
  rules: rulesProblemView.nullable(),
});
export type StatusView = z.infer<typeof statusView>;
