import { describe, expect, it } from 'vitest';
import type { AllotmentUse, CountedLine } from '../../../shared/compliance/dispensation';
import type { Refusal } from '../../../shared/compliance/refusal';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
import { compareVerdicts, hasPriceMoved, type JudgedCart, type JudgedItem } from '../../../shared/sale/verdict-changes';

const mg = (count: number) => (count * 1_000) as Amount;
const none: JudgedCart = { reasons: [], lines: [], use: [], items: [] };

function item(number: number, name: string, changes: Partial<JudgedItem> = {}): JudgedItem {
  return {
    number,
    key: `package:${name}`,
    name,
    quantity: 100 as Quantity,
    unitPriceCents: 1_800 as Cents,
    ...changes,
  };
}

function use(route: AllotmentUse['route'], available: number): AllotmentUse {
  return {
    orderType: 'MEDICAL',
    route,
    unit: 'ug_thc',
    inCart: mg(100),
    availableToday: mg(available),
    pendingHere: mg(0),
  };
}

const counted = (number: number, amount: number, orderId: string | null = 'O-1'): CountedLine => {
  return { number, orderId, amount: mg(amount), unit: 'ug_thc' };
};
const over = (line: number, available: number): Refusal => {
  return {
    code: 'ROUTE_EXCEEDED',
    line,
    route: 'EDIBLE',
    unit: 'ug_thc',
    requested: mg(9_000),
    available: mg(available),
  };
};

it('says nothing where the answer is the same', () => {
  const answer = { ...none, items: [item(1, 'Vape')], use: [use('INHALATION', 12_000)], lines: [counted(1, 850)] };
  expect(compareVerdicts(answer, structuredClone(answer))).toEqual([]);
});

it('tells how much a route and the aggregate have left now, and nothing of a route that came with an edit', () => {
  const before = { ...none, use: [use('INHALATION', 15_500), use(null, 9_500)] };
  const after = { ...none, use: [use('INHALATION', 12_000), use('EDIBLE', 4_200), use(null, 6_000)] };
  expect(compareVerdicts(before, after)).toEqual([
    {
      kind: 'available',
      orderType: 'MEDICAL',
      route: 'INHALATION',
      unit: 'ug_thc',
      before: mg(15_500),
      after: mg(12_000),
    },
    { kind: 'available', orderType: 'MEDICAL', route: null, unit: 'ug_thc', before: mg(9_500), after: mg(6_000) },
  ]);
});

describe('refusals', () => {
  it('are told when they come and when they go, by the name of their item', () => {
    const expired: Refusal = { code: 'CAREGIVER_INACTIVE' };
    const before = { ...none, items: [item(1, 'Gummies')], reasons: [expired] };
    const after = { ...none, items: [item(1, 'Gummies')], reasons: [over(1, 4_200)] };
    expect(compareVerdicts(before, after)).toEqual([
      { kind: 'refused', item: 'Gummies', reason: over(1, 4_200) },
      { kind: 'cleared', item: null, reason: expired },
    ]);
  });

  it('are the same when only their line has moved up', () => {
    const before = { ...none, items: [item(1, 'Vape'), item(2, 'Gummies')], reasons: [over(2, 4_200)] };
    const after = { ...none, items: [item(1, 'Gummies')], reasons: [over(1, 4_200)] };
    expect(compareVerdicts(before, after)).toEqual([]);
  });

  it('are not said to be over when their item was taken out', () => {
    const before = { ...none, items: [item(1, 'Gummies')], reasons: [over(1, 4_200)] };
    expect(compareVerdicts(before, { ...none, items: [item(1, 'Vape')] })).toEqual([]);
  });

  it('that leave another amount say so once', () => {
    const before = { ...none, items: [item(1, 'Gummies')], reasons: [over(1, 4_200)], use: [use('EDIBLE', 4_200)] };
    const after = { ...none, items: [item(1, 'Gummies')], reasons: [over(1, 4_100)] };
    expect(compareVerdicts(before, after)).toEqual([
      { kind: 'limit', item: 'Gummies', reason: over(1, 4_100), unit: 'ug_thc', before: mg(4_200), after: mg(4_100) },
    ]);
    expect(compareVerdicts(before, { ...after, use: [use('EDIBLE', 4_100)] }).map(change => change.kind)).toEqual([
      'available',
    ]);
  });
});

describe('a line', () => {
  it('may count otherwise, be charged to another order, and cost otherwise', () => {
    const before = { ...none, items: [item(1, 'Vape')], lines: [counted(1, 850)] };
    const now = item(1, 'Vape', { unitPriceCents: 1_900 as Cents });
    expect(compareVerdicts(before, { ...none, items: [now], lines: [counted(1, 900, 'O-2')] })).toEqual([
      { kind: 'counted', item: 'Vape', unit: 'ug_thc', before: mg(850), after: mg(900) },
      { kind: 'order', item: 'Vape', before: 'O-1', after: 'O-2' },
      { kind: 'price', item: 'Vape', before: 1_800, after: 1_900 },
    ]);
  });

  it('that the cashier changed or added is no news', () => {
    const before = { ...none, items: [item(1, 'Vape')], lines: [counted(1, 850, null)] };
    const edited = [item(1, 'Vape', { quantity: 200 as Quantity }), item(2, 'Gummies')];
    const after = { ...none, items: edited, lines: [counted(1, 1_700), counted(2, 100)] };
    expect(compareVerdicts(before, after)).toEqual([]);
  });
});

it('knows whether a price moved, whatever else did', () => {
  const dearer = item(1, 'Vape', { unitPriceCents: 1_900 as Cents });
  const more = item(2, 'Vape', { quantity: 200 as Quantity });
  expect([
    hasPriceMoved([item(1, 'Vape')], [more, item(1, 'Gummies')]),
    hasPriceMoved([item(2, 'Vape')], [dearer]),
  ]).toEqual([false, true]);
});
