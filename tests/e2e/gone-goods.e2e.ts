import { expect, type Locator, type Page, test } from '@playwright/test';
import { connection, goTo, openTill, press, signIn, validate } from './support/cashier';
import { setClocks } from './support/clocks';
import { checkOut } from './support/counter';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { saleIds, undoings } from './support/state-books';
import { commitUndo, done, openUndo, reason } from './support/undoing';
import { type Asked, dana, goods, meet, ringUp } from './support/vector-world';

/** Goods and sales of which the state knows more than their register: destroyed there, not there any more, delivered. */

const longEnough = { timeout: 60_000 };
const [vape, vapeName] = goods.B2;

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  await page().setViewportSize({ width: 1280, height: 800 });
  await setClocks(shop, '2026-03-10T14:00:00-04:00');
  await signIn(page(), people.lee);
  await expect(connection(page())).toContainText('State online');
  await openTill(page());
  await meet(page(), dana);
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;
const control = (path: string, body: object) => shop.state.control(path, body);

async function sell(asked: readonly Asked[], cents: number): Promise<string> {
  await ringUp(page(), asked);
  await validate(page());
  return await checkOut(page(), { cash: cents }, 'Synced');
}

/** Takes the one vape of a new sale back; answers its sale and its new number. */
async function takeBack(): Promise<readonly [reference: string, barcode: string]> {
  const reference = await sell([['B2', 1]], 4_500);
  await openUndo(page(), reference);
  await reason(page(), /^Recalled/).click();
  await commitUndo(page(), 'Refund and take the goods back, give back $45.00', 'recall 7');
  const label = page().getByText(new RegExp(`^${vapeName}: \\d{16}$`));
  await expect(label).toBeVisible(longEnough);
  return [reference, /\d{16}/.exec(await label.innerText())?.[0] ?? ''];
}

const returnedTable = (): Locator => page().getByRole('table', { name: 'Returned goods' });

async function seesReturned(barcode: string, status: string): Promise<void> {
  await goTo(page(), 'Inventory');
  await page().getByRole('combobox', { name: 'Show' }).selectOption('Returned goods');
  await expect(returnedTable().getByRole('row').filter({ hasText: barcode })).toContainText(status, longEnough);
}

/** The one sentence for whoever is to do something about it; and with their word all of it is over. */
async function settles(barcode: string, head: string, what: RegExp, screenshot: string): Promise<void> {
  await goTo(page(), 'Sales');
  const troubles = page().getByRole('region', { name: 'Undone sales that a lead must look at' });
  await expect(troubles.getByText(`${head}: ${vapeName}: ${barcode}`)).toBeVisible(longEnough);
  await expect(troubles.getByText(what)).toBeVisible();
  await takeScreenshot(page(), screenshot);
  await troubles.getByRole('textbox', { name: 'What was done about it' }).fill('put right with the state');
  await press(page(), 'Dealt with');
  await expect(troubles).toHaveCount(0);
  await expect(connection(page())).not.toContainText('lead');
  await goTo(page(), 'Inventory');
  await page().getByRole('combobox', { name: 'Show' }).selectOption('Returned goods');
  await expect(returnedTable()).toBeVisible();
  await expect(returnedTable().getByText(barcode)).toHaveCount(0);
}

/** All that the state did with the goods, and with the sale that they are of. */
async function told(reference: string, barcode: string): Promise<readonly string[]> {
  const ledger = await shop.state.ledger();
  const about = ledger.filter(entry => entry['barcodeid'] === barcode).map(({ kind }) => kind);
  return [...undoings(ledger).filter(each => each.includes(reference)), ...about];
}

test('goods destroyed before their destruction was scheduled stay in sight until a lead has settled it', async () => {
  await control('/faults', { mode: 'delay', action: 'inventory_destroy_schedule', ms: 5_000 });
  const [reference, barcode] = await takeBack();
  await control('/destroy', { barcodeid: barcode });
  await expect(page().getByText(/^The state already counts it as destroyed\. If it is still here/)).toBeVisible(
    longEnough,
  );
  await takeScreenshot(page(), '100-destroyed-early');
  await seesReturned(barcode, 'The state counts it as destroyed already');
  await takeScreenshot(page(), '101-destroyed-early-list');
  const sentence = /^The state already counts these goods as destroyed: if they are still here, keep them locked away/;
  await settles(barcode, 'Destroyed before its time', sentence, '102-destroyed-early-lead');
  expect(await told(reference, barcode)).toEqual([`restock ${reference}: 1 x ${vape}`, 'package', 'destroyed']);
});

