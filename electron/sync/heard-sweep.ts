import type { SaleIndex } from '../../shared/sync/sale-index';

/** One list of the state's sales for all reports that stood in the outbox at the start, or its word that it keeps none. */
export type StateSweep =
  | { readonly kind: 'listed'; readonly index: SaleIndex; keepsAnswers: boolean }
  | { readonly kind: 'unavailable' };

export type HeardSweep = { readonly sweep: StateSweep; readonly ageMs: number };
