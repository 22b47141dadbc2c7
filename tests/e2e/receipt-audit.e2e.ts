import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goTo, press, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { sellToNew } from './support/demo-sale';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { answerSaveDialog } from './support/save-dialog';
import { openShop, type Shop } from './support/shop';

/** A lead sells twice; the state writes the second down twice, and what that is called goes out on paper and as a file. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
  await sellToNew(page(), 'healthyAdult', goods.capsules);
  await shop.state.control('/dedupe', { mode: 'none' });
  await shop.state.control('/faults', { mode: 'duplicate_delivery', action: 'sale_dispense', times: 1, ms: 0 });
  await sellToNew(page(), 'elderly', goods.capsules);
  await expect
    .poll(async () => (await shop.state.ledger()).filter(({ kind }) => kind === 'sale').length, longEnough)
    .toBe(3);
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };
const page = (): Page => shop.register().page;

const look = (name: string) => lookAt(page(), name);

/** What the screen says of the day: how many of each finding, and the numbers at the state of what is there twice. */
async function readAudit() {
  const counts = page().locator('.receipt-counts > div');
  const texts = await counts.evaluateAll(all =>
    all.map(each => [each.querySelector('dt')?.textContent, each.querySelector('dd')?.textContent]),
  );
  const cells = page().getByRole('table', { name: 'Differences' }).getByRole('row').nth(1).getByRole('cell');
  const [finding = '', reference = '', , ids = ''] = await cells.allInnerTexts();
  const [name = '', what = ''] = finding.split('\n').filter(line => line !== '');
  return { counts: Object.fromEntries(texts), name, what, reference, ids: ids.split(', ') };
}

test('prints that comparison and writes it as a file, from the list of reports', async () => {
  await goTo(page(), 'Reports');
  await page().getByRole('navigation', { name: 'All reports' }).getByRole('button', { name: 'Receipt audit' }).click();
  await press(page(), 'Compare');
  await expect(page().getByRole('table', { name: 'Differences' })).toContainText('Twice at the state', longEnough);
  await look('77-receipt-audit');
  const audit = await readAudit();
  expect(audit).toMatchObject({ name: 'Twice at the state', what: 'Have the state void the second one.' });
  expect(audit.ids).toHaveLength(2);

  await test.step('as a file with both sides of every sale', async () => {
    const path = join(shop.dataFolder, '..', 'receipt-audit.csv');
    await answerSaveDialog(shop.register(), path);
    await press(page(), 'Save as CSV');
    await expect(page().getByText('The file was saved.')).toBeVisible();
    await look('78-receipt-audit-saved');
    const lines = readFileSync(path, 'utf8').split('\r\n').slice(1, -1);
    const rows = lines.map(line => line.split(','));
    const totals = new Map(rows.filter(([row]) => row === 'Total').map(row => [row[4], row[5]]));
    for (const [name, count] of Object.entries(audit.counts)) expect([name, totals.get(name)]).toEqual([name, count]);
    const sales = rows.filter(([row]) => row === 'Sale');
    const twice = sales.filter(row => row[4] === audit.name);
    expect(twice.map(row => [row[6], row[11], row[15]])).toEqual(
      audit.ids.map(id => [audit.reference, id, audit.what]),
    );
    expect(String(sales.length - twice.length)).toBe(audit.counts['On both sides']);
    expect(lines.join()).not.toContain(cardOf('elderly').lastName);
  });

  await test.step('on paper, as it was looked at', async () => {
    const before = shop.printer.paper().length;
    await press(page(), 'Print or PDF');
    const preview = page().getByRole('dialog', { name: 'Receipt audit' });
    await expect(preview.getByRole('article', { name: 'Receipt audit' })).toContainText(audit.reference);
    await look('79-receipt-audit-paper');
    await preview.getByRole('button', { name: 'Print', exact: true }).click();
    await expect(preview.getByText('Sent to the printer.')).toBeVisible();
    await expect.poll(() => shop.printer.paper().length).toBe(before + 1);
    const paper = (shop.printer.paper().at(-1)?.lines ?? []).map(line => line.text.replace(/ +/g, ' ').trim());
    for (const [name, count] of Object.entries(audit.counts)) expect(paper).toContain(`${name} ${count}`);
    expect(paper).toEqual(expect.arrayContaining([`Here ${audit.reference}`, audit.what]));
    for (const id of audit.ids) expect(paper).toContain(`State ${id}`);
    await page().keyboard.press('Escape');
  });
});
