import { assertNever } from '../../shared/kernel/assert-never';
import type { ReportStep } from '../../shared/reports/report';
import type { ReportAsk } from '../../shared/reports/report-ask';
import type { DayRange } from '../../shared/reports/report-days';
import type { ReadableDb } from '../handles';
import { discounts } from './discounts';
import { dispensations } from './dispensations';
import { mmurInventory } from './mmur-inventory';
import { outages } from './outages';
import { packageTrace } from './package-trace';
import { reporting } from './reporting';
import { sumLines } from './sum-lines';
import { salesByDay, salesByHour, salesByOperator } from './sum-sales';
import { tills } from './tills';
import { undos } from './undos';

/** The steps of a report. Nothing is read before the first is asked for, and between any two it may be given up. */
export function runReport(db: ReadableDb, ask: ReportAsk): Generator<ReportStep> {
  const { report, zone } = ask;
  switch (report) {
    case 'mmur-inventory':
      return mmurInventory(db, ask.rules);
    case 'sales-by-day':
      return salesByDay(db, daysOf(ask), zone);
    case 'sales-by-hour':
      return salesByHour(db, daysOf(ask), zone);
    case 'sales-by-operator':
      return salesByOperator(db, daysOf(ask), zone);
    case 'sales-by-product':
      return sumLines(db, 'product', daysOf(ask), zone);
    case 'sales-by-route':
      return sumLines(db, 'route', daysOf(ask), zone);
    case 'sales-by-tax-class':
      return sumLines(db, 'taxClass', daysOf(ask), zone);
    case 'dispensations':
      return dispensations(db, daysOf(ask), zone);
    case 'discounts':
      return discounts(db, daysOf(ask), zone);
    case 'undos':
      return undos(db, daysOf(ask), zone);
    case 'reporting':
      return reporting(db, daysOf(ask), zone);
    case 'outage-history':
      return outages(db, daysOf(ask), zone, ask.now);
    case 'tills':
      return tills(db, daysOf(ask), zone);
    case 'package-trace':
      if (ask.barcode === null) throw new Error('A package trace needs a package');
      return packageTrace(db, ask.barcode);
    default:
      return assertNever(report, 'report');
  }
}

function daysOf({ report, days }: ReportAsk): DayRange {
  if (days === null) throw new Error(`The report ${report} needs days`);
  return days;
}
