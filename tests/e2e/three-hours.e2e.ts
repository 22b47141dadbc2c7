import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { CounterleafBridge } from '../../shared/ipc/bridge';
import type { SaleFilter } from '../../shared/ipc/sale-views';
import { accessibilityProblems } from './support/axe';
import { cartRow, connection, goTo, goToPayment, openTill, press, salesRow, signIn, validate } from './support/cashier';
import { passTime, setClocks } from './support/clocks';
import { people } from './support/provisioning';
import { lookUpAll, type Regular, register, someRegulars } from './support/regulars';
import type { LedgerEntry } from './support/sandbox-process';
import { answerSaveDialog } from './support/save-dialog';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';

/**
 * The line goes down in a busy half hour. One customer was validated before; the others were looked up, and a lead of a store
 * that allows it says yes to each. Everything that follows is policy `grace` as it is, but for the number of sales.
 */
const day = '2026-03-10';
const regulars = someRegulars(day);
const gummies = { barcode: '0001000000000045', name: 'Gummies 100 mg', price: '18' };
const minuteMs = 60_000;
const longEnough = { timeout: 60_000 };

/** One story: what comes later goes on where the first part ended. */
test.describe.configure({ mode: 'serial' });
// Four hundred steps, each with pictures of the page, would take a third of the time.
test.use({ trace: 'off' });

let shop: Shop;
test.beforeAll(async () => {
  const policy = { offline: 'grace', grace: { max_queued: regulars.length }, validation_ttl_s: 900, idle_lock_s: 3600 };
  shop = await openShop({ state: ['--fixture', 'vectors'], changes: { policy } });
  const { page } = shop.register();
  await setClocks(shop, `${day}T12:00:00-04:00`);
  await register(shop, regulars, day);
  await signIn(page, people.ana);
  await expect(connection(page)).toContainText('State online', longEnough);
  await openTill(page);
  await lookUpAll(shop, regulars);
  await goTo(page, 'Register');
});
test.afterAll(() => shop.close());

/** Both scanned: the customer's card, then what they take. */
async function ringUp(page: Page, { cardId, lastName }: Regular): Promise<void> {
  shop.scanner.scan(cardId);
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(lastName);
  shop.scanner.scan(gummies.barcode);
  await expect(cartRow(page, gummies.name)).toBeVisible();
}

/** The lead stands beside. */
async function askLead(page: Page): Promise<void> {
  await press(page, 'Validate');
  await press(page, 'Ask a lead');
  const dialog = page.getByRole('dialog', { name: 'A lead must approve this' });
  await dialog.getByRole('textbox', { name: 'User' }).fill(people.lee.login);
  await dialog.getByRole('textbox', { name: 'PIN' }).fill(people.lee.pin);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Looked up this morning');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
}

async function payAtOnce(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await expect(page.getByRole('textbox', { name: 'Cash received' })).toBeFocused();
  await page.keyboard.type(gummies.price);
  await page.keyboard.press('F8');
  await expect(dialog.getByText('Queued')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'New sale' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('The cart is empty')).toBeVisible();
}

async function sellByGrace(page: Page, regular: Regular): Promise<void> {
  await ringUp(page, regular);
  await askLead(page);
  await goToPayment(page);
  await payAtOnce(page);
}

const half = regulars.length / 2;

test('queues twenty sales in the quarter of an hour after the line went down', async () => {
  const { page } = shop.register();
  const [first, ...others] = regulars.slice(0, half);
  if (first === undefined) throw new Error('There is nobody to sell to.');
  await ringUp(page, first);
  await validate(page);
  await goToPayment(page);
  await shop.state.control('/offline', { mode: 'refuse' });
  await payAtOnce(page);
  await expect(connection(page)).toContainText('State offline', longEnough);
  for (const regular of others) await sellByGrace(page, regular);
  await expect(connection(page)).toContainText('20 sales to send');
});

test('queues twenty more in the next', async () => {
  const { page } = shop.register();
  for (const regular of regulars.slice(half)) await sellByGrace(page, regular);
  await expect(connection(page)).toContainText('40 sales to send');
  await takeScreenshot(page, '93-three-hours-queued');
});

const banner = (page: Page, text: RegExp) => page.getByText(text);

test('warns at ninety minutes, and names the deadline of the notice until it has passed', async () => {
  const { page } = shop.register();
  await passTime(shop, 60 * minuteMs);
  await expect(banner(page, /out of reach since/)).toBeHidden();
  await passTime(shop, 31 * minuteMs);
  await expect(banner(page, /If it stays so, the department must be told by 3:0\d PM/)).toBeVisible(longEnough);
  await passTime(shop, 30 * minuteMs);
  await expect(banner(page, /Tell the department by 3:0\d PM/)).toBeVisible(longEnough);
  await takeScreenshot(page, '94-three-hours-reportable');
  await passTime(shop, 59 * minuteMs);
  await expect(banner(page, /The department had to be told by 3:0\d PM/)).toBeVisible(longEnough);
  await expect(connection(page)).toContainText('40 sales to send');
  await takeScreenshot(page, '95-three-hours-overdue');
  expect(await accessibilityProblems(page)).toEqual([]);
});

