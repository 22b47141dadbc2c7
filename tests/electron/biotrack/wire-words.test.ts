import { expect, it } from 'vitest';
import fixture from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };
import {
  cardStatuses,
  lineTypes,
  orderTypes,
  packageStatuses,
  productForms,
  readPlace,
  routes,
} from '../../../electron/biotrack/wire-words';

it('knows every word of the vectors', () => {
  const known = new Set<string | null>([
    ...lineTypes,
    ...routes,
    ...productForms,
    ...packageStatuses,
    ...cardStatuses,
    null,
  ]);
  const packages = Object.values(fixture.packages).flatMap(row => [row.order_type, row.route, row.form, row.status]);
  const patients = Object.values(fixture.patients).flatMap(row => [
    row.card_status,
    ...row.orders.map(order => order.route),
  ]);
  expect([...packages, ...patients].filter(word => !known.has(word))).toEqual([]);
});

it('never takes a word it uses for "not known" from the state', () => {
  expect([...packageStatuses, ...cardStatuses].some(word => String(word) === 'UNKNOWN')).toBe(false);
});

it('tells the type of an order from that of a line, which may be a device', () => {
  expect(lineTypes).toEqual([...orderTypes, 'DEVICE']);
});

it('tells our own dispensations from those of others, and from those nobody placed', () => {
  expect(['self', 'other', 'MMTC-7', null].map(readPlace)).toEqual(['here', 'elsewhere', 'elsewhere', null]);
});
