import { expect, type Page, test } from '@playwright/test';
import { goTo, press, validate } from './support/cashier';
import { checkOut } from './support/counter';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';
import { undoings } from './support/state-books';
import { commitUndo, openUndo, reason } from './support/undoing';
import { startVectorShift } from './support/vector-shift';
import { dana, meet, ringUp } from './support/vector-world';
import { englishLeftOn } from './support/words';

/** What a lead can find out about every sale, and about a void of which nobody knows whether the state has it. */

const longEnough = { timeout: 60_000 };

let shop: Shop;
let reference = '';
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  await startVectorShift(shop, people.lee, '2026-03-10T14:00:00-04:00');
  await meet(page(), dana);
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;
const queue = () => page().getByRole('table', { name: /^(Waiting for the state|En espera del estado)$/ });

const look = (name: string) => lookAt(page(), name);

test('opens the story of a sale that is long done, and reads what the state answered', async () => {
  await ringUp(page(), [['B4', 1]]);
  await validate(page());
  reference = await checkOut(page(), { cash: 1_800 }, 'Synced');
  await goTo(page(), 'Sales');
  await press(page(), `Open sale ${reference}`);
  await look('95-story-button');
  await press(page(), `Open the story of sale ${reference}`);
  await expect(page().getByRole('list', { name: 'Attempts' })).toContainText('Recorded by the state');
  await press(page(), 'Read the answer to attempt 1');
  await expect(page().getByRole('dialog')).toContainText('transactionid');
  await look('95-story-answer');
  await page().keyboard.press('Escape');
  await press(page(), 'Open sale');
  await expect(page().getByRole('heading', { name: `Sale ${reference}` })).toBeVisible();
});

test('calls a void in the queue a void, and leads to the sale of it', async () => {
  for (const action of ['sync_sale', 'nonce_replay']) {
    await shop.state.control('/faults', { mode: 'plain_refusal', action, times: 0 });
  }
  await shop.state.control('/faults', { mode: 'drop_request', action: 'sale_void', times: 1 });
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await commitUndo(page(), 'Void the sale, give back $18.00', null);
  await goTo(page(), 'Sales');
  await page().getByRole('button', { name: 'Queue' }).click();
  await expect(queue().getByRole('row').filter({ hasText: 'Void' })).toContainText('Needs review', longEnough);
  await look('96-void-in-queue');
  await queue()
    .getByRole('button', { name: /^Open the story of void / })
    .click();
  await expect(page().getByText(`Void of sale ${reference}`)).toBeVisible();
  await look('96-void-story');
  await press(page(), 'Open sale');
  await expect(page().getByRole('heading', { name: `Sale ${reference}` })).toBeVisible();
  await page()
    .getByRole('button', { name: /^Open the story of void / })
    .click();
  await press(page(), 'It is at the state');
  await expect(page().getByRole('textbox', { name: 'Transaction number' })).toBeVisible();
  await look('96-void-landed');
  await press(page(), 'Cancel');
});

test('says all of that in Spanish, and calls the void off with a reason alone', async () => {
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await page().getByRole('link', { name: 'Ventas' }).click();
  await page().getByRole('button', { name: 'Cola' }).click();
  await queue()
    .getByRole('button', { name: /^Abrir el recorrido de la anulación / })
    .click();
  await expect(page().getByText(`Anulación de la venta ${reference}`)).toBeVisible();
  expect(await englishLeftOn(page())).toEqual([]);
  await look('97-void-story-spanish');
  await press(page(), 'Dejar sin efecto esta anulación');
  const dialog = page().getByRole('dialog', { name: '¿Dejar sin efecto esta anulación?' });
  await dialog.getByRole('textbox').fill('No consta en el portal');
  expect(await englishLeftOn(page())).toEqual([]);
  await look('97-void-call-off-spanish');
  await dialog.getByRole('button', { name: 'Dejar sin efecto esta anulación' }).click();
  await expect(dialog).toBeHidden();
  await expect(page().getByRole('list', { name: 'Decisiones' })).toContainText('No consta en el portal');
  await look('97-void-called-off-spanish');
  expect(undoings(await shop.state.ledger())).toEqual([]);
});
