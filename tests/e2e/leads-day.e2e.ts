import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  createPatient,
  goTo,
  goToPayment,
  payCash,
  press,
  signIn,
  startShift,
  validate,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { englishLeftOn } from './support/words';

let shop: Shop;
const page = (): Page => shop.register().page;

test.beforeAll(async () => {
  shop = await openShop();
  await page().setViewportSize({ width: 1280, height: 800 });
  await startShift(page(), people.ana);
});
test.afterAll(() => shop.close());

const tile = (name: string) => page().getByRole('region', { name, exact: true });

async function enter(who: { readonly login: string; readonly pin: string }): Promise<void> {
  await page().getByRole('textbox', { name: 'User' }).fill(who.login);
  await page().getByRole('textbox', { name: 'PIN' }).fill(who.pin);
  await press(page(), 'Sign in');
}

async function looksRight(name: string): Promise<void> {
  expect.soft(await accessibilityProblems(page())).toEqual([]);
  await takeScreenshot(page(), name);
}

test('greets a lead with the day, which moves as it is lived', async () => {
  await addToCart(page(), shirt.barcode, shirt.name);
  await goToPayment(page());
  await payCash(page(), '30');
  await press(page(), 'New sale');
  await press(page(), 'Sign out');
  await enter(people.lee);
  await expect(tile('Sales today')).toContainText('$21.50');
  await expect(tile('Sales today')).toContainText('1 sale');
  await expect(tile('Till')).toContainText('$221.50');
  await expect(tile('Line to the state')).toContainText('Up');
  await expect(tile('Waits for a person')).toContainText('Nothing waits.');
  await expect(tile('MMUR registrations')).toContainText('Max Bauer');
  await looksRight('80-leads-day');
});

test('shows what is owed while the state is away, and leads to the queue', async () => {
  await goTo(page(), 'Register');
  await createPatient(page(), cardOf('healthyAdult'));
  await addToCart(page(), goods.capsules.barcode, goods.capsules.name);
  await validate(page());
  await goToPayment(page());
  await shop.state.control('/offline', { mode: 'refuse' });
  await payCash(page(), '40');
  await press(page(), 'New sale');
  await goTo(page(), 'Reports');
  await press(page(), 'Today');
  await expect(tile('To the state')).toContainText('1 report to send');
  await expect(tile('Line to the state')).toContainText('Down 0 h');
  await looksRight('81-leads-day-outage');
  await press(page(), 'Open queue');
  await expect(page().getByRole('region', { name: 'Waiting for the state', exact: true })).toBeVisible();
  await goTo(page(), 'Reports');
  await press(page(), 'Today');
  await shop.state.control('/offline', { mode: null });
  await expect(tile('To the state')).toContainText('Nothing to send', { timeout: 60_000 });
  await press(page(), 'Go to the till');
  await expect(page().getByRole('article', { name: 'X report' })).toContainText('Should be there');
  await looksRight('82-till-x-of-a-lead');
});

test('comes after a cart in hand, and is not there for cashiers', async () => {
  await goTo(page(), 'Register');
  await addToCart(page(), shirt.barcode, shirt.name);
  await press(page(), 'Lock');
  await enter(people.lee);
  await expect(page().getByRole('table', { name: 'Cart' })).toContainText(shirt.name);
  await press(page(), 'New sale');
  await press(page(), 'Clear this cart');
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await page().getByRole('link', { name: 'Informes' }).click();
  await page().getByRole('button', { name: 'Hoy', exact: true }).click();
  await expect(tile('Ventas de hoy')).toBeVisible();
  expect(await englishLeftOn(page())).toEqual([]);
  await looksRight('83-leads-day-spanish');
  await page().getByRole('link', { name: 'Ajustes' }).click();
  await press(page(), 'English');
  await press(page(), 'Sign out');
  await signIn(page(), people.ana);
  await goTo(page(), 'Reports');
  await expect(page().getByRole('button', { name: 'Today' })).toBeHidden();
});
