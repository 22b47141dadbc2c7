import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../shared/compliance/refusal';
import {
  decideUndoAttempt,
  decideUndoLookup,
  type UndoContext,
  type UndoLookups,
} from '../../../shared/sync/decide-undo';

const undone = {
  ...{ transactionId: '650140', postedAt: null, registryStatus: 'POSTED' as const, packages: [] },
  ...{ isVisibleNow: true, destroyAfter: null },
} as const;
const refused = (...codes: RefusalCode[]) => {
  return { kind: 'refused', stateCode: '602', stateText: 'no', reasons: codes.map(code => ({ code })) } as const;
};
const rejected = { kind: 'rejected', stateCode: '602', stateText: 'no', codes: ['PERIOD_LOCKED'] } as const;

describe('one try', () => {
  it('ends in what the state did, or in its definitive no', () => {
    expect([
      decideUndoAttempt({ kind: 'answered', value: undone }),
      decideUndoAttempt(refused('PERIOD_LOCKED')),
    ]).toEqual([{ kind: 'undone', undone: { ...undone, via: 'reply' } }, rejected]);
  });

  it('proves nothing where the state says that it is done already: it may have been this very request', () => {
    const why = (code: RefusalCode) => decideUndoAttempt(refused(code));
    expect([why('SALE_ALREADY_VOIDED'), why('LINE_ALREADY_REFUNDED'), why('NONCE_REUSED')]).toEqual([
      { kind: 'unknown', why: 'done-before' },
      { kind: 'unknown', why: 'done-before' },
      { kind: 'unknown', why: 'reference-reused' },
    ]);
  });

  it('is sent again only where nothing left', () => {
    const failed = (failure: Extract<Parameters<typeof decideUndoAttempt>[0], { kind: 'failed' }>['failure']) =>
      decideUndoAttempt({ kind: 'failed', failure });
    expect([failed({ kind: 'not-sent', why: 'unreachable' }), failed({ kind: 'no-answer', why: 'timeout' })]).toEqual([
      { kind: 'not-sent', why: 'unreachable' },
      { kind: 'unknown', why: 'timeout' },
    ]);
  });
});

describe('a round of look-ups', () => {
  const settled: UndoContext = {
    ...{ earlierNegatives: 1, settledForMs: 60_000, unknownAttempts: 1, ageMs: 0 },
    ...{ isTurnedAway: false, isPoison: false },
    policy: { settleMs: 60_000, maxUnknownAttempts: 4, maxAgeMs: 86_400_000 },
  };
  const looked = (changes: Partial<UndoLookups>, context: Partial<UndoContext> = {}) =>
    decideUndoLookup(
      {
        replay: { kind: 'unknown' },
        sighting: 'not-done',
        seen: { ...undone, transactionId: '650150' },
        isAnybodys: true,
        ...changes,
      },
      { ...settled, ...context },
    );

  it('counts what is there at once, from either source', () => {
    expect([looked({ replay: { kind: 'undone', undone } }), looked({ sighting: 'done' })]).toEqual([
      { finding: { kind: 'undone', undone: { ...undone, via: 'replay' } }, next: 'stay' },
      { finding: { kind: 'undone', undone: { ...undone, transactionId: '650150', via: 'request-id' } }, next: 'stay' },
    ]);
  });

  it('lets it go out again after two looks that found nothing, late enough', () => {
    const next = (context: Partial<UndoContext>) => looked({}, context).next;
    expect([
      next({}),
      next({ earlierNegatives: 0 }),
      next({ settledForMs: 59_999 }),
      next({ unknownAttempts: 4 }),
      next({ isPoison: true }),
      next({ ageMs: 86_400_000 }),
    ]).toEqual(['queue', 'stay', 'stay', 'review', 'review', 'review']);
  });

  it('lets it go out again at once where the state had not read it, and its nonces say the same', () => {
    const next = (changes: Partial<UndoLookups>) =>
      looked(changes, { isTurnedAway: true, earlierNegatives: 0, settledForMs: 0 }).next;
    expect([next({}), next({ replay: { kind: 'unavailable' } }), next({ sighting: 'unclear' })]).toEqual([
      'queue',
      'stay',
      'stay',
    ]);
  });

  it('takes silence for none', () => {
    const silent = { finding: { kind: 'no-answer' }, next: 'stay' };
    expect([
      looked({ replay: { kind: 'no-answer' } }),
      looked({ sighting: 'no-answer' }),
      looked({ replay: { kind: 'no-answer' }, sighting: 'unclear' }),
      looked({ replay: { kind: 'in-progress' }, sighting: 'no-answer' }),
    ]).toEqual([silent, silent, silent, silent]);
    expect(looked({ sighting: 'no-answer' }, { ageMs: 86_400_000 }).next).toBe('review');
  });

  it('knows an answer that tells nothing from silence, and proves nothing by it either', () => {
    const unclear = { finding: { kind: 'no-answer', isUnclear: true }, next: 'stay' };
    expect([looked({ replay: { kind: 'in-progress' } }), looked({ sighting: 'unclear' })]).toEqual([unclear, unclear]);
    expect(looked({ sighting: 'unclear' }, { ageMs: 86_400_000 }).next).toBe('review');
  });

  it('ends with the refusal that the state keeps, where nothing was done either', () => {
    expect([looked({ replay: rejected }), looked({ replay: rejected, sighting: 'unavailable' })]).toEqual([
      { finding: rejected, next: 'stay' },
      { finding: rejected, next: 'stay' },
    ]);
  });

  it('leaves to a person what contradicts itself, what others did, and a state that cannot be asked', () => {
    const doubt = (changes: Partial<UndoLookups>) => looked(changes);
    const review = (detail: string) => ({ finding: { kind: 'disagree', detail }, next: 'review' });
    expect([
      doubt({ replay: rejected, sighting: 'done', isAnybodys: false }),
      doubt({ sighting: 'otherwise' }),
      doubt({ sighting: 'unavailable', replay: { kind: 'unavailable' } }),
      doubt({ replay: { ...rejected, codes: ['NONCE_REUSED'] } }),
    ]).toEqual([
      review('replay-rejected'),
      review('changed-otherwise'),
      review('no-query'),
      review('reference-reused'),
    ]);
  });

  it('takes a sale that is voided for voided, whoever was refused meanwhile', () => {
    expect(looked({ replay: rejected, sighting: 'done' }).finding.kind).toBe('undone');
  });
});
