import { expect, it } from 'vitest';
import { listEvents } from '../../../db/repositories/outbox-history';
import { decideReport } from '../../../db/transactions/decide-report';
import { sendEntry } from '../../../electron/sync/send-entry';
import { aDesk } from '../../support/sync/a-desk';
import { aRegister, until } from '../../support/sync/a-loop';
import { aCard, answered } from '../../support/sync/fake-port';

/** What people and strange states do to the sending of sales. */

it('is told to wait at the sign-in: that is no outage and no refusal, and the sale goes out afterwards', async () => {
  const register = await aRegister();
  await register.control('/faults', { mode: 'http_status', status: 429, retry_after: 1, action: 'login', times: 1 });
  const { outboxId } = register.sell();
  register.loop.start();
  await register.reaches(outboxId, 'accepted');
  expect(register.entry(outboxId).attempts).toBe(1);
  expect(new Set(register.statuses.map(({ state }) => state))).toEqual(new Set(['running']));
});

it('row 29: signs in again as soon as somebody has put it right, and not before', async () => {
  const register = await aRegister({ policy: { breakerOpenMs: 60_000 } });
  await register.control('/faults', { mode: 'plain_refusal', action: 'login', times: 2 });
  const { outboxId } = register.sell();
  register.loop.start();
  await until(() => register.loop.status().state === 'sign-in-refused');
  register.loop.poke();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect([register.entry(outboxId).state, register.loop.status().state]).toEqual(['queued', 'sign-in-refused']);
  register.loop.retrySignIn();
  await register.reaches(outboxId, 'accepted');
  expect(register.entries('sale')).toHaveLength(1);
});

it('puts a poison row before a person after the third same answer, and goes on with the others', async () => {
  const register = await aRegister({ policy: { maxUnknownAttempts: 9 } });
  await register.control('/faults', { mode: 'html_200', commit: false, action: 'sale_dispense', times: 3 });
  const poison = register.sell('PTEST0001');
  register.loop.start();
  await register.reaches(poison.outboxId, 'review');
  expect(register.entry(poison.outboxId).attempts).toBe(3);
  expect(listEvents(register.store.db, poison.saleId).at(-1)?.detail).toMatch(/^negative /);
  const next = register.sell('PTEST0002');
  register.loop.poke();
  // The vectors let this patient buy nothing; what counts is that the state was asked.
  await register.reaches(next.outboxId, 'rejected');
});

it('sends nothing that a lead has called off while it was being prepared', async () => {
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '1', inventory: '1' })),
    lookUpCard: () => {
      decideReport(desk.store.db, {
        ...{ outboxId, actorId: 'user-1', reason: 'customer left', at: desk.time.clock.now() },
        ...{ decision: 'cancel', goods: 'never-left' },
      });
      return Promise.resolve(answered(aCard));
    },
  });
  const { outboxId } = desk.sell();
  expect(await sendEntry(desk.deps, desk.memory, desk.entry(outboxId))).toEqual({ kind: 'withdrawn' });
  expect(desk.entry(outboxId)).toMatchObject({ state: 'cancelled', attempts: 0 });
  expect(desk.port.calls).toEqual(['checkSync', 'lookUpCard']);
});

it('sends at once what a lead is in a hurry for', async () => {
  const register = await aRegister({ policy: { tickMs: 60_000, backoffBaseMs: 60_000, backoffCapMs: 60_000 } });
  await register.control('/faults', { mode: 'http_status', status: 503, action: 'card_lookup', times: 0 });
  const { outboxId } = register.sell();
  register.loop.start();
  await until(() => register.loop.status().inFlight === 1);
  await until(() => register.loop.status().inFlight === 0);
  register.loop.poke();
  await new Promise(resolve => setTimeout(resolve, 50));
  expect(register.entry(outboxId).state).toBe('queued');
  await register.control('/faults', {}, 'DELETE');
  register.loop.hurry(outboxId);
  await register.reaches(outboxId, 'accepted');
});
