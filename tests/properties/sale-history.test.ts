import fc from 'fast-check';
import { it } from 'vitest';
import { inDays, type SaleListFilter } from '../../db/repositories/sale-filter';
import { listSales } from '../../db/repositories/sale-list';
import { indexSales } from '../../db/transactions/index-sales';
import { productWords } from '../../shared/catalog/product-words';
import type { CivilDate } from '../../shared/kernel/units';
import { syncStatuses } from '../../shared/sync/sync-status';
import { runs, seed } from '../support/runs';
import {
  aStoreOfHistories,
  everySaleListed,
  type ListedSale,
  operators,
  packages,
  patients,
  type SaleScene,
  writeHistory,
} from '../support/sale-scenes';
import { same } from '../support/same';

const aScene: fc.Arbitrary<SaleScene> = fc.record({
  hour: fc.integer({ min: 0, max: 60 }),
  operator: fc.nat({ max: operators.length - 1 }),
  patient: fc.nat({ max: patients.length - 1 }),
  goods: fc.uniqueArray(fc.nat({ max: packages.length - 1 }), { maxLength: 3 }),
  status: fc.constantFrom('queued', 'sending', 'checking', 'synced', 'refused', 'needs-review', 'voided'),
  isAfterGap: fc.boolean(),
});

const days = ['2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13'].map(day => day as CivilDate);
const orNot = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(values, { nil: null, freq: 2 });
const anAmount = orNot(fc.constantFrom(0, 1, 799, 800, 1_200, 2_000, 4_500, 5_700, 6_499, 100_000_000));

/** What is typed, and whose sale it is. */
const typed: Readonly<Record<string, (sale: ListedSale) => boolean>> = {
  'PEÑA jo': sale => sale.patientId === 'patient-2',
  ptest: sale => sale.patientId === 'patient-1',
  te: sale => sale.patientId === 'patient-1',
  nobody: () => false,
  'REG-2-00': () => true,
  'REG-2-000002-7K3QX': sale => sale.id === 'sale-2',
  ' 03': sale => sale.id === 'sale-3',
  '88': sale => ['synced', 'voided'].includes(sale.status),
};

const aFilter: fc.Arbitrary<Partial<SaleListFilter>> = fc.record(
  {
    statuses: fc.subarray([...syncStatuses]),
    from: orNot(fc.constantFrom(...days)),
    to: orNot(fc.constantFrom(...days)),
    patientId: orNot(fc.constantFrom(...patients.map(({ id }) => id), 'nobody')),
    operatorId: orNot(fc.constantFrom(...operators.map(({ id }) => id), 'nobody')),
    leastCents: anAmount,
    mostCents: anAmount,
    product: orNot(fc.constantFrom('blue', 'DREAM vape', 'senor', 'shirt', 'g', '0.5', '…', 'rosin')),
    packageId: orNot(fc.constantFrom(...packages.map(({ barcode }) => barcode), 'pk-1', 'PK-2', 'pk-3', 'none')),
    search: fc.constantFrom('', ...packages.map(({ barcode }) => String(barcode)), ...Object.keys(typed)),
  },
  { requiredKeys: [] },
);

/** What anybody would find who read every sale. */
function scan(sales: readonly ListedSale[], asked: Partial<SaleListFilter>): readonly string[] {
  const filter = { ...everySaleListed, ...asked };
  const { since, before } = inDays(filter);
  const isProduct = filter.product === null ? null : productWords(filter.product);
  const ofPackage = (text: string) => (sale: ListedSale) =>
    sale.goods.some(({ barcode }) => {
      const item = packages.find(each => each.barcode === barcode);
      return item !== undefined && [item.barcode, item.externalId].some(id => id === text || id === text.toUpperCase());
    });
  const checks: readonly ((sale: ListedSale) => boolean)[] = [
    sale => filter.statuses.length === 0 || filter.statuses.includes(sale.status),
    sale => (since === null || sale.soldAt >= since) && (before === null || sale.soldAt < before),
    sale => filter.patientId === null || sale.patientId === filter.patientId,
    sale => filter.operatorId === null || sale.operatorId === filter.operatorId,
    sale => sale.totalCents >= (filter.leastCents ?? 0) && sale.totalCents <= (filter.mostCents ?? Number.MAX_VALUE),
    sale => isProduct === null || sale.goods.some(({ name }) => isProduct(name)),
    filter.packageId === null ? () => true : ofPackage(filter.packageId),
    filter.search === '' ? () => true : (typed[filter.search] ?? ofPackage(filter.search)),
  ];
  return sales
    .filter(sale => checks.every(check => check(sale)))
    .toSorted((a, b) => b.soldAt - a.soldAt || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
}

/** Page after page, until there is no more. */
function pages(db: Parameters<typeof listSales>[0], asked: Partial<SaleListFilter>, size: number): readonly string[] {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = listSales(db, { ...everySaleListed, ...asked, after }, size);
    found.push(...page.map(({ id }) => id));
    const last = page.at(-1);
    if (last === undefined || page.length < size) return found;
    after = last.id;
  }
}

it('finds by any filter what a look at every sale finds, page after page, however far the entries have come', () => {
  const store = aStoreOfHistories();
  const history = fc.array(aScene, { minLength: 1, maxLength: 25 });
  const property = fc.property(
    history,
    fc.array(fc.tuple(aFilter, fc.integer({ min: 1, max: 9 })), { minLength: 12, maxLength: 12 }),
    fc.integer({ min: 1, max: 20 }),
    (scenes, asked, step) => {
      const sales = writeHistory(store, scenes);
      for (let isDone = false; ; ) {
        for (const [filter, size] of asked) same(pages(store.db, filter, size), scan(sales, filter));
        if (isDone) break;
        isDone = indexSales(store.db, step, () => step % 3 === 0).isDone;
      }
    },
  );
  fc.assert(property, {
    numRuns: Math.ceil(runs.properties / 40),
    endOnFailure: true,
    ...(seed === null ? {} : { seed }),
  });
}, 120_000);
