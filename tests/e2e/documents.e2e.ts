import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import { addToCart, createPatient, goTo, goToPayment, payCash, press, startShift, validate } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { temporaryFolder } from './support/launch';
import { people } from './support/provisioning';
import { answerSaveDialog } from './support/save-dialog';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
let folder: string;
test.beforeAll(async () => {
  folder = temporaryFolder('documents');
  shop = await openShop();
  await startShift(shop.register().page, people.ana);
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await shop.close();
});

const printed = (at: number) => (shop.printer.paper().at(at)?.lines ?? []).map(line => line.text).join('\n');
const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** Pages of a PDF and how wide each is, in millimetres. */
function pagesOf(path: string): readonly number[] {
  const boxes = readFileSync(path, 'latin1').matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+[\d.]+\s*\]/g);
  return [...boxes].map(([, points]) => Math.round((Number(points) / 72) * 25.4));
}

test('shows, prints and saves the papers of a sale, from the message and from its page', async () => {
  const register = shop.register();
  const { page } = register;
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await validate(page);
  await goToPayment(page);
  const message = await payCash(page, '45');
  await expect(message.getByText('Synced')).toBeVisible();
  await expect.poll(() => shop.printer.paper().length).toBe(1);

  await test.step('the receipt over the checkout message, which is still there afterwards', async () => {
    await press(page, 'Preview');
    const preview = dialogOf(page, 'Receipt');
    await expect(preview.getByRole('article', { name: 'Receipt' })).toContainText('DUPLICATE');
    await expect(preview.getByRole('article', { name: 'Receipt' })).toContainText(goods.vape.name);
    await takeScreenshot(page, '70-receipt-preview');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
    await expect(message).toBeVisible();
    await press(page, 'New sale');
  });

  await goTo(page, 'Sales');
  await page.getByRole('table', { name: 'Sales' }).getByRole('button').first().click();
  await takeScreenshot(page, '71-sale-page-papers');

  await test.step('the patient labels, printed with a bar code', async () => {
    await press(page, 'Patient labels');
    const preview = dialogOf(page, 'Patient labels');
    await expect(preview.getByRole('img', { name: `Bar code: ${goods.vape.barcode}` })).toBeVisible();
    await takeScreenshot(page, '72-labels-preview');
    expect(await accessibilityProblems(page)).toEqual([]);
    await press(page, 'Print');
    await expect(preview.getByText('Sent to the printer.')).toBeVisible();
    await expect.poll(() => shop.printer.paper().length).toBe(2);
    expect(printed(1)).toContain('For the qualified patient only.');
    expect(
      shop.printer
        .paper()
        .at(1)
        ?.codes.map(({ text }) => text),
    ).toEqual([goods.vape.barcode]);
    expect(shop.printer.unknownBytes()).toBe(0);
    await page.keyboard.press('Escape');
  });

  await test.step('the receipt as a file, where somebody wants it and nowhere else', async () => {
    await press(page, 'Preview');
    const preview = dialogOf(page, 'Receipt');
    await expect(preview).toContainText('A saved file is not encrypted');
    await answerSaveDialog(register, null);
    await press(page, 'Save PDF');
    await expect(preview.getByRole('button', { name: 'Save PDF' })).not.toHaveAttribute('aria-busy', 'true');
    await expect(preview.getByText('The file is saved.')).toBeHidden();
    const path = join(folder, 'receipt.pdf');
    await answerSaveDialog(register, path);
    await press(page, 'Save PDF');
    await expect(preview.getByText('The file is saved.')).toBeVisible();
    expect([readFileSync(path, 'latin1').slice(0, 5), pagesOf(path)]).toEqual(['%PDF-', [80]]);
    await takeScreenshot(page, '73-receipt-saved');
    await answerSaveDialog(register, join(folder, 'gone', 'receipt.pdf'));
    await press(page, 'Save PDF');
    await expect(preview.getByRole('alert')).toContainText('That place is no longer there.');
    await page.keyboard.press('Escape');
  });
  expect(register.app.windows()).toHaveLength(1);
});

test('speaks Spanish on the screen and on paper', async () => {
  const { page } = shop.register();
  await goTo(page, 'Settings');
  await press(page, 'Español');
  await page.getByRole('link', { name: 'Ventas' }).click();
  await page.getByRole('table', { name: 'Ventas' }).getByRole('button').first().click();
  await press(page, 'Etiquetas');
  await expect(dialogOf(page, 'Etiquetas del paciente').getByRole('article')).toContainText('CONTIENE THC');
  await takeScreenshot(page, '74-labels-preview-es');
  await page.keyboard.press('Escape');
  await press(page, 'Vista previa');
  await expect(dialogOf(page, 'Recibo').getByRole('article')).toContainText('DUPLICADO');
  await takeScreenshot(page, '75-receipt-preview-es');
});
