import type { PlantedBug } from '../planted-bug';

const back = 'shared/undo/undo-money.ts';
const amounts = 'shared/undo/undo-amounts.ts';
const cash = 'db/repositories/till-cash.ts';
const refunded = `(SELECT coalesce(sum(amount_cents), 0) FROM undo_tender
          WHERE till_session_id = (SELECT id FROM session)) AS refunded`;

/** Seeds in which sales are undone that were paid by card and in cash, of several lines, and from a drawer that is closed. */
const seeds = '1..12';

/** Cents that go to the wrong place, or are counted there once too often or not at all. */
export const moneyBugs: readonly PlantedBug[] = [
  {
    name: 'card-paid-back-in-cash',
    edits: [
      {
        file: back,
        find: 'return part > 0 ? [{ number, kind, amountCents: part as Cents }] : [];',
        put: "return part > 0 ? [{ number, kind: kind === 'debit' ? 'cash' : kind, amountCents: part as Cents }] : [];",
      },
    ],
    caughtBy: [
      { file: 'tests/shared/undo/undo-money.test.ts', test: 'gives the card back what it was charged' },
      { seeds, says: 'gave back' },
    ],
  },
  {
    name: 'refund-counted-for-each-of-its-lines',
    edits: [
      {
        file: cash,
        find: refunded,
        put: `(SELECT coalesce(sum(undo_tender.amount_cents), 0) FROM undo_tender JOIN undo_line USING (undo_id)
          WHERE till_session_id = (SELECT id FROM session)) AS refunded`,
      },
    ],
    caughtBy: [{ seeds, says: 'of till' }],
  },
  {
    name: 'correction-beside-the-z',
    edits: [
      {
        file: cash,
        find: refunded,
        put: `(SELECT coalesce(sum(amount_cents), 0) FROM undo_tender
          WHERE till_session_id = (SELECT id FROM session)
            AND undo_id NOT IN (SELECT id FROM undo WHERE kind = 'correct')) AS refunded`,
      },
    ],
    caughtBy: [
      { file: 'tests/db/repositories/till-cash.test.ts', test: 'counts what was done' },
      { seeds, says: 'of till' },
    ],
  },
  {
    name: 'part-rounded-down',
    edits: [
      {
        file: amounts,
        find: 'BigInt(part) * 2n + BigInt(of)) / (BigInt(of) * 2n)',
        put: 'BigInt(part) * 2n) / (BigInt(of) * 2n)',
      },
    ],
    caughtBy: [
      { file: 'tests/shared/undo/undo-amounts.test.ts', test: 'half a cent up' },
      { seeds: '20..26', says: 'undid' },
    ],
  },
  {
    name: 'state-told-the-list-price',
    edits: [
      {
        file: 'electron/services/sale/to-report.ts',
        find: 'unitPriceCents: line.unitPriceCents,',
        put: 'unitPriceCents: line.listPriceCents,',
      },
    ],
    caughtBy: [{ seeds, says: 'here and' }],
  },
  {
    name: 'standing-price-told-by-the-clock',
    edits: [
      {
        file: 'db/repositories/undos.ts',
        find: 'ORDER BY undo.sequence, undo.id',
        put: 'ORDER BY undo.at, undo.id',
      },
    ],
    caughtBy: [{ file: 'tests/db/repositories/undos.test.ts', test: 'also after the clock was set back' }],
  },
  {
    name: 'card-given-back-beside-its-till',
    edits: [
      {
        file: cash,
        find: `            WHERE undo.till_session_id = (SELECT id FROM session)
        )`,
        put: `            WHERE undo.at >= (SELECT opened_at FROM session)
        )`,
      },
    ],
    caughtBy: [{ file: 'tests/db/repositories/till-cash.test.ts', test: 'whatever the clock said' }],
  },
];
