import { findOpenTill, type TillSession } from '../../../db/repositories/till';
import { listCounts } from '../../../db/repositories/till-counts';
import { readXReport } from '../../../db/repositories/till-report';
import type { PrintDocument } from '../../../shared/documents/print-document';
import type { TillView } from '../../../shared/ipc/till-views';
import { type AppError, appError } from '../../../shared/kernel/error-code';
import { err, ok, type Result } from '../../../shared/kernel/result';
import type { TillReport } from '../../../shared/till/till-report';
import type { ServiceContext } from '../service-context';
import { toTillView } from './till-view';

export type TillContext = Pick<ServiceContext, 'db' | 'clock' | 'ids' | 'log' | 'config' | 'operator' | 'approvals'>;

/** What the till does to the world, and what it must know of the cart in hand. */
export type TillServices = {
  readonly language: () => 'en' | 'es';
  readonly hasCartInHand: () => boolean;
  /** For the float, a movement or a count; one that does not open has a key. */
  readonly openDrawer: (subject: string) => void;
  /** Answers false where the paper did not come. */
  readonly print: (order: {
    readonly document: PrintDocument;
    readonly subject: string;
    readonly isDuplicate: boolean;
  }) => Promise<boolean>;
  readonly onChange: () => void;
};

/** What the parts of this service share: the till that is open, and how it is shown. */
export type TillDesk = {
  /** The session that the screen meant, if it is still the open one. */
  open(sessionId: string): Result<TillSession, AppError>;
  view(till: TillSession): TillView;
  report(till: TillSession): TillReport;
  /** What everybody does who changed something: looks at it anew. */
  answer(): Result<TillView, AppError>;
};

export function createTillDesk(context: TillContext): TillDesk {
  const { db, clock, config } = context;
  const view = (till: TillSession): TillView =>
    toTillView(till, listCounts(db, till.id).at(-1) ?? null, context.operator().id, config.till);
  return {
    view,
    open: sessionId => {
      const till = findOpenTill(db);
      return till?.id === sessionId ? ok(till) : err(appError(till === null ? 'E-TIL-01' : 'E-TIL-03'));
    },
    report: till =>
      readXReport(db, till, { terminalId: config.terminal.id, at: clock.now(), by: context.operator().name }),
    answer: () => {
      const till = findOpenTill(db);
      return till === null ? err(appError('E-TIL-03')) : ok(view(till));
    },
  };
}
