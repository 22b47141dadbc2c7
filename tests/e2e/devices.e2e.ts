import { expect, type Locator, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import { cart, cartRow, goTo, goToPayment, openTill, payCash, press, signIn, startNewSale } from './support/cashier';
import { cardOf } from './support/demo-people';
import { withRegister } from './support/launch';
import { people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { englishLeftOn } from './support/words';

const region = (page: Page, name: string): Locator => page.getByRole('region', { name });

test.describe('Settings > Devices of a lead', () => {
  let shop: Shop;
  test.beforeAll(async () => {
    shop = await openShop();
    await signIn(page(), people.lee);
    await openTill(page());
    await openDevices();
  });
  test.afterAll(() => shop.close());

  function page(): Page {
    return shop.register().page;
  }
  async function openDevices(): Promise<void> {
    await goTo(page(), 'Settings');
    await press(page(), 'Devices');
    await expect(region(page(), 'Scanners')).toContainText('Ready');
    await expect(region(page(), 'Printer and drawer')).toContainText('Ready');
  }

  test('shows what is connected, as it is', async () => {
    await expect(region(page(), 'Scanners')).toContainText('127.0.0.1');
    await expect(region(page(), 'Printer and drawer')).toContainText('TM-T88VI');
    await expect(region(page(), 'Printer and drawer')).toContainText('42 columns, ESC/POS');
    expect(await accessibilityProblems(page())).toEqual([]);
  });

  test('shows what a scan brings byte by byte, covers cards, and lets nothing else come of it', async () => {
    await press(page(), 'Test a scanner');
    const live = region(page(), 'Scanner test');
    await expect(live).toContainText('Scan something.');
    shop.scanner.scan(shirt.barcode);
    shop.scanner.scan(cardOf('healthyAdult').registryId);
    await expect(live.getByRole('listitem')).toHaveCount(2);
    await expect(live).toContainText('02 0c 5d 43 30 38 35 30');
    await expect(live).toContainText('covered: personal');
    await expect(live).not.toContainText(cardOf('healthyAdult').registryId);
    await expect(live).toContainText('5d 43 30 ·· ··');
    expect(await accessibilityProblems(page())).toEqual([]);
    await takeScreenshot(page(), '60-devices-test-en');
    await press(page(), 'End the test');
    await expect(live).toBeHidden();
    await goTo(page(), 'Register');
    await expect(page().getByText('The cart is empty')).toBeVisible();
    shop.scanner.scan(shirt.barcode);
    await expect(cart(page())).toContainText(shirt.name);
    await startNewSale(page());
    await openDevices();
  });

  test('prints a test page, and opens the drawer for a reason', async () => {
    await press(page(), 'Print a test page');
    await expect(page().getByText('The test page is printed.')).toBeVisible();
    const sheet = shop.printer.paper().at(-1);
    expect([sheet?.lines[0]?.text, sheet?.codes.map(code => code.kind)]).toEqual(['TEST PAGE', ['code128', 'qr']]);
    const pulses = shop.printer.drawerPulses();
    await press(page(), 'No sale');
    const why = page().getByRole('dialog', { name: 'Open the drawer' });
    await why.getByRole('radio').first().check();
    await why.getByRole('button', { name: 'Open drawer' }).click();
    await expect.poll(shop.printer.drawerPulses).toBe(pulses + 1);
    await expect(region(page(), 'Driver log')).toContainText('kick · result sent');
  });

  test('says in the status bar that the paper runs low, while everything still prints', async () => {
    const chip = page().getByRole('button', { name: /^Printer: / });
    shop.printer.set({ paper: 'near-end' });
    await expect(chip).toHaveAccessibleName('Printer: ready · paper is low');
    await expect(region(page(), 'Printer and drawer')).toContainText('Nearly out');
    await expect(region(page(), 'Driver log')).toContainText('paper · paper near-end');
    expect(await accessibilityProblems(page())).toEqual([]);
    await takeScreenshot(page(), '60b-paper-low-en');
    const sheets = shop.printer.paper().length;
    await press(page(), 'Print a test page');
    await expect.poll(() => shop.printer.paper().length).toBe(sheets + 1);
    shop.printer.set({ paper: 'ok' });
    await expect(chip).toHaveAccessibleName('Printer: ready');
    await expect(region(page(), 'Printer and drawer')).toContainText('Enough');
  });

  test('says in both languages what is wrong and what to do', async () => {
    shop.printer.set({ paper: 'out' });
    await shop.scanner.stop();
    await expect(region(page(), 'Printer and drawer')).toContainText('The paper is out.');
    await expect(region(page(), 'Scanners')).toContainText(/Nobody answers at 127\.0\.0\.1:\d+\./);
    expect(await accessibilityProblems(page())).toEqual([]);
    await takeScreenshot(page(), '61-devices-trouble-en');
    await press(page(), 'This terminal');
    await page().getByRole('button', { name: 'Español' }).click();
    await page().getByRole('button', { name: 'Dispositivos' }).click();
    await expect(region(page(), 'Impresora y cajón')).toContainText('Detenido');
    expect(await englishLeftOn(page())).toEqual([]);
    expect(await accessibilityProblems(page())).toEqual([]);
    await takeScreenshot(page(), '62-devices-trouble-es');
    await page().getByRole('button', { name: 'Esta terminal' }).click();
    await page().getByRole('button', { name: 'English' }).click();
    shop.printer.set({ paper: 'ok' });
    await shop.scanner.start();
    await openDevices();
  });

  test('takes another scanner and goes back to what was set up, without a new start', async () => {
    await press(page(), 'Choose scanner');
    const question = page().getByRole('dialog', { name: 'Choose scanner' });
    await question.getByRole('radio', { name: 'Only scanners that type like a keyboard' }).check();
    await takeScreenshot(page(), '63-devices-choose-en');
    expect(await accessibilityProblems(page())).toEqual([]);
    await question.getByRole('button', { name: 'Use this one' }).click();
    await expect(question).toBeHidden();
    await expect(region(page(), 'Scanners')).toContainText('Chosen here');
    await expect.poll(shop.scanner.isHeard).toBe(false);
    await press(page(), 'Choose scanner');
    await question.getByRole('radio', { name: 'What its setup file says' }).check();
    await question.getByRole('button', { name: 'Use this one' }).click();
    await expect(region(page(), 'Scanners')).toContainText('Ready');
    await expect.poll(shop.scanner.isHeard).toBe(true);
  });

  test('is not for cashiers, on the screen or behind it', async () => {
    await press(page(), 'Sign out');
    await signIn(page(), people.ana);
    await goTo(page(), 'Settings');
    await expect(page().getByRole('button', { name: 'Devices' })).toBeHidden();
    const refused = await page().evaluate(async () => {
      const { counterleaf } = window as unknown as {
        counterleaf: { call: Record<string, (input: unknown) => Promise<unknown>> };
      };
      return await counterleaf.call['devices.startScanTest']?.(null);
    });
    expect(refused).toMatchObject({ ok: false, code: 'E-AUT-01' });
  });
});

test('the training panels print on paper, run out of it, and play the scanner', async () => {
  await withRegister(async ({ page }) => {
    await signIn(page, { login: 'ana', pin: '135790' });
    await openTill(page);
    const tools = region(page, 'Training tools');
    await tools.getByRole('button', { name: 'Scan Lighter' }).click();
    await expect(cart(page)).toContainText('Lighter');
    await takeScreenshot(page, '64-training-scanner-en');
    await tools.getByRole('button', { name: '20 scans in a second' }).click();
    // The last of the twenty is the third of the fourth package.
    await expect(cartRow(page, 'Budder 1 g').getByRole('textbox', { name: 'Quantity' })).toHaveValue('3');
    await expect(cart(page).getByRole('row')).toHaveCount(10);
    await startNewSale(page);
    await tools.getByRole('button', { name: 'Virtual printer' }).click();
    await tools.getByRole('button', { name: 'Out', exact: true }).click();
    await tools.getByRole('button', { name: 'Virtual scanner' }).click();
    await tools.getByRole('button', { name: 'Scan Lighter' }).click();
    await expect(cart(page)).toContainText('Lighter');
    await goToPayment(page);
    const complete = await payCash(page, '20.00');
    await complete.getByRole('button', { name: 'New sale' }).click();
    await tools.getByRole('button', { name: 'Virtual printer' }).click();
    await expect(tools.getByRole('article')).toHaveCount(0);
    await tools.getByRole('button', { name: 'Enough' }).click();
    await expect(tools.getByRole('article')).toHaveCount(1);
    await expect(tools.getByRole('article')).toContainText('Lighter');
    await expect(tools.getByRole('button', { name: 'Close the drawer' })).toBeEnabled();
    expect(await accessibilityProblems(page)).toEqual([]);
    await takeScreenshot(page, '65-training-printer-en');
    await goTo(page, 'Settings');
    await page.getByRole('button', { name: 'Español' }).click();
    await page.getByRole('link', { name: 'Caja' }).click();
    await takeScreenshot(page, '66-training-printer-es');
  });
});
