import type { ForecastView, RegistryView } from '../../../shared/ipc/registry-views';
import { tenInTheMorning } from './views';

export function aRegistry(change: Partial<RegistryView> = {}): RegistryView {
  return {
    asOf: tenInTheMorning,
    registryDay: '2026-03-02',
    isFresh: true,
    cardStatus: 'ACTIVE',
    cardExpiresOn: '2026-11-30',
    certification: {
      physician: 'Dr. Helen Ortiz',
      startsOn: '2026-01-05',
      endsOn: '2026-08-02',
      status: 'ACTIVE',
      daysLeft: 153,
    },
    aggregate: {
      unit: 'ug_thc',
      ceiling: 24_500_000,
      windowDays: 70,
      availableToday: 20_300_000,
      pendingHere: 0,
      mismatch: null,
      forecast: aForecast([['2026-03-02', 20_300_000]]),
    },
    orders: [
      {
        orderId: 'o-1',
        orderType: 'MEDICAL',
        route: 'EDIBLE',
        unit: 'ug_thc',
        startsOn: '2026-01-05',
        endsOn: '2026-03-15',
        isOpen: true,
        isInUse: true,
        total: 4_200_000,
        dispensed: 1_000_000,
        remaining: 3_200_000,
        windowDays: 70,
        ceiling: 4_200_000,
        availableToday: 3_200_000,
        pendingHere: 0,
        mismatch: null,
        forecast: aForecast(
          [
            ['2026-03-02', 3_200_000],
            ['2026-03-20', 3_600_000],
          ],
          1,
        ),
      },
      {
        orderId: 'o-2',
        orderType: 'SMOKING',
        route: 'SMOKING',
        unit: 'mg_smoking',
        startsOn: '2026-01-05',
        endsOn: '2026-03-15',
        isOpen: true,
        isInUse: true,
        total: 70_875,
        dispensed: 0,
        remaining: 70_875,
        windowDays: 35,
        ceiling: 70_875,
        availableToday: 70_875,
        pendingHere: 3_500,
        mismatch: null,
        forecast: aForecast([
          ['2026-03-02', 67_375],
          ['2026-03-16', 0],
        ]),
      },
    ],
    holds: [],
    pending: [{ orderType: 'SMOKING', route: 'SMOKING', amount: 3_500, unit: 'mg_smoking' }],
    history: [{ day: '2026-01-09', route: 'EDIBLE', amount: 1_000_000, unit: 'ug_thc', place: 'here' }],
    ...change,
  };
}

/** @param again which of the steps is the first with more than today */
export function aForecast(steps: readonly (readonly [string, number])[], again?: number): ForecastView {
  const listed = steps.map(([on, amount]) => ({ on, amount }));
  return { steps: listed, until: '2026-05-11', again: listed[again ?? -1] ?? null, keptBack: 0 };
}
