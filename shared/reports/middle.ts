/** The middle one of some figures, the lower of two; null of none. Ends are told apart from it by nobody but the slowest. */
export function middle(figures: readonly number[]): number | null {
  return figures.toSorted((a, b) => a - b)[Math.floor((figures.length - 1) / 2)] ?? null;
}
