import { expect, type Page, test } from '@playwright/test';
import { goTo, press, startShift } from './support/cashier';
import { goods } from './support/demo-goods';
import { sellAgain, sellToNew } from './support/demo-sale';
import { lookAt } from './support/look';
import { voidInPortal } from './support/portal';
import { people } from './support/provisioning';
import type { LedgerEntry } from './support/sandbox-process';
import { openShop, type Shop } from './support/shop';
import { commitUndo, openUndo, reason, done as undoDone } from './support/undoing';
import { englishLeftOn } from './support/words';

/** At the smallest window: a sale that the state holds twice until somebody voids both, and goods that came back. */
test.describe.configure({ mode: 'serial' });

let shop: Shop;
let reference = '';
test.beforeAll(async () => {
  shop = await openShop();
  await startShift(page(), people.lee);
  await page().setViewportSize({ width: 1024, height: 768 });
});
test.afterAll(() => shop.close());

const longEnough = { timeout: 60_000 };
const page = (): Page => shop.register().page;
const look = (name: string) => lookAt(page(), name);
const dialog = () => page().getByRole('dialog');

async function lookInSpanish(name: string): Promise<void> {
  expect.soft(await englishLeftOn(page()), name).toEqual([]);
  await look(name);
}

async function held(): Promise<readonly LedgerEntry[]> {
  return (await shop.state.ledger()).filter(entry => entry.kind === 'sale' && entry['external_id'] === reference);
}

async function speak(language: 'English' | 'Español', settings: string): Promise<void> {
  await page().getByRole('link', { name: settings }).click();
  await press(page(), language);
}

test('is not called off while one of the two stands at the state', async () => {
  await shop.state.control('/dedupe', { mode: 'none' });
  await shop.state.control('/replay', { enabled: false });
  for (const mode of ['duplicate_delivery', 'drop_reply']) {
    await shop.state.control('/faults', { mode, action: 'sale_dispense', times: 1 });
  }
  reference = await sellToNew(page(), 'healthyAdult', goods.capsules);
  await goTo(page(), 'Sales');
  await press(page(), 'Queue');
  const row = page()
    .getByRole('table', { name: 'Waiting for the state' })
    .getByRole('row')
    .filter({ hasText: reference });
  await expect(row).toContainText('Possible duplicate', longEnough);
  await look('twice-1-queue');
  await press(page(), `Open the story of sale ${reference}`);
  await expect(page().getByText('This sale may be recorded twice. A lead must review it now.')).toBeVisible();
  await look('twice-2-story');
  const [first, second] = await held();
  await voidInPortal(shop.state, first?.['transactionid']);
  await press(page(), 'Call off this sale');
  await dialog().getByRole('button', { name: 'They are back in the store' }).click();
  await dialog().getByRole('textbox', { name: 'Reason' }).fill('Both voided in the portal');
  await dialog().getByRole('button', { name: 'Call off this sale' }).click();
  await expect(dialog()).toContainText(`The state still holds ${String(second?.['sale_id'])}.`);
  await look('twice-3-one-stands');
  await dialog().getByRole('button', { name: 'Back', exact: true }).click();
});

test('is called off in Spanish once the state shows that both are voided, and the payment is owed', async () => {
  const [, second] = await held();
  await voidInPortal(shop.state, second?.['transactionid']);
  await speak('Español', 'Settings');
  await page().getByRole('link', { name: 'Ventas' }).click();
  await press(page(), 'Cola');
  await lookInSpanish('twice-4-queue-spanish');
  await press(page(), `Abrir el recorrido de la venta ${reference}`);
  await lookInSpanish('twice-5-story-spanish');
  await press(page(), 'Anular esta venta');
  await dialog().getByRole('button', { name: 'Ya está de vuelta en la tienda' }).click();
  await dialog().getByRole('textbox').fill('Anuladas las dos en el portal');
  await lookInSpanish('twice-6-call-off-spanish');
  await dialog().getByRole('button', { name: 'Anular esta venta' }).click();
  await expect(dialog()).toBeHidden();
  await expect(page().getByRole('heading', { name: new RegExp(reference) })).toContainText('Anulada');
  await expect(page().getByText(/^El estado muestra como anuladas: /)).toBeVisible();
  await lookInSpanish('twice-7-called-off-spanish');
  await page().getByRole('link', { name: 'Ventas' }).click();
  await press(page(), 'Auditoría de recibos');
  await press(page(), 'Comparar');
  await expect(page().getByText('Ninguna venta de este día sigue vigente en ninguno de los dos lados.')).toBeVisible(
    longEnough,
  );
  await lookInSpanish('twice-8-audit-spanish');
  await speak('English', 'Ajustes');
});

test('leads from the story of goods that came back to each thing that the state was told of them', async () => {
  const sold = await sellAgain(page(), 'healthyAdult', goods.capsules);
  await goTo(page(), 'Sales');
  await expect(page().getByRole('row').filter({ hasText: sold })).toContainText('Synced', longEnough);
  await openUndo(page(), sold);
  await reason(page(), /^Defective/).click();
  await page().getByRole('textbox', { name: 'Note' }).fill('seal broken');
  await look('twice-9-restock');
  await commitUndo(page(), /^Refund and take the goods back/, 'saw the seal');
  await expect(undoDone(page())).toContainText('Done. The state has it.', longEnough);
  await page().getByRole('button', { name: 'Back to the sale' }).last().click();
  await page()
    .getByRole('button', { name: /^Open the story of refund / })
    .click();
  const reports = page().getByRole('group', { name: 'What the state is told of it' });
  await expect(reports.getByRole('button', { name: /^Destruction .* Synced$/ })).toBeVisible(longEnough);
  await look('twice-10-two-reports');
  await reports.getByRole('button', { name: /^Refund/ }).click();
  await expect(page().getByText(`Refund of sale ${sold}`)).toBeVisible();
  await expect(reports.getByRole('button', { name: /^Refund/ })).toHaveAttribute('aria-pressed', 'true');
  await look('twice-11-refund-story');
});
