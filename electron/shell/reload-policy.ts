export type ReloadPolicy = { readonly attempts: number; readonly withinMs: number };

/** A page that dies again and again would flicker for ever; after this the program says so and stops. */
export const defaultReloadPolicy: ReloadPolicy = { attempts: 3, withinMs: 60_000 };

/** @param crashes monotonic times of the page's deaths, the latest last */
export function mayReload(crashes: readonly number[], policy: ReloadPolicy = defaultReloadPolicy): boolean {
  const latest = crashes.at(-1);
  if (latest === undefined) return true;
  return crashes.filter(at => latest - at < policy.withinMs).length <= policy.attempts;
}
