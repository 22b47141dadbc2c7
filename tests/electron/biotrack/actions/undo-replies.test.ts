import { describe, expect, it } from 'vitest';
import {
  readReturnedGoods,
  readUndone,
  readUndoReplay,
  type UndoExpectation,
} from '../../../../electron/biotrack/actions/undo-replies';

const expected: UndoExpectation = { op: 'void', requestId: 'r', transactionId: '650101' };
const voided = {
  success: 1,
  sessiontime: 1_773_165_700,
  transactionid: '650140',
  voided: '650101',
  restored: [],
  registry: { status: 'POSTED' },
};
const refunded = {
  success: 1,
  sessiontime: 1_773_165_700,
  transactionid: '650150',
  new_inventory: [
    { barcodeid: '0001000000009001', parentid: '0001000000000029', quantity: '1.00', status: 'RETURNED' },
  ],
  registry: { status: 'POSTED', restored: [] },
  visible_after: 'DESTROY',
};
const plain = {
  transactionId: '650140',
  postedAt: 1_773_165_700_000,
  registryStatus: 'POSTED',
  packages: [],
  isVisibleNow: true,
  destroyAfter: null,
};

describe('an answer', () => {
  it('is read for each undoing', () => {
    expect([
      readUndone(voided, expected),
      readUndone(refunded, { ...expected, op: 'refund' }),
      readUndone({ ...voided, voided: undefined, registry: undefined }, { ...expected, op: 'modify' }),
      readUndone({ ...voided, eligible_after: 1_773_424_860 }, { ...expected, op: 'destroy', transactionId: null }),
    ]).toEqual([
      { ok: true, value: plain },
      {
        ok: true,
        value: {
          ...plain,
          transactionId: '650150',
          packages: [{ barcode: '0001000000009001', parentBarcode: '0001000000000029', quantity: 100 }],
          isVisibleNow: false,
        },
      },
      { ok: true, value: plain },
      { ok: true, value: { ...plain, destroyAfter: 1_773_424_860_000 } },
    ]);
  });

  it.each([
    ['names another request', { ...voided, request_id: 'other' }, 'wrong-reference'],
    ['voided another sale', { ...voided, voided: '499999' }, 'wrong-reference'],
    ['does not say which sale it voided', { ...voided, voided: undefined }, 'wrong-reference'],
    ['has no number', { ...voided, transactionid: undefined }, 'unreadable'],
  ])('is none where it %s', (_, body, why) => {
    expect(readUndone(body, expected)).toEqual({ ok: false, error: why });
  });

  it('of a destruction says when', () => {
    expect(readUndone(voided, { ...expected, op: 'destroy' })).toEqual({ ok: false, error: 'unreadable' });
  });

  it('waits for the registry where the state does not say that it has it', () => {
    const { registry: _, ...silent } = voided;
    expect(readUndone(silent, expected)).toMatchObject({ value: { registryStatus: 'PENDING' } });
  });
});

describe('a replay', () => {
  const envelope = { success: 1, found: 1, state: 'COMPLETE', original_action: 'sale_void', response: voided };

  it('tells the stored answer, also bare, the stored refusal, or that there is none', () => {
    const refusal = { success: 0, errorcode: '602', error: 'sale 650101 is voided' };
    expect([
      readUndoReplay(envelope, expected),
      readUndoReplay(voided, expected),
      readUndoReplay({ ...envelope, response: refusal }, expected),
      readUndoReplay({ success: 1, found: 0, state: 'UNKNOWN' }, expected),
      readUndoReplay({ success: 1, found: 1, state: 'IN_PROGRESS' }, expected),
    ]).toMatchObject([
      { value: { kind: 'complete', outcome: plain } },
      { value: { kind: 'complete', outcome: plain } },
      { value: { kind: 'complete', outcome: { kind: 'refused', reasons: [{ code: 'SALE_ALREADY_VOIDED' }] } } },
      { value: { kind: 'unknown' } },
      { value: { kind: 'in-progress' } },
    ]);
  });

  it('of another action, or of another sale, is none of ours', () => {
    expect([
      readUndoReplay({ ...envelope, original_action: 'sale_dispense' }, expected),
      readUndoReplay({ ...envelope, response: { ...voided, voided: '1' } }, expected),
      readUndoReplay({ success: 1 }, expected),
    ]).toEqual([
      { ok: false, error: 'wrong-reference' },
      { ok: false, error: 'wrong-reference' },
      { ok: false, error: 'unreadable' },
    ]);
  });
});

it('finds goods that came back in a page of the inventory', () => {
  const row = { id: '0001000000009001', parentid: '0001000000000029', remaining_quantity: '1.00', restocked: 1 };
  const page = { inventory: [{ ...row, restocked: 0 }, row, { ...row, parentid: null }, 'noise'], more: 0 };
  expect([readReturnedGoods(page), readReturnedGoods({})]).toEqual([
    { ok: true, value: [{ barcode: row.id, parentBarcode: row.parentid, quantity: 100 }] },
    { ok: false, error: 'unreadable' },
  ]);
});
