import type { PackageView } from '../../../shared/ipc/inventory-views';
import { anItem, tenInTheMorning } from './views';

/** Of twelve that the state counts one is sold and not settled. */
export const aPackageView = (changes: Partial<PackageView> = {}): PackageView => ({
  item: anItem({ onHand: 1_100 }),
  externalId: null,
  harvest: 'HV-9',
  location: 'FL-0042',
  isRestocked: false,
  watches: [],
  weightFlag: null,
  stateCount: 1_200,
  stateCountAt: tenInTheMorning,
  sales: [
    { saleId: 's-1', localRef: 'REG-2-000001-7K3QX', soldAt: tenInTheMorning, quantity: 100, syncStatus: 'queued' },
  ],
  offShelf: 0,
  ...changes,
});
