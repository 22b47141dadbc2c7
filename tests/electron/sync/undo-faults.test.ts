import { describe, expect, it } from 'vitest';
import { listAttempts } from '../../../db/repositories/outbox-history';
import { listReturnedOf } from '../../../db/repositories/returned-packages';
import { listUndoIncidents } from '../../../db/repositories/undo-incidents';
import { getUndo } from '../../../db/repositories/undos';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { aRegister, type Register, type RegisterOptions, until } from '../../support/sync/a-loop';
import type { Sold } from '../../support/sync/a-shop';
import { undoIn } from '../../support/sync/an-undo';
import { realClock } from '../../support/sync/ports';

/** What is undone over a line that fails in every way, against the ledger of the sandbox: each undoing once. */

const ops = [
  ['void', 'sale_void', 'void'],
  ['refund', 'sale_refund', 'refund'],
  ['modify', 'sale_modify', 'modify'],
] as const;
type Op = (typeof ops)[number][0];

const patient = { policy: { maxUnknownAttempts: 100 } };

async function aSoldSale(options: RegisterOptions = patient): Promise<{ register: Register; sold: Sold }> {
  const register = await aRegister(options);
  const sold = register.sell();
  register.loop.start();
  await register.reaches(sold.outboxId, 'accepted');
  return { register, sold };
}

async function undo(
  register: Register,
  sold: Sold,
  op: Op,
  change: { returnsGoods?: boolean; employeeId?: string } = {},
) {
  const made = undoIn(register, register.port, sold, realClock.now(), { op, ...change });
  register.loop.poke();
  const state = () => register.entry(made.outboxId).state;
  await until(() => ['accepted', 'rejected', 'review'].includes(state()), state);
  const [first] = listAttempts(register.store.db, made.outboxId);
  return { ...made, state: state(), first: `${first?.outcome} ${first?.detail ?? ''}`.trim() };
}

const counts = (register: Register, ...kinds: string[]) => kinds.map(kind => register.entries(kind).length);

describe.each(ops)('a %s', (op, action, kind) => {
  it.each([
    ['unknown reset', { mode: 'drop_request' }],
    ['unknown reset', { mode: 'drop_reply' }],
    ['unknown reset', { mode: 'late_landing', seconds: 1 }],
    ['unknown reset', { mode: 'in_progress', seconds: 1 }],
    ['unknown timeout', { mode: 'black_hole', commit: true }],
    ['unknown http-status', { mode: 'http_status', status: 502, commit: true }],
    ['unknown unreadable', { mode: 'html_200' }],
    ['accepted', { mode: 'duplicate_delivery' }],
    ['accepted', { mode: 'numbers_as_strings' }],
  ])('is %s at first, and happens once after %o', async (first, fault) => {
    const { register, sold } = await aSoldSale();
    await register.control('/faults', { ...fault, action });
    expect(await undo(register, sold, op)).toMatchObject({ state: 'accepted', first });
    expect(counts(register, kind)).toEqual([1]);
  });

  // A price that is set twice is the same price; of the other two the sale itself tells the state.
  const repeated = op === 'modify' ? [] : ['duplicate_delivery'];
  it.each(['drop_reply', 'drop_request', ...repeated])(
    'happens once after %s at a state that promises nothing about repeats and replays nothing',
    async mode => {
      const { register, sold } = await aSoldSale();
      await register.control('/dedupe', { mode: 'none' });
      await register.control('/replay', { enabled: false });
      await register.control('/faults', { mode, action });
      expect((await undo(register, sold, op)).state).toBe('accepted');
      expect(counts(register, kind)).toEqual([1]);
    },
  );

  it('found sending at a start is looked for, and not sent again', async () => {
    const { register, sold } = await aSoldSale();
    await register.control('/faults', { mode: 'black_hole', commit: true, action });
    const made = undoIn(register, register.port, sold, realClock.now(), { op });
    register.loop.poke();
    await until(() => counts(register, kind)[0] === 1);
    await register.loop.stop();
    const next = register.newLoop();
    next.start();
    await register.reaches(made.outboxId, 'accepted');
    expect(counts(register, kind)).toEqual([1]);
  });
});

