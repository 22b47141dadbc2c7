import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../shared/kernel/units';
import {
  type IncidentStep,
  incidentStanding,
  incidentSteps,
  mayTakeStep,
  reversalsOf,
} from '../../../shared/sale/incident';

const cash = (amountCents: number) => ({ kind: 'cash', amountCents: amountCents as Cents }) as const;
const debit = (amountCents: number) => ({ kind: 'debit', amountCents: amountCents as Cents, reference: 'D1' }) as const;

describe('an incident', () => {
  it('says how far it has come', () => {
    expect([incidentStanding([]), incidentStanding(['goods-gone', 'money-returned', 'closed'])]).toEqual([
      { isMoneyReturned: false, goods: 'unknown', isClosed: false },
      { isMoneyReturned: true, goods: 'gone', isClosed: true },
    ]);
  });

  it.each<[readonly IncidentStep[], readonly IncidentStep[]]>([
    [[], ['money-returned', 'goods-kept', 'goods-gone']],
    [['money-returned'], ['goods-kept', 'goods-gone']],
    [['goods-kept'], ['money-returned']],
    [['goods-gone', 'money-returned'], ['closed']],
    [['money-returned', 'goods-kept', 'closed'], []],
  ])('after %j goes on with %j', (taken, next) => {
    expect(incidentSteps.filter(step => mayTakeStep(step, taken))).toEqual(next);
  });
});

describe('what goes back', () => {
  it.each([
    [[cash(12_000)], 1_200, [{ number: 1, kind: 'cash', amountCents: 10_800 }]],
    [
      [debit(800), cash(1_000)],
      0,
      [debit(800), cash(1_000)].map(({ kind, amountCents }, i) => ({ number: i + 1, kind, amountCents })),
    ],
    [[cash(500), cash(2_000)], 700, [{ number: 2, kind: 'cash', amountCents: 1_800 }]],
    [[cash(500), debit(300)], 500, [{ number: 2, kind: 'debit', amountCents: 300 }]],
  ])('of %j with %i change is what was kept', (tenders, change, back) => {
    const reversals = reversalsOf(tenders, change as Cents);
    expect(reversals).toEqual(back);
    const paid = tenders.reduce((sum, { amountCents }) => sum + amountCents, 0);
    expect(reversals.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(paid - change);
  });
});
