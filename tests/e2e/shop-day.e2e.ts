import { expect, type Page, test } from '@playwright/test';
import { approve, connection, goTo, press, salesRow, signIn, typeBarcode, validate } from './support/cashier';
import { passTime, setClocks, setPageClock } from './support/clocks';
import { greet, inventoryRow, onHand, shelf } from './support/counter';
import { createDay } from './support/day';
import { asMoney, bagsOf, dayCsv, drawerCents, productsCsv, totalOf, undoingsOf, zFigures } from './support/day-book';
import { factsOf, inPieces, moveCash, till, typeCount } from './support/drawer';
import { lookAt } from './support/look';
import { people } from './support/provisioning';
import { type Regular, register, someRegulars } from './support/regulars';
import { savedLines } from './support/saved-lines';
import { openShop, type Shop } from './support/shop';
import { bagsByReference, heldByRoute, leftOfOrders, saleIds, undoings, unitsMoved } from './support/state-books';
import { commitUndo, done, openUndo, reason } from './support/undoing';
import { closeRegistry, shownOrders } from './support/vector-world';

/**
 * A shop's day from its float to its Z, told once. Whatever happens is written into a book beside it, and in the evening the
 * Z, the reports, the screens and the state's own ledger are held to that book.
 */
const day = '2026-03-10';
const customers = someRegulars(day)
  .filter((_, index) => index % 6 === 0)
  .slice(0, 5);
const [alba, boris, chloe, dmitri, esther] = customers as [Regular, Regular, Regular, Regular, Regular];
const longEnough = { timeout: 60_000 };

test.describe.configure({ mode: 'serial' });
// Pictures of every step would take a third of the time.
test.use({ trace: 'off' });

let shop: Shop;
const page = (): Page => shop.register().page;
const today = createDay(page, { floatCents: 20_000, inCents: 2_000, outCents: 1_250, dropCents: 10_000 });
const { book } = today;

test.beforeAll(async () => {
  const policy = { offline: 'grace', validation_ttl_s: 900, idle_lock_s: 3600 };
  shop = await openShop({ state: ['--fixture', 'vectors'], changes: { policy } });
  await page().setViewportSize({ width: 1280, height: 800 });
  await setClocks(shop, `${day}T10:00:00-04:00`);
  await setPageClock(shop, `${day}T10:00:00-04:00`);
  await register(shop, customers, day);
  await signIn(page(), people.ana);
  await expect(connection(page())).toContainText('State online', longEnough);
});
test.afterAll(() => shop.close());

const look = (name: string) => lookAt(page(), name);

const lastPaper = () => shop.printer.paper().at(-1);
const paperText = () => (lastPaper()?.lines ?? []).map(line => line.text).join('\n');

test('opens with a float of 200 dollars, counted by notes and coins', async () => {
  await press(page(), 'Till closed');
  await press(page(), 'Count the float by notes and coins');
  await typeCount(page(), ['1', '1', '2', '0', '2']);
  await expect(till(page())).toContainText('$200.00');
  await page().getByRole('textbox', { name: '1¢', exact: true }).press('Enter');
  await page().keyboard.press('Enter');
  await expect(page().getByRole('button', { name: 'Till open' })).toBeVisible();
});

test('serves five patients and a passer-by, in cash, by card, and by both', async () => {
  const flowers = [
    ['flower', 2],
    ['shirt', 1],
  ] as const;
  await today.sell(alba, flowers, { cash: 10_000 });
  await today.sell(boris, [['vape', 2]], { debit: { cents: 9_000, reference: 'AUTH 1001' } });
  const split = { debit: { cents: 4_000, reference: 'AUTH 1002' }, cash: 2_000 };
  await today.sell(
    chloe,
    [
      ['capsules', 1],
      ['gummies', 1],
    ],
    split,
  );
  await today.sell(
    dmitri,
    [
      ['gummies', 3],
      ['budder', 1],
    ],
    { cash: 11_000 },
  );
  await today.sell(esther, [['gummies', 2]], { cash: 4_000 });
  await today.sell(null, [['shirt', 1]], { cash: 2_150 });
});

test('moves cash in, out and to the safe, and looks at an X', async () => {
  await press(page(), 'Till open');
  await moveCash(page(), {
    name: 'Cash in',
    amount: '20',
    why: 'Change from the safe or bank',
    press: 'Put cash in',
    lead: null,
  });
  await moveCash(page(), {
    name: 'Cash out',
    amount: '12.50',
    why: 'Supplies',
    press: 'Take cash out',
    lead: 'Printer paper',
  });
  await moveCash(page(), { name: 'Drop', amount: '100', why: 'To the safe', press: 'Drop cash', lead: null });
  const before = shop.printer.paper().length;
  await press(page(), 'Print X');
  await expect.poll(() => shop.printer.paper().length).toBe(before + 1);
  expect(paperText()).toContain('X REPORT');
  expect(paperText()).toContain('Sales: 6');
  await look('84-day-x');
});

