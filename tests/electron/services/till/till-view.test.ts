import { expect, it } from 'vitest';
import { toClosedView, toReportView, toRulesView, toTillView } from '../../../../electron/services/till/till-view';
import { tillReportView, tillRulesView, tillView } from '../../../../shared/ipc/till-views';
import type { Cents, Instant } from '../../../../shared/kernel/units';
import { defaultTillPolicy } from '../../../../shared/till/till-policy';
import { aTillReport } from '../../../support/till-reports';

const till = {
  ...{ id: 't', openedAt: 1 as Instant, openedById: 'ana', openedBy: 'Ana', openingFloatCents: 500 as Cents },
  ...{ isCounted: false, closedAt: null },
};

it('shows the open till with what whoever asks may do, and the last count', () => {
  const count = {
    number: 1,
    at: 5 as Instant,
    by: 'Ana',
    pieces: [],
    countedCents: 400 as Cents,
    expectedCents: 500 as Cents,
  };
  const own = { ...defaultTillPolicy, drawer: 'own' } as const;
  expect([
    tillView.parse(toTillView(till, null, 'max', own)).standing,
    toTillView(till, null, 'ana', own).count,
  ]).toEqual([...['not-yours', null]]);
  expect(tillView.parse(toTillView({ ...till, isCounted: true }, count, 'ana', own)).count).toEqual({
    ...{ number: 1, at: 5, by: 'Ana', countedCents: 400, expectedCents: 500, overShortCents: -100 },
    ...{ needsExplanation: false, needsApproval: false, mayRecount: true },
  });
});

it('shows the rules without their source', () => {
  expect(tillRulesView.parse(toRulesView(defaultTillPolicy))).toEqual(toRulesView(defaultTillPolicy));
});

it('shows a report whole, or without any figure from which the cash follows', () => {
  const report = aTillReport();
  expect(tillReportView.parse(toReportView(report, false)).money).toEqual({
    ...{
      discountCents: 100,
      subtotalCents: 4_000,
      taxCents: 300,
      totalCents: 4_300,
      takenCents: 5_000,
      changeCents: 700,
    },
    ...{ backCents: 30, expectedCents: 19_270, paid: report.paid, givenBack: report.givenBack },
  });
  const hidden = tillReportView.parse(toReportView(report, true));
  expect(hidden).toMatchObject({ money: null, salesCount: 2, floatCents: 20_000, dropCents: 5_000 });
  expect(JSON.stringify(hidden)).not.toMatch(/19270|taken|change|paid|subtotal/);
});

it('says of a closed till by how much it was off', () => {
  const closed = {
    ...{ sessionId: 't', zNumber: 7, openedAt: 1 as Instant, closedAt: 2 as Instant, closedBy: 'Ana' },
    ...{ countedCents: 90 as Cents, expectedCents: 100 as Cents },
  };
  expect(toClosedView(closed)).toEqual({ ...closed, overShortCents: -10 });
});
