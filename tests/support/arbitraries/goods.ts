import fc from 'fast-check';
import type {
  Barcode,
  Merchandise,
  OrderType,
  ProductForm,
  Route,
  StatePackage,
} from '../../../shared/catalog/sellable-item';
import type { DispensationLine } from '../../../shared/compliance/dispensation';
import type { Amount, Cents, Quantity } from '../../../shared/kernel/units';
import { vectorItem } from '../vectors';
import { packed, pick } from './kernel';

/** One kind of goods for every order type and route, as a well-kept shelf would hold them. */
type Kind = { readonly orderType: OrderType | 'DEVICE'; readonly route: Route | null; readonly form: ProductForm };

const smokables: readonly Kind[] = [
  { orderType: 'SMOKING', route: 'SMOKING', form: 'WHOLE_FLOWER' },
  { orderType: 'SMOKING', route: 'SMOKING', form: 'PREROLL' },
];
const medicals: readonly Kind[] = [
  { orderType: 'MEDICAL', route: 'INHALATION', form: 'VAPE' },
  { orderType: 'MEDICAL', route: 'ORAL', form: 'CAPSULE' },
  { orderType: 'MEDICAL', route: 'EDIBLE', form: 'EDIBLE' },
  { orderType: 'MEDICAL', route: 'SUBLINGUAL', form: 'TINCTURE' },
  { orderType: 'MEDICAL', route: 'TOPICAL', form: 'TOPICAL' },
];
const lowThc: Kind = { orderType: 'LOW_THC', route: 'SUBLINGUAL', form: 'TINCTURE' };
const device: Kind = { orderType: 'DEVICE', route: null, form: 'DEVICE' };

const unitOf = { MEDICAL: 'ug_thc', SMOKING: 'mg_smoking', LOW_THC: 'ug_cbd', DEVICE: null } as const;

function packageOf(kind: Kind, index: number, weight: number, changes: Partial<StatePackage> = {}): StatePackage {
  return vectorItem('B2', {
    ...kind,
    barcode: String(index + 1).padStart(16, '0') as Barcode,
    name: `Goods ${index + 1}`,
    altRoutes: [],
    medWeight: kind.orderType === 'DEVICE' ? null : (weight as Amount),
    unit: unitOf[kind.orderType],
    onHand: 10_000 as Quantity,
    ...changes,
  });
}

const weights = [100_000, 350_000, 850_000, 12_345, 1] as const;
const kinds: readonly [Kind, ...Kind[]] = [device, lowThc, ...medicals, ...medicals, ...smokables];

/** Equal draws are the same package, so that its place on this shelf is its barcode. */
const shelf = kinds.map((kind, row) =>
  weights.map((weight, place) => packageOf(kind, row * weights.length + place, weight)),
);

function goodsAt(kind: number, weight: number): StatePackage {
  const found = shelf[kind]?.[weight];
  if (found === undefined) throw new RangeError(`No goods at ${kind}, ${weight}`);
  return found;
}

/** Goods that nothing is wrong with. */
export const soundGoods = packed([kinds.length, weights.length], (kind = 0, weight = 0) => goodsAt(kind, weight));

const faults: readonly Partial<StatePackage>[] = [
  { status: 'QUARANTINE' },
  { status: 'IN_TRANSIT' },
  { status: 'RETURNED' },
  { status: 'UNKNOWN' },
  { status: 'DEPLETED' },
  { labStatus: 'FAILED' },
  { labStatus: null },
  { medWeight: null },
  { medWeight: 0 as Amount },
  { unit: null },
  { orderType: null },
  { route: null },
  { form: null },
  { isRestocked: true },
  { location: 'FL-9999' },
  { onHand: 0 as Quantity },
  { onHand: 300 as Quantity },
  { priceCents: null },
  { expiresOn: '2020-01-01' as StatePackage['expiresOn'] },
];

/** A shelf as it is: one package in three has something wrong with it. */
function faultyGoodsAt(kind: number, weight: number, choice: number): StatePackage {
  const item = goodsAt(kind, weight);
  const fault = faults[choice];
  const barcode = `${String(choice).padStart(4, '0')}${item.barcode.slice(4)}` as Barcode;
  return fault === undefined ? item : { ...item, ...fault, barcode };
}

export const anyGoods = packed([kinds.length, weights.length, faults.length * 3], (kind = 0, weight = 0, fault = 0) =>
  faultyGoodsAt(kind, weight, fault),
);

export const someMerchandise: fc.Arbitrary<Merchandise> = fc
  .tuple(fc.nat({ max: 5 }), fc.integer({ min: 1, max: 50_000 }))
  .map(([number, cents]) => ({
    kind: 'merchandise',
    sku: `SKU-${number}`,
    barcode: null,
    name: `Merchandise ${number}`,
    priceCents: cents as Cents,
  }));

const routes: readonly [Route, ...Route[]] = [
  'EDIBLE',
  'INHALATION',
  'ORAL',
  'SUBLINGUAL',
  'SUPPOSITORY',
  'TOPICAL',
  'SMOKING',
];

type DrawnLine = Omit<DispensationLine, 'number'>;

/** Mostly by the package's own route; one line in sixteen by one that may not be its own. */
function lineOf(item: StatePackage, count: number, choice: number): DrawnLine {
  const own = item.orderType === 'DEVICE' ? null : item.route;
  return { item, quantity: ((count + 1) * 100) as Quantity, route: choice === 0 ? pick(routes, count) : own };
}

const lineBases = [kinds.length, weights.length, 40, 16];
export const soundLine = packed(lineBases, (kind = 0, weight = 0, count = 0, route = 0) =>
  lineOf(goodsAt(kind, weight), count, route),
);
export const anyLine = packed(
  [...lineBases, faults.length * 3],
  (kind = 0, weight = 0, count = 0, route = 0, fault = 0) => lineOf(faultyGoodsAt(kind, weight, fault), count, route),
);

export const numbered = (lines: readonly DrawnLine[]): readonly DispensationLine[] =>
  lines.map((line, index) => ({ ...line, number: index + 1 }));

export const soundLines = fc.array(soundLine, { minLength: 1, maxLength: 5 }).map(numbered);
export const anyLines = fc.array(anyLine, { minLength: 1, maxLength: 5 }).map(numbered);
