import { expect, type Page, test } from '@playwright/test';
import { accessibilityProblems } from './support/axe';
import {
  addToCart,
  choosePatient,
  connection,
  createPatient,
  goToPayment,
  payCash,
  press,
  startNewSale,
  typeBarcode,
  validate,
  whyNot,
} from './support/cashier';
import { setClocks } from './support/clocks';
import { people } from './support/provisioning';
import { takeScreenshot } from './support/screenshots';
import { openShop, type Shop } from './support/shop';
import { startVectorShift } from './support/vector-shift';

/** The people and goods of the test vectors, on their own dates. */
const dana = { firstName: 'Dana', lastName: 'Ortiz', dateOfBirth: '05/02/1984', registryId: 'PTEST0001' };
const kim = { firstName: 'Kim', lastName: 'Lind', dateOfBirth: '06/01/2010', registryId: 'PTEST0003' };
const lee = { firstName: 'Lee', lastName: 'Fern', dateOfBirth: '03/10/2008', registryId: 'PTEST0004' };
const expiresOn = '12/31/2026';
const vape = ['0001000000000029', 'Vape cart 1 g'] as const;
const capsules = ['0001000000000037', 'Capsules 600 mg'] as const;
const gummies = ['0001000000000045', 'Gummies 100 mg'] as const;
const t0 = '2026-03-10T14:00:00-04:00';

let shop: Shop;
test.beforeAll(async () => {
  shop = await openShop({ state: ['--fixture', 'vectors'] });
  await startVectorShift(shop, people.ana, '2026-03-09T10:00:00-04:00');
});
test.afterAll(() => shop.close());

const patient = (page: Page) => page.getByRole('region', { name: 'Patient' });
const changes = (page: Page) => page.getByRole('list', { name: 'What changed in the answer' }).getByRole('listitem');
const picker = (page: Page) => page.getByRole('dialog', { name: 'Add Caregiver' });
const rae = { caregiver_card_id: 'CTEST0001', first_name: 'Rae', last_name: 'Lind', card_status: 'ACTIVE' };
const linked = { ...rae, card_expiration: '2026-03-31' };
const listed = (...caregivers: object[]) => shop.state.control('/fixture', { patients: { PTEST0003: { caregivers } } });
const alone = 'The patient is under 18: add a caregiver.';

async function chooseRae(page: Page): Promise<void> {
  await press(page, 'Add Caregiver');
  await expect(page.getByRole('option', { name: 'Rae Lind' })).toHaveAttribute('aria-selected', 'true');
  await press(page, 'Choose caregiver');
  await expect(patient(page)).toContainText('Rae Lind');
}

test('TV20: refuses on the day before the eighteenth birthday and sells on the day', async () => {
  const { page } = shop.register();
  await createPatient(page, { ...lee, expiresOn });
  await expect(patient(page)).toContainText('Patients under 18 need a caregiver.');
  await addToCart(page, ...capsules);
  await press(page, 'Validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText([
    alone,
    'The state lists no eligible caregiver for this patient.',
  ]);
  await setClocks(shop, t0);
  await goToRegisterAgain(page);
  await press(page, 'Re-validate');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
  await expect(changes(page)).toHaveText([
    `The sale: “${alone}” no longer applies.`,
    'The sale: “The state lists no eligible caregiver for this patient.” no longer applies.',
  ]);
});

test('TV17 and TV18: refuses a minor alone, and sells to the caregiver', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await createPatient(page, { ...kim, expiresOn });
  await addToCart(page, ...capsules);
  await press(page, 'Validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText([alone]);
  await press(page, 'Add Caregiver');
  await expect(picker(page)).toContainText('Patients under 18 need a caregiver.');
  await expect(picker(page)).toContainText('Eligible');
  await expect(picker(page)).toContainText('Card valid until Mar 31, 2026');
  await expect(picker(page).getByRole('status')).toContainText('As of');
  await takeScreenshot(page, '60-caregiver-picker');
  expect(await accessibilityProblems(page)).toEqual([]);
  await press(page, 'Choose caregiver');
  await press(page, 'Re-validate');
  await expect(changes(page)).toHaveText([`The sale: “${alone}” no longer applies.`]);
  await takeScreenshot(page, '61-what-changed');
  await goToPayment(page);
  await expect(await payCash(page, '40')).toContainText('Synced');
  await press(page, 'New sale');
});

test('TV19: refuses a caregiver whom the state does not name any more, and names nobody else', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await choosePatient(page, 'Lind', 'Kim Lind');
  await addToCart(page, ...capsules);
  await chooseRae(page);
  await listed({ ...linked, caregiver_card_id: 'CTEST0002', first_name: 'Ida', last_name: 'Moss' });
  await press(page, 'Validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText(['This caregiver is not registered for this patient.']);
  await press(page, 'Remove caregiver');
  await listed();
  await press(page, 'Re-validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText([
    alone,
    'The state lists no eligible caregiver for this patient.',
  ]);
  await press(page, 'Add Caregiver');
  await expect(picker(page)).toContainText(
    'This patient is under 18 and no listed caregiver may collect today. Nothing can be sold.',
  );
  await takeScreenshot(page, '62-no-caregiver');
  await press(page, 'Cancel');
  await listed(linked);
});

