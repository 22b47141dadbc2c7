/**
 * Where the register and the sandbox may answer one cart differently, and why: what biotrack-and-florida.md leaves open, or
 * what only one of the two can know. Anything else that differs is a mistake in one of them.
 */

export type ExplainedDifference = {
  readonly name: string;
  /** Codes that only this side may say; which cart it may say them of is told by `when`. */
  readonly codes: readonly string[];
  readonly saidBy: 'register' | 'state';
  readonly when: string;
  readonly why: string;
};

export const explainedDifferences = [
  {
    name: 'law-hours',
    codes: ['OUTSIDE_HOURS'],
    saidBy: 'register',
    when: "the store's own hours are longer than the law's",
    why: 'The register keeps the narrower of both; the sandbox knows only the hours its store was given.',
  },
  {
    name: 'unnamed-caregiver',
    codes: ['CAREGIVER_NOT_LINKED'],
    saidBy: 'register',
    when: 'a caregiver collects for an adult and no caregiver card is named',
    why: 'No rule says what such a request means; the register refuses it, and never sends it.',
  },
  {
    name: 'no-price',
    codes: ['PRICE_MISSING'],
    saidBy: 'register',
    when: 'a package has no price',
    why: 'Prices are the store’s own and no rule of the state.',
  },
  {
    name: 'depleted-with-stock',
    codes: ['QTY_INSUFFICIENT'],
    saidBy: 'register',
    when: 'a package is DEPLETED and yet has a quantity',
    why: 'The state contradicts itself; the register believes the word that sells less.',
  },
  {
    name: 'state-says-ineligible',
    codes: ['CAREGIVER_INACTIVE', 'NO_ELIGIBLE_CAREGIVER'],
    saidBy: 'register',
    when: 'the caregiver list marks a caregiver with a good card as not eligible',
    why: 'The list is the state’s newest word; the sandbox judges the card alone.',
  },
  {
    name: 'unsettled-here',
    codes: ['ORDER_REMAINING_EXCEEDED', 'ROUTE_EXCEEDED', 'SMOKING_EXCEEDED', 'AGGREGATE_EXCEEDED', 'QTY_INSUFFICIENT'],
    saidBy: 'register',
    when: 'something was sold here and is not settled with the state',
    why: 'The state has not heard of it yet.',
  },
  {
    name: 'yesterdays-answer',
    codes: ['REGISTRY_STALE'],
    saidBy: 'register',
    when: 'the registry answered on another day',
    why: 'The sandbox judges by what is true now and has no old answer to judge by.',
  },
  {
    name: 'wrong-unit',
    codes: ['ROUTE_NOT_CERTIFIED'],
    saidBy: 'register',
    when: 'the order counts in another unit than the package',
    why: 'The unit of Low-THC orders is not documented; amounts of two units are never compared here.',
  },
  {
    name: 'unknown-barcode',
    codes: ['BARCODE_NOT_FOUND'],
    saidBy: 'state',
    when: 'the state no longer knows a package of the cart',
    why: 'The register judges what its inventory holds, and learns of it from the answer.',
  },
] as const satisfies readonly ExplainedDifference[];

export type DifferenceName = (typeof explainedDifferences)[number]['name'];
