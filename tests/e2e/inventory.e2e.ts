import { expect, type Page, test } from '@playwright/test';
import { goTo, press, signIn, waitUntilReady } from './support/cashier';
import { goods } from './support/demo-goods';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await signIn(page(), people.ana);
  await waitUntilReady(page());
  await goTo(page(), 'Inventory');
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;

const look = (name: string) => lookAt(page(), name);

test('opens a package with its laboratory data, and with both of its counts', async () => {
  await page().getByRole('textbox', { name: 'Search inventory' }).fill(goods.vape.barcode);
  await press(page(), `Open ${goods.vape.name}, package ${goods.vape.barcode}`);
  await expect(page().getByText('This package can be sold.')).toBeVisible();
  await expect(page().getByRole('table', { name: 'Counts' }).getByRole('row').last()).toContainText('20');
  await expect(page().getByText('Find the cause first')).toBeVisible();
  await look('98-package');
  await press(page(), 'Back to inventory');
});

test('looks through what is low, and through what came back', async () => {
  await page().getByRole('combobox', { name: 'Show' }).selectOption('Low stock');
  await expect(page().getByRole('table', { name: 'Low stock' }).getByRole('row').nth(1)).toBeVisible();
  await look('98-inventory-low');
  await page().getByRole('table', { name: 'Low stock' }).getByRole('button').first().click();
  await expect(
    page().getByRole('table', { name: 'Inventory' }).getByText('Low', { exact: true }).first(),
  ).toBeVisible();
  await look('98-inventory-low-product');
  await page().getByRole('combobox', { name: 'Show' }).selectOption('Returned goods');
  await expect(page().getByText('Nothing came back.')).toBeVisible();
  await look('98-inventory-returned');
});
