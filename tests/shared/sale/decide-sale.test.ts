import { describe, expect, it } from 'vitest';
import type { Cart, CartLine } from '../../../shared/cart/cart';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import type { SellableItem } from '../../../shared/catalog/sellable-item';
import type { DispensationFacts } from '../../../shared/compliance/dispensation';
import { appError } from '../../../shared/kernel/error-code';
import { err, ok } from '../../../shared/kernel/result';
import type { Cents } from '../../../shared/kernel/units';
import { type DispensationSide, decideSale, type SaleDraft, type SaleFacts } from '../../../shared/sale/decide-sale';
import { tShirt } from '../../support/items';
import { amount, at, day, floridaRules, t0, units, vectorFacts, vectorItem } from '../../support/vectors';

const cents = (value: number) => value as Cents;
const paid: SaleDraft = { totalShownCents: cents(10_800), tenders: [{ kind: 'cash', amountCents: cents(12_000) }] };

const line = (id: string, item: SellableItem, count: number): CartLine => ({
  id,
  item,
  quantity: units(count),
  route: item.kind === 'package' && item.orderType !== 'DEVICE' ? item.route : null,
  priceChange: null,
});
/** TV01: two vapes and a pack of gummies. */
const cart: Cart = {
  id: 'cart-1',
  patientId: 'patient-1',
  caregiver: null,
  lines: [line('a', vectorItem('B2'), 2), line('b', vectorItem('B4'), 1)],
};

function side(changes: Partial<DispensationSide> = {}, facts: Partial<DispensationFacts> = {}): DispensationSide {
  const { now: _now, lines: _lines, ...rest } = vectorFacts('PTEST0001', [], facts);
  return { rules: floridaRules(), facts: rest, standing: 'valid', validatedLines: [], unsettledRef: null, ...changes };
}

function facts(changes: Partial<SaleFacts> = {}): SaleFacts {
  return {
    cart,
    taxRates: { medical: 0, device: 750, merchandise: 750 },
    discounts: defaultDiscountPolicy,
    operator: { mmur: { registered: true, id: 'E-014', expiresOn: day('2027-01-31') } },
    today: day('2026-03-10'),
    till: 'open',
    policy: 'validated',
    connection: 'online',
    ...{ grace: null, isGraceUnsent: false },
    dispensation: side(),
    ...changes,
  };
}

const refusedFor = (code: Parameters<typeof appError>[0], params = {}) =>
  err({ errors: [appError(code, params)], reasons: [] });

describe('a sale that is allowed', () => {
  it('is priced, counted and settled', () => {
    const decided = decideSale(facts(), paid, t0);
    expect(decided).toEqual(
      ok({
        lines: [
          {
            number: 1,
            itemKey: 'package:0001000000000029',
            barcode: '0001000000000029',
            name: 'Vape cart 1 g',
            taxClass: 'medical',
            quantity: 200,
            listPriceCents: 4_500,
            unitPriceCents: 4_500,
            amountCents: 9_000,
            discountCents: 0,
            taxCents: 0,
            orderType: 'MEDICAL',
            route: 'INHALATION',
            counted: { orderId: 'O-1', amount: amount('1700'), unit: 'ug_thc' },
            priceChange: null,
          },
          {
            number: 2,
            itemKey: 'package:0001000000000045',
            barcode: '0001000000000045',
            name: 'Gummies 100 mg',
            taxClass: 'medical',
            quantity: 100,
            listPriceCents: 1_800,
            unitPriceCents: 1_800,
            amountCents: 1_800,
            discountCents: 0,
            taxCents: 0,
            orderType: 'MEDICAL',
            route: 'EDIBLE',
            counted: { orderId: 'O-3', amount: amount('100'), unit: 'ug_thc' },
            priceChange: null,
          },
        ],
        discountCents: 0,
        subtotalCents: 10_800,
        taxCents: 0,
        totalCents: 10_800,
        tenders: paid.tenders,
        changeCents: 1_200,
        isReported: true,
      }),
    );
  });

  it('counts by the validation where the registry is not at hand', () => {
    const validatedLines = [
      { number: 1, orderId: 'O-7', amount: amount('1700'), unit: 'ug_thc' },
      { number: 2, orderId: 'O-8', amount: amount('100'), unit: 'ug_thc' },
    ] as const;
    const decided = decideSale(facts({ dispensation: side({ validatedLines }, { registry: null }) }), paid, t0);
    expect(decided.ok && decided.value.lines.map(({ counted }) => counted?.orderId)).toEqual(['O-7', 'O-8']);
  });

  it('counts by the registry where both are at hand', () => {
    const validatedLines = [{ number: 1, orderId: 'O-7', amount: amount('1700'), unit: 'ug_thc' }] as const;
    const decided = decideSale(facts({ dispensation: side({ validatedLines }) }), paid, t0);
    expect(decided.ok && decided.value.lines.map(({ counted }) => counted?.orderId)).toEqual(['O-1', 'O-3']);
  });

  it('is queued when the state is lost after the validation', () => {
    expect(decideSale(facts({ connection: 'offline' }), paid, t0).ok).toBe(true);
  });
});

