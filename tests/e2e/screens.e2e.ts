import { expect, test } from '@playwright/test';
import {
  addToCart,
  cartRow,
  choosePatient,
  connection,
  fillPatient,
  goTo,
  goToPayment,
  openTill,
  payCash,
  press,
  startNewSale,
  typeBarcode,
  validate,
  waitUntilReady,
} from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { launchRegister, type RunningRegister } from './support/launch';
import { lookAt } from './support/look';

/** Every screen and dialog once: a picture for people to look at, and no barrier for those who work without eyes or mouse. */
test.describe.configure({ mode: 'serial' });
let register: RunningRegister;
test.beforeAll(async () => {
  register = await launchRegister();
});
test.afterAll(() => register.close());

const resize = (width: number, height: number) => register.page.setViewportSize({ width, height });

test('signing in', async () => {
  const { page } = register;
  await resize(1280, 800);
  await expect(page.getByRole('button', { name: 'Fill in Ana Ruiz' })).toBeVisible();
  await lookAt(page, '01-sign-in');
  await page.getByRole('textbox', { name: 'User' }).fill('ana');
  await page.getByRole('textbox', { name: 'PIN' }).fill('000000');
  await press(page, 'Sign in');
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt(page, '02-sign-in-wrong-pin');
  await press(page, 'Fill in Ana Ruiz');
  await press(page, 'Sign in');
  await waitUntilReady(page);
  await lookAt(page, '03-register-till-closed');
  await press(page, 'Walk-through');
  await lookAt(page, '04-walk-through');
  await press(page, 'Hide training tools');
  await openTill(page);
  await lookAt(page, '05-register-empty');
});

test('patients', async () => {
  const { page } = register;
  await goTo(page, 'Patients');
  await page.getByRole('textbox', { name: 'Find patient' }).fill('a');
  await page.getByRole('textbox', { name: 'Find patient' }).fill('Li');
  await expect(page.getByRole('option', { name: 'Theo Lindqvist' })).toBeVisible();
  await lookAt(page, '06-patients-found');
  await press(page, 'New patient');
  await press(page, 'Save patient');
  await expect(page.getByText('Fill in this field.').first()).toBeVisible();
  await lookAt(page, '07-patient-form-refused');
  await fillPatient(page, cardOf('lowThcOnly'));
  await lookAt(page, '08-patient-form');
  await press(page, 'Save patient');
  await expect(page.getByRole('button', { name: 'Use patient' })).toBeVisible();
  await lookAt(page, '09-patient-saved');
  await press(page, 'Back');
  await goTo(page, 'Register');
});

test('filling a cart', async () => {
  const { page } = register;
  await choosePatient(page, 'Peña', 'Marisol Peña');
  await page.getByRole('textbox', { name: 'Scan or search' }).fill('gummies');
  await expect(page.getByRole('listbox', { name: 'Matching items' })).toBeVisible();
  await lookAt(page, '10-register-search');
  await page.getByRole('textbox', { name: 'Scan or search' }).press('Escape');
  for (const item of Object.values(goods)) await addToCart(page, item.barcode, item.name);
  await lookAt(page, '11-register-cart');
  await typeBarcode(page, '0009999999999999');
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt(page, '12-register-unknown-package');
  await press(page, 'View State Registry');
  await expect(page.getByRole('region', { name: 'Medical aggregate' })).toBeVisible();
  await lookAt(page, '13-state-registry');
  await press(page, 'Close');
  await resize(1024, 768);
  await lookAt(page, '14-register-1024x768');
  await press(page, 'Show training tools');
  await press(page, 'Virtual scanner');
  await lookAt(page, '15-training-tools-1024x768');
  await press(page, 'Hide training tools');
  await resize(1280, 800);
});

test('validating', async () => {
  const { page } = register;
  await validate(page);
  await lookAt(page, '16-register-validated');
  await goTo(page, 'Sales');
  await goTo(page, 'Register');
  await expect(page.getByRole('button', { name: 'Re-validate' })).toBeVisible();
  await lookAt(page, '17-register-re-validate');
  await validate(page);
  await press(page, 'Proceed');
  await lookAt(page, '18-order-summary');
  await press(page, 'Pay');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('200');
  await lookAt(page, '19-payment-cash');
  await press(page, 'Debit');
  await page.getByRole('textbox', { name: 'Debit amount' }).fill('100');
  await page.getByRole('textbox', { name: 'Debit reference' }).fill('AUTH 4471');
  await press(page, 'Add tender');
  await lookAt(page, '20-payment-split');
});

