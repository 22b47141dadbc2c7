import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Cart } from '../../shared/cart/cart';
import { defaultDiscountPolicy } from '../../shared/cart/discount-policy';
import { computeTotals } from '../../shared/cart/totals';
import { evaluateDispensation } from '../../shared/compliance/evaluate';
import type { Amount, Cents, CivilDate, Instant } from '../../shared/kernel/units';
import type { Tender } from '../../shared/payment/tender';
import { decideSale, type SaleDraft, type SaleFacts } from '../../shared/sale/decide-sale';
import { dispensationLines } from '../../shared/sale/sale-lines';
import type { ValidationStanding } from '../../shared/sale/validation-state';
import { cartAfter, today } from '../support/arbitraries/carts';
import { someMerchandise, soundGoods } from '../support/arbitraries/goods';
import { aPriceChange, somewhatDiscounted } from '../support/arbitraries/prices';
import { type Account, snapshotOn } from '../support/arbitraries/registry';
import { rules } from '../support/arbitraries/visits';
import { always } from '../support/runs';
import { same } from '../support/same';

const now = Date.parse('2026-03-10T14:00:00-04:00') as Instant;
const taxRates = { medical: 0, device: 700, merchandise: 750 };
const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

/** Enough of everything, so that most carts may be sold. */
const plenty: Account = {
  orders: [0, 1, 2, 3, 4, 5].map(index => ({ index, total: 9_000_000 as Amount, ago: 3 })),
  sales: [],
  holds: [],
  cap: 9_000_000 as Amount,
};

/** A few scans, some of them discounted, for a patient with room. */
const aCart: fc.Arbitrary<Cart> = fc
  .tuple(
    fc.array(fc.oneof(soundGoods, someMerchandise), { minLength: 1, maxLength: 4 }),
    fc.array(aPriceChange, { maxLength: 2 }),
  )
  .map(([items, changes]) => {
    const cart = cartAfter([
      { kind: 'patient', patientId: 'P1' },
      ...items.map(item => ({ kind: 'scan' as const, item })),
    ]);
    return somewhatDiscounted(cart, changes);
  });

const standings: readonly ValidationStanding[] = ['valid', 'valid', 'valid', 'none', 'refused', { stale: 'locked' }];
const circumstances = fc.record({
  standing: fc.constantFrom(...standings),
  connection: fc.constantFrom('online', 'online', 'offline'),
  policy: fc.constantFrom('block', 'validated'),
  till: fc.constantFrom('open', 'open', 'open', 'closed', 'counted', 'not-yours'),
  isRegistered: fc.constantFrom(true, true, true, false),
});
type Circumstances = typeof circumstances extends fc.Arbitrary<infer T> ? T : never;

function factsOf(cart: Cart, { standing, connection, policy, till, isRegistered }: Circumstances): SaleFacts {
  const isReported = cart.lines.some(({ item }) => item.kind === 'package');
  const facts = {
    store: { zone: 'America/New_York', location: 'FL-0042', opens: '07:00', closes: '21:00' },
    card: { status: 'ACTIVE', expiresOn: '2026-11-30' as CivilDate, keyExpiresAt: null },
    patient: { dateOfBirth: '1984-05-02' as CivilDate },
    presenter: 'PATIENT',
    caregiverCardId: null,
    caregivers: [],
    registry: snapshotOn(plenty, today, now),
    pending: [],
  } as const;
  return {
    cart,
    taxRates,
    discounts: defaultDiscountPolicy,
    operator: { mmur: { registered: isRegistered, id: 'E-014', expiresOn: '2027-01-31' as CivilDate } },
    today,
    till,
    grace: null,
    isGraceUnsent: false,
    policy,
    connection,
    dispensation: isReported ? { rules, facts, standing, validatedLines: [], unsettledRef: null } : null,
  };
}

/** Paid to the cent, too much in cash, by card and cash, or not enough. */
function draftOf(totalCents: number, choice: number): SaleDraft {
  const half = Math.floor(totalCents / 2);
  const cash = (amount: number): Tender => ({ kind: 'cash', amountCents: amount as Cents });
  const debit = (amount: number): Tender => ({ kind: 'debit', amountCents: amount as Cents, reference: 'AUTH-1' });
  const tenders = [
    [cash(totalCents)],
    [cash(totalCents + 1_234)],
    [debit(totalCents)],
    [debit(half), cash(totalCents - half + 500)],
    [cash(totalCents - 1)],
  ];
  return { totalShownCents: totalCents as Cents, tenders: tenders[choice] ?? [] };
}

const aSale = fc.tuple(aCart, circumstances, fc.nat({ max: 4 }));

describe('a sale that is decided', () => {
  it('closes to zero: its lines are its total, and what was handed over less the change is too', () => {
    always([aSale], ([cart, around, choice]) => {
      const totals = computeTotals(cart, taxRates);
      const decided = decideSale(factsOf(cart, around), draftOf(totals.totalCents, choice), now);
      if (!decided.ok) return;
      const { lines, totalCents, tenders, changeCents } = decided.value;
      same(sum(lines.map(line => line.amountCents + line.taxCents)), totalCents);
      same(sum(tenders.map(tender => tender.amountCents)) - changeCents, totalCents);
      same(totalCents, totals.totalCents);
    });
  });

  it('is decided exactly when everything that must be so is so', () => {
    always([aSale], ([cart, around, choice]) => {
      const facts = factsOf(cart, around);
      const { totalCents } = computeTotals(cart, taxRates);
      const draft = draftOf(totalCents, choice);
      const { dispensation } = facts;
      const lines = dispensationLines(cart);
      const isAllowed =
        dispensation === null ||
        evaluateDispensation({ ...dispensation.facts, now, lines }, rules).refusals.length === 0;
      const isPaid = choice !== 4 && draft.tenders.every(({ amountCents }) => amountCents > 0);
      const hasTill = around.till === 'open' || draft.tenders.every(({ kind }) => kind !== 'cash');
      const mayReport =
        dispensation === null ||
        (around.standing === 'valid' &&
          around.isRegistered &&
          (around.connection === 'online' || around.policy !== 'block'));
      const expected = cart.lines.length > 0 && isAllowed && isPaid && hasTill && mayReport;
      if (totalCents > 0) same(decideSale(facts, draft, now).ok, expected);
    });
  });

  it('counts every line of marijuana against an order, by as much as the rules counted', () => {
    always([aSale], ([cart, around, choice]) => {
      const facts = factsOf(cart, around);
      const decided = decideSale(facts, draftOf(computeTotals(cart, taxRates).totalCents, choice), now);
      if (!decided.ok) return;
      for (const { orderType, counted } of decided.value.lines) {
        same(counted !== null, orderType !== null && orderType !== 'DEVICE');
      }
    });
  });

  it('is none at any other total than the one that was shown', () => {
    always([aSale, fc.integer({ min: -500, max: 500 })], ([cart, around, choice], off) => {
      const draft = draftOf(computeTotals(cart, taxRates).totalCents, choice);
      const shown = { ...draft, totalShownCents: (draft.totalShownCents + off) as Cents };
      const decided = decideSale(factsOf(cart, around), shown, now);
      if (decided.ok || cart.lines.length === 0) same(off === 0 || cart.lines.length === 0, true);
      else
        same(
          decided.error.errors.some(({ code }) => code === 'E-PRC-01'),
          off !== 0,
        );
    });
  });
});
