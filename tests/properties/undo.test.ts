import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount, Cents, Quantity } from '../../shared/kernel/units';
import type { Tender } from '../../shared/payment/tender';
import { correctedLine, type StandingLine, undoneLine } from '../../shared/undo/undo-amounts';
import { moneyBack, owedCents } from '../../shared/undo/undo-money';
import { undoSubject } from '../../shared/undo/undo-subject';
import { judgeMoney } from '../support/judge-money';
import { type TestRegister, until } from '../support/register';
import { aConfig } from '../support/register-config';
import { always, runs, seed } from '../support/runs';
import { same } from '../support/same';
import { anOrder, aShopDay, sellFor, told } from '../support/undo-scenes';
import { aPress, type Goods, goods } from '../vectors/at-the-register';

const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0);

type Line = StandingLine & { readonly unitPriceCents: Cents };

const aLine: fc.Arbitrary<Line> = fc
  .record({
    units: fc.integer({ min: 1, max: 40 }),
    price: fc.integer({ min: 0, max: 90_000 }),
    bp: fc.integer({ min: 0, max: 1_000 }),
  })
  .map(({ units, price, bp }) => ({
    number: 1,
    quantity: (units * 100) as Quantity,
    unitPriceCents: price as Cents,
    amountCents: (units * price) as Cents,
    taxCents: Math.floor((units * price * bp + 5_000) / 10_000) as Cents,
    counted: { orderId: 'O-1', amount: (units * 850_001) as Amount, unit: 'ug_thc' as const },
  }));

describe('what goes back', () => {
  it('is never more than was paid, and the whole of it once everything came back', () => {
    const lines = fc.array(aLine, { minLength: 1, maxLength: 6 });
    always([lines, fc.nat(), fc.nat({ max: 5_000 })], (sold, cardPart, over) => {
      const total = sum(sold.map(line => line.amountCents + line.taxCents));
      const card = total === 0 ? 0 : cardPart % total;
      const cash = total - card + over;
      const tenders: Tender[] = [
        ...(card > 0 ? [{ kind: 'debit' as const, amountCents: card as Cents, reference: 'A' }] : []),
        ...(cash > 0 ? [{ kind: 'cash' as const, amountCents: cash as Cents }] : []),
      ];
      const returned: { number: number; amountCents: Cents }[] = [];
      let undone = 0;
      for (const line of sold) {
        const { amountCents, taxCents } = undoneLine(line, line.quantity);
        undone += amountCents + taxCents;
        const paid = { tenders, changeCents: over as Cents, returned };
        returned.push(...moneyBack(paid, owedCents(undone, returned)));
        same(sum(returned.map(back => back.amountCents)), undone);
      }
      same([sum(returned.map(back => back.amountCents)), undone], [total, total]);
      const toCard = returned.filter(({ number }) => number === 1 && card > 0);
      same(sum(toCard.map(back => back.amountCents)), card);
    });
  });

  it('of a part lies within a cent of its share, and counts no more for the patient than it was', () => {
    always([aLine, fc.integer({ min: 1, max: 40 })], (line, units) => {
      const quantity = Math.min(units * 100, line.quantity) as Quantity;
      const part = undoneLine(line, quantity);
      const share = (whole: number) => (whole * quantity) / line.quantity;
      same(Math.abs(part.amountCents - share(line.amountCents)) <= 0.5, true);
      same(Math.abs(part.taxCents - share(line.taxCents)) <= 0.5, true);
      same((part.counted?.amount ?? 0) <= share(line.counted?.amount ?? 0), true);
    });
  });

  it('after corrections in any order ends at what was paid', () => {
    always([aLine, fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 5 })], (line, prices) => {
      let standing: Line = line;
      let back = 0;
      for (const price of prices) {
        const corrected = correctedLine(standing, price as Cents);
        if (corrected === null) continue;
        back += corrected.amountCents + corrected.taxCents;
        standing = {
          ...standing,
          unitPriceCents: price as Cents,
          amountCents: (standing.amountCents - corrected.amountCents) as Cents,
          taxCents: (standing.taxCents - corrected.taxCents) as Cents,
        };
        same(standing.amountCents, (standing.quantity / 100) * price);
        same(standing.taxCents >= 0 && standing.amountCents >= 0, true);
      }
      const rest = undoneLine(standing, standing.quantity);
      same(back + rest.amountCents + rest.taxCents, line.amountCents + line.taxCents);
    });
  });
});

type Step =
  | { readonly do: 'sell'; readonly item: Goods; readonly units: number; readonly withShirt: boolean }
  | { readonly do: 'correct'; readonly sale: number; readonly offCents: number }
  | {
      readonly do: 'undo';
      readonly kind: 'void' | 'restock' | 'refund';
      readonly sale: number;
      readonly units: number;
    };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('sell' as const),
    item: fc.constantFrom<Goods>('B2', 'B3', 'B4', 'M1'),
    units: fc.integer({ min: 1, max: 3 }),
    withShirt: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('correct' as const),
    sale: fc.nat({ max: 9 }),
    offCents: fc.integer({ min: 1, max: 999 }),
  }),
  fc.record({
    do: fc.constant('undo' as const),
    kind: fc.constantFrom('void' as const, 'restock' as const, 'refund' as const),
    sale: fc.nat({ max: 9 }),
    units: fc.integer({ min: 1, max: 3 }),
  }),
);

