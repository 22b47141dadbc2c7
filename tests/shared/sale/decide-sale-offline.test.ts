import { expect, it } from 'vitest';
import type { Cart } from '../../../shared/cart/cart';
import { defaultDiscountPolicy } from '../../../shared/cart/discount-policy';
import { appError } from '../../../shared/kernel/error-code';
import type { Cents } from '../../../shared/kernel/units';
import { decideSale, type SaleFacts } from '../../../shared/sale/decide-sale';
import { defaultGracePolicy } from '../../../shared/sale/grace-policy';
import type { GraceFacts } from '../../../shared/sale/offline-policy';
import { tShirt } from '../../support/items';
import { day, floridaRules, t0, units, vectorFacts, vectorItem } from '../../support/vectors';

const gummies = vectorItem('B4');
const cart: Cart = {
  ...{ id: 'cart-1', patientId: 'patient-1', caregiver: null },
  lines: [{ id: 'a', item: gummies, quantity: units(1), route: gummies.route, priceChange: null }],
};
const { now: _now, lines: _lines, ...rest } = vectorFacts('PTEST0001', [], {});
const grace: GraceFacts = {
  ...{ connection: 'offline', today: day('2026-03-10'), outageMs: 60_000, clock: 'right', verifiedMs: 120_000 },
  ...{ cardEndsOn: day('2026-12-31'), isLastDayValid: true, orderEndsOn: [], counted: [], salesInOutage: 0, queued: 0 },
};
const facts: SaleFacts = {
  ...{ cart, taxRates: { medical: 0, device: 750, merchandise: 750 }, discounts: defaultDiscountPolicy },
  operator: { mmur: { registered: true, id: 'E-014', expiresOn: day('2027-01-31') } },
  ...{ today: day('2026-03-10'), till: 'open', policy: 'grace', connection: 'offline', isGraceUnsent: false },
  grace: { facts: grace, policy: defaultGracePolicy },
  dispensation: { rules: floridaRules(), facts: rest, standing: 'valid', validatedLines: [], unsettledRef: null },
};
const paid = { totalShownCents: 1_800 as Cents, tenders: [{ kind: 'cash', amountCents: 1_800 as Cents }] } as const;
const errorsOf = (changes: Partial<SaleFacts>, draft: Parameters<typeof decideSale>[1] = paid) => {
  const decided = decideSale({ ...facts, ...changes }, draft, t0);
  return decided.ok ? [] : decided.error.errors;
};

it('sells what a lead allowed for as long as every condition still holds', () => {
  expect(errorsOf({})).toEqual([]);
  const late = { facts: { ...grace, outageMs: 7_200_000, queued: 20 }, policy: defaultGracePolicy };
  expect(errorsOf({ grace: late })).toEqual([appError('E-OFF-02'), appError('E-OFF-01')]);
});

it('lets nothing new be reported before what was sold by grace has been sent', () => {
  const online = { connection: 'online', grace: null, isGraceUnsent: true } as const;
  expect(errorsOf(online)).toEqual([appError('E-OFF-10')]);
  expect(errorsOf({ ...online, isGraceUnsent: false })).toEqual([]);
});

it('sells merchandise all the same', () => {
  const line = {
    id: 'b',
    item: tShirt({ priceCents: 2_000 as Cents }),
    quantity: units(1),
    route: null,
    priceChange: null,
  };
  const shirt: Cart = { ...cart, patientId: null, lines: [line] };
  const draft = { totalShownCents: 2_150 as Cents, tenders: [{ kind: 'cash', amountCents: 2_150 as Cents }] } as const;
  const merchandise = {
    cart: shirt,
    connection: 'online',
    grace: null,
    isGraceUnsent: true,
    dispensation: null,
  } as const;
  expect(errorsOf(merchandise, draft)).toEqual([]);
});
