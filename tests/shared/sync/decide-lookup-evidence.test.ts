import fc from 'fast-check';
import { describe, it } from 'vitest';
import { decideLookup } from '../../../shared/sync/decide-lookup';
import type { ListAnswer, ReplayAnswer, Witness } from '../../../shared/sync/lookup';
import { context, nameless, none, ours, refusedFor, replayed, sales } from '../../support/sync/lookups';

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
