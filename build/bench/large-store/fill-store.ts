import type { WritableDb } from '../../../db/handles';
import { insertInto } from '../../../db/insert-row';
import { findUserByLogin } from '../../../db/repositories/users';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import type { Instant } from '../../../shared/kernel/units';
import type { Patient } from '../../../shared/people/patient';
import { flatTable, taxRatesOn } from '../../../shared/tax/tax-table';
import { civilDateAt } from '../../../shared/time/civil-date';
import { cashier, lead, zone } from '../setup';
import { createAuditChain } from './audit-chain';
import { createRepeater, type NumberedDay } from './repeat-day';
import { type SeededDay, seededDays } from './seeded-days';
import { seededId } from './seeded-id';
import { createSeededSales } from './seeded-sales';
import type { StoreSize } from './size';
import { writeAfterSales } from './write-after-sales';
import { writeAuditRows } from './write-audit-rows';
import { writeReportRows } from './write-report-rows';
import { type Staff, seededCartId, writeSaleRows } from './write-sale-rows';

const merchandiseBp = 750;
export const openingFloatCents = 20_000;

export type FillOptions = {
  readonly size: StoreSize;
  readonly now: Instant;
  readonly packages: readonly StatePackage[];
  readonly patients: readonly Patient[];
  readonly say: (line: string) => void;
};

const insertTill = insertInto('till_session', [
  ...(['id', 'request_id', 'opened_at', 'opened_by', 'opening_float_cents', 'closed_at'] as const),
]);
const insertCart = insertInto('cart', ['id', 'owner_id', 'status', 'updated_at']);

/** Years of business as the register leaves them on its disk, but for carts, validations and the state's raw answers. */
export function fillStore(db: WritableDb, options: FillOptions): void {
  const { size, now, say } = options;
  const staff = findStaff(db);
  const sell = createSeller(db, options, staff);
  const repeat = createRepeater(db);
  const audit = createAuditChain(db);
  insertCart(db, { id: seededCartId, owner_id: staff.cashierId, status: 'discarded', updated_at: 0 });
  const days = numbered(seededDays(size, now));
  const season = days.filter(({ first, closedAt }) => closedAt !== null && first <= size.distinct);
  let said = 0;
  for (const [index, day] of days.entries()) {
    openTill(db, day, staff);
    const from = season[index % season.length];
    if (index < season.length || day.closedAt === null || from === undefined) sell(day);
    else repeat(from, day);
    writeAuditRows(db, day, audit);
    if (day.first - said < 100_000) continue;
    said = day.first;
    say(`${day.first} sales written`);
  }
  writeAfterSales(db, size.sales, staff);
}

function numbered(days: Iterable<SeededDay>): readonly NumberedDay[] {
  let first = 1;
  return [...days].map(day => {
    const found = { ...day, first };
    first += day.soldAt.length;
    return found;
  });
}

/** Sale by sale, each decided for itself. */
function createSeller(db: WritableDb, { size, now, packages, patients }: FillOptions, staff: Staff) {
  const shelf = packages.filter(item => item.status === 'ACTIVE');
  const rates = taxRatesOn(flatTable(merchandiseBp, false), civilDateAt(now, zone));
  const nextSale = createSeededSales({ size, shelf, patients, rates });
  return (day: NumberedDay): void => {
    for (const [index, soldAt] of day.soldAt.entries()) {
      const sale = nextSale(day, soldAt, day.first + index);
      writeSaleRows(db, sale, staff);
      writeReportRows(db, sale);
    }
  };
}

export function findStaff(db: WritableDb): Staff {
  const [cashierId, leadId] = [cashier, lead].map(({ login }) => findUserByLogin(db, login)?.id);
  if (cashierId === undefined || leadId === undefined) throw new Error('The store has nobody to sell.');
  return { cashierId, leadId };
}

function openTill(db: WritableDb, { till, openedAt, closedAt }: SeededDay, { cashierId }: Staff): void {
  const press = seededId('press', openedAt, 0);
  const opened = { id: till, request_id: press, opened_at: openedAt, opened_by: cashierId };
  insertTill(db, { ...opened, opening_float_cents: openingFloatCents, closed_at: closedAt });
}
