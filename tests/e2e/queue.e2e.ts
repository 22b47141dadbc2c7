import { expect, type Page, test } from '@playwright/test';
import { cartRow, connection, createPatient, goTo, press, signIn, startNewSale, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { ringUpItem, sellAgain, sellToNew, takeCash } from './support/demo-sale';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

/** The lead of the shop sells, watches the queue, and decides what the program must not. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };
const page = (): Page => shop.register().page;
const room = (name: string) => page().getByRole('group', { name: 'Parts of Sales' }).getByRole('button', { name });
const queueRow = (reference: string) =>
  page().getByRole('table', { name: 'Waiting for the state' }).getByRole('row').filter({ hasText: reference });

const look = (name: string) => lookAt(page(), name);

async function sellWhileOffline(): Promise<string> {
  await startNewSale(page());
  await createPatient(page(), cardOf('healthyAdult'));
  await ringUpItem(page(), goods.capsules);
  await shop.state.control('/offline', { mode: 'refuse' });
  return takeCash(page());
}

async function openQueue(): Promise<void> {
  await goTo(page(), 'Sales');
  await room('Queue').click();
}

async function salesOf(reference: string): Promise<number> {
  const ledger = await shop.state.ledger();
  return ledger.filter(entry => entry.kind === 'sale' && entry['external_id'] === reference).length;
}

/** The state's answer is a web page, and it offers no way to ask what became of the sale. */
async function loseTrack(mode: string): Promise<void> {
  await shop.state.control('/faults', { mode, action: 'sale_dispense', times: 1 });
  for (const action of ['sync_sale', 'nonce_replay']) {
    await shop.state.control('/faults', { mode: 'plain_refusal', action, times: 0 });
  }
}

async function forgetFaults(): Promise<void> {
  const reply = await fetch(`${shop.state.controlUrl}/faults`, { method: 'DELETE' });
  expect(reply.ok).toBe(true);
}

test('calls off a sale that was never sent, because its goods never left', async () => {
  const reference = await sellWhileOffline();
  await openQueue();
  await expect(queueRow(reference)).toContainText('Queued');
  await look('queue-1-waiting');
  await page()
    .getByRole('button', { name: `Open the story of sale ${reference}` })
    .click();
  await press(page(), 'Call off this sale');
  const dialog = page().getByRole('dialog', { name: 'Call off this sale?' });
  await dialog.getByRole('button', { name: 'Call off this sale' }).click();
  await expect(dialog.getByText('Say where the goods are')).toBeVisible();
  await dialog.getByRole('button', { name: 'They never left the store' }).click();
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Customer left without the goods');
  await look('queue-2-call-off');
  await dialog.getByRole('button', { name: 'Call off this sale' }).click();
  await expect(page().getByRole('heading', { name: /Voided/ })).toBeVisible();
  await expect(page().getByRole('list', { name: 'Timeline' })).toContainText('They never left the store');
  const owed = page().getByRole('region', { name: 'Paid sales that did not go through' });
  await goTo(page(), 'Register');
  await goTo(page(), 'Sales');
  await expect(owed).toContainText(`${reference}`);
  await look('queue-2b-money-owed');
  await owed.getByRole('button', { name: `Deal with ${reference}` }).click();
  await press(page(), 'Payment returned');
  await expect(page().getByRole('dialog')).toContainText('Goods are in the store');
  await look('queue-2c-ring-again');
  await press(page(), 'Ring again');
  // The same patient and goods in a cart of its own, which nobody has validated yet.
  await expect(cartRow(page(), goods.capsules.name)).toBeVisible();
  await expect(page().getByRole('button', { name: 'Validate', exact: true })).toBeEnabled();
  await look('queue-2d-rung-again');
  await goTo(page(), 'Sales');
  await owed.getByRole('button', { name: `Deal with ${reference}` }).click();
  await page().getByRole('textbox', { name: 'What was done' }).fill('Cash returned at the counter');
  await press(page(), 'Close this incident');
  await expect(owed).toBeHidden();
  await page()
    .getByRole('button', { name: `Open sale ${reference}` })
    .click();
  await expect(page().getByRole('button', { name: 'Ring again' })).toBeVisible();
  await look('queue-2e-called-off-sale');
  await page()
    .getByRole('button', { name: `Label of ${goods.capsules.name}` })
    .click();
  await expect(page().getByRole('dialog')).toContainText(goods.capsules.name);
  await look('queue-2f-label-of-one-line');
  await page().keyboard.press('Escape');
  await shop.state.control('/offline', { mode: null });
  await expect(connection(page())).toContainText('State online', longEnough);
  expect(await salesOf(reference)).toBe(0);
});

test('reads what the state said, and lets the sale go out again with a second person', async () => {
  await loseTrack('drop_request');
  const reference = await sellToNew(page(), 'adultWithTwoCaregivers', goods.capsules);
  await openQueue();
  await expect(queueRow(reference)).toContainText('Needs review', longEnough);
  await expect(connection(page())).toContainText('1 needs a lead');
  await page()
    .getByRole('button', { name: `Open the story of sale ${reference}` })
    .click();
  await expect(page().getByText('The state offers no way to look it up.').first()).toBeVisible();
  await look('queue-3-story');
  await press(page(), 'Send again');
  const dialog = page().getByRole('dialog', { name: 'A second person must agree' });
  const answer = async (who: { readonly login: string; readonly pin: string }) => {
    await dialog.getByRole('textbox', { name: 'User' }).fill(who.login);
    await dialog.getByRole('textbox', { name: 'PIN' }).fill(who.pin);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('BioTrack support has no such sale');
    await dialog.getByRole('button', { name: 'Approve' }).click();
  };
  await answer(people.lee);
  await expect(dialog.getByRole('alert')).toContainText('Somebody else must approve it');
  await look('queue-4-second-person');
  await answer(people.ana);
  await expect(page().getByRole('heading', { name: /Synced/ })).toBeVisible(longEnough);
  await expect(page().getByRole('list', { name: 'Decisions' })).toContainText('Lee Chen + Ana Ruiz');
  expect(await salesOf(reference)).toBe(1);
});

test('takes a lead’s evidence for a sale that landed', async () => {
  await forgetFaults();
  await loseTrack('html_200');
  const reference = await sellToNew(page(), 'elderly', goods.capsules);
  await openQueue();
  await expect(queueRow(reference)).toContainText('Needs review', longEnough);
  await page()
    .getByRole('button', { name: `Open the story of sale ${reference}` })
    .click();
  await press(page(), 'Read the answer to attempt 1');
  await expect(page().getByRole('dialog')).toContainText('<html');
  await look('queue-5-answer');
  await page().getByRole('button', { name: 'Close' }).click();
  await forgetFaults();
  const [entry] = (await shop.state.ledger()).filter(each => each.kind === 'sale' && each['external_id'] === reference);
  await press(page(), 'It is at the state');
  const dialog = page().getByRole('dialog', { name: 'The sale is at the state' });
  await dialog.getByRole('textbox', { name: 'BioTrack Sale ID' }).fill(String(entry?.['sale_id']));
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Seen in the portal');
  await look('queue-6-evidence');
  await dialog.getByRole('button', { name: 'Save the evidence' }).click();
  await expect(page().getByRole('heading', { name: /Synced/ })).toBeVisible();
  expect(await salesOf(reference)).toBe(1);
});

test('compares the day with the state, and finds what is there twice', async () => {
  await goTo(page(), 'Sales');
  await room('Receipt audit').click();
  await press(page(), 'Compare');
  await expect(page().getByText('Every sale of the day is on both sides.')).toBeVisible(longEnough);
  await look('queue-7-audit-clean');
  await shop.state.control('/dedupe', { mode: 'none' });
  await shop.state.control('/faults', { mode: 'duplicate_delivery', action: 'sale_dispense', times: 1, ms: 0 });
  const reference = await sellAgain(page(), 'elderly', goods.capsules);
  await expect.poll(() => salesOf(reference), longEnough).toBe(2);
  await goTo(page(), 'Sales');
  await room('Receipt audit').click();
  await press(page(), 'Compare');
  const differences = page().getByRole('table', { name: 'Differences' });
  await expect(differences.getByRole('row').filter({ hasText: reference })).toContainText(
    'Twice at the state',
    longEnough,
  );
  await look('queue-8-audit-twice');
});

test('keeps the leads’ rooms from a cashier', async () => {
  await press(page(), 'Sign out');
  await signIn(page(), people.ana);
  await goTo(page(), 'Sales');
  await expect(page().getByRole('table', { name: 'Sales' })).toBeVisible();
  await expect(page().getByRole('group', { name: 'Parts of Sales' })).toBeHidden();
});
