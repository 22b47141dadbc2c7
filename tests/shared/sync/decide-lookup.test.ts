import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/compliance/refusal';
import type { Instant, Quantity } from '../../../shared/kernel/units';
import type { AcceptedSale } from '../../../shared/sync/attempt-outcome';
import { decideLookup, type LookupContext } from '../../../shared/sync/decide-lookup';
import type { ListAnswer, ListedSale, Lookups, ReplayAnswer, Witness } from '../../../shared/sync/lookup';

const ours: ListedSale = {
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
const nameless: ListedSale = { ...ours, requestId: null, externalId: null };

const replayed: AcceptedSale = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  postedAt: 5_000 as Instant,
  registryStatus: 'POSTED',
  remaining: [],
  via: 'replay',
};

const context: LookupContext = {
  report: {
    requestId: 'request-1',
    externalId: 'R2-000123',
    terminalId: 'REG-2',
    cardId: 'PTEST0001',
    lines: ours.lines,
    claimedSaleIds: new Set(),
  },
  isBodyIntact: true,
  earlierNegatives: 1,
  settledForMs: 960_000,
  unknownAttempts: 1,
  ageMs: 1_000_000,
  policy: { settleMs: 960_000, maxUnknownAttempts: 4, maxAgeMs: 86_400_000 },
};

const none: ListAnswer = { kind: 'sales', sales: [] };
const sales = (...list: readonly ListedSale[]): ListAnswer => ({ kind: 'sales', sales: list });
const absent: Lookups = {
  replay: { kind: 'unknown' },
  byRequestId: none,
  byExternalId: none,
  afterWatermark: none,
  witness: 'unchanged',
};
const refusedFor = (...codes: RefusalCode[]): ReplayAnswer => {
  return { kind: 'rejected', stateCode: '602', stateText: '', codes };
};
const decide = (lookups: Partial<Lookups>, changes: Partial<LookupContext> = {}) =>
  decideLookup({ ...absent, ...lookups }, { ...context, ...changes });

describe('presence', () => {
  it('counts at once from the replayed answer, even where nothing else answers', () => {
    const silent: ListAnswer = { kind: 'no-answer' };
    const replay: ReplayAnswer = { kind: 'accepted', sale: replayed, isOurs: true };
    expect(decide({ replay, byRequestId: silent, byExternalId: silent, afterWatermark: silent })).toEqual({
      finding: { kind: 'found', dispensed: replayed },
      next: 'stay',
    });
  });

  it.each([
    ['byRequestId', ours, 'request-id'],
    ['byExternalId', { ...ours, requestId: null }, 'external-id'],
    ['afterWatermark', ours, 'request-id'],
    ['afterWatermark', { ...ours, requestId: null }, 'external-id'],
    ['afterWatermark', nameless, 'content'],
  ])('counts at once from the list %s', (list, sale, via) => {
    expect(decide({ [list]: sales(sale) })).toEqual({
      finding: {
        kind: 'found',
        dispensed: { ...replayed, via, remaining: [{ barcode: '0001000000000029', quantity: null }] },
      },
      next: 'stay',
    });
  });

  it('takes the refusal that the state replays as final', () => {
    const replay: ReplayAnswer = {
      kind: 'rejected',
      stateCode: '202',
      stateText: 'over',
      codes: ['AGGREGATE_EXCEEDED'],
    };
    expect(decide({ replay })).toEqual({
      finding: { kind: 'rejected', stateCode: '202', stateText: 'over', codes: ['AGGREGATE_EXCEEDED'] },
      next: 'stay',
    });
  });

  const lists = ['byRequestId', 'byExternalId', 'afterWatermark'] as const;
  it.each(lists)('waits with a replayed refusal for %s: one of two sends may have landed', list => {
    const lookups = { replay: refusedFor('AGGREGATE_EXCEEDED'), [list]: { kind: 'no-answer' } };
    expect(decide(lookups)).toEqual({ finding: { kind: 'no-answer' }, next: 'stay' });
  });

  it.each(['REQUEST_ID_REUSED', 'NONCE_REUSED'] as const)('takes a replayed %s for no refusal of the sale', code => {
    expect(decide({ replay: refusedFor(code) })).toEqual({
      finding: { kind: 'disagree', detail: 'reference-reused' },
      next: 'review',
    });
  });

  it.each(['BACKDATE_NOT_ALLOWED', 'CARD_KEY_EXPIRED'] as const)('sends again after a replayed %s', code => {
    expect(decide({ replay: refusedFor(code) })).toEqual({
      finding: { kind: 'negative', via: 'lists' },
      next: 'queue',
    });
  });

  it('row 32: asks for a person when the state holds it twice', () => {
    const twice = sales(ours, { ...ours, biotrackSaleId: '88013' });
    expect(decide({ byRequestId: twice })).toEqual({
      finding: { kind: 'several', ids: ['88012', '88013'] },
      next: 'review',
    });
  });

  it.each<[string, Partial<Lookups>, string]>([
    ['other goods under our reference', { byRequestId: sales({ ...ours, lines: [] }) }, 'other-content'],
    ['another patient under our reference', { byRequestId: sales({ ...ours, cardId: 'PTEST0002' }) }, 'other-content'],
    [
      'another request under our receipt number',
      { byExternalId: sales({ ...ours, requestId: 'request-9' }) },
      'other-request-id',
    ],
    ['a voided sale', { byRequestId: sales({ ...ours, status: 'VOIDED' }) }, 'status-voided'],
    ['a sale without names', { afterWatermark: sales({ ...nameless, terminalId: null }) }, 'no-terminal'],
    ['a status of tomorrow', { byRequestId: sales({ ...ours, status: 'UNKNOWN' }) }, 'status-unknown'],
    ['an answer for another sale', { replay: { kind: 'accepted', sale: replayed, isOurs: false } }, 'nonce-reused'],
    ['a replayed refusal of a listed sale', { replay: refusedFor(), byRequestId: sales(ours) }, 'replay-rejected'],
  ])('asks for a person when it finds %s', (_, lookups, detail) => {
    expect(decide(lookups)).toEqual({ finding: { kind: 'disagree', detail }, next: 'review' });
  });

  it('never takes a sale that already stands for another one of ours', () => {
    const report = { ...context.report, claimedSaleIds: new Set(['88012']) };
    expect(decide({ afterWatermark: sales(nameless) }, { report })).toMatchObject({ finding: { kind: 'negative' } });
    expect(decide({ byRequestId: sales(ours) }, { report })).toEqual({
      finding: { kind: 'disagree', detail: 'claimed-by-another-sale' },
      next: 'review',
    });
  });
});

