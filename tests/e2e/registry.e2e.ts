import { expect, type Locator, type Page, test } from '@playwright/test';
import type { CivilDate } from '../../shared/kernel/units';
import { addDays } from '../../shared/time/civil-date';
import { accessibilityProblems } from './support/axe';
import { addToCart, createPatient, press, signIn, startNewSale, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf, today } from './support/demo-people';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(shop.register().page, people.ana);
});
test.afterAll(() => shop.close());
test.beforeEach(() => startNewSale(shop.register().page));

const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'State Registry' });
const orderOf = (page: Page, name: string): Locator =>
  panel(page).getByRole('list', { name: 'Orders' }).getByRole('listitem').filter({ hasText: name });
const spoken = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
const fromToday = (days: number): string => spoken(addDays(today() as CivilDate, days));

async function openPanel(page: Page): Promise<void> {
  await press(page, 'View State Registry');
  await expect(panel(page).getByRole('status')).toContainText('As of');
}

async function close(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await expect(panel(page)).toBeHidden();
}

test('says in a glance what is left of every route, when more comes, and what the cart takes', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('edibleNearlyUsedUp'));
  await addToCart(page, goods.gummies.barcode, goods.gummies.name);
  await openPanel(page);
  const edible = orderOf(page, 'Medical · Edible');
  await expect(edible).toContainText('0 mg THC left today');
  await expect(edible).toContainText('In this cart');
  await expect(edible).toContainText('No more before the order ends on');
  const aggregate = panel(page).getByRole('region', { name: 'Medical aggregate' });
  await expect(aggregate).toContainText('20,300 mg THC left today');
  await expect(aggregate).toContainText(`Available again on ${fromToday(60)}: 23,400 mg THC`);
  const ahead = aggregate.getByRole('table', { name: 'Medical aggregate: available over the next 70 days' });
  await expect(ahead.getByRole('row')).toHaveText([
    'FromAvailable',
    `${fromToday(0)}20,400 mg THC`,
    `${fromToday(60)}23,400 mg THC`,
    `${fromToday(68)}24,500 mg THC`,
  ]);
  await expect(panel(page).getByRole('table', { name: 'Dispensed before' })).toContainText('Another company');
  await takeScreenshot(page, '40-registry-panel');
  expect(await accessibilityProblems(page)).toEqual([]);
  await close(page);
});

test('shows many routes with the aggregate first', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await addToCart(page, goods.flower.barcode, goods.flower.name);
  await openPanel(page);
  await expect(panel(page).getByRole('heading').nth(1)).toHaveText('Medical aggregate');
  await expect(orderOf(page, 'Smoking')).toContainText('oz) left today');
  await takeScreenshot(page, '41-registry-all-routes');
  await close(page);
});

test('keeps the old numbers while the state is asked, and puts the new ones in their place', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('smokingOnly'));
  await openPanel(page);
  const smoking = orderOf(page, 'Smoking');
  await expect(smoking).toContainText('63.875 g (2.25 oz) left today');
  const before = await smoking.boundingBox();
  await shop.state.control('/inject/dispensation', {
    card_id: cardOf('smokingOnly').registryId,
    order_type: 'SMOKING',
    route: 'SMOKING',
    amount: '3.5',
    unit: 'g',
  });
  await shop.state.control('/faults', { mode: 'delay', action: 'card_lookup', ms: 1500, times: 1 });
  await panel(page).getByRole('button', { name: 'Refresh' }).click();
  await expect(panel(page).getByRole('status')).toContainText('Asking the state… These numbers are of');
  await expect(smoking).toContainText('63.875 g (2.25 oz) left today');
  await takeScreenshot(page, '42-registry-refreshing');
  expect(await smoking.boundingBox()).toEqual(before);
  await expect(smoking).toContainText('60.375 g (2.12 oz) left today');
  await expect(panel(page).getByRole('status')).toContainText('As of');
  await close(page);
});

test('says plainly when the state and this register count differently, and which one counts (TV44)', async () => {
  const { page } = shop.register();
  await shop.state.control('/fixture', { registry: { route_caps: { INHALATION: '12000' } } });
  await createPatient(page, cardOf('adultWithTwoCaregivers'));
  await openPanel(page);
  const inhalation = orderOf(page, 'Medical · Inhalation');
  await expect(inhalation).toContainText('10,300 mg THC left today');
  await expect(inhalation).toContainText(
    "The state says 10,300 mg THC. This register counts 22,800 mg THC. The state's number counts.",
  );
  await takeScreenshot(page, '43-registry-mismatch');
  await close(page);
  await shop.state.control('/fixture', { registry: { route_caps: { INHALATION: '24500' } } });
});

test('sells nothing on limits that cannot be read, and shows a lead what the state sent', async () => {
  const { page } = shop.register();
  const card = cardOf('elderly');
  await createPatient(page, card);
  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  const taken = { card_id: card.registryId, order_type: 'MEDICAL', route: 'ORAL', amount: '1', unit: 'mg_thc' };
  await shop.state.control('/inject/dispensation', { ...taken, day: addDays(today() as CivilDate, 1) });
  await press(page, 'Validate');
  const sentence = "The state's limit could not be read. No sale can be made.";
  await expect(page.getByText(sentence).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await press(page, 'View State Registry');
  await expect(panel(page).getByRole('alert')).toContainText(sentence);
  await expect(panel(page)).toContainText('Ask a lead: signed in here, a lead can read what the state sent.');
  await expect(panel(page).getByRole('button', { name: 'Show what the state sent' })).toBeHidden();
  await close(page);

  await press(page, 'Sign out');
  await signIn(page, people.lee);
  await startNewSale(page);
  await createOrUse(page, card.lastName);
  await press(page, 'View State Registry');
  await panel(page).getByRole('button', { name: 'Show what the state sent' }).click();
  const order = panel(page).getByRole('table', { name: 'Order 1' });
  await expect(order).toContainText('dispensable_today');
  await expect(panel(page).getByRole('table', { name: 'Dispensed before, 1' })).toContainText('"mg_thc"');
  await takeScreenshot(page, '44-registry-unreadable');
  expect(await accessibilityProblems(page)).toEqual([]);
  await close(page);
});

async function createOrUse(page: Page, lastName: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find patient' }).fill(lastName);
  await page.getByRole('option', { name: lastName }).first().click();
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(lastName);
}
