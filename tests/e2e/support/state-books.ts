import { allRoutes } from '../../../electron/biotrack/sandbox/demo/personas';
import type { LedgerEntry } from './sandbox-process';

/** The state's own ledger, read as what it says about sales, about what was undone of them, about goods and about people. */

type Line = { readonly barcodeid: string; readonly quantity: string };

const textOf = (entry: LedgerEntry, field: string): string => String(entry[field]);
const linesOf = (entry: LedgerEntry): readonly Line[] => entry['lines'] as readonly Line[];
const salesIn = (ledger: readonly LedgerEntry[]) => ledger.filter(({ kind }) => kind === 'sale');
/** Thousandths, so that grams add up. */
const thousandths = (text: string): number => Math.round(Number(text) * 1000);

/** The state's number of each sale, by the reference on its receipt; each entry by itself, so that a sale told twice shows. */
export function saleIds(ledger: readonly LedgerEntry[]): readonly (readonly [reference: string, saleId: string])[] {
  return salesIn(ledger).map(sale => [textOf(sale, 'external_id'), textOf(sale, 'sale_id')]);
}

/** Who took what, by reference. */
export function bagsByReference(ledger: readonly LedgerEntry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    salesIn(ledger).map(sale => {
      const goods = linesOf(sale).map(({ barcodeid, quantity }) => `${Number(quantity)} x ${barcodeid}`);
      return [textOf(sale, 'external_id'), `${textOf(sale, 'card_id')}: ${goods.join(', ')}`];
    }),
  );
}

/** Everything that was undone, in order: what, of which sale, and how much of which goods. */
export function undoings(ledger: readonly LedgerEntry[]): readonly string[] {
  const references = new Map(saleIds(ledger).map(([reference, saleId]) => [saleId, reference]));
  return ledger.flatMap(entry => {
    const of = references.get(textOf(entry, 'sale_id')) ?? '';
    switch (entry.kind) {
      case 'void':
        return [`void ${of}`];
      case 'refund': {
        const kind = entry['return_to_inventory'] === 1 ? 'restock' : 'refund';
        const goods = linesOf(entry).map(({ barcodeid, quantity }) => `${Number(quantity)} x ${barcodeid}`);
        return [`${kind} ${of}: ${goods.join(', ')}`];
      }
      case 'modify':
        return [`correct ${of}`];
      default:
        return [];
    }
  });
}

/** By how much each package has changed in whole units. */
export function unitsMoved(ledger: readonly LedgerEntry[]): ReadonlyMap<string, number> {
  const moved = new Map<string, number>();
  for (const entry of ledger.filter(({ kind }) => kind === 'stock')) {
    const barcode = textOf(entry, 'barcodeid');
    moved.set(barcode, (moved.get(barcode) ?? 0) + Number(textOf(entry, 'delta')));
  }
  return moved;
}

/** What the registry counts of every route, less what it gave back; mg, and grams of smoking. */
export function heldByRoute(ledger: readonly LedgerEntry[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const entry of ledger.filter(({ kind }) => kind === 'dispensation' || kind === 'restore')) {
    const route = textOf(entry, 'route');
    const amount = thousandths(textOf(entry, 'amount')) * (entry.kind === 'restore' ? -1 : 1);
    held.set(route, (held.get(route) ?? 0) + amount);
  }
  return new Map([...held].map(([route, amount]) => [route, amount / 1000]));
}

const routeNames: Readonly<Record<string, string>> = {
  INHALATION: 'Inhalation',
  ORAL: 'Oral',
  EDIBLE: 'Edible',
  SUBLINGUAL: 'Sublingual',
  TOPICAL: 'Topical',
  SUPPOSITORY: 'Suppository',
  SMOKING: 'Smoking',
};
const typeNames: Readonly<Record<string, string>> = { MEDICAL: 'Medical', LOW_THC: 'Low-THC' };
const mgPerOunce = 28_350;

/** What one who began the day with `allRoutes` has left of each order, as the registry's page words it. */
export function leftOfOrders(ledger: readonly LedgerEntry[], cardId: string): readonly string[] {
  return allRoutes.map(({ type, route, total, dispensed = [] }) => {
    const before = dispensed.map(([, amount]) => thousandths(amount));
    const today = ledger
      .filter(entry => entry['card_id'] === cardId && entry['route'] === route && orderTypeOf(ledger, entry) === type)
      .map(entry => thousandths(textOf(entry, 'amount')) * (entry.kind === 'restore' ? -1 : 1));
    const left = thousandths(total) - [...before, ...today].reduce((sum, each) => sum + each, 0);
    return type === 'SMOKING' ? `Smoking: ${gramsLeft(left)}` : medicalLeft(type, route, left);
  });
}

/** A restore names the order only; the dispensation before it says what kind of order that is. */
function orderTypeOf(ledger: readonly LedgerEntry[], entry: LedgerEntry): unknown {
  if (entry.kind === 'dispensation') return entry['order_type'];
  if (entry.kind !== 'restore') return null;
  const booked = ledger.find(({ kind, order_id }) => kind === 'dispensation' && order_id === entry['order_id']);
  return booked?.['order_type'];
}

function medicalLeft(type: string, route: string, left: number): string {
  const unit = type === 'LOW_THC' ? 'mg CBD' : 'mg THC';
  return `${typeNames[type]} · ${routeNames[route]}: ${new Intl.NumberFormat('en-US').format(left / 1000)} ${unit} left today`;
}

function gramsLeft(mg: number): string {
  const ounces = (Math.floor((mg * 100) / mgPerOunce) / 100).toFixed(2);
  return `${mg / 1000} g (${ounces} oz) left today`;
}
