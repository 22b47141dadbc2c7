import type { SaleListFilter } from '../../../db/repositories/sale-filter';
import type { SaleFilter } from '../../../shared/ipc/sale-views';
import { parseCivilDate } from '../../../shared/time/civil-date';

/** What the screen asked for, as the store is asked; null where it names a day that no calendar has: no sale is of that day. */
export function readSaleFilter(input: SaleFilter, zone: string): Omit<SaleListFilter, 'after'> | null {
  const from = input.from === null ? null : parseCivilDate(input.from);
  const to = input.to === null ? null : parseCivilDate(input.to);
  const isWrong = (input.from !== null && from === null) || (input.to !== null && to === null);
  return isWrong ? null : { ...input, from, to, zone };
}
