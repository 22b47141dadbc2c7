import { expect, test } from '@playwright/test';
import {
  addToCart,
  createPatient,
  goTo,
  goToPayment,
  payCash,
  press,
  signIn,
  startNewSale,
  startShift,
  takeOverCart,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people } from './support/provisioning';
import { inShop, openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
});
test.afterAll(() => shop.close());

test('prompts to re-validate, saying why, after each thing that makes a validation stale', async () => {
  const { page } = shop.register();
  const checkout = page.getByRole('region', { name: 'Total' });
  const revalidate = async (why: string) => {
    await expect(checkout).toContainText(why);
    await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
    await press(page, 'Re-validate');
    await expect(checkout).not.toContainText(why);
  };
  await startShift(page, people.ana);
  await createPatient(page, cardOf('adultWithTwoCaregivers'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await validate(page);

  await goTo(page, 'Sales');
  await goTo(page, 'Register');
  await revalidate('You left the cart after it was validated.');

  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  await revalidate('The cart was changed after it was validated.');

  await press(page, 'Add Caregiver');
  await page.getByRole('option', { name: 'June Whitaker' }).click();
  await press(page, 'Choose caregiver');
  await revalidate('The caregiver was changed after the cart was validated.');

  await press(page, 'Lock');
  await signIn(page, people.ana);
  await revalidate('The register was locked after the cart was validated.');

  await press(page, 'Sign out');
  await signIn(page, people.lee);
  await takeOverCart(page);
  await revalidate('Another operator signed in after the cart was validated.');

  // In place: whoever was paying goes on paying, with what was typed.
  await goToPayment(page);
  await page.getByRole('textbox', { name: 'Cash received' }).fill('84');
  await goTo(page, 'Inventory');
  await goTo(page, 'Register');
  await revalidate('You left the cart after it was validated.');
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toHaveValue('84');
  await expect(await payCash(page, '85')).toContainText('Synced');
  await press(page, 'New sale');
});

test('says which price moved when it is validated again', async () => {
  const { page } = shop.register();
  const checkout = page.getByRole('region', { name: 'Total' });
  await startNewSale(page);
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await validate(page);
  await shop.state.control('/fixture', { packages: { [goods.vape.barcode]: { price: '47.50' } } });
  await goTo(page, 'Inventory');
  await press(page, 'Sync now');
  await goTo(page, 'Register');
  await expect(checkout).toContainText('$47.50');
  await press(page, 'Re-validate');
  await expect(page.getByRole('list', { name: 'What changed in the answer' })).toContainText(
    `${goods.vape.name} now costs $47.50 instead of`,
  );
});

test('lets a validation grow too old', async () => {
  await inShop(
    async shop => {
      const { page } = shop.register();
      await signIn(page, people.ana);
      await waitUntilReady(page);
      await createPatient(page, cardOf('healthyAdult'));
      await addToCart(page, goods.vape.barcode, goods.vape.name);
      await validate(page);
      await expect(page.getByRole('button', { name: 'Re-validate' })).toBeVisible({ timeout: 45_000 });
      await expect(page.getByRole('region', { name: 'Total' })).toContainText('The validation is too old.');
    },
    { changes: { policy: { offline: 'validated', validation_ttl_s: 4, idle_lock_s: 900 } } },
  );
});