/** Plays the steps that the register lets through, each to its end, and closes the books. */
async function play(steps: readonly Step[]): Promise<void> {
  const register = await aShopDay();
  const sales: string[] = [];
  for (const step of steps) {
    if (step.do === 'sell') sales.push(await sellFor(register, cartOf(step)));
    else if (step.do === 'correct') await tryCorrection(register, sales[step.sale], step.offCents);
    else await tryUndo(register, sales[step.sale], step);
    await isQuiet(register);
  }
  await register.ask('inventory.sync', null);
  await closeBooks(register);
}

function cartOf({ item, units, withShirt }: Extract<Step, { do: 'sell' }>): [Goods, number][] {
  return [[item, units], ...(withShirt && item !== 'M1' ? [['M1', 1] as [Goods, number]] : [])];
}

/** The price of the last line was wrong; the register says itself where it may not be put right any more. */
async function tryCorrection(register: TestRegister, saleId: string | undefined, offCents: number): Promise<void> {
  if (saleId === undefined) return;
  const { lines, kinds } = await register.ask('undo.view', { saleId });
  const line = lines.findLast(({ isRefunded }) => !isRefunded);
  if (line === undefined || kinds.find(({ kind }) => kind === 'correct')?.obstacles.length !== 0) return;
  const unitPriceCents = Math.max(0, line.unitPriceCents - offCents);
  const asked = { saleId, reason: 'wrong-price' as const, number: line.number, unitPriceCents };
  const { returnCents, totalCents, needsLead } = await register.ask('sale.previewPrice', asked);
  const subject = undoSubject({ saleId, kind: 'correct', totalCents });
  const approvalToken = needsLead ? await register.approval({ action: 'undo-sale', subject }) : null;
  const order = { ...asked, requestId: aPress(), note: 'as said', references: [], approvalToken };
  await register.ask('sale.correctPrice', { ...order, returnShownCents: returnCents });
}

async function tryUndo(register: TestRegister, saleId: string | undefined, step: Extract<Step, { do: 'undo' }>) {
  if (saleId === undefined) return;
  const { lines, kinds } = await register.ask('undo.view', { saleId });
  if (kinds.find(({ kind }) => kind === step.kind)?.obstacles.length !== 0) return;
  const parts = lines
    .filter(line => !line.isRefunded && (step.kind !== 'restock' || line.isPackage))
    .map(({ number, quantity }) => ({ number, quantity: Math.min(quantity, step.units * 100) }));
  await register.ask(
    'undo.commit',
    await anOrder(register, saleId, { kind: step.kind, reason: 'other', lines: parts }),
  );
}

const open = `SELECT 1 FROM outbox WHERE state NOT IN ('accepted', 'cancelled')
  UNION ALL SELECT 1 FROM returned_package WHERE destroy_after IS NULL`;

async function isQuiet({ store }: TestRegister): Promise<void> {
  await until(() => store.db.prepare(open).get() === undefined, 30_000);
}

type Entry = Readonly<Record<string, unknown>>;
const ofKind = (register: TestRegister, kind: string): readonly Entry[] => register.state.entries(kind);

/** Cash, stock, allotment and what happened: the register's own books against the state's ledger. */
async function closeBooks(register: TestRegister): Promise<void> {
  const { db } = register.store;
  const one = (sql: string): number => db.prepare<[], { n: number }>(sql).get()?.n ?? Number.NaN;
  const made = (kinds: string) =>
    one(`SELECT count(*) AS n FROM undo JOIN outbox ON outbox.undo_id = undo.id
    AND outbox.op <> 'destroy' WHERE kind IN (${kinds})`);
  const returned = one('SELECT count(*) AS n FROM returned_package');
  expect(told(register, 'void', 'refund', 'modify', 'package', 'destroy_scheduled')).toEqual([
    ...[made(`'void'`), made(`'restock', 'refund'`), made(`'correct'`)],
    ...[returned, returned],
  ]);
  const wrong: string[] = [];
  const { zone } = aConfig('').store;
  judgeMoney({ db, zone, ledger: register.state.sandbox.ledger() }, what => void wrong.push(what));
  expect(wrong).toEqual([]);
  const world = register.state.sandbox.world();
  for (const item of ['B2', 'B3', 'B4'] as const) {
    const there = Number(world.packages.get(goods[item])?.quantity);
    await until(() => one(`SELECT remaining - held AS n FROM package WHERE barcode = '${goods[item]}'`) === there);
  }
  expect(
    one(`SELECT count(*) AS n FROM (SELECT 1 FROM ledger GROUP BY sale_id, line
    HAVING sum(iif(entry = 'reserve', amount, -amount)) <> 0)`),
  ).toBe(0);
  const booked = (kind: string) =>
    sum(ofKind(register, kind).map(entry => Math.round(Number(entry['amount']) * 1_000)));
  const given = `SELECT coalesce(sum(sale_line.counted_amount * undo_line.quantity / sale_line.quantity), 0) AS n
    FROM undo JOIN undo_line ON undo_line.undo_id = undo.id JOIN sale_line ON sale_line.sale_id = undo_line.sale_id
    AND sale_line.number = undo_line.line WHERE undo.kind IN ('void', 'restock')`;
  const counted = 'SELECT coalesce(sum(counted_amount), 0) AS n FROM sale_line';
  expect([booked('dispensation'), booked('restore')]).toEqual([one(counted), one(given)]);
}

describe('a shop’s books', () => {
  const plays = Math.max(1, Math.round(runs.properties / 250));

  it('close to what the state’s ledger says, over any sequence of sales and undos', {
    timeout: plays * 30_000,
  }, async () => {
    const steps = fc.array(aStep, { minLength: 3, maxLength: 8 });
    await fc.assert(fc.asyncProperty(steps, play), { numRuns: plays, ...(seed === null ? {} : { seed }) });
  });
});
