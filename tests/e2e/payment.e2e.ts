import { expect, test } from '@playwright/test';
import {
  addToCart,
  createPatient,
  goTo,
  goToPayment,
  openTill,
  payCash,
  press,
  readAfter,
  salesRow,
  signIn,
  startNewSale,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people, shirt } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await signIn(shop.register().page, people.ana);
  await waitUntilReady(shop.register().page);
});
test.afterAll(() => shop.close());
test.beforeEach(() => startNewSale(shop.register().page));

const soldByState = async () => (await shop.state.ledger()).filter(entry => entry.kind === 'sale').length;

test('takes no cash into a till that nobody counted', async () => {
  const { page } = shop.register();
  await addToCart(page, shirt.barcode, shirt.name);
  await goToPayment(page);
  await press(page, 'Cash');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('30');
  await press(page, 'Complete sale');
  await expect(page.getByRole('alert')).toContainText('Open the till before taking cash.');
  await openTill(page);
  await press(page, 'Complete sale');
  await expect(page.getByRole('dialog', { name: 'Sale complete' })).toContainText('$8.50');
  await press(page, 'New sale');
});

test('sells merchandise alone without a patient, and tells the state nothing', async () => {
  const { page } = shop.register();
  const before = await soldByState();
  await addToCart(page, shirt.barcode, shirt.name);
  await expect(page.getByRole('button', { name: 'Validate' })).toBeHidden();
  await goToPayment(page);
  const dialog = await payCash(page, '21.50');
  await expect(dialog).toContainText('Merchandise only: nothing is reported to the state.');
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  await goTo(page, 'Sales');
  await expect(salesRow(page, reference)).toContainText('$21.50');
  await expect(salesRow(page, reference)).toContainText('Not reported');
  await goTo(page, 'Register');
  expect(await soldByState()).toBe(before);
});

test('makes one sale of a double click on Complete sale', async () => {
  const { page } = shop.register();
  const [sold, pulses] = [await soldByState(), shop.printer.drawerPulses()];
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await validate(page);
  await goToPayment(page);
  await page.getByRole('textbox', { name: 'Cash received' }).fill('45');
  await page.getByRole('button', { name: 'Complete sale' }).dblclick();
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await expect(dialog.getByText('Synced')).toBeVisible();
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  await goTo(page, 'Sales');
  await page.getByRole('textbox', { name: 'Search sales' }).fill('Peña');
  await expect(page.getByRole('table', { name: 'Sales' }).getByRole('row')).toHaveCount(2);
  await expect(salesRow(page, reference)).toContainText('Synced');
  await page.getByRole('textbox', { name: 'Search sales' }).clear();
  await goTo(page, 'Register');
  expect([await soldByState(), shop.printer.drawerPulses()]).toEqual([sold + 1, pulses + 1]);
});

test('splits a payment over debit and cash, and refuses what does not add up', async () => {
  const { page } = shop.register();
  await addToCart(page, shirt.barcode, shirt.name);
  await goToPayment(page);
  await press(page, 'Debit');
  await page.getByRole('textbox', { name: 'Debit amount' }).fill('10.00');
  await press(page, 'Add tender');
  await expect(page.getByRole('alert')).toContainText('Enter the debit reference.');
  await page.getByRole('textbox', { name: 'Debit reference' }).fill('AUTH 4471');
  await press(page, 'Add tender');
  await expect(page.getByRole('list', { name: 'Tenders taken' })).toContainText('Debit · AUTH 4471');
  await press(page, 'Cash');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('11');
  await press(page, 'Complete sale');
  await expect(page.getByRole('alert')).toContainText('Enter an amount of at least $11.50.');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('12');
  await press(page, 'Complete sale');
  await expect(page.getByRole('dialog', { name: 'Sale complete' })).toContainText('$0.50');
  await press(page, 'New sale');
});
