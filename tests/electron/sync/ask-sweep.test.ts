import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { askSweep } from '../../../electron/sync/ask-sweep';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { aDesk } from '../../support/sync/a-desk';
import { answered, aStateSale, refusal, silent } from '../../support/sync/fake-port';

const references = { requestId: 'r', externalId: 'e', terminalId: 'REG-2' };
const question = { references, nonce: 'n', watermark: '650100', isListEnough: false };
const inherited = [{ id: 'a', state: 'queued' as const, requestId: 'r', mark: '650100', isOfThisBoot: false }];

async function ask(answers: Partial<BioTrackPort>, times = 1, isListEnough = false) {
  const desk = aDesk({ replayNonce: () => Promise.resolve(answered({ kind: 'unknown' })), ...answers });
  const memory = new SyncMemory('boot-2', desk.time.clock, inherited);
  await desk.time.advance(150);
  const heard = [];
  for (let left = times; left > 0; left -= 1) {
    heard.push(await askSweep(desk.deps, memory, { cardId: 'PTEST0001' }, { ...question, isListEnough }));
  }
  return { heard, calls: desk.port.calls };
}

it('answers the lists of each report from the one list, and asks its nonce besides', async () => {
  const ours = aStateSale({ requestId: 'r' });
  const patients = aStateSale({ biotrackSaleId: '2' });
  const others = aStateSale({ biotrackSaleId: '3', cardId: 'PTEST0002' });
  const { heard, calls } = await ask({ listSales: () => Promise.resolve(answered([others, patients, ours])) }, 2);
  const expected = {
    asked: {
      replay: { kind: 'unknown' },
      byRequestId: { kind: 'sales', sales: [ours] },
      byExternalId: { kind: 'sales', sales: [] },
      afterWatermark: { kind: 'sales', sales: [ours, patients] },
    },
    ageMs: 0,
  };
  expect([heard, calls]).toEqual([
    [expected, expected],
    ['listSales', 'replayNonce', 'replayNonce'],
  ]);
});

it('does not ask a state for each of them that keeps no answers', async () => {
  const { heard, calls } = await ask(
    { listSales: () => Promise.resolve(answered([])), replayNonce: () => Promise.resolve(refusal) },
    3,
  );
  expect(heard.map(({ asked }) => asked.replay)).toEqual(Array(3).fill({ kind: 'unavailable' }));
  expect(calls).toEqual(['listSales', 'replayNonce']);
});

it('asks for no nonce where the list is enough', async () => {
  const { heard, calls } = await ask({ listSales: () => Promise.resolve(answered([])) }, 2, true);
  const unasked = { kind: 'unavailable' };
  expect([heard.map(({ asked }) => asked.replay), calls]).toEqual([[unasked, unasked], ['listSales']]);
});

it('asks for each by itself where the state has no such list, and concludes nothing from silence', async () => {
  const listSales: BioTrackPort['listSales'] = query =>
    Promise.resolve(query.by === 'watermark' ? refusal : answered([]));
  const { heard } = await ask({ listSales });
  const none = { kind: 'sales', sales: [] };
  expect(heard).toEqual([
    {
      asked: {
        replay: { kind: 'unknown' },
        byRequestId: none,
        byExternalId: none,
        afterWatermark: { kind: 'unavailable' },
      },
      ageMs: 0,
    },
  ]);
  const silence = { kind: 'no-answer' };
  expect((await ask({ listSales: () => Promise.resolve(silent) })).heard).toEqual([
    {
      asked: { replay: silence, byRequestId: silence, byExternalId: silence, afterWatermark: silence },
      ageMs: 0,
    },
  ]);
});
