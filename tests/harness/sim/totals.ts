/** What the sales of one world came to. */
export type Totals = {
  sales: number;
  accepted: number;
  rejected: number;
  cancelled: number;
  review: number;
  /** Voids, refunds and corrections that the state is told of. */
  undos: number;
  /** Sold by a lead's word while the state was away, and refused by it afterwards. */
  grace: number;
  graceRefused: number;
  /** Sales of which an attempt ended unproven, and of these the ones that came to a person. */
  unknowns: number;
  unknownsForPerson: number;
  duplicates: number;
  lost: number;
};

export function noTotals(): Totals {
  return {
    ...{ sales: 0, accepted: 0, rejected: 0, cancelled: 0, review: 0, undos: 0, grace: 0, graceRefused: 0 },
    ...{ unknowns: 0, unknownsForPerson: 0, duplicates: 0, lost: 0 },
  };
}
