import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goTo, press } from './support/cashier';
import { people } from './support/provisioning';
import { answerSaveDialog } from './support/save-dialog';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { undoings } from './support/state-books';
import { commitUndo, openUndo, reason } from './support/undoing';
import { sellToP1, startVectorShift } from './support/vector-shift';
import { dana, goods, meet } from './support/vector-world';

/** What goes wrong after a sale, as whoever stands at the counter meets it: nothing half-done, and said in words. */

const longEnough = { timeout: 60_000 };

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  await startVectorShift(shop, people.lee, '2026-03-10T14:00:00-04:00');
  await meet(page(), dana);
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;

test('says of a receipt that it is another register’s, or nobody’s', async () => {
  await goTo(page(), 'Sales');
  shop.scanner.scan('REG-7-000123-7K3QX');
  await expect(page().getByText('This receipt is from register REG-7. Undo its sale there.')).toBeVisible();
  await takeScreenshot(page(), '93-foreign-receipt');
  shop.scanner.scan('REG-2-999999-7K3QX');
  await expect(page().getByText('No sale on this register belongs to that code.')).toBeVisible();
});

test('keeps a void of a day that the state has locked for a lead, and gives money back once', async () => {
  const reference = await sellToP1(page(), [['B4', 1]], 1_800);
  await shop.state.control('/period', { locked_before: '2026-03-11' });
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await commitUndo(page(), 'Void the sale, give back $18.00', null);
  await expect(page().getByText('The state refused it. A lead must look at it.')).toBeVisible(longEnough);
  await takeScreenshot(page(), '94-locked-day');
  await openUndo(page(), reference);
  await reason(page(), /^Rung in error/).click();
  await expect(page().getByText('No money goes back.')).toBeVisible();
  expect(undoings(await shop.state.ledger())).toEqual([]);
  await shop.state.control('/period', { locked_before: null });
});

test('takes back no more than was sold', async () => {
  await openUndo(page(), await sellToP1(page(), [['B3', 2]], 8_000));
  await reason(page(), /^Recalled/).click();
  await expect(page().getByRole('button', { name: `One ${goods.B3[1]} more` })).toBeDisabled();
  await expect(page().getByRole('button', { name: /give back \$80\.00$/ })).toBeVisible();
});

test('saves no report where nothing can be written, and leaves nothing behind', async () => {
  await goTo(page(), 'Reports');
  await page().getByRole('navigation', { name: 'All reports' }).getByRole('button', { name: 'Package trace' }).click();
  await page().getByRole('textbox', { name: 'Package (16 digits)' }).fill(goods.B2[0]);
  await press(page(), 'Show');
  const folder = dirname(shop.dataFolder);
  const before = readdirSync(folder);
  for (const [path, said] of [
    ['/sys/kernel/trace.csv', 'Nothing can be saved in that place. Choose another folder.'],
    [join(folder, 'gone', 'trace.csv'), 'That place is no longer there. Nothing was saved. Choose another folder.'],
  ] as const) {
    await answerSaveDialog(shop.register(), path);
    await press(page(), 'Save as CSV');
    await expect(page().getByRole('alert')).toContainText(said);
    expect([existsSync(path), readdirSync(folder)]).toEqual([false, before]);
  }
});
