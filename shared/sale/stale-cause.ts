/** Why a validation no longer stands (design.md section 1.7). The checkout says which when it asks to re-validate. */
export const staleCauses = [
  'cart-edited',
  'patient-changed',
  'caregiver-changed',
  'operator-changed',
  'left-cart',
  'locked',
  'expired',
  'midnight',
  'price-changed',
  'state-refused',
  'registry-changed',
  'state-back',
] as const;
export type StaleCause = (typeof staleCauses)[number];
