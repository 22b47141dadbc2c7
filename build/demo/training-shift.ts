import type { Page } from 'playwright-core';
import type { ShownSale } from './agreement';
import type { Story } from './story';

/** What is on the training register's shelf, under the barcodes of the published test vectors. */
const flower = { barcode: '0001000000000011', name: 'Flower jar 3.5 g' };
const vape = { barcode: '0001000000000029', name: 'Vape cart 1 g' };
const gummies = { barcode: '0001000000000045', name: 'Gummies 100 mg' };
const marisol = { name: 'Marisol Peña', cardId: 'P10000001' };
const theo = { name: 'Theo Lindqvist', cardId: 'P10000002', caregiver: 'Astrid Lindqvist' };
const capsules = { barcode: '0001000000000037', name: 'Capsules 600 mg' };

const syncedWithinMs = 60_000;

export async function openShift({ page, tell }: Story): Promise<void> {
  await press(page, 'Fill in Ana Ruiz');
  await tell('The training register is open. Ana Ruiz, an MMUR-registered cashier, is about to sign in.');
  await press(page, 'Sign in');
  await page.getByRole('status', { name: 'State connection' }).getByText('State online').waitFor();
  await page.getByRole('textbox', { name: 'Opening float' }).fill('200.00');
  await press(page, 'Open till');
  await press(page, 'Hide training tools');
  await tell('She counts 200.00 dollars into the drawer. The state answers, and the inventory is here.');
}

/** The user guide from the patient to the BioTrack Sale ID. */
export async function sellAtOnce(story: Story): Promise<ShownSale> {
  const { page, tell } = story;
  await choosePatient(page, marisol.name);
  for (const item of [flower, vape, gummies]) await addToCart(page, item);
  await tell(`${marisol.name} is chosen, and three packages are in the cart.`);
  await press(page, 'View State Registry');
  await page.getByRole('region', { name: 'Medical aggregate' }).waitFor();
  await tell('View State Registry shows her open orders and what is available today.');
  await press(page, 'Close');
  await press(page, 'Validate');
  await page.getByRole('button', { name: 'Proceed', exact: true }).waitFor();
  await tell('Validate: the state allows this sale.');
  await press(page, 'Proceed');
  await press(page, 'Pay');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('100');
  await tell('Proceed, Pay: she hands over 100 dollars.');
  await press(page, 'Complete sale');
  const shown = await readSale(page);
  await tell(`Complete sale. BioTrack Sale ID: ${shown.saleId} (reference ${shown.reference}).`);
  await press(page, 'New sale');
  return { ...shown, cardId: marisol.cardId, barcodes: [flower, vape, gummies].map(item => item.barcode) };
}

/** The same for a minor and a caregiver, with the state lost after Validate. */
export async function sellWithoutState(story: Story): Promise<ShownSale> {
  const { page, tell } = story;
  await choosePatient(page, theo.name);
  await addToCart(page, capsules);
  await press(page, 'Validate');
  await page.getByRole('list', { name: 'Why not' }).waitFor();
  await tell(`${theo.name} is under 18. The state refuses, and the register says why.`);
  await press(page, 'Add Caregiver');
  await page.getByRole('option', { name: theo.caregiver }).click();
  await press(page, 'Choose caregiver');
  await press(page, 'Re-validate');
  await page.getByRole('button', { name: 'Proceed', exact: true }).waitFor();
  await tell(`Add Caregiver: ${theo.caregiver} is chosen from the state's list, and the sale is allowed.`);
  await press(page, 'Proceed');
  await press(page, 'Pay');
  await press(page, 'Cut the state off');
  await page.getByRole('textbox', { name: 'Cash received' }).fill('40');
  await press(page, 'Complete sale');
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await dialog.getByText('Queued').waitFor();
  await tell('The state is cut off before the payment. The sale is kept as Queued and the goods are released.');
  const reference = wordAfter(await dialog.innerText(), 'Local reference');
  await press(page, 'New sale');
  await press(page, 'Bring the state back');
  await page.getByRole('link', { name: 'Sales' }).click();
  const row = page.getByRole('table', { name: 'Sales' }).getByRole('row').filter({ hasText: reference });
  await row.getByText('Synced').waitFor({ timeout: syncedWithinMs });
  await row.getByRole('button').click();
  const sale = page.getByRole('region', { name: `Sale ${reference}` });
  const saleId = wordAfter(await sale.innerText(), 'BioTrack Sale ID');
  await tell(`The state is back, and the sale has reached it by itself. BioTrack Sale ID: ${saleId} (${reference}).`);
  return { saleId, reference, cardId: theo.cardId, barcodes: [capsules.barcode] };
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
}

async function choosePatient(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Find patient' }).fill(name);
  await page.getByRole('option', { name }).click();
  await page.getByRole('region', { name: 'Patient' }).getByText(name).waitFor();
}

async function addToCart(page: Page, item: { readonly barcode: string; readonly name: string }): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Scan or search' });
  await box.fill(item.barcode);
  await box.press('Enter');
  await page.getByRole('table', { name: 'Cart' }).getByText(item.name).waitFor();
}

async function readSale(page: Page): Promise<{ readonly saleId: string; readonly reference: string }> {
  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await dialog.getByText('Synced').waitFor({ timeout: syncedWithinMs });
  const text = await dialog.innerText();
  return { saleId: wordAfter(text, 'BioTrack Sale ID'), reference: wordAfter(text, 'Local reference') };
}

function wordAfter(text: string, term: string): string {
  const at = text.indexOf(term);
  const [word] =
    at < 0
      ? []
      : text
          .slice(at + term.length)
          .trim()
          .split(/\s/);
  if (word === undefined) throw new Error(`"${term}" is not on the screen.`);
  return word;
}
