import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  approve,
  cartRow,
  createPatient,
  goTo,
  goToPayment,
  payCash,
  press,
  readAfter,
  salesRow,
  signIn,
  startNewSale,
  startShift,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { aProvisioning, people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { inShop, openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(shop.register().page, people.ana);
});
test.afterAll(() => shop.close());
test.beforeEach(() => startNewSale(shop.register().page));

const totals = (page: Page) => page.getByRole('region', { name: 'Total' });

/** TV45: B4, M1 and D1 of the published test vectors. */
async function fillEveryTaxClass(page: Page): Promise<void> {
  await addToCart(page, goods.gummies.barcode, goods.gummies.name);
  await addToCart(page, shirt.barcode, shirt.name);
  await addToCart(page, '0001000000000103', 'Vape battery');
}

test('TV45: medical goods are exempt, merchandise and devices are taxed half a cent up', async () => {
  const { page } = shop.register();
  await fillEveryTaxClass(page);
  await expect(totals(page)).toContainText('Subtotal · 3 lines\n$53.00\nTax\n$2.63\nTotal\n$55.63', {
    useInnerText: true,
  });
});

test('TV45: a store whose devices are exempt taxes merchandise alone, at the rate of the day', async () => {
  const { store } = aProvisioning('http://127.0.0.1') as { readonly store: object };
  const rates = [
    { class: 'merchandise', bp: 900, from: '2020-01-01' },
    { class: 'merchandise', bp: 750, from: '2026-01-01' },
    { class: 'merchandise', bp: 100, from: '2999-01-01' },
  ];
  await inShop(
    async exempt => {
      const { page } = exempt.register();
      await signIn(page, people.ana);
      await waitUntilReady(page);
      await fillEveryTaxClass(page);
      await expect(totals(page)).toContainText('Tax\n$1.50\nTotal\n$54.50', { useInnerText: true });
    },
    { changes: { store: { ...store, tax: { rates, device_exempt: true } } } },
  );
});

test('a discount within the limit is taxed as it is paid, and stands in the cart, on paper and in the sale', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await addToCart(page, shirt.barcode, shirt.name);
  await expect(totals(page)).toContainText('Tax\n$1.50', { useInnerText: true });
  await page.getByRole('button', { name: `Price of ${shirt.name}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Discount or price' });
  await dialog.getByRole('button', { name: '10 %' }).click();
  await dialog.getByRole('combobox', { name: 'Reason for this price' }).selectOption({ label: 'Senior' });
  await expect(dialog).toContainText('You may give this discount yourself.');
  await takeScreenshot(page, 'price-1-percent');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Apply');
  await expect(cartRow(page, shirt.name)).toContainText('10 % off · Senior');
  await expect(totals(page)).toContainText('−$2.00');
  await expect(totals(page)).toContainText('Tax\n$1.35', { useInnerText: true });
  await takeScreenshot(page, 'price-2-cart');
  await validate(page);
  await goToPayment(page);
  const complete = await payCash(page, '100');
  const reference = await readAfter(complete, 'Local reference');
  await press(page, 'New sale');
  const paper =
    shop.printer
      .paper()
      .at(-1)
      ?.lines.map(line => line.text)
      .join('\n') ?? '';
  expect(paper).toMatch(/Discount \(list \$20\.00\) +-\$2\.00/);
  await goTo(page, 'Sales');
  await salesRow(page, reference)
    .getByRole('button', { name: /^Open sale / })
    .click();
  await expect(page.getByText('Senior')).toBeVisible();
  await takeScreenshot(page, 'price-5-sale');
  await goTo(page, 'Register');
});

test('a new price needs a lead, makes the validation stale, and the state is told the price that was paid', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('adultWithTwoCaregivers'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await validate(page);
  await page.getByRole('button', { name: `Price of ${goods.vape.name}` }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Discount or price' });
  await dialog.getByRole('button', { name: 'New price' }).click();
  await dialog.getByRole('textbox', { name: 'New price of one' }).fill('30');
  await dialog.getByRole('combobox', { name: 'Reason for this price' }).selectOption({ label: 'Damaged packaging' });
  await takeScreenshot(page, 'price-3-new-price');
  await press(page, 'Ask a lead');
  await takeScreenshot(page, 'price-4-lead');
  await approve(page, 'box was crushed');
  await expect(cartRow(page, goods.vape.name)).toContainText('approved by Lee Chen');
  await expect(page.getByRole('button', { name: 'Re-validate' })).toBeVisible();
  await validate(page);
  await goToPayment(page);
  await expect(await payCash(page, '30')).toContainText('$0.00');
  await press(page, 'New sale');
  const sold = (await shop.state.ledger()).filter(entry => entry.kind === 'sale').at(-1);
  expect(JSON.stringify(sold)).toContain('30.00');
});

test('a discount on the whole cart stands on every line, and goes away at one press a line', async () => {
  const { page } = shop.register();
  await addToCart(page, shirt.barcode, shirt.name);
  await page.keyboard.press('F10');
  const dialog = page.getByRole('dialog', { name: 'Discount the cart' });
  await dialog.getByRole('textbox', { name: 'Percent off each' }).fill('60');
  await expect(dialog.getByRole('alert')).toContainText('That discount is not allowed.');
  await dialog.getByRole('button', { name: '5 %', exact: true }).click();
  await dialog.getByRole('combobox', { name: 'Reason for this price' }).selectOption({ label: 'Promotion' });
  await takeScreenshot(page, 'price-6-cart-discount');
  await press(page, 'Apply');
  await expect(totals(page)).toContainText('−$1.00');
  await page.getByRole('button', { name: `Remove the discount from ${shirt.name}` }).click();
  await expect(totals(page)).not.toContainText('−$1.00');
  await expect(totals(page)).toContainText('$21.50');
});
