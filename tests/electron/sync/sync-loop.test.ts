import { describe, expect, it } from 'vitest';
import { sumPending } from '../../../db/repositories/ledger';
import { listAttempts, listEvents } from '../../../db/repositories/outbox-history';
import { beginAttempt } from '../../../db/transactions/begin-attempt';
import type { Instant } from '../../../shared/kernel/units';
import { aReport, quickLimits } from '../../support/sync/a-client';
import { aRegister, type Register, until } from '../../support/sync/a-loop';

/** What the state truly holds: sales, units taken from the shelf and amounts taken from the registry. */
function truth(register: Register) {
  return {
    sales: register.entries('sale').length,
    stock: register.entries('stock').length,
    dispensations: register.entries('dispensation').filter(entry => entry['sale_id'] !== null).length,
  };
}
const once = { sales: 1, stock: 1, dispensations: 1 };
const never = { sales: 0, stock: 0, dispensations: 0 };

function path(register: Register, saleId: string): readonly (string | null)[] {
  return listEvents(register.store.db, saleId)
    .filter(event => event.to !== null)
    .map(event => event.to);
}

describe('the sync loop', () => {
  it('reports a sale and settles what it had reserved', async () => {
    const register = await aRegister();
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'accepted']);
    expect(register.entry(outboxId)).toMatchObject({
      biotrackSaleId: expect.any(String),
      registryStatus: 'POSTED',
      attempts: 1,
    });
    expect(sumPending(register.store.db, 'patient-PTEST0001')).toEqual([]);
  });

  it('TV31: finds a sale whose answer was lost by its nonce, and does not send it again', async () => {
    const register = await aRegister();
    await register.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'unknown', 'accepted']);
    expect(listEvents(register.store.db, saleId).at(-1)?.detail).toContain('replay');
  });

  it('TV32: sends a lost request again, with the same nonce, once its absence is proven', async () => {
    const register = await aRegister();
    await register.control('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 1 });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    const sentAt = performance.now();
    await register.reaches(outboxId, 'accepted');
    expect(performance.now() - sentAt).toBeGreaterThan(150);
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'unknown', 'queued', 'sending', 'accepted']);
    expect(listAttempts(register.store.db, outboxId).map(({ outcome }) => outcome)).toEqual(['unknown', 'accepted']);
  });

  it('TV33: with a state that promises nothing, settles through the list and does not send again', async () => {
    const register = await aRegister();
    await register.control('/dedupe', { mode: 'none' });
    await register.control('/replay', { enabled: false });
    await register.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'unknown', 'accepted']);
    expect(listAttempts(register.store.db, outboxId)).toHaveLength(1);
  });

  it('TV34: leaves to a person a sale whose reference the state knows from another cart', async () => {
    const register = await aRegister();
    const card = await register.port.lookUpCard('PTEST0001', null);
    if (card.kind !== 'answered') throw new Error('no card');
    const elsewhere = aReport();
    await register.port.dispense(register.port.freeze(elsewhere), {
      nonce: 'nonce-of-another-register',
      saleTime: card.stateTime,
      cardKey: card.value.cardKey,
      validationToken: null,
    });
    const { saleId, outboxId } = register.sell('PTEST0001', { requestId: elsewhere.requestId });
    register.loop.start();
    await register.reaches(outboxId, 'review');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'unknown', 'review']);
    expect(listAttempts(register.store.db, outboxId)).toMatchObject([
      { outcome: 'unknown', detail: 'reference-reused' },
    ]);
  });

  it.each([
    ['landed', true],
    ['never arrived', false],
  ])('TV35: after a power cut while sending, finds out that the sale %s', async (_, hasLanded) => {
    const register = await aRegister();
    const { saleId, outboxId } = register.sell();
    const entry = register.entry(outboxId);
    const marks = await register.port.checkSync();
    if (marks.kind !== 'answered') throw new Error('no marks');
    beginAttempt(register.store.db, {
      outboxId,
      attemptId: 'attempt-1',
      at: Date.now() as Instant,
      monotonicMs: 1,
      bootId: 'boot-1',
      watermark: marks.value.sale,
    });
    if (hasLanded) {
      const card = await register.port.lookUpCard('PTEST0001', null);
      if (card.kind !== 'answered') throw new Error('no card');
      await register.port.dispense(
        { text: entry.bodyText, sha256: entry.bodySha256 },
        { nonce: entry.nonce, saleTime: card.stateTime, cardKey: card.value.cardKey, validationToken: null },
      );
    }
    register.loop.start();
    expect(register.entry(outboxId).state).toBe('unknown');
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(
      hasLanded
        ? ['queued', 'sending', 'unknown', 'accepted']
        : ['queued', 'sending', 'unknown', 'queued', 'sending', 'accepted'],
    );
  });

  it('TV41: signs in again when the session ended, looks, and sends the same at once', async () => {
    const register = await aRegister({ policy: { settleMs: 3_600_000, lookupDelaysMs: [3_600_000] } });
    await register.control('/faults', { mode: 'session_expire', action: 'sale_dispense', times: 1 });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'unknown', 'queued', 'sending', 'accepted']);
    expect(listAttempts(register.store.db, outboxId)).toMatchObject([
      { outcome: 'unknown', detail: 'session-expired' },
      { outcome: 'accepted', detail: null },
    ]);
  });

  it('row 31: records the refusal of the state and gives back what was reserved', async () => {
    const register = await aRegister();
    await register.control('/inject/dispensation', {
      card_id: 'PTEST0001',
      order_type: 'MEDICAL',
      route: 'INHALATION',
      amount: '9000',
      unit: 'mg_thc',
      day: '2026-03-10',
    });
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'rejected');
    expect(truth(register)).toEqual(never);
    expect(path(register, saleId)).toEqual(['queued', 'sending', 'rejected']);
    expect(sumPending(register.store.db, 'patient-PTEST0001')).toEqual([]);
  });

  it('keeps the order of one patient and sends nothing of theirs past an unknown sale', async () => {
    const register = await aRegister({ policy: { settleMs: 60_000 } });
    await register.control('/faults', { mode: 'drop_request', action: 'sale_dispense', times: 1 });
    const first = register.sell();
    const second = register.sell();
    register.loop.start();
    await register.reaches(first.outboxId, 'unknown');
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(register.entry(second.outboxId)).toMatchObject({ state: 'queued', attempts: 0 });
    expect(truth(register)).toEqual(never);
  });

  it('holds every sale while the state is down, sends none by halves, and drains when it is back', async () => {
    const register = await aRegister();
    await register.sandbox.setOffline('refuse');
    const sales = [register.sell(), register.sell(), register.sell()];
    register.loop.start();
    await until(() => register.loop.status().state === 'line-down');
    expect(sales.map(({ outboxId }) => register.entry(outboxId).state)).toEqual(['queued', 'queued', 'queued']);
    await register.sandbox.setOffline(null);
    for (const { outboxId } of sales) await register.reaches(outboxId, 'accepted');
    expect(register.entries('sale').map(sale => sale['external_id'])).toEqual(
      sales.map(({ outboxId }) => register.entry(outboxId).externalId),
    );
  });

  it('tries a line that was down at once when told that it may be back', async () => {
    const register = await aRegister({ policy: { breakerOpenMs: 60_000 } });
    await register.sandbox.setOffline('refuse');
    const { outboxId } = register.sell();
    register.loop.start();
    await until(() => register.loop.status().state === 'line-down');
    await register.sandbox.setOffline(null);
    register.loop.poke();
    await register.reaches(outboxId, 'accepted');
  });

  it('row 29: stops sending when the sign-in is refused, and goes on when it works again', async () => {
    const register = await aRegister({ config: { limits: { ...quickLimits, refusedSignInPauseMs: 30 } } });
    const { outboxId } = register.sell();
    await register.control('/fixture', { employees: { 'E-014': { password: 'another' } } });
    register.loop.start();
    await until(() => register.loop.status().state === 'sign-in-refused');
    expect(register.entry(outboxId)).toMatchObject({ state: 'queued', attempts: 0 });
    await register.control('/fixture', { employees: { 'E-014': { password: 'pass-e014' } } });
    await register.reaches(outboxId, 'accepted');
    expect(truth(register)).toEqual(once);
  });

  it('stamps the time of the state, however wrong the clock of the register is', async () => {
    const register = await aRegister();
    const { outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    expect(Math.abs(Date.now() - 1_773_165_600_000)).toBeGreaterThan(300_000);
    expect(register.entry(outboxId).postedAt).toBe(1_773_165_600_000);
  });

  it('never sends a body that was altered on disk, and asks for a person', async () => {
    const register = await aRegister();
    const { outboxId } = register.sell('PTEST0001', {
      bodyText: text => text.replace('"quantity":"1"', '"quantity":"9"'),
    });
    register.loop.start();
    await register.reaches(outboxId, 'review');
    expect(truth(register)).toEqual(never);
  });

  it('says what it is doing, and each move of a sale', async () => {
    const register = await aRegister();
    const { saleId, outboxId } = register.sell();
    register.loop.start();
    await register.reaches(outboxId, 'accepted');
    await register.loop.stop();
    expect(register.moves).toEqual([saleId, saleId]);
    expect(register.statuses[0]).toEqual({ state: 'running', inFlight: 1 });
    expect(register.statuses.at(-1)?.state).toBe('stopped');
  });
});