describe('merchandise alone (TV28)', () => {
  const shirts: Cart = { id: 'cart-2', patientId: null, caregiver: null, lines: [line('a', tShirt(), 1)] };
  const draft: SaleDraft = {
    totalShownCents: cents(2_150),
    tenders: [{ kind: 'debit', amountCents: cents(2_150), reference: 'A-1' }],
  };

  it('needs no patient, no state, no registration, no open till and no hour of the day', () => {
    const alone = facts({
      cart: shirts,
      dispensation: null,
      connection: 'offline',
      policy: 'block',
      till: 'closed',
      operator: { mmur: { registered: false, id: null, expiresOn: null } },
    });
    const decided = decideSale(alone, draft, at('2026-03-10T23:00:00-04:00'));
    const value = decided.ok ? decided.value : null;
    expect([value?.isReported, value?.totalCents, value?.changeCents]).toEqual([false, 2_150, 0]);
  });

  it('refuses a device on it without a patient', () => {
    const withDevice = { ...shirts, lines: [...shirts.lines, line('b', vectorItem('D1'), 1)] };
    const shown = { totalShownCents: cents(3_763), tenders: [{ kind: 'cash', amountCents: cents(4_000) }] } as const;
    expect(decideSale(facts({ cart: withDevice }), shown, t0)).toEqual(refusedFor('E-CRT-04'));
    expect(
      decideSale(facts({ cart: { ...withDevice, patientId: 'patient-1' }, dispensation: null }), shown, t0),
    ).toEqual(refusedFor('E-CRT-04'));
  });
});

