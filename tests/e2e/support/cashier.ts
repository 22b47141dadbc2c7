import { expect, type Locator, type Page } from '@playwright/test';
import { people } from './provisioning';

/** What a cashier does, by the names a cashier reads. A lead is shown the day first, and goes to the register from there. */
export async function signIn(page: Page, who: { readonly login: string; readonly pin: string }): Promise<void> {
  await page.getByRole('textbox', { name: 'User' }).fill(who.login);
  await page.getByRole('textbox', { name: 'PIN' }).fill(who.pin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('link', { name: 'Register' })).toBeVisible();
  await goTo(page, 'Register');
}

export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('link', { name: screen }).click();
  await expect(page.getByRole('link', { name: screen })).toHaveAttribute('aria-current', 'page');
}

export async function openTill(page: Page, float = '200.00'): Promise<void> {
  await page.getByRole('textbox', { name: 'Opening float' }).fill(float);
  await page.getByRole('button', { name: 'Open till' }).click();
  await expect(page.getByRole('textbox', { name: 'Opening float' })).toBeHidden();
}

/** The demo store's whole inventory has been downloaded, and the state answers. */
export async function waitUntilReady(page: Page): Promise<void> {
  await expect(connection(page)).toContainText('State online');
  await expect(page.getByRole('region', { name: 'Register status' })).toContainText(/4\d\d packages/);
}

/** A shift of the demo store, up to its first customer. */
export async function startShift(page: Page, who: { readonly login: string; readonly pin: string }): Promise<void> {
  await signIn(page, who);
  await waitUntilReady(page);
  await openTill(page);
}

export async function choosePatient(page: Page, search: string, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find patient' }).fill(search);
  await page.getByRole('option', { name }).click();
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(name);
}

export type NewPatient = {
  readonly firstName: string;
  readonly lastName: string;
  readonly dateOfBirth: string;
  readonly registryId: string;
  readonly expiresOn: string;
};

/** The guide's six fields; the state is Florida and stays so. */
export async function fillPatient(page: Page, patient: NewPatient): Promise<void> {
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  await field('First Name').fill(patient.firstName);
  await field('Last Name').fill(patient.lastName);
  await field('Date of Birth').fill(patient.dateOfBirth);
  await field('State Registry ID').fill(patient.registryId);
  await page.getByRole('combobox', { name: 'State Registry ID State' }).selectOption({ label: 'Florida' });
  await field('State Registry ID Expiration').fill(patient.expiresOn);
}

export async function createPatient(page: Page, patient: NewPatient): Promise<void> {
  await goTo(page, 'Patients');
  await page.getByRole('button', { name: 'New patient' }).click();
  await fillPatient(page, patient);
  await page.getByRole('button', { name: 'Save patient' }).click();
  await page.getByRole('button', { name: 'Use patient' }).click();
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText(patient.lastName);
}

/** Typed into the box, as from a label that no scanner reads. */
export async function typeBarcode(page: Page, barcode: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Scan or search' }).fill(barcode);
  await page.getByRole('textbox', { name: 'Scan or search' }).press('Enter');
}

export async function addToCart(page: Page, barcode: string, name: string): Promise<void> {
  await typeBarcode(page, barcode);
  await expect(cartRow(page, name)).toBeVisible();
}

/** Validate, for the first time or again, and what must come of it. */
export async function validate(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(V|Re-v)alidate$/ }).click();
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
}

export async function goToPayment(page: Page): Promise<void> {
  await press(page, 'Proceed');
  await press(page, 'Pay');
}

export async function payCash(page: Page, amount: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Cash', exact: true }).click();
  await page.getByRole('textbox', { name: 'Cash received' }).fill(amount);
  await press(page, 'Complete sale');
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** An empty register, whatever the test before left on it. */
export async function startNewSale(page: Page): Promise<void> {
  await goTo(page, 'Register');
  await press(page, 'New sale');
  const question = page.getByRole('dialog', { name: 'Start a new sale?' });
  const empty = page.getByText('The cart is empty');
  await expect(question.or(empty)).toBeVisible();
  if (await question.isVisible()) await press(page, 'Clear this cart');
  await expect(empty).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Find patient' })).toBeVisible();
}

/** A lead comes by, types their own PIN and says why. */
export async function approve(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'A lead must approve this' });
  await dialog.getByRole('textbox', { name: 'User' }).fill(people.lee.login);
  await dialog.getByRole('textbox', { name: 'PIN' }).fill(people.lee.pin);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await dialog.getByRole('button', { name: 'Approve' }).click();
  await expect(dialog).toBeHidden();
}

/** A cart is its operator's own until a lead says otherwise, also where the lead takes it. */
export async function takeOverCart(page: Page): Promise<void> {
  await press(page, 'Take over cart');
  await approve(page, 'End of shift');
}

export async function press(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
}

/** The word that stands after this one, as a person reads it. */
export async function readAfter(place: Locator, words: string): Promise<string> {
  const text = await place.innerText();
  const at = text.toLowerCase().indexOf(words.toLowerCase());
  const [word] =
    at < 0
      ? []
      : text
          .slice(at + words.length)
          .trim()
          .split(/\s/);
  if (word === undefined) throw new Error(`"${words}" is not in: ${text}`);
  return word;
}

export const cart = (page: Page): Locator => page.getByRole('table', { name: 'Cart' });
export const cartRow = (page: Page, name: string | RegExp): Locator =>
  cart(page).getByRole('row').filter({ hasText: name });
export const connection = (page: Page): Locator => page.getByRole('status', { name: 'State connection' });
export const whyNot = (page: Page): Locator => page.getByRole('list', { name: 'Why not' });
export const salesRow = (page: Page, text: string): Locator =>
  page.getByRole('table', { name: 'Sales' }).getByRole('row').filter({ hasText: text });
