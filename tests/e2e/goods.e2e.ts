import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  cartRow,
  connection,
  goTo,
  goToPayment,
  payCash,
  press,
  readAfter,
  salesRow,
  startNewSale,
  typeBarcode,
  validate,
  whyNot,
} from './support/cashier';
import { setClocks } from './support/clocks';
import { people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { startVectorShift } from './support/vector-shift';
import { dana, goods, meet, quantityOf, refused, registry, ringUp, typeQuantity } from './support/vector-world';

/** The vectors about goods, and about a state that cannot be reached, in the order of their clocks. */

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  const { page } = shop.register();
  await startVectorShift(shop, people.ana, '2026-03-10T09:30:00-04:00');
  await meet(page, dana);
});
test.afterAll(() => shop.close());

const changeGoods = (barcode: string, fields: object) =>
  shop.state.control('/fixture', { packages: { [barcode]: fields } });
const sold = async () => (await shop.state.ledger()).filter(({ kind }) => kind === 'sale');

/** What the state changed is fetched now rather than at the next turn. */
async function syncInventory(page: Page, barcode: string, shows: string): Promise<void> {
  await goTo(page, 'Inventory');
  await press(page, 'Sync now');
  await expect(page.getByRole('row').filter({ hasText: barcode })).toContainText(shows);
  await goTo(page, 'Register');
}

test('TV21: offers no other route for flower', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B1', 1]]);
  await expect(cartRow(page, goods.B1[1])).toContainText('Smoking');
  await expect(page.getByRole('combobox', { name: `Route of ${goods.B1[1]}` })).toBeHidden();
});

test('TV22: sells budder as an oral product, against the oral order', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B5', 1]]);
  await page.getByRole('combobox', { name: `Route of ${goods.B5[1]}` }).selectOption({ label: 'Oral' });
  await validate(page);
  const use = page.getByRole('region', { name: 'Allotment use' });
  await expect(use).toContainText('Oral');
  await expect(use).toContainText('750 mg THC of 8,000 mg THC');
  await expect(use).not.toContainText('Inhalation');
});

test('TV23 and TV24: takes no package into the cart that cannot be sold, and says why', async () => {
  const { page } = shop.register();
  await changeGoods(goods.B2[0], { expiration: '2026-03-09' });
  await syncInventory(page, goods.B2[0], 'Mar 9, 2026');
  await startNewSale(page);
  const never: readonly (readonly [barcode: string, why: string])[] = [
    [goods.B7[0], 'This package cannot be sold (The state has no Med Usable Weight for this package). Set it aside.'],
    [goods.B6[0], 'This package cannot be sold (This package cannot be sold). Set it aside.'],
    [goods.B8[0], 'This package cannot be sold (This package is quarantined). Set it aside.'],
    ['0001000000000999', "This package is not in this store's inventory."],
    [goods.B2[0], 'This package cannot be sold (This package has expired). Set it aside.'],
  ];
  for (const [barcode, why] of never) {
    await typeBarcode(page, barcode);
    await expect(page.getByRole('alert')).toContainText(why);
  }
  await expect(page.getByText('The cart is empty')).toBeVisible();
  await changeGoods(goods.B2[0], { expiration: '2029-12-31' });
  await syncInventory(page, goods.B2[0], 'Dec 31, 2029');
});

test('TV25: takes no more than is on hand, and says all four reasons when the shelf is emptier than it seemed', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B3', 15]]);
  await typeQuantity(page, goods.B3[1], '16');
  await expect(page.getByRole('alert')).toContainText('Enter a whole number from 1 to 15.');
  await expect(quantityOf(page, goods.B3[1])).toHaveValue('15');
  await changeGoods(goods.B3[0], { quantity: '20.00' });
  await syncInventory(page, goods.B3[0], '20');
  await ringUp(page, [['B3', 16]]);
  await changeGoods(goods.B3[0], { quantity: '15.00' });
  const over = 'Over the limit by 1,600 mg THC. Available now: 8,000 mg THC.';
  const line = 'Line 1, Capsules 600 mg:';
  await refused(page, [
    `${line} More Oral than is left on the order. ${over}`,
    `${line} More Oral than is available today. ${over}`,
    `${line} More than the medical aggregate allows over all routes. Over the limit by 100 mg THC. Available now: 9,500 mg THC. Next release: 9,000 mg THC on Apr 14, 2026.`,
    `${line} There is not enough of this package on hand.`,
  ]);
  await takeScreenshot(page, '73-four-reasons');
});

