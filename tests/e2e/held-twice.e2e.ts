import { expect, type Page, test } from '@playwright/test';
import { goTo, press, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { sellToNew } from './support/demo-sale';
import { lookAt } from './support/look';
import { voidInPortal } from './support/portal';
import { people } from './support/provisioning';
import type { LedgerEntry } from './support/sandbox-process';
import { openShop, type Shop } from './support/shop';

/** At the smallest window: a sale that the state holds twice, and of which somebody has voided one. */

let shop: Shop;
let reference = '';
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
  await page().setViewportSize({ width: 1024, height: 768 });
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };
const page = (): Page => shop.register().page;
const look = (name: string) => lookAt(page(), name);
const dialog = () => page().getByRole('dialog');

async function held(): Promise<readonly LedgerEntry[]> {
  return (await shop.state.ledger()).filter(entry => entry.kind === 'sale' && entry['external_id'] === reference);
}

test('is not called off while one of the two stands at the state', async () => {
  await shop.state.control('/dedupe', { mode: 'none' });
  await shop.state.control('/replay', { enabled: false });
  for (const mode of ['duplicate_delivery', 'drop_reply']) {
    await shop.state.control('/faults', { mode, action: 'sale_dispense', times: 1 });
  }
  reference = await sellToNew(page(), 'healthyAdult', goods.capsules);
  await goTo(page(), 'Sales');
  await press(page(), 'Queue');
  const row = page()
    .getByRole('table', { name: 'Waiting for the state' })
    .getByRole('row')
    .filter({ hasText: reference });
  await expect(row).toContainText('Possible duplicate', longEnough);
  await look('twice-1-queue');
  await press(page(), `Open the story of sale ${reference}`);
  await expect(page().getByText('This sale may be recorded twice. A lead must review it now.')).toBeVisible();
  await look('twice-2-story');
  const [first, second] = await held();
  await voidInPortal(shop.state, first?.['transactionid']);
  await press(page(), 'Call off this sale');
  await dialog().getByRole('button', { name: 'They are back in the store' }).click();
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('Both voided in the portal');
  await dialog().getByRole('button', { name: 'Call off this sale' }).click();
  await expect(dialog()).toContainText(`The state still holds ${String(second?.['sale_id'])}.`);
  await look('twice-3-one-stands');
});
