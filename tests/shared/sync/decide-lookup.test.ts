import { describe, expect, it } from 'vitest';
import type { LookupContext } from '../../../shared/sync/decide-lookup';
import type { ListAnswer, Lookups, ReplayAnswer } from '../../../shared/sync/lookup';
import { context, decide, nameless, ours, refusedFor, replayed, sales } from '../../support/sync/lookups';

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
    ['a voided sale', { byRequestId: sales({ ...ours, status: 'VOIDED' }) }, 'status-voided 88012'],
    ['a sale without names', { afterWatermark: sales({ ...nameless, terminalId: null }) }, 'no-terminal'],
    ['a status of tomorrow', { byRequestId: sales({ ...ours, status: 'UNKNOWN' }) }, 'status-unknown'],
    ['an answer for another sale', { replay: { kind: 'accepted', sale: replayed, isOurs: false } }, 'nonce-reused'],
    ['a replayed refusal of a listed sale', { replay: refusedFor(), byRequestId: sales(ours) }, 'replay-rejected'],
  ])('asks for a person when it finds %s', (_, lookups, detail) => {
    expect(decide(lookups)).toEqual({ finding: { kind: 'disagree', detail }, next: 'review' });
  });

  describe('of a voided sale behind which a void of ours waits', () => {
    const voided = { ...ours, status: 'VOIDED' } as const;
    const isVoidWaiting = true;

    it('counts as it was: the void is found done when its own turn comes', () => {
      expect(decide({ byRequestId: sales(voided) }, { isVoidWaiting })).toEqual({
        finding: {
          kind: 'found',
          dispensed: { ...replayed, via: 'request-id', remaining: [{ barcode: '0001000000000029', quantity: null }] },
        },
        next: 'stay',
      });
    });

    it.each<[string, Partial<Lookups>, string]>([
      [
        'names nobody',
        { afterWatermark: sales({ ...voided, requestId: null, externalId: null }) },
        'status-voided 88012',
      ],
      ['was refunded', { byRequestId: sales({ ...ours, status: 'REFUNDED' }) }, 'status-refunded'],
      ['is of other goods', { byRequestId: sales({ ...voided, lines: [] }) }, 'other-content'],
      ['was refused too', { replay: refusedFor(), byRequestId: sales(voided) }, 'replay-rejected'],
    ])('asks for a person where it %s', (_, lookups, detail) => {
      expect(decide(lookups, { isVoidWaiting })).toEqual({ finding: { kind: 'disagree', detail }, next: 'review' });
    });
  });

  it('believes the list that names our sale over a replay that answers for another', () => {
    const foreign: ReplayAnswer = { kind: 'accepted', sale: { ...replayed, biotrackSaleId: '99' }, isOurs: false };
    expect(decide({ replay: foreign, byExternalId: sales(ours) })).toMatchObject({
      finding: { kind: 'found', dispensed: { biotrackSaleId: '88012', via: 'external-id' } },
    });
  });

  it('hears every list before it says that the state gave our nonce to another', () => {
    const foreign: ReplayAnswer = { kind: 'accepted', sale: { ...replayed, biotrackSaleId: '99' }, isOurs: false };
    expect(decide({ replay: foreign, byExternalId: { kind: 'no-answer' } })).toEqual({
      finding: { kind: 'no-answer' },
      next: 'stay',
    });
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

  describe('of a send that the state says it turned away', () => {
    const turnedAway = { isTurnedAway: true, earlierNegatives: 0, settledForMs: 0 };

    it('counts at once where its nonces, every list and the allotment agree', () => {
      expect(decide({}, turnedAway)).toEqual({ finding: { kind: 'negative', via: 'replay and lists' }, next: 'queue' });
    });

    it.each<[string, Partial<Lookups>]>([
      ['keeps no nonces', { replay: { kind: 'unavailable' } }],
      ['lists nothing by request', { byRequestId: { kind: 'unavailable' } }],
      ['lists nothing by receipt number', { byExternalId: { kind: 'unavailable' } }],
      ['lists no days', { afterWatermark: { kind: 'unavailable' } }],
      ['does not tell the allotment', { witness: 'no-answer' }],
    ])('waits like any other where the state %s', (_, lookups) => {
      expect(decide(lookups, turnedAway).next).toBe('stay');
    });

    it('counts for nothing where the state holds the sale all the same, or has taken the allotment', () => {
      const holds = decide({ byRequestId: sales(ours) }, turnedAway);
      const fell = decide({ witness: 'fell' }, turnedAway);
      expect([holds.finding.kind, fell]).toEqual([
        'found',
        { finding: { kind: 'disagree', detail: 'allotment' }, next: 'review' },
      ]);
    });
  });

  it.each<[string, Partial<Lookups>]>([
    ['a list', { byExternalId: { kind: 'no-answer' } }],
    ['the replay', { replay: { kind: 'no-answer' } }],
    [
      'a list, of a request that is still running',
      { byExternalId: { kind: 'no-answer' }, replay: { kind: 'in-progress' } },
    ],
  ])('concludes nothing from the silence of %s', (_, lookups) => {
    expect(decide(lookups)).toEqual({ finding: { kind: 'no-answer' }, next: 'stay' });
  });

  it('concludes nothing from a request that is still running, and tells it from silence', () => {
    const unclear = { finding: { kind: 'no-answer', isUnclear: true }, next: 'stay' };
    expect(decide({ replay: { kind: 'in-progress' } })).toEqual(unclear);
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
    [
      'it only ever says the same meaningless thing',
      {},
      { isPoison: true },
      { kind: 'negative', via: 'replay and lists' },
    ],
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
