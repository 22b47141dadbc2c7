import { describe, expect, it } from 'vitest';
import { appError } from '../../../../shared/kernel/error-code';
import { movementSubject } from '../../../../shared/till/movement';
import { defaultTillPolicy } from '../../../../shared/till/till-policy';
import { countIt, openDrawer } from '../../../support/drawers';
import { aRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

const drop = (sessionId: string, amountCents = 5_000) => ({
  ...{
    requestId: someIds.uuid(),
    sessionId,
    kind: 'drop' as const,
    reason: 'safe' as const,
    note: ' bag  7 ',
    amountCents,
  },
});

describe('cash that moves', () => {
  it('is written down with who and why, once a press', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    const press = drop(sessionId);
    expect(await register.ask('till.move', press)).toMatchObject({ sessionId, standing: 'open' });
    expect(await register.ask('till.move', press)).toMatchObject({ sessionId, standing: 'open' });
    const { movements, dropCents } = await register.ask('till.x', null);
    expect(movements.map(({ kind, note, amountCents, by }) => [kind, note, amountCents, by])).toEqual([
      ['drop', 'bag 7', 5_000, 'ANA'],
    ]);
    expect(dropCents).toBe(5_000);
  });

  it('takes a lead for what the policy leaves to leads, for this amount alone', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    const out = { ...drop(sessionId, 1_500), kind: 'cash-out' as const, reason: 'supplies' as const };
    expect(await register.refusal('till.move', out)).toEqual(appError('E-AUT-01'));
    const subject = movementSubject(sessionId, { kind: 'cash-out', amountCents: 1_400 });
    const wrong = await register.approval({ action: 'move-cash', subject });
    expect(await register.refusal('till.move', { ...out, approvalToken: wrong })).toEqual(appError('E-AUT-02'));
    const right = await register.approval({
      action: 'move-cash',
      subject: movementSubject(sessionId, { kind: 'cash-out', amountCents: 1_500 }),
    });
    await register.ask('till.move', { ...out, approvalToken: right });
    const { movements } = await register.ask('till.x', null);
    expect(movements.map(({ amountCents, approvedBy }) => [amountCents, approvedBy])).toEqual([[1_500, 'LEE']]);
  });

  it('refuses bad input and moves nothing', async () => {
    const register = await aRegister();
    const { sessionId } = await openDrawer(register);
    const refused = (changes: object) => register.refusal('till.move', { ...drop(sessionId), ...changes });
    const tooMuch = appError('E-TIL-07', { total: 5_000_000 });
    expect(await refused({ amountCents: 0 })).toEqual(tooMuch);
    expect(await refused({ amountCents: -100 })).toEqual(tooMuch);
    expect(await refused({ amountCents: 5_000_001 })).toEqual(tooMuch);
    expect(await refused({ reason: 'supplies' })).toEqual(appError('E-INC-02'));
    expect(await refused({ kind: 'cash-in', reason: 'other', note: ' ' })).toEqual(appError('E-INC-02'));
    expect(await refused({ sessionId: 'another' })).toEqual(appError('E-TIL-03'));
    expect((await register.ask('till.x', null)).movements).toEqual([]);
  });

  it('stays where it is without a till, in one that is counted, and in somebody else’s', async () => {
    const register = await aRegister({ config: { till: { ...defaultTillPolicy, drawer: 'own' } } });
    await register.signIn();
    expect(await register.refusal('till.move', drop('none'))).toEqual(appError('E-TIL-01'));
    const { sessionId } = await openDrawer(register);
    await register.signIn('max');
    expect(await register.refusal('till.move', drop(sessionId))).toEqual(appError('E-TIL-05'));
    await register.signIn('lee');
    await register.ask('till.move', drop(sessionId));
    await countIt(register, sessionId, 15_000);
    expect(await register.refusal('till.move', drop(sessionId))).toEqual(appError('E-TIL-04'));
  });
});
