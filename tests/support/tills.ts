import type { WritableDb } from '../../db/handles';
import { findOpenTill, type TillSession } from '../../db/repositories/till';
import { readCashFlow } from '../../db/repositories/till-cash';
import { closeTill } from '../../db/transactions/close-till';
import { countTill } from '../../db/transactions/count-till';
import { openTill } from '../../db/transactions/open-till';
import type { Cents, Instant } from '../../shared/kernel/units';
import { expectedCash } from '../../shared/till/cash-flow';
import type { TillReport } from '../../shared/till/till-report';
import { t0 } from './store';

type Who = { readonly userId?: string; readonly at?: Instant };

/** Opens a till with two hundred dollars. */
export function anOpenTill(
  db: WritableDb,
  { userId = 'user-ana', at = t0, id = 'till-1' }: Who & { readonly id?: string } = {},
) {
  const opened = openTill(db, { id, requestId: `open-${id}`, openingFloatCents: 20_000 as Cents, userId, at });
  if (!opened.ok) throw new Error(opened.error);
  return opened.value;
}

/** Counts the drawer as it should be, or so much more or less. */
export function countDrawer(
  db: WritableDb,
  till: Pick<TillSession, 'id'>,
  {
    userId = 'user-ana',
    at = t0,
    offCents = 0,
    requestId = `count-${till.id}`,
  }: Who & {
    readonly offCents?: number;
    readonly requestId?: string;
  } = {},
): void {
  const countedCents = (expectedCash(readCashFlow(db, till.id)) + offCents) as Cents;
  const pieces = [{ cents: 1, pieces: countedCents }];
  const counted = countTill(db, { sessionId: till.id, requestId, at, actorId: userId, pieces, countedCents, most: 2 });
  if (!counted.ok) throw new Error(counted.error);
}

/** Closes the till that is open, counted right. */
export function closeOpenTill(db: WritableDb, { userId = 'user-ana', at = t0 }: Who = {}): TillReport {
  const till = findOpenTill(db);
  if (till === null) throw new Error('No till is open.');
  countDrawer(db, till, { userId, at });
  const closed = closeTill(db, {
    ...{ sessionId: till.id, requestId: `close-${till.id}`, at, actorId: userId, explanation: '', approver: null },
    made: { terminalId: 'REG-2', at, by: 'Ana Ruiz' },
  });
  if (!closed.ok) throw new Error(closed.error);
  return closed.value;
}
