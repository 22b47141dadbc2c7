/** One way in which a call on the store's files goes wrong, and what somebody at the screen is then told. */
export type FaultKind = {
  readonly name: string;
  /** As disk-shim.c counts them. */
  readonly call: 'write' | 'sync' | 'truncate' | 'read' | 'open' | 'lock' | 'unlink' | 'alloc' | 'grow';
  readonly errno: number;
  /** As a pattern: the code that is shown; a lack of memory has none, and is a fault like any other. */
  readonly says: string;
};

const io = 5;
const again = 11;
const noMemory = 12;
const denied = 13;
const noSpace = 28;
const readOnly = 30;

export const faultKinds: readonly FaultKind[] = [
  { name: 'disk full', call: 'write', errno: noSpace, says: '^E-DB-02$' },
  { name: 'write error', call: 'write', errno: io, says: '^E-DB-01$' },
  { name: 'no room for the index of the log', call: 'grow', errno: noSpace, says: '^E-DB-02$' },
  { name: 'sync error', call: 'sync', errno: io, says: '^E-DB-01$' },
  { name: 'truncate error', call: 'truncate', errno: io, says: '^E-DB-01$' },
  { name: 'read error', call: 'read', errno: io, says: '^E-DB-01$' },
  { name: 'not allowed', call: 'open', errno: denied, says: '^E-DB-04$' },
  { name: 'read-only disk', call: 'open', errno: readOnly, says: '^E-DB-04$' },
  { name: 'locked by another', call: 'lock', errno: again, says: '^E-APP-01$' },
  { name: 'unlink error', call: 'unlink', errno: io, says: '^E-DB-01$' },
  { name: 'no memory', call: 'alloc', errno: noMemory, says: 'NOMEM|out of memory' },
];

/** From the opening of the files to the sign-in, or from there on. */
export const phases = ['start', 'sale'] as const;
export type Phase = (typeof phases)[number];

export type FaultTrial = {
  readonly kind: FaultKind;
  readonly phase: Phase;
  /** The call of the phase that fails. */
  readonly nth: number;
  /** And every one after it. */
  readonly isSticky: boolean;
};

/** How often each call comes in each phase where nothing fails. */
export type CallCounts = Readonly<Record<Phase, Readonly<Record<string, number>>>>;

/** Memory is asked for thousands of times; of these a share is tried. */
const allocShare = 0.03;

/** Every call of every kind, once and from then on, in an order of their own that a number names. */
export function listFaultTrials(counts: CallCounts, share: number): readonly FaultTrial[] {
  const all = phases.flatMap(phase =>
    faultKinds.flatMap(kind => {
      const every = kind.call === 'alloc' ? Math.round(1 / (allocShare * share)) : Math.max(1, Math.round(1 / share));
      const calls = Array.from({ length: counts[phase][kind.call] ?? 0 }, (_, index) => index + 1);
      const tried = calls.filter(nth => nth % every === (every === 1 ? 0 : 1));
      return tried.flatMap(nth => [false, true].map(isSticky => ({ kind, phase, nth, isSticky })));
    }),
  );
  return all;
}
