import type { WritableDb } from '../../../db/handles';
import { insertInto } from '../../../db/insert-row';
import { insertCount } from '../../../db/transactions/count-till';
import type { Cents, Instant } from '../../../shared/kernel/units';
import { expectedCash, overShort } from '../../../shared/till/cash-flow';
import type { Pieces } from '../../../shared/till/count';
import defaults from '../../../shared/till/policies/till.json';
import type { TillReport } from '../../../shared/till/till-report';
import { cashier, lead, terminalId } from '../setup';
import { createAuditChain } from './audit-chain';
import { openingFloatCents } from './fill-store';
import { readTillSums, type TillSums } from './read-till-sums';
import { seededId } from './seeded-id';
import type { Staff } from './write-sale-rows';

const hourMs = 3_600_000;
const countedBeforeMs = 30_000;
const changeCents = 5_000;
/** Found in the drawers, one after another; most are right. */
const differences = [0, 0, 0, -25, 0, 0, 100, 0, 0, -10, 0] as const;

type TillRow = { readonly id: string; readonly opened_at: number; readonly closed_at: number };

const insertMovement = insertInto('till_movement', [
  ...(['id', 'request_id', 'session_id', 'kind', 'reason', 'note', 'amount_cents', 'at', 'actor_id'] as const),
]);
const insertClose = insertInto('till_close', [
  ...([
    'session_id',
    'request_id',
    'z_number',
    'terminal_id',
    'at',
    'actor_id',
    'count_number',
    'explanation',
  ] as const),
  'report',
]);

/** The Z of every drawer of the past, numbered, with its count and with what was put away. */
export function closeTills(db: WritableDb, staff: Staff): void {
  const tills = db
    .prepare<[], TillRow>('SELECT id, opened_at, closed_at FROM till_session WHERE closed_at IS NOT NULL ORDER BY id')
    .all();
  const sums = readTillSums(db);
  const audit = createAuditChain(db);
  for (const [index, till] of tills.entries()) {
    const report = closeTill(db, till, sums(till.id), index, staff);
    audit({
      ...{ at: report.at, actorId: staff.leadId, action: 'till.closed', subject: `till:${till.id}` },
      detail: {
        ...{ approverId: null, counts: 1, overShortCents: report.overShortCents },
        ...{ unsettled: 0, zNumber: report.zNumber },
      },
    });
  }
}

function closeTill(db: WritableDb, till: TillRow, sums: TillSums, index: number, staff: Staff): TillReport {
  const movements = move(db, till, sums, index, staff);
  const moved = (kind: string): Cents =>
    movements.reduce((sum, each) => sum + (each.kind === kind ? each.amountCents : 0), 0) as Cents;
  const cash = {
    ...{ floatCents: openingFloatCents as Cents, takenCents: sums.paid.cash.cents, changeCents: sums.changeCents },
    ...{ inCents: moved('cash-in'), outCents: 0 as Cents, dropCents: moved('drop') },
    ...{ reversedCents: sums.reversedCents, refundedCents: sums.refundedCents },
  };
  const expectedCents = expectedCash(cash);
  const overShortCents = (differences[index % differences.length] ?? 0) as Cents;
  const countedCents = (expectedCents + overShortCents) as Cents;
  const [at, countedAt] = [till.closed_at as Instant, (till.closed_at - countedBeforeMs) as Instant];
  const count = { number: 1, at: countedAt, pieces: piecesOf(countedCents), countedCents, expectedCents };
  const requestId = seededId('count', countedAt, index);
  insertCount(db, { ...count, sessionId: till.id, requestId, actorId: staff.leadId });
  const report: TillReport = {
    ...{ kind: 'Z', sessionId: till.id, terminalId, zNumber: index + 1, at, by: lead.name },
    ...{ openedAt: till.opened_at as Instant, openedBy: cashier.name, sales: sums.sales, cash, expectedCents },
    ...{ paid: sums.paid, givenBack: sums.givenBack, voids: sums.voids, refunds: sums.refunds },
    ...{ corrections: sums.corrections, noSales: 0, movements },
    ...{ counts: [{ ...count, by: lead.name }], overShortCents: overShort(countedCents, expectedCents) },
    ...{ explanation: '', approvedBy: null, unsettled: [], openIncidents: 0, openUndoIncidents: 0 },
  };
  insertClose(db, {
    ...{ session_id: till.id, request_id: seededId('close', at, index), z_number: index + 1, terminal_id: terminalId },
    ...{ at, actor_id: staff.leadId, count_number: 1, explanation: '', report: JSON.stringify(report) },
  });
  return report;
}

/** Every seventh day somebody brings change, and every day half of what was taken goes to the safe. */
function move(
  db: WritableDb,
  till: TillRow,
  sums: TillSums,
  index: number,
  { cashierId }: Staff,
): TillReport['movements'] {
  const taken = sums.paid.cash.cents - sums.changeCents;
  const half = Math.floor(taken / 2 / 10_000) * 10_000;
  const wanted = [
    { kind: 'cash-in', reason: 'change', amountCents: index % 7 === 0 ? changeCents : 0, afterMs: hourMs },
    { kind: 'drop', reason: 'safe', amountCents: half, afterMs: 8 * hourMs },
  ] as const;
  return wanted
    .filter(({ amountCents }) => amountCents > 0)
    .map(({ kind, reason, amountCents, afterMs }) => {
      const at = (till.opened_at + afterMs) as Instant;
      insertMovement(db, {
        ...{ id: seededId('movement', at, index), request_id: seededId('press', at, index), session_id: till.id },
        ...{ kind, reason, note: '', amount_cents: amountCents, at, actor_id: cashierId },
      });
      return { kind, reason, note: '', amountCents: amountCents as Cents, at, by: cashier.name, approvedBy: null };
    });
}

/** The fewest notes and coins. */
function piecesOf(cents: Cents): readonly Pieces[] {
  let left: number = cents;
  return defaults.denominations.flatMap(value => {
    const pieces = Math.floor(left / value);
    left -= pieces * value;
    return pieces === 0 ? [] : [{ cents: value, pieces }];
  });
}
