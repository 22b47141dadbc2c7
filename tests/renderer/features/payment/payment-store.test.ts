import { describe, expect, it } from 'vitest';
import { amountsOf, createPaymentStore } from '../../../../renderer/features/payment/payment-store';
import { aClient, countingIds } from '../../support/client';
import { failure, type fakeBridge } from '../../support/fake-bridge';
import { aSale } from '../../support/views';

function aPayment(script: Parameters<typeof fakeBridge>[0] = { 'sale.complete': () => aSale() }) {
  const { bridge, client } = aClient(script);
  const store = createPaymentStore(client, countingIds());
  store.getState().begin('cart-1');
  return { bridge, act: () => store.getState() };
}

it('makes one sale of a double click', async () => {
  const { bridge, act } = aPayment();
  act().type('80');
  await Promise.all([act().complete('cart-1', 7_000), act().complete('cart-1', 7_000)]);
  expect(bridge.inputsOf('sale.complete')).toEqual([
    { requestId: 'id-2', cartId: 'cart-1', totalShownCents: 7_000, tenders: [{ kind: 'cash', amountCents: 8_000 }] },
  ]);
  expect(act()).toMatchObject({ sale: aSale(), soldCartId: 'cart-1', isCompleting: false });
});

describe('after a failure', () => {
  const requestIdsAfter = async (code: 'E-DB-02' | 'E-IPC-04') => {
    const { bridge, act } = aPayment({ 'sale.complete': () => failure(code) });
    act().type('70');
    await act().complete('cart-1', 7_000);
    await act().complete('cart-1', 7_000);
    expect(act().error).toEqual(failure(code));
    return bridge.inputsOf('sale.complete').map(input => (input as { requestId: string }).requestId);
  };

  it('starts a new attempt when the sale was certainly not made', async () => {
    expect(await requestIdsAfter('E-DB-02')).toEqual(['id-2', 'id-3']);
  });

  it('asks for the same sale again when nobody knows whether it was made', async () => {
    expect(await requestIdsAfter('E-IPC-04')).toEqual(['id-2', 'id-2']);
  });
});

it('goes on with what was taken when the cart had to be validated again, and forgets it for the next cart', async () => {
  const { act } = aPayment({ 'sale.complete': () => failure('E-CRT-03', { cause: 'expired' }) });
  act().type('20');
  act().addTender(7_000);
  act().type('50');
  await act().complete('cart-1', 7_000);
  const taken = [{ kind: 'cash', amountCents: 2_000 }];
  act().begin('cart-1');
  expect(act()).toMatchObject({ taken, entry: { text: '50' }, error: null });
  act().begin('cart-2');
  expect(act()).toMatchObject({ taken: [], entry: { text: '' } });
});

it('splits a payment and sends every tender', async () => {
  const { bridge, act } = aPayment();
  act().type('20');
  act().addTender(7_000);
  act().chooseKind('debit', 7_000);
  expect(act().entry.text).toBe('50.00');
  act().typeReference('A17');
  await act().complete('cart-1', 7_000);
  expect(bridge.inputsOf('sale.complete')).toMatchObject([
    {
      tenders: [
        { kind: 'cash', amountCents: 2_000 },
        { kind: 'debit', amountCents: 5_000, reference: 'A17' },
      ],
    },
  ]);
});

it('asks nothing while the money is short', async () => {
  const { bridge, act } = aPayment();
  act().takeQuick(1_000);
  await act().complete('cart-1', 7_000);
  expect([bridge.asked, act().error]).toEqual([[], { code: 'E-PAY-01', params: { total: 7_000 } }]);
  expect(amountsOf(act(), 7_000)).toEqual({ remainingCents: 6_000, changeCents: 0 });
});

it('takes a tender back', () => {
  const { act } = aPayment();
  act().type('20');
  act().addTender(7_000);
  act().removeTender(0);
  expect(act().taken).toEqual([]);
});

describe('a reprint', () => {
  const aPaid = async (answer: 'E-IPC-04' | null) => {
    const payment = aPayment({
      'sale.complete': () => aSale(),
      'sale.reprint': () => (answer === null ? null : failure(answer)),
    });
    payment.act().type('80');
    await payment.act().complete('cart-1', 7_000);
    return payment;
  };

  it('says that the receipt was sent, or why it was not', async () => {
    const { bridge, act } = await aPaid(null);
    await act().reprint();
    expect(act()).toMatchObject({ wasReprinted: true, reprintFailure: null });
    bridge.answer({ 'sale.reprint': () => failure('E-IPC-04') });
    await act().reprint();
    expect(act()).toMatchObject({ wasReprinted: false, reprintFailure: failure('E-IPC-04') });
    expect(bridge.inputsOf('sale.reprint')).toEqual([{ saleId: 's-1' }, { saleId: 's-1' }]);
  });

  it('is forgotten with its sale, even when its answer comes later', async () => {
    const { act } = await aPaid('E-IPC-04');
    const late = act().reprint();
    act().finish();
    await late;
    expect(act()).toMatchObject({ sale: null, wasReprinted: false, reprintFailure: null });
  });

  it('asks nothing without a sale', async () => {
    const { bridge, act } = aPayment();
    await act().reprint();
    expect(bridge.asked).toEqual([]);
  });
});

it('follows the status of the sale it made until the next sale begins', async () => {
  const { bridge, act } = aPayment({ 'sale.complete': () => aSale({ syncStatus: 'sending', biotrackSaleId: null }) });
  act().type('80');
  await act().complete('cart-1', 7_000);
  bridge.push('sale.changed', aSale({ id: 'another', syncStatus: 'refused' }));
  expect(act().sale?.syncStatus).toBe('sending');
  bridge.push('sale.changed', aSale());
  expect(act().sale).toEqual(aSale());
  act().finish();
  expect(act()).toMatchObject({ sale: null, soldCartId: null, taken: [] });
});
