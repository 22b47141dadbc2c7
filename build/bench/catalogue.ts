import type { Barcode, OrderType, ProductForm, Route, StatePackage } from '../../shared/catalog/sellable-item';
import type { AllotmentUnit, Amount, Cents, CivilDate, Quantity } from '../../shared/kernel/units';
import { pick, seededRandom } from './random';

type Product = {
  readonly words: string;
  readonly form: ProductForm;
  readonly route: Route | null;
  readonly orderType: OrderType | 'DEVICE';
  readonly unit: AllotmentUnit | null;
  /** One unit's Med Usable Weight, by size. */
  readonly sizes: readonly (readonly [words: string, amount: number])[];
};

const thc = { orderType: 'MEDICAL', unit: 'ug_thc' } as const;
const smoking = { orderType: 'SMOKING', route: 'SMOKING', unit: 'mg_smoking' } as const;

const products: readonly Product[] = [
  {
    ...thc,
    words: 'Vape Cartridge',
    form: 'VAPE',
    route: 'INHALATION',
    sizes: [
      ['0.5 g', 350_000],
      ['1 g', 700_000],
    ],
  },
  { ...thc, words: 'Live Rosin', form: 'CONCENTRATE', route: 'INHALATION', sizes: [['1 g', 720_000]] },
  {
    ...thc,
    words: 'Gummies',
    form: 'EDIBLE',
    route: 'EDIBLE',
    sizes: [
      ['10 pk', 100_000],
      ['20 pk', 200_000],
    ],
  },
  { ...thc, words: 'Capsules', form: 'CAPSULE', route: 'ORAL', sizes: [['30 ct', 300_000]] },
  {
    ...thc,
    words: 'Tincture',
    form: 'TINCTURE',
    route: 'SUBLINGUAL',
    sizes: [
      ['15 ml', 150_000],
      ['30 ml', 300_000],
    ],
  },
  { ...thc, words: 'Balm', form: 'TOPICAL', route: 'TOPICAL', sizes: [['1 oz', 100_000]] },
  { ...thc, words: 'Suppositories', form: 'SUPPOSITORY', route: 'SUPPOSITORY', sizes: [['6 pk', 60_000]] },
  {
    ...smoking,
    words: 'Whole Flower',
    form: 'WHOLE_FLOWER',
    sizes: [
      ['3.5 g', 3_500],
      ['7 g', 7_000],
    ],
  },
  { ...smoking, words: 'Pre-Rolls', form: 'PREROLL', sizes: [['5 pk', 2_500]] },
  { words: 'Battery', form: 'DEVICE', route: null, orderType: 'DEVICE', unit: null, sizes: [['510', 0]] },
];

const firstWords = (
  'Blue Purple Golden Lemon Northern Sour Grand White Mango Cherry Silver Emerald Cosmic Granddaddy Tropical Velvet Amber ' +
  'Crystal Frosted Wild Royal Sunset Coastal Everglade Citrus Midnight Copper Honey Maple Juniper Scarlet Ivory'
).split(' ');
const secondWords = (
  'Dream Haze Kush Diesel Lights Cookies Widow Runtz Punch Cake Gelato Jack Skunk Sherbet Breath Glue Tangie Zkittlez ' +
  'Wreck Express Berry Crush Poison Thunder River Bloom Mist Valley Tide Orchard Lagoon Ember'
).split(' ');

/** The `index`th label of the store, as the state numbers them: one after another. */
export const barcodeOf = (index: number): Barcode => `0001${String(1_000_000 + index).padStart(12, '0')}` as Barcode;

/** Packages of a large store: a thousand strains in twenty makes and sizes, most of them for sale. */
export function* generatePackages(count: number, expiresOn: CivilDate, location: string): Generator<StatePackage> {
  const random = seededRandom(64_022);
  for (let index = 0; index < count; index += 1) {
    const product = pick(random, products);
    const [size, weight] = pick(random, product.sizes);
    const strain = `${pick(random, firstWords)} ${pick(random, secondWords)}`;
    yield {
      kind: 'package',
      barcode: barcodeOf(index),
      externalId: random() < 0.3 ? `FL42-${String(index).padStart(7, '0')}` : null,
      name: `${strain} ${product.words} ${size}`,
      strain,
      batch: `B-${String(Math.floor(index / 40)).padStart(5, '0')}`,
      harvest: `HV-${Math.floor(index / 400)}`,
      orderType: product.orderType,
      route: product.route,
      altRoutes: [],
      form: product.form,
      medWeight: weight === 0 ? null : (weight as Amount),
      unit: product.unit,
      onHand: (100 * Math.ceil(random() * 200)) as Quantity,
      status: random() < 0.02 ? 'QUARANTINE' : 'ACTIVE',
      labStatus: 'PASSED',
      expiresOn,
      location,
      isRestocked: false,
      priceCents: (1_000 + 50 * Math.floor(random() * 200)) as Cents,
      coaUrl: `https://coa.example/${index}`,
    };
  }
}
