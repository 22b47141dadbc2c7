import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import { addToCart, cartRow, createPatient, press, signIn, waitUntilReady } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people, shirt } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { inShop, openShop, type Shop } from './support/shop';

/** Whom nobody knows leaves nothing behind for those who come after. */
let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
});
test.afterAll(() => shop.close());

test('says no more about a user nobody knows than about a wrong PIN', async () => {
  const { page } = shop.register();
  await page.getByRole('textbox', { name: 'User' }).fill('nobody');
  await page.getByRole('textbox', { name: 'PIN' }).fill('482915');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('alert')).toContainText('User or PIN is wrong. 4 tries left.');
});

test('keeps a list of held carts that is searched, resumed from and cleared', async () => {
  const { page } = shop.register();
  await signIn(page, people.ana);
  await waitUntilReady(page);
  for (let number = 1; number <= 8; number += 1) {
    await addToCart(page, shirt.barcode, shirt.name);
    await press(page, 'Hold cart');
    await page.getByRole('textbox', { name: 'Name for this cart' }).fill(`Customer ${number}`);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The cart is empty')).toBeVisible();
  }
  await press(page, '8 held carts');
  const list = page.getByRole('list', { name: 'Held carts' });
  await takeScreenshot(page, '43-many-held-carts');
  await page.getByRole('textbox', { name: 'Find a held cart' }).fill('customer 5');
  await expect(list.getByRole('listitem')).toHaveCount(1);
  await press(page, 'Discard Customer 5');
  await takeScreenshot(page, '44-discard-held-cart');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Discard cart Customer 5');
  await expect(page.getByText('No held cart matches.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Find a held cart' }).fill('');
  await expect(list.getByRole('listitem')).toHaveCount(7);
  await press(page, 'Resume Customer 2');
  await expect(cartRow(page, shirt.name)).toBeVisible();
  await expect(page.getByRole('button', { name: '6 held carts' })).toBeVisible();
});

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
    await expect(page.getByText(/^A cart by Ana Ruiz was left at .* \(1 line\)$/)).toBeVisible();
    await expect(cartRow(page, shirt.name)).toBeHidden();
  });
});

test('passes a cart on with a lead’s PIN and reason, and gives each operator back their own', async () => {
  await inShop(async shop => {
    const { page } = shop.register();
    await signIn(page, people.ana);
    await waitUntilReady(page);
    await createPatient(page, cardOf('healthyAdult'));
    await addToCart(page, goods.capsules.barcode, goods.capsules.name);
    const patient = page.getByRole('region', { name: 'Patient' });
    const { lastName } = cardOf('healthyAdult');

    await switchTo(page, people.max);
    await expect(page.getByText(/^A cart by Ana Ruiz was left at /)).toBeVisible();
    await expect(page.getByText(lastName)).toBeHidden();
    await addToCart(page, shirt.barcode, shirt.name);
    await takeScreenshot(page, '40-cart-left-by-somebody-else');

    await press(page, 'Take over cart');
    const dialog = page.getByRole('dialog', { name: 'A lead must approve this' });
    await expect(dialog).toContainText('Take over the cart that Ana Ruiz left at');
    expect(await accessibilityProblems(page)).toEqual([]);
    await answer(page, { ...people.max, reason: 'end of shift' });
    await expect(dialog.getByRole('alert')).toContainText('A lead must approve this.');
    await answer(page, { login: people.lee.login, pin: '111111', reason: 'end of shift' });
    await expect(dialog.getByRole('alert')).toContainText('User or PIN is wrong. 4 tries left.');
    await expect(dialog.getByRole('textbox', { name: 'PIN' })).toHaveValue('');
    await takeScreenshot(page, '41-approval-wrong-pin');
    await answer(page, { ...people.lee, reason: 'end of shift' });
    await expect(dialog).toBeHidden();
    await expect(patient).toContainText(lastName);
    await expect(cartRow(page, goods.capsules.name)).toBeVisible();
    await expect(cartRow(page, shirt.name)).toBeHidden();

    await press(page, '1 held cart');
    await takeScreenshot(page, '42-held-carts');
    await page.getByRole('button', { name: 'Resume Set aside' }).click();
    await expect(cartRow(page, shirt.name)).toBeVisible();

    await switchTo(page, people.ana);
    await expect(page.getByText('The cart is empty')).toBeVisible();
    await expect(page.getByText(/^A cart by Max Bauer was left at .* \(1 line\)$/)).toBeVisible();
    await press(page, '1 held cart');
    await expect(page.getByRole('dialog', { name: 'Held carts' })).toContainText('A lead must approve');
    await expect(page.getByRole('dialog', { name: 'Held carts' })).not.toContainText(lastName);
    await page.getByRole('button', { name: 'Resume Set aside' }).click();
    await answer(page, { ...people.lee, reason: 'she is back' });
    await expect(patient).toContainText(lastName);
  });
});

async function switchTo(page: Page, who: { readonly login: string; readonly pin: string }): Promise<void> {
  await press(page, 'Lock');
  await expect(page.getByText('The register is locked. The cart is kept.')).toBeVisible();
  await signIn(page, who);
}

type Lead = { readonly login: string; readonly pin: string; readonly reason: string };

async function answer(page: Page, { login, pin, reason }: Lead): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'A lead must approve this' });
  await dialog.getByRole('textbox', { name: 'User' }).fill(login);
  await dialog.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await dialog.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await page.keyboard.press('Enter');
}
