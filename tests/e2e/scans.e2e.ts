import { expect, type Page, test } from '@playwright/test';
import { aLicence } from '../support/licences';
import { cart, cartRow, goTo, openTill, press, signIn, startNewSale, waitUntilReady } from './support/cashier';
import { goods } from './support/demo-goods';
import { prefixedScans, wedgeScan } from './support/keys';
import { badges, people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
});
test.afterAll(() => shop.close());

/** Its end never comes. */
const halfAReport = Uint8Array.from([2, 16, 0x5d, 0x43, 0x30, 0x31]);

const cartRows = (page: Page) => cart(page).getByRole('row');
const scanned = async (text: string) => {
  await expect.poll(() => shop.scanner.scan(text)).toBe('sent');
};

test('a badge fills in who signs in, and the PIN is still theirs to know', async () => {
  const { page } = shop.register();
  await expect(page.getByRole('textbox', { name: 'User' })).toBeFocused();
  await scanned(goods.vape.barcode);
  await expect(page.getByRole('alert')).toContainText('No user has that badge');
  await takeScreenshot(page, 'scan-0-unknown-badge');
  await wedgeScan(shop.register(), 'EMP-9999');
  await expect(page.getByRole('textbox', { name: 'User' })).toHaveValue('');
  await scanned(badges.ana);
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'User' })).toHaveValue(people.ana.login);
  await expect(page.getByRole('textbox', { name: 'PIN' })).toBeFocused();
  await takeScreenshot(page, 'scan-1-badge');
  await page.keyboard.type(people.ana.pin);
  await page.keyboard.press('Enter');
  await waitUntilReady(page);
  await openTill(page);
  await expect(page.getByText('The cart is empty')).toBeVisible();
});

test('no scanner ever types into the field that has the focus', async () => {
  const register = shop.register();
  const { page } = register;
  const box = page.getByRole('textbox', { name: 'Find patient' });
  await box.fill('Ort');
  await scanned(goods.vape.barcode);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await prefixedScans(register, [goods.gummies.barcode]);
  await expect(cartRow(page, goods.gummies.name)).toBeVisible();
  // Only the main process knows this for a scan: to the page it may be a search.
  await prefixedScans(register, [badges.lee]);
  await expect(page.getByText('That is the badge of Lee Chen.')).toBeVisible();
  await expect(box).toHaveValue('Ort');

  const quantity = cartRow(page, goods.vape.name).getByRole('textbox', { name: 'Quantity' });
  await quantity.focus();
  await wedgeScan(register, shirt.barcode.padStart(16, '0'));
  await wedgeScan(register, goods.gummies.barcode);
  await expect(cartRow(page, goods.gummies.name).getByRole('textbox', { name: 'Quantity' })).toHaveValue('2');
  await expect(quantity).toHaveValue('1');
  await box.fill('');
});

test('a question over the screen is answered first, and the scan is heard to be refused', async () => {
  const register = shop.register();
  const { page } = register;
  const before = await cartRows(page).count();
  await press(page, 'Hold cart');
  const dialog = page.getByRole('dialog', { name: 'Hold cart' });
  const name = dialog.getByRole('textbox');
  await expect(name).toBeFocused();
  const typed = await name.inputValue();
  await scanned('0001000000009999');
  await expect(dialog.getByRole('alert')).toContainText('Close this window first');
  await prefixedScans(register, ['PTEST0001', aLicence(), 'REG-2-000001-ABCDE', shirt.barcode, badges.lee]);
  await prefixedScans(register, [goods.vape.barcode, goods.gummies.barcode]);
  for (const code of [goods.vape.barcode, 'PTEST0001', shirt.barcode, badges.lee]) await wedgeScan(register, code);
  await expect(name).toHaveValue(typed);
  await expect(dialog).toBeVisible();
  await takeScreenshot(page, 'scan-2-question-first');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await cartRows(page).count()).toBe(before);
});

