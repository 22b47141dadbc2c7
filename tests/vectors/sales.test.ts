import { describe, expect, it } from 'vitest';
import type { Answer } from '../../electron/biotrack/port';
import type { RegistrySnapshot } from '../../shared/compliance/registry';
import { channels } from '../../shared/ipc/contract';
import { appError } from '../../shared/kernel/error-code';
import { flatTable } from '../../shared/tax/tax-table';
import { aConfig, aRegister, type RegisterOptions, type TestRegister, until } from '../support/register';
import { amount, at } from '../support/vectors';
import { aPress, aVisit, goods, pay, put, validate } from './at-the-register';

/** The vectors about goods that never get into a cart, and about what comes after Validate. */

const tv01 = [
  ['B2', 2],
  ['B4', 1],
] as const;
const statusOf = async (register: TestRegister, saleId: string) =>
  (await register.ask('sale.get', { saleId })).syncStatus;
const goOffline = async (register: TestRegister) => {
  await register.state.control('/offline', { mode: 'refuse' });
  await until(async () => (await register.ask('status.current', null)).connection === 'offline');
};

async function signedIn(options: RegisterOptions = {}): Promise<TestRegister> {
  const register = await aRegister(options);
  await register.signIn();
  return register;
}

describe('goods that cannot be rung up', () => {
  it('TV21, flower by inhalation: the route is not offered and not taken', async () => {
    const register = await aVisit({ lines: [['B1', 1]] });
    const [line] = (await register.ask('register.current', null)).lines;
    expect(await register.refusal('register.setRoute', { lineId: line?.id ?? '', route: 'INHALATION' })).toEqual(
      appError('E-ITM-03', { reason: 'FORM_ROUTE_MISMATCH' }),
    );
  });

  it.each([
    ['TV23', 'without a weight', '0001000000000079', 'E-ITM-03', 'MED_WEIGHT_MISSING'],
    ['TV24', 'returned', '0001000000000061', 'E-ITM-03', 'ITEM_NOT_RESALABLE'],
    ['TV24', 'in quarantine', '0001000000000087', 'E-ITM-03', 'ITEM_QUARANTINED'],
    ['TV24', 'unknown', '0001000000000999', 'E-ITM-01', undefined],
  ])('%s, a package %s', async (_, __, barcode, code, reason) => {
    const outcome = await (await signedIn()).ask('register.enter', { text: barcode });
    expect(outcome).toEqual({ kind: 'refused', code, params: reason === undefined ? {} : { reason } });
  });

  it('TV24, a package that expired yesterday', async () => {
    const register = await signedIn();
    await register.state.control('/fixture', { packages: { [goods.B2]: { expiration: '2026-03-09' } } });
    await register.ask('inventory.sync', null);
    await until(async () => {
      const { rows } = await register.ask('inventory.list', { search: goods.B2, watch: null, after: null });
      return rows[0]?.expiresOn === '2026-03-09';
    });
    expect(await register.ask('register.enter', { text: goods.B2 })).toEqual({
      kind: 'refused',
      code: 'E-ITM-03',
      params: { reason: 'ITEM_EXPIRED' },
    });
  });

  it('TV25, sixteen of fifteen', async () => {
    const register = await aVisit({ lines: [['B3', 15]] });
    const [line] = (await register.ask('register.current', null)).lines;
    expect(await register.refusal('register.setQuantity', { lineId: line?.id ?? '', quantity: 1_600 })).toEqual(
      appError('E-QTY-01', { max: 15 }),
    );
  });

  it('TV26, a third of a package, and a barcode sent as a number', async () => {
    const register = await aVisit({ lines: [['B4', 1]] });
    const [line] = (await register.ask('register.current', null)).lines;
    const lineId = line?.id ?? '';
    expect(channels['register.setQuantity'].input.safeParse({ lineId, quantity: 33.3 }).success).toBe(false);
    expect((await register.refusal('register.setQuantity', { lineId, quantity: 33 })).code).toBe('E-QTY-01');
    expect(channels['register.enter'].input.safeParse({ text: Number(goods.B4) }).success).toBe(false);
    expect(register.state.entries('sale')).toEqual([]);
  });
});

