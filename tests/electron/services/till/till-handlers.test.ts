import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { appError } from '../../../../shared/kernel/error-code';
import { closeCounted, countIt, openDrawer, payShirt } from '../../../support/drawers';
import { aRegister } from '../../../support/register';
import { t0 } from '../../../support/store';
import { someIds } from '../../../support/sync/ports';

it('is opened once with a counted float, and a repeated press is the same opening', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.ask('till.current', null)).toBeNull();
  expect(await register.refusal('till.x', null)).toEqual(appError('E-TIL-01'));
  const press = { requestId: someIds.uuid(), openingFloatCents: 20_000, pieces: [{ cents: 10_000, pieces: 2 }] };
  const opened = await register.ask('till.open', press);
  expect(opened).toEqual({
    ...{ sessionId: opened.sessionId, openedAt: t0, openedBy: 'ANA', openingFloatCents: 20_000 },
    ...{ standing: 'open', count: null },
  });
  expect(await register.ask('till.open', press)).toEqual(opened);
  expect(await register.ask('till.current', null)).toEqual(opened);
  expect(await register.refusal('till.open', { ...press, requestId: someIds.uuid() })).toEqual(appError('E-TIL-02'));
});

it('opens with no float that does not add up, or of money that does not exist', async () => {
  const register = await aRegister();
  await register.signIn();
  const open = (openingFloatCents: number, cents: number, pieces: number) =>
    register.refusal('till.open', { requestId: someIds.uuid(), openingFloatCents, pieces: [{ cents, pieces }] });
  expect([await open(20_001, 10_000, 2), await open(300, 300, 1), await open(100_000_000, 1, 1_000_000)]).toEqual([
    ...[appError('E-TIL-06'), appError('E-TIL-06'), appError('E-TIL-06')],
  ]);
  expect(await register.ask('till.current', null)).toBeNull();
});

it('tells the screen the rules of this store', async () => {
  const register = await aRegister();
  await register.signIn();
  expect(await register.ask('till.rules', null)).toMatchObject({
    ...{ drawer: 'shared', maxPieces: 9_999, dropAboveCents: 60_000 },
    movements: { 'cash-out': { reasons: ['supplies', 'courier', 'change', 'other'], approveOverCents: 0 } },
  });
});

describe('an X', () => {
  it('shows a cashier everything but what the drawer should hold, and a lead all of it, and closes nothing', async () => {
    const register = await aRegister();
    await openDrawer(register);
    await payShirt(register, 2_500);
    const seen = await register.ask('till.x', null);
    expect(seen).toMatchObject({
      kind: 'X',
      zNumber: null,
      salesCount: 1,
      floatCents: 20_000,
      money: null,
      counts: [],
    });
    await register.signIn('lee');
    expect(await register.ask('till.x', null)).toMatchObject({
      ...{ by: 'LEE', openedBy: 'ANA', terminalId: 'REG-2' },
      money: {
        ...{ takenCents: 2_500, changeCents: 350, expectedCents: 22_150, totalCents: 2_150, taxCents: 150 },
        ...{ backCents: 0, paid: { cash: { count: 1, cents: 2_500 }, debit: { count: 0, cents: 0 } } },
      },
    });
    expect(await register.ask('till.current', null)).toMatchObject({ standing: 'open', count: null });
  });
});

describe('the history of closed tills', () => {
  it('is for leads, newest first, with the report as it was made', async () => {
    const register = await aRegister();
    const first = await openDrawer(register);
    await countIt(register, first.sessionId, 20_000);
    const z = await closeCounted(register, first.sessionId);
    await register.advance(1_000);
    const second = await openDrawer(register);
    await countIt(register, second.sessionId, 19_990);
    await closeCounted(register, second.sessionId);
    await register.signIn('lee');
    const { rows, hasMore } = await register.ask('till.history', { after: null });
    expect(hasMore).toBe(false);
    expect(rows.map(({ zNumber, closedBy, overShortCents }) => [zNumber, closedBy, overShortCents])).toEqual([
      [2, 'ANA', -10],
      [1, 'ANA', 0],
    ]);
    expect((await register.ask('till.history', { after: 2 })).rows.map(({ zNumber }) => zNumber)).toEqual([1]);
    expect(await register.ask('till.report', { sessionId: first.sessionId })).toEqual(z);
    expect(await register.refusal('till.report', { sessionId: 'nobody' })).toEqual(appError('E-TIL-01'));
  });

  it('notes who took a report on paper', async () => {
    const register = await aRegister();
    const till = await openDrawer(register);
    expect(await register.ask('till.print', { sessionId: null })).toBeNull();
    await countIt(register, till.sessionId, 20_000);
    await closeCounted(register, till.sessionId);
    expect(await register.ask('till.print', { sessionId: till.sessionId })).toBeNull();
    expect(await register.refusal('till.print', { sessionId: null })).toEqual(appError('E-TIL-01'));
    const printed = listAudit(register.store.db, { after: 0, limit: 500 }).filter(
      ({ action }) => action === 'till.printed',
    );
    expect(printed.map(({ actorId, detail }) => [actorId, detail])).toEqual([
      ['user-ana', { kind: 'X', zNumber: null }],
      ['user-ana', { kind: 'Z', zNumber: 1 }],
      ['user-ana', { kind: 'Z', zNumber: 1 }],
    ]);
  });
});
