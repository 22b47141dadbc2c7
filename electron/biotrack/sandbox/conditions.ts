/** How slow the state is behind its counters while it serves one request. */
export type Conditions = {
  /** Until the patient registry has taken a sale that BioTrack has accepted; null posts it at once. */
  readonly registryPendingMs: number | null;
  /** How young a sale must be to be missing from the lists. */
  readonly listLagMs: number;
  /** The known fault of the registry: returned goods count against the patient until they are destroyed. */
  readonly restoresAfterDestroy: boolean;
};

export const fairConditions: Conditions = { registryPendingMs: null, listLagMs: 0, restoresAfterDestroy: false };

/** Serving is synchronous, so no other request ever meets the conditions of this one. */
export function underConditions<T>(world: { conditions: Conditions }, conditions: Conditions, serve: () => T): T {
  world.conditions = conditions;
  try {
    return serve();
  } finally {
    world.conditions = fairConditions;
  }
}
