import { expect, type Page, test } from '@playwright/test';
import type { CounterleafBridge } from '../../shared/ipc/bridge';
import type { RegisterView } from '../../shared/ipc/register-views';
import type { Reply } from '../../shared/ipc/reply';
import { addToCart, cartRow, createPatient, press, signIn, validate, waitUntilReady } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { inProgram } from './support/in-program';
import type { RunningRegister } from './support/launch';
import { people, shirt } from './support/provisioning';
import { inShop } from './support/shop';

const askForCart = `window.counterleaf.call['register.current'](null)`;

/** Patient, caregiver, another route, quantities and discounts, validated: everything that a crash must not touch. */
async function fillCart(page: Page): Promise<RegisterView> {
  await signIn(page, people.ana);
  await waitUntilReady(page);
  await createPatient(page, cardOf('adultWithTwoCaregivers'));
  await press(page, 'Add Caregiver');
  await page.getByRole('option', { name: 'June Whitaker' }).click();
  await press(page, 'Choose caregiver');
  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  await addToCart(page, goods.budder.barcode, goods.budder.name);
  await page.getByRole('combobox', { name: `Route of ${goods.budder.name}` }).selectOption({ label: 'Oral' });
  await addToCart(page, shirt.barcode, shirt.name);
  const quantity = cartRow(page, shirt.name).getByRole('textbox', { name: 'Quantity' });
  await quantity.fill('3');
  await quantity.press('Enter');
  await page.evaluate(async () => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    await counterleaf.call['register.discountCart']({ bp: 500, reason: 'veteran' });
  });
  await validate(page);
  return cartOf(await page.evaluate<Reply<RegisterView>>(askForCart));
}

function cartOf(reply: Reply<RegisterView>): RegisterView {
  if (!reply.ok) throw new Error(`The cart could not be read: ${reply.code}`);
  return reply.data;
}

/** As it was, but for the validation, which a crash must not carry over. */
const unvalidated = (before: RegisterView): RegisterView => ({
  ...before,
  validation: { kind: 'stale', cause: 'locked' },
});

test('keeps the cart as it was, unvalidated, when the whole program is killed', async () => {
  await inShop(async shop => {
    const before = await fillCart(shop.register().page);
    expect([before.validation.kind, before.lines.map(({ route }) => route), before.discountCents > 0]).toEqual([
      'valid',
      ['ORAL', 'ORAL', null],
      true,
    ]);
    await shop.register().kill();
    const { page } = await shop.reopen();
    await signIn(page, people.ana);
    await waitUntilReady(page);
    expect(cartOf(await page.evaluate<Reply<RegisterView>>(askForCart))).toEqual(unvalidated(before));
    await expect(page.getByRole('button', { name: 'Re-validate' })).toBeVisible();
    await validate(page);
  });
});

test('signs out and keeps the cart as it was, unvalidated, when the page’s process dies', async () => {
  await inShop(async shop => {
    const register = shop.register();
    const before = await fillCart(register.page);
    await inProgram(
      register,
      ({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      },
      null,
    );
    await expect.poll(() => register.output()).toContain('window.page-lost');
    // The driver's page died with its process, so the fresh one is asked through the main process.
    await expect.poll(() => inFreshPage(register, 'document.querySelector("h1")?.textContent ?? ""')).toBe('Sign in');
    const nobody = await inFreshPage<Reply<RegisterView>>(register, askForCart);
    expect(nobody).toMatchObject({ ok: false, code: 'E-AUT-03' });
    await inFreshPage(register, `window.counterleaf.call['session.signIn'](${JSON.stringify(credentials)})`);
    const after = await inFreshPage<Reply<RegisterView>>(register, askForCart);
    expect(after === null ? null : cartOf(after)).toEqual(unvalidated(before));
    await expect.poll(() => inFreshPage<string>(register, 'document.body.innerText')).toContain('Re-validate');
  });
});

const credentials = { user: people.ana.login, pin: people.ana.pin };

/** What a script in the page answers; null while there is no page to ask. */
async function inFreshPage<T>(register: RunningRegister, script: string): Promise<T | null> {
  return inProgram(
    register,
    async ({ BrowserWindow }, asked) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null;
      return (await contents.executeJavaScript(asked)) as T;
    },
    script,
  );
}
