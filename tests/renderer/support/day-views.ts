import type { LeadsDayView } from '../../../shared/ipc/day-views';
import { tenInTheMorning } from './views';

const hour = 3_600_000;

/** A morning of two sales, with nothing that waits for anybody. */
export function aDay(change: Partial<LeadsDayView> = {}): LeadsDayView {
  return {
    ...{ day: '2026-03-02', at: tenInTheMorning + 2 * hour, outage: null, registrations: [], returned: [] },
    ...{ untoldOutage: null, late: { owedSince: null, putOffUntil: null, pending: null } },
    sales: {
      ...{ count: 2, totalCents: 9_150, backCents: 0 },
      hours: [
        { at: tenInTheMorning, count: 1, totalCents: 7_000 },
        { at: tenInTheMorning + hour, count: 0, totalCents: 0 },
        { at: tenInTheMorning + 2 * hour, count: 1, totalCents: 2_150 },
      ],
    },
    queue: { waiting: 0, checking: 0, oldestAt: null },
    till: { openedBy: 'Ana Ruiz', openedAt: tenInTheMorning, standing: 'open', expectedCents: 29_150 },
    lowStock: { count: 0, gone: 0, scarcest: [] },
    toClear: { review: 0, incidents: 0, undoIncidents: 0, prints: 0 },
    ...change,
  };
}
