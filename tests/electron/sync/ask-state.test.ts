import { describe, expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { askState } from '../../../electron/sync/ask-state';
import { aFakePort, answered, aStateSale, refusal, silent, stateTime } from '../../support/sync/fake-port';

const references = { requestId: 'r', externalId: 'e', terminalId: 'REG-2' };
const question = { references, nonce: 'n', watermark: '650100' };
const dispensed = {
  biotrackSaleId: '88012',
  transactionId: '650101',
  requestId: 'r',
  externalId: 'e',
  isDuplicate: false,
  postedAt: stateTime,
  registryStatus: 'POSTED' as const,
  lines: [],
};

function ask(answers: Partial<BioTrackPort>, watermark: string | null = '650100') {
  const port = aFakePort({
    replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })),
    listSales: () => Promise.resolve(answered([])),
    ...answers,
  });
  return askState(port, { ...question, watermark }).then(lookups => ({ lookups, calls: port.calls }));
}

describe('askState', () => {
  it('asks the replay and all three lists when the first ones hold nothing', async () => {
    const { lookups, calls } = await ask({});
    const none = { kind: 'sales', sales: [] };
    expect(lookups).toEqual({
      replay: { kind: 'unknown' },
      byRequestId: none,
      byExternalId: none,
      afterWatermark: none,
    });
    expect(calls).toEqual(['replayNonce', 'listSales', 'listSales', 'listSales']);
  });

  it('spares the long list when a short question found the sale', async () => {
    const sale = aStateSale({ requestId: 'r' });
    const { lookups, calls } = await ask({
      listSales: query => Promise.resolve(answered(query.by === 'request-id' ? [sale] : [])),
    });
    expect(lookups).toMatchObject({ byRequestId: { sales: [sale] }, afterWatermark: { kind: 'unavailable' } });
    expect(calls).toHaveLength(3);
  });

  it('has no long list to ask for without a watermark', async () => {
    const { lookups } = await ask({}, null);
    expect(lookups.afterWatermark).toEqual({ kind: 'unavailable' });
  });

  it('tells a question that the state refuses from one it did not answer', async () => {
    const { lookups } = await ask({
      replayNonce: () => Promise.resolve(refusal),
      listSales: query =>
        Promise.resolve(query.by === 'watermark' ? answered([]) : query.by === 'request-id' ? refusal : silent),
    });
    expect(lookups).toMatchObject({
      replay: { kind: 'unavailable' },
      byRequestId: { kind: 'unavailable' },
      byExternalId: { kind: 'no-answer' },
    });
    expect((await ask({ replayNonce: () => Promise.resolve(silent) })).lookups.replay).toEqual({ kind: 'no-answer' });
  });

  it('says whether the replayed answer is for our sale', async () => {
    const replayed = (requestId: string) =>
      ask({ replayNonce: () => Promise.resolve(answered({ kind: 'complete', outcome: { ...dispensed, requestId } })) });
    expect((await replayed('r')).lookups.replay).toMatchObject({
      kind: 'accepted',
      isOurs: true,
      sale: { via: 'replay' },
    });
    expect((await replayed('other')).lookups.replay).toMatchObject({ kind: 'accepted', isOurs: false });
  });

  it('hands on a replayed refusal with its reasons', async () => {
    const outcome = {
      kind: 'refused',
      stateCode: '202',
      stateText: 'over',
      reasons: [{ code: 'AGGREGATE_EXCEEDED' }],
    } as const;
    const { lookups } = await ask({ replayNonce: () => Promise.resolve(answered({ kind: 'complete', outcome })) });
    expect(lookups.replay).toEqual({
      kind: 'rejected',
      stateCode: '202',
      stateText: 'over',
      codes: ['AGGREGATE_EXCEEDED'],
    });
  });
});