test('voids a sale that was rung in error', async () => {
  const deal = today.firstOf(esther);
  await openUndo(page(), deal.reference);
  await reason(page(), /^Rung in error/).click();
  await commitUndo(page(), 'Void the sale, give back $36.00', null);
  await expect(done(page())).toContainText('Done. The state has it.', longEnough);
  today.undo({ kind: 'void', deal, bag: deal.bag, backCents: totalOf(deal), into: 'cash' });
});

test('refunds one of three without taking it back', async () => {
  const deal = today.firstOf(dmitri);
  await openUndo(page(), deal.reference);
  await reason(page(), /^Goodwill/).click();
  const fewer = page().getByRole('button', { name: 'One Gummies 100 mg less' });
  await fewer.click();
  await fewer.click();
  await page().getByRole('button', { name: 'One Budder 1 g less' }).click();
  await page().getByRole('textbox', { name: 'Note' }).fill('torn bag');
  await look('85-day-refund');
  await commitUndo(page(), 'Refund, give back $18.00', 'a good customer');
  await expect(done(page())).toContainText('Done. The state has it.', longEnough);
  today.undo({ kind: 'refund', deal, bag: [['gummies', 1]], backCents: 1_800, into: 'cash' });
});

let returned = '';

test('takes one of two back: money to the card, a label at once, never on sale again, and to be destroyed', async () => {
  const deal = today.firstOf(boris);
  await openUndo(page(), deal.reference);
  await reason(page(), /^Defective/).click();
  await page().getByRole('button', { name: 'One Vape cart 1 g less' }).click();
  await page()
    .getByRole('textbox', { name: /^Reference of the debit refund/ })
    .fill('BACK 1001');
  await page().getByRole('textbox', { name: 'Note' }).fill('does not heat');
  await commitUndo(page(), 'Refund and take the goods back, give back $45.00', 'seen');
  await expect(done(page())).toContainText('Done. The state has it.', longEnough);
  const label = page().getByText(/^Vape cart 1 g: \d{16}$/);
  await expect(label).toBeVisible(longEnough);
  returned = /\d{16}/.exec(await label.innerText())?.[0] ?? '';
  await expect(page().getByText('Its destruction is scheduled.')).toBeVisible(longEnough);
  await expect.poll(() => lastPaper()?.codes.map(({ text }) => text)).toEqual([returned]);
  expect(paperText()).toContain('NOT FOR SALE');
  await look('86-day-restock');
  today.undo({ kind: 'restock', deal, bag: [['vape', 1]], backCents: 4_500, into: 'debit' });
  await goTo(page(), 'Register');
  await typeBarcode(page(), returned);
  await expect(page().getByRole('alert')).toContainText(/cannot be sold|not in this store/);
});

test('corrects a price that was too high', async () => {
  const deal = today.firstOf(chloe);
  await openUndo(page(), deal.reference);
  await reason(page(), /^Wrong price/).click();
  await reason(page(), /^Correct the price of Capsules/).click();
  await page().getByRole('textbox', { name: 'Right price of one' }).fill('35');
  await page()
    .getByRole('textbox', { name: /^Reference of the debit refund/ })
    .fill('BACK 1002');
  await commitUndo(page(), 'Correct the price, give back $5.00', 'the shelf says so');
  await expect(done(page())).toContainText('Done. The state has it.', longEnough);
  today.undo({ kind: 'correct', deal, bag: [['capsules', 1]], backCents: 500, into: 'debit' });
});

test('sells on while the state is away, as the policy allows, and owes it every sale once', async () => {
  await today.ringUp(esther, [['vape', 1]]);
  await validate(page());
  await shop.state.control('/offline', { mode: 'refuse' });
  const first = await today.takeMoney(esther, [['vape', 1]], { cash: 5_000 }, 'Queued');
  await expect(connection(page())).toContainText('State offline', longEnough);
  await today.ringUp(alba, [['capsules', 1]]);
  await press(page(), 'Validate');
  await press(page(), 'Ask a lead');
  await approve(page(), 'looked up this morning');
  const byLead = { debit: { cents: 4_000, reference: 'AUTH 1003' } };
  const second = await today.takeMoney(alba, [['capsules', 1]], byLead, 'Queued');
  await today.sell(null, [['shirt', 1]], { cash: 2_200 });
  await expect(connection(page())).toContainText('2 sales to send');
  await goTo(page(), 'Sales');
  await look('87-day-outage');
  await shop.state.control('/faults', { mode: 'drop_reply', action: 'sale_dispense', times: 1 });
  await shop.state.control('/offline', { mode: null });
  await expect(async () => {
    await passTime(shop, 15_000);
    await expect(connection(page())).toContainText('Nothing to send', { timeout: 400 });
  }).toPass(longEnough);
  for (const { reference } of [first, second]) await expect(salesRow(page(), reference)).toContainText('Synced');
});

