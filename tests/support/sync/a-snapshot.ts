import type { RegistrySnapshot } from '../../../shared/compliance/registry';
import type { Amount, CivilDate } from '../../../shared/kernel/units';
import { stateTime } from './fake-port';

/** The registry of P1 with one order, under which `dispensed` micrograms were taken so far. */
export function aSnapshot(dispensed: number): RegistrySnapshot {
  const total = 24_500_000;
  return {
    cardId: 'PTEST0001',
    asOf: stateTime,
    registryDay: '2026-03-10' as CivilDate,
    certification: null,
    orders: [
      {
        orderId: 'O-1',
        orderType: 'MEDICAL',
        route: 'INHALATION',
        unit: 'ug_thc',
        startsOn: '2026-02-01' as CivilDate,
        endsOn: '2026-04-11' as CivilDate,
        isOpen: true,
        total: total as Amount,
        dispensed: dispensed as Amount,
        remaining: (total - dispensed) as Amount,
        windowDays: 70,
        dispensableToday: (total - dispensed) as Amount,
      },
    ],
    aggregate: null,
    history: null,
    holds: [],
  };
}
