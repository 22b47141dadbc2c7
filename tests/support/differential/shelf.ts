import type { PackageFixture } from '../../../electron/biotrack/sandbox/fixture';
import vectors from '../../../electron/biotrack/sandbox/fixtures/vectors.json' with { type: 'json' };

/** The vectors' goods, and beside them one package for everything that can be wrong with one, alone and together. */

const base: PackageFixture = {
  location: 'FL-0042',
  status: 'ACTIVE',
  qa_status: 'PASSED',
  expiration: '2029-12-31',
  unit_based: 1,
  uom: 'each',
  alt_routes: [],
  strain: 'Synthetic',
  batch: 'B-1',
  harvest: 'HV-1',
  external_id: null,
  coa_url: null,
  restocked: 0,
  price: '20.00',
  name: 'Goods',
  order_type: 'MEDICAL',
  route: 'ORAL',
  form: 'CAPSULE',
  weight: '250.00',
  unit: 'mg_thc',
  quantity: '60.00',
};

const smoking: Partial<PackageFixture> = { order_type: 'SMOKING', route: 'SMOKING', unit: 'g', weight: '1' };

const extras: readonly Partial<PackageFixture>[] = [
  { route: 'SUBLINGUAL', form: 'TINCTURE', alt_routes: ['ORAL'], weight: '33.333' },
  { route: 'TOPICAL', form: 'TOPICAL', weight: '500' },
  { route: 'SUPPOSITORY', form: 'SUPPOSITORY', weight: '0.001' },
  { ...smoking, form: 'PREROLL', weight: '0.7' },
  { ...smoking, form: 'GROUND_FLOWER', weight: '7.087' },
  { order_type: 'LOW_THC', route: 'SUBLINGUAL', form: 'TINCTURE', unit: 'mg_cbd', weight: '120.5' },
  { expiration: '2026-03-20' },
  { status: 'IN_TRANSIT' },
  { status: 'DESTROY_SCHEDULED' },
  { status: 'LOST' },
  { status: 'DEPLETED', quantity: '0.00' },
  { status: 'DEPLETED' },
  { location: 'FL-0099' },
  { qa_status: 'FAILED' },
  { qa_status: null },
  { weight: '0.00' },
  { weight: null },
  { restocked: 1 },
  { quantity: '2.00' },
  { expiration: null },
  { form: 'WHOLE_FLOWER', route: 'INHALATION' },
  { ...smoking, form: 'VAPE' },
  { status: 'QUARANTINE', qa_status: 'FAILED', location: 'FL-0099', expiration: '2026-01-01', quantity: '1.00' },
  { status: 'RETURNED', restocked: 1, qa_status: null, weight: null },
  {
    order_type: 'DEVICE',
    route: null,
    form: 'DEVICE',
    weight: null,
    unit: null,
    qa_status: null,
    status: 'QUARANTINE',
  },
  { order_type: 'DEVICE', route: null, form: 'DEVICE', weight: null, unit: null, expiration: '2026-03-20' },
];

export const extraPackages: Readonly<Record<string, PackageFixture>> = Object.fromEntries(
  extras.map((changes, index) => [`00020000000${String(index).padStart(5, '0')}`, { ...base, ...changes }]),
);

export const shelf = { ...vectors.packages, ...extraPackages } as Readonly<Record<string, PackageFixture>>;
export const barcodes: readonly string[] = Object.keys(shelf);
/** Goods that nothing is wrong with, of which most carts are made. */
export const goodBarcodes: readonly string[] = [
  ...Object.keys(vectors.packages).filter(code => !['61', '79', '87'].includes(code.slice(-2))),
  ...Object.keys(extraPackages).slice(0, 6),
];
