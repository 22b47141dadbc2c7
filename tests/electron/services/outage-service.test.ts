import { describe, expect, it } from 'vitest';
import { beginOutage, endOutage } from '../../../db/transactions/record-outage';
import { appError } from '../../../shared/kernel/error-code';
import { aVerifiedCart, payCash, payment, setLine, untilStatus, validate } from '../../support/outages';
import { until } from '../../support/register';
import { later } from '../../support/store';

const minutes = (count: number) => count * 60_000;

describe('TV36: the state is down from 10:00, and a sale validated at 9:58 is paid at 10:01', () => {
  it('is queued, late at 10:06, reportable at 12:00, and the notice is due at 13:00', async () => {
    const register = await aVerifiedCart('validated');
    await register.ask('register.validate', validate);
    await register.advance(minutes(2));
    await setLine(register, false);
    const status = () => register.ask('status.current', null);
    const downSince = (await status()).downSince ?? 0;
    await register.advance(minutes(1));
    const sale = await payCash(register);
    expect(sale.syncStatus).toBe('queued');
    expect((await status()).outage).toEqual({ level: 'down', noticeDueAt: downSince + minutes(180), isNoticed: false });
    await register.advance(minutes(5));
    expect((await status()).queue).toMatchObject({ queued: 1, oldestQueuedAt: sale.soldAt });
    expect((await status()).late).toEqual({
      ...{ owedSince: { at: sale.soldAt, earlierDay: null }, putOffUntil: null, pending: null },
    });
    await register.advance(minutes(84));
    expect((await status()).outage?.level).toBe('banner');
    await register.advance(minutes(30));
    expect((await status()).outage?.level).toBe('reportable');
    const [outage] = await register.ask('outage.list', null);
    expect(outage).toMatchObject({
      ...{ cause: 'offline', beganAt: downSince, endedAt: null, level: 'reportable', queuedSales: 1 },
      ...{ noticeDueAt: downSince + minutes(180), onDuty: [{ name: 'ANA', since: downSince }], notice: null },
    });
    expect(outage?.noticeText).toContain('Duration: 2 h 0 min');
    await setLine(register, true);
    await untilStatus(register, sale.id, 'synced');
    expect((await status()).outage).toBe(null);
    const [over] = await register.ask('outage.list', null);
    expect([over?.queuedSales, over?.elapsedMs]).toEqual([1, expect.any(Number)]);
    expect(over?.elapsedMs).toBeGreaterThanOrEqual(minutes(120));
  });

  it('counts the sale whose own report is the first contact that failed', async () => {
    const register = await aVerifiedCart('validated');
    await register.ask('register.validate', validate);
    await register.state.control('/offline', { mode: 'refuse' });
    const sale = await payCash(register);
    await until(async () => (await register.ask('outage.list', null)).length > 0);
    const [outage] = await register.ask('outage.list', null);
    expect([outage?.queuedSales, (outage?.beganAt ?? 0) >= sale.soldAt]).toEqual([1, true]);
    expect(outage?.noticeText).toContain('Sales recorded meanwhile, reported or to be reported: 1');
  });

  it('with policy block the payment is refused', async () => {
    const register = await aVerifiedCart('block');
    await register.ask('register.validate', validate);
    await setLine(register, false);
    expect(await register.refusal('sale.complete', await payment(register))).toEqual(appError('E-NET-01'));
  });
});

it('records once that the department was told, and by whom', async () => {
  const register = await aVerifiedCart('validated');
  await setLine(register, false);
  await register.signIn('lee');
  const [outage] = await register.ask('outage.list', null);
  const outageId = outage?.id ?? '';
  const told = await register.ask('outage.recordNotice', { outageId });
  expect(told.notice?.by).toBe('LEE');
  expect(told.noticeText.some(line => line.includes('recorded by LEE'))).toBe(true);
  expect((await register.ask('status.current', null)).outage?.isNoticed).toBe(true);
  expect(told.onDuty.map(({ name }) => name)).toEqual(['ANA', 'LEE']);
  expect(await register.refusal('outage.recordNotice', { outageId: 'none' })).toEqual(appError('E-INC-01'));
});

it('says so when the record of an outage does not print', async () => {
  const register = await aVerifiedCart('validated');
  await setLine(register, false);
  const [outage] = await register.ask('outage.list', null);
  expect(await register.refusal('outage.print', { outageId: outage?.id ?? '' })).toEqual(appError('E-PRN-02'));
  expect(await register.refusal('outage.print', { outageId: 'none' })).toEqual(appError('E-INC-01'));
});

it('owes the notice of an outage of more than two hours although the line is back, until somebody records it', async () => {
  const register = await aVerifiedCart('validated');
  await setLine(register, false);
  const beganAt = (await register.ask('status.current', null)).downSince ?? 0;
  await register.advance(minutes(140));
  await setLine(register, true);
  const untold = async () => (await register.ask('status.current', null)).untoldOutage;
  const owed = {
    ...{ beganAt, endedAt: beganAt + minutes(140), isOverdue: false },
    noticeDue: { at: beganAt + minutes(180), earlierDay: null },
  };
  expect(await untold()).toEqual(owed);
  await register.signIn('lee');
  expect((await register.ask('day.view', null)).untoldOutage).toEqual(owed);
  await register.advance(minutes(40));
  expect(await untold()).toEqual({ ...owed, isOverdue: true });
  const [outage] = await register.ask('outage.list', null);
  await register.ask('outage.recordNotice', { outageId: outage?.id ?? '' });
  expect([await untold(), (await register.ask('day.view', null)).untoldOutage]).toEqual([null, null]);
});

it('lists an outage that the department has to hear of however many came after it', async () => {
  const register = await aVerifiedCart('validated');
  const { db } = register.store;
  const ids = ['long', ...Array.from({ length: 21 }, (_, index) => `short-${index}`)];
  for (const [index, id] of ids.entries()) {
    const at = later(index * 1_000);
    beginOutage(db, { id, cause: 'offline', lastContactAt: null, at });
    endOutage(db, { id, at, elapsedMs: id === 'long' ? minutes(121) : 1, contactsTried: 1 });
  }
  const listed = (await register.ask('outage.list', null)).map(({ id }) => id);
  expect([listed.length, listed[0], listed.at(-1)]).toEqual([21, 'short-20', 'long']);
});
