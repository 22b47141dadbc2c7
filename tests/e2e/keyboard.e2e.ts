import { expect, test } from '@playwright/test';
import { cart, cartRow, createPatient, goTo, openTill, press, startNewSale, waitUntilReady } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { wedgeScan } from './support/keys';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
});
test.afterAll(() => shop.close());

test('sells from the keyboard and a wedge scanner alone', async () => {
  const { page } = shop.register();
  const { keyboard } = page;
  await expect(page.getByRole('textbox', { name: 'User' })).toBeFocused();
  await keyboard.type(people.ana.login);
  await keyboard.press('Tab');
  await keyboard.type(people.ana.pin);
  await keyboard.press('Enter');
  await waitUntilReady(page);
  await openTill(page);
  await createPatient(page, cardOf('healthyAdult'));
  await press(page, 'Change patient');

  await keyboard.press('F3');
  await keyboard.type('Peña');
  await expect(page.getByRole('option', { name: 'Marisol Peña' })).toBeVisible();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Card P10000001');

  await wedgeScan(shop.register(), goods.vape.barcode);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await wedgeScan(shop.register(), goods.gummies.barcode);
  await expect(cartRow(page, goods.gummies.name)).toBeVisible();

  await keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
  await keyboard.press('F8');
  await expect(page.getByRole('button', { name: 'Pay', exact: true })).toBeVisible();
  await keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toBeFocused();
  await keyboard.type('70');
  await keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await expect(dialog.getByText('Synced')).toBeVisible();
  await expect(dialog).toContainText('$7.00');
  await expect(dialog.getByRole('button', { name: 'New sale' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(page.getByText('The cart is empty')).toBeVisible();
});

test('never takes a person who types for a scanner, nor a scanner for a person', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await page.getByRole('heading', { name: 'Patient' }).click();
  await page.keyboard.type(goods.gummies.barcode, { delay: 90 });
  await page.keyboard.press('Enter');
  await goTo(page, 'Register');
  await expect(page.getByText('The cart is empty')).toBeVisible();

  // In a field the same keys are text, and an old label is found by its name all the same.
  await page.getByRole('textbox', { name: 'Find patient' }).click();
  await page.keyboard.type('P1', { delay: 90 });
  await expect(page.getByRole('textbox', { name: 'Find patient' })).toHaveValue('P1');
  await page.getByRole('textbox', { name: 'Find patient' }).clear();
  await page.getByRole('heading', { name: 'Patient' }).click();
  await wedgeScan(shop.register(), goods.gummies.barcode);
  await expect(cartRow(page, goods.gummies.name)).toBeVisible();
  await wedgeScan(shop.register(), goods.gummies.barcode);
  await expect(page.getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
  await expect(cart(page).getByRole('row')).toHaveCount(2);
});

test('lets no scan type into a dialog', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  shop.scanner.scan(goods.vape.barcode);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await page.keyboard.press('F7');
  const name = page.getByRole('textbox', { name: 'Name for this cart' });
  await name.fill('For Rosa');
  shop.scanner.scan(goods.capsules.barcode);
  // The question is answered first: what is scanned behind it would go into the cart that is being put away.
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Close this window first');
  await expect(name).toHaveValue('For Rosa');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(cartRow(page, goods.capsules.name)).toBeHidden();
  shop.scanner.scan(goods.gummies.barcode);
  await expect(cartRow(page, goods.gummies.name)).toBeVisible();
});
