import { expect, test } from '@playwright/test';
import { cartRow, fillPatient, goTo, press, readAfter, salesRow, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { cardOf } from './support/demo-people';
import { people } from './support/provisioning';
import { inShop, type Shop } from './support/shop';

test('sells by the whole user guide, and the state has recorded what the register says', async () => {
  await inShop(sellByTheGuide);
});

async function sellByTheGuide(shop: Shop): Promise<void> {
  const { page } = shop.register();
  await startShift(page, people.ana);

  await test.step('Customer Creation', async () => {
    await goTo(page, 'Patients');
    await press(page, 'New patient');
    await fillPatient(page, { ...cardOf('adultWithTwoCaregivers'), expiresOn: '01/01/2098' });
    await press(page, 'Save patient');
    await expect(page.getByRole('region', { name: 'Harold Whitaker' })).toBeVisible();
    await press(page, 'Use patient');
    await expect(page.getByRole('region', { name: 'Patient' })).toContainText('Harold Whitaker');
  });

  await test.step('Scan inventory to the cart', async () => {
    shop.scanner.scan(goods.vape.barcode);
    await expect(cartRow(page, goods.vape.name)).toContainText('$45.00');
    shop.scanner.scan(goods.capsules.barcode);
    await expect(cartRow(page, goods.capsules.name)).toContainText('$40.00');
  });

  await test.step('View Registry Information', async () => {
    await press(page, 'View State Registry');
    const registry = page.getByRole('dialog', { name: 'State Registry' });
    await expect(registry.getByRole('list', { name: 'Orders' })).toContainText('Medical · Inhalation');
    await expect(registry.getByRole('list', { name: 'Orders' })).toContainText('22,800 mg THC');
    await expect(registry.getByRole('region', { name: 'Medical aggregate' })).toContainText('22,800 mg THC');
    await registry.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('Add a Caregiver', async () => {
    await press(page, 'Add Caregiver');
    const dialog = page.getByRole('dialog', { name: 'Add Caregiver' });
    await expect(dialog.getByRole('option')).toHaveText([/June Whitaker/, /Rubén Ibáñez/]);
    await dialog.getByRole('option', { name: 'June Whitaker' }).click();
    await dialog.getByRole('button', { name: 'Choose caregiver' }).click();
    await expect(page.getByRole('region', { name: 'Patient' })).toContainText('June Whitaker');
  });

  await test.step('Validate the Cart', async () => {
    await press(page, 'Validate');
    await press(page, 'Proceed');
    await press(page, 'Pay');
  });

  const dialog = page.getByRole('dialog', { name: 'Sale complete' });
  await test.step('Pay', async () => {
    await press(page, 'Cash');
    await page.getByRole('textbox', { name: 'Cash received' }).fill('100');
    await press(page, 'Complete sale');
    await expect(dialog).toContainText('$15.00');
  });

  const { saleId, reference } = await test.step('Sync Status', async () => {
    await expect(dialog.getByText('Synced')).toBeVisible();
    const shown = {
      saleId: await readAfter(dialog, 'BioTrack Sale ID'),
      reference: await readAfter(dialog, 'Local reference'),
    };
    await dialog.getByRole('button', { name: 'New sale' }).click();
    await goTo(page, 'Sales');
    await expect(page.getByRole('columnheader', { name: 'BioTrack Sale ID' })).toBeVisible();
    await expect(page.getByRole('columnheader', { name: 'Sync Status' })).toBeVisible();
    await expect(salesRow(page, shown.reference)).toContainText(shown.saleId);
    await expect(salesRow(page, shown.reference)).toContainText('Synced');
    return shown;
  });

  await test.step('the state has recorded this sale, and no other', async () => {
    const ledger = await shop.state.ledger();
    expect(ledger.filter(entry => entry.kind === 'sale')).toEqual([
      {
        ...{ seq: 1, kind: 'sale', at: expect.any(Number), sale_id: saleId, external_id: reference },
        ...{ transactionid: expect.any(String), request_id: expect.any(String), terminal_id: 'REG-2' },
        ...{ employee_id: 'E-014', card_id: 'P10000005', caregiver_card_id: 'C10000005' },
        lines: [
          {
            ...{ item_number: 1, barcodeid: goods.vape.barcode, quantity: '1.00', price: '45.00' },
            ...{ order_type: 'MEDICAL', route: 'INHALATION', order_id: 'O-10000005-1', amount: '850', unit: 'mg_thc' },
          },
          {
            ...{ item_number: 2, barcodeid: goods.capsules.barcode, quantity: '1.00', price: '40.00' },
            ...{ order_type: 'MEDICAL', route: 'ORAL', order_id: 'O-10000005-2', amount: '600', unit: 'mg_thc' },
          },
        ],
      },
    ]);
  });

  await test.step('the receipt says what was sold, also when it is printed again, and the drawer opened once', async () => {
    await salesRow(page, reference)
      .getByRole('button', { name: /^Open sale / })
      .click();
    await press(page, 'Reprint');
    await expect.poll(() => shop.printer.paper().length).toBe(2);
    const [first, again] = shop.printer.paper().map(paper => paper.lines.map(line => withoutTime(line.text)));
    // Paper waits for the state no longer than a customer does, and then says so; the copy is printed when the id is known.
    const proofs = [stateProof(saleId), 'STATE POSTING PENDING'];
    expect(proofs.map(proof => receiptOf(proof, reference))).toContainEqual(first);
    const whole = receiptOf(stateProof(saleId), reference);
    expect(again).toEqual([...whole.slice(0, 3), 'DUPLICATE', ...whole.slice(3), 'DUPLICATE']);
    expect(shop.printer.paper().map(paper => paper.codes[0]?.text)).toEqual([reference, reference]);
    // Once for the float before.
    expect(shop.printer.drawerPulses()).toBe(2);
    expect(shop.printer.unknownBytes()).toBe(0);
  });
}

function withoutTime(line: string): string {
  return line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'DAY TIME').replace(/ +UTC[+-]\d\d:\d\d/, ' OFFSET');
}

const rule = '-'.repeat(42);

const row = (left: string, right: string) => left + right.padStart(42 - left.length);
const stateProof = (saleId: string) => row('BioTrack Sale ID', saleId);

function receiptOf(proof: string, reference: string): readonly string[] {
  return [
    'Counterleaf Tampa',
    '100 Demo Ave, Tampa, FL 33602',
    'MMTC licence MMTC-2019-0042',
    rule,
    'DAY TIME OFFSET',
    row('Receipt', reference),
    proof,
    row('Patient', 'H. W.'),
    row('Card', '****0005'),
    row('Caregiver', 'June Whitaker'),
    row('Employee', 'E-014'),
    rule,
    'Vape cart 1 g',
    '  0001000000000029',
    row('  Medical / Inhalation', '850 mg'),
    row('  1 x $45.00', '$45.00'),
    'Capsules 600 mg',
    '  0001000000000037',
    row('  Medical / Oral', '600 mg'),
    row('  1 x $40.00', '$40.00'),
    rule,
    row('Medical marijuana', '$85.00'),
    row('  Tax', '$0.00'),
    row('Subtotal', '$85.00'),
    row('Tax', '$0.00'),
    'TOTAL          $85.00',
    row('Cash', '$100.00'),
    row('Change', '$15.00'),
    rule,
    'Left after this sale',
    'as of DAY TIME',
    row('  Medical / Inhalation', '21,950 mg'),
    row('  Medical / Oral', '6,400 mg'),
    rule,
    'For the qualified patient only. It is',
    'unlawful to transfer marijuana to another',
    'person.',
    'Keep out of reach of children and pets.',
  ];
}
