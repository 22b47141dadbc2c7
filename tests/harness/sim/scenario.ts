import { defaultGracePolicy, type GracePolicy } from '../../../shared/sale/grace-policy';
import { type SyncPolicy, syncPolicyFor } from '../../../shared/sync/sync-policy';
import { Dice } from './dice';

/** How much a state lets a register find out: its own deduplication, its lists, neither (reliability.md 7.4). */
export type Profile = 'A' | 'B' | 'C';

export type Outage = {
  readonly fromMs: number;
  readonly toMs: number;
  readonly kind: 'refused' | 'silent' | 'cut' | 'registry';
  /** null: for everybody. */
  readonly terminal: number | null;
};

/** Everything that is drawn before a world begins; all else is drawn by who needs it, each from a stream of their own. */
export type Scenario = {
  readonly seed: number;
  /** Whether the world keeps the bounds that the settle time is made of. */
  readonly isInModel: boolean;
  readonly profile: Profile;
  readonly dedupe: 'nonce' | 'request_id' | 'none';
  readonly isReplayOn: boolean;
  /** Late requests are judged by the time they were sent, so that even the latest may land. */
  readonly isBackdatingAllowed: boolean;
  readonly loss: number;
  readonly doubling: number;
  readonly slowness: number;
  readonly slowestMs: number;
  readonly garbling: number;
  readonly landingMs: number;
  readonly lagMs: number;
  readonly pending: number;
  readonly storeFaults: number;
  /** Steps between two crashes of a terminal; null: none crashes. */
  readonly crashEvery: readonly [number, number] | null;
  readonly wallJumps: number;
  /** Terminals that are ended and started again in the middle of business. */
  readonly earlyEnds: number;
  /** Registers whose whole disk is put back to an image of it, taken in the middle of business. */
  readonly restores: number;
  /** Copies of a register that somebody takes in the middle of business, and starts. */
  readonly copies: number;
  readonly offline: 'block' | 'validated' | 'grace';
  /** Narrow enough to be met. */
  readonly grace: GracePolicy;
  readonly validateMode: 'server' | 'local';
  /** How often a customer comes back and something is undone. */
  readonly undoing: number;
  readonly sales: number;
  readonly patients: number;
  readonly unitsOnHand: number;
  readonly outages: readonly Outage[];
  readonly businessMs: number;
  readonly policy: SyncPolicy;
};

export const terminalCount = 3;
const dayMs = 86_400_000;
const marginMs = 60_000;
const outOfModelShare = 0.1;
const copiedShare = 1 / 7;

/** Bounds from the table of reliability.md section 12; the policy is data, and the settle time follows from what was drawn. */
export function drawScenario(seed: number): Scenario {
  const dice = new Dice(`seed ${seed}`);
  const isInModel = !dice.chance(outOfModelShare);
  const profile = dice.pick<Profile>(['A', 'A', 'A', 'B', 'B', 'B', 'C']);
  const dedupe =
    profile === 'A' ? dice.pick(['nonce', 'request_id'] as const) : dice.pick(['none', 'request_id'] as const);
  const longestMs = dice.pick([20_000, 60_000, 120_000, 600_000]);
  const modelLandingMs = dice.between(1_000, longestMs);
  const lagMs = dice.chance(0.5) ? 0 : dice.between(1_000, longestMs / 2);
  const settleMs = modelLandingMs + lagMs + marginMs;
  // A network that doubles before a state that dedupes nothing makes two sales that no register could prevent.
  const mayDouble = dedupe !== 'none' || !isInModel;
  const sales = dice.between(5, 30);
  const businessMs = sales * dice.between(20_000, 60_000);
  return {
    seed,
    isInModel,
    profile,
    dedupe,
    isReplayOn: profile === 'A' ? dice.chance(0.7) : profile === 'C' && dice.chance(0.3),
    isBackdatingAllowed: dice.chance(0.5),
    loss: dice.chance(0.2) ? 0 : dice.between(0, 30) / 100,
    doubling: mayDouble && dice.chance(0.5) ? dice.between(1, 50) / 100 : 0,
    slowness: dice.chance(0.5) ? dice.between(1, 20) / 100 : 0,
    slowestMs: Math.min(dice.pick([5_000, 60_000, 600_000]), modelLandingMs),
    garbling: dice.chance(0.3) ? dice.between(1, 10) / 100 : 0,
    landingMs: isInModel ? modelLandingMs : dice.between(modelLandingMs, dayMs),
    lagMs,
    pending: dice.chance(0.3) ? dice.between(5, 50) / 100 : 0,
    storeFaults: dice.chance(0.5) ? dice.between(1, 100) / 1000 : 0,
    crashEvery: dice.chance(0.4)
      ? dice.pick([
          [10, 100],
          [50, 300],
          [100, 500],
        ] as const)
      : null,
    wallJumps: dice.chance(0.25) ? dice.between(1, 3) : 0,
    undoing: dice.chance(0.6) ? dice.between(1, 50) / 100 : 0,
    earlyEnds: dice.chance(0.25) ? dice.between(1, 3) : 0,
    restores: drawRestores(seed),
    copies: drawCopies(seed),
    offline: dice.pick(['block', 'validated', 'grace', 'grace'] as const),
    grace: drawGrace(dice),
    validateMode: dice.pick(['server', 'local'] as const),
    sales,
    // Few of them meet themselves at the next counter; many are as in a store.
    patients: dice.pick([3, 12, 20]),
    unitsOnHand: dice.pick([5, 20, 1_000, 1_000]),
    outages: drawOutages(dice, businessMs),
    businessMs,
    policy: {
      ...syncPolicyFor('production'),
      settleMs,
      tickMs: dice.pick([1_000, 5_000, 5_000, 5_000]),
      heartbeatMs: dice.pick([15_000, 60_000, 60_000]),
      inventoryEveryMs: dice.pick([120_000, 600_000]),
    },
  };
}

/** From a stream of their own: a seed that has none is the world that it would be without them. */
function drawRestores(seed: number): number {
  const dice = new Dice(`seed ${seed}/restores`);
  return dice.chance(0.2) ? dice.between(1, 3) : 0;
}

/** Likewise. */
function drawCopies(seed: number): number {
  const dice = new Dice(`seed ${seed}/copies`);
  return dice.chance(copiedShare) ? dice.between(1, 3) : 0;
}

function drawGrace(dice: Dice): GracePolicy {
  const { caps } = defaultGracePolicy;
  return {
    ...defaultGracePolicy,
    outageMaxS: dice.pick([60, 300, 7_200]),
    maxQueued: dice.pick([2, 5, 20]),
    maxSalesPerPatient: dice.pick([1, 1, 2]),
    caps: dice.chance(0.3) ? { ...caps, ug_thc: Math.floor(caps.ug_thc / 10) } : caps,
  };
}

function drawOutages(dice: Dice, businessMs: number): readonly Outage[] {
  const count = dice.chance(0.4) ? dice.between(1, 3) : 0;
  return Array.from({ length: count }, () => {
    const fromMs = dice.between(0, businessMs);
    return {
      fromMs,
      toMs: fromMs + dice.between(5_000, Math.max(10_000, businessMs / 2)),
      kind: dice.pick(['refused', 'silent', 'cut', 'registry'] as const),
      terminal: dice.chance(0.5) ? null : dice.between(0, terminalCount - 1),
    };
  });
}
