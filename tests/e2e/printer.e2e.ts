import { expect, type Locator, type Page, test } from '@playwright/test';
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
  startNewSale,
  startShift,
  validate,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people, shirt } from './support/provisioning';
import { askForAllotment, askForSale, receiptPage } from './support/receipt-page';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { englishLeftOn } from './support/words';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.ana);
});
test.afterAll(() => shop.close());

function page(): Page {
  return shop.register().page;
}
const printerChip = (state: string): Locator =>
  page()
    .getByRole('region', { name: 'Register status' })
    .getByRole('button', { name: `Printer: ${state}` });
const prompt = (): Locator => page().getByRole('region', { name: 'Did the receipt print?' });
const sheet = (at: number) => shop.printer.paper().at(at);
const textOf = (at: number) => (sheet(at)?.lines ?? []).map(line => line.text).join('\n');
const count = () => shop.printer.paper().length;

/** A shirt by the scanner's own reports, paid in cash; the dialog stays open. */
async function sellShirt(): Promise<Locator> {
  await startNewSale(page());
  shop.scanner.scan(shirt.barcode);
  await expect(cartRow(page(), shirt.name)).toBeVisible();
  await goToPayment(page());
  return payCash(page(), '21.50');
}

test('prints a receipt that says what was sold, scanned and paid, from its first line to its code', async () => {
  await createPatient(page(), cardOf('healthyAdult'));
  for (const code of [goods.gummies, goods.flower, shirt]) {
    shop.scanner.scan(code.barcode);
    await expect(cartRow(page(), code.name)).toBeVisible();
  }
  await cartRow(page(), goods.gummies.name).getByRole('textbox', { name: 'Quantity' }).fill('2');
  await validate(page());
  const before = await askForAllotment(page());
  await goToPayment(page());
  await press(page(), 'Debit');
  await page().getByRole('textbox', { name: 'Debit amount' }).fill('30.00');
  await page().getByRole('textbox', { name: 'Debit reference' }).fill('A-99812');
  await press(page(), 'Add tender');
  const dialog = await payCash(page(), '500');
  await expect(dialog.getByText('Synced')).toBeVisible();
  const sale = await askForSale(page(), await readAfter(dialog, 'Local reference'));
  await expect.poll(count).toBe(1);
  // Paper waits for the state's answer for a moment only, and says so when none came.
  const page1 = receiptPage(sale, before, textOf(0).includes('STATE POSTING PENDING'));
  expect(
    sheet(0)
      ?.lines.map(line => line.text)
      .filter(line => line !== ''),
  ).toEqual(page1);
  expect(sheet(0)?.codes.map(({ kind, text }) => [kind, text])).toEqual([['qr', sale.localRef]]);
  expect([sale.lines.map(line => line.quantity), sale.tenders.length]).toEqual([[200, 100, 100], 2]);
  // For the float and for this cash.
  expect([shop.printer.drawerPulses(), shop.printer.unknownBytes()]).toEqual([2, 0]);
  await press(page(), 'New sale');
});

test('finishes a receipt once whose paper ran out in the middle', async () => {
  const before = count();
  shop.printer.outAfter(400);
  await sellShirt();
  await press(page(), 'New sale');
  await expect(printerChip('needs attention')).toBeVisible();
  expect(count()).toBe(before);
  shop.printer.set({ paper: 'ok' });
  await expect.poll(count).toBe(before + 1);
  await expect(printerChip('ready')).toBeVisible();
  expect([textOf(-1).includes('DUPLICATE'), count()]).toEqual([false, before + 1]);
});

test('sells as ever without a printer, says that the receipt did not print, and prints it when there is one', async () => {
  const before = count();
  await shop.printer.line.refuse(true);
  await expect(printerChip('lost')).toBeVisible();
  const dialog = await sellShirt();
  await expect(dialog).toContainText('The sale is saved. The receipt did not print: reprint when ready.');
  const reference = await readAfter(dialog, 'Local reference');
  await press(page(), 'New sale');
  await shop.printer.line.refuse(false);
  await expect.poll(count, { timeout: 20_000 }).toBe(before + 1);
  expect(textOf(-1)).toContain(reference);
});

test('asks beside the work whether a receipt printed that nobody knows of, and reprints it as a duplicate', async () => {
  shop.printer.dropAfter(500);
  const dialog = await sellShirt();
  const reference = await readAfter(dialog, 'Local reference');
  await press(page(), 'New sale');
  await expect(prompt()).toContainText(reference);
  await addToCart(page(), shirt.barcode, shirt.name);
  await takeScreenshot(page(), 'printer-prompt');
  expect(await accessibilityProblems(page())).toEqual([]);
  await prompt().getByRole('button', { name: 'Reprint' }).click();
  await expect(prompt()).toBeHidden();
  await expect.poll(() => textOf(-1), { timeout: 20_000 }).toContain('DUPLICATE');
  expect(textOf(-1)).toContain(reference);
});

test('lists the jobs, and what became of each', async () => {
  await startNewSale(page());
  await printerChip('ready').click();
  const list = page().getByRole('dialog', { name: 'Print jobs' });
  await expect(list.getByRole('listitem')).toHaveCount(5);
  await expect(list).toContainText('receipt, duplicate');
  await expect(list).toContainText('Printed again');
  await takeScreenshot(page(), 'printer-jobs');
  expect(await accessibilityProblems(page())).toEqual([]);
  await list.getByRole('button', { name: 'Close' }).click();
});

test('opens the drawer without a sale for a reason, and with a lead where that takes one', async () => {
  const before = shop.printer.drawerPulses();
  await press(page(), 'No sale');
  const dialog = page().getByRole('dialog', { name: 'Open the drawer' });
  await takeScreenshot(page(), 'drawer-no-sale');
  expect(await accessibilityProblems(page())).toEqual([]);
  await dialog.getByRole('radio', { name: 'Make change' }).check();
  await press(page(), 'Open drawer');
  await expect.poll(shop.printer.drawerPulses).toBe(before + 1);
  await press(page(), 'No sale');
  await dialog.getByRole('radio', { name: /Wrong change/ }).check();
  await press(page(), 'Open drawer');
  await approve(page(), 'Ten dollars short');
  await expect.poll(shop.printer.drawerPulses).toBe(before + 2);
});

test('says all of it in Spanish', async () => {
  shop.printer.dropAfter(500);
  await sellShirt();
  await press(page(), 'New sale');
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await expect(page().getByRole('region', { name: '¿Se imprimió este documento (recibo)?' })).toBeVisible();
  await page()
    .getByRole('button', { name: /^Impresora:/ })
    .click();
  await expect(page().getByRole('dialog', { name: 'Impresiones' })).toBeVisible();
  await takeScreenshot(page(), 'printer-jobs-es');
  expect(await englishLeftOn(page())).toEqual([]);
});
