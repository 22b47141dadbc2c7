import { expect, type Page, test } from '@playwright/test';
import {
  approve,
  createPatient,
  goTo,
  press,
  salesRow,
  startNewSale,
  startShift,
  typeBarcode,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { type Item, ringUpItem, sellAgain, takeCash, welcomeBack } from './support/demo-sale';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import type { LedgerEntry } from './support/sandbox-process';
import { openShop, type Shop } from './support/shop';
import { openUndo as openUndoOf, reason as reasonOf, done as undoDone } from './support/undoing';

/** One shop in which sales go wrong and are put right, and the state's own ledger as the judge. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.ana);
  await createPatient(page(), cardOf('healthyAdult'));
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };
const page = (): Page => shop.register().page;
const done = () => undoDone(page());
const reason = (name: RegExp) => reasonOf(page(), name);
const openUndo = (reference: string) => openUndoOf(page(), reference);

const look = (name: string) => lookAt(page(), name);

/** To the one patient of this shop. @returns the reference, once the list says this of the sale */
async function sell(item: Item, quantity = 1, state: 'Synced' | 'any' = 'Synced'): Promise<string> {
  const reference = await sellAgain(page(), 'healthyAdult', item, quantity);
  await goTo(page(), 'Sales');
  if (state !== 'any') await expect(salesRow(page(), reference)).toContainText(state, longEnough);
  return reference;
}

/** What the state truly did about this sale, in order. */
async function stateDid(reference: string, kinds: readonly string[]): Promise<readonly string[]> {
  const ledger = await shop.state.ledger();
  const sale = ledger.find(entry => entry.kind === 'sale' && entry['external_id'] === reference);
  const isAbout = (entry: LedgerEntry) => entry['sale_id'] === sale?.['sale_id'] && kinds.includes(entry.kind);
  return sale === undefined ? [] : ledger.filter(isAbout).map(entry => entry.kind);
}

test('voids a sale that was rung in error: money, stock and allotment are back, and the state knows', async () => {
  const reference = await sell(goods.capsules);
  await openUndo(reference);
  await reason(/^Rung in error/).click();
  await expect(page().getByText('1 × Capsules 600 mg: back on the shelf')).toBeVisible();
  await look('90-undo-void');
  await page()
    .getByRole('button', { name: /^Void the sale, give back \$/ })
    .click();
  await expect(done()).toContainText('Done. The state has it.', longEnough);
  await look('91-undo-done');
  await page().getByRole('button', { name: 'Back to the sale' }).last().click();
  await expect(page().getByRole('heading', { name: new RegExp(reference) })).toContainText('Voided');
  expect(await stateDid(reference, ['void', 'restore'])).toEqual(expect.arrayContaining(['void', 'restore']));
  await look('92-undone-sale');
});

test('says why a sale cannot be undone a second time', async () => {
  const [row] = await page().getByRole('heading', { level: 1 }).allInnerTexts();
  expect(row).toContain('Voided');
  await press(page(), 'Undo sale');
  await reason(/^Rung in error/).click();
  await expect(page().getByText('This sale cannot be undone for that reason. Below is why.')).toBeVisible();
  await expect(page().getByText('It is voided already.').first()).toBeVisible();
  await look('93-undo-impossible');
  await page().getByRole('button', { name: 'Back to the sale' }).click();
});

test('voids a sale while the state is away: it hears of both, in order, once it is back', async () => {
  await welcomeBack(page(), 'healthyAdult');
  await ringUpItem(page(), goods.budder);
  await shop.state.control('/offline', { mode: 'refuse' });
  const reference = await takeCash(page());
  await openUndo(reference);
  await reason(/^Rung twice/).click();
  await expect(page().getByText(/^The state has not answered about the sale itself yet/)).toBeVisible();
  await page()
    .getByRole('button', { name: /^Void the sale/ })
    .click();
  await expect(done()).toContainText('Done here.');
  await shop.state.control('/offline', { mode: null });
  await goTo(page(), 'Sales');
  await expect(salesRow(page(), reference)).toContainText('Voided', longEnough);
  expect(await stateDid(reference, ['sale', 'void'])).toEqual(['sale', 'void']);
});

test('lets a void wait for its own sale, and then sends it once', async () => {
  await shop.state.control('/faults', { mode: 'list_lag', action: 'sync_sale', times: 0, seconds: 20 });
  await shop.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  await shop.state.control('/replay', { enabled: false });
  const reference = await sell(goods.gummies, 1, 'any');
  await openUndo(reference);
  await reason(/^Rung in error/).click();
  await expect(page().getByText(/^The state has not answered about the sale itself yet/)).toBeVisible();
  await page()
    .getByRole('button', { name: /^Void the sale/ })
    .click();
  await expect(done()).toContainText('Done here.');
  await shop.state.control('/replay', { enabled: true });
  await goTo(page(), 'Sales');
  await expect(salesRow(page(), reference)).toContainText('Voided', { timeout: 120_000 });
  expect(await stateDid(reference, ['sale', 'void'])).toEqual(['sale', 'void']);
});

test('takes one of two packages back with a lead: a new number, never sellable, destruction scheduled', async () => {
  const reference = await sell(goods.capsules, 2);
  await openUndo(reference);
  await reason(/^Defective/).click();
  await page().getByRole('button', { name: 'One Capsules 600 mg less' }).click();
  await expect(page().getByText('1 × Capsules 600 mg: put aside under a new number')).toBeVisible();
  const commit = page().getByRole('button', { name: /^Refund and take the goods back/ });
  await expect(commit).toBeDisabled();
  await page().getByRole('textbox', { name: 'Note' }).fill('seal broken');
  await look('94-undo-restock');
  await commit.click();
  await approve(page(), 'seen the broken seal');
  await expect(done()).toContainText('Done. The state has it.', longEnough);
  const label = page().getByText(/^Capsules 600 mg: \d{16}$/);
  await expect(label).toBeVisible(longEnough);
  const [barcode = ''] = /\d{16}/.exec(await label.innerText()) ?? [];
  await look('95-returned-goods');
  const kinds = (await shop.state.ledger()).filter(entry => entry['barcodeid'] === barcode).map(({ kind }) => kind);
  expect(kinds).toContain('package');
  await expect
    .poll(async () => (await shop.state.ledger()).some(({ kind }) => kind === 'destroy_scheduled'), longEnough)
    .toBe(true);
  await startNewSale(page());
  await typeBarcode(page(), barcode);
  await expect(page().getByRole('table', { name: 'Cart' }).getByText(barcode)).toHaveCount(0);
  await expect(
    page()
      .getByText(/cannot be sold|not in this store/)
      .first(),
  ).toBeVisible();
});

test('corrects a price that was too high', async () => {
  const reference = await sell(goods.gummies);
  await openUndo(reference);
  await reason(/^Wrong price/).click();
  await reason(/^Correct the price of Gummies/).click();
  await page().getByRole('textbox', { name: 'Right price of one' }).fill('15.00');
  await page().getByRole('button', { name: 'Correct the price, give back $3.00' }).click();
  await approve(page(), 'the shelf says so');
  await expect(done()).toContainText('Done. The state has it.', longEnough);
  expect((await shop.state.ledger()).filter(({ kind }) => kind === 'modify')).toHaveLength(1);
});

test('keeps a void that the state refuses as a matter for a lead, and moves no money twice', async () => {
  const reference = await sell(goods.capsules);
  await shop.state.control('/void-limit', { max_age_s: 1 });
  await shop.state.control('/clock', { advance_s: 5 });
  await openUndo(reference);
  await reason(/^Rung in error/).click();
  await page()
    .getByRole('button', { name: /^Void the sale/ })
    .click();
  await expect(page().getByText('The state refused it. A lead must look at it.')).toBeVisible(longEnough);
  await look('96-undo-refused');
  expect(await stateDid(reference, ['void'])).toEqual([]);
  await shop.state.control('/void-limit', { max_age_s: 0 });
});

test('speaks Spanish', async () => {
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await page().getByRole('link', { name: 'Ventas' }).click();
  await page().getByRole('table', { name: 'Ventas' }).getByRole('button').first().click();
  await press(page(), 'Deshacer venta');
  await page()
    .getByRole('radio', { name: /^Defectuoso/ })
    .click();
  await look('97-undo-spanish');
});
