import type { ReadableDb } from '../../db/handles';
import { type SaleListFilter, unfiltered } from '../../db/repositories/sale-filter';
import { addDays, civilDateAt } from '../../shared/time/civil-date';
import { pick, seededRandom } from './random';
import { terminalId, zone } from './setup';

type Filters = Readonly<Record<string, readonly SaleListFilter[]>>;

type Sold = {
  readonly id: string;
  readonly sold_at: number;
  readonly patient_id: string | null;
  readonly operator_id: string;
  readonly total_cents: number;
  readonly barcode: string | null;
  readonly name: string;
};

/** Every filter of the Sales screen, alone, together, and where nothing is found, each so often with other values. */
export function historyFilters(db: ReadableDb, count: number, history: number): Filters {
  const random = seededRandom(11);
  const some = Array.from({ length: count }, () => soldAbout(db, 1 + Math.floor(random() * history)));
  const each = (make: (sale: Sold, index: number) => Partial<SaleListFilter>): readonly SaleListFilter[] =>
    some.map((sale, index) => ({ ...unfiltered(zone), ...make(sale, index) }));
  const patientOf = (sale: Sold) => ({ patientId: sale.patient_id });
  const amount = ({ total_cents: cents }: Sold) => ({ leastCents: cents, mostCents: cents });
  const month = (sale: Sold) => {
    const from = civilDateAt(sale.sold_at as Parameters<typeof civilDateAt>[0], zone);
    return { from, to: addDays(from, 30) };
  };
  const strain = (sale: Sold) => ({ product: sale.name.split(' ').slice(0, 2).join(' ') });
  return {
    'from-to': each(month),
    patient: each(patientOf),
    operator: each(sale => ({ operatorId: sale.operator_id })),
    'nobodys-sales': each(() => ({ operatorId: 'nobody' })),
    'rare-statuses': each(() => ({ statuses: ['refused', 'needs-review'] })),
    voided: each(() => ({ statuses: ['voided'] })),
    amount: each(amount),
    'amount-from': each(sale => ({ leastCents: sale.total_cents })),
    product: each(sale => ({ product: sale.name })),
    strain: each(strain),
    'one-word': each(() => ({ product: pick(random, ['flower', 'vape', 'gum', 'blue', '3.5']) })),
    package: each(sale => ({ packageId: sale.barcode })),
    'package-searched': each(sale => ({ search: sale.barcode ?? '' })),
    'package-of-somebody': each(sale => ({ ...patientOf(sale), packageId: sale.barcode })),
    'product-of-a-patient': each(sale => ({ ...patientOf(sale), ...strain(sale) })),
    'product-refused': each(sale => ({ product: sale.name, statuses: ['refused'] })),
    'product-at-an-amount': each(sale => ({ ...amount(sale), ...strain(sale) })),
    'all-together': each(sale => ({
      ...{ ...month(sale), ...patientOf(sale), ...amount(sale), ...strain(sale) },
      ...{ operatorId: sale.operator_id, packageId: sale.barcode, statuses: ['synced'] },
    })),
    'further-down': each(sale => ({ operatorId: sale.operator_id, after: sale.id })),
  };
}

/** The sale of that number, or the first one after it that was of packages. */
function soldAbout(db: ReadableDb, sequence: number): Sold {
  const row = db
    .prepare<[string], Sold>(`
      SELECT sale.id, sold_at, patient_id, operator_id, total_cents, barcode, name
      FROM sale CROSS JOIN sale_line ON sale_line.sale_id = sale.id
      WHERE local_ref >= ? AND barcode IS NOT NULL ORDER BY local_ref LIMIT 1
    `)
    .get(`${terminalId}-${String(sequence).padStart(6, '0')}`);
  if (row === undefined) throw new Error('The history has no such sale.');
  return row;
}
