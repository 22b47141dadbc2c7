import { expect, type Locator, type Page } from '@playwright/test';
import { addToCart, cartRow, choosePatient, createPatient, goTo, goToPayment, press, readAfter } from './cashier';
import { asTyped } from './demo-people';
import { shirt } from './provisioning';
import type { Regular } from './regulars';
import { goods, quantityOf } from './vector-world';

/** A customer at the counter: who it is, what they take, and what they hand over for it. */

export const shelf = {
  flower: { barcode: goods.B1[0], name: goods.B1[1], priceCents: 3500 },
  vape: { barcode: goods.B2[0], name: goods.B2[1], priceCents: 4500 },
  capsules: { barcode: goods.B3[0], name: goods.B3[1], priceCents: 4000 },
  gummies: { barcode: goods.B4[0], name: goods.B4[1], priceCents: 1800 },
  budder: { barcode: goods.B5[0], name: goods.B5[1], priceCents: 5000 },
  shirt: { barcode: shirt.barcode, name: shirt.name, priceCents: shirt.price_cents },
} as const;

export type Good = keyof typeof shelf;
export type Bag = readonly (readonly [good: Good, units: number])[];

/** Cents. A customer who pays by card does so on its own terminal, whose slip bears the reference. */
export type Handed = {
  readonly cash?: number;
  readonly debit?: { readonly cents: number; readonly reference: string };
};

export const fullName = ({ firstName, lastName }: Regular): string => `${firstName} ${lastName}`;

/** Somebody who was here before is found by name; anybody else is written down from their card. */
export async function greet(page: Page, customer: Regular, isNew: boolean): Promise<void> {
  if (isNew) {
    const { firstName, lastName, dateOfBirth, cardId: registryId } = customer;
    const card = { dateOfBirth: asTyped(dateOfBirth), registryId, expiresOn: '09/26/2026' };
    await createPatient(page, { firstName, lastName, ...card });
  } else {
    await goTo(page, 'Register');
    await choosePatient(page, customer.lastName, fullName(customer));
  }
}

export async function fill(page: Page, bag: Bag): Promise<void> {
  for (const [good, units] of bag) {
    const { barcode, name } = shelf[good];
    await addToCart(page, barcode, name);
    if (units === 1) continue;
    await quantityOf(page, name).fill(String(units));
    await quantityOf(page, name).press('Enter');
    await expect(quantityOf(page, name)).toHaveValue(String(units));
    await expect(cartRow(page, name)).toBeVisible();
  }
}

/** From the end of the cart to the next customer. @returns the reference on the receipt */
export async function checkOut(page: Page, handed: Handed, state: 'Synced' | 'Queued' | null): Promise<string> {
  await goToPayment(page);
  if (handed.debit !== undefined) {
    await press(page, 'Debit');
    await page.getByRole('textbox', { name: 'Debit amount' }).fill(asDollars(handed.debit.cents));
    await page.getByRole('textbox', { name: 'Debit reference' }).fill(handed.debit.reference);
    await press(page, 'Add tender');
  }
  if (handed.cash !== undefined) {
    await press(page, 'Cash');
    await page.getByRole('textbox', { name: 'Cash received' }).fill(asDollars(handed.cash));
  }
  await press(page, 'Complete sale');
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  if (state !== null) await expect(dialog.getByText(state)).toBeVisible({ timeout: 30_000 });
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  return reference;
}

/** As it is typed. */
export const asDollars = (cents: number): string => (cents / 100).toFixed(2);

export const inventoryRow = (page: Page, barcode: string): Locator =>
  page.getByRole('table', { name: 'Inventory' }).getByRole('row').filter({ hasText: barcode });

/** The cell of the inventory's list that says how many there are. */
export const onHand = (page: Page, barcode: string): Locator => inventoryRow(page, barcode).getByRole('cell').nth(3);
