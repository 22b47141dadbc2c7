/** What a store holds. `queued` of its sales, the newest, still wait to be reported. */
export type StoreSize = {
  readonly sales: number;
  readonly packages: number;
  readonly patients: number;
  readonly queued: number;
  /** Whose the queued sales are: a customer each, as far as there are so many, or all of one. */
  readonly queuedFor: 'everyone' | 'one-patient';
  /** From so many sales on the days of the history are those of its beginning again, on other dates and under other numbers. */
  readonly distinct: number;
};

/** What design.md section 6 gives its budgets for. */
export const millionSales: StoreSize = {
  sales: 1_000_000,
  packages: 100_000,
  patients: 50_000,
  queued: 500,
  queuedFor: 'everyone',
  distinct: 50_000,
};

/** As a folder is named. */
export const labelOf = ({ sales, packages, patients, queued, queuedFor }: StoreSize): string =>
  [sales, packages, patients, queued, queuedFor].join('-');
