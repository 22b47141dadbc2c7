import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  createPatient,
  connection as englishConnection,
  goTo,
  goToPayment,
  openTill,
  payCash,
  press,
  readAfter,
  signIn,
  validate,
} from './support/cashier';
import { passTime, setClocks, setPageClock } from './support/clocks';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { englishLeftOn } from './support/words';

/** One story: a lead who reads Spanish, and an outage from its first minute to the notice of it. */
test.describe.configure({ mode: 'serial' });

const dana = { firstName: 'Dana', lastName: 'Ortiz', dateOfBirth: '05/02/1984', registryId: 'PTEST0001' };
const allEdibles = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4200', unit: 'mg_thc' };
const minuteMs = 60_000;
const longEnough = { timeout: 60_000 };

let shop: Shop;
let reference = '';
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  const page = register();
  await setClocks(shop, '2026-03-10T10:00:00-04:00');
  await signIn(page, people.lee);
  await expect(englishConnection(page)).toContainText('State online', longEnough);
  await openTill(page);
  await createPatient(page, { ...dana, expiresOn: '12/31/2026' });
  await addToCart(page, '0001000000000045', 'Gummies 100 mg');
  await validate(page);
  await goToPayment(page);
  await shop.state.control('/offline', { mode: 'refuse' });
  const dialog = await payCash(page, '20');
  await expect(dialog.getByText('Queued')).toBeVisible();
  reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  await setPageClock(shop, '2026-03-10T10:07:00-04:00');
  await goTo(page, 'Settings');
  await press(page, 'Español');
});
test.afterAll(() => shop.close());

const register = (): Page => shop.register().page;
const connection = () => register().getByRole('status', { name: 'Conexión con el estado' });
const tile = (name: string) => register().getByRole('region', { name, exact: true });

async function go(screen: string, room?: string): Promise<void> {
  await register().getByRole('link', { name: screen }).click();
  if (room !== undefined) await press(register(), room);
}

async function looksRight(name: string): Promise<void> {
  expect.soft(await englishLeftOn(register()), name).toEqual([]);
  expect.soft(await accessibilityProblems(register()), name).toEqual([]);
  await takeScreenshot(register(), name);
}

test('names what is late, and opens its story and comes back by the keyboard alone', async () => {
  const page = register();
  await passTime(shop, 6 * minuteMs);
  await expect(connection()).toContainText('con retraso desde las 10:00', longEnough);
  await go('Informes', 'Hoy');
  await expect(tile('Para el estado')).toContainText('Con retraso: el más antiguo espera desde las 10:00');
  await looksRight('130-spanish-late');
  await go('Ventas', 'Cola');
  const story = page.getByRole('button', { name: `Abrir el recorrido de la venta ${reference}` });
  await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(/en pausa|en breve/);
  await looksRight('131-spanish-queue');
  await story.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: new RegExp(reference) })).toBeFocused();
  await looksRight('132-spanish-story');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(story).toBeFocused();
});

test('keeps saying that the department must be told although the line is back', async () => {
  const page = register();
  await passTime(shop, 130 * minuteMs);
  await expect(page.getByText(/No hay contacto con el estado desde las 10:0/)).toBeVisible(longEnough);
  await shop.state.control('/inject/dispensation', allEdibles);
  await shop.state.control('/offline', { mode: null });
  const owed = page.getByText(/Se perdió el contacto con el estado .* Avise igualmente al departamento \(plazo: 1:0/);
  await expect(owed).toBeVisible(longEnough);
  await go('Informes', 'Hoy');
  await expect(tile('Línea con el estado')).toContainText('Sin contacto: 10:0');
  await looksRight('133-spanish-untold');
  await passTime(shop, 60 * minuteMs);
  await expect(page.getByText(/El plazo para avisar al departamento terminó \(1:0/)).toBeVisible(longEnough);
  await go('Informes', 'Pruebas de cortes de conexión');
  await looksRight('134-spanish-outages');
});

test('reads the refusal, the money that is owed, and the comparison of both sides', async () => {
  const page = register();
  await go('Ventas');
  await page.getByRole('button', { name: `Resolver ${reference}` }).click();
  await expect(page.getByRole('dialog', { name: `No se concretó: ${reference}` })).toBeVisible();
  await looksRight('135-spanish-incident');
  await page.keyboard.press('Escape');
  await press(page, 'Auditoría de recibos');
  await page.getByLabel('Día').fill('2026-03-10');
  await press(page, 'Comparar');
  await expect(page.getByText(/Ninguna venta de este día sigue vigente en ninguno de los dos lados\./)).toBeVisible(
    longEnough,
  );
  await looksRight('136-spanish-receipts');
});

test('is quiet once somebody has recorded the notice', async () => {
  const page = register();
  await go('Informes', 'Pruebas de cortes de conexión');
  await press(page, 'El aviso se envió');
  await expect(page.getByText(/El plazo para avisar al departamento terminó/)).toBeHidden();
  await go('Informes', 'Hoy');
  await expect(tile('Línea con el estado')).toHaveText(/^Línea con el estadoFuncionaAbrir interrupciones$/);
});
