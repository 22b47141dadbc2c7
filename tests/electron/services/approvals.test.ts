import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { provision } from '../../../db/transactions/provision';
import { createApprovals } from '../../../electron/services/approvals';
import { createPinCheck, type VerifyPin } from '../../../electron/services/check-pin';
import { createUnknownLogins } from '../../../electron/services/unknown-logins';
import { err, ok } from '../../../shared/kernel/result';
import { aConfig } from '../../support/register';
import { aStore, later, rowsOf, t0 } from '../../support/store';
import { aUser } from '../../support/store-values';
import { someIds } from '../../support/sync/ports';

const transfer = { action: 'cart-transfer', subject: 'cart-1' } as const;
const byLee = { ...transfer, login: 'lee', pin: 'right', reason: ' shift end ' };
const notAnyMore = err({ code: 'E-AUT-02', params: {} });
const askALead = err({ code: 'E-AUT-01', params: {} });

function aDesk(verifyPin: VerifyPin = async (stored, pin) => stored !== null && pin === 'right') {
  const { db } = aStore();
  const ana = aUser();
  const lee = aUser({ id: 'user-lee', login: 'lee', name: 'Lee Park', role: 'lead' });
  provision(db, { users: [ana, lee].map(user => ({ ...user, pinHash: 'x' })), merchandise: [], settings: {} }, t0);
  const at = { user: ana, session: 'session-1', now: t0 };
  const clock = { now: () => at.now, monotonicMs: () => 0 };
  const approvals = createApprovals({
    ...{ db, clock, ids: someIds, config: aConfig('http://127.0.0.1:1') },
    operator: () => at.user,
    sessionId: () => at.session,
    checkPin: createPinCheck({ db, clock, verifyPin, unknownLogins: createUnknownLogins() }),
  });
  const aToken = async () => {
    const granted = await approvals.grant(byLee);
    if (!granted.ok) throw new Error(`Not granted: ${granted.error.code}`);
    return granted.value.token;
  };
  const audited = () => listAudit(db, { after: 0, limit: 50 }).filter(entry => entry.action.startsWith('approval.'));
  return { ...approvals, at, lee, aToken, audited, store: { db } };
}

describe('asking a lead', () => {
  it('gives a token that lives thirty seconds', async () => {
    const granted = await aDesk().grant(byLee);
    expect(granted).toEqual(ok({ token: expect.any(String), approverName: 'Lee Park', expiresAt: later(30_000) }));
  });

  it('refuses the right PIN of a cashier, and a lead without a reason', async () => {
    const desk = aDesk();
    expect(await desk.grant({ ...byLee, login: 'ana' })).toEqual(askALead);
    expect(await desk.grant({ ...byLee, reason: ' x ' })).toEqual(askALead);
  });

  it('counts a wrong PIN against that lead, on the count of signing in', async () => {
    const desk = aDesk();
    const wrong = { ...byLee, pin: 'wrong' };
    const codes = [];
    for (let tries = 0; tries < 5; tries += 1) codes.push(await desk.grant(wrong));
    expect(codes.map(answer => (answer.ok ? 'granted' : answer.error))).toEqual([
      ...[4, 3, 2, 1].map(n => ({ code: 'E-PIN-01', params: { n } })),
      { code: 'E-PIN-02', params: {} },
    ]);
    expect(await desk.grant(byLee)).toEqual(err({ code: 'E-PIN-02', params: {} }));
    expect(rowsOf(desk.store, `SELECT tries FROM credential WHERE user_id = 'user-lee'`)).toEqual([{ tries: 5 }]);
  });

  it('answers a stranger as it answers a wrong PIN', async () => {
    const desk = aDesk();
    const stranger = await desk.grant({ ...byLee, login: 'nobody', pin: 'wrong' });
    expect(stranger).toEqual(await desk.grant({ ...byLee, pin: 'wrong' }));
  });

  it('grants nothing to a session that ended while the PIN was verified', async () => {
    const desk = aDesk(async () => {
      desk.at.session = 'session-2';
      return true;
    });
    expect(await desk.grant(byLee)).toEqual(notAnyMore);
  });
});

describe('using an approval', () => {
  it('says whose it was and why, once', async () => {
    const { spend, aToken } = aDesk();
    const token = await aToken();
    expect(spend(token, transfer)).toEqual(ok({ approverId: 'user-lee', reason: 'shift end', approvedAt: t0 }));
    expect(spend(token, transfer)).toEqual(notAnyMore);
  });

  it('asks for a lead when there is none, and does not know a token it never gave', () => {
    const { spend } = aDesk();
    expect([spend(null, transfer), spend('made-up', transfer)]).toEqual([askALead, notAnyMore]);
  });

  type Desk = ReturnType<typeof aDesk>;
  it.each<[string, (desk: Desk) => Partial<Desk['at']>]>([
    ['its time', () => ({ now: later(30_000) })],
    ['a clock that was set back', () => ({ now: later(-1) })],
    ['another operator', ({ lee }) => ({ user: lee })],
    ['another session of the same operator', () => ({ session: 'session-2' })],
  ])('does not outlive %s', async (_, change) => {
    const desk = aDesk();
    const token = await desk.aToken();
    Object.assign(desk.at, change(desk));
    expect(desk.spend(token, transfer)).toEqual(notAnyMore);
  });

  it('does not outlive the end of the session', async () => {
    const desk = aDesk();
    const token = await desk.aToken();
    desk.dropAll();
    expect(desk.spend(token, transfer)).toEqual(notAnyMore);
  });

  it.each([
    { ...transfer, subject: 'cart-2' },
    { ...transfer, action: 'discount' as const },
  ])('is for nothing else (%j), and is gone when tried', async purpose => {
    const { spend, aToken } = aDesk();
    const token = await aToken();
    expect([spend(token, purpose), spend(token, transfer)]).toEqual([notAnyMore, notAnyMore]);
  });
});

it('keeps on record who asked, who refused, who allowed and what was used', async () => {
  const desk = aDesk();
  await desk.grant({ ...byLee, pin: 'wrong' });
  await desk.grant({ ...byLee, login: 'nobody', pin: 'wrong' });
  desk.spend(await desk.aToken(), transfer);
  const detail = { action: 'cart-transfer', askedBy: 'user-ana', reason: 'shift end' };
  expect(desk.audited().map(({ action, actorId, subject, detail }) => ({ action, actorId, subject, detail }))).toEqual([
    {
      ...{ action: 'approval.refused', actorId: 'user-ana', subject: 'cart:cart-1' },
      detail: { ...detail, approverId: 'user-lee', code: 'E-PIN-01' },
    },
    {
      ...{ action: 'approval.refused', actorId: 'user-ana', subject: 'cart:cart-1' },
      detail: { ...detail, approverId: null, code: 'E-PIN-01' },
    },
    {
      ...{ action: 'approval.granted', actorId: 'user-lee', subject: 'cart:cart-1' },
      detail: { ...detail, approverId: 'user-lee' },
    },
    {
      ...{ action: 'approval.spent', actorId: 'user-ana', subject: 'cart:cart-1' },
      detail: { ...detail, approverId: 'user-lee' },
    },
  ]);
});
