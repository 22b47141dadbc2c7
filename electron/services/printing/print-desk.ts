import { createHash } from 'node:crypto';
import {
  findJobContent,
  findPrintJob,
  listPrintJobs,
  listUnansweredJobs,
  type StoredPrintJob,
} from '../../../db/repositories/print-jobs';
import {
  addPrintJob,
  answerPrintJob,
  type JobSeal,
  movePrintJob,
  recordCancelledPrint,
  recoverPrintJobs,
  waitAnew,
} from '../../../db/transactions/print-jobs';
import { asDuplicate } from '../../../shared/documents/duplicate';
import type { PrintDocument } from '../../../shared/documents/print-document';
import { isDuplicateOf, type PrintJobAnswer, type PrintJobReason } from '../../../shared/documents/print-job';
import type { PrintingPolicy } from '../../../shared/documents/printing-policy';
import { testPage } from '../../../shared/documents/test-page';
import type { PrintJobsView } from '../../../shared/ipc/printing-views';
import type { Instant } from '../../../shared/kernel/units';
import type { JobChange, Printer } from '../../devices/printer/printer-driver';
import type { Timers } from '../../ports';
import { turnOfTheLoop } from '../../turn-of-the-loop';
import type { ServiceContext } from '../service-context';
import { createPreparation } from './preparation';
import { toJobView } from './print-job-view';

/** 'waiting' goes by itself as soon as the printer is ready; 'unclear' is for a person to say. */
export type PrintOutcome = 'printed' | 'sent' | 'waiting' | 'unclear' | 'failed' | 'off';

export type PrintOrder = {
  readonly document: PrintDocument;
  /** What people know it by: the reference of a sale, the day of a report. Never a name. */
  readonly subject: string;
  /** The document says of itself that it is a second one. */
  readonly isDuplicate: boolean;
};

/**
 * Where everything that prints goes: each job is on disk before `print` returns, and with all that became of it. What follows
 * takes its turns of the loop, for as long as a scan notices none of it.
 */
export type PrintDesk = {
  /** Resolves at the first news of it. */
  readonly print: (order: PrintOrder) => Promise<PrintOutcome>;
  readonly jobs: () => PrintJobsView;
  /** false: whatever is asked for here would not be printed. */
  readonly hasPrinter: () => boolean;
  /** Prints again what failed or is unclear; false: that job needs it no more. What may be on paper already says that it is a second one. */
  readonly retry: (number: number) => boolean;
  readonly cancel: (number: number) => boolean;
  /** A person says that it was printed, or that nobody needs it. */
  readonly answer: (number: number, answer: Exclude<PrintJobAnswer, 'reprinted'>) => boolean;
  /** Ends what an earlier run left open. */
  readonly start: () => void;
  readonly stop: () => void;
};

type DeskContext = Pick<ServiceContext, 'db' | 'clock' | 'log'> & {
  readonly timers: Timers;
  readonly printer: Printer;
  readonly policy: PrintingPolicy;
  /** Who is signed in; paper may also come when nobody is. */
  readonly operatorId: () => string | null;
  readonly onChange: () => void;
  /** E-PRN-01: what was to be printed has not been. */
  readonly onUnprinted: () => void;
};

const msPerDay = 86_400_000;

/** The first two documents take ten times as long to encode as any later one: they are these, while nobody sells yet. */
const rehearsalsAfterMs = [1_000, 1_500];
const rehearsal = testPage(
  { storeName: '', terminal: { id: '', name: '' }, printer: '', columns: 42, printedAtText: '' },
  'es',
);

