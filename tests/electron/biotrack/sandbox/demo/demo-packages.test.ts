import { expect, it } from 'vitest';
import { demoPackages } from '../../../../../electron/biotrack/sandbox/demo/demo-packages';
import { fixtureSchema, routes } from '../../../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../../../electron/biotrack/sandbox/fixtures/vectors.json';
import { createRandom } from '../../../../../electron/biotrack/sandbox/random';

const today = '2026-03-10';
const shelf = Object.entries(demoPackages(createRandom(1), today, 'FL-0042'));

it('keeps the packages of the vectors under their barcodes', () => {
  const kept = Object.fromEntries(shelf.filter(([barcode]) => barcode.startsWith('0001')));
  expect(kept).toEqual(fixtureSchema.parse(vectors).packages);
});

it('has every route and form, and enough of everything', () => {
  const goods = shelf.map(([, found]) => found);
  expect(shelf.length).toBeGreaterThanOrEqual(400);
  expect([...new Set(goods.map(found => found.route))].sort()).toEqual([...routes, null].sort());
  expect(new Set(goods.map(found => found.form)).size).toBe(11);
});

it('has some of every condition a cashier must meet', () => {
  const goods = shelf.map(([, found]) => found);
  const count = (is: (found: (typeof goods)[number]) => boolean) => goods.filter(is).length;
  const counts = {
    returned: count(found => found.status === 'RETURNED'),
    quarantined: count(found => found.status === 'QUARANTINE'),
    travelling: count(found => found.status === 'IN_TRANSIT'),
    depleted: count(found => found.status === 'DEPLETED' && found.quantity === '0.00'),
    weightless: count(found => found.weight === null && found.order_type !== 'DEVICE'),
    untested: count(found => found.qa_status === 'PENDING'),
    expired: count(found => (found.expiration ?? today) < today),
    expiringToday: count(found => found.expiration === today),
    last: count(found => found.quantity === '1.00' && found.status === 'ACTIVE'),
    labelled: count(found => found.external_id !== null),
  };
  expect(Object.entries(counts).filter(([, number]) => number < 5)).toEqual([]);
});