test('hands a lead the day as files', async () => {
  await press(page(), 'Sign out');
  await signIn(page(), people.lee);
  await goTo(page(), 'Reports');
  for (const [report, rows] of [
    ['Sales by day', [dayCsv(book, day)]],
    ['Sales by product', productsCsv(book)],
  ] as const) {
    expect(await savedLines(shop, report)).toEqual(rows);
  }
  await look('88-day-report');
  const routes = (await savedLines(shop, 'Dispensations by route')).map(row => row.split(','));
  const standing = new Map(routes.map(cells => [cells[0], Number(cells[8])]));
  expect(standing).toEqual(heldByRoute(await shop.state.ledger()));
  await press(page(), 'Sign out');
  await signIn(page(), people.ana);
});

test('counts blind a dollar short, and makes the Z once, which is the book to the cent', async () => {
  await press(page(), 'Till open');
  await press(page(), 'Count and close');
  const short = drawerCents(book) - 150;
  await expect(page().getByRole('textbox', { name: '$100', exact: true })).toBeFocused();
  await typeCount(page(), inPieces(short));
  await expect(till(page())).toContainText(asMoney(short));
  await expect(till(page())).not.toContainText('Should be there');
  await press(page(), 'Submit count');
  const closing = page().getByRole('form', { name: 'Closing the till' });
  await expect(closing).toContainText('$1.50 short');
  await look('89-day-short');
  await closing.getByRole('textbox', { name: 'Why is it off?' }).fill('Change for a five');
  await press(page(), 'Close till');
  const z = page().getByRole('article', { name: 'Z report 1' });
  await expect(z).toContainText('Every sale is settled with the state.');
  const { 'Opened by': _openedBy, 'Closed by': _closedBy, Explanation, ...figures } = await factsOf(z);
  expect([figures, Explanation]).toEqual([zFigures(book, short), 'Change for a five']);
  await expect(page().getByRole('button', { name: 'Till closed' })).toBeVisible();
  await expect(page().getByRole('button', { name: 'Close till' })).toHaveCount(0);
  await look('89-day-z');
});

test('shows of every sale what the state holds of it', async () => {
  const ledger = await shop.state.ledger();
  const told = { bags: bagsByReference(ledger), undone: undoings(ledger) };
  expect(told).toEqual({ bags: bagsOf(book), undone: undoingsOf(book) });
  const ids = new Map(saleIds(ledger));
  expect(saleIds(ledger)).toHaveLength(ids.size);
  await goTo(page(), 'Sales');
  for (const { reference, customer } of book.deals) {
    const isVoid = book.undoings.some(({ kind, deal }) => kind === 'void' && deal.reference === reference);
    const shown = customer === null ? 'Not reported' : `${ids.get(reference)}${isVoid ? 'Voided' : 'Synced'}`;
    await expect(salesRow(page(), reference)).toContainText(shown);
  }
  await look('89-day-sales');
});

test('counts every package as the state does, and keeps what came back under its own number', async () => {
  const moved = unitsMoved(await shop.state.ledger());
  const began = { flower: 40, vape: 20, capsules: 15, gummies: 50, budder: 10 } as const;
  await goTo(page(), 'Inventory');
  await press(page(), 'Sync now');
  await expect(inventoryRow(page(), returned)).toContainText('This package cannot be sold');
  for (const [good, units] of Object.entries(began)) {
    const { barcode } = shelf[good as keyof typeof began];
    await expect(onHand(page(), barcode), good).toHaveText(String(units + (moved.get(barcode) ?? 0)));
  }
  await page().getByRole('combobox', { name: 'Show' }).selectOption('Returned goods');
  const waiting = page().getByRole('table', { name: 'Returned goods' }).getByRole('row').filter({ hasText: returned });
  await expect(waiting).toContainText('ScheduledMar 13, 2026, 10:0');
  await look('89-day-returned');
});

test('leaves every patient what the registry leaves them', async () => {
  const ledger = await shop.state.ledger();
  for (const customer of customers) {
    await greet(page(), customer, false);
    await press(page(), 'View State Registry');
    const left = leftOfOrders(ledger, customer.cardId);
    await expect.poll(() => shownOrders(page()), customer.cardId).toEqual(left);
    await closeRegistry(page());
    await press(page(), 'New sale');
  }
});
