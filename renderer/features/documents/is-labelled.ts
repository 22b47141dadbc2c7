import type { SaleView } from '../../../shared/ipc/sale-views';

export type SoldLine = SaleView['lines'][number];

/** Labels are for marijuana alone, so nothing else offers them. */
export function isLabelled({ orderType, barcode }: Pick<SoldLine, 'orderType' | 'barcode'>): boolean {
  return orderType !== null && barcode !== null;
}