describe('absence', () => {
  it('sends again once every source said no twice, late enough, with the allotment untouched', () => {
    expect(decide({})).toEqual({ finding: { kind: 'negative', via: 'replay and lists' }, next: 'queue' });
  });

  it.each<[string, Partial<Lookups>, Partial<LookupContext>]>([
    ['it is the first no', {}, { earlierNegatives: 0 }],
    ['a moment is missing to the settle time', {}, { settledForMs: 959_999 }],
    ['the registry did not answer', { witness: 'no-answer' }, {}],
  ])('waits where %s', (_, lookups, changes) => {
    expect(decide(lookups, changes)).toEqual({ finding: { kind: 'negative', via: 'replay and lists' }, next: 'stay' });
  });

  it.each<[string, Partial<Lookups>]>([
    ['a list', { byExternalId: { kind: 'no-answer' } }],
    ['the replay', { replay: { kind: 'no-answer' } }],
    ['a request that is still running', { replay: { kind: 'in-progress' } }],
  ])('concludes nothing from the silence of %s', (_, lookups) => {
    expect(decide(lookups)).toEqual({ finding: { kind: 'no-answer' }, next: 'stay' });
  });

  it('goes by the lists where the state offers no replay', () => {
    expect(decide({ replay: { kind: 'unavailable' } })).toEqual({
      finding: { kind: 'negative', via: 'lists' },
      next: 'queue',
    });
  });

  it.each<[string, Partial<Lookups>, Partial<LookupContext>, unknown]>([
    ['the allotment fell', { witness: 'fell' }, {}, { kind: 'disagree', detail: 'allotment' }],
    ['it was sent four times', {}, { unknownAttempts: 4 }, { kind: 'negative', via: 'replay and lists' }],
    ['it is a day old', {}, { ageMs: 86_400_000 }, { kind: 'negative', via: 'replay and lists' }],
    [
      'nobody has answered for a day',
      { byRequestId: { kind: 'no-answer' } },
      { ageMs: 86_400_000 },
      { kind: 'no-answer' },
    ],
    ['the body was altered', {}, { isBodyIntact: false }, { kind: 'disagree', detail: 'altered-body' }],
    [
      'nothing can be asked',
      {
        byRequestId: { kind: 'unavailable' },
        byExternalId: { kind: 'unavailable' },
        afterWatermark: { kind: 'unavailable' },
      },
      {},
      { kind: 'disagree', detail: 'no-query' },
    ],
  ])('asks for a person when %s', (_, lookups, changes, finding) => {
    expect(decide(lookups, changes)).toEqual({ finding, next: 'review' });
  });
});

