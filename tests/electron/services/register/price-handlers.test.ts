import { describe, expect, it } from 'vitest';
import { listAudit } from '../../../../db/repositories/audit';
import { priceSubject } from '../../../../shared/cart/discount';
import { defaultDiscountPolicy } from '../../../../shared/cart/discount-policy';
import { toTerms } from '../../../../shared/cart/price-change';
import type { Input } from '../../../../shared/ipc/contract';
import { aRegister, type TestRegister } from '../../../support/register';
import { someIds } from '../../../support/sync/ports';

const gummies = '0001000000000045';
const shirt = '850000000017';
type Asked = Input<'register.changePrice'>;

async function aCart(...codes: readonly string[]) {
  const register = await aRegister();
  await register.signIn();
  for (const text of codes) await register.ask('register.enter', { text });
  const { cartId, lines } = await register.ask('register.current', null);
  const lineId = lines[0]?.id ?? '';
  const asked = (kind: Asked['terms']['kind'], value: number, approvalToken: string | null = null): Asked => ({
    ...{ lineId, terms: { kind, value }, reason: 'senior', approvalToken },
  });
  const token = async (kind: Asked['terms']['kind'], value: number, line: string | null = lineId) => {
    const action = kind === 'override' ? 'price-override' : 'discount';
    const subject = priceSubject(cartId, line, toTerms(kind, value));
    const by = { user: 'lee', pin: 'right', reason: 'regular customer' };
    return (await register.ask('approval.request', { ...by, action, subject })).token;
  };
  return { register, cartId, lineId, asked, token };
}

const audited = (register: TestRegister, prefix: string) =>
  listAudit(register.store.db, { after: 0, limit: 100 })
    .filter(entry => entry.action.startsWith(prefix))
    .map(({ action, actorId, detail }) => ({ action, actorId, detail }));

const pay = (cartId: string, total: number) =>
  ({
    ...{ requestId: someIds.uuid(), cartId, totalShownCents: total },
    tenders: [{ kind: 'debit', amountCents: total, reference: 'D-1' }],
  }) satisfies Input<'sale.complete'>;

describe('a discount on a line', () => {
  it('within the limit needs a reason and nobody else, and is taxed as it is paid', async () => {
    const { register, asked } = await aCart(shirt);
    expect(await register.ask('register.changePrice', asked('percent', 1_000))).toMatchObject({
      lines: [
        {
          ...{ listPriceCents: 2_000, unitPriceCents: 1_800, amountCents: 1_800, discountCents: 200, taxCents: 135 },
          priceChange: { kind: 'percent', value: 1_000, reason: 'senior', approvedBy: null },
          isPriceAllowed: true,
        },
      ],
      ...{ discountCents: 200, subtotalCents: 1_800, taxCents: 135, totalCents: 1_935 },
    });
  });

  it('beyond it needs a lead, whose yes is for this figure on this line only', async () => {
    const { register, asked, token } = await aCart(shirt);
    expect(await register.refusal('register.changePrice', asked('percent', 2_000))).toMatchObject({ code: 'E-AUT-01' });
    const forLess = await token('percent', 1_500);
    expect(await register.refusal('register.changePrice', asked('percent', 2_000, forLess))).toMatchObject({
      code: 'E-AUT-02',
    });
    const elsewhere = await token('percent', 2_000, 'another-line');
    expect(await register.refusal('register.changePrice', asked('percent', 2_000, elsewhere))).toMatchObject({
      code: 'E-AUT-02',
    });
    const approved = asked('percent', 2_000, await token('percent', 2_000));
    expect((await register.ask('register.changePrice', approved)).lines[0]?.priceChange).toEqual({
      ...{ kind: 'percent', value: 2_000, reason: 'senior', approvedBy: 'LEE' },
    });
    expect(await register.refusal('register.changePrice', approved)).toMatchObject({ code: 'E-AUT-02' });
  });

  it('beyond what anybody may allow is refused, and the approval is not even asked for (row 17)', async () => {
    const { register, asked, token } = await aCart(shirt);
    const approved = await token('percent', 6_000);
    expect(await register.refusal('register.changePrice', asked('percent', 6_000, approved))).toEqual({
      code: 'E-PRC-02',
      params: {},
    });
    expect(audited(register, 'approval.spent')).toEqual([]);
  });

  it('goes with the cart when it is held, resumed and left, and goes away at one press', async () => {
    const { register, cartId, lineId, asked } = await aCart(shirt);
    await register.ask('register.changePrice', asked('amount', 150));
    await register.ask('register.hold', { name: 'Door' });
    await register.ask('register.resume', { cartId, approvalToken: null });
    await register.ask('session.lock', null);
    await register.signIn();
    expect((await register.ask('register.current', null)).lines[0]).toMatchObject({
      unitPriceCents: 1_850,
      priceChange: { kind: 'amount', value: 150, reason: 'senior', approvedBy: null },
    });
    expect((await register.ask('register.clearPrice', { lineId })).lines[0]).toMatchObject({
      ...{ unitPriceCents: 2_000, discountCents: 0, priceChange: null },
    });
  });
});

