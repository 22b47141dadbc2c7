import { expect, it } from 'vitest';
import { createClock } from '../../../../electron/biotrack/sandbox/clock';
import { fixtureSchema } from '../../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../../electron/biotrack/sandbox/fixtures/vectors.json';
import {
  loadWorld,
  nextTransaction,
  packageFixture,
  patientFixture,
  putPackage,
} from '../../../../electron/biotrack/sandbox/load-world';

const fixture = fixtureSchema.parse(vectors);
const load = () => loadWorld(fixture, { clock: createClock(() => 0, { at: 0, running: false }) });

it('gives every package a rising transaction number', () => {
  const world = load();
  const numbers = [...world.packages.values()].map(found => found.transaction);
  expect(numbers).toEqual(Array.from({ length: 10 }, (_, index) => 500_001 + index));
  expect([world.inventoryChanges.highest(), nextTransaction(world)]).toEqual([500_010, 500_011]);
});

it('writes packages and patients back as the fixture wrote them', () => {
  const world = load();
  const vape = world.packages.get('0001000000000029');
  const patient = world.patients.get('PTEST0001');
  if (vape === undefined || patient === undefined) throw new Error('the vectors changed');
  expect(packageFixture(vape)).toEqual({ ...fixture.packages['0001000000000029'], weight: '850.000' });
  const { orders, dispensations, ...rest } = patientFixture(patient);
  const { orders: givenOrders = [], dispensations: given = [], ...givenRest } = fixture.patients['PTEST0001'] ?? {};
  expect(rest).toEqual({ ...givenRest, aggregate_cap: '24500.000' });
  expect(orders.map(order => [order.order_id, Number(order.total)])).toEqual(
    givenOrders.map(order => [order.order_id, Number(order.total)]),
  );
  expect(dispensations.map(sold => ({ ...sold, amount: Number(sold.amount) }))).toEqual(
    given.map(sold => ({ ...sold, amount: Number(sold.amount) })),
  );
});

it('shows a replaced package as a change of the same package', () => {
  const world = load();
  const fields = fixture.packages['0001000000000029'];
  if (fields === undefined) throw new Error('the vectors changed');
  putPackage(world, '0001000000000029', fields);
  expect(world.packages.get('0001000000000029')).toMatchObject({ transaction: 500_011, transactionOriginal: 500_002 });
});

it('makes sessions and card keys of the secrets it is given', () => {
  const world = loadWorld(fixture, {
    clock: createClock(() => 0, { at: 0, running: false }),
    secret: bytes => `${bytes} bytes`,
  });
  expect([world.sessions.start('E-014', 0), world.cardKeys.issue('PTEST0001', 'FL-0042', 0).key]).toEqual([
    '24 bytes',
    'ck_16 bytes',
  ]);
});
