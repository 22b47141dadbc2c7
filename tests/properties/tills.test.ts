import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCashFlow } from '../../db/repositories/till-cash';
import { closeTill } from '../../db/transactions/close-till';
import { countTill } from '../../db/transactions/count-till';
import { moveCash } from '../../db/transactions/move-cash';
import { openTill } from '../../db/transactions/open-till';
import type { Cents } from '../../shared/kernel/units';
import { settle } from '../../shared/payment/settle';
import type { Tender } from '../../shared/payment/tender';
import { reversalsOf } from '../../shared/sale/incident';
import { expectedCash } from '../../shared/till/cash-flow';
import { movementKinds } from '../../shared/till/till-policy';
import { runs, seed } from '../support/runs';
import { later } from '../support/store';
import { aShop, sell } from '../support/store-scenes';
import { aSaleToWrite, someMerchandise } from '../support/store-values';

const amount = fc.integer({ min: 1, max: 50_000 });
const sale = fc.record({
  kind: fc.constant('sale' as const),
  totalCents: amount,
  /** How much of it goes on a card, and how much too much is handed over in cash, in thousandths of the total. */
  debit: fc.integer({ min: 0, max: 1_000 }),
  tooMuch: fc.integer({ min: 0, max: 3_000 }),
  /** The state refuses it later, and the money goes back. */
  isReversed: fc.boolean(),
  /** The clock jumps back, or on, before it. */
  clockMs: fc.integer({ min: -86_400_000 * 2, max: 86_400_000 * 2 }),
});
const movement = fc.record({ kind: fc.constantFrom(...movementKinds), amountCents: amount });
const session = fc.record({
  floatCents: fc.integer({ min: 0, max: 100_000 }),
  events: fc.array(fc.oneof(sale, movement), { maxLength: 8 }),
});

type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;
const part = (total: number, thousandths: number): number => Math.floor((total * thousandths) / 1_000);

function tendersFor({ totalCents, debit, tooMuch }: Sale): readonly Tender[] {
  const debitCents = part(totalCents, debit);
  const cashCents = totalCents - debitCents;
  return [
    ...(debitCents > 0 ? [{ kind: 'debit' as const, amountCents: debitCents as Cents, reference: 'D' }] : []),
    ...(cashCents > 0
      ? [{ kind: 'cash' as const, amountCents: (cashCents + part(totalCents, tooMuch)) as Cents }]
      : []),
  ];
}

it('finds in the drawer what hands put in and took out, whatever happened in between, and closes to zero', () => {
  const store = aShop();
  const { db } = store;
  const { decided } = aSaleToWrite({ items: [someMerchandise()] });
  let sequence = 0;
  let closed = 0;
  /** A month for each session, so that none is looked through for another. */
  const now = (ms = 0) => later(closed * 2_592_000_000 + ms);

  /** Answers what the hands did to the drawer. */
  function ring(sold: Sale, sessionId: string): number {
    sequence += 1;
    const tenders = tendersFor(sold);
    const totalCents = sold.totalCents as Cents;
    const settled = settle(totalCents, tenders);
    if (settled.kind !== 'settled') throw new Error(`A sale that pays is ${settled.kind}.`);
    const { changeCents } = settled;
    const money = { subtotalCents: totalCents, totalCents, tenders, changeCents };
    sell(store, {
      ...{ sequence, items: [someMerchandise()], tillSessionId: sessionId, soldAt: now(sold.clockMs) },
      decided: { ...decided, ...money },
    });
    const kept = tenders.reduce((sum, each) => sum + (each.kind === 'cash' ? each.amountCents : 0), 0) - changeCents;
    if (!sold.isReversed) return kept;
    for (const back of reversalsOf(tenders, changeCents)) {
      db.prepare<[string, number, number, string | null, string | null, number, string]>(
        'INSERT INTO tender_reversal VALUES (?, ?, ?, ?, ?, ?, ?)',
      ).run(
        ...([`sale-${sequence}`, back.number, back.amountCents] as const),
        ...([back.kind === 'debit' ? 'R' : null, sessionId, 0, 'user-ana'] as const),
      );
    }
    return 0;
  }

  // Every step is on the disk before the next, which is what takes the time.
  fc.assert(
    fc.property(session, ({ floatCents, events }) => {
      const sessionId = `till-${closed}`;
      const by = { at: now(), actorId: 'user-ana' };
      openTill(db, {
        ...{
          id: sessionId,
          requestId: sessionId,
          openingFloatCents: floatCents as Cents,
          userId: 'user-ana',
          at: now(),
        },
      });
      let drawer = floatCents;
      for (const [index, event] of events.entries()) {
        if (event.kind === 'sale') drawer += ring(event, sessionId);
        else {
          const id = `${sessionId}-${index}`;
          const { kind, amountCents } = event;
          moveCash(db, {
            ...{ id, requestId: id, sessionId, kind, amountCents: amountCents as Cents, reason: 'other', note: 'so' },
            ...{ ...by, approverId: null },
          });
          drawer += kind === 'cash-in' ? amountCents : -amountCents;
        }
      }
      expect(expectedCash(readCashFlow(db, sessionId))).toBe(drawer);
      const countedCents = Math.max(0, drawer) as Cents;
      countTill(db, { ...by, sessionId, requestId: `c-${sessionId}`, pieces: [], countedCents, most: 1 });
      const z = closeTill(db, {
        ...{ ...by, sessionId, requestId: `z-${sessionId}`, explanation: '', approver: null },
        made: { terminalId: 'REG-2', at: now(), by: 'Ana Ruiz' },
      });
      closed += 1;
      expect(z.ok && [z.value.zNumber, z.value.overShortCents]).toEqual([closed, countedCents - drawer]);
    }),
    { numRuns: Math.ceil(runs.properties / 20), ...(seed === null ? {} : { seed }) },
  );
});
