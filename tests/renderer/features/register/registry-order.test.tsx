import { expect, it } from 'vitest';
import { inCartOf, OtherOrder, RegistryOrder } from '../../../../renderer/features/register/registry-order';
import type { RegistryView } from '../../../../shared/ipc/registry-views';
import { aRegistry } from '../../support/registry-views';
import { show } from '../../support/render';
import { aFilledRegister } from '../../support/views';

type Order = RegistryView['orders'][number];

function orderAt(index: number, change: Partial<Order> = {}): Order {
  const order = aRegistry().orders[index];
  if (order === undefined) throw new Error('no such order');
  return { ...order, ...change };
}

const { use } = aFilledRegister();
const textOf = (order: Order, leftOverall: number | null = null) =>
  show(<RegistryOrder order={order} use={use} leftOverall={leftOverall} />).container.textContent;

it('shows the route, what is left today after the cart, the dates, the balance and the window', () => {
  const text = textOf(orderAt(0));
  for (const part of [
    'Medical · Edible3,000 mg THC left today',
    'In this cart200 mg THC',
    'Jan 5, 2026 to Mar 15, 2026 · 3,200 mg THC left on the order · 70-day window',
  ]) {
    expect(text).toContain(part);
  }
});

it('shows smoking in grams and in ounces of 28.35 g', () => {
  const { container } = show(<RegistryOrder order={orderAt(1)} use={[]} leftOverall={null} />);
  expect(container.querySelector('.registry-left')?.textContent).toBe('67.375 g (2.37 oz) left today');
});

it('says when all medical routes together leave less, and keeps quiet otherwise', () => {
  expect(textOf(orderAt(0), 1_000_000)).toContain('All medical routes together leave 1,000 mg THC.');
  expect(textOf(orderAt(0), -5)).toContain('All medical routes together leave 0 mg THC.');
  expect(textOf(orderAt(0), 3_000_000)).not.toContain('together');
});

it('tells why nothing is sold against another order', () => {
  const today = '2026-03-02';
  const endings = [
    orderAt(0, { isOpen: false }),
    orderAt(0, { endsOn: '2026-03-01' }),
    orderAt(0, { startsOn: '2026-03-03' }),
    orderAt(1),
  ].map(order => show(<OtherOrder order={order} today={today} />).container.textContent);
  expect(endings).toEqual([
    'Medical · Edible · Jan 5, 2026 to Mar 15, 2026 · Closed',
    'Medical · Edible · Jan 5, 2026 to Mar 1, 2026 · Closed',
    'Medical · Edible · Mar 3, 2026 to Mar 15, 2026 · Starts later',
    'Smoking · Jan 5, 2026 to Mar 15, 2026 · Used after the order above',
  ]);
});

it('finds what the cart takes of one route', () => {
  expect([inCartOf(use, 'MEDICAL', 'EDIBLE'), inCartOf(use, 'MEDICAL', null)]).toEqual([200_000, 0]);
});
