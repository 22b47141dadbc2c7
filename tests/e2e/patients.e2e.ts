import { expect, type Page, test } from '@playwright/test';
import type { CounterleafBridge } from '../../shared/ipc/bridge';
import { aLicence } from '../support/licences';
import { fillPatient, goTo, press, signIn, startNewSale, waitUntilReady } from './support/cashier';
import { launchRegister, type RunningRegister } from './support/launch';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { inShop } from './support/shop';

/** Patients in a real window: searched, told apart, noted down, and scanned from a licence. */
test.describe.configure({ mode: 'serial' });
let register: RunningRegister;
test.beforeAll(async () => {
  register = await launchRegister();
  const { page } = register;
  await page.setViewportSize({ width: 1280, height: 800 });
  await press(page, 'Fill in Ana Ruiz');
  await press(page, 'Sign in');
  await waitUntilReady(page);
});
test.afterAll(() => register.close());

const jane = {
  firstName: 'Jane',
  lastName: 'Sample',
  dateOfBirth: '07/04/1985',
  registryId: 'P90000001',
  expiresOn: '12/31/2098',
};
const details = (page: Page, name: string) => page.getByRole('region', { name });

/** Below the driver, as a real scanner would: the page hears of it as of any scan. */
async function scan(page: Page, hint: RegExp): Promise<void> {
  await page.evaluate(async source => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    const shelf = await counterleaf.call['training.shelf'](null);
    const item = shelf.ok ? shelf.data.find(each => new RegExp(source).test(each.hint)) : undefined;
    if (item === undefined) throw new Error('The shelf has no such thing.');
    await counterleaf.call['training.scanner']({ kind: 'scan', text: item.text, aim: item.aim });
  }, hint.source);
}

test('an expired licence of somebody new fills in the form on the Patients screen', async () => {
  const { page } = register;
  await goTo(page, 'Patients');
  await scan(page, /new here/);
  await expect(page.getByRole('form', { name: 'New patient' })).toContainText('licence expired on Jul 4, 2024');
  await expect(page.getByRole('textbox', { name: 'Date of Birth' })).toHaveValue('07/04/1985');
  await lookAt(page, 'patients-1-licence-new');
  await fillPatient(page, jane);
  await press(page, 'Save patient');
  await expect(details(page, 'Jane Sample')).toContainText('Patient saved');
});

test('a note is kept for colleagues', async () => {
  const { page } = register;
  await press(page, 'Add note');
  await page.getByRole('textbox', { name: 'Note' }).fill('Prefers Spanish.\nHas a <b>service dog</b>.');
  await lookAt(page, 'patients-2-note');
  await press(page, 'Save note');
  await expect(details(page, 'Jane Sample')).toContainText('Has a <b>service dog</b>.');
  await lookAt(page, 'patients-3-card');
  await press(page, 'Back');
});

test('the same card is not given twice, and who looks alike is shown first', async () => {
  const { page } = register;
  await press(page, 'New patient');
  await fillPatient(page, { ...jane, firstName: 'Janet' });
  await press(page, 'Save patient');
  await expect(page.getByRole('alert')).toContainText('already exists');
  await lookAt(page, 'patients-4-same-card');
  await press(page, 'Open existing patient');
  await expect(details(page, 'Jane Sample')).toBeVisible();
  await press(page, 'Back');
  await press(page, 'New patient');
  await fillPatient(page, { ...jane, firstName: 'Janet', registryId: 'P90000002' });
  await press(page, 'Save patient');
  await expect(page.getByRole('list', { name: /same birth date/ })).toContainText('Jane Sample');
  await lookAt(page, 'patients-5-alike');
  await press(page, 'Create anyway');
  await expect(details(page, 'Janet Sample')).toContainText('Patient saved');
  await press(page, 'Back');
});

test('an empty box lists those seen last, and a birth date finds people however it is typed', async () => {
  const { page } = register;
  await expect(page.getByRole('listbox', { name: 'Recent patients' }).getByRole('option')).toHaveText([
    /^Janet Sample/,
    /^Jane Sample/,
  ]);
  await lookAt(page, 'patients-6-recent');
  const box = page.getByRole('textbox', { name: 'Find patient' });
  for (const typed of ['7/4/85', '7-4-1985', '4 July 1985', 'sample 07041985']) {
    await box.fill(typed);
    await expect(page.getByRole('listbox', { name: 'Patients found' }).getByRole('option')).toHaveCount(2);
  }
  await lookAt(page, 'patients-7-born');
});

test('at the cart a licence chooses its one patient, or asks which of those alike', async () => {
  const { page } = register;
  const panel = page.getByRole('region', { name: 'Patient', exact: true });
  await goTo(page, 'Register');
  await page.getByRole('textbox', { name: 'Find patient' }).focus();
  await expect(page.getByRole('listbox', { name: 'Recent patients' })).toBeVisible();
  await lookAt(page, 'patients-8-register-recent');
  await scan(page, /licence of a patient/);
  await expect(panel.getByRole('button', { name: 'Change patient' })).toBeVisible();
  await scan(page, /new here/);
  await expect(panel).toContainText('This licence is like these patients');
  await lookAt(page, 'patients-9-register-alike');
  await panel.getByRole('option', { name: 'Jane Sample' }).click();
  await expect(panel).toContainText('Jane Sample');
  await panel.getByText('Note', { exact: true }).click();
  await expect(panel).toContainText('Prefers Spanish.');
  await lookAt(page, 'patients-10-register-note');
});

test('a card that is suspended is explained when the patient is chosen', async () => {
  const { page } = register;
  await scan(page, /Card: expired/);
  const panel = page.getByRole('region', { name: 'Patient', exact: true });
  await expect(panel).toContainText('This card has expired.');
  await lookAt(page, 'patients-11-expired-card');
});

test('a licence read by a real scanner’s reports fills in somebody new, and chooses them from then on', async () => {
  await inShop(async shop => {
    const { page } = shop.register();
    await signIn(page, people.ana);
    await waitUntilReady(page);
    await expect(page.getByText('Scanner: ready')).toBeVisible();
    await goTo(page, 'Patients');
    // Far more than one report holds: the driver puts the parts together before anybody reads them.
    const licence = aLicence();
    expect(licence.length).toBeGreaterThan(200);
    shop.scanner.scan(licence);
    await expect(page.getByRole('form', { name: 'New patient' })).toBeVisible();
    const filled = ['First Name', 'Last Name', 'Date of Birth', 'State Registry ID'].map(name =>
      page.getByRole('textbox', { name, exact: true }).inputValue(),
    );
    expect(await Promise.all(filled)).toEqual(['Jane', 'Sample', '07/04/1985', '']);
    await page.getByRole('textbox', { name: 'State Registry ID', exact: true }).fill(jane.registryId);
    await page.getByRole('textbox', { name: 'State Registry ID Expiration' }).fill(jane.expiresOn);
    await press(page, 'Save patient');
    await expect(details(page, 'Jane Sample')).toContainText('Patient saved');
    await startNewSale(page);
    shop.scanner.scan(licence);
    const panel = page.getByRole('region', { name: 'Patient', exact: true });
    await expect(panel).toContainText('Jane Sample');
    await expect(panel.getByRole('button', { name: 'Change patient' })).toBeVisible();
  });
});
