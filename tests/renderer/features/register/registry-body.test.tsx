import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { RegistryBody } from '../../../../renderer/features/register/registry-body';
import { aRegistry } from '../../support/registry-views';
import { show } from '../../support/render';
import { aFilledRegister } from '../../support/views';

const { use } = aFilledRegister();

it('puts the aggregate first, because it limits all medical routes', () => {
  const { container } = show(<RegistryBody view={aRegistry()} use={use} />);
  const heads = [...container.querySelectorAll('.registry-route')].map(head => head.textContent);
  expect(heads).toEqual(['Medical aggregate', 'Medical · Edible', 'Smoking']);
  expect(screen.getByRole('region', { name: 'Medical aggregate' }).textContent).toContain('20,300 mg THC left today');
});

it('shows the card, the physician and the days that are left of the certification', () => {
  const { container } = show(<RegistryBody view={aRegistry()} use={[]} />);
  expect(container.querySelector('dl')?.textContent).toBe(
    'CardActive until Nov 30, 2026CertificationDr. Helen Ortiz, Jan 5, 2026 to Aug 2, 2026153 days left',
  );
});

it('bounds medical orders by the aggregate, and no others', () => {
  const { aggregate } = aRegistry();
  if (aggregate === null) throw new Error('The builder lost its aggregate');
  show(<RegistryBody view={aRegistry({ aggregate: { ...aggregate, availableToday: 0 } })} use={[]} />);
  const rows = within(screen.getByRole('list', { name: 'Orders' })).getAllByRole('listitem');
  expect(rows.map(row => row.textContent?.includes('All medical routes together leave 0 mg THC.'))).toEqual([
    true,
    false,
  ]);
});

it('sets orders apart that nothing is sold against today', () => {
  const orders = aRegistry().orders.map((order, index) =>
    index === 0 ? { ...order, isInUse: false, isOpen: false } : order,
  );
  show(<RegistryBody view={aRegistry({ orders })} use={[]} />);
  const lines = within(screen.getByRole('list', { name: 'Other orders' })).getAllByRole('listitem');
  expect(lines.map(line => line.textContent)).toEqual(['Medical · Edible · Jan 5, 2026 to Mar 15, 2026 · Closed']);
});

it('says what is missing', () => {
  const bare = {
    orders: [],
    aggregate: null,
    certification: null,
    cardStatus: null,
    cardExpiresOn: null,
    history: null,
  };
  const text = show(<RegistryBody view={aRegistry(bare)} use={[]} />).container.textContent;
  for (const part of [
    'CardNot known',
    'CertificationNone',
    'There is no order for this patient.',
    'nothing can be foretold',
  ]) {
    expect(text).toContain(part);
  }
});
