import { expect, type Locator, type Page } from '@playwright/test';
import { addToCart, cartRow, choosePatient, createPatient, press, startNewSale, whyNot } from './cashier';

/** The goods and people of the published test vectors, under the names that the vectors give them. */
export const goods = {
  B1: ['0001000000000011', 'Flower jar 3.5 g'],
  B2: ['0001000000000029', 'Vape cart 1 g'],
  B3: ['0001000000000037', 'Capsules 600 mg'],
  B4: ['0001000000000045', 'Gummies 100 mg'],
  B5: ['0001000000000053', 'Budder 1 g'],
  B6: ['0001000000000061', 'Returned vape'],
  B7: ['0001000000000079', 'Vape without lab weight'],
  B8: ['0001000000000087', 'Quarantined gummies'],
  B9: ['0001000000000095', 'Low-THC tincture'],
  D1: ['0001000000000103', 'Vape battery'],
} as const;

export type Goods = keyof typeof goods;
export type Asked = readonly [goods: Goods, quantity: number];

export const dana = {
  firstName: 'Dana',
  lastName: 'Ortiz',
  dateOfBirth: '05/02/1984',
  registryId: 'PTEST0001',
  expiresOn: '11/30/2026',
};
export const noel = {
  firstName: 'Noel',
  lastName: 'Bird',
  dateOfBirth: '07/07/1970',
  registryId: 'PTEST0002',
  expiresOn: '12/31/2026',
};

/** P1 in front of the counter with these goods in the cart, each once scanned and its quantity typed. */
export async function ringUp(page: Page, asked: readonly Asked[]): Promise<void> {
  await startNewSale(page);
  await choosePatient(page, dana.lastName, `${dana.firstName} ${dana.lastName}`);
  for (const each of asked) await put(page, each);
}

export async function put(page: Page, [which, quantity]: Asked): Promise<void> {
  const [barcode, name] = goods[which];
  await addToCart(page, barcode, name);
  if (quantity !== 1) await typeQuantity(page, name, String(quantity));
  await expect(quantityOf(page, name)).toHaveValue(String(quantity));
}

export async function typeQuantity(page: Page, name: string, text: string): Promise<void> {
  await quantityOf(page, name).fill(text);
  await quantityOf(page, name).press('Enter');
}

export const quantityOf = (page: Page, name: string): Locator =>
  cartRow(page, name).getByRole('textbox', { name: 'Quantity' });

/** Asks for a verdict that must be a refusal, for just these reasons in this order. */
export async function refused(page: Page, reasons: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: /^(V|Re-v)alidate$/ }).click();
  await expect(whyNot(page).getByRole('listitem')).toHaveText([...reasons]);
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
}

/** The first sale to somebody makes the record that the later ones find. */
export async function meet(page: Page, person: typeof dana): Promise<void> {
  await startNewSale(page);
  await createPatient(page, person);
}

export const registry = (page: Page): Locator => page.getByRole('dialog', { name: 'State Registry' });

export async function closeRegistry(page: Page): Promise<void> {
  await press(page, 'Close');
  await expect(registry(page)).toBeHidden();
}

const ordersOf = (page: Page): Locator =>
  registry(page).getByRole('list', { name: 'Orders', exact: true }).getByRole('listitem');

/** Each order that is in use with what is left of it today. */
export function shownOrders(page: Page): Promise<readonly string[]> {
  return ordersOf(page).evaluateAll(orders =>
    orders.map(order => `${order.querySelector('h4')?.textContent}: ${order.querySelector('h4 + p')?.textContent}`),
  );
}
