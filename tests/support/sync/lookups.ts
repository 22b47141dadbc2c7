import type { RefusalCode } from '../../../shared/compliance/refusal';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { AcceptedSale } from '../../../shared/sync/attempt-outcome';
import { decideLookup, type LookupContext } from '../../../shared/sync/decide-lookup';
import type { ListAnswer, ListedSale, Lookups, ReplayAnswer } from '../../../shared/sync/lookup';

/** A sale whose outcome is unknown, what the state may hold of it, and a context in which its absence is proven. */

export const ours: ListedSale = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  requestId: 'request-1',
  externalId: 'R2-000123',
  terminalId: 'REG-2',
  cardId: 'PTEST0001',
  postedAt: 5_000 as Instant,
  status: 'COMPLETE',
  registryStatus: 'POSTED',
  lines: [{ barcode: '0001000000000029', quantity: 200 as Quantity }],
};
export const nameless: ListedSale = { ...ours, requestId: null, externalId: null };

export const replayed: AcceptedSale = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  postedAt: 5_000 as Instant,
  registryStatus: 'POSTED',
  remaining: [],
  via: 'replay',
};

export const context: LookupContext = {
  report: {
    requestId: 'request-1',
    externalId: 'R2-000123',
    terminalId: 'REG-2',
    cardId: 'PTEST0001',
    lines: ours.lines,
    claimedSaleIds: new Set(),
  },
  isVoidWaiting: false,
  isBodyIntact: true,
  earlierNegatives: 1,
  settledForMs: 960_000,
  unknownAttempts: 1,
  isTurnedAway: false,
  isPoison: false,
  ageMs: 1_000_000,
  policy: { settleMs: 960_000, maxUnknownAttempts: 4, maxAgeMs: 86_400_000 },
};

export const none: ListAnswer = { kind: 'sales', sales: [] };
export const sales = (...list: readonly ListedSale[]): ListAnswer => ({ kind: 'sales', sales: list });
export const absent: Lookups = {
  replay: { kind: 'unknown' },
  byRequestId: none,
  byExternalId: none,
  afterWatermark: none,
  witness: 'unchanged',
};
export const refusedFor = (...codes: RefusalCode[]): ReplayAnswer => {
  return { kind: 'rejected', stateCode: '602', stateText: '', codes };
};
export const decide = (lookups: Partial<Lookups>, changes: Partial<LookupContext> = {}) =>
  decideLookup({ ...absent, ...lookups }, { ...context, ...changes });