export function createPrintDesk(context: DeskContext): PrintDesk {
  const { db, clock, log, printer, policy, onUnprinted } = context;
  const asked = new Map<number, (outcome: PrintOutcome) => void>();
  const seals = new Map<number, JobSeal>();
  const preparation = createPreparation({ printer, log, handOn });
  let late: readonly JobChange[] = [];
  let hasStopped = false;
  let isTelling = false;
  let rehearsals: readonly (() => void)[] = [];

  /** What follows the last byte can wait for a turn, in its order: whether a job was begun is what has to be on disk in time. */
  function heard(change: JobChange): void {
    const isLate = change.state === 'sent' || change.state === 'confirmed';
    if (isLate && !hasStopped) {
      late = [...late, change];
      if (late.length === 1) void turnOfTheLoop().then(noteLate);
      return;
    }
    noteLate();
    note(change);
  }
  printer.onJob(heard);
  printer.onGivenBack(handOver);

  function noteLate(): void {
    const changes = late;
    late = [];
    for (const [at, change] of changes.entries()) {
      if (!changes.slice(at + 1).some(({ number }) => number === change.number)) note(change);
    }
  }

  function note(change: JobChange): void {
    const { number, state } = change;
    try {
      const seal = state === 'sending' ? seals.get(number) : undefined;
      movePrintJob(db, { ...change, at: clock.now(), seal });
    } catch (fault) {
      // The paper comes all the same; after a restart its job asks what became of it.
      log.error('printer.job-unwritten', { name: fault instanceof Error ? fault.name : 'unknown' });
    }
    if (change.isOver) seals.delete(number);
    const outcome = outcomeOf(change);
    // Who called a job off does not need to be told.
    if (outcome === 'waiting' || state === 'failed') onUnprinted();
    if (outcome !== null) settle(number, outcome);
    changed();
  }

  /** Once for all that happens in a turn. */
  function changed(): void {
    if (isTelling) return;
    isTelling = true;
    void turnOfTheLoop().then(() => {
      isTelling = false;
      if (!hasStopped) context.onChange();
    });
  }

  function fail(number: number, reason: PrintJobReason): void {
    heard({ number, state: 'failed', reason, isOver: true });
  }

  function handOn(number: number, bytes: Uint8Array | null): void {
    if (bytes === null || !printer.isThere) {
      fail(number, bytes === null ? 'not-encodable' : 'no-printer');
      return;
    }
    seals.set(number, sealOf(bytes));
    printer.print({ number, bytes });
  }

  /** Of a job that waited for a printer that was put away; the next one may speak another language, on other paper. */
  function handOver(number: number): void {
    if (hasStopped) return;
    const document = printer.isThere ? findJobContent(db, number) : null;
    if (document === null) {
      fail(number, 'no-printer');
      return;
    }
    try {
      waitAnew(db, number);
    } catch (fault) {
      // The paper comes all the same; only what it waited for is still about the printer before.
      log.error('printer.job-unwritten', { name: fault instanceof Error ? fault.name : 'unknown' });
    }
    preparation.add(number, document);
    changed();
  }

  function settle(number: number, outcome: PrintOutcome): void {
    const tell = asked.get(number);
    asked.delete(number);
    tell?.(outcome);
  }

  async function print(order: PrintOrder): Promise<PrintOutcome> {
    if (!printer.isThere) return 'off';
    const number = addPrintJob(db, { ...order, requestedBy: context.operatorId(), at: clock.now(), ...nothingSent });
    const outcome = new Promise<PrintOutcome>(resolve => asked.set(number, resolve));
    preparation.add(number, order.document);
    changed();
    return outcome;
  }

  function answer(number: number, given: PrintJobAnswer): boolean {
    const actorId = context.operatorId();
    if (actorId === null) return false;
    const isTaken = answerPrintJob(db, { number, answer: given, actorId, at: clock.now() });
    if (isTaken) changed();
    return isTaken;
  }

  return {
    print,
    hasPrinter: () => printer.isThere,
    jobs: () => ({ jobs: shownJobs().map(toJobView) }),
    retry: number => {
      const job = findPrintJob(db, number);
      const content = findJobContent(db, number);
      if (job === null || content === null || !answer(number, 'reprinted')) return false;
      const isSecond = isDuplicateOf(job.state);
      const document = isSecond && !job.isDuplicate ? asDuplicate(content) : content;
      void print({ document, subject: job.subject, isDuplicate: job.isDuplicate || isSecond });
      return true;
    },
    cancel: number => {
      const actorId = context.operatorId();
      if (actorId === null) return false;
      if (preparation.cancel(number)) heard({ number, state: 'cancelled', reason: null, isOver: true });
      else if (!printer.cancel(number)) return false;
      recordCancelledPrint(db, { number, actorId, at: clock.now() });
      return true;
    },
    answer,
    start: () => {
      hasStopped = false;
      const now = clock.now();
      const ended = recoverPrintJobs(db, now, (now - policy.keptDays * msPerDay) as Instant);
      if (ended > 0) log.info('printer.recovered', { count: ended });
      if (!printer.isThere) return;
      rehearsals = rehearsalsAfterMs.map(ms => context.timers.after(ms, () => preparation.rehearse(rehearsal)));
    },
    stop: () => {
      noteLate();
      hasStopped = true;
      preparation.stop();
      for (const cancel of rehearsals) cancel();
      for (const number of [...asked.keys()]) settle(number, 'failed');
    },
  };

  function shownJobs(): readonly StoredPrintJob[] {
    const newest = listPrintJobs(db, policy.listed);
    const oldest = newest.at(-1)?.number ?? 0;
    const asking = listUnansweredJobs(db, policy.listed).filter(({ number }) => number < oldest);
    return [...newest, ...asking.toReversed()];
  }
}

/** How a job's bytes are known without keeping them. */
function sealOf(bytes: Uint8Array): JobSeal {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

const nothingSent = sealOf(new Uint8Array(0));

/** null: nothing that anybody waits to hear. */
function outcomeOf({ state, isOver }: JobChange): PrintOutcome | null {
  switch (state) {
    case 'queued':
      return 'waiting';
    case 'sending':
      return null;
    case 'sent':
      return isOver ? 'sent' : null;
    case 'confirmed':
      return 'printed';
    case 'unconfirmed':
      return 'unclear';
    case 'failed':
    case 'cancelled':
      return 'failed';
  }
}