describe('a void', () => {
  it('that the state refuses leaves the sale as it was, and an incident', async () => {
    const { register, sold } = await aSoldSale();
    await register.control('/period', { locked_before: '2026-03-11' });
    const { undoId, state } = await undo(register, sold, 'void');
    expect([state, getUndo(register.store.db, undoId).state]).toEqual(['rejected', 'failed']);
    expect(listUndoIncidents(register.store.db, undoId)).toMatchObject([
      { stateCode: '1020', codes: ['PERIOD_LOCKED'] },
    ]);
    expect(counts(register, 'void', 'restore')).toEqual([0, 0]);
  });

  it('TV27 by somebody whom the registry does not know is refused', async () => {
    const { register, sold } = await aSoldSale();
    const { state, undoId } = await undo(register, sold, 'void', { employeeId: 'E-099' });
    expect([state, listUndoIncidents(register.store.db, undoId)[0]?.codes]).toEqual([
      'rejected',
      ['EMPLOYEE_NOT_REGISTERED'],
    ]);
  });

  it('waits behind the sale it undoes while nobody knows what became of that', async () => {
    const register = await aRegister(patient);
    await register.control('/faults', { mode: 'drop_request', action: 'sale_dispense' });
    const sold = register.sell();
    register.loop.start();
    await register.reaches(sold.outboxId, 'unknown');
    const { state } = await undo(register, sold, 'void');
    const kinds = register.sandbox.ledger().map(entry => entry.kind);
    expect([state, kinds.indexOf('sale') < kinds.indexOf('void'), counts(register, 'sale', 'void')]).toEqual([
      'accepted',
      true,
      [1, 1],
    ]);
  });

  it('is put before a person where the state can be asked nothing', async () => {
    const { register, sold } = await aSoldSale();
    await register.control('/replay', { enabled: false });
    await register.control('/faults', { mode: 'plain_refusal', action: 'sync_sale', times: 0 });
    await register.control('/faults', { mode: 'drop_reply', action: 'sale_void' });
    expect((await undo(register, sold, 'void')).state).toBe('review');
  });
});

describe('goods that came back', () => {
  const refunded = async (...faults: object[]) => {
    const scene = await aSoldSale();
    for (const fault of faults) await scene.register.control('/faults', fault);
    return refund(scene);
  };
  const refund = async ({ register, sold }: Awaited<ReturnType<typeof aSoldSale>>) => {
    const made = await undo(register, sold, 'refund');
    const { db } = register.store;
    await until(
      () => listReturnedOf(db, made.undoId)[0]?.destruction === 'accepted',
      () => JSON.stringify(listReturnedOf(db, made.undoId)),
    );
    return { register, ...made, returned: listReturnedOf(db, made.undoId) };
  };

  it('have their number and their day from the answers', async () => {
    const { register, returned } = await refunded();
    expect(returned).toMatchObject([{ barcode: '0001000000009001', destroyAfter: 1_773_165_600_000 + 259_200_000 }]);
    expect(counts(register, 'package', 'destroy_scheduled')).toEqual([1, 1]);
  });

  it('get their number from the inventory where no answer told it', async () => {
    const { register, returned } = await refunded(
      { mode: 'drop_reply', action: 'sale_refund' },
      { mode: 'plain_refusal', action: 'nonce_replay', times: 0 },
    );
    expect([returned[0]?.barcode, counts(register, 'package', 'destroy_scheduled')]).toEqual([
      '0001000000009001',
      [1, 1],
    ]);
  });

  it('are put down at once where a look-up found that they came back', async () => {
    const scene = await aSoldSale({ policy: { ...patient.policy, pendingPollMs: 3_600_000 } });
    await scene.register.control('/faults', { mode: 'drop_reply', action: 'sale_refund' });
    const { register, first } = await refund(scene);
    expect([first, counts(register, 'destroy_scheduled')]).toEqual(['unknown reset', [1]]);
  });

  it.each(['drop_reply', 'drop_request', 'duplicate_delivery'])(
    'are put down to be destroyed once after %s',
    async mode => {
      const { register } = await refunded({ mode, action: 'inventory_destroy_schedule' });
      expect(counts(register, 'destroy_scheduled')).toEqual([1]);
    },
  );

  it('are known to be put down where a state that forgets nonces refuses the second delivery', async () => {
    const twice = (port: BioTrackPort): BioTrackPort => ({
      ...port,
      undo: async (...call) => {
        if (call[0].op === 'destroy') await port.undo(...call);
        return port.undo(...call);
      },
    });
    const scene = await aSoldSale({ ...patient, wrap: twice });
    await scene.register.control('/dedupe', { mode: 'none' });
    const { register, returned } = await refund(scene);
    expect([counts(register, 'destroy_scheduled'), returned[0]?.destruction]).toEqual([[1], 'accepted']);
  });
});