describe('any evidence', () => {
  const list = fc.oneof<fc.Arbitrary<ListAnswer>[]>(
    fc.constant(none),
    fc.constant({ kind: 'no-answer' }),
    fc.constant({ kind: 'unavailable' }),
    fc
      .array(fc.constantFrom(ours, nameless, { ...ours, biotrackSaleId: '88013' }, { ...ours, cardId: 'OTHER' }), {
        maxLength: 3,
      })
      .map(found => sales(...found)),
  );
  const replay = fc.constantFrom<ReplayAnswer>(
    { kind: 'accepted', sale: replayed, isOurs: true },
    { kind: 'accepted', sale: replayed, isOurs: false },
    refusedFor(),
    refusedFor('NONCE_REUSED'),
    { kind: 'in-progress' },
    { kind: 'unknown' },
    { kind: 'unavailable' },
    { kind: 'no-answer' },
  );
  const lookups = fc.record({
    replay,
    byRequestId: list,
    byExternalId: list,
    afterWatermark: list,
    witness: fc.constantFrom<Witness>('unchanged', 'fell', 'unavailable', 'no-answer'),
  });
  const facts = fc.record({
    isBodyIntact: fc.boolean(),
    earlierNegatives: fc.nat(3),
    settledForMs: fc.nat(2_000_000),
    unknownAttempts: fc.nat(6),
    ageMs: fc.nat(100_000_000),
  });

  it('never leads to a second send without full, repeated and settled proof of absence', () => {
    fc.assert(
      fc.property(lookups, facts, (seen, known) => {
        const decision = decideLookup(seen, { ...context, ...known });
        if (decision.next !== 'queue') return true;
        const lists = [seen.byRequestId, seen.byExternalId, seen.afterWatermark];
        const isSilent =
          lists.some(answer => answer.kind === 'no-answer') || !['unknown', 'unavailable'].includes(seen.replay.kind);
        const isKnown = lists.some(
          answer => answer.kind === 'sales' && answer.sales.some(sale => sale.requestId === 'request-1'),
        );
        const isProven = known.isBodyIntact && known.earlierNegatives >= 1 && known.settledForMs >= 960_000;
        const isTold = lists.some(answer => answer.kind === 'sales');
        return isProven && isTold && !isSilent && !isKnown && seen.witness !== 'fell' && seen.witness !== 'no-answer';
      }),
      { numRuns: 5_000 },
    );
  });

  it('never gives a sale up for refused while a list is silent or names it', () => {
    fc.assert(
      fc.property(lookups, facts, (seen, known) => {
        const { finding } = decideLookup(seen, { ...context, ...known });
        if (finding.kind !== 'rejected') return true;
        const lists = [seen.byRequestId, seen.byExternalId, seen.afterWatermark];
        const isNamed = lists.some(
          answer => answer.kind === 'sales' && answer.sales.some(sale => sale.requestId === 'request-1'),
        );
        return seen.replay.kind === 'rejected' && !isNamed && lists.every(answer => answer.kind !== 'no-answer');
      }),
      { numRuns: 5_000 },
    );
  });

  it('never calls a sale accepted that the state did not show', () => {
    fc.assert(
      fc.property(lookups, facts, (seen, known) => {
        const { finding } = decideLookup(seen, { ...context, ...known });
        if (finding.kind !== 'found') return true;
        const lists = [seen.byRequestId, seen.byExternalId, seen.afterWatermark];
        const isListed = lists.some(
          answer =>
            answer.kind === 'sales' &&
            answer.sales.some(({ biotrackSaleId }) => biotrackSaleId === finding.dispensed.biotrackSaleId),
        );
        return isListed || (seen.replay.kind === 'accepted' && seen.replay.isOurs);
      }),
      { numRuns: 5_000 },
    );
  });
});
