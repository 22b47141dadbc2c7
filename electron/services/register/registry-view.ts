import { sumPending } from '../../../db/repositories/ledger';
import type { StoredSnapshot } from '../../../db/repositories/registry';
import type { PendingAmount } from '../../../shared/compliance/dispensation';
import { isFresh } from '../../../shared/compliance/freshness';
import { findMismatches } from '../../../shared/compliance/mismatch';
import { findNextRelease, type WindowKey } from '../../../shared/compliance/windows';
import type { RegistryView } from '../../../shared/ipc/patient-views';
import type { Amount } from '../../../shared/kernel/units';
import type { Patient } from '../../../shared/people/patient';
import type { ServiceContext } from '../service-context';
import { readToday } from '../today';

type ViewContext = Pick<ServiceContext, 'db' | 'clock' | 'config' | 'rulesOn'>;

/** View State Registry: the state's numbers as it gave them, less what this register sold and has not settled. */
export function toRegistryView(context: ViewContext, patient: Patient, stored: StoredSnapshot): RegistryView {
  const { snapshot } = stored;
  const { now, rules, registryDay } = readToday(context);
  const releaseOf = (key: WindowKey) => copy(findNextRelease(snapshot, key, registryDay));
  const pending = sumPending(context.db, patient.id);
  const mismatches = findMismatches(snapshot, rules);
  return {
    asOf: snapshot.asOf,
    registryDay: snapshot.registryDay,
    isFresh: isFresh(snapshot, now, rules),
    cardStatus: patient.cardStatus,
    cardExpiresOn: patient.registryExpiresOn,
    certification: snapshot.certification,
    orders: snapshot.orders.map(order => {
      const { dispensableToday, ...rest } = order;
      const mismatch = mismatches.find(found => found.orderId === order.orderId);
      return {
        ...rest,
        availableToday: dispensableToday,
        pendingHere: pendingFor(pending, entry => entry.orderType === order.orderType && entry.route === order.route),
        nextRelease: releaseOf(order),
        mismatch: mismatch?.requested ?? null,
      };
    }),
    aggregate:
      snapshot.aggregate === null
        ? null
        : {
            unit: snapshot.aggregate.unit,
            cap: snapshot.aggregate.cap,
            windowDays: snapshot.aggregate.windowDays,
            availableToday: snapshot.aggregate.dispensableToday,
            pendingHere: pendingFor(pending, entry => entry.orderType === 'MEDICAL'),
            nextRelease: releaseOf({ orderType: 'MEDICAL', route: null, windowDays: snapshot.aggregate.windowDays }),
          },
    holds: snapshot.holds.map(hold => ({ ...hold })),
    history:
      snapshot.history?.map(({ day, route, amount, unit, mmtc }) => ({ day, route, amount, unit, mmtc })) ?? null,
  };
}

function copy<T extends object>(value: T | null): T | null {
  return value === null ? null : { ...value };
}

function pendingFor(pending: readonly PendingAmount[], isMeant: (entry: PendingAmount) => boolean): Amount {
  return pending.filter(isMeant).reduce((sum, entry) => sum + entry.amount, 0) as Amount;
}
