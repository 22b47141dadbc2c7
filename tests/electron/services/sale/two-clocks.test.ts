import { expect, it } from 'vitest';
import { aVerifiedCart, payCash, setLine, untilStatus, validate } from '../../../support/outages';

const hours = (count: number) => count * 3_600_000;

it('TV37: a sale that is posted the next day keeps both times, and its window runs from the posting', async () => {
  const register = await aVerifiedCart('validated');
  await register.ask('register.validate', validate);
  await setLine(register, false);
  const { id: saleId, soldAt } = await payCash(register);
  await register.advance(hours(25));
  await setLine(register, true);
  await untilStatus(register, saleId, 'synced');
  const sale = await register.ask('sale.get', { saleId });
  const posted = new Date(sale.postedAt ?? 0).toISOString();
  expect([new Date(soldAt).toISOString().slice(0, 16), posted.slice(0, 15)]).toEqual([
    '2026-03-10T18:00',
    '2026-03-11T19:0',
  ]);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  const registry = await register.ask('register.viewRegistry', { refresh: true });
  const [dispensed] = (registry?.history ?? []).filter(({ day }) => day >= '2026-03-10');
  expect(dispensed).toMatchObject({ day: '2026-03-11', route: 'EDIBLE', amount: 100_000 });
  // 70 days of the posting, not of the sale: what it took comes back on the 20th of May and not on the 19th.
  const release = (registry?.aggregate?.forecast?.steps ?? []).map(({ on }) => on).filter(on => on > '2026-05-01');
  expect(release).toEqual(['2026-05-20']);
});
