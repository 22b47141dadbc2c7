import type { Page } from '@playwright/test';
import type { CounterleafBridge } from '../../../shared/ipc/bridge';
import type { RegistryView } from '../../../shared/ipc/registry-views';
import type { SaleView } from '../../../shared/ipc/sale-views';

/** The receipt of a sale, written out once more from what the screen is told, and with none of the program's own layout. */

const columns = 42;
const store = ['Counterleaf Tampa', '100 Demo Ave, Tampa, FL 33602', 'MMTC licence MMTC-2019-0042'];
const types: Readonly<Record<string, string>> = { MEDICAL: 'Medical', SMOKING: 'Smoking' };
const classes = { medical: 'Medical marijuana', merchandise: 'Merchandise' } as const;

/** @param before the registry's answer that the sale was made by */
export function receiptPage(sale: SaleView, before: RegistryView, isPending: boolean): readonly string[] {
  const soldAt = inTampa(sale.soldAt);
  return [
    ...store,
    rule,
    row(soldAt.time, soldAt.offset),
    row('Receipt', sale.localRef),
    isPending ? 'STATE POSTING PENDING' : row('BioTrack Sale ID', sale.biotrackSaleId ?? ''),
    row('Patient', initials(sale.patientName ?? '')),
    row('Card', sale.registryIdMasked ?? ''),
    row('Employee', 'E-014'),
    rule,
    ...sale.lines.flatMap(itemLines),
    rule,
    ...classLines(sale, 'medical'),
    ...classLines(sale, 'merchandise'),
    row('Subtotal', dollars(sale.subtotalCents)),
    row('Tax', dollars(sale.taxCents)),
    row('TOTAL', dollars(sale.totalCents), columns / 2),
    ...sale.tenders.map(({ kind, reference, amountCents }) =>
      row(kind === 'debit' ? `Debit ${reference}` : 'Cash', dollars(amountCents)),
    ),
    row('Change', dollars(sale.changeCents)),
    rule,
    'Left after this sale',
    `as of ${inTampa(before.asOf).time}`,
    ...leftLines(sale, before),
    rule,
    ...['For the qualified patient only. It is', 'unlawful to transfer marijuana to another', 'person.'],
    'Keep out of reach of children and pets.',
  ];
}

type Line = SaleView['lines'][number];

function itemLines({ name, barcode, orderType, route, counted, ...line }: Line): readonly string[] {
  return [
    name,
    ...(barcode === null ? [] : [`  ${barcode}`]),
    ...(counted === null ? [] : [row(`  ${kind(orderType, route)}`, medicine(counted.amount, counted.unit, 'up'))]),
    row(`  ${line.quantity / 100} x ${dollars(line.unitPriceCents)}`, dollars(line.amountCents)),
    ...(line.taxCents === 0 ? [] : [row('  Tax', dollars(line.taxCents))]),
  ];
}

function classLines({ lines }: SaleView, taxClass: keyof typeof classes): readonly string[] {
  const own = lines.filter(({ orderType }) => (orderType === null) === (taxClass === 'merchandise'));
  const sum = (amounts: readonly number[]) => dollars(amounts.reduce((total, amount) => total + amount, 0));
  return [
    row(classes[taxClass], sum(own.map(line => line.amountCents))),
    row('  Tax', sum(own.map(line => line.taxCents))),
  ];
}

/** What the registry would have let go today, less what went, in the registry's order. */
function leftLines({ lines }: SaleView, { orders }: RegistryView): readonly string[] {
  const listed = orders.toSorted((a, b) => a.orderId.localeCompare(b.orderId));
  return listed.flatMap(({ orderType, route, unit, availableToday }) => {
    const taken = lines.filter(line => line.orderType === orderType && line.route === route);
    const amounts = taken.map(line => line.counted?.amount ?? 0);
    const left = availableToday - amounts.reduce((total, amount) => total + amount, 0);
    return taken.length === 0 ? [] : [row(`  ${kind(orderType, route)}`, medicine(left, unit, 'down'))];
  });
}

const rule = '-'.repeat(columns);
const row = (left: string, right: string, width = columns) => left + right.padStart(width - left.length);

function kind(orderType: string | null, route: string | null): string {
  const type = types[orderType ?? ''] ?? '';
  return orderType === 'SMOKING' ? type : `${type} / ${capital(route ?? '')}`;
}

const capital = (word: string) => word.slice(0, 1) + word.slice(1).toLowerCase();
const initials = (name: string) => {
  const [first = '', last = ''] = name.split(' ');
  return `${first.slice(0, 1)}. ${last.slice(0, 1)}.`;
};
const dollars = (cents: number) => `$${(cents / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`;

function medicine(thousandths: number, unit: string, round: 'up' | 'down'): string {
  const amount = (thousandths / 1_000).toLocaleString('en-US', { maximumFractionDigits: 3 });
  if (unit !== 'mg_smoking') return `${amount} mg`;
  const hundredths = (thousandths * 100) / 28_350;
  return `${amount} g (${((round === 'up' ? Math.ceil(hundredths) : Math.floor(hundredths)) / 100).toFixed(2)} oz)`;
}

function inTampa(at: number): { readonly time: string; readonly offset: string } {
  const zone = { timeZone: 'America/New_York' };
  const date = new Date(at).toLocaleDateString('en-CA', zone);
  const clock = new Date(at).toLocaleTimeString('en-GB', { ...zone, hour: '2-digit', minute: '2-digit' });
  const named = new Intl.DateTimeFormat('en-US', { ...zone, timeZoneName: 'longOffset' }).formatToParts(at);
  const offset = named.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', 'UTC') ?? '';
  return { time: `${date} ${clock}`, offset };
}

/** What the screen is told of the sale. */
export function askForSale(page: Page, reference: string): Promise<SaleView> {
  return page.evaluate(async search => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    const every = { statuses: [], from: null, to: null, patientId: null, operatorId: null, leastCents: null };
    const asked = { ...every, search, mostCents: null, product: null, packageId: null, after: null };
    const listed = await counterleaf.call['sale.list'](asked);
    if (!listed.ok) throw new Error(`The sales were not listed: ${listed.code}`);
    const found = await counterleaf.call['sale.get']({ saleId: listed.data.rows[0]?.id ?? '' });
    if (!found.ok) throw new Error(`The sale was not found: ${found.code}`);
    return found.data;
  }, reference);
}

/** The answer that the open cart is judged by. */
export function askForAllotment(page: Page): Promise<RegistryView> {
  return page.evaluate(async () => {
    const { counterleaf } = window as unknown as { readonly counterleaf: CounterleafBridge };
    const reply = await counterleaf.call['register.viewRegistry']({ refresh: false });
    if (!reply.ok || reply.data === null) throw new Error('The registry was not asked for this cart.');
    return reply.data;
  });
}