describe('a new price', () => {
  it('always needs a lead, and stays when the list price moves; a percentage follows it', async () => {
    const { register, lineId, asked, token } = await aCart(shirt);
    expect(await register.refusal('register.changePrice', asked('override', 1_900))).toMatchObject({
      code: 'E-AUT-01',
    });
    await register.ask('register.changePrice', asked('override', 1_900, await token('override', 1_900)));
    const relabel = (cents: number) => register.store.db.exec(`UPDATE merchandise SET price_cents = ${cents}`);
    relabel(2_400);
    expect((await register.ask('register.current', null)).lines[0]).toMatchObject({
      ...{ listPriceCents: 2_400, unitPriceCents: 1_900, discountCents: 500 },
    });
    await register.ask('register.changePrice', { ...asked('percent', 1_000), lineId });
    relabel(2_000);
    expect((await register.ask('register.current', null)).lines[0]).toMatchObject({ unitPriceCents: 1_800 });
  });

  it('that has become too low is said on its line, and stops the way to the payment', async () => {
    const { register, cartId, asked, token } = await aCart(shirt);
    await register.ask('register.changePrice', asked('override', 1_000, await token('override', 1_000)));
    register.store.db.exec('UPDATE merchandise SET price_cents = 2001');
    const view = await register.ask('register.current', null);
    expect(view.lines[0]?.isPriceAllowed).toBe(false);
    expect(await register.refusal('register.proceed', null)).toEqual({ code: 'E-PRC-02', params: {} });
    const refused = await register.refusal('sale.complete', pay(cartId, view.totalCents));
    expect(refused.code).toBe('E-PRC-02');
  });
});

describe('a discount on the whole cart', () => {
  it('is put on every line, and is cleared from every line', async () => {
    const { register } = await aCart(shirt, gummies);
    const done = await register.ask('register.discountCart', { bp: 500, reason: 'promotion', approvalToken: null });
    expect(done.lines.map(line => line.unitPriceCents)).toEqual([1_900, 1_710]);
    expect(done).toMatchObject({ discountCents: 190, subtotalCents: 3_610 });
    expect((await register.ask('register.clearPrice', { lineId: null })).discountCents).toBe(0);
  });

  it('beyond the limit is approved for the whole cart', async () => {
    const { register, token } = await aCart(shirt, gummies);
    const asked = { bp: 2_500, reason: 'employee' } as const;
    const forALine = await token('percent', 2_500);
    expect(await register.refusal('register.discountCart', { ...asked, approvalToken: forALine })).toMatchObject({
      code: 'E-AUT-02',
    });
    const approvalToken = await token('percent', 2_500, null);
    const done = await register.ask('register.discountCart', { ...asked, approvalToken });
    expect(done.lines.map(line => line.priceChange?.approvedBy)).toEqual(['LEE', 'LEE']);
  });
});

it('makes a validation stale, because the state was asked about another price', async () => {
  const { register, asked } = await aCart(gummies);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  const validated = await register.ask('register.validate', { requestId: someIds.uuid(), approvalToken: null });
  expect(validated.validation.kind).toBe('valid');
  const changed = await register.ask('register.changePrice', asked('percent', 500));
  expect(changed.validation).toEqual({ kind: 'stale', cause: 'cart-edited' });
});

it('is sold, reported, kept and audited with list price, reason and approver', async () => {
  const { register, cartId, lineId, asked, token } = await aCart(gummies);
  await register.ask('register.choosePatient', { patientId: register.patientId('PTEST0001') });
  await register.ask('register.changePrice', asked('percent', 2_000, await token('percent', 2_000)));
  await register.ask('register.validate', { requestId: someIds.uuid(), approvalToken: null });
  const sale = await register.ask('sale.complete', pay(cartId, 1_440));
  expect(sale).toMatchObject({
    discountCents: 360,
    lines: [
      {
        ...{ listPriceCents: 1_800, unitPriceCents: 1_440, amountCents: 1_440, discountCents: 360 },
        priceChange: { kind: 'percent', value: 2_000, reason: 'senior', approvedBy: 'LEE' },
      },
    ],
  });
  const body = register.store.db.prepare<[], { body_text: string }>('SELECT body_text FROM outbox').get()?.body_text;
  expect(JSON.parse(body ?? '')).toMatchObject({ data: [{ barcodeid: gummies, quantity: '1', price: '14.40' }] });
  expect(audited(register, 'cart.price')).toEqual([
    {
      action: 'cart.price-changed',
      actorId: 'user-ana',
      detail: {
        ...{ line: lineId, item: `package:${gummies}`, listPriceCents: 1_800, unitPriceCents: 1_440 },
        ...{ kind: 'percent', value: 2_000, reason: 'senior', approverId: 'user-lee' },
      },
    },
  ]);
});

it('asks for the new total when a price moved between the screen and the payment (row 16)', async () => {
  const { register, cartId, asked } = await aCart(shirt);
  const shown = await register.ask('register.changePrice', asked('percent', 1_000));
  register.store.db.exec('UPDATE merchandise SET price_cents = 2400');
  expect(await register.refusal('sale.complete', pay(cartId, shown.totalCents))).toEqual({
    code: 'E-PRC-01',
    params: { total: 2_322 },
  });
});

it('tells the screen the limits and the rates of today', async () => {
  const { register } = await aCart();
  expect(await register.ask('register.pricing', null)).toEqual({
    policy: defaultDiscountPolicy,
    rates: { medical: 0, device: 750, merchandise: 750 },
  });
});

it('refuses a line that is not there, and clears nothing where nothing was agreed', async () => {
  const { register, asked } = await aCart(shirt);
  const nowhere = { ...asked('percent', 500), lineId: 'line-9' };
  expect(await register.refusal('register.changePrice', nowhere)).toMatchObject({ code: 'E-CRT-01' });
  await register.ask('register.clearPrice', { lineId: null });
  expect(audited(register, 'cart.price')).toEqual([]);
});
