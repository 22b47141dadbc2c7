/** What a bench found, and what it should have found at most; each budget names a figure of the row. */
export type Row = {
  readonly name: string;
  readonly unit: 'ms' | 'ratio' | 'percent' | 'MB';
  readonly figures: Readonly<Record<string, number>>;
  readonly budget: Readonly<Record<string, number>>;
  readonly note?: string;
};

/** A row without a budget is there to be compared with, and is never missed. */
export function isWithinBudget({ figures, budget }: Row): boolean {
  return Object.entries(budget).every(([figure, limit]) => {
    const found = figures[figure];
    if (found === undefined) throw new Error(`There is a budget for ${figure}, and no such figure.`);
    return found <= limit;
  });
}

/** One JSON object on one line (design.md section 5). */
export function toLine(row: Row): string {
  const { name, unit, figures, budget, note } = row;
  const rounded = Object.entries(figures).map(([figure, value]) => [figure, round(value)]);
  const told = { name, unit, ...Object.fromEntries(rounded), budget, ok: isWithinBudget(row) };
  return JSON.stringify(note === undefined ? told : { ...told, note });
}

/** Four digits say more than any run repeats. */
const round = (value: number): number => Number(value.toPrecision(4));
