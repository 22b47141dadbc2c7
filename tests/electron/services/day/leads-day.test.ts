import { describe, expect, it } from 'vitest';
import { movePrintJob } from '../../../../db/transactions/print-jobs';
import { whyNotAllowed } from '../../../../electron/ipc/access';
import { channels } from '../../../../shared/ipc/contract';
import { appError } from '../../../../shared/kernel/error-code';
import { countIt, openDrawer, payShirt } from '../../../support/drawers';
import { aVerifiedCart, payCash, setLine, validate } from '../../../support/outages';
import { aConfig, aRegister } from '../../../support/register';
import { t0 } from '../../../support/store';

const hour = 3_600_000;
/** From seven to nine; t0 is two in the afternoon. */
const openHours = Array.from({ length: 14 }, (_, index) => ({ at: t0 + (index - 7) * hour, count: 0, totalCents: 0 }));

describe('the leads’ day', () => {
  it('is a quiet one at first', async () => {
    const register = await aRegister();
    await register.signIn('lee');
    expect(await register.ask('day.view', null)).toEqual({
      ...{ day: '2026-03-10', at: t0, outage: null, till: null, returned: [] },
      ...{ untoldOutage: null, late: { owedSince: null, putOffUntil: null, pending: null } },
      sales: { count: 0, totalCents: 0, backCents: 0, hours: openHours },
      queue: { waiting: 0, checking: 0, oldestAt: null },
      toClear: { review: 0, incidents: 0, undoIncidents: 0, prints: 0 },
      registrations: [{ name: 'MAX', expiresOn: null, daysLeft: null }],
      lowStock: { count: 1, gone: 0, scarcest: [{ name: 'Vape without lab weight', onHand: 1_000 }] },
    });
  });

  it('adds up what was sold by the hour, with the quiet ones, and knows the drawer', async () => {
    const register = await aRegister();
    const till = await openDrawer(register);
    await payShirt(register);
    await register.advance(2 * hour);
    await payShirt(register, 2_500);
    await register.advance(hour);
    await register.signIn('lee');
    const day = await register.ask('day.view', null);
    const sold = { count: 1, totalCents: 2_150 };
    expect(day.sales).toEqual({
      ...{ count: 2, totalCents: 4_300, backCents: 0 },
      hours: openHours.map(each => (each.at === t0 || each.at === t0 + 2 * hour ? { ...each, ...sold } : each)),
    });
    expect(day.till).toEqual({ openedBy: 'ANA', openedAt: t0, standing: 'open', expectedCents: 24_300 });
    await countIt(register, till.sessionId, 24_300);
    expect((await register.ask('day.view', null)).till?.standing).toBe('counted');
  });

  it('shows what was sold before the doors open, too', async () => {
    const { store } = aConfig('');
    const register = await aRegister({ config: { store: { ...store, opens: '16:30' } } });
    await openDrawer(register);
    await payShirt(register);
    await register.signIn('lee');
    const { hours } = (await register.ask('day.view', null)).sales;
    expect([hours.length, hours[0]]).toEqual([7, { at: t0, count: 1, totalCents: 2_150 }]);
  });

  it('tells of the outage under way and what waits because of it', async () => {
    const register = await aVerifiedCart('validated');
    await register.ask('register.validate', validate);
    await setLine(register, false);
    await payCash(register);
    await register.signIn('lee');
    const day = await register.ask('day.view', null);
    expect([day.queue.waiting, day.queue.oldestAt, day.outage?.level]).toEqual([1, t0, 'down']);
  });

  it('counts what only a person can clear', async () => {
    const register = await aRegister();
    await register.signIn('lee');
    register.store.db.exec(`INSERT INTO print_job (number, document, subject, is_duplicate, requested_at, bytes, sha256, content, state)
      VALUES (1, 'receipt', 'R', 0, 0, 1, '${'0'.repeat(64)}', '{}', 'queued')`);
    movePrintJob(register.store.db, { number: 1, state: 'failed', reason: 'gone', isOver: true, at: t0 });
    expect((await register.ask('day.view', null)).toClear).toEqual({
      ...{ review: 0, incidents: 0, undoIncidents: 0, prints: 1 },
    });
  });

  it('is for leads', () => {
    expect(whyNotAllowed(channels['day.view'].access, { role: 'cashier' })).toEqual(appError('E-AUT-01'));
  });
});
