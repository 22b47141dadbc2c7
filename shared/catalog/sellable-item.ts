import type { Brand } from '../kernel/brand';
import type { AllotmentUnit, Amount, Cents, CivilDate, Quantity } from '../kernel/units';

/** BioTrack's 16-digit package id. Text, because 16 digits exceed 2^53 and leading zeros count. */
export type Barcode = Brand<string, 'Barcode'>;

export type OrderType = 'MEDICAL' | 'LOW_THC' | 'SMOKING';
export type Route = 'EDIBLE' | 'INHALATION' | 'ORAL' | 'SUBLINGUAL' | 'SUPPOSITORY' | 'TOPICAL' | 'SMOKING';
export const productForms = [
  ...(['WHOLE_FLOWER', 'GROUND_FLOWER', 'PREROLL', 'VAPE', 'CONCENTRATE', 'CAPSULE', 'TINCTURE'] as const),
  ...(['EDIBLE', 'TOPICAL', 'SUPPOSITORY', 'DEVICE'] as const),
] as const;
export type ProductForm = (typeof productForms)[number];
export type PackageStatus =
  | 'ACTIVE'
  | 'QUARANTINE'
  | 'IN_TRANSIT'
  | 'RETURNED'
  | 'DESTROY_SCHEDULED'
  | 'DEPLETED'
  | 'UNKNOWN';
export type TaxClass = 'medical' | 'device' | 'merchandise';

/** One package of the state's inventory: marijuana or a delivery device, always reported. */
export type StatePackage = {
  readonly kind: 'package';
  readonly barcode: Barcode;
  /** An older local label that scans as well (biotrack-and-florida.md, section 2.5). */
  readonly externalId: string | null;
  readonly name: string;
  readonly strain: string | null;
  readonly batch: string | null;
  readonly harvest: string | null;
  /** 'DEVICE' is reported without route or amount; null: the state did not say, so it cannot be sold. */
  readonly orderType: OrderType | 'DEVICE' | null;
  readonly route: Route | null;
  readonly altRoutes: readonly Route[];
  readonly form: ProductForm | null;
  /** Med Usable Weight of one unit; null or 0 blocks the sale. */
  readonly medWeight: Amount | null;
  readonly unit: AllotmentUnit | null;
  /** What the state holds less what this register sold and has not settled yet. */
  readonly onHand: Quantity;
  readonly status: PackageStatus;
  readonly labStatus: string | null;
  readonly expiresOn: CivilDate | null;
  readonly location: string;
  readonly isRestocked: boolean;
  /** null: no price known, so it cannot be sold. */
  readonly priceCents: Cents | null;
  readonly coaUrl: string | null;
};

/** Goods the state is never told about: T-shirts, lighters. */
export type Merchandise = {
  readonly kind: 'merchandise';
  readonly sku: string;
  readonly barcode: string | null;
  readonly name: string;
  readonly priceCents: Cents;
};

export type SellableItem = StatePackage | Merchandise;
