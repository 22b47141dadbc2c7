import { describe, expect, it } from 'vitest';
import { createRegisterStore } from '../../../../renderer/features/register/register-store';
import { aClient, countingIds } from '../../support/client';
import { failure, type fakeBridge } from '../../support/fake-bridge';
import { aFilledRegister, anItem, aRegister, validNow } from '../../support/views';

function aStore(script: Parameters<typeof fakeBridge>[0] = {}) {
  const { bridge, client } = aClient(script);
  const cues: string[] = [];
  const store = createRegisterStore({ client, newId: countingIds(), playCue: cue => cues.push(cue) });
  return { bridge, store, cues, act: () => store.getState() };
}

describe('the cart', () => {
  it('is what was last told, by answer or by push', async () => {
    const { bridge, act } = aStore({ 'register.current': () => aRegister() });
    await act().start();
    expect(act().view).toEqual(aRegister());
    bridge.push('register.changed', aFilledRegister());
    expect(act().view).toEqual(aFilledRegister());
  });

  it('asks for every change and keeps the refusal of one', async () => {
    const { bridge, act } = aStore({
      'register.setQuantity': () => failure('E-QTY-01', { max: 3 }),
      'register.setRoute': () => aFilledRegister(),
      'register.removeLine': () => aRegister(),
      'register.choosePatient': () => failure('E-PAT-04', { date: '2026-01-01' }),
      'register.hold': () => aRegister({ cartId: 'cart-2', heldCount: 1 }),
    });
    await act().setQuantity('l-1', 900);
    expect(act().error).toEqual(failure('E-QTY-01', { max: 3 }));
    await act().setRoute('l-1', 'ORAL');
    await act().removeLine('l-1');
    expect(act()).toMatchObject({ error: null, view: aRegister() });
    expect([await act().choosePatient('p-1'), await act().hold('Rosa')]).toEqual([false, true]);
    expect(bridge.asked.map(each => each.input)).toEqual([
      { lineId: 'l-1', quantity: 900 },
      { lineId: 'l-1', route: 'ORAL' },
      { lineId: 'l-1' },
      { patientId: 'p-1' },
      { name: 'Rosa' },
    ]);
  });

  it('moves prices, and says why not when it may not', async () => {
    const { bridge, act } = aStore({
      'register.changePrice': () => aFilledRegister(),
      'register.discountCart': () => failure('E-PRC-02'),
      'register.clearPrice': () => aFilledRegister(),
    });
    const price = { lineId: 'l-1', terms: { kind: 'percent', value: 500 }, reason: 'senior' } as const;
    await act().changePrice(price);
    expect(act()).toMatchObject({ error: null, view: aFilledRegister() });
    await act().discountCart({ bp: 6_000, reason: 'employee' });
    expect(act().error).toEqual(failure('E-PRC-02'));
    await act().clearPrice(null);
    expect(bridge.asked.map(each => each.input)).toEqual([price, { bp: 6_000, reason: 'employee' }, { lineId: null }]);
  });
});

it('keeps apart why Validate got no answer, until anything else is done', async () => {
  const { bridge, act } = aStore({ 'register.validate': () => failure('E-NET-01') });
  await act().validate();
  expect(act()).toMatchObject({ error: null, validateFailure: failure('E-NET-01') });
  bridge.push('scan.heard', { kind: 'added', lineId: 'l-1' });
  expect(act().validateFailure).toBeNull();
});

describe('a scan', () => {
  it('flashes its line and sounds, whether typed here or heard by the hardware', async () => {
    const { bridge, act, cues } = aStore({ 'register.enter': () => ({ kind: 'added', lineId: 'l-1' }) });
    await act().enter('1000000000000017');
    bridge.push('scan.heard', { kind: 'refused', code: 'E-ITM-01', params: {} });
    expect(act()).toMatchObject({
      flash: { kind: 'refused', serial: 2, lineId: null },
      error: { code: 'E-ITM-01', params: {} },
    });
    expect(cues).toEqual(['found', 'unknown']);
  });

  it('takes its sign away when the cart is changed by anything else', async () => {
    const { act } = aStore({
      'register.enter': () => ({ kind: 'refused', code: 'E-ITM-01', params: {} }),
      'register.newSale': () => aRegister(),
    });
    await act().enter('1000000000000017');
    expect(act().flash?.kind).toBe('refused');
    await act().newSale();
    expect(act()).toMatchObject({ flash: null, error: null });
  });

  it('drops search results that a scan overtook', async () => {
    const late: ((items: ReturnType<typeof anItem>[]) => void)[] = [];
    const { act } = aStore({
      'register.search': () => new Promise(resolve => void late.push(resolve)),
      'register.enter': () => ({ kind: 'added', lineId: 'l-1' }),
    });
    const searching = act().search('gum');
    await act().enter('1000000000000017');
    late[0]?.([anItem()]);
    await searching;
    expect(act().matches).toBeNull();
  });
});

describe('the way to the payment', () => {
  it('validates once per press, proceeds and pays', async () => {
    const { bridge, act } = aStore({
      'register.current': () => aFilledRegister(),
      'register.validate': () => aFilledRegister({ validation: validNow }),
      'register.proceed': () => aFilledRegister({ validation: validNow }),
    });
    await act().start();
    await Promise.all([act().validate(), act().validate()]);
    expect(bridge.inputsOf('register.validate')).toEqual([{ requestId: 'id-1' }]);
    await act().proceed();
    expect(act().step).toBe('summary');
    act().pay();
    expect(act().step).toBe('payment');
  });

  it('stays in the cart and says the cause when the validation no longer stands', async () => {
    const { act } = aStore({ 'register.proceed': () => failure('E-CRT-03', { cause: 'expired' }) });
    await act().proceed();
    expect(act()).toMatchObject({ step: 'cart', error: failure('E-CRT-03', { cause: 'expired' }) });
  });

  it('keeps the payment open through a stale validation and closes it with the cart', () => {
    const { bridge, act } = aStore();
    bridge.push('register.changed', aFilledRegister({ validation: validNow }));
    act().pay();
    bridge.push('register.changed', aFilledRegister({ validation: { kind: 'stale', cause: 'midnight' } }));
    expect(act().step).toBe('payment');
    bridge.push('register.changed', aRegister({ cartId: 'cart-2' }));
    expect(act().step).toBe('cart');
  });
});