test('completing', async () => {
  const { page } = register;
  const dialog = await payCash(page, '100');
  await expect(dialog.getByText('Synced')).toBeVisible();
  await lookAt(page, '21-sale-complete');
  await press(page, 'New sale');
  await press(page, 'Virtual printer');
  await expect(page.getByRole('list', { name: 'Receipt paper' })).toBeVisible();
  await lookAt(page, '22-receipt-paper');
  await press(page, 'Hide training tools');
});

test('refusals, caregivers and held carts', async () => {
  const { page } = register;
  await choosePatient(page, 'Baptiste', 'Jerome Baptiste');
  await addToCart(page, goods.gummies.barcode, goods.gummies.name);
  await page.getByRole('textbox', { name: 'Quantity' }).fill('3');
  await page.getByRole('textbox', { name: 'Quantity' }).press('Enter');
  await addToCart(page, goods.flower.barcode, goods.flower.name);
  await lookAt(page, '23-register-warned');
  await press(page, 'Validate');
  await expect(page.getByRole('list', { name: 'Why not' })).toBeVisible();
  await lookAt(page, '24-why-not');
  await resize(1024, 768);
  await lookAt(page, '25-why-not-1024x768');
  await resize(1280, 800);
  await press(page, 'Hold cart');
  await lookAt(page, '26-hold-cart');
  await page.getByRole('button', { name: 'Hold', exact: true }).click();
  await press(page, '1 held cart');
  await expect(page.getByRole('button', { name: 'Resume Jerome B.' })).toBeVisible();
  await lookAt(page, '27-held-carts');
  await press(page, 'Close');
  await choosePatient(page, 'Whitaker', 'Harold Whitaker');
  await press(page, 'Add Caregiver');
  await page.getByRole('option', { name: 'Rubén Ibáñez' }).click();
  await lookAt(page, '28-add-caregiver');
  await press(page, 'Choose caregiver');
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await lookAt(page, '29-register-caregiver');
  await press(page, 'New sale');
  await expect(page.getByRole('dialog', { name: 'Start a new sale?' })).toBeVisible();
  await lookAt(page, '30-clear-cart');
  await press(page, 'Cancel');
});

test('without the state', async () => {
  const { page } = register;
  await validate(page);
  await goToPayment(page);
  await press(page, 'Cut the state off');
  await expect(page.getByRole('button', { name: 'Bring the state back' })).toBeVisible();
  const dialog = await payCash(page, '45');
  await expect(dialog.getByText('Queued')).toBeVisible();
  await lookAt(page, '31-sale-queued');
  await press(page, 'New sale');
  await choosePatient(page, 'Peña', 'Marisol Peña');
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await press(page, 'Validate');
  await expect(connection(page)).toContainText('State offline');
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt(page, '32-state-off');
  await goTo(page, 'Sales');
  await lookAt(page, '33-sales-queued');
  await press(page, 'Bring the state back');
  await expect(page.getByRole('table', { name: 'Sales' })).not.toContainText('Queued', { timeout: 30_000 });
  await lookAt(page, '34-sales-synced');
  await page
    .getByRole('button', { name: /^Open sale / })
    .first()
    .click();
  await expect(page.getByRole('list', { name: 'Timeline' })).toBeVisible();
  await lookAt(page, '35-sale');
});

test('inventory, reports, settings and the locked screen', async () => {
  const { page } = register;
  await goTo(page, 'Inventory');
  await expect(page.getByRole('table', { name: 'Inventory' }).getByRole('row').nth(5)).toBeVisible();
  await lookAt(page, '36-inventory');
  await goTo(page, 'Reports');
  await lookAt(page, '37-reports');
  await goTo(page, 'Settings');
  await expect(page.getByText('Front 2').or(page.getByText('TRAIN-1')).first()).toBeVisible();
  await lookAt(page, '38-settings');
  await startNewSale(page);
  await press(page, 'Lock');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await lookAt(page, '39-locked');
  await press(page, 'Fill in Max Moor');
  await press(page, 'Sign in');
  await waitUntilReady(page);
  await choosePatient(page, 'Peña', 'Marisol Peña');
  await addToCart(page, goods.vape.barcode, goods.vape.name);
  await expect(cartRow(page, goods.vape.name)).toBeVisible();
  await press(page, 'Validate');
  await expect(page.getByRole('alert')).toBeVisible();
  await lookAt(page, '40-not-mmur-registered');
});
