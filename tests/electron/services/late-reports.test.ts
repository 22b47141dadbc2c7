import { expect, it } from 'vitest';
import { createLateReports } from '../../../electron/services/late-reports';
import type { PutOff } from '../../../electron/sync/early-looks';
import { syncPolicyFor } from '../../../shared/sync/sync-policy';
import { aVerifiedCart, payCash, untilStatus, validate } from '../../support/outages';
import { until } from '../../support/register';
import { aConfig } from '../../support/register-config';
import { later, t0 } from '../../support/store';
import { aShop, sell } from '../../support/store-scenes';
import { aPatient } from '../../support/store-values';
import { ManualTime } from '../../support/sync/ports';

const minutes = (count: number) => count * 60_000;

function aShopWithASale() {
  const patients = ['1', '2'].map(n => aPatient({ id: `patient-${n}`, registryId: `PTEST000${n}` }));
  const store = aShop({ patients });
  sell(store, { patientId: 'patient-1' });
  const time = new ManualTime(t0);
  let putOff: PutOff | null = null;
  const read = createLateReports({
    ...{ db: store.db, clock: time.clock, config: aConfig(''), policy: syncPolicyFor('production') },
    putOff: () => putOff,
  });
  const putOffUpTo = (next: PutOff | null) => {
    putOff = next;
  };
  return { store, time, read, putOffUpTo, since: () => read().owedSince };
}

it('is late five minutes after the sale, and says of which day the oldest is', async () => {
  const { time, since } = aShopWithASale();
  await time.advance(minutes(5) - 1);
  expect(since()).toBe(null);
  await time.advance(1);
  expect(since()).toEqual({ at: t0, earlierDay: null });
  await time.advance(minutes(60 * 24));
  expect(since()).toEqual({ at: t0, earlierDay: '2026-03-10' });
});

it('is late all the same where the clock is set back meanwhile', async () => {
  const { time, since } = aShopWithASale();
  expect(since()).toBe(null);
  time.setBack(minutes(120));
  await time.advance(minutes(4));
  expect(since()).toBe(null);
  await time.advance(minutes(1));
  expect(since()).toEqual({ at: t0, earlierDay: null });
});

it('counts anew for what becomes the oldest', async () => {
  const { store, time, since } = aShopWithASale();
  since();
  time.setBack(minutes(120));
  await time.advance(minutes(5));
  expect(since()).not.toBe(null);
  sell(store, { patientId: 'patient-2', sequence: 2, soldAt: later(-minutes(115)) });
  expect(since()).toBe(null);
});

it('raises no alarm for what is put off since the start, says until when, and is late at once afterwards', async () => {
  const { store, time, read, putOffUpTo } = aShopWithASale();
  putOffUpTo({ upTo: 1, until: later(minutes(16)) });
  sell(store, { patientId: 'patient-2', sequence: 2, soldAt: later(minutes(4)) });
  await time.advance(minutes(6));
  expect(read()).toEqual({ owedSince: null, putOffUntil: later(minutes(16)), pending: null });
  await time.advance(minutes(4));
  const newer = { at: later(minutes(4)), earlierDay: null };
  expect(read()).toEqual({ owedSince: newer, putOffUntil: later(minutes(16)), pending: null });
  putOffUpTo({ upTo: 0, until: later(minutes(16)) });
  expect(read().putOffUntil).toBe(null);
  putOffUpTo(null);
  expect(read()).toEqual({ owedSince: { at: t0, earlierDay: null }, putOffUntil: null, pending: null });
});

it('is late for the patient registry, too, while BioTrack says Synced, until the registry has it', async () => {
  const register = await aVerifiedCart('validated');
  const status = async () => (await register.ask('status.current', null)).late;
  await register.state.control('/faults', { mode: 'registry_pending', action: 'sale_dispense', seconds: 600 });
  await register.ask('register.validate', validate);
  const sale = await payCash(register);
  await untilStatus(register, sale.id, 'synced');
  expect(await register.ask('sale.get', { saleId: sale.id })).toMatchObject({ registryStatus: 'PENDING' });
  expect(await status()).toEqual({ owedSince: null, putOffUntil: null, pending: null });
  await register.advance(minutes(5));
  expect(await status()).toEqual({
    ...{ owedSince: null, putOffUntil: null },
    pending: { count: 1, since: { at: expect.any(Number), earlierDay: null }, localRef: sale.localRef },
  });
  await register.advance(minutes(6));
  await until(async () => (await status()).pending === null, 15_000);
  expect(await register.ask('sale.get', { saleId: sale.id })).toMatchObject({ registryStatus: 'POSTED' });
});
