import type { PackageStatus } from '../catalog/sellable-item';
import type { Cents, Quantity } from '../kernel/units';
import type { ListedLine, ListedSale } from './lookup';

/** What a sale, or goods, would look like at the state if the undoing had taken effect. */
export type UndoTarget =
  | { readonly op: 'void' }
  | {
      readonly op: 'refund';
      readonly lines: readonly { readonly number: number; readonly barcode: string; readonly quantity: Quantity }[];
    }
  | { readonly op: 'modify'; readonly number: number; readonly barcode: string; readonly unitPriceCents: Cents }
  | { readonly op: 'destroy'; readonly barcodes: readonly string[] };

/** 'otherwise': something else was done to it, which a person must look at. 'unclear': the state does not say. */
export type Sighting = 'done' | 'not-done' | 'otherwise' | 'unclear';

/** A void leaves one trace for all who void; of a refund, what came back of each line says whether it was this one. */
export function sightSale(target: Exclude<UndoTarget, { op: 'destroy' }>, sale: ListedSale): Sighting {
  if (target.op === 'void') return sightVoid(sale);
  if (sale.status === 'UNKNOWN') return 'unclear';
  if (sale.status === 'VOIDED') return 'otherwise';
  return target.op === 'refund' ? sightRefund(target, sale) : sightPrice(target, sale);
}

function sightVoid({ status }: ListedSale): Sighting {
  switch (status) {
    case 'VOIDED':
      return 'done';
    case 'COMPLETE':
      return 'not-done';
    case 'PARTIALLY_REFUNDED':
    case 'REFUNDED':
      return 'otherwise';
    case 'UNKNOWN':
      return 'unclear';
  }
}

function sightRefund({ lines }: Extract<UndoTarget, { op: 'refund' }>, sale: ListedSale): Sighting {
  const seen = lines.map(line => ({ asked: line.quantity, back: findLine(sale, line)?.refunded ?? null }));
  if (seen.some(({ back }) => back === null)) return 'unclear';
  if (seen.every(({ back }) => back === 0)) return 'not-done';
  return seen.every(({ asked, back }) => back === asked) ? 'done' : 'otherwise';
}

function sightPrice(target: Extract<UndoTarget, { op: 'modify' }>, sale: ListedSale): Sighting {
  const price = findLine(sale, target)?.unitPriceCents ?? null;
  if (price === null) return 'unclear';
  return price === target.unitPriceCents ? 'done' : 'not-done';
}

/** By its number; where the state tells none, by a package that stands on one line alone. */
function findLine(
  sale: ListedSale,
  asked: { readonly number: number; readonly barcode: string },
): ListedLine | undefined {
  const here = sale.lines.filter(line => line.barcode === asked.barcode);
  const numbered = here.find(line => (line.number ?? null) === asked.number);
  if (numbered !== undefined) return numbered;
  const [only, ...others] = here;
  return others.length === 0 && (only?.number ?? null) === null ? only : undefined;
}

/** Goods that are gone were scheduled before. Those that are not listed may be missing from the list alone: it proves nothing. */
export function sightGoods(barcodes: readonly string[], found: readonly FoundGoods[]): Sighting {
  const statuses = barcodes.map(barcode => found.find(each => each.barcode === barcode)?.status ?? null);
  if (statuses.includes(null)) return 'unclear';
  if (statuses.every(isDoomed)) return 'done';
  return statuses.some(isDoomed) ? 'otherwise' : 'not-done';
}

type FoundGoods = { readonly barcode: string; readonly status: PackageStatus };

function isDoomed(status: PackageStatus | null): boolean {
  return status === 'DESTROY_SCHEDULED' || status === 'DEPLETED';
}
