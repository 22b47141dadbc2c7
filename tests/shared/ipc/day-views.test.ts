import { expect, it } from 'vitest';
import { leadsDayView } from '../../../shared/ipc/day-views';

const quiet = {
  ...{ day: '2026-03-10', at: 1, outage: null, till: null, registrations: [], returned: [] },
  ...{ untoldOutage: null, late: { owedSince: null, putOffUntil: null, pending: null } },
  sales: { count: 0, totalCents: 0, backCents: 0, hours: [] },
  queue: { waiting: 0, checking: 0, oldestAt: null },
  lowStock: { count: 0, gone: 0, scarcest: [] },
  toClear: { review: 0, incidents: 0, undoIncidents: 0, prints: 0 },
};

it('carries figures and names of staff, and nothing of a customer', () => {
  expect(leadsDayView.parse(quiet)).toEqual(quiet);
  expect(leadsDayView.safeParse({ ...quiet, patients: [] }).success).toBe(false);
});
