import type { SellableItem, Route } from '../catalog/sellable-item';
import type { Quantity } from '../kernel/units';

/** A line holds the item as it was scanned; prices and stock are read again before anything is decided. */
export type CartLine = {
  readonly id: string;
  readonly item: SellableItem;
  readonly quantity: Quantity;
  /** The chosen route of a package that may be dispensed under several; null for devices and merchandise. */
  readonly route: Route | null;
};

export type CartCaregiver = { readonly cardId: string; readonly name: string };

/** Unsaved and replaced, never mutated. */
export type Cart = {
  readonly id: string;
  readonly patientId: string | null;
  readonly caregiver: CartCaregiver | null;
  readonly lines: readonly CartLine[];
};