/** The answers to twenty of the forty never arrive. */
test('reports every one of them once when the state comes back and half of its replies are lost', async () => {
  const { page } = shop.register();
  await shop.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: half });
  await shop.state.control('/offline', { mode: null });
  await expect(async () => {
    await passTime(shop, 15_000);
    await expect(connection(page)).toContainText('Nothing to send', { timeout: 400 });
  }).toPass(longEnough);
  // The line is back, and the notice is owed all the same.
  await expect(banner(page, /out of reach from 12:0\d PM to 3:0\d PM\. The department had to be told/)).toBeVisible();
  await goTo(page, 'Sales');
  await expect(salesRow(page, 'Synced').first()).toBeVisible();
  await takeScreenshot(page, '96-three-hours-synced');

  const ledger = await shop.state.ledger();
  const sales = ledger.filter(entry => entry.kind === 'sale');
  const saleIds = sales.map(sale => sale['sale_id']);
  expect({
    requests: new Set(sales.map(sale => sale['request_id'])).size,
    references: new Set(sales.map(sale => sale['external_id'])).size,
    customers: sales.map(sale => sale['card_id']).toSorted(),
    dispensed: dispensedFor(ledger, saleIds),
    stock: takenFor(ledger, saleIds),
    shown: await listSales(page),
  }).toEqual({
    requests: regulars.length,
    references: regulars.length,
    customers: regulars.map(({ cardId }) => cardId),
    dispensed: regulars.map(() => '100'),
    stock: regulars.map(() => '-1.00'),
    shown: sales.map(sale => `${sale['external_id']} ${sale['sale_id']} synced`).toSorted(),
  });
});

/** The sale whose own failure told of the outage counts with the rest; lost replies are short ones of their own. */
test('has it ready for the department, by day, on the screen and as a file', async () => {
  const { page } = shop.register();
  await press(page, 'Sign out');
  await signIn(page, people.lee);
  await goTo(page, 'Reports');
  await page.getByRole('button', { name: 'Outage history' }).click();
  await page.getByLabel('First day').fill(day);
  await page.getByLabel('Last day').fill(day);
  await press(page, 'Show');
  const longest = page.getByRole('table', { name: 'Outage history' }).getByRole('row').nth(1);
  await expect(longest).toContainText(/12:0\d PM.*3:0\d PM.*3 h \d+ min.*State offline.*40.*Ana Ruiz/);
  await takeScreenshot(page, '97-three-hours-history');
  expect(await accessibilityProblems(page)).toEqual([]);
  const path = join(shop.dataFolder, '..', 'outages.csv');
  await answerSaveDialog(shop.register(), path);
  await press(page, 'Save as CSV');
  await expect(page.getByText('The file was saved.')).toBeVisible();
  const [header, line] = readFileSync(path, 'utf8').split('\r\n');
  expect(header?.slice(1)).toBe(
    'Began,Ended,Duration,Cause,Last good contact before,Contacts tried,Sales queued,On duty,Department told,Recorded by',
  );
  const [began, ended, seconds, cause, lastContact, tries, ...others] = (line ?? '').split(',');
  expect([began, ended, lastContact].map(text => text?.slice(0, 15))).toEqual([
    `${day} 12:0`,
    `${day} 15:0`,
    `${day} 12:0`,
  ]);
  expect([cause, ...others]).toEqual(['offline', String(regulars.length), people.ana.name, '', '']);
  expect([Number(seconds) > 3 * 3_600, Number(tries) > 1]).toEqual([true, true]);
});

const every: SaleFilter & { readonly after: null } = {
  ...{ search: '', statuses: [], from: null, to: null, patientId: null, operatorId: null },
  ...{ leastCents: null, mostCents: null, product: null, packageId: null, after: null },
};

/** What the Sales screen lists, of which it draws no more than fits. */
async function listSales(page: Page): Promise<readonly string[]> {
  const rows = await page.evaluate(async asked => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    const reply = await counterleaf.call['sale.list'](asked);
    if (!reply.ok) throw new Error(`The sales were not listed: ${reply.code}`);
    return reply.data.rows;
  }, every);
  return rows
    .map(({ localRef, biotrackSaleId, syncStatus }) => `${localRef} ${biotrackSaleId} ${syncStatus}`)
    .toSorted();
}

const dispensedFor = (ledger: readonly LedgerEntry[], saleIds: readonly unknown[]): readonly unknown[] =>
  ledger.flatMap(entry =>
    entry.kind === 'dispensation' && saleIds.includes(entry['sale_id']) ? [entry['amount']] : [],
  );

const takenFor = (ledger: readonly LedgerEntry[], saleIds: readonly unknown[]): readonly unknown[] =>
  ledger.flatMap(entry => (entry.kind === 'stock' && saleIds.includes(entry['sale_id']) ? [entry['delta']] : []));
