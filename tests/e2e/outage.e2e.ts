import { expect, type Page, test } from '@playwright/test';
import {
  addToCart,
  cartRow,
  connection,
  createPatient,
  goTo,
  goToPayment,
  payCash,
  press,
  readAfter,
  salesRow,
  signIn,
  startShift,
  validate,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(shop.register().page, people.ana);
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };

async function readyToPay(page: Page, persona: Parameters<typeof cardOf>[0]): Promise<void> {
  await createPatient(page, cardOf(persona));
  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  await validate(page);
  await goToPayment(page);
}

/** The state's sales of this reference, which must be one and no more. */
async function salesOf(reference: string): Promise<readonly unknown[]> {
  const ledger = await shop.state.ledger();
  return ledger
    .filter(entry => entry.kind === 'sale' && entry['external_id'] === reference)
    .map(entry => entry['sale_id']);
}

test('queues a validated sale that the state cannot take, and posts it once when the state is back', async () => {
  const { page } = shop.register();
  await readyToPay(page, 'healthyAdult');
  await shop.state.control('/offline', { mode: 'refuse' });
  const dialog = await payCash(page, '40');
  await expect(dialog.getByText('Queued')).toBeVisible();
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  await goTo(page, 'Sales');
  await expect(salesRow(page, reference)).toContainText('Queued');
  await expect(connection(page)).toContainText('1 sale to send');
  await shop.state.control('/offline', { mode: null });
  await expect(salesRow(page, reference)).toContainText('Synced', longEnough);
  await expect(connection(page)).toContainText('Nothing to send');
  const [saleId, ...others] = await salesOf(reference);
  expect(others).toEqual([]);
  await expect(salesRow(page, reference)).toContainText(String(saleId));
  await goTo(page, 'Register');
});

test('asks before it sends again when the answer was lost, and finds the sale recorded', async () => {
  const { page } = shop.register();
  await readyToPay(page, 'adultWithTwoCaregivers');
  await shop.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  const dialog = await payCash(page, '40');
  await expect(dialog.getByText('Synced')).toBeVisible(longEnough);
  const reference = await readAfter(dialog, 'Local reference');
  expect(await salesOf(reference)).toEqual([await readAfter(dialog, 'BioTrack Sale ID')]);
  await press(page, 'New sale');
});

test('still owes a queued sale after a power cut, and posts it once', async () => {
  const before = shop.register();
  await readyToPay(before.page, 'elderly');
  await shop.state.control('/offline', { mode: 'refuse' });
  const dialog = await payCash(before.page, '40');
  await expect(dialog.getByText('Queued')).toBeVisible();
  const reference = await readAfter(dialog, 'Local reference');
  await before.kill();

  const { page } = await shop.reopen();
  await signIn(page, people.ana);
  await goTo(page, 'Sales');
  await expect(salesRow(page, reference)).toContainText('Queued');
  await shop.state.control('/offline', { mode: null });
  await expect(salesRow(page, reference)).toContainText('Synced', longEnough);
  expect(await salesOf(reference)).toHaveLength(1);
  await goTo(page, 'Register');
});

test('keeps an open cart over a power cut, but not its validation', async () => {
  const before = shop.register();
  await createPatient(before.page, cardOf('withHold'));
  await addToCart(before.page, goods.vape.barcode, goods.vape.name);
  await validate(before.page);
  await before.kill();

  const { page } = await shop.reopen();
  await signIn(page, people.ana);
  await expect(cartRow(page, goods.vape.name)).toContainText('$45.00');
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Beatriz Muñoz');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^(Re-v|V)alidate$/ })).toBeVisible();
});
