import type { OrderType, PackageStatus, ProductForm, Route } from '../../shared/catalog/sellable-item';
import type { CardStatus } from '../../shared/people/patient';

export const routes = [
  'EDIBLE',
  'INHALATION',
  'ORAL',
  'SUBLINGUAL',
  'SUPPOSITORY',
  'TOPICAL',
  'SMOKING',
] as const satisfies readonly Route[];

export const orderTypes = ['MEDICAL', 'LOW_THC', 'SMOKING'] as const satisfies readonly OrderType[];

export const productForms = [
  'WHOLE_FLOWER',
  'GROUND_FLOWER',
  'PREROLL',
  'VAPE',
  'CONCENTRATE',
  'CAPSULE',
  'TINCTURE',
  'EDIBLE',
  'TOPICAL',
  'SUPPOSITORY',
  'DEVICE',
] as const satisfies readonly ProductForm[];

export const packageStatuses = [
  'ACTIVE',
  'QUARANTINE',
  'IN_TRANSIT',
  'RETURNED',
  'DESTROY_SCHEDULED',
  'DEPLETED',
] as const satisfies readonly PackageStatus[];

export const cardStatuses = [
  'ACTIVE',
  'EXPIRED',
  'SUSPENDED',
  'REVOKED',
  'PENDING',
] as const satisfies readonly CardStatus[];

/** What the wire calls the goods of a line. */
export const lineTypes = [...orderTypes, 'DEVICE'] as const;

/** Where a past dispensation was made: `self` is this store's own company; null: the state did not say. */
export function readPlace(mmtc: string | null): 'here' | 'elsewhere' | null {
  if (mmtc === null) return null;
  return mmtc === 'self' ? 'here' : 'elsewhere';
}
