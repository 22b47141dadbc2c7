import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { listEvents } from '../../../db/repositories/outbox-history';
import type { SalesQuery } from '../../../electron/biotrack/port';
import type { Quantity } from '../../../shared/kernel/units';
import { aReport } from '../../support/sync/a-client';
import { aRegister, type Register, type RegisterOptions } from '../../support/sync/a-loop';
import { undoIn } from '../../support/sync/an-undo';
import { realClock } from '../../support/sync/ports';

/** A register at a state that dedupes nothing and replays nothing: whatever is sent twice is there twice. */
async function aStrictRegister(options: RegisterOptions = {}): Promise<Register> {
  const register = await aRegister(options);
  await register.control('/dedupe', { mode: 'none' });
  await register.control('/replay', { enabled: false });
  return register;
}

/** The limits of a test's client are short, and its first question finds a state that is still waking up. */
async function lookUpCard({ port }: Register, cardId: string) {
  for (let tries = 0; tries < 10; tries += 1) {
    const card = await port.lookUpCard(cardId, null);
    if (card.kind === 'answered') return card;
  }
  throw new Error('The state does not know the card.');
}

/** What the life before did, which the disk does not remember because an image from before it was put back. */
async function sendBefore(register: Register, outboxId: string) {
  const { cardId, nonce, bodyText: text, bodySha256: sha256 } = register.entry(outboxId);
  const card = await lookUpCard(register, cardId);
  const { cardKey } = card.value;
  return register.port.dispense({ text, sha256 }, { nonce, saleTime: card.stateTime, cardKey, validationToken: null });
}

/** A sale of its own, of what the next one will be of, under the number that the disk will give to that one. */
async function sellBefore(register: Register) {
  const card = await lookUpCard(register, 'PTEST0001');
  const report = aReport({ requestId: randomUUID(), externalId });
  const lines = report.lines.map(line => ({ ...line, quantity: 100 as Quantity }));
  const body = register.port.freeze({ ...report, lines });
  const { cardKey } = card.value;
  return register.port.dispense(body, {
    ...{ nonce: randomUUID(), saleTime: card.stateTime, cardKey, validationToken: null },
  });
}

const externalId = 'REG-2-000001';
const held = (register: Register) => register.entries('sale').map(sale => sale['external_id']);

describe('a sale that stood in the queue of a disk that was put back', () => {
  it('is found where the life before had sent it, without waiting, and not sent again', async () => {
    const register = await aStrictRegister({ policy: { settleMs: 3_600_000 } });
    const { outboxId } = register.sell();
    await sendBefore(register, outboxId);
    register.newLoop().start();
    await register.reaches(outboxId, 'accepted');
    expect(held(register)).toEqual([register.entry(outboxId).externalId]);
  });

  it('is sent where nobody had, and only once what was on its way had its time', async () => {
    const register = await aStrictRegister({ policy: { settleMs: 400 } });
    const { outboxId } = register.sell();
    const start = performance.now();
    register.newLoop().start();
    await register.reaches(outboxId, 'accepted');
    expect(performance.now() - start).toBeGreaterThanOrEqual(400);
    expect(held(register)).toHaveLength(1);
  });

  it('is found where the last request of the life before lands after the start', async () => {
    const register = await aStrictRegister({ policy: { settleMs: 1_500 } });
    const { outboxId } = register.sell();
    register.newLoop().start();
    await new Promise(resolve => setTimeout(resolve, 200));
    await sendBefore(register, outboxId);
    await register.reaches(outboxId, 'accepted');
    expect(held(register)).toHaveLength(1);
  });

  it('is refused as the life before was told, where the state keeps its answers', async () => {
    const register = await aStrictRegister();
    await register.control('/replay', { enabled: true });
    const { outboxId } = register.sell('PTEST0002');
    await sendBefore(register, outboxId);
    register.newLoop().start();
    await register.reaches(outboxId, 'rejected');
    expect(held(register)).toEqual([]);
  });

  it('waits while the state does not say', async () => {
    let isSilent = true;
    const register = await aStrictRegister({
      policy: { settleMs: 20 },
      wrap: port => ({
        ...port,
        listSales: query =>
          isSilent
            ? Promise.resolve({ kind: 'failed', failure: { kind: 'no-answer', why: 'timeout' } })
            : port.listSales(query),
      }),
    });
    const { outboxId } = register.sell();
    register.newLoop().start();
    await new Promise(resolve => setTimeout(resolve, 200));
    expect([register.entry(outboxId).state, held(register)]).toEqual(['queued', []]);
    isSilent = false;
    await register.reaches(outboxId, 'accepted');
  });

  it('is for a person where the state lists nothing, because nothing else would be proof', async () => {
    const register = await aStrictRegister({
      policy: { settleMs: 20 },
      wrap: port => ({
        ...port,
        listSales: () =>
          Promise.resolve({ kind: 'refused', stateCode: '62', stateText: 'Invalid action.', reasons: [] }),
      }),
    });
    await register.control('/replay', { enabled: true });
    const { outboxId, saleId } = register.sell();
    register.newLoop().start();
    await register.reaches(outboxId, 'review');
    expect(listEvents(register.store.db, saleId).at(-1)).toMatchObject({ detail: 'disagree no-query' });
    expect(held(register)).toEqual([]);
  });

  it('is looked for in one list with all that stood there', async () => {
    const asked: SalesQuery['by'][] = [];
    const register = await aStrictRegister({
      wrap: port => ({
        ...port,
        listSales: query => {
          asked.push(query.by);
          return port.listSales(query);
        },
      }),
    });
    const sold = Array.from({ length: 8 }, () => register.sell().outboxId);
    await sendBefore(register, sold[0] ?? '');
    register.newLoop().start();
    for (const outboxId of sold) await register.reaches(outboxId, 'accepted');
    expect(held(register)).toEqual(sold.map(outboxId => register.entry(outboxId).externalId));
    expect(new Set(asked)).toEqual(new Set(['watermark']));
    expect(asked.length).toBeLessThanOrEqual(3);
  });
});

