import type { Page } from '@playwright/test';
import type { DemoPersona } from '../../../electron/biotrack/sandbox/demo/personas';
import {
  addToCart,
  choosePatient,
  createPatient,
  goToPayment,
  payCash,
  press,
  readAfter,
  startNewSale,
  validate,
} from './cashier';
import type { goods } from './demo-goods';
import { cardOf } from './demo-people';

/** Sales of the demo store in cash, for tests of what comes after a sale. */

export type Item = (typeof goods)[keyof typeof goods];

/** To somebody whom the store does not know yet. @returns the reference on the receipt */
export async function sellToNew(page: Page, persona: DemoPersona, item: Item): Promise<string> {
  await startNewSale(page);
  await createPatient(page, cardOf(persona));
  await ringUpItem(page, item);
  return await takeCash(page);
}

/** To somebody who was here before. @returns the reference on the receipt */
export async function sellAgain(page: Page, persona: DemoPersona, item: Item, quantity = 1): Promise<string> {
  await welcomeBack(page, persona);
  await ringUpItem(page, item, quantity);
  return await takeCash(page);
}

export async function welcomeBack(page: Page, persona: DemoPersona): Promise<void> {
  const { registryId, firstName, lastName } = cardOf(persona);
  await startNewSale(page);
  await choosePatient(page, registryId, `${firstName} ${lastName}`);
}

/** For whoever is at the counter, up to the question how they pay. */
export async function ringUpItem(page: Page, { barcode, name }: Item, quantity = 1): Promise<void> {
  for (let each = 0; each < quantity; each += 1) await addToCart(page, barcode, name);
  await validate(page);
  await goToPayment(page);
}

/** More than anything costs; then the next customer. @returns the reference on the receipt */
export async function takeCash(page: Page): Promise<string> {
  const dialog = await payCash(page, '200');
  const reference = await readAfter(dialog, 'Local reference');
  await press(page, 'New sale');
  return reference;
}
