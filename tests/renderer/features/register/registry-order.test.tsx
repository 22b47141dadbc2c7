import { expect, it } from 'vitest';
import { RegistryOrder, Release } from '../../../../renderer/features/register/registry-order';
import type { RegistryView } from '../../../../shared/ipc/patient-views';
import { show } from '../../support/render';
import { aRegistry } from '../../support/views';

function orderAt(index: number, change: Partial<RegistryView['orders'][number]> = {}) {
  const order = aRegistry().orders[index];
  if (order === undefined) throw new Error('no such order');
  return { ...order, ...change };
}

it('shows milligrams, the window and the next release', () => {
  const { container } = show(<RegistryOrder order={orderAt(0)} />);
  for (const part of ['Medical · EdibleOpen', '3,200 mg THC', '70-day window', '400 mg THC on Mar 20, 2026']) {
    expect(container.textContent).toContain(part);
  }
});

it('shows smoking in grams and in ounces of 28.35 g', () => {
  const { container } = show(<RegistryOrder order={orderAt(1)} />);
  expect(container.querySelector('.registry-big')?.textContent).toBe('70.875 g (2.5 oz)');
});

it('says where local mathematics differ, and that an order is closed', () => {
  const { container } = show(<RegistryOrder order={orderAt(0, { isOpen: false, mismatch: 100_000 })} />);
  expect(container.textContent).toContain('Closed');
  expect(container.textContent).toContain('This register computes 100 mg THC. The state’s'.replace('’', "'"));
});

it('says that no release is ahead', () => {
  expect(show(<Release release={null} unit="ug_thc" />).container.textContent).toBe('None ahead');
});
