import { type HourSales, listHourSales, sumGivenBack } from '../../../db/repositories/day-sales';
import { countOpenIncidents } from '../../../db/repositories/incidents';
import { listUnansweredJobs } from '../../../db/repositories/print-jobs';
import { listReturned } from '../../../db/repositories/returned-packages';
import { getStatusCounts } from '../../../db/repositories/status';
import { findOpenTill } from '../../../db/repositories/till';
import { readCashFlow } from '../../../db/repositories/till-cash';
import { countOpenUndoIncidents } from '../../../db/repositories/undo-incidents';
import { listUsers } from '../../../db/repositories/users';
import type { LowProduct } from '../../../shared/catalog/low-products';
import type { LeadsDayView } from '../../../shared/ipc/day-views';
import type { ReturnedPackageView } from '../../../shared/ipc/undo-views';
import type { Cents, Instant } from '../../../shared/kernel/units';
import { endingRegistrations } from '../../../shared/people/ending-registrations';
import { expectedCash } from '../../../shared/till/cash-flow';
import { cashStanding } from '../../../shared/till/cash-standing';
import { civilDateAt } from '../../../shared/time/civil-date';
import { parseClockTime, startOfDay } from '../../../shared/time/wall-clock';
import { readLowStock } from '../low-stock';
import type { RegisterConfig } from '../register-config';
import type { ServiceContext } from '../service-context';
import { toUntoldView } from '../status-service';
import { toReturnedView } from '../undo/undo-record';

type DayContext = Pick<
  ServiceContext,
  'db' | 'clock' | 'config' | 'rulesOn' | 'operator' | 'outage' | 'untoldOutage' | 'late'
>;

const hourMs = 3_600_000;
const minutesPerHour = 60;
/** More of them waiting are one figure; each is dealt with where they are listed. */
const asked = 1_000;

/** Everything that a lead wants to know on coming in, read from where each is true. Nobody's name but the staff's is in it. */
export function readLeadsDay(context: DayContext): LeadsDayView {
  const { db, clock, config } = context;
  const at = clock.now();
  const { zone } = config.store;
  const day = civilDateAt(at, zone);
  const start = startOfDay(day, zone);
  const hours = listHourSales(db, start);
  const { queued, sending, checking, needsReview, oldestQueuedAt } = getStatusCounts(db);
  return {
    ...{ day, at },
    sales: {
      count: hours.reduce((sum, { count }) => sum + count, 0),
      totalCents: hours.reduce((sum, { totalCents }) => sum + totalCents, 0),
      backCents: sumGivenBack(db, start),
      hours: everyHour(hours, start, config.store),
    },
    queue: { waiting: queued + sending, checking, oldestAt: oldestQueuedAt },
    outage: toOutage(context),
    untoldOutage: toUntoldView(context),
    late: context.late(),
    till: readTill(context),
    toClear: {
      review: needsReview,
      incidents: countOpenIncidents(db),
      undoIncidents: countOpenUndoIncidents(db),
      prints: listUnansweredJobs(db, asked).length,
    },
    registrations: endingRegistrations(listUsers(db), day).map(each => ({ ...each })),
    returned: listReturned(db, asked).map(each => toReturned(toReturnedView(each), at)),
    lowStock: toLowStock(readLowStock(context)),
  };
}

/** All of them are listed in the inventory. */
const scarcestShown = 3;

function toLowStock(low: readonly LowProduct[]): LeadsDayView['lowStock'] {
  return {
    count: low.length,
    gone: low.filter(({ onHand }) => onHand === 0).length,
    scarcest: low.slice(0, scarcestShown).map(({ name, onHand }) => ({ name, onHand })),
  };
}

/** Every hour that the store is open, so that a quiet one is seen as one; wider where something was sold outside. */
function everyHour(
  hours: readonly HourSales[],
  start: Instant,
  { opens, closes }: RegisterConfig['store'],
): HourSales[] {
  const hourOf = (clock: string): number => (parseClockTime(clock) ?? 0) / minutesPerHour;
  const soldIn = hours.map(({ at }) => (at - start) / hourMs);
  const first = Math.min(Math.floor(hourOf(opens)), ...soldIn);
  const end = Math.max(Math.ceil(hourOf(closes)), ...soldIn.map(hour => hour + 1));
  return Array.from({ length: end - first }, (_, index) => {
    const at = (start + (first + index) * hourMs) as Instant;
    return hours.find(hour => hour.at === at) ?? { at, count: 0, totalCents: 0 as Cents };
  });
}

function toReturned(
  { localRef, name, barcode, destroyAfter, status }: ReturnedPackageView,
  at: Instant,
): LeadsDayView['returned'][number] {
  return {
    ...{ undoRef: localRef, name, barcode, dueAt: destroyAfter },
    isDue: destroyAfter !== null && destroyAfter <= at,
    needsLead: status === 'destroyed-early' || status === 'destruction-refused',
  };
}

function toOutage({ outage }: DayContext): LeadsDayView['outage'] {
  const now = outage();
  if (now === null) return null;
  const { level, noticeDueAt, isNoticed, beganAt, elapsedMs } = now;
  return { level, noticeDueAt, isNoticed, beganAt, elapsedMs };
}

function readTill({ db, config, operator }: DayContext): LeadsDayView['till'] {
  const till = findOpenTill(db);
  if (till === null) return null;
  const { openedBy, openedAt } = till;
  const standing = cashStanding(till, operator().id, config.till);
  return { openedBy, openedAt, standing, expectedCents: expectedCash(readCashFlow(db, till.id)) };
}
