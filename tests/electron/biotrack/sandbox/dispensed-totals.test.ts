import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DispensedTotals } from '../../../../electron/biotrack/sandbox/dispensed-totals';

const days = ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'] as const;
const sold = fc.record({
  day: fc.constantFrom(...days),
  orderId: fc.constantFrom('O-1', 'O-2'),
  orderType: fc.constantFrom('MEDICAL' as const, 'SMOKING' as const),
  route: fc.constantFrom('ORAL' as const, 'EDIBLE' as const),
  amount: fc.bigInt(0n, 1000n),
});

it('says what adding up the whole list would say', () => {
  fc.assert(
    fc.property(fc.array(sold), fc.constantFrom(...days), fc.constantFrom(...days), (all, first, last) => {
      const totals = new DispensedTotals();
      for (const one of all) totals.add(one);
      const plain = (counts: (one: (typeof all)[number]) => boolean) =>
        all.filter(counts).reduce((total, one) => total + one.amount, 0n);
      const within = (route: 'ORAL' | null) =>
        totals.within(first, last, 'MEDICAL', route).reduce((total, one) => total + one.amount, 0n);
      const isIn = (one: (typeof all)[number]) => one.orderType === 'MEDICAL' && one.day >= first && one.day <= last;
      expect([totals.ofOrder('O-1'), within('ORAL'), within(null)]).toEqual([
        plain(one => one.orderId === 'O-1'),
        plain(one => isIn(one) && one.route === 'ORAL'),
        plain(isIn),
      ]);
    }),
  );
});

it('lists each day once, oldest first, over all routes', () => {
  const totals = new DispensedTotals();
  const one = { orderId: 'O-1', orderType: 'MEDICAL' } as const;
  totals.add({ ...one, day: '2026-03-02', route: 'ORAL', amount: 5n });
  totals.add({ ...one, day: '2026-03-01', route: 'EDIBLE', amount: 1n });
  totals.add({ ...one, day: '2026-03-02', route: 'EDIBLE', amount: 2n });
  expect(totals.within('2026-03-01', '2026-03-31', 'MEDICAL', null)).toEqual([
    { day: '2026-03-01', amount: 1n },
    { day: '2026-03-02', amount: 7n },
  ]);
});