describe('a sale of the life before that the disk knows nothing of', () => {
  it('is never taken for a new one of the same patient, goods and reference', async () => {
    const register = await aStrictRegister();
    const first = await sellBefore(register);
    const { outboxId } = register.sell();
    expect(register.entry(outboxId).externalId).toBe(externalId);
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(held(register)).toEqual([externalId, externalId]);
    expect(first).toMatchObject({ kind: 'answered' });
    expect(register.entry(outboxId).biotrackSaleId).not.toBe(
      first.kind === 'answered' ? first.value.biotrackSaleId : null,
    );
  });

  it('settles nothing under a reference that it shares: a person looks', async () => {
    const register = await aStrictRegister();
    await sellBefore(register);
    const { outboxId, saleId } = register.sell();
    await register.control('/faults', { mode: 'drop_request', action: 'sale_dispense' });
    register.loop.start();
    await register.reaches(outboxId, 'review');
    expect(listEvents(register.store.db, saleId).at(-1)).toMatchObject({ detail: 'disagree other-request-id' });
    expect(held(register)).toHaveLength(1);
  });
});

describe('what undoes a sale', () => {
  it.each([
    ['void', 'void'],
    ['refund', 'refund'],
    ['modify', 'modify'],
  ] as const)('and stood in that queue, told by the life before, is told once: %s', async (op, kind) => {
    const register = await aStrictRegister();
    register.loop.start();
    const sold = register.sell();
    await register.reaches(sold.outboxId, 'accepted');
    await register.loop.stop();
    const { outboxId } = undoIn(register, register.port, sold, realClock.now(), { op });
    const { nonce, requestId, bodyText: text, bodySha256: sha256, parent } = register.entry(outboxId);
    const stamp = { nonce, transactionId: parent?.transactionId ?? null };
    expect(await register.port.undo({ op, requestId, body: { text, sha256 } }, stamp)).toMatchObject({
      kind: 'answered',
    });
    register.newLoop().start();
    await register.reaches(outboxId, 'accepted');
    expect(register.entries(kind)).toHaveLength(1);
  });

  it('and stood there behind its own sale, both told by the life before, is told once', async () => {
    const register = await aStrictRegister();
    const sold = register.sell();
    const { outboxId } = undoIn(register, register.port, sold, realClock.now(), { op: 'void' });
    const sent = await sendBefore(register, sold.outboxId);
    if (sent.kind !== 'answered') throw new Error('The state did not take the sale.');
    const { nonce, requestId, bodyText: text, bodySha256: sha256 } = register.entry(outboxId);
    const stamp = { nonce, transactionId: sent.value.transactionId };
    expect(await register.port.undo({ op: 'void', requestId, body: { text, sha256 } }, stamp)).toMatchObject({
      kind: 'answered',
    });
    register.newLoop().start();
    await register.reaches(outboxId, 'accepted');
    expect(register.entry(sold.outboxId)).toMatchObject({
      ...{ state: 'accepted', biotrackSaleId: sent.value.biotrackSaleId },
    });
    expect([register.entries('sale').length, register.entries('void').length]).toEqual([1, 1]);
  });

  it('and waits for nothing here while its sale was voided there: a person looks', async () => {
    const register = await aStrictRegister();
    const { outboxId, saleId } = register.sell();
    const sent = await sendBefore(register, outboxId);
    if (sent.kind !== 'answered') throw new Error('The state did not take the sale.');
    const requestId = randomUUID();
    const body = register.port.freezeUndo({
      op: 'void',
      requestId,
      employeeId: 'E-014',
      reason: 'DUPLICATE',
      note: '',
    });
    const stamp = { nonce: randomUUID(), transactionId: sent.value.transactionId };
    expect(await register.port.undo({ op: 'void', requestId, body }, stamp)).toMatchObject({ kind: 'answered' });
    register.newLoop().start();
    await register.reaches(outboxId, 'review');
    expect(listEvents(register.store.db, saleId).at(-1)).toMatchObject({
      detail: `disagree status-voided ${sent.value.biotrackSaleId}`,
    });
  });
});
