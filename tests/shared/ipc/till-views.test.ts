import { expect, it } from 'vitest';
import { pieces, tillReportView, tillView } from '../../../shared/ipc/till-views';

const till = {
  ...{ sessionId: 't', openedAt: 1, openedBy: 'Ana', openingFloatCents: 5, standing: 'open', count: null },
};

it('lets a count be judged by its rules, which have a sentence, and refuses what is none', () => {
  const isCount = (value: unknown) => pieces.safeParse(value).success;
  expect([isCount([]), isCount([{ cents: 300, pieces: 0 }]), isCount([{ cents: 1, pieces: 1_000_000 }])]).toEqual([
    ...[true, true, true],
  ]);
  const bad = [[{ cents: 100, pieces: -1 }], [{ cents: 0, pieces: 1 }], [{ cents: 1, pieces: 0.5 }], 'x', null];
  expect([...bad, Array.from({ length: 31 }, () => ({ cents: 1, pieces: 1 }))].map(isCount)).toEqual([
    ...[false, false, false, false, false, false],
  ]);
});

it('lets nothing through that the screen does not show', () => {
  expect(tillView.parse(till)).toEqual(till);
  expect(tillView.safeParse({ ...till, openedById: 'user-ana' }).success).toBe(false);
  expect(tillReportView.safeParse({ ...till, kind: 'X' }).success).toBe(false);
});
