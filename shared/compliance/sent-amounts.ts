/** One order, aggregate, dispensation or hold as the state sent it: its own words, nothing read into them. */
export type SentRow = {
  readonly place: 'order' | 'aggregate' | 'dispensation' | 'hold';
  /** null: the state left it out. */
  readonly fields: readonly { readonly name: string; readonly text: string | null }[];
};

/** An answer whose amounts cannot be read (E-LIM-02), for a lead to look at. Nobody's name and no card number is in it. */
export type SentAmounts = readonly SentRow[];
