import { expect, it } from 'vitest';
import { inDays, inSale, inStatus, statesOf, unfiltered } from '../../../db/repositories/sale-filter';
import type { CivilDate } from '../../../shared/kernel/units';

const zone = 'America/New_York';

it('asks for nothing where nothing is said', () => {
  const every = unfiltered(zone);
  expect([inStatus(every.statuses), inSale(every), inDays(every)]).toEqual([null, [], { since: null, before: null }]);
});

it('begins at the first moment of a day and ends with the last of another, also where the clock is set forward', () => {
  const days = { from: '2026-03-08' as CivilDate, to: '2026-03-08' as CivilDate, zone };
  expect(inDays(days)).toEqual({ since: Date.parse('2026-03-08T05:00Z'), before: Date.parse('2026-03-09T04:00Z') });
});

it('asks the row of the sale for what stands in it', () => {
  expect(inSale({ ...unfiltered(zone), operatorId: 'user-1', leastCents: 5, mostCents: 9 })).toEqual([
    { sql: 'sale.operator_id = ?', values: ['user-1'] },
    { sql: 'sale.total_cents >= ?', values: [5] },
    { sql: 'sale.total_cents <= ?', values: [9] },
  ]);
});

it('takes a called-off report for a voided sale, and for no state of its own', () => {
  expect(statesOf(['voided', 'checking', 'refused', 'not-reported'])).toEqual(['rejected', 'unknown']);
});
