import { describe, expect, it } from 'vitest';
import { appError } from '../../../shared/kernel/error-code';
import { aVerifiedCart, payCash, payment, setLine, untilStatus, validate } from '../../support/outages';

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