test('finds for whom a caregiver comes by the caregiver’s card, and keeps the list through an outage', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await choosePatient(page, 'Lind', 'Kim Lind');
  await chooseRae(page);
  await press(page, 'Remove caregiver');
  await press(page, 'Change patient');
  await typeBarcode(page, 'CTEST0001');
  await page.getByRole('option', { name: 'Kim Lind' }).click();
  await expect(patient(page)).toContainText('Kim Lind');
  await shop.state.control('/offline', { mode: 'refuse' });
  await press(page, 'Add Caregiver');
  await expect(picker(page).getByRole('alert')).toContainText('The state system cannot be reached.');
  await expect(picker(page).getByRole('status')).toContainText('As of');
  await takeScreenshot(page, '63-caregivers-kept');
  await press(page, 'Choose caregiver');
  await expect(patient(page)).toContainText('Rae Lind');
  await shop.state.control('/offline', { mode: null });
});

test('TV29: asks again after the quantity and after the customer, and says what changed', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await expect(connection(page)).toContainText('State online');
  await createPatient(page, { ...dana, expiresOn: '11/30/2026' });
  await addToCart(page, ...gummies);
  await validate(page);
  await page.getByRole('textbox', { name: 'Quantity' }).fill('2');
  await page.getByRole('textbox', { name: 'Quantity' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeHidden();
  await press(page, 'Re-validate');
  await expect(page.getByRole('status', { name: 'What changed in the answer' })).toHaveText(
    'Nothing changed since the last answer.',
  );
  await press(page, 'Change patient');
  await choosePatient(page, 'Ortiz', 'Dana Ortiz');
  await expect(page.getByText('The patient was changed after the cart was validated.')).toBeVisible();
  await press(page, 'Re-validate');
  await expect(page.getByRole('button', { name: 'Proceed' })).toBeVisible();
});

test('TV30: another store is quicker, and the registry’s news ends the validation at the payment', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await choosePatient(page, 'Ortiz', 'Dana Ortiz');
  await addToCart(page, ...vape);
  await page.getByRole('textbox', { name: 'Quantity' }).fill('6');
  await page.getByRole('textbox', { name: 'Quantity' }).press('Enter');
  await validate(page);
  await goToPayment(page);
  const taken = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'INHALATION', amount: '5000', unit: 'mg_thc' };
  await shop.state.control('/inject/dispensation', taken);
  await press(page, 'View State Registry');
  await page.getByRole('dialog', { name: 'State Registry' }).getByRole('button', { name: 'Refresh' }).click();
  await expect(page.getByRole('dialog', { name: 'State Registry' })).toContainText('20,000 mg THC');
  await page.getByRole('dialog', { name: 'State Registry' }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText("The registry's answer changed after the cart was validated.")).toBeVisible();
  await takeScreenshot(page, '64-registry-news');
  await press(page, 'Re-validate');
  await expect(changes(page)).toHaveText([
    'Inhalation: available went from 15,500 mg THC to 10,500 mg THC.',
    'All routes together: available went from 9,500 mg THC to 4,500 mg THC.',
    /^Vape cart 1 g is now refused: .*Over the limit by 600 mg THC\. Available now: 4,500 mg THC\./,
  ]);
  await takeScreenshot(page, '65-what-another-store-took');
});

test('TV30: another store is quicker than the payment, and the state has the last word', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await choosePatient(page, 'Ortiz', 'Dana Ortiz');
  await addToCart(page, ...gummies);
  await validate(page);
  const stockMoves = async () => (await shop.state.ledger()).filter(({ kind }) => kind === 'stock').length;
  const before = await stockMoves();
  const taken = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'EDIBLE', amount: '4150', unit: 'mg_thc' };
  await shop.state.control('/inject/dispensation', taken);
  await goToPayment(page);
  const dialog = await payCash(page, '18');
  await expect(dialog).toContainText('Refused');
  await expect(dialog).toContainText(
    'The state refused this sale: More than is left on the order; More than is available today.',
  );
  expect(await stockMoves()).toBe(before);
  await takeScreenshot(page, '66-refused-by-the-state');
  await press(page, 'New sale');
});

test('TV19: refuses a caregiver whose card ended at midnight', async () => {
  const { page } = shop.register();
  await startNewSale(page);
  await choosePatient(page, 'Lind', 'Kim Lind');
  await addToCart(page, ...capsules);
  await chooseRae(page);
  await validate(page);
  await setClocks(shop, '2026-04-01T10:00:00-04:00');
  await press(page, 'Proceed');
  await press(page, 'Re-validate');
  await expect(whyNot(page).getByRole('listitem')).toHaveText(["The caregiver's card expired on Mar 31, 2026."]);
  await expect(changes(page).last()).toHaveText(
    "The sale is now refused: The caregiver's card expired on Mar 31, 2026.",
  );
  await press(page, 'Add Caregiver');
  await expect(picker(page)).toContainText("Not eligible: The caregiver's card expired on Mar 31, 2026.");
  await takeScreenshot(page, '67-caregiver-expired');
});

/** Away and back: what the new day did to the cart is read anew. */
async function goToRegisterAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sales' }).click();
  await page.getByRole('link', { name: 'Register' }).click();
}