describe('who sells to whom', () => {
  it('TV27, an operator who is not MMUR-registered is refused before the state is asked', async () => {
    const register = await aRegister();
    await register.signIn('max');
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    await put(register, 'B2', 1);
    const refused = appError('E-AUT-04');
    expect(await register.refusal('register.validate', { requestId: aPress() })).toEqual(refused);
    expect((await register.refusal('sale.complete', await pay(register))).code).toBe('E-AUT-04');
    expect(register.state.entries('sale')).toEqual([]);
  });

  it('TV28, a T-shirt to anybody, a battery to a patient only, and only the battery is sent', async () => {
    const shirt = await signedIn();
    await put(shirt, 'M1', 1);
    expect((await shirt.ask('sale.complete', await pay(shirt))).syncStatus).toBe('not-reported');
    expect(shirt.state.entries('sale')).toEqual([]);

    const battery = await signedIn();
    await put(battery, 'D1', 1);
    expect(await battery.refusal('register.validate', { requestId: aPress() })).toEqual(appError('E-CRT-04'));

    const both = await aVisit({
      lines: [
        ['D1', 1],
        ['M1', 1],
      ],
    });
    expect(await validate(both)).toEqual(['PASS']);
    const sale = await both.ask('sale.complete', await pay(both));
    await until(async () => (await statusOf(both, sale.id)) === 'synced');
    expect(both.state.entries('sale')).toHaveLength(1);
    expect(JSON.stringify(both.state.entries('sale'))).not.toContain(goods.M1);
  });
});

describe('after Validate', () => {
  it('TV29, a cart that was edited, or whose patient was taken off, is paid only when validated again', async () => {
    const register = await aVisit({ lines: tv01 });
    expect(await validate(register)).toEqual(['PASS']);
    const [line] = (await register.ask('register.current', null)).lines;
    await register.ask('register.setQuantity', { lineId: line?.id ?? '', quantity: 100 });
    const stale = (cause: string) => appError('E-CRT-03', { cause });
    expect(await register.refusal('sale.complete', await pay(register))).toEqual(stale('cart-edited'));
    expect(await validate(register)).toEqual(['PASS']);
    await register.ask('register.clearPatient', null);
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    expect(await register.refusal('sale.complete', await pay(register))).toEqual(stale('patient-changed'));
    expect(await validate(register)).toEqual(['PASS']);
    expect((await register.ask('sale.complete', await pay(register))).totalCents).toBe(6_300);
  });

  it('TV30, another store was quicker: the state refuses the sale, and its stock stays', async () => {
    const register = await aVisit({ lines: [['B2', 6]] });
    expect(await validate(register)).toEqual(['PASS']);
    const taken = { order_type: 'MEDICAL', route: 'INHALATION', amount: '5000', unit: 'mg_thc', day: '2026-03-10' };
    await register.state.control('/inject/dispensation', { card_id: 'PTEST0001', ...taken });
    await register.advance(600_000);
    const sale = await register.ask('sale.complete', await pay(register));
    await until(async () => (await statusOf(register, sale.id)) === 'refused');
    expect((await register.ask('sale.get', { saleId: sale.id })).refusedBecause).toContain(
      '5100 mg_thc asked, 4500 left',
    );
    expect([register.state.entries('sale'), register.state.entries('stock')]).toEqual([[], []]);
    expect((await register.ask('register.current', null)).validation.kind).not.toBe('valid');
  });

  it('TV36 and TV37, validated at 9:58, paid at 10:01 without the state, posted the next day at three', async () => {
    const register = await aVisit({ lines: tv01, at: '2026-03-10T09:58:00-04:00' });
    expect(await validate(register)).toEqual(['PASS']);
    await register.advance(120_000);
    await goOffline(register);
    await register.advance(60_000);
    const sale = await register.ask('sale.complete', await pay(register));
    expect([sale.syncStatus, sale.soldAt, sale.postedAt]).toEqual(['queued', at('2026-03-10T10:01:00-04:00'), null]);
    const lateSince = async () => (await register.ask('status.current', null)).late.owedSince;
    await register.advance(299_999);
    expect(await lateSince()).toBe(null);
    await register.advance(1);
    expect(await lateSince()).toEqual({ at: sale.soldAt, earlierDay: null });
    await register.advance(at('2026-03-11T15:00:00-04:00') - at('2026-03-10T10:06:00-04:00'));
    await register.state.control('/offline', { mode: null });
    await until(async () => (await statusOf(register, sale.id)) === 'synced', 15_000);
    const posted = await register.ask('sale.get', { saleId: sale.id });
    expect([posted.soldAt, posted.postedAt]).toEqual([sale.soldAt, at('2026-03-11T15:00:00-04:00')]);
    expect(await lateSince()).toBe(null);
    // The window counts from the day on which the state has it (design.md D5), and so does its release.
    await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
    const registry = await register.ask('register.viewRegistry', { refresh: true });
    const gummies = registry?.history?.filter(entry => entry.route === 'EDIBLE');
    expect(gummies?.map(({ day, amount: counted }) => [day, counted])).toEqual([['2026-03-11', 100_000]]);
  });

  it('TV36, under the policy that waits for the state it is not paid', async () => {
    const { policy } = aConfig('');
    const options = { config: { policy: { ...policy, offline: 'block' as const } } };
    const register = await aVisit({ lines: tv01, at: '2026-03-10T09:58:00-04:00', options });
    expect(await validate(register)).toEqual(['PASS']);
    await goOffline(register);
    await register.advance(180_000);
    expect((await register.refusal('sale.complete', await pay(register))).code).toBe('E-NET-01');
  });

  it.each(['block', 'validated'] as const)(
    'TV43, with the patient registry down nothing is validated or paid under %s',
    async offline => {
      const { policy } = aConfig('');
      const register = await aVisit({ lines: tv01, options: { config: { policy: { ...policy, offline } } } });
      await register.state.control('/faults', { mode: 'mmur_down', times: 0 });
      const refused = await register.refusal('register.validate', { requestId: aPress() });
      expect(refused.code).toBe('E-NET-08');
      expect((await register.ask('register.current', null)).validation.kind).toBe('none');
      expect((await register.refusal('sale.complete', await pay(register))).code).toMatch(/^E-(CRT-03|NET-0\d)$/);
      expect(register.state.entries('sale')).toEqual([]);
    },
  );
});

