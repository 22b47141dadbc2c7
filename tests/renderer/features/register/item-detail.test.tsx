import { expect, it } from 'vitest';
import { ItemDetail } from '../../../../renderer/features/register/item-detail';
import { show } from '../../support/render';
import { anItem } from '../../support/views';

it('says how it is dispensed, what it counts, what is left and why it may not be sold', () => {
  const { container, rerender } = show(<ItemDetail item={anItem()} />);
  expect(container.textContent).toBe('Edible · 100 mg THC · $35.00 · On hand 12 · 1000000000000017');
  rerender(<ItemDetail item={anItem({ medWeight: null, blockedBy: ['MED_WEIGHT_MISSING'] })} />);
  expect(container.querySelector('.item-blocked')?.textContent).toBe(
    'The state has no Med Usable Weight for this package.',
  );
  rerender(<ItemDetail item={anItem({ expiresOn: null, blockedBy: ['ITEM_EXPIRED'] })} />);
  expect(container.querySelector('.item-blocked')?.textContent).toBe('This package has expired.');
});
