import { findSnapshot } from '../../../db/repositories/registry';
import type { StoredSale } from '../../../db/repositories/sales';
import type { TaxClass } from '../../../shared/catalog/sellable-item';
import { paperAmount } from '../../../shared/documents/paper-amount';
import type { ReceiptFacts, ReceiptItem } from '../../../shared/documents/receipt';
import type { Amount, Cents } from '../../../shared/kernel/units';
import { initialOf } from '../../../shared/people/person-name';
import { maskRegistryId } from '../../../shared/people/registry-id';
import type { SaleLine } from '../../../shared/sale/sale';
import { formatLocalTime, formatOffset } from '../../../shared/time/local-time';
import type { ServiceContext } from '../service-context';

type FactsContext = Pick<ServiceContext, 'db' | 'config'>;

/** What goes on the paper: initials and a masked card, never a name or a number that identifies (rule P14). */
export function toReceiptFacts(context: FactsContext, sale: StoredSale): ReceiptFacts {
  const { patient, report } = sale;
  const { name, address, licence } = context.config.store;
  return {
    store: { name, address, licence },
    soldAtText: formatLocalTime(sale.soldAt, sale.zone),
    utcOffset: formatOffset(sale.soldAt, sale.zone),
    reference: sale.localRef,
    isReported: sale.isReported,
    biotrackSaleId: report?.biotrackSaleId ?? null,
    patientInitials: patient === null ? null : `${initialOf(patient.firstName)}. ${initialOf(patient.lastName)}.`,
    maskedCard: patient === null ? null : maskRegistryId(patient.registryId),
    caregiverName: sale.caregiver?.name ?? null,
    employeeId: sale.employeeId ?? sale.operatorName,
    lines: sale.lines.map(toItem),
    discountCents: sale.lines.reduce((sum, line) => sum + line.discountCents, 0) as Cents,
    subtotalCents: sale.subtotalCents,
    taxCents: sale.taxCents,
    totalCents: sale.totalCents,
    byTaxClass: byTaxClass(sale.lines),
    tenders: sale.tenders,
    changeCents: sale.changeCents,
    left: leftAfter(context, sale),
    warnings: [],
  };
}

function toItem(line: SaleLine): ReceiptItem {
  const { name, barcode, quantity, orderType, route, counted } = line;
  const { listPriceCents, unitPriceCents, amountCents, discountCents, taxCents } = line;
  const countedText = counted === null ? null : paperAmount(counted.amount, counted.unit, 'taken');
  const money = { listPriceCents, unitPriceCents, amountCents, discountCents, taxCents };
  return { name, barcode, quantity, orderType, route, countedText, ...money };
}

function byTaxClass(lines: readonly SaleLine[]): ReceiptFacts['byTaxClass'] {
  const classes: readonly TaxClass[] = ['medical', 'device', 'merchandise'];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) as Cents;
  return classes.flatMap(taxClass => {
    const own = lines.filter(line => line.taxClass === taxClass);
    if (own.length === 0) return [];
    const amountCents = sum(own.map(line => line.amountCents));
    return [{ taxClass, amountCents, taxCents: sum(own.map(line => line.taxCents)) }];
  });
}

/**
 * What is left per route once this sale counts. A snapshot from before the posting does not have the sale in it yet;
 * both times are the state's own, so they compare.
 */
function leftAfter(context: FactsContext, sale: StoredSale): ReceiptFacts['left'] {
  if (sale.patient === null || !sale.isReported) return null;
  const snapshot = findSnapshot(context.db, sale.patient.id)?.snapshot;
  if (snapshot === undefined) return null;
  const postedAt = sale.report?.postedAt ?? null;
  const knowsSale = postedAt !== null && snapshot.asOf > postedAt;
  const routes = snapshot.orders.flatMap(({ orderId, orderType, route, unit, dispensableToday }) => {
    const counted = sale.lines.flatMap(line => (line.counted?.orderId === orderId ? [line.counted.amount] : []));
    if (counted.length === 0) return [];
    const sold = knowsSale ? 0 : counted.reduce((total, amount) => total + amount, 0);
    return [{ orderType, route, leftText: paperAmount(Math.max(0, dispensableToday - sold) as Amount, unit, 'left') }];
  });
  return routes.length === 0 ? null : { asOfText: formatLocalTime(snapshot.asOf, sale.zone), routes };
}
