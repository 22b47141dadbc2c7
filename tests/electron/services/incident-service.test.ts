import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../db/repositories/audit';
import { appError } from '../../../shared/kernel/error-code';
import { aVerifiedCart, payCash, setLine, untilStatus, validateByGrace } from '../../support/outages';
import { aRefusedSale, takeEverything } from '../../support/refused-sale';
import { rowsOf } from '../../support/store';
import { closeOpenTill } from '../../support/tills';

describe('a sale refused after it was paid (row 31)', () => {
  it('stands on the leads’ list with the reason, until the money is back, the goods are known and it is closed', async () => {
    const { register, saleId } = await aRefusedSale();
    expect((await register.ask('status.current', null)).openIncidents).toBe(1);
    await register.signIn('lee');
    const [incident, ...others] = await register.ask('incident.list', null);
    expect(others).toEqual([]);
    expect(incident).toMatchObject({
      ...{
        saleId,
        kind: 'refused',
        totalCents: 1_800,
        grace: null,
        isMoneyReturned: false,
        goods: 'unknown',
        steps: [],
      },
      reversals: [{ number: 1, kind: 'cash', amountCents: 1_800 }],
    });
    expect(incident?.reason.split(',')).toContain('ROUTE_EXCEEDED');
    expect(await register.refusal('incident.close', { saleId, reason: 'too early' })).toEqual(appError('E-INC-01'));
    const returned = await register.ask('incident.returnMoney', { saleId, references: [] });
    expect([returned.isMoneyReturned, returned.steps.map(({ actorName }) => actorName)]).toEqual([true, ['LEE']]);
    expect(await register.refusal('incident.recordGoods', { saleId, goods: 'kept', reason: 'x' })).toEqual(
      appError('E-INC-02'),
    );
    await register.ask('incident.recordGoods', { saleId, goods: 'gone', reason: 'Left with the patient' });
    const closed = await register.ask('incident.close', { saleId, reason: 'Called the patient' });
    expect(closed.steps.map(({ step, reason }) => [step, reason])).toEqual([
      ['money-returned', ''],
      ['goods-gone', 'Left with the patient'],
      ['closed', 'Called the patient'],
    ]);
    expect(await register.ask('incident.list', null)).toEqual([]);
    expect((await register.ask('status.current', null)).openIncidents).toBe(0);
    expect((await register.ask('sale.get', { saleId })).syncStatus).toBe('refused');
    const acts = listAudit(register.store.db, { after: 0, limit: 300 }).filter(({ action }) =>
      action.startsWith('incident.'),
    );
    expect(acts.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['incident.money-returned', 'user-lee'],
      ['incident.goods-gone', 'user-lee'],
      ['incident.closed', 'user-lee'],
    ]);
  });

  it('gives debit back on its own terminal and cash out of the open drawer', async () => {
    const { register, saleId } = await aRefusedSale('split');
    await register.signIn('lee');
    expect(await register.refusal('incident.returnMoney', { saleId, references: [] })).toEqual(appError('E-PAY-03'));
    await register.ask('incident.returnMoney', { saleId, references: [{ number: 1, reference: 'R-9' }] });
    const [till] = rowsOf(register.store, 'SELECT id FROM till_session') as [{ id: string }];
    const columns = 'number, amount_cents, reference, till_session_id, actor_id';
    expect(rowsOf(register.store, `SELECT ${columns} FROM tender_reversal ORDER BY number`)).toEqual([
      { number: 1, amount_cents: 800, reference: 'R-9', till_session_id: till.id, actor_id: 'user-lee' },
      { number: 2, amount_cents: 1_000, reference: null, till_session_id: till.id, actor_id: 'user-lee' },
    ]);
    expect(await register.refusal('incident.returnMoney', { saleId, references: [] })).toEqual(appError('E-INC-01'));
  });

  it('needs an open till for cash', async () => {
    const { register, saleId } = await aRefusedSale();
    closeOpenTill(register.store.db);
    await register.signIn('lee');
    expect(await register.refusal('incident.returnMoney', { saleId, references: [] })).toEqual(appError('E-TIL-01'));
    expect(rowsOf(register.store, 'SELECT * FROM tender_reversal')).toEqual([]);
  });
});

it('names the lead where the sale was made by grace', async () => {
  const register = await aVerifiedCart('grace');
  await setLine(register, false);
  await validateByGrace(register);
  const sale = await payCash(register);
  await takeEverything(register);
  await setLine(register, true);
  await untilStatus(register, sale.id, 'refused');
  await register.signIn('lee');
  expect(await register.ask('incident.list', null)).toMatchObject([
    { kind: 'grace-refused', totalCents: 1_800, grace: { approverName: 'LEE', reason: 'as agreed' } },
  ]);
});