test('goods destroyed while they waited for their day are told as well, and their clock stops', async () => {
  const [reference, barcode] = await takeBack();
  await expect(page().getByText(/^Destroy it no earlier than Mar 13, 2026/)).toBeVisible(longEnough);
  await control('/destroy', { barcodeid: barcode });
  await goTo(page(), 'Inventory');
  await press(page(), 'Sync now');
  await seesReturned(barcode, 'The state counts it as destroyed already');
  await settles(barcode, 'Destroyed before its time', /^The state already counts/, '103-destroyed-meanwhile');
  expect((await told(reference, barcode)).slice(1)).toEqual(['package', 'destroy_scheduled', 'destroyed']);
});

let missing: readonly [reference: string, barcode: string] = ['', ''];

test('goods that the state does not have any more are a lead’s to find', async () => {
  await control('/faults', { mode: 'delay', action: 'inventory_destroy_schedule', ms: 5_000 });
  missing = await takeBack();
  const [reference, barcode] = missing;
  await control('/fixture', { packages: { [barcode]: { location: 'FL-0099' } } });
  await seesReturned(barcode, 'Refused by the state; a lead must look at it');
  const sentence = /^The state has not put these goods down to be destroyed: keep them locked away, find out/;
  await settles(barcode, 'Destruction not scheduled', sentence, '104-not-scheduled');
  expect((await told(reference, barcode)).slice(1)).toEqual(['package']);
});

test('what was dealt with can still be put down to be destroyed, from the page of its sale', async () => {
  const [reference, barcode] = missing;
  await control('/fixture', { packages: { [barcode]: { location: 'FL-0042' } } });
  await goTo(page(), 'Sales');
  await press(page(), `Open sale ${reference}`);
  const again = page().getByRole('group', { name: 'Schedule again' });
  await again.scrollIntoViewIfNeeded();
  await expect(again.getByRole('button', { name: 'Schedule again' })).toBeDisabled();
  await again.getByRole('textbox', { name: 'What was done about it' }).fill('moved back by mistake of the state');
  await takeScreenshot(page(), '104b-schedule-again');
  await again.getByRole('button', { name: 'Schedule again' }).click();
  await expect(again).toHaveCount(0);
  await expect(page().getByText(/^Destroy it no earlier than Mar 13, 2026/)).toBeVisible(longEnough);
  expect((await told(reference, barcode)).slice(1)).toEqual(['package', 'destroy_scheduled']);
  await seesReturned(barcode, 'Scheduled');
});

test('the registry is asked about an allotment that it holds back until the goods are destroyed', async () => {
  await control('/faults', { mode: 'restore_after_destroy', times: 1 });
  const [reference, barcode] = await takeBack();
  await expect(page().getByText(/^Allotment: .* The registry is known to count returned goods/)).toBeVisible(
    longEnough,
  );
  await goTo(page(), 'Sales');
  await press(page(), `Open sale ${reference}`);
  await press(page(), 'Ask the registry now');
  await expect(page().getByText(/^Allotment: .* is expected back\. .* Looked up at \d/)).toBeVisible(longEnough);
  await page()
    .getByText(/^Allotment:/)
    .scrollIntoViewIfNeeded();
  await takeScreenshot(page(), '104c-ask-the-registry');
  await control('/destroy', { barcodeid: barcode });
  await press(page(), 'Ask the registry now');
  await expect(page().getByText(/^Allotment: .* is back\./)).toBeVisible(longEnough);
  await expect(page().getByRole('button', { name: 'Ask the registry now' })).toHaveCount(0);
});

test('TV40: a completed delivery is not voided; the flow says so and leads to a refund, which moves no money again', async () => {
  const reference = await sell([['B4', 1]], 1_800);
  await control('/delivered', { sale_id: new Map(saleIds(await shop.state.ledger())).get(reference) });
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await commitUndo(page(), 'Void the sale, give back $18.00', null);
  await expect(page().getByText('The state refused it. A lead must look at it.')).toBeVisible(longEnough);
  await expect(page().getByText('The state refused it: The state does not let this sale be voided.')).toBeVisible();
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await page().getByText('Why not another way?').click();
  await expect(page().getByText('The state does not let it be voided. What is left is a refund.')).toBeVisible();
  await expect(page().getByText('No money goes back.')).toBeVisible();
  await page().getByText('What is left is a refund.').scrollIntoViewIfNeeded();
  await takeScreenshot(page(), '105-delivery-not-voided');
  await commitUndo(page(), /^Refund and take the goods back/, 'delivered, came back');
  await expect(done(page())).toContainText('Done. The state has it.', longEnough);
  expect((await told(reference, '')).slice(-1)).toEqual([`restock ${reference}: 1 x ${goods.B4[0]}`]);
});
