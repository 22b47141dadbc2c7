import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAllotments } from '../../../shared/compliance/allotment-rules';
import { countLines } from '../../../shared/compliance/counting';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import type { Amount } from '../../../shared/kernel/units';
import {
  amount,
  day,
  floridaRules,
  t0,
  units,
  type VectorLine,
  vectorFacts,
  vectorItem,
  vectorSnapshot,
} from '../../support/vectors';

const today = day('2026-03-10');
const snapshot = vectorSnapshot('PTEST0001', t0);

function judge(lines: readonly VectorLine[], registry = snapshot, pending: readonly PendingAmount[] = []) {
  const counts = countLines(vectorFacts('PTEST0001', lines, { registry }), floridaRules(), today);
  return judgeAllotments(counts, registry, pending, today);
}

it('says once for an order by how much all its lines exceed it, on the line that crosses', () => {
  const gummies = vectorItem('B4');
  const more = vectorItem('B4', { name: 'More gummies' });
  const { refusals } = judge([
    [gummies, 40],
    [more, 5],
    [gummies, 1],
  ]);
  expect(refusals.map(({ code, line, requested, available }) => [code, line, requested, available])).toEqual([
    ['ORDER_REMAINING_EXCEEDED', 2, amount('4600'), amount('4200')],
    ['ROUTE_EXCEEDED', 2, amount('4600'), amount('4200')],
  ]);
});

describe('the releases in a refusal', () => {
  const flower = vectorItem('B1', { onHand: units(100) });

  it('are as many as are needed and no more', () => {
    const roomy = { ...snapshot, orders: snapshot.orders.map(order => ({ ...order, endsOn: day('2026-12-31') })) };
    const releases = [9, 17, 20].map(count =>
      judge([[flower, count]], roomy)
        .refusals.at(-1)
        ?.release?.map(({ on }) => on),
    );
    expect(releases).toEqual([['2026-03-12'], undefined, undefined]);
    const plenty = { ...roomy, orders: roomy.orders.map(order => ({ ...order, remaining: amount('900') })) };
    expect(
      judge([[flower, 17]], plenty)
        .refusals.at(-1)
        ?.release?.map(({ on }) => on),
    ).toEqual(['2026-03-12', '2026-04-12']);
  });

  it('count on the last day of the order', () => {
    const last = { ...snapshot, orders: snapshot.orders.map(order => ({ ...order, endsOn: day('2026-03-12') })) };
    expect(judge([[flower, 9]], last).refusals.map(refusal => refusal.release)).toEqual([
      [{ on: '2026-03-12', amount: amount('28.35') }],
    ]);
  });

  it('leave out what comes back after the order has ended', () => {
    const short = { ...snapshot, orders: snapshot.orders.map(order => ({ ...order, endsOn: day('2026-03-11') })) };
    expect(judge([[flower, 9]], short).refusals.map(refusal => refusal.release)).toEqual([undefined]);
  });

  it('are not known without a history', () => {
    expect(judge([[flower, 9]], { ...snapshot, history: null }).refusals.map(refusal => refusal.release)).toEqual([
      undefined,
    ]);
  });
});

it('takes pending amounts off their own route and off the aggregate only', () => {
  const pending = [
    { orderType: 'MEDICAL', route: 'ORAL', unit: 'ug_thc', amount: amount('500') },
    { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking', amount: amount('3.5') },
  ] as const;
  const { use } = judge(
    [
      ['B2', 1],
      ['B3', 1],
      ['B1', 1],
    ],
    snapshot,
    pending,
  );
  expect(use.map(({ route, availableToday, pendingHere }) => [route, availableToday, pendingHere])).toEqual([
    ['INHALATION', amount('15500'), 0],
    ['ORAL', amount('7500'), amount('500')],
    ['SMOKING', amount('24.850'), amount('3.5')],
    [null, amount('9000'), amount('500')],
  ]);
});

it('allows a cart exactly when nothing in it exceeds what is available', () => {
  const counts = fc.tuple(fc.nat({ max: 22 }), fc.nat({ max: 16 }), fc.nat({ max: 45 }), fc.nat({ max: 4_000_000 }));
  fc.assert(
    fc.property(counts, ([vapes, capsules, gummies, sold]) => {
      const lines: VectorLine[] = [
        ['B2', vapes],
        ['B3', capsules],
        ['B4', gummies],
      ];
      const pending = [{ orderType: 'MEDICAL', route: 'EDIBLE', unit: 'ug_thc', amount: sold as Amount }] as const;
      const mg = { vapes: vapes * 850_000, capsules: capsules * 600_000, gummies: gummies * 100_000 };
      const fits =
        mg.vapes <= 15_500_000 &&
        mg.capsules <= 8_000_000 &&
        (gummies === 0 || mg.gummies <= 4_200_000 - sold) &&
        (mg.vapes + mg.capsules + mg.gummies === 0 || mg.vapes + mg.capsules + mg.gummies <= 9_500_000 - sold);
      const { refusals } = judge(
        lines.filter(([, count]) => count > 0),
        snapshot,
        pending,
      );
      expect(refusals.length === 0).toBe(fits);
    }),
  );
});

it('refuses more whenever it refuses less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 50 }), (few, more) => {
      const codes = (count: number) => judge([['B4', count]]).refusals.map(refusal => refusal.code);
      expect(codes(few + more)).toEqual(expect.arrayContaining(codes(few)));
    }),
  );
});
