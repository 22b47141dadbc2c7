import { expect, test } from '@playwright/test';
import {
  addToCart,
  cart,
  cartRow,
  connection,
  createPatient,
  goToPayment,
  payCash,
  press,
  readAfter,
  signIn,
  startNewSale,
  startShift,
  takeOverCart,
  validate,
  whyNot,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people } from './support/provisioning';
import { openShop, type Shop } from './support/shop';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(shop.register().page, people.ana);
});
test.afterAll(() => shop.close());
test.beforeEach(() => startNewSale(shop.register().page));

test('names every reason at once, each with its line and by how much, and lets the cart be mended', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('edibleNearlyUsedUp'));
  await addToCart(page, goods.gummies.barcode, goods.gummies.name);
  await addToCart(page, goods.gummies.barcode, goods.gummies.name);
  await addToCart(page, goods.flower.barcode, goods.flower.name);
  await press(page, 'Validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText([
    // The order has less left than the window: room that the window gets back is of no use to it, and not promised.
    'Line 1, Gummies 100 mg: More Edible than is left on the order. Over the limit by 100 mg THC. Available now: 100 mg THC.',
    'Line 1, Gummies 100 mg: More Edible than is available today. Over the limit by 100 mg THC. Available now: 100 mg THC.',
    'Line 2, Flower jar 3.5 g: The patient is not certified for Smoking.',
  ]);
  await press(page, 'Remove Flower jar 3.5 g');
  await page.getByRole('textbox', { name: 'Quantity' }).fill('1');
  await page.getByRole('textbox', { name: 'Quantity' }).press('Enter');
  await expect(cart(page)).toContainText('$18.00');
  await validate(page);
  await expect(whyNot(page)).toBeHidden();
});

test('asks for a caregiver for a minor, and sells to the one the state lists', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('minorWithCaregiver'));
  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  await press(page, 'Validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText(['The patient is under 18: add a caregiver.']);
  await press(page, 'Add Caregiver');
  await expect(page.getByRole('option', { name: 'Astrid Lindqvist' })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Choose caregiver');
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Astrid Lindqvist');
  await validate(page);
  await goToPayment(page);
  const dialog = await payCash(page, '40');
  await expect(dialog.getByText('Synced')).toBeVisible();
  const saleId = await readAfter(dialog, 'BioTrack Sale ID');
  await press(page, 'New sale');
  const [sale] = (await shop.state.ledger()).filter(entry => entry.kind === 'sale' && entry['sale_id'] === saleId);
  expect(sale).toMatchObject({ card_id: 'P10000002', caregiver_card_id: 'C10000002' });
});

test('TV27: refuses an operator who is not MMUR-registered before any work is wasted, and says what to do', async () => {
  const { page } = shop.register();
  await press(page, 'Sign out');
  await signIn(page, people.max);
  await expect(page.getByRole('region', { name: 'Register status' })).toContainText(
    'Not MMUR-registered: cannot complete sales',
  );
  await createPatient(page, cardOf('healthyAdult'));
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await press(page, 'Validate');
  await expect(page.getByRole('alert')).toContainText(
    'You are not registered with the MMUR, so you cannot complete this sale. Ask a registered colleague to sign in, or have IT update your registration.',
  );
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await press(page, 'Sign out');
  await signIn(page, people.ana);
  await takeOverCart(page);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await press(page, 'Validate');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
});

test('keeps the cart when the state is off at Validate, holds it, and resumes it when the state is back', async () => {
  const { page } = shop.register();
  await createPatient(page, cardOf('elderly'));
  await addToCart(page, goods.capsules.barcode, goods.capsules.name);
  await shop.state.control('/offline', { mode: 'refuse' });
  await press(page, 'Validate');
  const unreachable = 'The state system cannot be reached. The cart is saved; no sale can be completed yet.';
  await expect(page.getByRole('alert')).toContainText(unreachable);
  await expect(whyNot(page).getByRole('listitem')).toHaveText([unreachable]);
  await expect(connection(page)).toContainText('State offline');
  await press(page, 'Hold cart');
  await page.getByRole('textbox', { name: 'Name for this cart' }).fill('Back at noon');
  await page.getByRole('dialog', { name: 'Hold cart' }).getByRole('button', { name: 'Hold', exact: true }).click();
  await expect(cartRow(page, goods.capsules.name)).toBeHidden();
  await shop.state.control('/offline', { mode: null });
  await press(page, '1 held cart');
  await press(page, 'Resume Back at noon');
  await expect(cartRow(page, goods.capsules.name)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Eleanor Abernathy');
  await validate(page);
  await expect(connection(page)).toContainText('State online');
});