test('TV26: takes no third of a package', async () => {
  const { page } = shop.register();
  await ringUp(page, [['B4', 1]]);
  await typeQuantity(page, goods.B4[1], '0.333');
  await expect(page.getByRole('alert')).toContainText('Enter a whole number from 1 to 50.');
  await expect(quantityOf(page, goods.B4[1])).toHaveValue('1');
});

test('TV43: sells nothing while the patient registry is down behind BioTrack', async () => {
  const { page } = shop.register();
  await shop.state.control('/faults', { mode: 'mmur_down', times: 0 });
  await ringUp(page, [['B4', 1]]);
  const down =
    "The state's patient registry (MMUR) cannot be reached. The cart is saved; no sale can be completed yet.";
  await press(page, 'Validate');
  await expect(page.getByRole('alert')).toContainText(down);
  await expect(whyNot(page).getByRole('listitem')).toHaveText([down]);
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await takeScreenshot(page, '74-registry-down');
  const gone = await fetch(`${shop.state.controlUrl}/faults`, { method: 'DELETE' });
  expect(gone.ok).toBe(true);
});

test('TV28: sells a shirt to anybody, a battery to a patient only, and tells the state of the battery alone', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await addToCart(page, ...goods.D1);
  await press(page, 'Validate');
  await expect(page.getByText('This cart needs a patient.').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await startNewSale(page);
  await addToCart(page, shirt.barcode, shirt.name);
  await expect(page.getByText('Merchandise only: the state is not asked.')).toBeVisible();
  await goToPayment(page);
  await payCash(page, '30');
  await press(page, 'New sale');
  expect(await sold()).toEqual([]);
  await ringUp(page, [['D1', 1]]);
  await addToCart(page, shirt.barcode, shirt.name);
  await validate(page);
  await goToPayment(page);
  await expect(await payCash(page, '50')).toContainText('Synced');
  await press(page, 'New sale');
  const [sale, ...others] = await sold();
  expect(others).toEqual([]);
  expect(sale?.['lines']).toEqual([expect.objectContaining({ barcodeid: goods.D1[0], order_type: 'DEVICE' })]);
});

test('TV36 and TV37: queues what was validated before the state went down, and posts it under the next day', async () => {
  const { page } = shop.register();
  await setClocks(shop, '2026-03-10T09:58:00-04:00');
  await ringUp(page, [
    ['B2', 2],
    ['B4', 1],
  ]);
  await validate(page);
  await goToPayment(page);
  await shop.state.control('/offline', { mode: 'refuse' });
  await setClocks(shop, '2026-03-10T10:01:00-04:00');
  const dialog = await payCash(page, '108');
  await expect(dialog.getByText('Queued')).toBeVisible();
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  await setClocks(shop, '2026-03-10T10:05:30-04:00');
  await expect(connection(page)).toContainText('1 sale to send');
  await expect(connection(page)).not.toContainText('late since');
  await setClocks(shop, '2026-03-10T10:06:00-04:00');
  await expect(connection(page)).toContainText('late since 10:01 AM', { timeout: 30_000 });
  await takeScreenshot(page, '74b-late');
  await setClocks(shop, '2026-03-11T15:00:00-04:00');
  await shop.state.control('/offline', { mode: null });
  await goTo(page, 'Sales');
  await expect(salesRow(page, reference)).toContainText('Synced', { timeout: 60_000 });
  await salesRow(page, reference)
    .getByRole('button', { name: /^Open sale / })
    .click();
  await expect(page.getByText('Mar 10, 2026, 10:01 AM').first()).toBeVisible();
  await expect(page.getByText('Mar 11, 2026, 3:00 PM').first()).toBeVisible();
  await takeScreenshot(page, '75-posted-the-next-day');
  await goTo(page, 'Register');
  await ringUp(page, []);
  await press(page, 'View State Registry');
  // The window counts from the day on which the state has it, and so does its release: 70 days after March 11.
  await expect(registry(page).getByRole('table', { name: 'Dispensed before' })).toContainText('Mar 11, 2026');
  await takeScreenshot(page, '76-counted-from-the-posting');
});