test('a burst is in the cart in its order, whatever the page is doing meanwhile', async () => {
  const register = shop.register();
  const { page } = register;
  await startNewSale(page);
  await goTo(page, 'Inventory');
  const barcodes = await page.locator('tbody tr').evaluateAll(rows => {
    return rows.flatMap(row =>
      /sold|recall|expired|cannot/i.test(row.textContent ?? '')
        ? []
        : (/\d{16}/.exec(row.textContent ?? '')?.[0] ?? []),
    );
  });
  await goTo(page, 'Register');
  await scanned(goods.vape.barcode);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  const burst = barcodes.filter(barcode => barcode !== goods.vape.barcode).slice(0, 8);
  expect(burst.length).toBeGreaterThanOrEqual(5);
  const reloaded = page.reload();
  for (const barcode of burst) shop.scanner.scan(barcode);
  await reloaded;
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  const shown = () =>
    cart(page)
      .locator('tbody tr')
      .evaluateAll(rows => rows.flatMap(row => /\d{16}/.exec(row.textContent ?? '')?.[0] ?? []));
  await expect.poll(async () => (await shown()).length).toBeGreaterThan(1);
  const inCart = await shown();
  // Some may not be sold together; those that were taken stand in the order in which they were scanned.
  expect(inCart).toEqual([goods.vape.barcode, ...burst].filter(barcode => inCart.includes(barcode)));
  await startNewSale(page);
});

test('a receipt opens its sale from every screen, and goods lead to where they are listed', async () => {
  const register = shop.register();
  const { page } = register;
  await scanned(shirt.barcode);
  await expect(cartRow(page, shirt.name)).toBeVisible();
  await press(page, 'Proceed');
  await press(page, 'Pay');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('40');
  await press(page, 'Complete sale');
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await expect(dialog).toBeVisible();
  const reference = /REG-2-\d{6}-[0-9A-Z]{5}/.exec((await dialog.textContent()) ?? '')?.[0] ?? '';
  expect(reference).not.toBe('');
  await press(page, 'New sale');

  await scanned(reference);
  await expect(page.getByRole('link', { name: 'Sales' })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByText(reference).first()).toBeVisible();
  await takeScreenshot(page, 'scan-3-receipt');

  await scanned(goods.vape.barcode);
  await expect(page.getByRole('textbox', { name: /Search/ })).toHaveValue(goods.vape.barcode);
  await goTo(page, 'Inventory');
  await prefixedScans(register, [goods.gummies.barcode]);
  await expect(page.getByRole('heading', { name: goods.gummies.name })).toBeVisible();
  await takeScreenshot(page, 'scan-4-inventory');

  shop.scanner.sendBytes(halfAReport);
  await expect(page.getByRole('alert')).toContainText('That scan could not be read. Scan again.');
  await takeScreenshot(page, 'scan-4-misread');
  await goTo(page, 'Register');
  await expect(page.getByRole('main').getByText('That scan could not be read')).toHaveCount(0);

  await goTo(page, 'Settings');
  await scanned('0001000000009999');
  await expect(page.getByText('Nothing on this screen takes that code.')).toBeVisible();
  await takeScreenshot(page, 'scan-5-elsewhere');
  await scanned(reference);
  await expect(page.getByText(reference).first()).toBeVisible();
});

test('the scanner comes back after its cable was pulled, and the cashier sees it meanwhile', async () => {
  const { page } = shop.register();
  const status = page.getByRole('region', { name: 'Register status' });
  await goTo(page, 'Register');
  shop.scanner.unplug();
  await expect(status).toContainText('Scanner: ready');
  await scanned(shirt.barcode);
  await expect(cartRow(page, shirt.name)).toBeVisible();
});

test('a lead’s badge fills in who approves, and nobody else’s scan comes near the question', async () => {
  const register = shop.register();
  const { page } = register;
  await page.keyboard.press('F9');
  await signIn(page, people.ana);
  await expect(cartRow(page, shirt.name)).toBeVisible();
  await page.keyboard.press('F10');
  const price = page.getByRole('dialog');
  await expect(price).toBeVisible();
  await scanned(goods.vape.barcode);
  await expect(price.getByRole('alert')).toContainText('Close this window first');

  await price.getByRole('textbox', { name: 'Percent off each' }).fill('20');
  await price.getByRole('combobox', { name: 'Reason for this price' }).selectOption({ label: 'Damaged packaging' });
  await press(page, 'Ask a lead');
  const approval = page.getByRole('dialog', { name: 'A lead must approve this' });
  await expect(approval).toBeVisible();
  await scanned('EMP-9999');
  await expect(approval.getByRole('alert')).toContainText('No user has that badge');
  await takeScreenshot(page, 'scan-6-nobodys-badge');
  const [user, pin] = ['User', 'PIN'].map(name => approval.getByRole('textbox', { name }));
  await pin?.focus();
  await wedgeScan(register, badges.lee);
  await expect(approval.getByRole('alert')).toBeHidden();
  expect([await user?.inputValue(), await pin?.inputValue()]).toEqual([people.lee.login, '']);
  await takeScreenshot(page, 'scan-7-lead');
});