describe('one thing in the way at a time', () => {
  it.each([
    ['an empty cart', { cart: { ...cart, lines: [] } }, 'E-CRT-02', {}],
    [
      'an operator who is not registered (TV27)',
      { operator: { mmur: { registered: false, id: null, expiresOn: null } } },
      'E-AUT-04',
      {},
    ],
    [
      'a registration that ended yesterday',
      { operator: { mmur: { registered: true, id: 'E-014', expiresOn: day('2026-03-09') } } },
      'E-AUT-04',
      {},
    ],
    ['no validation', { dispensation: side({ standing: 'none' }) }, 'E-CRT-03', { cause: 'none' }],
    ['a refused validation', { dispensation: side({ standing: 'refused' }) }, 'E-CRT-03', { cause: 'refused' }],
    [
      'a stale validation (TV29)',
      { dispensation: side({ standing: { stale: 'cart-edited' } }) },
      'E-CRT-03',
      { cause: 'cart-edited' },
    ],
    [
      'an earlier sale that is not settled',
      { dispensation: side({ unsettledRef: 'REG-2-000122-AAAAA' }) },
      'E-PAT-08',
      { ref: 'REG-2-000122-AAAAA' },
    ],
    ['cash into a closed till', { till: 'closed' }, 'E-TIL-01', {}],
    ['cash into a till that is being closed', { till: 'counted' }, 'E-TIL-04', {}],
    ['cash into a colleague’s drawer', { till: 'not-yours' }, 'E-TIL-05', {}],
    ['a policy that waits for the state (TV36)', { policy: 'block', connection: 'offline' }, 'E-NET-01', {}],
  ] as const satisfies readonly (readonly [string, Partial<SaleFacts>, string, object])[])(
    'refuses %s',
    (_, changes, code, params) => {
      expect(decideSale(facts(changes), paid, t0)).toEqual(refusedFor(code, params));
    },
  );

  it('refuses a total that is not the one shown, and never corrects it (E-PRC-01)', () => {
    const dearer = {
      ...cart,
      lines: [line('a', vectorItem('B2', { priceCents: cents(4_600) }), 2), line('b', vectorItem('B4'), 1)],
    };
    expect(decideSale(facts({ cart: dearer }), paid, t0)).toEqual(refusedFor('E-PRC-01', { total: 11_000 }));
  });

  it('refuses cash that is not enough (E-PAY-01)', () => {
    const short = { ...paid, tenders: [{ kind: 'cash', amountCents: cents(10_799) }] } as const;
    expect(decideSale(facts(), short, t0)).toEqual(refusedFor('E-PAY-01', { total: 10_800 }));
  });

  it('refuses what the rules refuse now, whatever was validated before (TV30)', () => {
    const pending = [{ orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc', amount: amount('4150') }] as const;
    const decided = decideSale(facts({ dispensation: side({}, { pending }) }), paid, t0);
    expect(decided.ok ? [] : decided.error.reasons.map(({ code, line: number }) => [code, number])).toEqual([
      ['ORDER_REMAINING_EXCEEDED', 2],
      ['ROUTE_EXCEEDED', 2],
    ]);
  });

  it('refuses after closing time (E-HRS-01)', () => {
    const now = at('2026-03-10T21:00:00-04:00');
    expect(decideSale(facts({ dispensation: side({}, { now }) }), paid, now)).toEqual(
      err({ errors: [], reasons: [{ code: 'OUTSIDE_HOURS' }] }),
    );
  });

  it('refuses goods whose order nobody knows', () => {
    const unknown = side({}, { registry: null });
    expect(decideSale(facts({ dispensation: unknown }), paid, t0)).toEqual(
      err({ errors: [], reasons: [{ code: 'VALIDATION_STALE' }] }),
    );
  });

  it('refuses a package that the inventory no longer has', () => {
    const gone = {
      ...cart,
      lines: [line('a', vectorItem('B2', { onHand: units(1) }), 2), line('b', vectorItem('B4'), 1)],
    };
    const decided = decideSale(facts({ cart: gone }), paid, t0);
    expect(decided.ok ? [] : decided.error.reasons.map(({ code }) => code)).toEqual(['QTY_INSUFFICIENT']);
  });
});

it('says everything that stands in the way at once', () => {
  const now = at('2026-03-10T22:00:00-04:00');
  const decided = decideSale(
    facts({
      dispensation: side({}, { now }),
      operator: { mmur: { registered: false, id: null, expiresOn: null } },
      till: 'closed',
      policy: 'block',
      connection: 'registry-down',
    }),
    { totalShownCents: cents(1), tenders: [{ kind: 'cash', amountCents: cents(1) }] },
    now,
  );
  expect(decided).toEqual(
    err({
      errors: [
        appError('E-AUT-04'),
        appError('E-NET-08'),
        appError('E-PRC-01', { total: 10_800 }),
        appError('E-PAY-01', { total: 10_800 }),
        appError('E-TIL-01'),
      ],
      reasons: [{ code: 'OUTSIDE_HOURS' }],
    }),
  );
});

describe('prices that were changed', () => {
  const agreed = (bp: number, approverId: string | null): Cart => {
    const [first, ...rest] = cart.lines;
    if (first === undefined) throw new Error('The cart is empty.');
    const priceChange = { terms: { kind: 'percent', bp }, reason: 'senior', approverId } as const;
    return { ...cart, lines: [{ ...first, priceChange }, ...rest] };
  };
  const pay = (total: number): SaleDraft => ({
    totalShownCents: cents(total),
    tenders: [{ kind: 'cash', amountCents: cents(total) }],
  });

  it('are kept with list price, reason and approver, and paid as they were shown', () => {
    const decided = decideSale(facts({ cart: agreed(2_000, 'user-lee') }), pay(9_000), t0);
    const [line] = decided.ok ? decided.value.lines : [];
    expect(decided.ok && decided.value.discountCents).toBe(1_800);
    expect(line).toMatchObject({
      ...{ listPriceCents: 4_500, unitPriceCents: 3_600, amountCents: 7_200, discountCents: 1_800 },
      priceChange: { terms: { kind: 'percent', bp: 2_000 }, reason: 'senior', approverId: 'user-lee' },
    });
  });

  it('are refused where nobody approved what needs an approval, or beyond what anybody may approve (row 17)', () => {
    expect([
      decideSale(facts({ cart: agreed(2_000, null) }), pay(9_000), t0),
      decideSale(facts({ cart: agreed(5_001, 'user-lee') }), pay(6_300), t0),
    ]).toEqual([refusedFor('E-PRC-02'), refusedFor('E-PRC-02')]);
  });
});
