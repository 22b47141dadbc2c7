import type { BioTrackPort, Dispensed } from '../../../electron/biotrack/port';
import { aDesk } from './a-desk';
import { aCard, answered, stateTime } from './fake-port';

/** The state takes every sale, as this one of its own, and the registry has none of them yet. */
export function aSlowRegistry(
  listSales: BioTrackPort['listSales'],
  saleIdFor: (externalId: string) => string = externalId => externalId,
): ReturnType<typeof aDesk> {
  const desk = aDesk({
    checkSync: () => Promise.resolve(answered({ sale: '1', inventory: '1' })),
    lookUpCard: () => Promise.resolve(answered(aCard)),
    dispense: body => {
      const { requestId = '', externalId = '' } = desk.port.readFrozen(body) ?? {};
      const dispensed: Dispensed = {
        ...{ biotrackSaleId: saleIdFor(externalId), transactionId: '650101', isDuplicate: false, lines: [] },
        ...{ requestId, externalId, postedAt: stateTime, registryStatus: 'PENDING' },
      };
      return Promise.resolve(answered(dispensed));
    },
    listSales,
  });
  return desk;
}
