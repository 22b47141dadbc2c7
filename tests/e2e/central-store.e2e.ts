import { expect, test } from '@playwright/test';
import { connection, goToPayment, press, validate } from './support/cashier';
import { setClocks } from './support/clocks';
import { aProvisioning, people } from './support/provisioning';
import { inShop } from './support/shop';
import { startVectorShift } from './support/vector-shift';
import { dana, meet, refused, ringUp } from './support/vector-world';

/** A store of the panhandle that sells nothing without the state: an hour behind the registry, and by its own clock. */
test('TV11 and TV36: counts the hours by the store’s clock, and pays nothing without the state', async () => {
  const { store, policy } = aProvisioning('') as { readonly store: object; readonly policy: object };
  const changes = { store: { ...store, time_zone: 'America/Chicago' }, policy: { ...policy, offline: 'block' } };
  await inShop(
    async shop => {
      const { page } = shop.register();
      await shop.state.control('/fixture', { store: { zone: 'America/Chicago' } });
      await startVectorShift(shop, people.ana, '2026-03-10T09:58:00-05:00');
      await meet(page, dana);

      await test.step('TV36: what was validated two minutes before is not paid when the state is down', async () => {
        await ringUp(page, [['B4', 1]]);
        await validate(page);
        await shop.state.control('/offline', { mode: 'refuse' });
        await setClocks(shop, '2026-03-10T10:01:00-05:00');
        await goToPayment(page);
        await press(page, 'Cash');
        await page.getByRole('textbox', { name: 'Cash received' }).fill('18');
        await press(page, 'Complete sale');
        await expect(page.getByRole('alert')).toContainText('The state system cannot be reached.');
        await expect(page.getByRole('dialog', { name: 'Sale complete' })).toBeHidden();
        await press(page, 'Back to cart');
        await shop.state.control('/offline', { mode: null });
        await expect(connection(page)).toContainText('State online', { timeout: 60_000 });
        expect((await shop.state.ledger()).filter(({ kind }) => kind === 'sale')).toEqual([]);
      });

      await test.step('TV11: half past eight here is half past nine for the registry, which does not matter', async () => {
        await setClocks(shop, '2026-03-11T01:30:00Z');
        await ringUp(page, [['B4', 1]]);
        await validate(page);
        await setClocks(shop, '2026-03-11T02:30:00Z');
        await ringUp(page, [['B4', 1]]);
        await refused(page, ['Sales are allowed from 7 a.m. to 9 p.m.']);
      });
    },
    { state: ['--fixture', 'vectors'], changes },
  );
});
