import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  approve,
  createPatient,
  goTo,
  goToPayment,
  payCash,
  press,
  readAfter,
  signIn,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { till as tillOf, typeCount as typePieces } from './support/drawer';
import { people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { englishLeftOn } from './support/words';

let shop: Shop;
/** The sale that the state has not got when the till is closed. */
let unsettled = '';
const page = (): Page => shop.register().page;

test.beforeAll(async () => {
  shop = await openShop();
  await page().setViewportSize({ width: 1280, height: 800 });
  await signIn(page(), people.ana);
  await waitUntilReady(page());
});
test.afterAll(() => shop.close());

const till = () => tillOf(page());
const difference = () => page().getByRole('form', { name: 'Closing the till' });
const paperText = (at: number) => (shop.printer.paper().at(at)?.lines ?? []).map(line => line.text).join('\n');

async function looksRight(name: string): Promise<void> {
  expect.soft(await accessibilityProblems(page())).toEqual([]);
  await takeScreenshot(page(), name);
}

const typeCount = (...pieces: readonly string[]) => typePieces(page(), pieces);

test('opens with a float that is counted by notes and coins, from the keyboard', async () => {
  await press(page(), 'Till closed');
  await expect(till()).toContainText('The till is closed');
  await press(page(), 'Count the float by notes and coins');
  await typeCount('1', '1', '2', '0', '', 'x');
  await expect(page().getByRole('alert')).toContainText('Enter whole numbers up to 9999.');
  await expect(page().getByRole('button', { name: 'Open till' })).toBeDisabled();
  await page().getByRole('textbox', { name: '$2', exact: true }).fill('0');
  await page().getByRole('textbox', { name: '$5', exact: true }).fill('2');
  await expect(till()).toContainText('$200.00');
  await looksRight('70-till-float');
  await page().getByRole('textbox', { name: '1¢', exact: true }).press('Enter');
  await page().keyboard.press('Enter');
  await expect(page().getByRole('button', { name: 'Till open' })).toBeVisible();
});

test('moves cash with its reasons, and asks a lead where the policy says', async () => {
  await goTo(page(), 'Register');
  await addToCart(page(), shirt.barcode, shirt.name);
  await goToPayment(page());
  await payCash(page(), '30');
  await press(page(), 'New sale');
  await press(page(), 'Till open');

  await press(page(), 'Drop');
  const drop = page().getByRole('dialog', { name: 'Drop' });
  await drop.getByRole('textbox', { name: 'Amount' }).fill('twenty');
  await drop.getByRole('button', { name: 'Drop cash' }).click();
  await expect(drop).toContainText('Enter the amount in dollars, for example 200.00.');
  await drop.getByRole('textbox', { name: 'Amount' }).fill('50');
  await drop.getByRole('button', { name: 'To the safe' }).click();
  await drop.getByRole('textbox', { name: 'Note' }).fill('Bag 7');
  await looksRight('71-till-drop');
  await drop.getByRole('button', { name: 'Drop cash' }).click();
  await expect(drop).toBeHidden();

  await press(page(), 'Cash out');
  const out = page().getByRole('dialog', { name: 'Cash out' });
  await out.getByRole('textbox', { name: 'Amount' }).fill('12.50');
  await out.getByRole('button', { name: 'Supplies' }).click();
  await out.getByRole('button', { name: 'Take cash out' }).click();
  await expect(page().getByRole('dialog', { name: 'A lead must approve this' })).toContainText(
    'Cash out of $12.50: Supplies.',
  );
  await approve(page(), 'Paper for the printer');
  const moved = page().getByRole('region', { name: 'Cash in, out and drops' });
  await expect(moved).toContainText('To the safe: Bag 7');
  await expect(moved).toContainText('approved by Lee Chen');
});

test('shows a cashier the X without what should be in the drawer, on paper too', async () => {
  await expect(till()).toContainText('Cash figures are shown after the drawer is counted.');
  await expect(till()).not.toContainText('Should be there');
  const before = shop.printer.paper().length;
  await press(page(), 'Print X');
  await expect.poll(() => shop.printer.paper().length).toBe(before + 1);
  await expect(till()).toContainText('The report was sent to the printer.');
  expect(paperText(-1)).toContain('X REPORT');
  expect(paperText(-1)).not.toContain('EXPECTED');
  await looksRight('72-till-x');
});

test('waits for the cart in hand, then counts blind and closes with a lead’s word, and lists what is unsettled', async () => {
  await goTo(page(), 'Register');
  await createPatient(page(), cardOf('healthyAdult'));
  await addToCart(page(), goods.capsules.barcode, goods.capsules.name);
  await press(page(), 'Till open');
  await press(page(), 'Count and close');
  await expect(page().getByRole('alert')).toContainText('A cart is still in hand.');
  await goTo(page(), 'Register');
  await validate(page());
  await goToPayment(page());
  await shop.state.control('/offline', { mode: 'refuse' });
  const dialog = await payCash(page(), '40');
  unsettled = await readAfter(dialog, 'Local reference');
  await press(page(), 'New sale');

  await press(page(), 'Till open');
  await press(page(), 'Count and close');
  await expect(page().getByRole('textbox', { name: '$100', exact: true })).toBeFocused();
  await looksRight('73-till-count');
  await typeCount('1', '0', '3', '0', '1', '0', '4');
  await expect(till()).toContainText('$169.00');
  await expect(till()).not.toContainText('Should be there');
  await press(page(), 'Submit count');
  await expect(difference()).toContainText('Should be there');
  await looksRight('74-till-short');
});

test('goes on where a power cut left it: counted, and no cash is taken', async () => {
  await shop.register().kill();
  await shop.reopen();
  await page().setViewportSize({ width: 1280, height: 800 });
  await signIn(page(), people.ana);
  await expect(page().getByRole('button', { name: 'Till counted' })).toBeVisible();
  await addToCart(page(), shirt.barcode, shirt.name);
  await goToPayment(page());
  await expect(page().getByText('The till is being closed.')).toBeVisible();
  await page().getByRole('textbox', { name: 'Cash received' }).fill('30');
  await press(page(), 'Complete sale');
  await expect(page().getByRole('alert')).toContainText('No cash moves until it is closed and opened again.');
  await press(page(), 'Back to cart');
  await press(page(), 'New sale');
  await press(page(), 'Clear this cart');
});

test('makes the Z once, with every unsettled sale, on the screen and on paper', async () => {
  await press(page(), 'Till counted');
  await press(page(), 'Count again');
  await expect(page().getByRole('textbox', { name: '$100', exact: true })).toBeFocused();
  await typeCount('1', '0', '3', '0', '0', '0', '1');
  await press(page(), 'Submit count');
  await expect(difference()).toContainText('short');
  await expect(page().getByRole('button', { name: 'Count again' })).toBeHidden();
  await press(page(), 'Close till');
  await expect(difference()).toContainText('Say why in at least 3 characters.');
  await difference().getByRole('textbox', { name: 'Why is it off?' }).fill('Gave too much change');
  const before = shop.printer.paper().length;
  await press(page(), 'Close till');
  await approve(page(), 'Counted together');
  const z = page().getByRole('article', { name: 'Z report 1' });
  await expect(z).toContainText('Approved by');
  await expect(z).toContainText('Lee Chen');
  await expect(z.getByRole('table', { name: 'Not settled with the state' })).toContainText(unsettled);
  await expect.poll(() => shop.printer.paper().length).toBe(before + 1);
  expect(paperText(-1)).toContain('Z REPORT');
  expect(paperText(-1)).toContain('SHORT');
  await looksRight('75-till-z');
  await shop.state.control('/offline', { mode: null });
});

test('keeps closed tills for leads, and reads the same in Spanish', async () => {
  await press(page(), 'Sign out');
  await signIn(page(), people.lee);
  await press(page(), 'Till closed');
  const history = page().getByRole('table', { name: 'Closed tills' });
  await expect(history).toContainText('Ana Ruiz');
  await looksRight('76-till-history');
  await history.getByRole('button', { name: 'Z report 1' }).click();
  await expect(page().getByRole('article', { name: 'Z report 1' })).toContainText('Gave too much change');
  const before = shop.printer.paper().length;
  await press(page(), 'Print again');
  await expect.poll(() => shop.printer.paper().length).toBe(before + 1);
  expect(paperText(-1)).toContain('DUPLICATE');
  await goTo(page(), 'Reports');
  const reports = page().getByRole('navigation', { name: 'All reports' });
  await reports.getByRole('button', { name: 'Till history' }).click();
  const listed = page().getByRole('table', { name: 'Till history' });
  await expect(listed).toContainText('Gave too much change');
  await looksRight('76b-report-tills');
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await press(page(), 'Caja cerrada');
  await press(page(), 'Contar el fondo por billetes y monedas');
  expect(await englishLeftOn(page())).toEqual([]);
  await looksRight('77-till-float-spanish');
  await press(page(), 'Volver');
  await page().getByRole('button', { name: 'Informe Z 1' }).click();
  expect(await englishLeftOn(page())).toEqual([]);
  await looksRight('78-till-z-spanish');
});

test('opens the till though the drawer stays shut, and says that it takes the key', async () => {
  await shop.printer.line.refuse(true);
  const status = page().getByRole('region', { name: 'Estado de la caja' });
  await expect(status.getByRole('button', { name: 'Impresora: sin conexión' })).toBeVisible();
  await press(page(), 'Volver');
  await page().getByRole('textbox', { name: 'Fondo inicial' }).fill('200');
  await press(page(), 'Abrir caja');
  await expect(page().getByRole('button', { name: 'Caja abierta' })).toBeVisible();
  await expect(page().getByRole('alert')).toContainText('El cajón no se abrió.');
  await looksRight('79-till-drawer-shut');
  await press(page(), 'Descartar');
  await expect(page().getByRole('alert')).toBeHidden();
});
