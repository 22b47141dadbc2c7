/** Something that waits from one moment to another; null: it waits still. */
export type Wait = { readonly from: number; readonly until: number | null };

/** How many waited at once at the worst moment from `from` on. What ends at the moment another begins has made room for it. */
export function deepest(waits: readonly Wait[], from: number): number {
  const steps = waits.flatMap(wait => [
    { at: Math.max(wait.from, from), by: 1 },
    ...(wait.until === null ? [] : [{ at: wait.until, by: -1 }]),
  ]);
  steps.sort((one, other) => one.at - other.at || one.by - other.by);
  let waiting = 0;
  let most = 0;
  for (const { by } of steps) {
    waiting += by;
    most = Math.max(most, waiting);
  }
  return most;
}
