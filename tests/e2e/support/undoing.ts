import { expect, type Locator, type Page } from '@playwright/test';
import { approve, goTo, press } from './cashier';

/** "Undo a sale" as somebody at the counter goes through it. */

export const reason = (page: Page, name: RegExp): Locator => page.getByRole('radio', { name });
export const done = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'Done' });

export async function openUndo(page: Page, reference: string): Promise<void> {
  await goTo(page, 'Sales');
  await press(page, `Open sale ${reference}`);
  await press(page, 'Undo sale');
  await expect(page.getByRole('heading', { name: `Undo sale ${reference}` })).toBeVisible();
}

/** @param lead what the lead says who is asked; null where nobody is */
export async function commitUndo(page: Page, button: string | RegExp, lead: string | null): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  if (lead !== null) await approve(page, lead);
}
