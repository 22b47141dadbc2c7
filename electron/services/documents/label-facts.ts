import { findPackageByBarcode } from '../../../db/repositories/packages';
import { findSnapshot } from '../../../db/repositories/registry';
import type { StoredSale } from '../../../db/repositories/sales';
import type { StatePackage } from '../../../shared/catalog/sellable-item';
import { paperAmount } from '../../../shared/documents/paper-amount';
import type { LabelFacts, UnitContent } from '../../../shared/documents/patient-label';
import type { Quantity } from '../../../shared/kernel/units';
import type { SaleLine } from '../../../shared/sale/sale';
import { formatLocalTime } from '../../../shared/time/local-time';
import type { ServiceContext } from '../service-context';

type FactsContext = Pick<ServiceContext, 'db' | 'config'>;

const oneUnit = 100;
const dayLength = '2026-03-10'.length;

/**
 * The labels of a sale, or of one of its lines: marijuana only, a delivery device needs none. What the package says is what it
 * says now; the certification is the patient's latest, which is the one under which this was dispensed unless it lapsed since.
 */
export function toLabelFacts(context: FactsContext, sale: StoredSale, number: number | null): readonly LabelFacts[] {
  const { patient } = sale;
  if (patient === null) return [];
  const { name, address, licence } = context.config.store;
  const dispensed = {
    store: { name, address, licence },
    dispensedOnText: formatLocalTime(sale.soldAt, sale.zone).slice(0, dayLength),
    patientName: `${patient.firstName} ${patient.lastName}`,
    // A certification may come without the name of who wrote it.
    physician: findSnapshot(context.db, patient.id)?.snapshot.certification?.physician || null,
  };
  return sale.lines
    .filter(line => number === null || line.number === number)
    .flatMap(line => {
      if (line.barcode === null || line.orderType === null || line.orderType === 'DEVICE') return [];
      const found = findPackageByBarcode(context.db, line.barcode);
      return [{ ...dispensed, ...productOf(line, found), barcode: line.barcode, copies: unitsOf(line.quantity) }];
    });
}

/** Of the package as far as it is still known here; what was sold, and by which route, the sale itself knows. */
function productOf(line: SaleLine, found: StatePackage | null) {
  return {
    productName: line.name,
    form: found?.form ?? null,
    route: line.route,
    strain: found?.strain ?? null,
    batch: found?.batch ?? null,
    harvest: found?.harvest ?? null,
    expiresOnText: found?.expiresOn ?? null,
    content: contentOf(found),
    isLowThc: line.orderType === 'LOW_THC',
    recommendedDose: null,
  } as const;
}

const substances = { ug_thc: 'thc', ug_cbd: 'cbd', mg_smoking: 'flower' } as const;

function contentOf(found: StatePackage | null): UnitContent | null {
  if (found === null || found.medWeight === null || found.unit === null) return null;
  return { of: substances[found.unit], text: paperAmount(found.medWeight, found.unit, 'taken') };
}

/** A part of a unit is a receptacle as well. */
function unitsOf(quantity: Quantity): number {
  return Math.ceil(quantity / oneUnit);
}
