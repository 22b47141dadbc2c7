import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  approve,
  connection,
  createPatient,
  goTo,
  openTill,
  payCash,
  press,
  readAfter,
  salesRow,
  signIn,
  validate,
  whyNot,
} from './support/cashier';
import { passTime, setClocks } from './support/clocks';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

/** P1 of the test vectors and what she may have, on their own day. */
const dana = { firstName: 'Dana', lastName: 'Ortiz', dateOfBirth: '05/02/1984', registryId: 'PTEST0001' };
const gummies = ['0001000000000045', 'Gummies 100 mg'] as const;
const vape = ['0001000000000029', 'Vape cart 1 g'] as const;
const allEdibles = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4200', unit: 'mg_thc' };
const longEnough = { timeout: 60_000 };

let shop: Shop;
let reference = '';
test.beforeAll(async () => {
  const policy = { offline: 'grace', validation_ttl_s: 900, idle_lock_s: 900 };
  shop = await openShop({ state: ['--fixture', 'vectors'], changes: { policy } });
  const { page } = shop.register();
  await setClocks(shop, '2026-03-10T14:00:00-04:00');
  await signIn(page, people.ana);
  await expect(connection(page)).toContainText('State online', longEnough);
  await openTill(page);
});
test.afterAll(() => shop.close());

async function setLine(page: Page, isUp: boolean): Promise<void> {
  await shop.state.control('/offline', { mode: isUp ? null : 'refuse' });
  await expect(connection(page)).toContainText(isUp ? 'State online' : 'State offline', longEnough);
}

test('sells by grace on a lead’s word, and says before Validate what can be sold', async () => {
  const { page } = shop.register();
  await createPatient(page, { ...dana, expiresOn: '12/31/2026' });
  await addToCart(page, ...gummies);
  await validate(page);
  await setLine(page, false);
  await expect(page.getByText('The state is out of reach')).toBeVisible();
  // The cart changed after it was validated: nobody but a lead can let it be sold now.
  await addToCart(page, ...vape);
  await expect(page.getByText(/20 offline sales left/)).toBeVisible();
  await press(page, 'Re-validate');
  await expect(whyNot(page)).toContainText('A lead may allow this one sale');
  await takeScreenshot(page, '90-offline-grace');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Ask a lead');
  await approve(page, 'Known patient, checked a moment ago');
  await press(page, 'Proceed');
  await press(page, 'Pay');
  const dialog = await payCash(page, '200');
  await expect(dialog.getByText('Queued')).toBeVisible();
  reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
});

test('tells everybody of an outage that the department must hear of, and keeps its evidence', async () => {
  const { page } = shop.register();
  await passTime(shop, 121 * 60_000);
  await expect(page.getByText(/Tell the department by .*: the notice is ready in Reports\./)).toBeVisible(longEnough);
  await goTo(page, 'Reports');
  await press(page, 'Outage evidence');
  const outage = page.getByRole('article').first();
  await expect(outage).toContainText('Not yet');
  await expect(outage).toContainText('Ana Ruiz');
  await outage.getByText('Text of the notice').click();
  await expect(outage).toContainText('Sales recorded meanwhile, reported or to be reported: 1');
  await takeScreenshot(page, '91-outage-evidence');
  expect(await accessibilityProblems(page)).toEqual([]);
  await outage.getByRole('button', { name: 'Print' }).click();
  await expect(page.getByText('The record was sent to the printer.')).toBeVisible();
});

test('hands a lead what the state refused when it came back: the money, the goods, the end', async () => {
  const { page } = shop.register();
  await shop.state.control('/inject/dispensation', allEdibles);
  await setLine(page, true);
  await goTo(page, 'Sales');
  await expect(salesRow(page, reference)).toContainText('Refused', longEnough);
  await press(page, 'Sign out');
  const lead = shop.register().page;
  await signIn(lead, people.lee);
  await goTo(lead, 'Sales');
  await lead.getByRole('button', { name: `Deal with ${reference}` }).click();
  const dialog = lead.getByRole('dialog', { name: `Did not go through: ${reference}` });
  await expect(dialog).toContainText('The state refused this sale:');
  await expect(dialog).toContainText('Sold offline with the approval of Lee Chen: Known patient, checked a moment ago');
  await takeScreenshot(lead, '92-incident');
  expect(await accessibilityProblems(lead)).toEqual([]);
  await dialog.getByRole('button', { name: 'Payment returned' }).click();
  await expect(dialog.getByRole('list', { name: 'Done so far' })).toContainText('Payment returned · Lee Chen');
  await dialog.getByRole('textbox', { name: 'What happened to the goods' }).fill('Patient gave them back');
  await dialog.getByRole('button', { name: 'Goods are in the store' }).click();
  await dialog.getByRole('textbox', { name: 'What was done' }).fill('Explained to the patient');
  await dialog.getByRole('button', { name: 'Close this incident' }).click();
  await expect(dialog).toBeHidden();
  await expect(lead.getByRole('button', { name: `Deal with ${reference}` })).toBeHidden();
});
