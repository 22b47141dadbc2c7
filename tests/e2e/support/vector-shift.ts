import { expect, type Page } from '@playwright/test';
import { connection, openTill, signIn, validate } from './cashier';
import { setClocks } from './clocks';
import { checkOut } from './counter';
import type { Shop } from './shop';
import { type Asked, ringUp } from './vector-world';

/** A shift of the vectors' store from the moment that a vector names, up to its first customer. */
export async function startVectorShift(
  shop: Shop,
  who: { readonly login: string; readonly pin: string },
  iso: string,
): Promise<void> {
  const { page } = shop.register();
  await setClocks(shop, iso);
  await signIn(page, who);
  await expect(connection(page)).toContainText('State online');
  await openTill(page);
}

/** A whole sale to P1. @returns the reference on the receipt, once the state has it, unless nobody waits for that */
export async function sellToP1(
  page: Page,
  asked: readonly Asked[],
  cents: number,
  state: 'Synced' | null = 'Synced',
): Promise<string> {
  await ringUp(page, asked);
  await validate(page);
  return await checkOut(page, { cash: cents }, state);
}
