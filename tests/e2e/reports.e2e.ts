import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { addToCart, goTo, goToPayment, payCash, press, salesRow, startNewSale, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { sellAgain, sellToNew } from './support/demo-sale';
import { lookAt } from './support/look';
import { people, shirt } from './support/provisioning';
import { answerSaveDialog } from './support/save-dialog';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { commitUndo, done, openUndo, reason } from './support/undoing';

/** A lead sells twice and reads about it. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
  await sellToNew(page(), 'healthyAdult', goods.capsules);
  await sellToNew(page(), 'edibleNearlyUsedUp', goods.gummies);
  await goTo(page(), 'Reports');
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;
const open = (name: string) =>
  page().getByRole('navigation', { name: 'All reports' }).getByRole('button', { name }).click();
const answer = (name: string) => page().getByRole('table', { name });

const look = (name: string) => lookAt(page(), name);

const answerDialog = (path: string | null) => answerSaveDialog(shop.register(), path);

test('lists the inventory for MMUR dispensation with every Med Usable Weight', async () => {
  const table = answer('BioTrack Inventory Details for MMUR Dispensation');
  await expect(table.getByRole('row').filter({ hasText: goods.capsules.barcode })).toContainText('mg THC');
  await look('70-report-mmur-inventory');
});

test('adds up the sales of the day, hour, operator, product, route and tax class', async () => {
  await open('Sales by day');
  await expect(answer('Sales by day').getByRole('row')).toHaveCount(2);
  await look('71-report-days');
  for (const [report, text, picture] of [
    ['Sales by hour', '$', '71-report-hours'],
    ['Sales by operator', 'Lee', '71-report-operators'],
    ['Sales by route', 'Edible', '71-report-routes'],
    ['Sales by tax class', 'Medical', '71-report-tax-classes'],
  ] as const) {
    await open(report);
    await expect(answer(report).getByRole('row').nth(1)).toBeVisible();
    await expect(answer(report)).toContainText(text);
    await look(picture);
  }
  await open('Sales by product');
  await expect(answer('Sales by product').getByRole('row').nth(2)).toBeVisible();
  await expect(answer('Sales by product')).toContainText(goods.gummies.name);
  await look('72-report-products');
});

test('says what was dispensed and how the state kept up', async () => {
  await open('Dispensations by route');
  await expect(answer('Dispensations by route').getByRole('row')).toHaveCount(3);
  await look('73-report-dispensations');
  await open('Reporting to the state');
  await expect(answer('Reporting to the state').getByRole('row').nth(1)).toContainText('2');
  await look('73-report-reporting');
  await open('Discounts and new prices');
  await expect(page().getByText('Nothing in these days.')).toBeVisible();
});

test('follows one package', async () => {
  await open('Package trace');
  await page().getByRole('textbox', { name: 'Package (16 digits)' }).fill(goods.capsules.barcode);
  await press(page(), 'Show');
  await expect(answer('Package trace').getByRole('row').nth(1)).toContainText('Sold');
  await look('74-report-package');
  await page().getByRole('textbox', { name: 'Package (16 digits)' }).fill('9999999999999999');
  await press(page(), 'Show');
  await expect(page().getByText("This package is not in this store's inventory.")).toBeVisible();
});

test('writes a file where it is told to, and nothing anywhere else', async () => {
  const path = join(shop.dataFolder, '..', 'products.csv');
  await open('Sales by product');
  await answerDialog(null);
  await press(page(), 'Save as CSV');
  await expect(page().getByText('The file was saved.')).toBeHidden();
  await answerDialog(path);
  await press(page(), 'Save as CSV');
  await expect(page().getByText('The file was saved.')).toBeVisible();
  expect(readFileSync(path, 'utf8').split('\r\n')[0]).toBe(
    '\uFEFFProduct,Quantity,Discounts,Before tax,Tax,Total,Given back,Net',
  );
  await answerDialog(join(shop.dataFolder, 'no-such-folder', 'products.csv'));
  await press(page(), 'Save as CSV');
  await expect(page().getByText(/^That place is no longer there/)).toBeVisible();
});

test('prints a sheet with nothing of the register around it', async () => {
  await open('Sales by product');
  await expect(answer('Sales by product').getByRole('row').nth(2)).toBeVisible();
  await page().evaluate(() => {
    window.print = () => undefined;
  });
  await press(page(), 'Print');
  const sheet = page().locator('.print-sheet');
  await expect(sheet).toHaveCount(1);
  await page().emulateMedia({ media: 'print' });
  await expect(page().getByRole('navigation')).toHaveCount(0);
  for (const text of ['Counterleaf Tampa', 'MMTC-2019-0042', 'Front 2 (REG-2)', `by ${people.lee.name}`]) {
    await expect(sheet.locator('.print-head')).toContainText(text);
  }
  await takeScreenshot(page(), '75-report-on-paper');
  await page().emulateMedia({ media: 'screen' });
});

test('lists what was taken off a price and why, and what was undone again, down to each step of it', async () => {
  await startNewSale(page());
  await addToCart(page(), shirt.barcode, shirt.name);
  await page()
    .getByRole('button', { name: `Price of ${shirt.name}` })
    .click();
  const dialog = page().getByRole('dialog', { name: 'Discount or price' });
  await dialog.getByRole('button', { name: '10 %' }).click();
  await dialog.getByRole('combobox', { name: 'Reason for this price' }).selectOption({ label: 'Senior' });
  await press(page(), 'Apply');
  await goToPayment(page());
  await payCash(page(), '100');
  await press(page(), 'New sale');
  const reference = await sellAgain(page(), 'healthyAdult', goods.capsules);
  await goTo(page(), 'Sales');
  await expect(salesRow(page(), reference)).toContainText('Synced', { timeout: 60_000 });
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await commitUndo(page(), /^Void the sale/, null);
  await expect(done(page())).toContainText('Done. The state has it.', { timeout: 60_000 });
  await page().getByRole('button', { name: 'Back to the sale' }).last().click();
  await page()
    .getByText(/^Timeline of /)
    .click();
  await expect(page().locator('.undone-timeline').getByRole('list')).toContainText('VoidQueued');
  await look('77-undone-timeline');
  await goTo(page(), 'Reports');
  await open('Discounts and new prices');
  await expect(answer('Discounts and new prices')).toContainText('Senior');
  await look('77-report-discounts');
  await open('Undone sales');
  await expect(answer('Undone sales')).toContainText(reference);
  await expect(answer('Undone sales')).toContainText('Rung in error');
  await look('77-report-undone');
});

test('speaks Spanish', async () => {
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await page().getByRole('link', { name: 'Informes' }).click();
  await page().getByRole('button', { name: 'Ventas por operador' }).click();
  await expect(answer('Ventas por operador').getByRole('row').nth(1)).toBeVisible();
  await look('76-report-spanish');
});
