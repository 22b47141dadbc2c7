import { expect, it } from 'vitest';
import { registryView, unreadableView } from '../../../shared/ipc/registry-views';

const step = { on: '2026-03-10', amount: 5 };
const view = {
  asOf: 1,
  registryDay: '2026-03-10',
  isFresh: true,
  cardStatus: null,
  cardExpiresOn: null,
  certification: null,
  aggregate: {
    unit: 'ug_thc',
    windowDays: 70,
    ceiling: 10,
    availableToday: 5,
    pendingHere: 0,
    mismatch: 4,
    forecast: { steps: [step], until: '2026-05-19', again: null, keptBack: 0 },
  },
  orders: [],
  holds: [],
  pending: [],
  history: null,
};

it('carries whole amounts and days, and nothing that it does not name', () => {
  expect(registryView.parse(view)).toEqual(view);
  const bad = [
    { ...view, patientName: 'Dana' },
    { ...view, aggregate: { ...view.aggregate, availableToday: 0.5 } },
    { ...view, registryDay: '10.3.2026' },
  ];
  expect(bad.map(each => registryView.safeParse(each).success)).toEqual([false, false, false]);
});

it('carries an unreadable answer as text, or as nothing', () => {
  const fields = [
    { name: 'total', text: '"-1"' },
    { name: 'unit', text: null },
  ];
  const sent = { at: 1, rows: [{ place: 'order', fields }] };
  expect(unreadableView.parse(sent)).toEqual(sent);
  expect(unreadableView.safeParse({ at: 1, rows: [{ place: 'patient', fields: [] }] }).success).toBe(false);
});
