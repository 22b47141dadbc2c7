import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createClock } from '../../../../electron/biotrack/sandbox/clock';
import { fixtureSchema } from '../../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../../electron/biotrack/sandbox/fixtures/vectors.json';
import { loadWorld } from '../../../../electron/biotrack/sandbox/load-world';
import { codes, of, type RawState, startState } from './support/raw-state';

const names = ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B8', 'D1'] as const;
const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('sell' as const),
      lines: fc.array(
        fc.record({ name: fc.constantFrom(...names), quantity: fc.constantFrom('1', '2', '0.5', '3.25', '9') }),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
      repeat: fc.boolean(),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('elsewhere' as const), amount: fc.integer({ min: 1, max: 2000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 60 }) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function play(state: RawState, one: Step): Promise<void> {
  if (one.kind === 'wait') {
    await state.set('/clock', { advance_s: one.hours * 3600 });
    await state.login();
  } else if (one.kind === 'elsewhere') {
    const dispensation = { card_id: 'PTEST0001', order_type: 'MEDICAL', route: 'ORAL', unit: 'mg_thc' };
    await state.control('POST', '/inject/dispensation', { ...dispensation, amount: String(one.amount) });
  } else {
    const body = await state.dispenseBody(
      'PTEST0001',
      one.lines.map(({ name, quantity }) => of(name, quantity)),
    );
    const reply = await state.call('sale_dispense', body);
    if (one.repeat) expect(await state.call('sale_dispense', body)).toEqual({ ...reply, duplicate: 1 });
    if (reply['success'] === 0) expect([reply['errorcode'], codes(reply).length > 0]).toEqual(['202', true]);
  }
}

const scaled = (text: unknown, places: number): bigint => {
  const [whole = '', fraction = ''] = String(text).split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
};

/** What the ledger alone says stock and registry must be, starting from the fixture. */
function expectAgreement(state: RawState): void {
  const world = state.sandbox.world();
  const start = loadWorld(fixtureSchema.parse(vectors), { clock: createClock(() => 0, { running: false }) });
  for (const [barcode, found] of world.packages) {
    const moved = state.entries('stock').filter(entry => entry['barcodeid'] === barcode);
    const total = moved.reduce(
      (sum, entry) => sum + scaled(entry['delta'], 2),
      start.packages.get(barcode)?.quantity ?? 0n,
    );
    expect([barcode, found.quantity]).toEqual([barcode, total]);
    expect(found.quantity >= 0n).toBe(true);
  }
  const dispensed = world.patients.get('PTEST0001')?.dispensations ?? [];
  const before = start.patients.get('PTEST0001')?.dispensations.length ?? 0;
  expect(dispensed.slice(before).map(sold => [sold.dispensationId, sold.orderId, sold.amount, sold.day])).toEqual(
    state
      .entries('dispensation')
      .map(entry => [entry['dispensation_id'], entry['order_id'], scaled(entry['amount'], 3), entry['day']]),
  );
  for (const { orderId } of world.patients.get('PTEST0001')?.orders ?? []) {
    const listed = dispensed.filter(sold => sold.orderId === orderId).reduce((sum, sold) => sum + sold.amount, 0n);
    expect([orderId, world.patients.get('PTEST0001')?.totals.ofOrder(orderId)]).toEqual([orderId, listed]);
  }
  const sold = state.entries('sale').flatMap(entry => entry['lines'] as { barcodeid: string; amount: string | null }[]);
  expect(sold.length).toBe(state.entries('stock').length);
  expect(sold.filter(line => line.amount !== null).length).toBe(
    state.entries('dispensation').filter(entry => entry['sale_id'] !== null).length,
  );
  expect(state.entries('sale').length).toBe(world.sales.size);
}

it('keeps ledger, stock and registry in agreement whatever is sold, repeated, refused or dispensed elsewhere', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async steps => {
      const state = await startState();
      for (const one of steps) await play(state, one);
      expectAgreement(state);
      await state.sandbox.stop();
    }),
    { numRuns: 25 },
  );
});