describe('whose numbers count', () => {
  it('TV44, the registry’s 12,000 mg rule although local mathematics says 15,500', async () => {
    const lower = (answer: Answer<RegistrySnapshot>): Answer<RegistrySnapshot> => {
      if (answer.kind !== 'answered') return answer;
      const orders = answer.value.orders.map(order =>
        order.orderId === 'O-1' ? { ...order, dispensableToday: amount('12000') } : order,
      );
      return { ...answer, value: { ...answer.value, orders } };
    };
    const options: RegisterOptions = {
      wrap: port => ({ ...port, lookUpRegistry: async (...asked) => lower(await port.lookUpRegistry(...asked)) }),
    };
    const register = await aVisit({ lines: [['B2', 2]], options });
    const registry = await register.ask('register.viewRegistry', { refresh: true });
    const order = registry?.orders.find(each => each.orderId === 'O-1');
    expect([order?.availableToday, order?.mismatch]).toEqual([12_000_000, 15_500_000]);
    const { use } = await register.ask('register.current', null);
    expect(use.find(each => each.route === 'INHALATION')?.availableToday).toBe(12_000_000);
  });

  it.each([
    ['taxed like merchandise', false, 263],
    ['exempt like marijuana', true, 150],
  ])('TV45, gummies are exempt, a T-shirt is taxed, and a device is %s', async (_, isDeviceExempt, taxCents) => {
    const { store } = aConfig('');
    const register = await aVisit({
      lines: [
        ['B4', 1],
        ['M1', 1],
        ['D1', 1],
      ],
      options: { config: { store: { ...store, tax: flatTable(750, isDeviceExempt) } } },
    });
    const view = await register.ask('register.current', null);
    expect(view.lines.map(line => line.unitPriceCents)).toEqual([1_800, 2_000, 1_500]);
    expect(view.taxCents).toBe(taxCents);
  });
});
