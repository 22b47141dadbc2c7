import { searchPatients } from '../../db/repositories/patients';
import { listSales, type SaleListFilter } from '../../db/repositories/sale-list';
import type { Instant } from '../../shared/kernel/units';
import { parsePatientQuery } from '../../shared/people/patient-query';
import { addDays } from '../../shared/time/civil-date';
import { today } from './data-folder';
import { writeHistory } from './history';
import { pick, seededRandom } from './random';
import type { Row } from './row';
import { summarize, timeEach } from './samples';
import { zone } from './setup';
import type { Workshop } from './workshop';

/** As many rows as the screens ask for. */
const salesPage = 51;
const patientsPage = 20;

/** The Sales screen and the patient search over a long history; rows say how long, because the budget is for a million. */
export async function benchHistory(shop: Workshop): Promise<readonly Row[]> {
  return shop.withStock('history', ({ store }) => {
    const start = performance.now();
    writeHistory(store.db, shop.history, Date.now() as Instant);
    shop.say(`a history of ${shop.history} sales made in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const list = (filter: SaleListFilter) => listSales(store.db, filter, salesPage);
    const first = timeEach(
      Array.from({ length: shop.samples(400) }, () => all),
      list,
    );
    const filtered = timeEach(filters(shop.samples(1_000), shop.history), list);
    const day = today();
    const searched = timeEach(typedNames(shop.samples(1_000)), text =>
      searchPatients(store.db, parsePatientQuery(text, day), patientsPage),
    );
    const size = { sales: shop.history };
    return [
      { name: 'sales-first-page', unit: 'ms', figures: { ...summarize(first), ...size }, budget: { p99: 50 } },
      { name: 'sales-filtered', unit: 'ms', figures: { ...summarize(filtered), ...size }, budget: { p99: 200 } },
      { name: 'patient-search-with-history', unit: 'ms', figures: { ...summarize(searched), ...size }, budget: {} },
    ];
  });
}

const all: SaleListFilter = { search: '', status: null, day: null, after: null, zone };

/** Every kind of filter, alone and together, in turn. */
function filters(count: number, history: number): readonly SaleListFilter[] {
  const random = seededRandom(8);
  const now = today();
  return Array.from({ length: count }, (_, index) => {
    const number = String(1 + Math.floor(random() * history));
    const day = addDays(now, -Math.floor((random() * history) / 144));
    const kinds: readonly Partial<SaleListFilter>[] = [
      { status: 'queued' },
      { status: 'refused' },
      { status: 'synced' },
      { status: 'not-reported' },
      { day },
      { search: number },
      { search: String(5_000_000 + Number(number)) },
      { search: pick(random, typed) },
      { search: pick(random, typed), status: 'synced' },
      { day, status: 'refused' },
      { day, search: pick(random, typed) },
      { after: `sale-${String(Number(number) - 1).padStart(8, '0')}` },
    ];
    return { ...all, ...kinds[index % kinds.length] };
  });
}

const typed = ['p', 'ma', 'jose', 'Peña', 'paula al', 'chen', 'P1000', 'nguyen thuy', '1984', 'lopez'];

function typedNames(count: number): readonly string[] {
  const random = seededRandom(9);
  return Array.from({ length: count }, () => pick(random, typed));
}
