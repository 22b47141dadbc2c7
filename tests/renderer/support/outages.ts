import type { OutageView } from '../../../shared/ipc/outage-views';

const ten = Date.parse('2026-03-10T10:00:00-04:00');

export function anOutage(change: Partial<OutageView> = {}): OutageView {
  return {
    ...{ id: 'o-1', cause: 'offline', lastContactAt: ten - 60_000, beganAt: ten, endedAt: null, elapsedMs: 7_260_000 },
    ...{ level: 'reportable', contactsTried: 214, queuedSales: 40, noticeDueAt: ten + 10_800_000, notice: null },
    ...{ onDuty: [{ name: 'Ana Ruiz', since: ten }], noticeText: ['To: Florida Department of Health', 'Record: o-1'] },
    ...change,
  };
}
