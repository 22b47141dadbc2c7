import { describe, expect, it } from 'vitest';
import { everySale } from '../../../../shared/ipc/sale-views';
import { aRegister, type TestRegister, until } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

async function sellShirt(register: TestRegister) {
  await register.ask('register.enter', { text: '850000000017' });
  const { cartId } = await register.ask('register.current', null);
  const tenders = [{ kind: 'debit' as const, amountCents: 2_150, reference: 'AUTH-7' }];
  return register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 2_150, tenders });
}

const all = { ...everySale, after: null };

describe('the history', () => {
  it('finds a sale by its reference, its day and its status, newest first', async () => {
    const register = await aRegister();
    await register.signIn();
    const first = await sellShirt(register);
    await register.advance(1_000);
    const second = await sellShirt(register);
    const found = async (change: object) =>
      (await register.ask('sale.list', { ...all, ...change })).rows.map(row => row.id);
    expect(await found({})).toEqual([second.id, first.id]);
    expect(await found({ search: first.localRef })).toEqual([first.id]);
    expect(await found({ from: '2026-03-10', to: '2026-03-10' })).toHaveLength(2);
    expect(await found({ from: '2026-03-11' })).toEqual([]);
    expect(await found({ to: '2026-02-30' })).toEqual([]);
    expect(await found({ statuses: ['synced'] })).toEqual([]);
    expect(await found({ after: second.id })).toEqual([first.id]);
  });

  it('says that there is no such sale', async () => {
    const register = await aRegister();
    await register.signIn();
    expect(await register.refusal('sale.get', { saleId: 'none' })).toMatchObject({ code: 'E-CRT-01' });
    expect(await register.refusal('sale.reprint', { saleId: 'none' })).toMatchObject({ code: 'E-CRT-01' });
  });

  it('tells the screen when the state has answered', async () => {
    const register = await aRegister();
    await register.signIn();
    await register.ask('till.open', { requestId: someIds.uuid(), openingFloatCents: 0 });
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await register.ask('register.enter', { text: '0001000000000045' });
    const { cartId } = await register.ask('register.validate', { requestId: someIds.uuid() });
    const tenders = [{ kind: 'cash' as const, amountCents: 1_800 }];
    await register.ask('sale.complete', { requestId: someIds.uuid(), cartId, totalShownCents: 1_800, tenders });
    const told = () =>
      register.pushed.flatMap(({ name, payload }) =>
        name === 'sale.changed' ? [(payload as { syncStatus: string }).syncStatus] : [],
      );
    await until(() => told().includes('synced'));
    expect(told().at(-1)).toBe('synced');
  });
});
