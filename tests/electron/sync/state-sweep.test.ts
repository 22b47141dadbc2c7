import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { sweepState } from '../../../electron/sync/state-sweep';
import { SyncMemory } from '../../../electron/sync/sync-memory';
import { aDesk } from '../../support/sync/a-desk';
import { answered, aStateSale, refusal, silent } from '../../support/sync/fake-port';

function aStart(listSales: BioTrackPort['listSales'], marks: readonly string[] = ['650100']) {
  const asked: unknown[] = [];
  const desk = aDesk({
    listSales: query => {
      asked.push(query);
      return listSales(query);
    },
  });
  const reports = marks.map((mark, index) => {
    return {
      id: `report-${index}`,
      state: 'queued' as const,
      requestId: `request-${index}`,
      mark,
      isOfThisBoot: false,
    };
  });
  const memory = new SyncMemory('boot-2', desk.time.clock, reports);
  return { asked, memory, time: desk.time, sweep: () => sweepState(desk.deps, memory) };
}

it('reads one list from the oldest number of all, by its value, for everybody who asks', async () => {
  const { asked, sweep } = aStart(
    () => Promise.resolve(answered([aStateSale({ requestId: 'request-1' })])),
    [...['1000000', '999999', '1000001']],
  );
  const heard = await Promise.all([sweep(), sweep()]);
  expect(asked).toEqual([{ by: 'watermark', after: '999999' }]);
  expect(heard[0]).toBe(heard[1]);
  expect(heard[0]).toMatchObject({ sweep: { kind: 'listed', keepsAnswers: true }, ageMs: 0 });
});

it('serves it until it is old, and from the oldest that is still in doubt', async () => {
  const { asked, memory, time, sweep } = aStart(() => Promise.resolve(answered([])), ['5', '7']);
  await time.advance(150);
  await sweep();
  await time.advance(60_000);
  expect(await sweep()).toMatchObject({ ageMs: 60_000 });
  await time.advance(1);
  memory.inherited.clear('report-0');
  await sweep();
  expect(asked).toEqual([
    { by: 'watermark', after: '5' },
    { by: 'watermark', after: '7' },
  ]);
});

it('keeps the word of a state that has no such list, and never its silence', async () => {
  const refused = aStart(() => Promise.resolve(refusal));
  await refused.time.advance(150);
  expect([await refused.sweep(), await refused.sweep(), refused.asked.length]).toEqual([
    { sweep: { kind: 'unavailable' }, ageMs: 0 },
    { sweep: { kind: 'unavailable' }, ageMs: 0 },
    1,
  ]);
  const mute = aStart(() => Promise.resolve(silent));
  expect([await mute.sweep(), await mute.sweep(), mute.asked.length]).toEqual([null, null, 2]);
});
