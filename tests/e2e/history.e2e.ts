import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { goTo, press, signIn, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { sellToNew } from './support/demo-sale';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { answerSaveDialog } from './support/save-dialog';
import { openShop, type Shop } from './support/shop';

/** A lead sells twice, and looks at the history in ways of her own. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
  await sellToNew(page(), 'healthyAdult', goods.capsules);
  await sellToNew(page(), 'edibleNearlyUsedUp', goods.gummies);
  await goTo(page(), 'Sales');
});
test.afterAll(() => shop.close());

const page = (): Page => shop.register().page;
const list = () => page().getByRole('table', { name: 'Sales' });
const headers = () => list().getByRole('columnheader').allTextContents();
const column = (name: string) => page().getByRole('menuitemcheckbox', { name, exact: true });

const look = (name: string) => lookAt(page(), name);

async function pick(menu: string, item: string): Promise<void> {
  await press(page(), menu);
  await page()
    .getByRole('menuitemradio', { name: item })
    .or(page().getByRole('menuitem', { name: item }))
    .click();
}

test('shows the columns that were chosen, from the keyboard as well', async () => {
  await expect(list().getByRole('row')).toHaveCount(3);
  await look('110-history');
  await page().getByRole('button', { name: 'Columns' }).focus();
  await page().keyboard.press('Enter');
  await expect(column('Time')).toBeFocused();
  await look('111-history-columns');
  await page().keyboard.press('c');
  await expect(column('Caregiver')).toBeFocused();
  await page().keyboard.press('Enter');
  await column('Patient').click();
  await column('Paid by').click();
  await column('Tax').click();
  await page().keyboard.press('Escape');
  await expect(page().getByRole('button', { name: 'Columns' })).toBeFocused();
  expect(await headers()).toEqual([
    ...['Time', 'Reference', 'Caregiver', 'Operator', 'Tax', 'Total', 'Paid by', 'BioTrack Sale ID', 'Sync Status'],
  ]);
});

test('goes through the ready-made views, and keeps one of its own', async () => {
  await pick('View: All sales', 'Needs attention');
  await expect(page().getByText('No sale matches')).toBeVisible();
  await pick('View: Needs attention', 'Today');
  await expect(list().getByRole('row')).toHaveCount(3);
  await pick('View: Today', 'Save as a new view…');
  await page().getByRole('textbox', { name: 'Name of the view' }).fill('How people paid');
  await look('112-history-save-view');
  await press(page(), 'Save view');
  await press(page(), 'View: How people paid');
  await page().getByRole('menuitemcheckbox', { name: 'Show this view first' }).click();
  await look('113-history-views');
  await page().keyboard.press('Escape');
});

test('opens with that view at the next sign-in, and shows it to nobody else', async () => {
  await press(page(), 'Sign out');
  await signIn(page(), people.ana);
  await goTo(page(), 'Sales');
  await press(page(), 'View: All sales');
  await expect(page().getByRole('menuitemradio', { name: 'Today' })).toBeVisible();
  await expect(page().getByRole('menuitemradio', { name: 'How people paid' })).toBeHidden();
  await page().keyboard.press('Escape');
  await expect(page().getByRole('button', { name: 'Save as CSV' })).toBeHidden();
  await press(page(), 'Sign out');
  await signIn(page(), people.lee);
  await goTo(page(), 'Sales');
  await expect(page().getByRole('button', { name: 'View: How people paid' })).toBeVisible();
  expect(await headers()).toContain('Paid by');
});

test('says that patients are named before it writes a file, and leaves them out when asked', async () => {
  const path = join(shop.dataFolder, '..', 'history.csv');
  await press(page(), 'Columns');
  await column('Patient').click();
  await page().keyboard.press('Escape');
  await answerSaveDialog(shop.register(), path);
  await press(page(), 'Save as CSV');
  await expect(page().getByText('Patients are named in this file.')).toBeVisible();
  await look('114-history-file');
  await press(page(), 'Without names…');
  await expect(page().getByText('The file was saved.')).toBeVisible();
  const lines = readFileSync(path, 'utf8').split('\r\n');
  expect([lines[0], lines.length]).toEqual([
    '\uFEFFSale id,Time,Reference,Operator,Tax,Total,Paid by,BioTrack Sale ID,Sync Status',
    4,
  ]);
  expect(lines.join()).not.toContain(cardOf('healthyAdult').lastName);
  await press(page(), 'Save as CSV');
  await press(page(), 'With names…');
  await expect.poll(() => readFileSync(path, 'utf8')).toContain(cardOf('healthyAdult').lastName);
});

test('says in one sentence that nothing can be written there', async () => {
  await answerSaveDialog(shop.register(), '/sys/history.csv');
  await press(page(), 'Save as CSV');
  await press(page(), 'With names…');
  await expect(page().getByText('Nothing can be saved in that place. Choose another folder.')).toBeVisible();
  expect(existsSync('/sys/history.csv')).toBe(false);
});

test('narrows the list by everything at once, says by what, and lets go of it from the keyboard', async () => {
  await pick('View: How people paid (changed)', 'All sales');
  await press(page(), 'Filters');
  await page().getByRole('textbox', { name: 'Product' }).fill('caps');
  await expect(list().getByRole('row')).toHaveCount(2);
  await page().getByRole('textbox', { name: 'Package' }).fill(goods.capsules.barcode);
  await page().getByRole('textbox', { name: 'Amount from' }).fill('1');
  await page().getByRole('combobox', { name: 'Operator' }).selectOption({ label: people.lee.name });
  await page().getByRole('textbox', { name: 'Patient' }).fill(cardOf('healthyAdult').lastName);
  await page().getByRole('listbox', { name: 'Patients found' }).getByRole('option').click();
  await expect(page().getByRole('button', { name: 'Filters (5)' })).toBeVisible();
  await expect(list().getByRole('row')).toHaveCount(2);
  await look('119-history-filters');
  await press(page(), 'Refused');
  await expect(page().getByText(/^No sale matches: Refused · Patient: /)).toBeVisible();
  await look('120-history-none');
  await page().getByRole('button', { name: 'Remove the filter Refused' }).focus();
  await page().keyboard.press('Enter');
  await expect(list().getByRole('row')).toHaveCount(2);
  await press(page(), 'Clear all');
  await expect(list().getByRole('row')).toHaveCount(3);
  await press(page(), 'Filters');
});

test('has the whole story of a sale on its page', async () => {
  await list().getByRole('button').last().click();
  await expect(page().getByRole('table', { name: 'Amounts by route' })).toContainText('mg THC');
  await look('115-history-sale');
  await press(page(), 'All sales');
});

test('speaks Spanish', async () => {
  await goTo(page(), 'Settings');
  await press(page(), 'Español');
  await page().getByRole('link', { name: 'Ventas' }).click();
  await press(page(), 'Columnas');
  for (const name of ['Cuidador', 'Descuentos', 'Antes de impuestos']) await column(name).click();
  await look('116-history-spanish-columns');
  await page().keyboard.press('Escape');
  await expect(page().getByRole('menu')).toBeHidden();
  await look('117-history-spanish');
  await press(page(), 'Filtros');
  await press(page(), 'Sincronizada');
  await look('121-history-spanish-filters');
  await press(page(), 'Quitar todos');
  await press(page(), 'Filtros');
  await press(page(), 'Guardar como CSV');
  await look('118-history-spanish-file');
});
