import { expect, it } from 'vitest';
import { outageView } from '../../../shared/ipc/outage-views';

const outage = {
  ...{ id: 'o-1', cause: 'offline', lastContactAt: null, beganAt: 1, endedAt: null, elapsedMs: 5, level: 'down' },
  ...{ contactsTried: 1, queuedSales: 0, noticeDueAt: 9, onDuty: [], notice: null, noticeText: ['To: ...'] },
};

it('carries the evidence and nothing else', () => {
  expect(outageView.parse(outage)).toEqual(outage);
  const wrong = [
    { ...outage, level: 'none' },
    { ...outage, patient: 'Dana' },
    { ...outage, beganAt: 1.5 },
  ];
  expect(wrong.map(each => outageView.safeParse(each).success)).toEqual([false, false, false]);
});
