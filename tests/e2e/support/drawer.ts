import { expect, type Locator, type Page } from '@playwright/test';
import { approve, press } from './cashier';

/** What is done at the drawer, by the names a cashier reads. */
export const till = (page: Page): Locator => page.getByRole('region', { name: 'Till', exact: true });

/** By the keyboard alone: Enter goes from note to note, and from the last coin to the button. */
export async function typeCount(page: Page, pieces: readonly string[]): Promise<void> {
  for (const each of pieces) {
    await page.keyboard.type(each);
    await page.keyboard.press('Enter');
  }
}

export type CashMove = {
  readonly name: 'Cash in' | 'Cash out' | 'Drop';
  readonly amount: string;
  readonly why: string;
  readonly press: string;
  /** What the lead says who is asked; null where nobody is. */
  readonly lead: string | null;
};

export async function moveCash(page: Page, move: CashMove): Promise<void> {
  await press(page, move.name);
  const dialog = page.getByRole('dialog', { name: move.name });
  await dialog.getByRole('textbox', { name: 'Amount' }).fill(move.amount);
  await dialog.getByRole('button', { name: move.why }).click();
  await dialog.getByRole('button', { name: move.press }).click();
  if (move.lead !== null) await approve(page, move.lead);
  await expect(dialog).toBeHidden();
}

/** Every name with the figure that stands beside it. */
export async function factsOf(place: Locator): Promise<Readonly<Record<string, string>>> {
  const pairs = await place.locator('dl > div').evaluateAll(rows =>
    rows.map((row): [string, string] => {
      return [row.querySelector('dt')?.textContent ?? '', row.querySelector('dd')?.textContent ?? ''];
    }),
  );
  return Object.fromEntries(pairs);
}

/** The fewest notes and coins, each under its own name, in the order of the form. */
export function inPieces(cents: number): readonly string[] {
  let rest = cents;
  return [10_000, 5_000, 2_000, 1_000, 500, 200, 100, 50, 25, 10, 5, 1].map(piece => {
    const pieces = Math.floor(rest / piece);
    rest -= pieces * piece;
    return String(pieces);
  });
}
