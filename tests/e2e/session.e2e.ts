import { expect, test } from '@playwright/test';
import { addToCart, cartRow, signIn, waitUntilReady } from './support/cashier';
import { people, shirt } from './support/provisioning';
import { inShop } from './support/shop';

test('keeps the cart while it is locked, counts wrong PINs, and locks the user at the fifth', async () => {
  await inShop(async shop => {
    const { page } = shop.register();
    const tryPin = async (pin: string) => {
      await page.getByRole('textbox', { name: 'User' }).fill(people.ana.login);
      await page.getByRole('textbox', { name: 'PIN' }).fill(pin);
      await page.getByRole('button', { name: 'Sign in' }).click();
    };
    await tryPin('111111');
    await expect(page.getByRole('alert')).toContainText('User or PIN is wrong. 4 tries left.');
    await signIn(page, people.ana);
    await waitUntilReady(page);
    await addToCart(page, shirt.barcode, shirt.name);
    await page.getByRole('button', { name: 'Lock' }).click();
    await expect(page.getByText('The register is locked. The cart is kept.')).toBeVisible();
    await expect(page.getByRole('table', { name: 'Cart' })).toBeHidden();

    for (const left of [4, 3, 2, 1]) {
      await tryPin('999999');
      await expect(page.getByRole('alert')).toContainText(`User or PIN is wrong. ${left} tries left.`);
    }
    await tryPin('999999');
    await expect(page.getByRole('alert')).toContainText('Locked for 30 minutes. A lead can unlock.');
    await tryPin(people.ana.pin);
    await expect(page.getByRole('alert')).toContainText('Locked for 30 minutes. A lead can unlock.');
    await signIn(page, people.lee);
    await expect(cartRow(page, shirt.name)).toBeVisible();
  });
});

test('says no more about a user nobody knows than about a wrong PIN', async () => {
  await inShop(async shop => {
    const { page } = shop.register();
    await page.getByRole('textbox', { name: 'User' }).fill('nobody');
    await page.getByRole('textbox', { name: 'PIN' }).fill('482915');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert')).toContainText('User or PIN is wrong. 4 tries left.');
  });
});
