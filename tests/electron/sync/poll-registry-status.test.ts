import { expect, it } from 'vitest';
import type { BioTrackPort } from '../../../electron/biotrack/port';
import { pollRegistryStatus } from '../../../electron/sync/poll-registry-status';
import { sendEntry } from '../../../electron/sync/send-entry';
import { aDesk } from '../../support/sync/a-desk';
import { aSlowRegistry } from '../../support/sync/a-slow-registry';
import { aCard, answered, aStateSale, silent, stateTime } from '../../support/sync/fake-port';

async function aPending(listSales: BioTrackPort['listSales']) {
  const desk = aSlowRegistry(listSales, () => '88012');
  const { outboxId } = desk.sell();
  await sendEntry(desk.deps, desk.memory, desk.entry(outboxId));
  expect(desk.entry(outboxId)).toMatchObject({ state: 'accepted', registryStatus: 'PENDING' });
  await pollRegistryStatus(desk.deps, 0);
  return { status: desk.entry(outboxId).registryStatus, moves: desk.moves.length };
}

it('writes down that the registry has the sale, and says so', async () => {
  expect(await aPending(() => Promise.resolve(answered([aStateSale()])))).toEqual({ status: 'POSTED', moves: 3 });
});

it.each<[string, BioTrackPort['listSales']]>([
  ['the registry does not have it yet', () => Promise.resolve(answered([aStateSale({ registryStatus: 'PENDING' })]))],
  ['the list holds another sale', () => Promise.resolve(answered([aStateSale({ biotrackSaleId: '88013' })]))],
  ['the state does not answer', () => Promise.resolve(silent)],
])('goes on waiting while %s', async (_, listSales) => {
  expect(await aPending(listSales)).toEqual({ status: 'PENDING', moves: 2 });
});

it('takes turns: those that stay pending, or are not answered, hold up no other', async () => {
  const asked: string[] = [];
  let isSilent = false;
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '1', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    dispense: body => {
      const references = desk.port.readFrozen(body);
      return Promise.resolve(
        answered({
          ...{ biotrackSaleId: references?.externalId ?? '', transactionId: '650101', isDuplicate: false, lines: [] },
          ...{ requestId: references?.requestId ?? '', externalId: references?.externalId ?? '' },
          ...{ postedAt: stateTime, registryStatus: 'PENDING' },
        }),
      );
    },
    listSales: query => {
      asked.push(query.by === 'request-id' ? query.requestId : '');
      return Promise.resolve(isSilent ? silent : answered([]));
    },
  });
  const sold = [];
  for (let sale = 0; sale < 7; sale += 1) {
    const { outboxId } = desk.sell();
    await sendEntry(desk.deps, desk.memory, desk.entry(outboxId));
    sold.push(desk.entry(outboxId));
  }
  const requests = sold.map(entry => entry.requestId);
  const first = await pollRegistryStatus(desk.deps, 0);
  const second = await pollRegistryStatus(desk.deps, first);
  expect([asked.splice(0), second]).toEqual([requests, 0]);
  isSilent = true;
  const third = await pollRegistryStatus(desk.deps, second);
  const fourth = await pollRegistryStatus(desk.deps, third);
  expect([asked, fourth]).toEqual([requests.slice(0, 2), sold[1]?.position]);
});
