import { expect, it } from 'vitest';
import { unfiltered } from '../../../../db/repositories/sale-filter';
import { readSaleFilter } from '../../../../electron/services/sale/read-sale-filter';
import { everySale } from '../../../../shared/ipc/sale-views';

const zone = 'America/New_York';

it('asks the store what the screen asked, in the store’s zone', () => {
  const asked = { ...everySale, search: 'REG', statuses: ['refused'] as const, from: '2026-03-10', leastCents: 5_00 };
  expect(readSaleFilter({ ...asked, statuses: ['refused'] }, zone)).toEqual({
    ...unfiltered(zone),
    ...asked,
    after: undefined,
  });
});

it.each(['from', 'to'])('knows no day that no calendar has, as %s', end => {
  expect(readSaleFilter({ ...everySale, [end]: '2026-02-30' }, zone)).toBeNull();
});
